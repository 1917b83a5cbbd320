#include "domain/signaal_zin.h"

bool signaal_afwezig_zonder_vervanger(const struct afwezigheid_feiten *f, const struct termijnen *t,
				      struct datum vandaag, struct signaal *ret)
{
	char van[DATUM_TEXT_MAX], tot[DATUM_TEXT_MAX];

	if (f->is_vervangen || datum_is_past(f->tot, vandaag) ||
	    dagen_tussen(vandaag, f->van) > t->afwezigheid_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_AFWEZIG_ZONDER_VERVANGER,
		      dagen_tussen(vandaag, f->van) > 0 ? URGENTIE_GEWOON : URGENTIE_HOOG,
		      datum_plus(f->van, -1), vandaag);
	signaal_explain(ret, "U bent er niet van %s tot en met %s. Niemand doet dan uw werk.",
			datum_lang(f->van, van), datum_lang(f->tot, tot));
	return true;
}
