/*
 * What was meant by words that no question has: a word with a slip in it, as in the kennisbank
 * (domain/kennisvraag; F371, peers 133).
 */
#ifndef STORE_VRAAGZOEK_H
#define STORE_VRAAGZOEK_H

#include "db/db.h"

/*
 * `woorden` (folded, one blank between) with, for each that no question in sight has or begins
 * with, the nearest word of the newest of them; NULL: nothing near was found, or nothing else.
 */
MUST_USE int vraag_find_bedoeld(struct db *db, struct arena *a, const char *woorden,
				const char **ret);

#endif
