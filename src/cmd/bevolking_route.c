/*
 * From school to work, and on. How long a working period lasts is a mixture: some stop within the
 * year, most stay for long; jobs change within a period at a rate that leaves half of all in the
 * same job after a year. The constants were found by running the model (test_bevolking_leven.c
 * holds it to them).
 */
#include "cmd/bevolking_route.h"

#include "domain/doelgroep.h"
#include "domain/duurzaamheid.h"
#include "domain/fase.h"
#include "domain/plaatsing.h"
#include "domain/school.h"
#include "domain/uitval.h"

#define JAAR 365
#define STOP_SNEL 170.0   /* mean days of periods that end soon */
#define STOP_LAAT 2950.0  /* and of the others */
#define BAAN_DUUR 500.0   /* mean days with one employer while working on */
#define DREMPEL 45        /* after uitval no job for at least so long, see bevolking_leven.h */
#define AFGESLOTEN_NA 750 /* days at work before somebody is let go */

struct loop {
	const struct bevolking_maat *maat;
	struct leven *l;
	struct toeval *t;
	struct datum horizon; /* today, or the day on which the dossier was closed */
};

static struct leven_plaats *plaats_add(struct loop *p, int soort, struct datum van)
{
	static const double uren_delen[] = {8, 14, 17, 20, 12, 17, 8, 4};
	static const double uren[] = {12, 16, 20, 24, 28, 32, 36, 38};
	static const double weet_delen[] = {62, 18, 20};
	struct leven *l = p->l;
	struct leven_plaats *e;

	if (l->n_plaatsen == LEVEN_PLAATSEN)
		return NULL;
	e = &l->plaatsen[l->n_plaatsen++];
	*e = (struct leven_plaats){.soort = soort,
				   .van = van,
				   .eind = DATUM_GEEN,
				   .verwacht = DATUM_GEEN,
				   .uitkomst = CHOICE_NONE,
				   .reden = CHOICE_NONE,
				   .opvolging = DATUM_GEEN,
				   .nazorg_jongere = DATUM_GEEN,
				   .nazorg_werkgever = DATUM_GEEN,
				   .contract_van = DATUM_GEEN,
				   .contract_tot = DATUM_GEEN,
				   .contractvorm = CHOICE_NONE,
				   .contractvervolg = CHOICE_NONE,
				   .gemeten = DATUM_GEEN,
				   .meten = DATUM_GEEN};
	e->werkgever = toeval_between(p->t, 0, p->maat->werkgevers - 1);
	if (l->n_plaatsen > 1 && e->werkgever == e[-1].werkgever)
		e->werkgever = (e->werkgever + 1) % p->maat->werkgevers;
	e->functie = toeval_between(p->t, 0, 9999);
	e->uren = uren[toeval_pick(p->t, uren_delen, COUNT(uren))];
	e->weet = (int)toeval_pick(p->t, weet_delen, COUNT(weet_delen));
	e->functiesoort = FUNCTIESOORT_AANGEPAST;
	return e;
}

static void plaats_end(struct loop *p, struct leven_plaats *e, struct datum eind, int uitkomst)
{
	e->eind = eind;
	e->uitkomst = uitkomst;
	e->opvolging = datum_plus(eind, toeval_between(p->t, 0, UITVAL_CONTACT_DAGEN));
	/* Who was forgotten is found within months, not after years. */
	e->opgevolgd = datum_before(datum_plus(eind, 10), p->maat->vandaag) &&
		       (toeval_is(p->t, 0.985) || dagen_tussen(eind, p->maat->vandaag) > 120);
}

/* A place with a planned end: it runs today, or ended as planned. */
static void plaats_planned(struct loop *p, int soort, struct datum van, int32_t days, int uitkomst)
{
	struct leven_plaats *e;

	if (datum_before(p->horizon, van) || datum_before(van, p->l->instroom))
		return;
	e = plaats_add(p, soort, van);
	if (!e)
		return;
	e->verwacht = datum_plus(van, days);
	if (datum_before(e->verwacht, p->horizon))
		plaats_end(p, e, e->verwacht, uitkomst);
}

/* ---- a working period ---- */

static int functiesoort_of(struct toeval *t)
{
	static const double delen[] = {0.50, 0.30, 0.20};

	return (int)toeval_pick(t, delen, COUNT(delen));
}

/* How many days somebody stays at work, over jobs. */
static int32_t period_length(struct toeval *t, int functiesoort, bool jobcoach)
{
	static const double soon[] = {[FUNCTIESOORT_BESTAAND] = 0.385,
				      [FUNCTIESOORT_AANGEPAST] = 0.28,
				      [FUNCTIESOORT_GECREEERD] = 0.165};
	bool is_soon = toeval_is(t, soon[functiesoort] * (jobcoach ? 0.88 : 1.12));

	return toeval_wait(t, is_soon ? STOP_SNEL : STOP_LAAT);
}

static int soort_of(struct toeval *t, const struct leven *l, struct datum van)
{
	bool young = dagen_tussen(l->geboren, van) < 21 * JAAR;

	if (young && toeval_is(t, 0.10))
		return PLAATSINGSOORT_BBL;
	return toeval_is(t, 0.07)   ? PLAATSINGSOORT_DETACHERING
	       : toeval_is(t, 0.04) ? PLAATSINGSOORT_BESCHUT
				    : PLAATSINGSOORT_DIENSTVERBAND;
}

static int reden_of(struct toeval *t, const struct leven_plaats *e)
{
	double delen[] = {[UITVALREDEN_PRIVE] = 22,
			  [UITVALREDEN_WERKNEMERSVAARDIGHEDEN] = 18,
			  [UITVALREDEN_WERKGEVER_FINANCIEEL] = 8,
			  [UITVALREDEN_TEGENVALLEN] = 10,
			  [UITVALREDEN_PASSENDHEID] = 8,
			  [UITVALREDEN_BEGELEIDING] = 8,
			  [UITVALREDEN_TWEE_JAAR] = 0,
			  [UITVALREDEN_ONDERUITDAGING] = 5,
			  [UITVALREDEN_OVERBELASTING] = 8,
			  [UITVALREDEN_BEJEGENING] = 4,
			  [UITVALREDEN_ANDERS] = 4,
			  [UITVALREDEN_ONBEKEND] = 5};
	int32_t days = dagen_tussen(e->van, e->eind);

	if (e->functiesoort == FUNCTIESOORT_BESTAAND)
		delen[UITVALREDEN_PASSENDHEID] *= 2;
	if (days > 600 && days < 780)
		delen[UITVALREDEN_TWEE_JAAR] = 90;
	return (int)toeval_pick(t, delen, COUNT(delen));
}

/* What came after the last job of a period. */
static int uitkomst_of(struct toeval *t)
{
	static const int uitkomsten[] = {PLAATSINGUITKOMST_UITVAL,      PLAATSINGUITKOMST_WW,
					 PLAATSINGUITKOMST_BIJSTAND,    PLAATSINGUITKOMST_GEEN,
					 PLAATSINGUITKOMST_ONBEKEND,    PLAATSINGUITKOMST_OPLEIDING,
					 PLAATSINGUITKOMST_DAGBESTEDING};
	static const double delen[] = {48, 8, 18, 10, 3, 9, 4};

	return uitkomsten[toeval_pick(t, delen, COUNT(delen))];
}

static int32_t gap_of(struct toeval *t)
{
	return toeval_is(t, 0.7)    ? 0
	       : toeval_is(t, 0.67) ? toeval_between(t, 1, 13)
				    : toeval_between(t, 14, 27);
}

/*
 * Fills the period from `van` to its last day `stop` (which may lie ahead) with jobs. Returns the
 * last one.
 */
static struct leven_plaats *period_fill(struct loop *p, struct datum van, struct datum stop,
					const struct leven_plaats *eerste)
{
	struct leven_plaats *e = NULL;

	while (!datum_before(stop, van) && !datum_before(p->horizon, van)) {
		struct datum eind = datum_plus(van, toeval_wait(p->t, BAAN_DUUR) + 13);
		int32_t gap = gap_of(p->t);

		/* Nobody begins a job for less than two weeks at the end of a period. */
		if (!datum_before(datum_plus(eind, gap + 14), stop))
			eind = stop;
		e = plaats_add(p, soort_of(p->t, p->l, van), van);
		if (!e)
			return NULL;
		e->functiesoort =
		    van.dag == eerste->van.dag ? eerste->functiesoort : functiesoort_of(p->t);
		e->jobcoach = van.dag == eerste->van.dag ? eerste->jobcoach : toeval_is(p->t, 0.4);
		if (datum_before(eind, p->horizon))
			plaats_end(p, e, eind, PLAATSINGUITKOMST_ANDER_WERK);
		if (eind.dag == stop.dag)
			break;
		van = datum_plus(eind, gap + 1);
		/* The next job has been found, but has not begun. */
		if (datum_before(p->horizon, van) && datum_set(e->eind))
			return e;
	}
	return e;
}

/* Days without work after it stopped; a big number for "not again". */
static int32_t idle_length(struct toeval *t, int uitkomst)
{
	double x = toeval_real(t);

	if (uitkomst == PLAATSINGUITKOMST_DAGBESTEDING)
		return JAAR * 100;
	if (uitkomst == PLAATSINGUITKOMST_OPLEIDING)
		return x < 0.6 ? toeval_between(t, 300, 1100) : JAAR * 100;
	if (x < 0.46)
		return DREMPEL + (int32_t)((JAAR - DREMPEL) * toeval_real(t));
	return x < 0.60 ? toeval_between(t, JAAR + 1, 4 * JAAR) : JAAR * 100;
}

/* One period: true when there may be another, which then begins on *van. */
static bool period_run(struct loop *p, struct datum *van)
{
	struct leven *l = p->l;
	struct leven_plaats eerste = {
	    .van = *van, .functiesoort = functiesoort_of(p->t), .jobcoach = toeval_is(p->t, 0.5)};
	struct datum stop =
	    datum_plus(*van, period_length(p->t, eerste.functiesoort, eerste.jobcoach) - 1);
	struct datum let_go = datum_plus(*van, toeval_between(p->t, AFGESLOTEN_NA, 1500));
	bool goes = toeval_is(p->t, 0.25);
	struct leven_plaats *last;

	/* Let go lately: who was let go long ago would be known as working for ever. */
	goes = goes && dagen_tussen(let_go, p->maat->vandaag) < JAAR;
	if (goes && datum_before(let_go, stop) && datum_before(let_go, p->horizon)) {
		l->gesloten = GESLOTEN_ZELFSTANDIG;
		l->gesloten_op = p->horizon = let_go;
	}
	last = period_fill(p, *van, stop, &eerste);
	if (!last || !datum_before(stop, p->horizon))
		return false;
	last->uitkomst = uitkomst_of(p->t);
	last->eind = stop;
	if (plaatsinguitkomst_is_uitval(last->uitkomst))
		last->reden = reden_of(p->t, last);
	*van = datum_plus(stop, 1 + idle_length(p->t, last->uitkomst));
	if (last->uitkomst == PLAATSINGUITKOMST_DAGBESTEDING)
		plaats_planned(p, PLAATSINGSOORT_DAGBESTEDING, datum_plus(stop, 20), JAAR * 50,
			       CHOICE_NONE);
	return datum_before(*van, p->horizon);
}

/* ---- before and beside work ---- */

static void to_work(struct loop *p, struct datum van)
{
	if (toeval_is(p->t, 0.25)) {
		int32_t days = toeval_between(p->t, 30, 60);

		plaats_planned(p, PLAATSINGSOORT_PROEFPLAATSING, datum_plus(van, -days), days - 1,
			       PLAATSINGUITKOMST_OMGEZET);
	}
	while (datum_before(van, p->horizon) && period_run(p, &van))
		;
}

static void close_on(struct loop *p, enum gesloten why, struct datum op)
{
	if (!datum_before(op, p->horizon))
		return;
	p->l->gesloten = why;
	p->l->gesloten_op = p->horizon = op;
}

/* 75% of all ways aim at work: of those 46.7% have a job after a year, 10.7% were given back. */
static void route_work(struct loop *p, struct datum van)
{
	double x = toeval_real(p->t);

	if (toeval_is(p->t, 0.12))
		plaats_planned(p, PLAATSINGSOORT_WERKERVARINGSPLEK, datum_plus(van, 10), 50,
			       PLAATSINGUITKOMST_AFGEROND);
	if (x < 0.352 / 0.75) {
		double soon = toeval_real(p->t);

		to_work(p, datum_plus(van, 61 + (int32_t)(300 * soon * soon)));
	} else if (x < 0.434 / 0.75) {
		close_on(p, GESLOTEN_TERUGGEMELD, datum_plus(van, toeval_between(p->t, 62, 360)));
	} else {
		struct datum later = datum_plus(van, JAAR + 1 + toeval_wait(p->t, 700));

		if (toeval_is(p->t, 0.12))
			close_on(p, GESLOTEN_EIGEN_WENS,
				 datum_plus(van, toeval_between(p->t, 400, 1200)));
		if (datum_before(later, p->horizon))
			to_work(p, later);
	}
}

/* A course of two years at least. */
static void route_learn(struct loop *p, struct datum van)
{
	if (toeval_is(p->t, 0.5))
		to_work(p, datum_plus(van, toeval_between(p->t, 740, 1500)));
	else if (toeval_is(p->t, 0.3))
		close_on(p, GESLOTEN_EIGEN_WENS, datum_plus(van, toeval_between(p->t, 740, 1800)));
}

static void route_school(struct loop *p)
{
	struct leven *l = p->l;

	if (toeval_is(p->t, 0.45))
		plaats_planned(p, PLAATSINGSOORT_STAGE,
			       datum_plus(l->uitstroom, -toeval_between(p->t, 160, 320)),
			       toeval_between(p->t, 70, 140), PLAATSINGUITKOMST_AFGEROND);
}

/* ---- the phase of today ---- */

static int fase_seeking(struct toeval *t)
{
	return toeval_is(t, 0.45) ? FASE_MATCH : FASE_TOELEIDING;
}

static int fase_after(struct loop *p, const struct leven_plaats *last)
{
	switch (last->uitkomst) {
	case PLAATSINGUITKOMST_OPLEIDING:
		return FASE_OPLEIDING;
	case PLAATSINGUITKOMST_DAGBESTEDING:
		return FASE_DAGBESTEDING;
	case PLAATSINGUITKOMST_AFGEROND:
		return FASE_TOELEIDING;
	case PLAATSINGUITKOMST_ANDER_WERK:
		return FASE_WERK;
	case PLAATSINGUITKOMST_OMGEZET:
		return FASE_START;
	default:
		return dagen_tussen(last->eind, p->maat->vandaag) < 120 ? FASE_UITVAL
									: fase_seeking(p->t);
	}
}

static void fase_of_place(struct loop *p, const struct leven_plaats *last)
{
	struct leven *l = p->l;

	if (datum_set(last->eind)) {
		l->fase = fase_after(p, last);
		l->fase_van = last->eind;
		return;
	}
	l->fase = fase_of_plaatsing(last->soort);
	l->fase_van = last->van;
	if (plaatsingsoort_is_werk(last->soort) && dagen_tussen(last->van, p->maat->vandaag) > 90) {
		l->fase = FASE_WERK;
		l->fase_van = datum_plus(last->van, 90);
	}
}

static void fase_today(struct loop *p)
{
	struct leven *l = p->l;
	const struct leven_plaats *last = l->n_plaatsen ? &l->plaatsen[l->n_plaatsen - 1] : NULL;
	bool at_school = !datum_before(l->uitstroom, p->maat->vandaag);

	if (l->gesloten != GESLOTEN_NIET) {
		l->fase = FASE_AFGESLOTEN;
		l->fase_van = l->gesloten_op;
	} else if (at_school || l->bestemming == CHOICE_NONE) {
		l->fase = last && !datum_set(last->eind) ? FASE_STAGE : FASE_SCHOOL;
		l->fase_van = l->fase == FASE_STAGE ? last->van : l->instroom;
	} else if (last && last->soort != PLAATSINGSOORT_STAGE) {
		fase_of_place(p, last);
	} else {
		l->fase_van = l->traject;
		l->fase = l->bestemming == BESTEMMING_VERVOLGOPLEIDING ? FASE_OPLEIDING
			  : l->bestemming == BESTEMMING_DAGBESTEDING   ? FASE_DAGBESTEDING
								       : fase_seeking(p->t);
	}
}

void leven_route(const struct bevolking_maat *maat, struct leven *l)
{
	struct loop p = {.maat = maat, .l = l, .t = &l->toeval, .horizon = maat->vandaag};
	struct datum van = datum_last(l->uitstroom, l->instroom);

	route_school(&p);
	if (datum_before(van, maat->vandaag) && l->bestemming != CHOICE_NONE) {
		l->traject = van;
		if (l->bestemming == BESTEMMING_DAGBESTEDING)
			plaats_planned(&p, PLAATSINGSOORT_DAGBESTEDING,
				       datum_plus(van, toeval_between(p.t, 0, 60)), JAAR * 50,
				       CHOICE_NONE);
		else if (l->bestemming == BESTEMMING_VERVOLGOPLEIDING)
			route_learn(&p, van);
		else
			route_work(&p, van);
	}
	fase_today(&p);
	l->monitor = l->fase == FASE_WERK && dagen_tussen(l->fase_van, maat->vandaag) > 400 &&
		     toeval_is(p.t, 0.4);
	if (l->fase == FASE_TOELEIDING && l->n_plaatsen == 0 && toeval_is(p.t, 0.08))
		l->waakvlam = datum_plus(maat->vandaag, toeval_between(p.t, -14, 182));
	else
		l->waakvlam = DATUM_GEEN;
}
