/*
 * How much a dossier weighs in a caseload (domain/caseload), as it was said: every line stays, the
 * last one holds. Guarded by ONDERDEEL_PLAN; of whole caseloads the numbers only. F137-F139.
 */
#ifndef STORE_ZWAARTE_H
#define STORE_ZWAARTE_H

#include "domain/caseload.h"
#include "store/jongere_wijzig.h"

struct zwaarte_row {
	jongere_id jongere_id;
	int zwaarte;
	const char *reden;
	const char *door;
	struct moment op;
};
#define ZWAARTE_COLUMNS 5
extern const struct column zwaarte_columns[ZWAARTE_COLUMNS];
#define ZWAARTE_MAX 100
/* The last one first. */
MUST_USE int zwaarte_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret);
MUST_USE int zwaarte_create(const struct handeling *h, jongere_id jongere, int zwaarte,
			    const char *reden);

/* How many light and heavy dossiers the reader has, or whose caseload he may hand over. */
MUST_USE int caseload_find_zwaarte(struct db *db, struct arena *a, gebruiker_id wie,
				   struct caseload_omvang *ret);

#endif
