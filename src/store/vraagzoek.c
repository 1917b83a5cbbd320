#include "store/vraagzoek.h"

#include "store/vraag.h"
#include "store/woordnabij.h"
#include "store/zoeken.h"

#include <string.h>

QUERY(vraagwoorden_from, "SELECT w.woord, count(w.vraag_id) AS aantal FROM vraagwoord w "
			 "WHERE w.woord >= $1 AND w.woord < $2 GROUP BY w.woord "
			 "ORDER BY w.woord LIMIT 5000");
QUERY(vraagwoorden_like, "SELECT w.woord, count(w.vraag_id) AS aantal FROM vraagwoord w "
			 "WHERE w.woord LIKE $1 ESCAPE '\\' OR w.woord LIKE $2 ESCAPE '\\' "
			 "OR w.woord LIKE $3 ESCAPE '\\' OR w.woord LIKE $4 ESCAPE '\\' "
			 "GROUP BY w.woord ORDER BY w.woord LIMIT 5000");
static const struct woordbron vraagwoorden = {&vraagwoorden_from, &vraagwoorden_like};

int vraag_find_bedoeld(struct db *db, struct arena *a, const char *woorden, const char **ret)
{
	return woordnabij_find(db, a, &vraagwoorden, woorden, ret);
}

/* One word alone says what a question is about when it is no everyday one. */
#define EEN_WOORD_MIN 8

int vraag_list_gelijk(struct db *db, struct arena *a, const char *zin, struct db_rows *ret)
{
	const char *woorden = zoek_tekst(a, zin);
	int rc = 0;

	*ret = (struct db_rows){NULL, 0};
	for (size_t n = ZOEK_WOORDEN; !rc && !ret->count && n > 0; n--) {
		const char *langste = zoek_langste(a, woorden, n);

		if (n > 1 || strlen(langste) >= EEN_WOORD_MIN)
			rc = vraag_list_answered(db, a, langste, ret);
	}
	return rc;
}
