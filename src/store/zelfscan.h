/*
 * The zelfscan (domain/zelfscan.h, schema 0055). Everything here is of the organisation in whose
 * function the reader works; an answer is read by who gave it. Acts run inside a write transaction
 * in which the gate loaded the scan; zelfscan_van_een_ander and zelfscan_vast are what the database
 * refuses.
 */
#ifndef STORE_ZELFSCAN_H
#define STORE_ZELFSCAN_H

#include "db/object.h"
#include "domain/zelfscan.h"
#include "store/jongere_wijzig.h"

struct zelfscan_row {
	zelfscan_id id;
	int64_t versie;
	const char *organisatie;
	const char *door;
	struct moment op;
	struct datum tot_datum;
	struct moment gesloten_op;
	int64_t klaar; /* how many said to be done */
	int64_t grens; /* of fewer nothing is shown */
};
#define ZELFSCAN_COLUMNS 9
extern const struct column zelfscan_columns[ZELFSCAN_COLUMNS];
/* For routes under /zelfscan/:zelfscan. */
extern const struct object object_zelfscan;
enum zelfscanstand zelfscan_row_stand(const struct zelfscan_row *scan);

#define ZELFSCAN_MAX 60
/* The last first. */
MUST_USE int zelfscan_list(struct db *db, struct arena *a, struct db_rows *ret);
/* ERR_CONFLICT zelfscan_een: one goes on already. */
MUST_USE int zelfscan_create(const struct handeling *h, organisatie_id organisatie,
			     struct datum tot, zelfscan_id *ret);
MUST_USE int zelfscan_end(const struct handeling *h, const struct zelfscan_row *scan);
MUST_USE int zelfscan_reopen(const struct handeling *h, const struct zelfscan_row *scan);

/* ---- statements, with what the reader said of them ---- */

#define ZELFSCAN_PER_FACTOR 4
struct zelfvraag_row {
	stellingversie_id id;
	int factor;
	int64_t nummer;
	const char *tekst;
	int score; /* enum zelfscore; CHOICE_NONE: not answered */
};
#define ZELFVRAAG_COLUMNS 5
extern const struct column zelfvraag_columns[ZELFVRAAG_COLUMNS];
#define ZELFVRAAG_MAX (FACTOR_COUNT * ZELFSCAN_PER_FACTOR)
/* In the order of the factors. */
MUST_USE int zelfvraag_list(struct db *db, struct arena *a, zelfscan_id scan, struct db_rows *ret);

/* Whether the reader takes part, and was done. */
struct zelfdeelname {
	bool doet_mee;
	struct moment klaar_op;
};
MUST_USE int zelfdeelname_find(struct db *db, struct arena *a, zelfscan_id scan,
			       struct zelfdeelname *ret);
/* What the reader says of one statement; again is instead of. `score`: not CHOICE_NONE. */
MUST_USE int zelfantwoord_keep(const struct handeling *h, zelfscan_id scan, stellingversie_id over,
			       int score);
/* Says to be done: from here on the answers count. */
MUST_USE int zelfdeelname_end(const struct handeling *h, zelfscan_id scan);

/* ---- results ---- */

/* Of one factor. NaN for what there is not, or may not be told. */
struct zelfuitkomst_row {
	int factor;
	int64_t aantal; /* who gave an answer */
	double gemiddelde;
	double spreiding;
	int oordeel;    /* enum factoroordeel, or CHOICE_NONE */
	int eens;       /* enum eensgezindheid, or CHOICE_NONE */
	double eigen;   /* of the reader himself */
	double vorige;  /* of the scan before, when it asked the same */
	double anderen; /* of five other organisations or more, when they were asked the same */
	int64_t n_anderen;
};
#define ZELFUITKOMST_COLUMNS 10
extern const struct column zelfuitkomst_columns[ZELFUITKOMST_COLUMNS];
struct zelfuitkomst {
	struct zelfuitkomst_row rows[FACTOR_COUNT];
	bool is_anders_gevraagd; /* some factor was asked in other words before */
};
MUST_USE int zelfuitkomst_load(struct db *db, struct arena *a, const struct zelfscan_row *scan,
			       struct zelfuitkomst *ret);

#endif
