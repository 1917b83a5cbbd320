/*
 * Dated settings of the region (t_instelling): at most one value per key is valid on a day. Terms
 * and norms have their defaults in domain/termijn; a setting overrules them from its first day to
 * its last (F387).
 */
#ifndef STORE_INSTELLING_H
#define STORE_INSTELLING_H

#include "db/db.h"
#include "domain/termijn.h"

/* The terms valid on `dag`. A stored value that this version does not know or take is passed over.
 */
MUST_USE int instelling_termijnen(struct db *db, struct arena *a, struct datum dag,
				  struct termijnen *ret);
/*
 * From `van` on the value of `sleutel` is `waarde`: what was valid then ends the day before, and
 * what would have begun on or after that day never begins (its last day is before its first).
 * Inside a write transaction. That `van` is not in the past is for the caller to check.
 */
MUST_USE int instelling_set(struct db *db, struct arena *a, const char *sleutel, const char *waarde,
			    struct datum van, const char *bron);

#endif
