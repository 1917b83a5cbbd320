/*
 * Contracts: a chain of temporary ones that may turn into a permanent one at each renewal, and must
 * after three contracts or three years (BW 7:668a). The chances per group give the shares of
 * temporary hours.
 */
#include "cmd/bevolking_contract.h"

#include "domain/doelgroep.h"
#include "domain/keten.h"
#include "domain/loonwaarde.h"
#include "domain/plaatsing.h"

#define JAAR 365

/* Chance of a permanent contract at the start, at the first renewal and at the second. */
struct vast {
	double kans[KETEN_MAX_CONTRACTEN];
};
static const struct vast vast_wajong = {{0.275, 0.435, 0.725}};
static const struct vast vast_anderen = {{0.03, 0.06, 0.17}};

static const struct vast *vast_of(const struct leven *l)
{
	return l->doelgroep == DOELGROEP_OUDE_WAJONG || l->doelgroep == DOELGROEP_WAJONG_2010
		   ? &vast_wajong
		   : &vast_anderen;
}

static int32_t contract_length(struct toeval *t)
{
	static const int months[] = {6, 7, 8, 11, 12};
	static const double delen[] = {20, 25, 10, 10, 35};

	return months[toeval_pick(t, delen, COUNT(months))] * 30 + 5;
}

static int vorm_of(struct toeval *t, const struct leven_plaats *e)
{
	if (e->soort == PLAATSINGSOORT_DETACHERING)
		return CONTRACTVORM_DETACHERING;
	return e->soort == PLAATSINGSOORT_DIENSTVERBAND && toeval_is(t, 0.08)
		   ? CONTRACTVORM_UITZEND
		   : CONTRACTVORM_TIJDELIJK;
}

/* What is known of how it goes on, of a contract whose end is near. */
static int vervolg_of(struct toeval *t, const struct leven_plaats *e, struct datum tot,
		      struct datum vandaag)
{
	static const int answers[] = {CONTRACTVERVOLG_VERLENGEN, CONTRACTVERVOLG_VAST,
				      CONTRACTVERVOLG_STOPPEN, CONTRACTVERVOLG_ONBEKEND};
	static const double delen[] = {60, 12, 18, 10};

	if (datum_set(e->eind) || dagen_tussen(vandaag, tot) > 100 || !toeval_is(t, 0.6))
		return CHOICE_NONE;
	return answers[toeval_pick(t, delen, COUNT(answers))];
}

/* One contract from `van`; true when another may follow, from *van. */
static bool contract_add(const struct bevolking_maat *maat, struct leven *l, int plaats, int number,
			 struct datum *van)
{
	struct leven_plaats *e = &l->plaatsen[plaats];
	struct datum last = datum_set(e->eind) ? e->eind : maat->vandaag;
	struct leven_contract *c = &l->contracten[l->n_contracten++];
	int step = number < KETEN_MAX_CONTRACTEN ? number : KETEN_MAX_CONTRACTEN;
	double kans = step == KETEN_MAX_CONTRACTEN ? 1 : vast_of(l)->kans[step];
	bool unanswered = toeval_is(&l->toeval, 0.3);

	*c = (struct leven_contract){.plaats = plaats,
				     .van = *van,
				     .tot = DATUM_GEEN,
				     .vervolg = CHOICE_NONE,
				     .vorm = CONTRACTVORM_VAST};
	if (!toeval_is(&l->toeval, kans) || e->soort == PLAATSINGSOORT_BBL) {
		c->vorm = vorm_of(&l->toeval, e);
		c->tot = datum_plus(*van, contract_length(&l->toeval) - 1);
		/* Many jobs end when their contract does. */
		if (!datum_before(c->tot, last) && datum_set(e->eind) && toeval_is(&l->toeval, 0.6))
			c->tot = e->eind;
		c->vervolg = vervolg_of(&l->toeval, e, c->tot, maat->vandaag);
	}
	e->contract_van = c->van;
	e->contract_tot = c->tot;
	e->contractvorm = c->vorm;
	e->contractvervolg = c->vervolg;
	*van = datum_set(c->tot) ? datum_plus(c->tot, 1) : DATUM_GEEN;
	/* A contract ran out days ago, and nobody has recorded yet how it goes on. */
	if (unanswered && datum_set(c->tot) && !datum_set(e->eind) &&
	    dagen_tussen(c->tot, last) > 0 && dagen_tussen(c->tot, last) < 15)
		return false;
	return datum_set(c->tot) && !datum_before(last, *van) && l->n_contracten < LEVEN_CONTRACTEN;
}

static void metingen_add(const struct bevolking_maat *maat, struct leven *l, int plaats)
{
	struct leven_plaats *e = &l->plaatsen[plaats];
	struct datum last = datum_set(e->eind) ? e->eind : maat->vandaag;
	struct datum op = datum_plus(e->van, toeval_between(&l->toeval, 20, 70));
	int percentage = toeval_between(&l->toeval, 24, 82);

	if (!toeval_is(&l->toeval, 0.55))
		return;
	while (datum_before(op, last) && l->n_metingen < COUNT(l->metingen)) {
		struct leven_meting *m = &l->metingen[l->n_metingen++];

		*m = (struct leven_meting){.plaats = plaats,
					   .datum = op,
					   .volgende = datum_plus(op, JAAR),
					   .percentage = percentage,
					   .soort = toeval_is(&l->toeval, 0.9)
							? LOONWAARDESOORT_GEMETEN
							: LOONWAARDESOORT_INDICATIEF};
		if (m->soort == LOONWAARDESOORT_GEMETEN)
			e->gemeten = op;
		e->meten = m->volgende;
		op = datum_plus(op, JAAR + toeval_between(&l->toeval, -20, 40));
		percentage += toeval_between(&l->toeval, 0, 10);
		percentage = percentage > 100 ? 100 : percentage;
	}
}

void leven_contracten(const struct bevolking_maat *maat, struct leven *l)
{
	for (size_t i = 0; i < l->n_plaatsen; i++) {
		struct datum van = l->plaatsen[i].van;
		int number = 0;

		if (!plaatsingsoort_is_werk(l->plaatsen[i].soort))
			continue;
		while (contract_add(maat, l, (int)i, number, &van))
			number++;
		metingen_add(maat, l, (int)i);
	}
}
