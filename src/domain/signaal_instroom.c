#include "domain/signaal_zin.h"

bool signaal_intake_half(const struct intake_feiten *i, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!datum_set(i->begonnen) || datum_set(i->diagnose_tot))
		return false;
	signaal_begin(ret, SIGNAAL_INTAKE_HALF, URGENTIE_GEWOON,
		      datum_plus(i->begonnen, t->intake_af), vandaag);
	signaal_explain(ret, "De intake begon op %s en is nog niet af.",
			datum_lang(i->begonnen, op));
	return true;
}

bool signaal_diagnose_eindigt(const struct intake_feiten *i, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!datum_set(i->diagnose_tot) ||
	    dagen_tussen(vandaag, i->diagnose_tot) > t->diagnose_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_DIAGNOSE_EINDIGT,
		      datum_is_past(i->diagnose_tot, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      i->diagnose_tot, vandaag);
	signaal_explain(ret, "Er zou worden uitgezocht tot en met %s. Wat is het besluit?",
			datum_lang(i->diagnose_tot, op));
	return true;
}

bool signaal_advies_wacht(const struct intake_feiten *i, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX];

	if (!datum_set(i->advies_voor) || dagen_tussen(vandaag, i->advies_voor) > t->advies_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_ADVIES_WACHT, URGENTIE_GEWOON, i->advies_voor, vandaag);
	signaal_explain(ret, "Het advies dat is gevraagd %s nodig voor %s. Het is er nog niet.",
			datum_is_past(i->advies_voor, vandaag) ? "was" : "is",
			datum_lang(i->advies_voor, op));
	return true;
}

static void explain_wacht(struct signaal *s, int aantal, struct datum vandaag)
{
	bool late = datum_is_past(s->uiterlijk, vandaag);
	char op[DATUM_TEXT_MAX];

	datum_lang(s->uiterlijk, op);
	if (aantal == 1)
		signaal_explain(
		    s,
		    late ? "Bij uw loket wacht iemand op antwoord. Dat moest er op %s zijn."
			 : "Bij uw loket wacht iemand op antwoord, tot en met %s.",
		    op);
	else
		signaal_explain(
		    s,
		    late
			? "Bij uw loket wachten %d mensen op antwoord. Het eerste moest er op %s zijn."
			: "Bij uw loket wachten %d mensen op antwoord. De eerste tot en met %s.",
		    aantal, op);
}

bool signaal_aanmelding_wacht(const struct loket_feiten *l, struct datum vandaag,
			      struct signaal *ret)
{
	if (l->aantal < 1)
		return false;
	signaal_begin(ret, SIGNAAL_AANMELDING_WACHT,
		      datum_is_past(l->uiterlijk, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      l->uiterlijk, vandaag);
	explain_wacht(ret, l->aantal, vandaag);
	return true;
}

size_t signalen_of_intake(const struct intake_feiten *i, const struct termijnen *t,
			  struct datum vandaag, struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	n += signaal_intake_half(i, t, vandaag, &ret[n]);
	n += signaal_diagnose_eindigt(i, t, vandaag, &ret[n]);
	n += signaal_advies_wacht(i, t, vandaag, &ret[n]);
	return n;
}
