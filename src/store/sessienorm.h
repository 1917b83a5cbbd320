/*
 * Session one of a scan in the database: its norms, who answered, and what. Read as the viewer, who
 * sits there or began the scan; of others a score is known only when all are shown (view
 * normantwoord). Who writes does so inside a write transaction in which the gate loaded the norm or
 * the scan; the database guards the rest (ERR_CONFLICT): sessienorm_wie (only the voorzitter, only
 * during session one), sessienorm_toestand, sessienorm_een (one norm at a time), normantwoord_open.
 * F342, F345, F346.
 */
#ifndef STORE_SESSIENORM_H
#define STORE_SESSIENORM_H

#include "db/object.h"
#include "domain/sessienorm.h"
#include "store/jongere_wijzig.h"

struct sessienorm_row {
	scannorm_id id;
	scan_id scan_id;
	int64_t volgorde;
	const char *titel, *stelling;
	const char *goed;         /* what good looks like */
	const char *vragen;       /* to ask each other, one on a line */
	int toestand;             /* enum normtoestand */
	struct moment eindigt_op; /* of the timer, or none */
	const char *gehoord;      /* or NULL */
	int normuitkomst;         /* or CHOICE_NONE */
	bool is_voorzitter;       /* the reader */
	zetel_id zetel_id;        /* of the reader, or 0 */
	int64_t normantwoord_id;  /* his answer, or 0 */
	int64_t score;            /* of it */
	const char *tekst;
	int64_t sessienorm_id; /* 0: it was never opened */
	bool is_verbeterbaar;  /* the reader may correct what was heard */
	int64_t versie;
};
#define SESSIENORM_COLUMNS 19
extern const struct column sessienorm_columns[SESSIENORM_COLUMNS];
/* For routes under /scans/:scan/sessie/:scannorm; whether it is of that scan is the page's. */
extern const struct object object_sessienorm;
/* Of a scan, in order. */
#define SESSIENORM_MAX 15
MUST_USE int sessienorm_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);

/* A seat, and whether it answered this norm. */
struct sessiezetel_row {
	zetel_id id;
	int64_t domein; /* 1 to 6 */
	const char *naam, *organisatie;
	bool voorzitter, eigen;
	int64_t normantwoord_id; /* 0: not yet */
};
#define SESSIEZETEL_COLUMNS 7
extern const struct column sessiezetel_columns[SESSIEZETEL_COLUMNS];
#define SESSIEZETEL_MAX 12
/* The seats that take part: invited, and not said no. */
MUST_USE int sessiezetel_list(struct db *db, struct arena *a, scan_id scan, scannorm_id norm,
			      struct db_rows *ret);

/* What was said of a norm that is shown, also by who left since. */
struct normantwoord_row {
	zetel_id zetel_id;
	int64_t domein;
	const char *naam, *organisatie;
	int64_t score;
	const char *tekst; /* or NULL */
};
#define NORMANTWOORD_COLUMNS 6
extern const struct column normantwoord_columns[NORMANTWOORD_COLUMNS];
#define NORMANTWOORD_MAX 40
MUST_USE int normantwoord_list(struct db *db, struct arena *a, scannorm_id norm,
			       struct db_rows *ret);

/* The step of who leads; ERR_CONFLICT: not now. NORMSTAP_BESPREKEN is sessienorm_end. */
MUST_USE int sessienorm_update(const struct handeling *h, const struct sessienorm_row *norm,
			       enum normstap stap);
/* It was talked about, or what was heard is corrected, until session two; `gehoord` may be NULL. */
MUST_USE int sessienorm_end(const struct handeling *h, const struct sessienorm_row *norm,
			    const char *gehoord, int normuitkomst);
/* The timer of a norm that is open: this many minutes from now; 0: none. */
MUST_USE int sessienorm_update_tijd(const struct handeling *h, const struct sessienorm_row *norm,
				    int minuten);
/* The reader's seat answers a norm that is open, or answers again; `tekst` may be NULL. */
MUST_USE int normantwoord_create(const struct handeling *h, const struct sessienorm_row *norm,
				 int score, const char *tekst);

#endif
