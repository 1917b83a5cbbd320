#include "store/signalen_feiten.h"

#include "domain/onderdeel.h"

static const struct column start_columns[] = {
    COLUMN_ID(struct feit_start, jongere_id, jongere, JONGERE, NULL),
    COLUMN_ID(struct feit_start, plaatsing_id, plaatsing, PLAATSING, NULL),
    COLUMN_ID(struct feit_start, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct feit_start, aantal, INT, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_start, voor_datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct feit_start, van_datum, DATUM, NULL, ONDERDEEL_WERK),
};
QUERY(start_list,
      "SELECT s.jongere_id, s.plaatsing_id, CASE WHEN s.in_zicht = TRUE THEN s.gebruiker_id END "
      "AS gebruiker_id, count(s.voor_datum) AS aantal, min(s.voor_datum) AS voor_datum, "
      "min(p.van_datum) AS van_datum FROM startpunt s JOIN plaatsing p ON p.id = s.plaatsing_id "
      "WHERE s.jongere_id IN " DEEL "AND s.toestand = 'open' AND s.voor_datum <= $21 "
      "AND p.eind_datum IS NULL "
      "GROUP BY s.jongere_id, s.plaatsing_id, "
      "CASE WHEN s.in_zicht = TRUE THEN s.gebruiker_id END "
      "ORDER BY s.jongere_id, s.plaatsing_id LIMIT 60000");

int signalen_start_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			struct signalen_feiten *f)
{
	struct datum last = datum_plus(v->vandaag, v->termijnen->startlijst_vooruit);
	const struct feit_plek *list = f->plekken.rows;
	struct deel deel = deel_open(a, f->plekken.count);

	for (size_t i = 0; i < f->plekken.count; i++)
		if (datum_set(list[i].start_datum) && list[i].start_datum.dag <= last.dag &&
		    !datum_set(list[i].eind_datum))
			deel_add(&deel, list[i].jongere_id);
	return LOAD_OF(&deel, start_list, ARGS(last), start_columns, feit_start, &f->start);
}
