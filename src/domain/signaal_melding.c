#include "domain/signaal_zin.h"

bool signaal_melding_rood(const struct plaatsing_feiten *p, UNUSED const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!datum_set(p->melding_rood))
		return false;
	signaal_begin(ret, SIGNAAL_MELDING_ROOD, URGENTIE_DIRECT, p->melding_rood, vandaag);
	signaal_explain(ret,
			"Op %s kwam er een rode melding over het werk. Er is nog niet gereageerd.",
			datum_lang(p->melding_rood, op));
	return true;
}

bool signaal_melding_oranje(const struct plaatsing_feiten *p, const struct termijnen *t,
			    struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX], voor[DATUM_TEXT_MAX];
	struct datum uiterlijk = datum_plus(p->melding_oranje, t->melding_oranje);

	if (!datum_set(p->melding_oranje))
		return false;
	signaal_begin(ret, SIGNAAL_MELDING_ORANJE,
		      datum_is_past(uiterlijk, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      uiterlijk, vandaag);
	signaal_explain(ret,
			"Op %s kwam er een oranje melding over het werk. Reageer uiterlijk %s.",
			datum_lang(p->melding_oranje, op), datum_lang(uiterlijk, voor));
	return true;
}
