#include "domain/signaal_zin.h"

bool signaal_casusoverleg(const struct casusoverleg_feiten *c, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!datum_set(c->datum) || dagen_tussen(vandaag, c->datum) > t->overleg_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_CASUSOVERLEG, URGENTIE_GEWOON, c->datum, vandaag);
	signaal_explain(ret,
			datum_is_past(c->datum, vandaag)
			    ? "Het casusoverleg van %s is nog niet afgerond."
			    : "Op %s is er casusoverleg. Wie wilt u bespreken?",
			datum_lang(c->datum, op));
	return true;
}
