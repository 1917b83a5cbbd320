#include "domain/signaal_zin.h"

bool signaal_convenant_eindigt(const struct convenant_feiten *f, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (f->is_verlengd || !convenant_vraagt_besluit(&f->duur, t->convenant_vooruit, vandaag))
		return false;
	signaal_begin(ret, SIGNAAL_CONVENANT_EINDIGT, URGENTIE_GEWOON, f->duur.tot, vandaag);
	if (datum_is_past(f->duur.tot, vandaag))
		signaal_explain(ret,
				"De laatste dag was %s. Er is nog niet besloten wat erna komt.",
				datum_lang(f->duur.tot, dag));
	else
		signaal_explain(ret,
				"De laatste dag is %s. Vraag de partners hoe zij verder willen.",
				datum_lang(f->duur.tot, dag));
	return true;
}

bool signaal_handtekening_wacht(const struct convenant_feiten *f, const struct termijnen *t,
				struct datum vandaag, struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (!datum_set(f->gevraagd) ||
	    dagen_tussen(f->gevraagd, vandaag) <= t->convenant_handtekening ||
	    !convenant_may(convenant_toestand(&f->duur, vandaag), CONVENANTSTAP_TEKENEN))
		return false;
	signaal_begin(ret, SIGNAAL_HANDTEKENING_WACHT, URGENTIE_GEWOON,
		      datum_plus(f->gevraagd, t->convenant_handtekening), vandaag);
	signaal_explain(ret, "Sinds %s is er geen antwoord op de vraag om te tekenen.",
			datum_lang(f->gevraagd, dag));
	return true;
}

bool signaal_convenantafspraak_laat(const struct convenantafspraak_feiten *f, struct datum vandaag,
				    struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (!afspraak_is_laat(f->stand, f->voor, vandaag))
		return false;
	signaal_begin(ret, SIGNAAL_CONVENANTAFSPRAAK_LAAT, URGENTIE_GEWOON, f->voor, vandaag);
	signaal_explain(ret, "U zegde dit toe voor %s. Is het gedaan?", datum_lang(f->voor, dag));
	return true;
}
