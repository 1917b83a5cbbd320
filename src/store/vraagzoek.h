/*
 * What was meant by words that no question has: a word with a slip in it, or a part of one, as in
 * the kennisbank (store/woordnabij; F371, peers 133).
 */
#ifndef STORE_VRAAGZOEK_H
#define STORE_VRAAGZOEK_H

#include "db/db.h"

/* woordnabij_find in all questions in sight. */
MUST_USE int vraag_find_bedoeld(struct db *db, struct arena *a, const char *woorden,
				const char **ret);
/*
 * Answered questions of policy that look like this sentence: that have as many of its longest words
 * as any has, at most VRAAG_GEVONDEN_MAX (store/vraag.h; struct vraag_row), the newest first.
 */
MUST_USE int vraag_list_gelijk(struct db *db, struct arena *a, const char *zin,
			       struct db_rows *ret);

#endif
