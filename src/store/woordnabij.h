/*
 * What was meant by words that are not there: for each the nearest one of those by which something
 * is found (domain/kennisvraag; F363, F371, peers 133). Of the kennisbank and of questions.
 */
#ifndef STORE_WOORDNABIJ_H
#define STORE_WOORDNABIJ_H

#include "db/db.h"

/*
 * Where the words are, each with how often (woord, aantal), at most WOORDNABIJ_MAX: those with
 * $1 <= woord < $2, and those like one of the patterns $1 to $4.
 */
struct woordbron {
	const struct query *van, *als;
};
#define WOORDNABIJ_MAX 5000

/*
 * `woorden` (folded, one blank between) with, for each that is not there and begins none, the word
 * with the fewest slips, or else one that it is a part of: "subsidie", "loonkostensubsidie". NULL:
 * nothing near was found, or nothing else. In `a`.
 */
MUST_USE int woordnabij_find(struct db *db, struct arena *a, const struct woordbron *bron,
			     const char *woorden, const char **ret);

#endif
