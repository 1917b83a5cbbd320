/*
 * Session two of a scan in the database: how far it is, its norms in the order in which they ask
 * for an agreement, and what each seat thinks comes first. A vote is of the seat of who gives it,
 * and nobody sees what others chose before the round is closed (views mijn_prioriteit, prioriteit).
 * F345, F346.
 */
#ifndef STORE_PRIORITEIT_H
#define STORE_PRIORITEIT_H

#include "db/object.h"
#include "domain/verbeteragenda.h"
#include "store/jongere_wijzig.h"

struct sessietwee_row {
	scan_id scan_id;
	int64_t versie; /* of the agenda; 0: session two has not begun */
	const char *regio;
	int64_t jaar;
	bool is_vooraf;  /* session one ended, and two has yet to begin */
	bool is_sessie;  /* it goes on */
	bool is_concept; /* it ended; the twelve have yet to agree */
	bool leidt;      /* the reader began the scan, or chairs it */
	zetel_id zetel_id;
	int64_t zetels;
	verbeteragenda_id agenda_id;
	int stemronde; /* enum stemronde, or CHOICE_NONE */
	scan_id vorige_scan_id;
};
#define SESSIETWEE_COLUMNS 13
extern const struct column sessietwee_columns[SESSIETWEE_COLUMNS];
/* For routes under /scans/:scan/sessie-twee. */
extern const struct object object_sessietwee;
MUST_USE int sessietwee_load(struct db *db, struct arena *a, scan_id scan,
			     struct sessietwee_row *ret);

/* A norm of the scan with what was said of it in session one. */
struct prioriteit_row {
	scannorm_id id;
	int64_t nummer;
	const char *titel;
	const char *gehoord; /* NULL: nothing was written down */
	struct norm_punten punten;
	int64_t acties;    /* that are on the agenda for it */
	bool is_vroeger;   /* the same words were scored in the scan before; then … */
	int kloof_vroeger; /* … the gap was this, in tenths */
};
/* In the order of norm_compare. `ret` holds at most SESSIETWEE_NORMEN rows. */
#define SESSIETWEE_NORMEN 15
MUST_USE int prioriteit_list(struct db *db, struct arena *a, const struct sessietwee_row *s,
			     struct db_rows *ret);

/* How many seats chose something. */
MUST_USE int prioriteit_count(struct db *db, verbeteragenda_id agenda, int64_t *ret);

struct prioriteit_keuze {
	int64_t id; /* 0: the reader's seat chose nothing yet */
	scannorm_id eerste_id, tweede_id, derde_id;
};
MUST_USE int prioriteit_load(struct db *db, struct arena *a, verbeteragenda_id agenda,
			     struct prioriteit_keuze *ret);
/* The last choice counts. ERR_CONFLICT prioriteit_eigen: the round is not open, or no seat. */
MUST_USE int prioriteit_update(const struct handeling *h, const struct sessietwee_row *s,
			       const struct prioriteit_keuze *keuze);

/* ERR_CONFLICT verbeteragenda_stemronde: session two does not go on, or that makes no sense. */
MUST_USE int stemronde_update(const struct handeling *h, verbeteragenda_id agenda, int ronde);

#endif
