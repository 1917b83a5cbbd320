/*
 * What a user loses when an amount or a fact beside a rule is wrong: a promise to an employer in
 * euros that nobody pays, or a rule that cannot be followed.
 */
#include "unit/domain/regeling.h"

#include "domain/loonwaarde.h"

static void a_fact_is_shown_as_it_was_recorded(UNUSED void **state)
{
	static const char *const texts[] = {
	    [FEIT_DOELGROEP] = "Participatiewet",
	    [FEIT_REGISTER] = "Ja, vastgelegd op 5 oktober 2026",
	    [FEIT_UITKERING] = "Nee, vastgelegd op 5 oktober 2026",
	    [FEIT_SOORT] = "Baan",
	    [FEIT_BEGIN] = "1 september 2026",
	    [FEIT_EINDE] = "30 juni 2027",
	    [FEIT_UREN] = "22,5 uur",
	    [FEIT_CONTRACT] = "Tijdelijk, tot en met 31 augustus 2027",
	    [FEIT_LOONWAARDE] = "0%, gemeten op 2 november 2026",
	    [FEIT_EERDER] = "Werkte eerder bij deze werkgever",
	};
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();

	f.beantwoord = day("2026-10-05");
	f.verwacht_eind = day("2027-06-30");
	f.uren = 2250;
	f.loonwaarde = 0;
	f.gemeten = day("2026-11-02");
	f.is_eerder = true;
	for (int i = 0; i < FEIT_COUNT; i++)
		assert_string_equal(regeling_feit_tekst(a, &f, (enum regeling_feit)i), texts[i]);
	f.methode = MEETMETHODE_ANDERS;
	assert_string_equal(regeling_feit_tekst(a, &f, FEIT_LOONWAARDE),
			    "0%, gemeten op 2 november 2026 met een andere methode");
	f.contractvorm = CONTRACTVORM_VAST;
	f.contract_tot = DATUM_GEEN;
	assert_string_equal(regeling_feit_tekst(a, &f, FEIT_CONTRACT), "Vast");
	f.is_eerder = false;
	assert_string_equal(regeling_feit_tekst(a, &f, FEIT_EERDER), "Nieuw bij deze werkgever");
	arena_free(a);
}

static void a_fact_that_nobody_recorded_has_no_text(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	const struct regeling_feiten f = nothing();

	for (int i = 0; i < FEIT_EERDER; i++)
		assert_null(regeling_feit_tekst(a, &f, (enum regeling_feit)i));
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
	f.uren = 1600;
	assert_string_equal(regeling_bedrag(a, REGELING_BANENAFSPRAAK, &f, day(TODAY)),
			    "Telt voor 0,63 baan");
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

static void the_subsidy_follows_age_and_kind_of_job(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();

	f.loonwaarde = 53;
	f.geboren = day("2007-11-22");
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)),
			    "Ongeveer € 593,13 per maand");
	f.soort = PLAATSINGSOORT_BBL;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)),
			    "Ongeveer € 518,99 per maand");
	assert_string_equal(regeling_bedrag(a, REGELING_FORFAIT, &f, day(TODAY)),
			    "Ongeveer € 552,12 per maand");
	f.geboren = day("2011-11-23");
	assert_null(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, day(TODAY)));
	assert_null(regeling_bedrag(a, REGELING_FORFAIT, &f, day(TODAY)));
	arena_free(a);
}

static void a_job_without_hours_has_no_amount(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();

	f.loonwaarde = 53;
	f.uren = 0;
	for (int i = 0; i < REGELING_COUNT; i++)
		assert_null(regeling_bedrag(a, (enum regeling)i, &f, day(TODAY)));
	arena_free(a);
}

static void no_amount_is_shown_for_a_day_without_the_rule(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();

	assert_null(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day("2025-12-31")));
	f.uren = 3808;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day("2026-01-01")),
			    "Ongeveer € 1.999,96 per jaar");
	f.uren = 3809;
	assert_string_equal(regeling_bedrag(a, REGELING_LOONKOSTENVOORDEEL, &f, day("2026-01-01")),
			    "Ongeveer € 2.000,00 per jaar");
	assert_null(regeling_bedrag(a, REGELING_BANENAFSPRAAK, &f, day("2014-12-31")));
	assert_null(regeling_bedrag(a, REGELING_JOBCOACH, &f, day("2013-12-31")));
	assert_int_equal(jobcoach_uren(PARAMETER_JOBCOACH_INTENSIEF, 1, 50000, day("2013-12-31")),
			 0);
	arena_free(a);
}

static void an_amount_whose_source_is_not_known_is_not_made_up(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();
	const struct datum before = day("2026-06-30");
	const char *bronnen[MAX_BRONNEN];

	f.loonwaarde = 53;
	assert_null(regeling_bedrag(a, REGELING_LOONKOSTENSUBSIDIE, &f, before));
	assert_null(regeling_bedrag(a, REGELING_FORFAIT, &f, before));
	assert_int_equal(regeling_bronnen(a, REGELING_LOONKOSTENSUBSIDIE, &f, before, bronnen), 4);
	assert_string_equal(bronnen[0], "Vakantiegeld: 8% sinds 1 januari 2015 "
					"(Wet minimumloon, artikel 15)");
	assert_string_equal(bronnen[1], "Vergoeding voor werkgeverslasten: 23,5% sinds "
					"1 januari 2018 (Staatscourant 2017, 68248)");
	assert_int_equal(regeling_bronnen(a, REGELING_NO_RISK, &f, day(TODAY), bronnen), 0);
	assert_int_equal(regeling_bronnen(a, REGELING_BANENAFSPRAAK, &f, day(TODAY), bronnen), 0);
	arena_free(a);
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
	assert_int_equal(jobcoach_uren(PARAMETER_JOBCOACH_INTENSIEF, 1, 49, day(TODAY)), 7);
	assert_int_equal(jobcoach_uren(PARAMETER_JOBCOACH_INTENSIEF, 1, 50, day(TODAY)), 8);
}

static void the_hours_of_a_coach_go_down_after_each_year(UNUSED void **state)
{
	static const char first[] = "Hoogstens, in uren per jaar: zeer licht 37,4, licht 74,9, "
				    "midden 124,8, intensief 187,2",
			  second[] = "Hoogstens, in uren per jaar: zeer licht 37,4, licht 37,4, "
				     "midden 62,4, intensief 93,6",
			  third[] = "Hoogstens, in uren per jaar: zeer licht 37,4, licht 37,4, "
				    "midden 37,4, intensief 74,9";
	static const struct {
		const char *van;
		int soort;
		const char *text;
	} cases[] = {
	    {"2026-09-01", PLAATSINGSOORT_DIENSTVERBAND, first},
	    {"2025-11-23", PLAATSINGSOORT_DIENSTVERBAND, first},
	    {"2025-11-22", PLAATSINGSOORT_DIENSTVERBAND, second},
	    {"2024-11-23", PLAATSINGSOORT_DIENSTVERBAND, second},
	    {"2024-11-22", PLAATSINGSOORT_DIENSTVERBAND, third},
	    {"2016-01-01", PLAATSINGSOORT_DIENSTVERBAND, third},
	    {"2024-11-22", PLAATSINGSOORT_PROEFPLAATSING, first},
	};
	struct arena *a = arena_open(1 << 16);
	struct regeling_feiten f = job();
	const char *bronnen[MAX_BRONNEN];

	for (size_t i = 0; i < COUNT(cases); i++) {
		f.van = day(cases[i].van);
		f.soort = cases[i].soort;
		assert_string_equal(regeling_bedrag(a, REGELING_JOBCOACH, &f, day(TODAY)),
				    cases[i].text);
	}
	f.van = day("2025-11-22");
	f.soort = PLAATSINGSOORT_DIENSTVERBAND;
	assert_int_equal(regeling_bronnen(a, REGELING_JOBCOACH, &f, day(TODAY), bronnen), 4);
	assert_string_equal(bronnen[3], "Intensieve begeleiding: 7,5% sinds 1 januari 2014 "
					"(Protocol Jobcoach UWV 2014, tabel 1)");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_fact_is_shown_as_it_was_recorded),
	    cmocka_unit_test(a_fact_that_nobody_recorded_has_no_text),
	    cmocka_unit_test(an_amount_stands_with_what_it_was_computed_with),
	    cmocka_unit_test(the_subsidy_follows_age_and_kind_of_job),
	    cmocka_unit_test(a_job_without_hours_has_no_amount),
	    cmocka_unit_test(no_amount_is_shown_for_a_day_without_the_rule),
	    cmocka_unit_test(an_amount_whose_source_is_not_known_is_not_made_up),
	    cmocka_unit_test(the_hours_of_a_coach_are_those_of_the_regime),
	    cmocka_unit_test(the_hours_of_a_coach_go_down_after_each_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
