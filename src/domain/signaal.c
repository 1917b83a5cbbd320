#include "domain/signaal.h"

const struct signaalsoort_info signaalsoorten[SIGNAAL_COUNT] = {
#define SIGNAAL(NAME, code, label, act, owner, about, days, hint, source)                          \
	{code, label, act, EIGENAAR_##owner, ONDERWERP_##about, days, hint, source},
#include "domain/signaal.def"
#undef SIGNAAL
};

static const struct choice keuze_list[] = {
#define SIGNAAL(NAME, code, label, act, owner, about, days, hint, source) {code, label, hint},
#include "domain/signaal.def"
#undef SIGNAAL
};
const struct choices signaalsoort_keuzes = CHOICES("signaal", keuze_list);

static const struct choice vak_list[] = {
    [VAK_TE_LAAT] = {"te_laat", "Te laat", NULL},
    [VAK_VANDAAG] = {"vandaag", "Vandaag", NULL},
    [VAK_DEZE_WEEK] = {"deze_week", "Deze week", NULL},
    [VAK_LATER] = {"later", "Later", NULL},
};
const struct choices signaal_vakken = CHOICES("vak", vak_list);

enum signaal_vak signaal_vak(struct datum uiterlijk, struct datum vandaag)
{
	int32_t dagen = dagen_tussen(vandaag, uiterlijk);

	if (dagen < 0)
		return VAK_TE_LAAT;
	if (dagen == 0)
		return VAK_VANDAAG;
	return dagen <= 6 - datum_weekday(vandaag) ? VAK_DEZE_WEEK : VAK_LATER;
}

int signaal_compare(const struct signaal *a, const struct signaal *b)
{
	if (a->vak != b->vak)
		return (int)a->vak - (int)b->vak;
	if (a->urgentie != b->urgentie)
		return (int)b->urgentie - (int)a->urgentie;
	if (a->uiterlijk.dag != b->uiterlijk.dag)
		return a->uiterlijk.dag < b->uiterlijk.dag ? -1 : 1;
	return (int)a->soort - (int)b->soort;
}

bool signaal_may_pass(enum signaalsoort soort)
{
	enum signaal_onderwerp onderwerp = signaalsoorten[soort].onderwerp;

	return onderwerp != ONDERWERP_OVERDRACHT && onderwerp != ONDERWERP_ACTIE &&
	       onderwerp != ONDERWERP_LOKET && onderwerp != ONDERWERP_OVERLEG &&
	       onderwerp != ONDERWERP_VERZOEK && onderwerp != ONDERWERP_AFWEZIGHEID &&
	       onderwerp != ONDERWERP_NETWERK;
}

bool signaal_may_snooze(enum signaalsoort soort, struct datum vandaag, struct datum tot)
{
	int32_t dagen = dagen_tussen(vandaag, tot);

	return dagen > 0 && dagen <= signaalsoorten[soort].uitstel_dagen;
}
