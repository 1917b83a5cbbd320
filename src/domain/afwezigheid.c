#include "domain/afwezigheid.h"

static const struct choice stand_list[] = {
    [AFWEZIGHEID_KOMT] = {"komt", "Komt nog", NULL},
    [AFWEZIGHEID_NU] = {"nu", "Nu afwezig", NULL},
    [AFWEZIGHEID_VOORBIJ] = {"voorbij", "Voorbij", NULL},
};
const struct choices afwezigheid_standen = CHOICES("afwezigheid", stand_list);

enum afwezigheid_stand afwezigheid_stand(struct datum van, struct datum tot, struct datum vandaag)
{
	if (vandaag.dag < van.dag)
		return AFWEZIGHEID_KOMT;
	return vandaag.dag > tot.dag ? AFWEZIGHEID_VOORBIJ : AFWEZIGHEID_NU;
}

const char *afwezigheid_check(struct datum van, struct datum tot, struct datum vandaag)
{
	if (!datum_set(van) || !datum_set(tot))
		return NULL;
	if (tot.dag < van.dag)
		return "De laatste dag is eerder dan de eerste. Kies een latere dag.";
	if (tot.dag < vandaag.dag)
		return "Die dag is voorbij. Kies vandaag of een latere dag.";
	if (dagen_tussen(van, tot) >= AFWEZIGHEID_MAX_DAGEN)
		return "Dat is langer dan een half jaar. Draag de caseload dan over.";
	return NULL;
}
