/*
 * What a user loses when an amount is wrong: an employer is promised money that does not come.
 * Standards 18, computed there from the formula of Participatiewet 10d.
 */
#include "domain/loonkosten.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct datum onbekend = {0};

static struct datum day(const char *iso)
{
	struct datum d = onbekend;

	assert_int_equal(datum_parse(iso, &d), 0);
	return d;
}

/* Born so that he is `age` on the day of all sums below. */
static struct loonkosten_baan baan(int age, int uren)
{
	return (struct loonkosten_baan){.geboren = datum_plus_months(day("2026-11-22"), -12 * age),
					.uren = uren};
}

static void the_subsidy_of_a_month_is_what_the_law_says(UNUSED void **state)
{
	static const struct {
		int loonwaarde, uren;
		int64_t cent;
	} cases[] = {
	    {24, 3600, 220847}, /* the cap of 70% */
	    {30, 3600, 220847}, {31, 3600, 217692}, {37, 3600, 198762}, {41, 2400, 124095},
	    {53, 2400, 98855},  {60, 3200, 112176}, {80, 1200, 21033},  {100, 3600, 0},
	    {0, 3600, 220847},                      /* there is no floor (F246) */
	    {99, 3600, 3155},   {60, 4000, 140220}, /* and more hours than 36 count */
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		const struct loonkosten_baan b = baan(24, cases[i].uren);
		int64_t cent = -1;

		assert_true(
		    loonkostensubsidie_compute(&b, cases[i].loonwaarde, day("2026-11-22"), &cent));
		assert_int_equal(cent, cases[i].cent);
	}
}

/* Both lie exactly between two cents: half a cent goes up. */
static void the_fixed_subsidy_is_half_of_it(UNUSED void **state)
{
	const struct loonkosten_baan full = baan(24, 3600), third = baan(24, 1200);
	int64_t cent;

	assert_true(forfait_compute(&full, day("2026-11-22"), &cent));
	assert_int_equal(cent, 157748);
	assert_true(forfait_compute(&third, day("2026-11-22"), &cent));
	assert_int_equal(cent, 52583);
}

static void somebody_under_21_has_the_minimum_wage_of_that_age(UNUSED void **state)
{
	static const struct {
		int age;
		bool bbl;
		int64_t cent;
	} cases[] = {
	    {21, false, 233700}, {20, false, 186960}, {19, false, 140220}, {18, false, 116850},
	    {17, false, 92312},  {16, false, 80627},  {15, false, 70110},  {21, true, 233700},
	    {20, true, 143726},  {19, true, 122693},  {18, true, 106334},  {17, true, 92312},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct loonkosten_baan b = baan(cases[i].age, 3600);
		int64_t cent = -1;

		b.is_bbl = cases[i].bbl;
		assert_true(minimumloon_compute(&b, day("2026-11-22"), &cent));
		assert_int_equal(cent, cases[i].cent);
	}
}

static void a_birthday_changes_it_on_the_day(UNUSED void **state)
{
	const struct loonkosten_baan b = {.geboren = day("2005-11-22"), .uren = 3600};
	int64_t cent;

	assert_true(minimumloon_compute(&b, day("2026-11-21"), &cent));
	assert_int_equal(cent, 186960);
	assert_true(minimumloon_compute(&b, day("2026-11-22"), &cent));
	assert_int_equal(cent, 233700);
}

static void what_the_table_does_not_know_is_no_amount(UNUSED void **state)
{
	const struct loonkosten_baan b = baan(24, 3600), child = baan(14, 3600);
	int64_t cent;

	assert_true(loonkostensubsidie_compute(&b, 40, day("2026-07-01"), &cent));
	assert_false(loonkostensubsidie_compute(&b, 40, day("2026-06-30"), &cent));
	assert_false(forfait_compute(&b, day("2026-06-30"), &cent));
	assert_false(forfait_compute(&b, day("2014-12-31"), &cent));
	assert_false(loonkostensubsidie_compute(&b, 40, day("2014-12-31"), &cent));
	assert_false(minimumloon_compute(&child, day("2026-11-22"), &cent));
}

static void a_parameter_is_the_one_of_its_day(UNUSED void **state)
{
	static const struct {
		const char *dag;
		int64_t promille;
	} cases[] = {{"2015-01-01", 230}, {"2017-12-31", 230}, {"2018-01-01", 235},
		     {"2026-06-30", 235}, {"2026-07-01", 250}, {"2026-11-22", 250}};
	struct parameter_waarde p;

	assert_false(parameter_find(PARAMETER_WERKGEVERSLASTEN, 0, day("2014-12-31"), &p));
	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_true(parameter_find(PARAMETER_WERKGEVERSLASTEN, 0, day(cases[i].dag), &p));
		assert_int_equal(p.waarde, cases[i].promille);
	}
	assert_int_equal(p.van.dag, day("2026-07-01").dag);
	assert_false(parameter_find(PARAMETER_WERKGEVERSLASTEN, 1, day("2026-11-22"), &p));
}

static void a_number_is_told_in_its_unit_with_its_day_and_source(UNUSED void **state)
{
	static const struct {
		enum parameter parameter;
		const char *unit;
	} cases[] = {{PARAMETER_LKV_UUR, "€"},
		     {PARAMETER_WERKGEVERSLASTEN, "25%"},
		     {PARAMETER_LKS_HOOGSTENS, "70%"},
		     {PARAMETER_LKS_UREN, "36 uur per week"},
		     {PARAMETER_FORFAIT_MAANDEN, "6 maanden"}};
	struct arena *a = arena_open(4096);

	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *text = parameter_tekst(a, cases[i].parameter, 0, day("2026-11-22"));

		assert_non_null(text);
		assert_non_null(strstr(text, cases[i].unit));
		assert_non_null(strstr(text, " sinds "));
	}
	assert_null(parameter_tekst(a, PARAMETER_WERKGEVERSLASTEN, 0, day("2014-12-31")));
	arena_free(a);
}

static void the_fixed_subsidy_lasts_six_months_and_not_a_day_more(UNUSED void **state)
{
	assert_int_equal(forfait_uiterlijk(day("2026-07-01")).dag, day("2026-12-31").dag);
	assert_int_equal(forfait_uiterlijk(day("2026-08-31")).dag, day("2027-02-27").dag);
	assert_false(datum_set(forfait_uiterlijk(day("2016-12-31"))));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_fixed_subsidy_lasts_six_months_and_not_a_day_more),
	    cmocka_unit_test(the_subsidy_of_a_month_is_what_the_law_says),
	    cmocka_unit_test(the_fixed_subsidy_is_half_of_it),
	    cmocka_unit_test(somebody_under_21_has_the_minimum_wage_of_that_age),
	    cmocka_unit_test(a_birthday_changes_it_on_the_day),
	    cmocka_unit_test(what_the_table_does_not_know_is_no_amount),
	    cmocka_unit_test(a_parameter_is_the_one_of_its_day),
	    cmocka_unit_test(a_number_is_told_in_its_unit_with_its_day_and_source),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
