/*
 * What a user loses when a rule is wrong: money or help that somebody had a right to, or a promise
 * to an employer that nobody keeps. What is not stored is never guessed.
 */
#include "domain/regeling.h"

#include "domain/doelgroep.h"
#include "domain/plaatsing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define TODAY "2026-11-22"

static struct datum day(const char *iso)
{
	struct datum d = DATUM_GEEN;

	assert_int_equal(*iso ? datum_parse(iso, &d) : 0, 0);
	return d;
}

/* Nothing is known but a birth date. */
static struct regeling_feiten nothing(void)
{
	return (struct regeling_feiten){.geboren = day("2002-03-04"),
					.doelgroep = CHOICE_NONE,
					.doelgroepregister = CHOICE_NONE,
					.uitkering = CHOICE_NONE,
					.soort = CHOICE_NONE,
					.van = DATUM_GEEN,
					.verwacht_eind = DATUM_GEEN,
					.contractvorm = CHOICE_NONE,
					.contract_tot = DATUM_GEEN,
					.contractvervolg = CHOICE_NONE,
					.loonwaarde = LOONWAARDE_ONBEKEND};
}

/* A job of 24 hours since September, for a year, with the municipality, in the register. */
static struct regeling_feiten job(void)
{
	struct regeling_feiten f = nothing();

	f.doelgroep = DOELGROEP_PARTICIPATIEWET;
	f.doelgroepregister = ANTWOORD_JA;
	f.uitkering = ANTWOORD_NEE;
	f.soort = PLAATSINGSOORT_DIENSTVERBAND;
	f.van = day("2026-09-01");
	f.uren = 2400;
	f.contractvorm = CONTRACTVORM_TIJDELIJK;
	f.contract_tot = day("2027-08-31");
	return f;
}

static enum oordeel answer(enum regeling regeling, const struct regeling_feiten *f)
{
	return regeling_check(regeling, f, day(TODAY)).oordeel;
}

static void nothing_known_decides_nothing(UNUSED void **state)
{
	const struct regeling_feiten f = nothing();

	for (int i = 0; i < REGELING_LAGE_INKOMENS; i++)
		assert_int_equal(answer((enum regeling)i, &f), OORDEEL_ONBEKEND);
}

static void a_rule_that_ended_does_not_apply_any_more(UNUSED void **state)
{
	const struct regeling_feiten f = job();
	struct arena *a = arena_open(1 << 16);
	struct regeling_uitkomst u = regeling_check(REGELING_LAGE_INKOMENS, &f, day(TODAY));

	assert_true(u.is_voorbij);
	assert_int_equal(u.oordeel, OORDEEL_NEE);
	assert_string_equal(regeling_zin(a, REGELING_LAGE_INKOMENS, &u),
			    "Bestond tot en met 31 december 2024.");
	assert_true(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2025-01-01")).is_voorbij);
	assert_false(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2024-12-31")).is_voorbij);
	assert_false(regeling_check(REGELING_LAGE_INKOMENS, &f, day("2017-01-01")).is_voorbij);
	u = regeling_check(REGELING_LAGE_INKOMENS, &f, day("2016-12-31"));
	assert_true(u.is_voorbij);
	assert_true(regeling_check(REGELING_LOONKOSTENVOORDEEL, &f, day("2025-12-31")).is_voorbij);
	u = regeling_check(REGELING_LOONKOSTENVOORDEEL, &f, day("2025-12-31"));
	assert_string_equal(regeling_zin(a, REGELING_LOONKOSTENVOORDEEL, &u),
			    "Bestond op deze dag nog niet.");
	arena_free(a);
}

static void the_fixed_subsidy_stops_after_six_months_or_a_measurement(UNUSED void **state)
{
	struct regeling_feiten f = job();

	assert_int_equal(answer(REGELING_FORFAIT, &f), OORDEEL_JA);
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_ONBEKEND);
	f.van = day("2026-05-23");
	assert_int_equal(answer(REGELING_FORFAIT, &f), OORDEEL_JA);
	f.van = day("2026-05-22");
	assert_int_equal(answer(REGELING_FORFAIT, &f), OORDEEL_NEE);
	f = job();
	f.loonwaarde = 53;
	assert_int_equal(answer(REGELING_FORFAIT, &f), OORDEEL_NEE);
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_JA);
}

static void the_subsidy_has_no_floor_and_ends_at_the_full_wage(UNUSED void **state)
{
	struct regeling_feiten f = job();

	f.loonwaarde = 0;
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_JA);
	f.loonwaarde = 99;
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_JA);
	f.loonwaarde = 100;
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_NEE);
}

static void who_is_responsible_decides_between_subsidy_and_dispensation(UNUSED void **state)
{
	static const struct {
		int doelgroep;
		enum oordeel subsidie, dispensatie;
	} cases[] = {
	    {DOELGROEP_PARTICIPATIEWET, OORDEEL_JA, OORDEEL_NEE},
	    {DOELGROEP_NUGGER, OORDEEL_JA, OORDEEL_NEE},
	    {DOELGROEP_OUDE_WAJONG, OORDEEL_NEE, OORDEEL_JA},
	    {DOELGROEP_WAJONG_2010, OORDEEL_NEE, OORDEEL_JA},
	    {DOELGROEP_ANDERS, OORDEEL_ONBEKEND, OORDEEL_ONBEKEND},
	    {CHOICE_NONE, OORDEEL_ONBEKEND, OORDEEL_ONBEKEND},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct regeling_feiten f = job();

		f.doelgroep = cases[i].doelgroep;
		f.loonwaarde = 75;
		assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), cases[i].subsidie);
		assert_int_equal(answer(REGELING_LOONDISPENSATIE, &f), cases[i].dispensatie);
		f.loonwaarde = 76;
		assert_int_equal(answer(REGELING_LOONDISPENSATIE, &f), OORDEEL_NEE);
	}
}

static void a_false_condition_outweighs_an_unknown_one(UNUSED void **state)
{
	struct regeling_feiten f = nothing();

	f.soort = PLAATSINGSOORT_STAGE;
	assert_int_equal(answer(REGELING_NO_RISK, &f), OORDEEL_NEE);
	assert_int_equal(answer(REGELING_LOONKOSTENSUBSIDIE, &f), OORDEEL_NEE);
	f.soort = PLAATSINGSOORT_DIENSTVERBAND;
	assert_int_equal(answer(REGELING_NO_RISK, &f), OORDEEL_ONBEKEND);
}

static void the_register_opens_no_risk_and_the_discount(UNUSED void **state)
{
	struct regeling_feiten f = job();

	assert_int_equal(answer(REGELING_NO_RISK, &f), OORDEEL_JA);
	assert_int_equal(answer(REGELING_LOONKOSTENVOORDEEL, &f), OORDEEL_JA);
	assert_int_equal(answer(REGELING_BANENAFSPRAAK, &f), OORDEEL_JA);
	f.soort = PLAATSINGSOORT_BESCHUT;
	assert_int_equal(answer(REGELING_LOONKOSTENVOORDEEL, &f), OORDEEL_NEE);
	assert_int_equal(answer(REGELING_BANENAFSPRAAK, &f), OORDEEL_NEE);
	f = job();
	f.doelgroepregister = ANTWOORD_NEE;
	assert_int_equal(answer(REGELING_NO_RISK, &f), OORDEEL_NEE);
}

static void the_practice_route_is_for_who_is_not_in_the_register(UNUSED void **state)
{
	struct regeling_feiten f = job();

	f.loonwaarde = 60;
	assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), OORDEEL_NEE);
	f.doelgroepregister = ANTWOORD_NEE;
	assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), OORDEEL_JA);
	f.soort = PLAATSINGSOORT_PROEFPLAATSING;
	assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), OORDEEL_JA);
	f.soort = PLAATSINGSOORT_STAGE;
	assert_int_equal(answer(REGELING_PRAKTIJKROUTE, &f), OORDEEL_NEE);
}

static void a_trial_is_for_who_has_a_benefit_and_not_for_long(UNUSED void **state)
{
	struct regeling_feiten f = job();

	f.soort = PLAATSINGSOORT_PROEFPLAATSING;
	f.uitkering = ANTWOORD_JA;
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_ONBEKEND);
	f.verwacht_eind = day("2027-02-28");
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_JA);
	f.verwacht_eind = day("2027-03-01");
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_NEE);
	f.verwacht_eind = day("2026-10-31");
	f.is_eerder = true;
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_ONBEKEND);
	f.uitkering = ANTWOORD_NEE;
	assert_int_equal(answer(REGELING_PROEFPLAATSING, &f), OORDEEL_NEE);
}

static void a_coach_of_uwv_asks_for_hours_wage_value_and_time(UNUSED void **state)
{
	static const struct {
		int uren, loonwaarde;
		const char *tot;
		int vorm, vervolg;
		enum oordeel oordeel;
	} cases[] = {
	    {1200, 35, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_JA},
	    {1199, 35, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {800, 35, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {799, 35, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_NEE},
	    {1200, 34, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {1200, 20, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {1200, 19, "2027-02-28", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_NEE},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CONTRACTVERVOLG_ONBEKEND,
	     OORDEEL_ONBEKEND},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CONTRACTVERVOLG_STOPPEN, OORDEEL_NEE},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CONTRACTVERVOLG_VERLENGEN, OORDEEL_JA},
	    {1200, 35, "2027-02-27", CONTRACTVORM_TIJDELIJK, CONTRACTVERVOLG_VAST, OORDEEL_JA},
	    {1200, 35, "", CONTRACTVORM_VAST, CHOICE_NONE, OORDEEL_JA},
	    {1200, 35, "2027-02-28", CONTRACTVORM_UITZEND, CHOICE_NONE, OORDEEL_ONBEKEND},
	    {1200, 35, "", CHOICE_NONE, CHOICE_NONE, OORDEEL_ONBEKEND},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct regeling_feiten f = job();

		f.doelgroep = DOELGROEP_WAJONG_2010;
		f.uren = cases[i].uren;
		f.loonwaarde = cases[i].loonwaarde;
		f.contract_tot = day(cases[i].tot);
		f.contractvorm = cases[i].vorm;
		f.contractvervolg = cases[i].vervolg;
		assert_int_equal(answer(REGELING_JOBCOACH, &f), cases[i].oordeel);
	}
}

/* UWV's own examples, of 500 hours a year; the trial is two months of 600 hours a year. */
static void the_hours_of_a_coach_are_those_of_the_regime(UNUSED void **state)
{
	static const struct {
		enum parameter regime;
		int64_t jaar[3];
	} cases[] = {
	    {PARAMETER_JOBCOACH_INTENSIEF, {7500, 3750, 3000}},
	    {PARAMETER_JOBCOACH_MIDDEN, {5000, 2500, 1500}},
	    {PARAMETER_JOBCOACH_LICHT, {3000, 1500, 1500}},
	    {PARAMETER_JOBCOACH_ZEER_LICHT, {1500, 1500, 1500}},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		for (int jaar = 1; jaar <= 3; jaar++)
			assert_int_equal(jobcoach_uren(cases[i].regime, jaar, 50000, day(TODAY)),
					 cases[i].jaar[jaar - 1]);
	assert_int_equal(jobcoach_uren(PARAMETER_JOBCOACH_MIDDEN, 0, 10000, day(TODAY)), 1000);
}

static void what_is_missing_is_asked(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();
	struct regeling_uitkomst u;

	f.doelgroepregister = CHOICE_NONE;
	u = regeling_check(REGELING_NO_RISK, &f, day(TODAY));
	assert_int_equal(u.aantal, 2);
	assert_int_equal(u.oordelen[0], OORDEEL_ONBEKEND);
	assert_int_equal(u.oordelen[1], OORDEEL_JA);
	assert_string_equal(regeling_zin(a, REGELING_NO_RISK, &u),
			    "Nog uit te zoeken: Staat de jongere in het doelgroepregister?");
	assert_null(regeling_feit_tekst(a, &f, u.voorwaarden[0]->feit));
	assert_string_equal(regeling_feit_tekst(a, &f, u.voorwaarden[1]->feit), "Baan");
	f.doelgroepregister = ANTWOORD_NEE;
	u = regeling_check(REGELING_NO_RISK, &f, day(TODAY));
	assert_string_equal(regeling_zin(a, REGELING_NO_RISK, &u),
			    "Hier klopt niet: “De jongere staat in het "
			    "doelgroepregister”.");
	arena_free(a);
}

static void an_amount_stands_with_what_it_was_computed_with(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();
	const char *bronnen[MAX_BRONNEN];

	f.loonwaarde = 53;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)),
			    "Ongeveer € 988,55 per maand");
	assert_int_equal(regeling_bronnen(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY), bronnen),
			 5);
	assert_string_equal(bronnen[0], "Minimumloon per maand: € 2.337,00 sinds 1 juli 2026 "
					"(Staatscourant 2026, 16505)");
	f.geboren = day("2007-11-23");
	assert_int_equal(regeling_bronnen(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY), bronnen),
			 6);
	assert_non_null(strstr(bronnen[1], "op deze leeftijd: 50%"));
	assert_string_equal(regeling_bedrag(a, REGELING_BANENAFSPRAAK, &f, day(TODAY)),
			    "Telt voor 0,94 baan");
	f.uren = 1200;
	assert_string_equal(regeling_bedrag(a, REGELING_BANENAFSPRAAK, &f, day(TODAY)),
			    "Telt voor 0,47 baan");
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day(TODAY)),
			    "Ongeveer € 630,24 per jaar");
	f.uren = 4000;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day(TODAY)),
			    "Ongeveer € 2.000,00 per jaar");
	assert_null(regeling_bedrag(a, REGELING_NO_RISK, &f, day(TODAY)));
	f.loonwaarde = LOONWAARDE_ONBEKEND;
	assert_null(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)));
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_known_decides_nothing),
	    cmocka_unit_test(a_rule_that_ended_does_not_apply_any_more),
	    cmocka_unit_test(the_fixed_subsidy_stops_after_six_months_or_a_measurement),
	    cmocka_unit_test(the_subsidy_has_no_floor_and_ends_at_the_full_wage),
	    cmocka_unit_test(who_is_responsible_decides_between_subsidy_and_dispensation),
	    cmocka_unit_test(a_false_condition_outweighs_an_unknown_one),
	    cmocka_unit_test(the_register_opens_no_risk_and_the_discount),
	    cmocka_unit_test(the_practice_route_is_for_who_is_not_in_the_register),
	    cmocka_unit_test(a_trial_is_for_who_has_a_benefit_and_not_for_long),
	    cmocka_unit_test(a_coach_of_uwv_asks_for_hours_wage_value_and_time),
	    cmocka_unit_test(the_hours_of_a_coach_are_those_of_the_regime),
	    cmocka_unit_test(what_is_missing_is_asked),
	    cmocka_unit_test(an_amount_stands_with_what_it_was_computed_with),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
