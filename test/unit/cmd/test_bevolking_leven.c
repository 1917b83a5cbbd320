/*
 * What is lost when the generated region is not like the region of the sources: nobody can see
 * whether the figures page counts right. The shares are those of blueprint 9, as bevolking_leven.h
 * says on what they are measured.
 */
#include "cmd/bevolking_leven.h"
#include "domain/doelgroep.h"
#include "domain/duurzaamheid.h"
#include "domain/fase.h"
#include "domain/plaatsing.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define LEVENS 30000
#define JAAR 365
#define HERSTART 42

static const struct datum vandaag = {20779}; /* 2026-11-22 */

struct aandeel {
	double ja, alle;
};

/* All that is measured, in one walk over the lives. */
struct meting {
	struct overleving_telling nieuw[OVERLEVING_DAGEN];
	struct overleving_telling functie[3][OVERLEVING_DAGEN];
	struct aandeel allen, allen_zelfde, nieuw_zelfde;
	struct aandeel tijdelijk[2]; /* hours: Wajong, Participatiewet */
	struct aandeel geplaatst, terug;
	struct aandeel zonder_1, zonder_4;
	size_t plaatsen, contracten, contacten;
};
static struct meting m;
static struct bevolking_maat maat;

static void add(struct aandeel *a, bool ja, double weight)
{
	a->ja += ja ? weight : 0;
	a->alle += weight;
}

static size_t jobs_of(const struct leven *l, struct baan ret[LEVEN_PLAATSEN],
		      size_t index[LEVEN_PLAATSEN])
{
	size_t n = 0;

	for (size_t i = 0; i < l->n_plaatsen; i++) {
		if (!plaatsingsoort_is_werk(l->plaatsen[i].soort))
			continue;
		index[n] = i;
		ret[n++] = (struct baan){l->plaatsen[i].van, l->plaatsen[i].eind,
					 l->plaatsen[i].werkgever};
	}
	return n;
}

static bool on(const struct baan *b, struct datum dag)
{
	return b->van.dag <= dag.dag && (!datum_set(b->tot) || b->tot.dag >= dag.dag);
}

static void measure_year(const struct werkperiode *w, const struct baan *jobs, struct datum horizon)
{
	struct datum begin = datum_plus(horizon, -JAAR), after = datum_plus(w->van, JAAR);
	int64_t employer = -1;
	bool stays = false;

	if (after.dag <= horizon.dag && werkperiode_op(w, jobs, after) != WERK_OP_GEEN)
		add(&m.nieuw_zelfde, werkperiode_op(w, jobs, after) == WERK_OP_ZELFDE, 1);
	for (size_t i = w->eerste; i < w->eerste + w->banen; i++)
		if (on(&jobs[i], begin))
			employer = jobs[i].werkgever;
	if (employer < 0)
		return;
	add(&m.allen, !datum_set(w->tot) || w->tot.dag >= horizon.dag, 1);
	if (datum_set(w->tot) && w->tot.dag < horizon.dag)
		return;
	for (size_t i = w->eerste; i < w->eerste + w->banen; i++)
		stays = stays || (jobs[i].werkgever == employer && on(&jobs[i], horizon));
	add(&m.allen_zelfde, stays, 1);
}

static void measure_periods(const struct leven *l, const struct baan *jobs, const size_t *index,
			    size_t n)
{
	struct datum horizon = duurzaamheid_horizon(vandaag, DUURZAAMHEID_GAT_MAX);
	struct werkperiode periods[LEVEN_PLAATSEN];
	size_t count = werkperiodes_compute(jobs, n, DUURZAAMHEID_GAT_MAX, periods);

	for (size_t i = 0; i < count; i++) {
		int functiesoort = l->plaatsen[index[periods[i].eerste]].functiesoort;
		struct duur duur;

		if (werkperiode_duur(&periods[i], horizon, &duur)) {
			overleving_add(m.nieuw, duur);
			overleving_add(m.functie[functiesoort], duur);
		}
		measure_year(&periods[i], jobs, horizon);
	}
}

static void measure_uitval(const struct leven *l, const struct baan *jobs, const size_t *index,
			   size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct leven_plaats *e = &l->plaatsen[index[i]];
		int32_t gap = i + 1 < n ? dagen_tussen(e->eind, jobs[i + 1].van) : INT32_MAX;

		if (!datum_set(e->eind) || !plaatsinguitkomst_is_uitval(e->uitkomst))
			continue;
		assert_true(gap > HERSTART);
		if (dagen_tussen(e->eind, vandaag) >= JAAR)
			add(&m.zonder_1, gap > JAAR, 1);
		if (dagen_tussen(e->eind, vandaag) >= 4 * JAAR + 1)
			add(&m.zonder_4, gap > 4 * JAAR + 1, 1);
	}
}

static void measure_contracts(const struct leven *l)
{
	int group = l->doelgroep == DOELGROEP_PARTICIPATIEWET ? 1 : 0;

	if (l->doelgroep != DOELGROEP_PARTICIPATIEWET && l->doelgroep != DOELGROEP_OUDE_WAJONG &&
	    l->doelgroep != DOELGROEP_WAJONG_2010)
		return;
	for (size_t i = 0; i < l->n_contracten; i++) {
		const struct leven_contract *c = &l->contracten[i];
		const struct leven_plaats *e = &l->plaatsen[c->plaats];

		if (!datum_set(e->eind) && c->van.dag <= vandaag.dag &&
		    (!datum_set(c->tot) || c->tot.dag >= vandaag.dag))
			add(&m.tijdelijk[group],
			    contractvorm_is_tijdelijk(c->vorm, datum_set(c->tot)), e->uren);
	}
}

static void measure_traject(const struct leven *l, const struct baan *jobs, size_t n)
{
	int32_t since = datum_set(l->traject) ? dagen_tussen(l->traject, vandaag) : 0;
	bool placed = l->bestemming == BESTEMMING_VERVOLGOPLEIDING;

	if (since <= JAAR || since > 2 * JAAR || l->bestemming == BESTEMMING_DAGBESTEDING)
		return;
	for (size_t i = 0; i < n; i++)
		placed = placed || dagen_tussen(l->traject, jobs[i].van) <= JAAR;
	add(&m.geplaatst, placed, 1);
	add(&m.terug, !placed && l->gesloten == GESLOTEN_TERUGGEMELD, 1);
}

static int setup(void **state)
{
	static struct leven l;

	(void)state;
	maat = bevolking_maat_of(11, vandaag, LEVENS, 0);
	overleving_begin(m.nieuw);
	for (size_t i = 0; i < COUNT(m.functie); i++)
		overleving_begin(m.functie[i]);
	for (int64_t nr = 1; nr <= LEVENS; nr++) {
		struct baan jobs[LEVEN_PLAATSEN];
		size_t index[LEVEN_PLAATSEN], n;

		leven_compute(&maat, nr, &l);
		n = jobs_of(&l, jobs, index);
		measure_periods(&l, jobs, index, n);
		measure_uitval(&l, jobs, index, n);
		measure_contracts(&l);
		measure_traject(&l, jobs, n);
		m.plaatsen += l.n_plaatsen;
		m.contracten += l.n_contracten;
		m.contacten += l.n_contacten;
	}
	return 0;
}

/* Within three standard errors, and a little for the constants being round. */
static void assert_aandeel(const char *what, struct aandeel a, double expected, double cluster)
{
	double share = a.ja / a.alle, error = sqrt(expected * (1 - expected) * cluster / a.alle);

	if (fabs(share - expected) > 3 * error + 0.006)
		fail_msg("%s: %.3f, not %.2f (standard error %.4f)", what, share, expected, error);
}

static double at_one_year(const struct overleving_telling *list, double *lower, double *upper)
{
	static const int32_t day = JAAR;
	struct overleving o;

	assert_int_equal(overleving_compute(list, OVERLEVING_DAGEN, &day, 1, &o), 0);
	*lower = o.lower;
	*upper = o.upper;
	return o.s;
}

static void vijfenzestig_procent_werkt_na_een_jaar(void **state)
{
	double lower, upper;

	(void)state;
	at_one_year(m.nieuw, &lower, &upper);
	assert_true(lower - 0.006 < 0.65 && 0.65 < upper + 0.006);
}

static void vijfentachtig_procent_van_allen(void **state)
{
	(void)state;
	assert_aandeel("allen", m.allen, 0.85, 1);
}

static void de_helft_in_dezelfde_baan(void **state)
{
	(void)state;
	assert_aandeel("nieuw", m.nieuw_zelfde, 0.5, 1);
	assert_aandeel("allen", m.allen_zelfde, 0.5, 1);
}

/* Hours are not counted one by one: one job has some 25 of them. */
static void tijdelijke_uren_per_groep(void **state)
{
	(void)state;
	assert_aandeel("Wajong", m.tijdelijk[0], 0.48, 27);
	assert_aandeel("Participatiewet", m.tijdelijk[1], 0.82, 27);
}

static void wegen_naar_werk_of_leren(void **state)
{
	(void)state;
	assert_aandeel("geplaatst", m.geplaatst, 0.60, 1);
	assert_aandeel("teruggemeld", m.terug, 0.08, 1);
}

static void na_uitval_lang_zonder_werk(void **state)
{
	(void)state;
	assert_aandeel("een jaar", m.zonder_1, 0.54, 1);
	assert_aandeel("vier jaar", m.zonder_4, 0.40, 1);
}

static void bestaande_functies_vallen_vaker_uit(void **state)
{
	double low[3], high[3], s[3];

	(void)state;
	for (size_t i = 0; i < 3; i++)
		s[i] = at_one_year(m.functie[i], &low[i], &high[i]);
	assert_true(high[FUNCTIESOORT_BESTAAND] < low[FUNCTIESOORT_AANGEPAST]);
	assert_true(high[FUNCTIESOORT_AANGEPAST] < low[FUNCTIESOORT_GECREEERD]);
	assert_true(s[FUNCTIESOORT_BESTAAND] > 0.5);
}

static void zoveel_als_een_regio_heeft(void **state)
{
	(void)state;
	assert_in_range(m.contacten, LEVENS * 56 / 10, LEVENS * 64 / 10);
	assert_in_range(m.plaatsen, LEVENS * 17 / 10, LEVENS * 20 / 10);
	assert_true(m.contracten > m.plaatsen);
}

/* ---- every single life ---- */

static void check_life(const struct leven *l)
{
	int32_t age = dagen_tussen(l->geboren, vandaag);
	struct datum busy = {INT32_MIN};

	assert_true(age >= 15 * 365 && age < 28 * 366);
	assert_true(l->instroom.dag < vandaag.dag);
	assert_true(fase_is_open(l->fase) == (l->gesloten == GESLOTEN_NIET));
	assert_true(datum_set(l->volgend_contact) == fase_is_open(l->fase));
	for (size_t i = 0; i < l->n_plaatsen; i++) {
		const struct leven_plaats *e = &l->plaatsen[i];

		assert_true(e->van.dag <= vandaag.dag);
		assert_true(datum_set(e->eind) == (e->uitkomst != CHOICE_NONE));
		assert_true(!datum_set(e->eind) ||
			    (e->eind.dag >= e->van.dag && e->eind.dag < vandaag.dag));
		if (!plaatsingsoort_is_werk(e->soort))
			continue;
		assert_true(e->van.dag > busy.dag);
		assert_true((e->reden != CHOICE_NONE) ==
			    (datum_set(e->eind) && plaatsinguitkomst_is_uitval(e->uitkomst)));
		busy = datum_set(e->eind) ? e->eind : vandaag;
	}
	for (size_t i = 0; i < l->n_contracten; i++) {
		const struct leven_contract *c = &l->contracten[i];

		assert_true(c->van.dag >= l->plaatsen[c->plaats].van.dag);
		assert_true(datum_set(c->tot) == (c->vorm != CONTRACTVORM_VAST));
		assert_true(!datum_set(c->tot) || c->tot.dag >= c->van.dag);
	}
	for (size_t i = 1; i < l->n_contacten; i++)
		assert_true(l->contacten[i - 1].datum.dag <= l->contacten[i].datum.dag);
}

static void elk_leven_kan(void **state)
{
	static struct leven l;

	(void)state;
	for (int64_t nr = 1; nr <= 5000; nr++) {
		leven_compute(&maat, nr, &l);
		check_life(&l);
	}
}

static void een_leven_hangt_niet_van_de_anderen_af(void **state)
{
	static struct leven a, b;

	(void)state;
	leven_compute(&maat, 123, &a);
	leven_compute(&maat, 7, &b);
	leven_compute(&maat, 123, &b);
	assert_memory_equal(&a, &b, sizeof(a));
	leven_compute(&maat, 124, &b);
	assert_true(memcmp(&a, &b, sizeof(a)) != 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(vijfenzestig_procent_werkt_na_een_jaar),
	    cmocka_unit_test(vijfentachtig_procent_van_allen),
	    cmocka_unit_test(de_helft_in_dezelfde_baan),
	    cmocka_unit_test(tijdelijke_uren_per_groep),
	    cmocka_unit_test(wegen_naar_werk_of_leren),
	    cmocka_unit_test(na_uitval_lang_zonder_werk),
	    cmocka_unit_test(bestaande_functies_vallen_vaker_uit),
	    cmocka_unit_test(zoveel_als_een_regio_heeft),
	    cmocka_unit_test(elk_leven_kan),
	    cmocka_unit_test(een_leven_hangt_niet_van_de_anderen_af),
	};

	return cmocka_run_group_tests(tests, setup, NULL);
}
