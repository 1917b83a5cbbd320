#include "domain/plaatsing.h"
#include "domain/signaal_zin.h"

static void explain_open(struct signaal *s, const struct start_feiten *f, struct datum vandaag)
{
	char dag[DATUM_TEXT_MAX], room[DUUR_AHEAD_MAX];
	bool later = datum_is_past(f->eerste_dag, vandaag);
	const char *when =
	    later ? "al geweest" : duur_ahead(dagen_tussen(vandaag, f->eerste_dag), room);

	signaal_explain(s, "De eerste werkdag is %s, %s. Er %s open.", when,
			datum_lang(f->eerste_dag, dag),
			f->aantal == 1 ? "staat nog een ding" : "staan nog dingen");
}

bool signaal_startlijst_open(const struct start_feiten *f, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret)
{
	bool late = datum_is_past(f->voor, vandaag);

	if (!f->aantal || dagen_tussen(vandaag, f->voor) > t->startlijst_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_STARTLIJST_OPEN, late ? URGENTIE_HOOG : URGENTIE_GEWOON, f->voor,
		      vandaag);
	explain_open(ret, f, vandaag);
	return true;
}

bool signaal_ingroei_stap(const struct plaatsing_feiten *p, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX], room[DUUR_AHEAD_MAX];
	int32_t dagen = dagen_tussen(vandaag, p->ingroei);

	if (!datum_set(p->ingroei) || datum_set(p->eind) || dagen > t->ingroei_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_INGROEI_STAP, URGENTIE_GEWOON, p->ingroei, vandaag);
	datum_lang(p->ingroei, dag);
	if (dagen < 0)
		signaal_explain(ret,
				"De volgende stap in de uren was op %s. Vraag of het lukt, en leg "
				"vast of de stap doorging.",
				dag);
	else
		signaal_explain(ret,
				"De volgende stap in de uren komt %s, op %s. Vraag eerst of het "
				"nu goed gaat.",
				duur_ahead(dagen, room), dag);
	return true;
}

bool signaal_ontwikkelwens(const struct plaatsing_feiten *p, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];
	struct datum voor;

	if (!datum_set(p->wens) || datum_set(p->eind) || !weet_werkgever_may_ask(p->weet_werkgever))
		return false;
	voor = datum_plus(p->wens, t->wens_antwoord);
	if (dagen_tussen(vandaag, voor) > t->wens_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_ONTWIKKELWENS,
		      datum_is_past(voor, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON, voor,
		      vandaag);
	signaal_explain(ret,
			"Op %s zei de jongere wat hij of zij wil leren of doen. De werkgever gaf "
			"nog geen antwoord.",
			datum_lang(p->wens, dag));
	return true;
}
