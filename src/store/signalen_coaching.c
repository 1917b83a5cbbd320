#include "store/signalen_feiten.h"

#include "domain/onderdeel.h"

static const struct column coaching_columns[] = {
    COLUMN_ID(struct feit_coaching, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct feit_coaching, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN(struct feit_coaching, van_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_coaching, tot_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_coaching, budget, INT, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_coaching, besteed, INT, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_coaching, volgt, BOOL, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct feit_coaching, resultaat, jobcoachresultaten, NULL, ONDERDEEL_WERK),
};
QUERY(
    coaching_list,
    "SELECT k.jongere_id, k.plaatsing_id, k.van_datum, k.tot_datum, k.budget, k.besteed, k.volgt, "
    "k.resultaat FROM jobcoach k WHERE k.jongere_id IN " DEEL
    "AND (k.tot_datum >= $21 OR k.resultaat IS NULL) ORDER BY k.jongere_id, k.id LIMIT 60000");

int signalen_coaching_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			   struct signalen_feiten *f)
{
	const struct feit_plek *list = f->plekken.rows;
	struct deel deel = deel_open(a, f->plekken.count);

	for (size_t i = 0; i < f->plekken.count; i++)
		if (list[i].jobcoach && !datum_set(list[i].eind_datum))
			deel_add(&deel, list[i].jongere_id);
	return LOAD_OF(&deel, coaching_list, ARGS(v->vandaag), coaching_columns, feit_coaching,
		       &f->coaching);
}
