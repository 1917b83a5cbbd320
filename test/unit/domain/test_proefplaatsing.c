/* What a young person loses when a trial goes wrong: knowing what was agreed, and a say. */
#include "domain/proefplaatsing.h"
#include "domain/regeling.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NO CHOICE_NONE
#define OPG PROEF_OPGESTELD
#define DEE PROEF_DEELS_GETEKEND
#define TER PROEF_TER_BEOORDELING
#define AKK PROEF_AKKOORD
#define LOO PROEF_LOOPT
#define GEV PROEF_EVALUATIE_GEVRAAGD
#define GET PROEF_EVALUATIE_GETEKEND
#define OMG PROEF_OMGEZET
#define BEE PROEF_BEEINDIGD
#define NIE PROEF_NIET_GESTART
#define ANN PROEF_GEANNULEERD

/* Every state x every step, in the order of enum proefplaatsing_stap. */
static const int after[PROEF_TOESTANDEN][PROEF_STAPPEN] = {
    [OPG] = {OPG, DEE, NO, NO, NO, NO, NO, NO, NO, NO, NO, ANN},
    [DEE] = {OPG, DEE, TER, NO, NO, NO, NO, NO, NO, NO, NO, ANN},
    [TER] = {OPG, NO, NO, AKK, NO, NO, NO, NO, NO, NO, NO, ANN},
    [AKK] = {NO, NO, NO, NO, LOO, NO, NO, NO, NO, NO, NIE, ANN},
    [LOO] = {NO, NO, NO, NO, NO, LOO, GEV, NO, OMG, BEE, NIE, NO},
    [GEV] = {NO, NO, NO, NO, NO, GEV, GEV, GET, OMG, BEE, NO, NO},
    [GET] = {NO, NO, NO, NO, NO, GET, NO, NO, OMG, BEE, NO, NO},
    [OMG] = {NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO},
    [BEE] = {NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO},
    [NIE] = {NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO},
    [ANN] = {NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO, NO},
};

static void a_step_leads_only_where_it_makes_sense(UNUSED void **state)
{
	for (int toestand = 0; toestand < PROEF_TOESTANDEN; toestand++)
		for (int stap = 0; stap < PROEF_STAPPEN; stap++)
			assert_int_equal(proefplaatsing_next(toestand, stap),
					 after[toestand][stap]);
	assert_int_equal(proefplaatsing_next(NO, 0), NO);
	assert_int_equal(proefplaatsing_next(PROEF_TOESTANDEN, 0), NO);
	assert_int_equal(proefplaatsing_next(0, NO), NO);
	assert_int_equal(proefplaatsing_next(0, PROEF_STAPPEN), NO);
}

static void the_state_follows_from_what_was_done(UNUSED void **state)
{
	const struct datum today = {100};
	struct proefplaatsing_feiten f = {.afgebroken = NO, .nodig = 3, .van = {101}};

	assert_int_equal(proefplaatsing_toestand(&f, today), OPG);
	f.getekend = 2;
	assert_int_equal(proefplaatsing_toestand(&f, today), DEE);
	f.getekend = 3;
	assert_int_equal(proefplaatsing_toestand(&f, today), TER);
	f.is_goedgekeurd = true;
	assert_int_equal(proefplaatsing_toestand(&f, today), AKK);
	f.van = today;
	assert_int_equal(proefplaatsing_toestand(&f, today), LOO);
	f.is_geevalueerd = true;
	assert_int_equal(proefplaatsing_toestand(&f, today), GEV);
	f.is_evaluatie_getekend = true;
	assert_int_equal(proefplaatsing_toestand(&f, today), GET);
	f.is_gestopt = true;
	assert_int_equal(proefplaatsing_toestand(&f, today), BEE);
	f.is_omgezet = true;
	assert_int_equal(proefplaatsing_toestand(&f, today), OMG);
	f.afgebroken = PROEFAFBREKING_NIET_GESTART;
	assert_int_equal(proefplaatsing_toestand(&f, today), NIE);
	f.afgebroken = PROEFAFBREKING_GEANNULEERD;
	assert_int_equal(proefplaatsing_toestand(&f, today), ANN);
}

static struct datum day(const char *iso)
{
	struct datum d;

	assert_int_equal(datum_parse(iso, &d), 0);
	return d;
}

#define BIT(name) (1U << PROEFWAARSCHUWING_##name)

static void what_to_think_of_is_told_and_nothing_else(UNUSED void **state)
{
	const struct proefplaatsing_plan good = {.uitkering = ANTWOORD_JA,
						 .voornemen = VOORNEMEN_JA,
						 .geboren = day("2000-01-01"),
						 .van = day("2026-03-01"),
						 .tot = day("2026-04-30")};
	struct proefplaatsing_plan p = good;

	assert_int_equal(proefplaatsing_waarschuwingen(&p), 0);
	p.tot = day("2026-05-01");
	assert_int_equal(proefplaatsing_waarschuwingen(&p), BIT(LANGER));
	p.tot = DATUM_GEEN;
	p.werkte_hier = true;
	assert_int_equal(proefplaatsing_waarschuwingen(&p), BIT(EERDER_HIER));
	p = good;
	p.uitkering = ANTWOORD_NEE;
	assert_int_equal(proefplaatsing_waarschuwingen(&p), BIT(GEEN_UITKERING));
	p.uitkering = NO;
	assert_int_equal(proefplaatsing_waarschuwingen(&p), BIT(UITKERING_ONBEKEND));
	p = good;
	p.voornemen = VOORNEMEN_NIET_BESPROKEN;
	p.has_jobcoach = true;
	assert_int_equal(proefplaatsing_waarschuwingen(&p), BIT(GEEN_VOORNEMEN) | BIT(JOBCOACH));
	p = good;
	p.geboren = day("2008-03-02");
	assert_int_equal(proefplaatsing_waarschuwingen(&p), BIT(MINDERJARIG));
}

static void a_parent_signs_for_who_is_not_18_and_six_months_are_the_most(UNUSED void **state)
{
	assert_true(proefplaatsing_met_ouder(day("2008-03-02"), day("2026-03-01")));
	assert_false(proefplaatsing_met_ouder(day("2008-03-01"), day("2026-03-01")));
	assert_false(proefplaatsing_met_ouder(DATUM_GEEN, day("2026-03-01")));
	assert_int_equal(proefplaatsing_uiterlijk(day("2026-03-01"), PROEF_MAANDEN_MAX).dag,
			 day("2026-08-31").dag);
}

static void six_months_in_all_and_not_a_day_more(UNUSED void **state)
{
	const struct datum van = datum_of(2026, 9, 1);

	assert_true(proefplaatsing_is_short(van, datum_of(2027, 2, 28)));
	assert_false(proefplaatsing_is_short(van, datum_of(2027, 3, 1)));
	assert_true(proefplaatsing_is_short(van, DATUM_GEEN));
	assert_true(proefplaatsing_is_short(DATUM_GEEN, van));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(six_months_in_all_and_not_a_day_more),
	    cmocka_unit_test(a_step_leads_only_where_it_makes_sense),
	    cmocka_unit_test(the_state_follows_from_what_was_done),
	    cmocka_unit_test(what_to_think_of_is_told_and_nothing_else),
	    cmocka_unit_test(a_parent_signs_for_who_is_not_18_and_six_months_are_the_most),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
