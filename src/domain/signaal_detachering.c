#include "domain/plaatsing.h"
#include "domain/signaal_zin.h"

static void explain_ahead(struct signaal *s, const struct plaatsing_feiten *p, struct datum vandaag)
{
	const char *ask = weet_werkgever_may_ask(p->weet_werkgever)
			      ? "Vraag beide werkgevers hoe het verder gaat."
			      : "Bel de werkgever niet zonder de jongere.";
	char tot[DATUM_TEXT_MAX], zeg[DATUM_TEXT_MAX], room[DUUR_AHEAD_MAX];

	signaal_explain(s, "De detachering eindigt %s, op %s. Opzeggen %s tot en met %s. %s",
			duur_ahead(dagen_tussen(vandaag, p->inleen_tot), room),
			datum_lang(p->inleen_tot, tot),
			datum_is_past(p->inleen_zeg, vandaag) ? "kon" : "kan",
			datum_lang(p->inleen_zeg, zeg), ask);
}

bool signaal_inleen_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
			    struct datum vandaag, struct signaal *ret)
{
	char tot[DATUM_TEXT_MAX];

	if (datum_set(p->eind) || !datum_set(p->inleen_tot))
		return false;
	if (datum_is_past(p->inleen_tot, vandaag)) {
		signaal_begin(ret, SIGNAAL_INLEEN_EINDIGT, URGENTIE_DIRECT,
			      datum_plus(p->inleen_tot, 1), vandaag);
		signaal_explain(ret,
				"De detachering liep tot en met %s. Leg een nieuwe laatste dag "
				"vast, of dat het werk is gestopt.",
				datum_lang(p->inleen_tot, tot));
		return true;
	}
	if (!datum_set(p->inleen_zeg) || dagen_tussen(vandaag, p->inleen_zeg) > t->inleen_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_INLEEN_EINDIGT,
		      datum_is_past(p->inleen_zeg, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      p->inleen_zeg, vandaag);
	explain_ahead(ret, p, vandaag);
	return true;
}

bool signaal_of_contract(enum signaalsoort soort)
{
	switch ((int)soort) {
	case SIGNAAL_CONTRACT_EINDIGT:
	case SIGNAAL_KETEN:
	case SIGNAAL_FORFAIT_EINDIGT:
		return true;
	default:
		return false;
	}
}
