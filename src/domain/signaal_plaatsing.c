#include "domain/plaatsing.h"
#include "domain/signaal_zin.h"

#include <stdio.h>

static bool voorbij_ended(const struct plaatsing_feiten *p, struct datum vandaag,
			  struct signaal *ret)
{
	char eind[DATUM_TEXT_MAX], contact[DATUM_TEXT_MAX];
	struct datum uiterlijk = datum_set(p->opvolging) ? p->opvolging : p->eind;

	if (p->is_opgevolgd || datum_is_past(vandaag, p->eind))
		return false;
	signaal_begin(ret, SIGNAAL_CONTRACT_VOORBIJ, URGENTIE_DIRECT, uiterlijk, vandaag);
	signaal_explain(ret,
			"Deze plek stopte op %s. Het eerste contact daarna is afgesproken voor %s.",
			datum_lang(p->eind, eind), datum_lang(uiterlijk, contact));
	return true;
}

bool signaal_contract_voorbij(const struct plaatsing_feiten *p, UNUSED const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	bool has_contract =
	    datum_set(p->contract_tot) && p->contract_tot.dag >= p->verwacht_eind.dag;
	struct datum laatste = has_contract ? p->contract_tot : p->verwacht_eind;
	char op[DATUM_TEXT_MAX];

	if (datum_set(p->eind))
		return voorbij_ended(p, vandaag, ret);
	if (!datum_set(laatste) || !datum_is_past(laatste, vandaag))
		return false;
	signaal_begin(ret, SIGNAAL_CONTRACT_VOORBIJ, URGENTIE_DIRECT, datum_plus(laatste, 1),
		      vandaag);
	signaal_explain(
	    ret,
	    has_contract
		? "Het contract liep tot en met %s. Er is nog niet vastgelegd hoe het verder gaat."
		: "Deze plek zou tot en met %s duren. Er is nog niet vastgelegd hoe het verder gaat.",
	    datum_lang(laatste, op));
	return true;
}

#define STAPPEN 5

/*
 * The last step before the end that has come, as its day in *op: 0 to STAPPEN - 1, or -1. Steps
 * before the contract began are skipped, but the last one is never: a contract of three weeks gets
 * it on its first day.
 */
static int contract_stap(const struct plaatsing_feiten *p, const struct termijnen *t,
			 struct datum vandaag, struct datum *op)
{
	const int maanden[STAPPEN] = {t->contract_stap_1, t->contract_stap_2, t->contract_stap_3,
				      t->contract_stap_4, t->contract_stap_5};

	for (int stap = STAPPEN - 1; stap >= 0; stap--) {
		*op = datum_plus_months(p->contract_tot, -maanden[stap]);
		if (op->dag <= p->contract_van.dag) {
			if (stap < STAPPEN - 1)
				return -1;
			*op = p->contract_van;
		}
		if (!datum_is_past(vandaag, *op))
			return stap;
	}
	return -1;
}

#define MOEST_MAX (DATUM_TEXT_MAX + 32)

/* Of an act that is late, when it should have been done: so the days too late are no riddle. */
static const char *moest(const struct signaal *s, struct datum vandaag, char out[MOEST_MAX])
{
	char op[DATUM_TEXT_MAX];

	out[0] = '\0';
	if (datum_is_past(s->uiterlijk, vandaag))
		snprintf(out, MOEST_MAX, " Dat moest uiterlijk op %s.",
			 datum_lang(s->uiterlijk, op));
	return out;
}

static const char *next_step(const struct plaatsing_feiten *p)
{
	static const char *const words[] = {
	    [CONTRACTEINDE_JONGERE] = "Vraag eerst aan de jongere hoe die verder wil.",
	    [CONTRACTEINDE_WERKGEVER] = "De jongere vindt het goed: vraag het nu aan de werkgever.",
	    [CONTRACTEINDE_BESLUIT] = "Leg vast wat erna komt.",
	};

	if (p->is_detachering && p->contractstap == CONTRACTEINDE_WERKGEVER)
		return "De jongere vindt het goed: vraag het nu aan wie het loon betaalt.";
	return p->contractstap <= CONTRACTEINDE_BESLUIT ? words[p->contractstap]
							: "Zoek nu al naar ander werk.";
}

static void explain_eindigt(struct signaal *s, const struct plaatsing_feiten *p,
			    struct datum vandaag)
{
	const char *werkgever = weet_werkgever_may_ask(p->weet_werkgever)
				    ? ""
				    : " Bel de werkgever niet zonder de jongere.";
	char op[DATUM_TEXT_MAX], room[DUUR_AHEAD_MAX], late[MOEST_MAX];

	signaal_explain(s, "Het contract %s %s, op %s. %s%s%s",
			p->contractvervolg == CONTRACTVERVOLG_STOPPEN ? "stopt" : "eindigt",
			duur_ahead(dagen_tussen(vandaag, p->contract_tot), room),
			datum_lang(p->contract_tot, op), next_step(p), moest(s, vandaag, late),
			werkgever);
}

/* Whether this was done since `op`, so that the signal waits for the next time. */
static bool was_done(const struct plaatsing_feiten *p, struct datum op)
{
	if (p->contractstap == CONTRACTEINDE_BESLUIT)
		return false;
	return (p->contractstap == CONTRACTEINDE_WERKGEVER ? p->aanbod_onbekend : p->nazorg_jongere)
		   .dag >= op.dag;
}

/* Whether it is settled that the work goes on. */
static bool is_settled(int contractvervolg)
{
	return contractvervolg == CONTRACTVERVOLG_VERLENGEN ||
	       contractvervolg == CONTRACTVERVOLG_VAST;
}

bool signaal_contract_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	static const enum signaal_urgentie urgentie[STAPPEN] = {
	    URGENTIE_GEWOON, URGENTIE_GEWOON, URGENTIE_HOOG, URGENTIE_HOOG, URGENTIE_DIRECT};
	struct datum op, uiterlijk;
	int stap;

	if (datum_set(p->eind) || !datum_set(p->contract_tot) ||
	    datum_is_past(p->contract_tot, vandaag))
		return false;
	if (is_settled(p->contractvervolg))
		return false;
	stap = contract_stap(p, t, vandaag, &op);
	if (stap < 0 || was_done(p, op))
		return false;
	uiterlijk = datum_plus(op, t->contract_marge);
	signaal_begin(ret, SIGNAAL_CONTRACT_EINDIGT, urgentie[stap],
		      uiterlijk.dag < p->contract_tot.dag ? uiterlijk : p->contract_tot, vandaag);
	explain_eindigt(ret, p, vandaag);
	return true;
}

bool signaal_proefplaatsing_eindigt(const struct plaatsing_feiten *p, const struct termijnen *t,
				    struct datum vandaag, struct signaal *ret)
{
	char op[DATUM_TEXT_MAX], room[DUUR_AHEAD_MAX];
	int32_t left;

	if (!p->is_proef || p->is_besloten || datum_set(p->eind) || !datum_set(p->verwacht_eind))
		return false;
	left = dagen_tussen(vandaag, p->verwacht_eind);
	if (left < 0 || left > t->proefplaatsing_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_PROEFPLAATSING_EINDIGT, URGENTIE_HOOG, p->verwacht_eind,
		      vandaag);
	signaal_explain(
	    ret,
	    "De proefplaatsing eindigt %s, op %s. Er is nog niet besloten wat erna komt: een "
	    "baan, verlengen of stoppen.",
	    duur_ahead(left, room), datum_lang(p->verwacht_eind, op));
	return true;
}

bool signaal_keten(const struct plaatsing_feiten *p, const struct termijnen *t,
		   struct datum vandaag, struct signaal *ret)
{
	bool over = datum_set(p->eind) ||
		    (datum_set(p->contract_tot) && datum_is_past(p->contract_tot, vandaag));
	struct datum uiterlijk;
	char van[DATUM_TEXT_MAX], lang[DUUR_MAX];

	if (!contractvervolg_is_open(p->contractvervolg) || over || !datum_set(p->keten_van))
		return false;
	if (p->is_vast && !datum_is_past(vandaag, p->contract_van))
		return false;
	if (datum_is_past(vandaag, datum_plus_months(p->keten_van, t->keten_van)))
		return false;
	uiterlijk = datum_plus_months(p->keten_van, t->keten_tot);
	signaal_begin(ret, SIGNAAL_KETEN,
		      datum_is_past(uiterlijk, vandaag) ? URGENTIE_HOOG : URGENTIE_GEWOON,
		      uiterlijk, vandaag);
	signaal_explain(
	    ret,
	    "De jongere werkt hier al %s op tijdelijke contracten, sinds %s. Vraag nu wat de volgende stap is.",
	    duur_text(dagen_tussen(p->keten_van, vandaag), lang), datum_lang(p->keten_van, van));
	return true;
}

size_t signalen_of_plaatsing(const struct plaatsing_feiten *p, const struct termijnen *t,
			     struct datum vandaag, struct signaal ret[SIGNAAL_COUNT])
{
	size_t n = 0;

	n += signaal_melding_rood(p, t, vandaag, &ret[n]);
	n += signaal_contract_voorbij(p, t, vandaag, &ret[n]);
	n += signaal_melding_oranje(p, t, vandaag, &ret[n]);
	n += signaal_contract_eindigt(p, t, vandaag, &ret[n]);
	n += signaal_proefplaatsing_eindigt(p, t, vandaag, &ret[n]);
	n += signaal_inleen_eindigt(p, t, vandaag, &ret[n]);
	n += signaal_forfait_eindigt(p, t, vandaag, &ret[n]);
	n += signaal_keten(p, t, vandaag, &ret[n]);
	n += signaal_eerste_nazorg(p, t, vandaag, &ret[n]);
	n += signaal_nazorg_ritme(p, t, vandaag, &ret[n]);
	n += signaal_werkbezoek(p, t, vandaag, &ret[n]);
	n += signaal_loonwaarde_meten(p, t, vandaag, &ret[n]);
	n += signaal_ingroei_stap(p, t, vandaag, &ret[n]);
	n += signaal_ontwikkelwens(p, t, vandaag, &ret[n]);
	return n;
}
