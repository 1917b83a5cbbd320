#include "domain/caseload.h"
#include "domain/signaal_zin.h"

bool signaal_caseload(const struct caseload_feiten *c, const struct termijnen *t,
		      struct datum vandaag, struct signaal *ret)
{
	int norm = c->norm > 0 ? c->norm : t->caseload_norm;
	int telt = caseload_weegt(&c->omvang, t);
	int above = caseload_above(telt, norm);

	if (above == 0)
		return false;
	signaal_begin(ret, SIGNAAL_CASELOAD, above * 4 >= norm ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      werkweek_end(vandaag), vandaag);
	if (telt == c->omvang.aantal)
		signaal_explain(ret, "Deze collega heeft %d jongeren. De norm is %d.", telt, norm);
	else
		signaal_explain(ret,
				"Deze collega heeft %d jongeren, dat telt als %d. De norm is %d.",
				c->omvang.aantal, telt, norm);
	return true;
}
