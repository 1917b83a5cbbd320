#include "domain/signaal_zin.h"
#include "domain/verzoek.h"

bool signaal_collega_wacht(const struct herinnering_feiten *f, struct datum vandaag,
			   struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (dagen_tussen(f->herinnerd, vandaag) >= HERINNERING_DAGEN)
		return false;
	signaal_begin(ret, SIGNAAL_COLLEGA_WACHT, URGENTIE_HOOG, f->herinnerd, vandaag);
	signaal_explain(ret, "Op %s is u gevraagd hoe het hiermee staat.",
			datum_lang(f->herinnerd, dag));
	return true;
}
