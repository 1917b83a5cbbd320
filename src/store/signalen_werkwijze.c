#include "store/signalen_feiten.h"

int signalen_werkwijzen_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			     struct signalen_feiten *f)
{
	int rc;

	if (!rol_has(v->rol, RECHT_REGELING_BIJHOUDEN))
		return 0;
	rc = uitvoerder_find_own(db, a, &f->uitvoerder);
	if (rc == ERR_GEEN_RIJ) {
		f->uitvoerder = (struct uitvoerder_row){0};
		return 0;
	}
	return rc ? rc : werkwijze_list(db, a, v->vandaag, &f->werkwijzen);
}

struct werk *signalen_of_werkwijzen(struct arena *a, const struct signalen_vraag *v,
				    const struct signalen_feiten *f, size_t *count)
{
	const struct werkwijze_row *rows = f->werkwijzen.rows;
	struct werk *ret = arena_array(a, f->werkwijzen.count + 1, sizeof(*ret));

	*count = 0;
	for (size_t i = 0; i < f->werkwijzen.count; i++) {
		struct werk w = {.werkwijze = rows[i].id,
				 .actie = choice_label(&vergelijkpunten, rows[i].vergelijkpunt),
				 .eigenaar = v->wie};
		struct werkwijzewerk_feiten feiten = {.later = rows[i].uitstel_datum};

		if (rows[i].organisatie_id.nr != f->uitvoerder.id.nr)
			continue;
		/* Looks through all of them: of few only. */
		feiten.wijze = werkwijze_row_feiten(&rows[i], &f->werkwijzen, v->vandaag);
		if (signaal_werkwijze_klopt(&feiten, v->termijnen, v->vandaag, &w.signaal))
			ret[(*count)++] = w;
	}
	return ret;
}
