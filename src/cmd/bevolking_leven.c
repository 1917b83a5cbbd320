#include "cmd/bevolking_leven.h"

#include "cmd/bevolking_contact.h"
#include "cmd/bevolking_contract.h"
#include "cmd/bevolking_route.h"
#include "domain/bemiddelbaarheid.h"
#include "domain/doelgroep.h"
#include "domain/fase.h"
#include "domain/school.h"

#include <string.h>

#define JAAR 365
#define JONGEREN_PER_GEBRUIKER 85
#define GEBRUIKERS_MIN 20
#define ANDEREN_MIN 9 /* one of each other role */

struct bevolking_maat bevolking_maat_of(uint64_t seed, struct datum vandaag, int64_t jongeren,
					int gebruikers)
{
	struct bevolking_maat m = {.seed = seed, .vandaag = vandaag, .jongeren = jongeren};
	int wanted = gebruikers ? gebruikers : (int)(jongeren / JONGEREN_PER_GEBRUIKER);
	int anderen;

	m.gebruikers = wanted < GEBRUIKERS_MIN ? GEBRUIKERS_MIN : wanted;
	anderen = m.gebruikers / 20 > ANDEREN_MIN ? m.gebruikers / 20 : ANDEREN_MIN;
	m.jobcoaches = (m.gebruikers + 9) / 10;
	m.mentoren = (m.gebruikers + 19) / 20;
	m.casusregisseurs = m.gebruikers - anderen - m.jobcoaches - m.mentoren;
	m.gemeenten = jongeren < 2000 ? 3 : jongeren < 50000 ? 9 : 24;
	m.scholen = m.gemeenten * 2;
	m.werkgevers = (int)(jongeren / 12) + 40;
	return m;
}

bool bevolking_is_uwv(int casusregisseur)
{
	return casusregisseur % 11 % 6 == 4;
}

int bevolking_gemeente_of(const struct bevolking_maat *maat, int casusregisseur)
{
	return (int)((int64_t)casusregisseur * maat->gemeenten / maat->casusregisseurs);
}

const char *const bevolking_gesloten[] = {
    [GESLOTEN_NIET] = NULL,
    [GESLOTEN_TERUGGEMELD] = "Teruggemeld aan de aanmelder: er is eerst andere hulp nodig.",
    [GESLOTEN_ZELFSTANDIG] = "Ruim twee jaar aan het werk. De jongere wil geen begeleiding meer.",
    [GESLOTEN_EIGEN_WENS] = "De jongere wil geen begeleiding en weet dat terugkomen kan.",
};

/* ---- who ---- */

static const struct {
	int soort;
	double deel;
	int least, most; /* age in days when leaving */
} scholen[] = {
    {SCHOOLSOORT_PRO, 0.45, 6200, 6900},          {SCHOOLSOORT_VSO_CLUSTER3, 0.10, 6700, 7400},
    {SCHOOLSOORT_VSO_CLUSTER4, 0.15, 6200, 7200}, {SCHOOLSOORT_VSO, 0.05, 6300, 7200},
    {SCHOOLSOORT_ENTREE, 0.15, 6200, 7000},       {SCHOOLSOORT_MBO, 0.05, 6800, 7800},
    {SCHOOLSOORT_VO, 0.05, 6100, 6900},
};

/* Most leave in the week before the summer. */
static struct datum summer(struct toeval *t, struct datum d)
{
	return toeval_is(t, 0.75) ? datum_of(datum_jaar(d), 7, toeval_between(t, 8, 18)) : d;
}

static void leven_school(struct toeval *t, struct leven *l)
{
	double delen[COUNT(scholen)];
	size_t i;

	for (i = 0; i < COUNT(scholen); i++)
		delen[i] = scholen[i].deel;
	i = toeval_pick(t, delen, COUNT(delen));
	l->schoolsoort = scholen[i].soort;
	l->uitstroom = datum_plus(l->geboren, toeval_between(t, scholen[i].least, scholen[i].most));
	l->uitstroom = summer(t, l->uitstroom);
}

/*
 * Announced by the school before leaving, or by somebody else afterwards; never later than three
 * weeks ago.
 */
static void leven_instroom(struct toeval *t, struct datum vandaag, struct leven *l)
{
	bool by_school = toeval_is(t, 0.7);
	int32_t days = by_school ? -toeval_between(t, 60, 700) : toeval_between(t, 0, 900);
	struct datum latest = datum_plus(vandaag, -21);

	l->instroom = datum_plus(l->uitstroom, days);
	if (datum_before(latest, l->instroom))
		l->instroom = datum_plus(latest, -toeval_between(t, 0, 180));
}

static int doelgroep_of(struct toeval *t, const struct leven *l, struct datum vandaag)
{
	static const int gemeente[] = {DOELGROEP_PARTICIPATIEWET, DOELGROEP_NUGGER,
				       DOELGROEP_ANDERS};
	static const double delen[] = {0.74, 0.20, 0.06};

	if (l->is_uwv)
		return toeval_is(t, 0.25) ? DOELGROEP_OUDE_WAJONG : DOELGROEP_WAJONG_2010;
	if (datum_before(vandaag, l->uitstroom))
		return CHOICE_NONE;
	return gemeente[toeval_pick(t, delen, COUNT(delen))];
}

/*
 * Known for some in the last year at school, for nearly all afterwards. A quarter of the ways aims
 * at learning.
 */
static int bestemming_of(struct toeval *t, const struct leven *l, struct datum vandaag)
{
	int32_t left = dagen_tussen(vandaag, l->uitstroom);
	double known = left > JAAR ? 0 : left > 0 ? 0.7 : left > -60 ? 0.85 : 1;
	double x = toeval_real(t);

	if (!toeval_is(t, known))
		return CHOICE_NONE;
	if (x < 0.08)
		return BESTEMMING_DAGBESTEDING;
	if (x < 0.08 + 0.92 / 4)
		return BESTEMMING_VERVOLGOPLEIDING;
	return toeval_is(t, 0.6) ? BESTEMMING_WERK : BESTEMMING_TOELEIDING;
}

static void leven_profiel(struct toeval *t, struct datum vandaag, struct leven *l)
{
	double judged = l->fase == FASE_MATCH || l->fase == FASE_START         ? 0.9
			: l->fase == FASE_TOELEIDING || l->fase == FASE_UITVAL ? 0.4
									       : 0.1;
	struct datum first = datum_last(l->instroom, datum_plus(vandaag, -220));

	l->wil = toeval_is(t, 0.8) ? toeval_between(t, 0, 999) : -1;
	l->helpt = toeval_is(t, 0.7) ? toeval_between(t, 0, 999) : -1;
	l->bemiddelbaar = BEMIDDELBAAR_ONBEKEND;
	l->bemiddelbaar_reden = CHOICE_NONE;
	if (!toeval_is(t, judged))
		return;
	l->bemiddelbaar = l->fase == FASE_MATCH || toeval_is(t, 0.8) ? BEMIDDELBAAR_BEMIDDELBAAR
								     : BEMIDDELBAAR_TIJDELIJK_NIET;
	if (l->bemiddelbaar == BEMIDDELBAAR_TIJDELIJK_NIET)
		l->bemiddelbaar_reden = toeval_between(t, 0, (int)bemiddelbaar_redenen.count - 1);
	l->bemiddelbaar_op = datum_plus(first, toeval_between(t, 0, dagen_tussen(first, vandaag)));
	l->bemiddelbaar_tot = datum_plus(l->bemiddelbaar_op, 183);
}

void leven_compute(const struct bevolking_maat *maat, int64_t nr, struct leven *l)
{
	static const double achtergronden[] = {0.65, 0.20, 0.15};
	struct toeval *t = &l->toeval;

	memset(l, 0, sizeof(*l));
	l->nr = nr;
	toeval_begin(t, maat->seed, (uint64_t)nr);
	l->uitstroom = l->gesloten_op = l->traject = DATUM_GEEN;
	l->laatste_contact = l->vorig_contact = l->volgend_contact = DATUM_GEEN;
	l->bemiddelbaar_op = l->bemiddelbaar_tot = DATUM_GEEN;
	/* Neighbours in number are neighbours: one casusregisseur, one municipality. */
	l->casusregisseur = (int)((nr - 1) * maat->casusregisseurs / maat->jongeren);
	l->gemeente = bevolking_gemeente_of(maat, l->casusregisseur);
	l->is_uwv = bevolking_is_uwv(l->casusregisseur);
	l->achtergrond = (enum achtergrond)toeval_pick(t, achtergronden, COUNT(achtergronden));
	l->geboren = datum_plus(maat->vandaag, -toeval_between(t, l->is_uwv ? 7400 : 5500, 10200));
	leven_school(t, l);
	/*
	 * Per municipality a school for praktijkonderwijs and one for vso; the others went to
	 * either.
	 */
	l->school = l->gemeente * 2 + (l->schoolsoort == SCHOOLSOORT_PRO ? 0 : 1);
	leven_instroom(t, maat->vandaag, l);
	l->doelgroep = doelgroep_of(t, l, maat->vandaag);
	l->bestemming = bestemming_of(t, l, maat->vandaag);
	leven_route(maat, l);
	leven_profiel(t, maat->vandaag, l);
	leven_contracten(maat, l);
	leven_contacten(maat, l);
}
