/*
 * Recording what somebody's work is worth at a place, and the tasks that it was reckoned from. Runs
 * inside a write transaction in which the place was loaded with the right to change it, and writes
 * the line on the timeline with the fact. F249-F250.
 */
#ifndef STORE_LOONWAARDE_H
#define STORE_LOONWAARDE_H

#include "db/object.h"
#include "domain/loonwaarde.h"
#include "store/jongere_wijzig.h"

/* A hoofdtaak with its name, as percents. */
struct hoofdtaak_nieuw {
	const char *naam;
	struct hoofdtaak taak;
};
struct loonwaardemeting_nieuw {
	plaatsing_id plaatsing;
	jongere_id jongere;
	struct datum datum;
	int64_t percentage;
	int soort;   /* enum loonwaardesoort */
	int methode; /* enum meetmethode; CHOICE_NONE: not measured, or not known */
	const char *meter;
	struct datum volgende; /* DATUM_GEEN: not agreed */
	const struct hoofdtaak_nieuw *taken;
	size_t n_taken; /* 0: only the result is known */
};
struct loonwaardemeting_row {
	loonwaardemeting_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	struct datum datum;
	int64_t percentage;
	int soort;
	int methode;
	const char *meter;
	struct datum volgende_datum;
};
#define LOONWAARDEMETING_COLUMNS 14
extern const struct column loonwaardemeting_columns[LOONWAARDEMETING_COLUMNS];
/* For .object of routes under /loonwaardemetingen/:loonwaardemeting. */
extern const struct object object_loonwaardemeting;

/* ERR_CONFLICT hoofdtaak_past: the tasks do not come to this percentage. */
MUST_USE int loonwaardemeting_create(const struct handeling *h,
				     const struct loonwaardemeting_nieuw *nieuw,
				     loonwaardemeting_id *ret);
MUST_USE int loonwaardemeting_withdraw(const struct handeling *h,
				       const struct loonwaardemeting_row *meting);

/* The fixed subsidy of the first months (F247); both DATUM_GEEN: there is none. */
MUST_USE int forfait_update(const struct handeling *h, plaatsing_id plaatsing, jongere_id jongere,
			    struct datum van, struct datum tot);

struct hoofdtaak_row {
	jongere_id jongere_id;
	const char *naam;
	int64_t deel;
	int64_t tempo;
	int64_t kwaliteit;
	int64_t netto;
};
#define HOOFDTAAK_COLUMNS 6
extern const struct column hoofdtaak_columns[HOOFDTAAK_COLUMNS];
/* The tasks of one measurement, in the order in which they were recorded. */
MUST_USE int hoofdtaak_list(struct db *db, struct arena *a, loonwaardemeting_id meting,
			    struct db_rows *ret);
/* Those of the measurement before it at the same place; none when there is none. */
MUST_USE int hoofdtaak_list_before(struct db *db, struct arena *a,
				   const struct loonwaardemeting_row *meting, struct db_rows *ret);

#endif
