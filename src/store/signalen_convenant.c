#include "store/signalen_feiten.h"

#include "store/convenantafspraak.h"

int signalen_convenanten_load(struct db *db, struct arena *a, const struct signalen_vraag *v,
			      struct signalen_feiten *f)
{
	int rc;

	if (!f->loket.convenant || v->jongere.nr)
		return 0;
	rc = convenant_list(db, a, &(struct convenant_vraag){.zoek = "", .eigenaar = v->wie},
			    v->vandaag, &f->convenanten);
	return rc ? rc
		  : convenantafspraak_list(db, a,
					   &(struct convenantafspraak_vraag){.collega = v->wie},
					   &f->convenantafspraken);
}

static size_t take_convenant(const struct signalen_vraag *v, const struct convenant_row *c,
			     struct werk *ret)
{
	const struct convenant_feiten feiten = {.duur = convenant_duur(c),
						.is_verlengd = c->volgende_id.nr,
						.gevraagd = c->gevraagd_datum};
	struct werk w = {.convenant = c->id, .actie = c->naam, .eigenaar = v->wie};
	size_t n = 0;

	if (signaal_convenant_eindigt(&feiten, v->termijnen, v->vandaag, &w.signaal))
		ret[n++] = w;
	if (signaal_handtekening_wacht(&feiten, v->termijnen, v->vandaag, &w.signaal))
		ret[n++] = w;
	return n;
}

struct werk *signalen_of_convenanten(struct arena *a, const struct signalen_vraag *v,
				     const struct signalen_feiten *f, size_t *count)
{
	const struct convenant_row *convenanten = f->convenanten.rows;
	const struct convenantafspraak_row *afspraken = f->convenantafspraken.rows;
	struct werk *ret = arena_array(
	    a, 2 * f->convenanten.count + f->convenantafspraken.count + 1, sizeof(*ret));

	*count = 0;
	for (size_t i = 0; i < f->convenanten.count; i++)
		*count += take_convenant(v, &convenanten[i], &ret[*count]);
	for (size_t i = 0; i < f->convenantafspraken.count; i++) {
		const struct convenantafspraak_feiten feiten = {afspraken[i].afspraakstand,
								afspraken[i].voor_datum};
		struct werk w = {.convenantafspraak = afspraken[i].id,
				 .actie = afspraken[i].wat,
				 .eigenaar = v->wie};

		if (signaal_convenantafspraak_laat(&feiten, v->vandaag, &w.signaal))
			ret[(*count)++] = w;
	}
	return ret;
}
