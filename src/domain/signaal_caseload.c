#include "domain/caseload.h"
#include "domain/signaal_zin.h"

bool signaal_caseload(const struct caseload_feiten *c, const struct termijnen *t,
		      struct datum vandaag, struct signaal *ret)
{
	int norm = c->norm > 0 ? c->norm : t->caseload_norm;
	int above = caseload_above(c->aantal, norm);

	if (above == 0)
		return false;
	signaal_begin(ret, SIGNAAL_CASELOAD, above * 4 >= norm ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      werkweek_end(vandaag), vandaag);
	signaal_explain(ret, "Deze collega heeft %d jongeren. De norm is %d.", c->aantal, norm);
	return true;
}
