/*
 * Hours of a place that grow in dated steps until all are worked (F203). Read as the viewer; who
 * writes does so inside a write transaction in which the place was loaded with the right to change
 * it, and writes its line on the timeline. ingroeistap_vast is the conflict of a step that was
 * answered already.
 */
#ifndef STORE_INGROEI_H
#define STORE_INGROEI_H

#include "db/object.h"
#include "domain/startlijst.h"
#include "store/jongere_wijzig.h"

struct ingroeistap_row {
	ingroeistap_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	struct datum eind_datum; /* of the place */
	struct datum van_datum;
	double uren;  /* a week, from that day */
	int toestand; /* enum planstand */
	const char *reden;
};
#define INGROEISTAP_COLUMNS 13
extern const struct column ingroeistap_columns[INGROEISTAP_COLUMNS];
extern const struct object object_ingroeistap;

/* The steps of a place that were agreed on last, in order of day, and where it stands. */
struct ingroeibeeld {
	struct db_rows stappen;
	const struct ingroeistap_row *nu;   /* what is worked now; NULL: nothing was agreed */
	const struct ingroeistap_row *komt; /* the next step, or NULL */
	const struct ingroeistap_row *eind; /* from which all hours are worked, or NULL */
};
#define INGROEISTAP_MAX 60
MUST_USE int ingroeibeeld_load(struct db *db, struct arena *a, plaatsing_id plaatsing,
			       struct ingroeibeeld *ret);

struct ingroei_nieuw {
	plaatsing_id plaatsing;
	jongere_id jongere;
	const struct ingroei_stap *stappen;
	size_t count; /* above 0 */
};
/* Takes the place of the steps of `beeld` that did not come yet. */
MUST_USE int ingroei_create(const struct handeling *h, const struct ingroeibeeld *beeld,
			    const struct ingroei_nieuw *nieuw);
/* Whether a step happens; `reden` when it does not. */
MUST_USE int ingroeistap_answer(const struct handeling *h, const struct ingroeistap_row *stap,
				int stand, const char *reden);

#endif
