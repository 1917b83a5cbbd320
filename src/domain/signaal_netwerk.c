#include "domain/signaal_zin.h"

#include "domain/netwerk.h"

bool signaal_kaart_klopt(const struct netwerk_feiten *f, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret)
{
	struct datum verloopt;
	char dag[DATUM_TEXT_MAX];

	if (!datum_set(f->kaart))
		return false;
	verloopt = kaart_verloopt(f->kaart, t);
	if (dagen_tussen(vandaag, verloopt) > t->kaart_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_KAART_KLOPT, URGENTIE_GEWOON, verloopt, vandaag);
	signaal_explain(ret, "Uw kaart in het netwerk is van %s. Klopt die nog?",
			datum_lang(f->kaart, dag));
	return true;
}
