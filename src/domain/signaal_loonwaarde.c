#include "domain/signaal_zin.h"

bool signaal_loonwaarde_meten(const struct plaatsing_feiten *p, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	bool late = datum_is_past(p->meten, vandaag);
	char op[DATUM_TEXT_MAX];

	if (datum_set(p->eind) || !datum_set(p->meten) ||
	    dagen_tussen(vandaag, p->meten) > t->loonwaarde_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_LOONWAARDE_METEN, late ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      p->meten, vandaag);
	signaal_explain(ret, "Afgesproken %s om de loonwaarde uiterlijk op %s opnieuw te meten.",
			late ? "was" : "is", datum_lang(p->meten, op));
	return true;
}

bool signaal_forfait_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret)
{
	bool late = datum_is_past(p->forfait_tot, vandaag);
	char op[DATUM_TEXT_MAX];

	if (datum_set(p->eind) || !datum_set(p->forfait_tot) ||
	    p->gemeten.dag >= p->forfait_van.dag ||
	    dagen_tussen(vandaag, p->forfait_tot) > t->loonwaarde_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_FORFAIT_EINDIGT, URGENTIE_HOOG, p->forfait_tot, vandaag);
	signaal_explain(
	    ret,
	    "De vaste loonkostensubsidie %s op %s. Daarna hangt die af van de loonwaarde, en "
	    "die is nog niet gemeten.",
	    late ? "stopte" : "stopt", datum_lang(p->forfait_tot, op));
	return true;
}
