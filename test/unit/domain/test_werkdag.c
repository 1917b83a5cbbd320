/* What a user loses when this is wrong: a term that ends on a day on which nobody works. */
#include "domain/werkdag.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct datum day(const char *text)
{
	struct datum d;

	assert_int_equal(datum_parse(text, &d), 0);
	return d;
}

static void easter_is_when_the_church_says(UNUSED void **state)
{
	static const char *const known[] = {"2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21",
					    "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
					    "2038-04-25", "1954-04-18", "2049-04-18"};

	for (size_t i = 0; i < COUNT(known); i++) {
		int year, month, d;

		datum_split(day(known[i]), &year, &month, &d);
		assert_int_equal(pasen(year).dag, day(known[i]).dag);
	}
}

static void nobody_works_on_the_days_of_the_law(UNUSED void **state)
{
	static const char *const free_days[] = {
	    "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05",
	    "2026-05-14", "2026-05-25", "2026-12-25", "2025-12-26", "2025-04-26", /* a Saturday */
	    "2026-11-21", "2026-11-22"};

	for (size_t i = 0; i < COUNT(free_days); i++)
		assert_false(is_werkdag(day(free_days[i])));
}

static void on_other_days_everybody_works(UNUSED void **state)
{
	static const char *const days[] = {
	    "2026-01-02", "2026-04-02", "2026-04-07", "2026-04-28", "2026-05-04", "2026-05-06",
	    "2026-05-15", "2026-05-26", "2026-12-24", "2026-12-28", "2026-06-25", "2026-11-20",
	    /* 27 April is a Sunday: the birthday was the day before */
	    "2025-04-28"};

	for (size_t i = 0; i < COUNT(days); i++)
		assert_true(is_werkdag(day(days[i])));
}

static void a_term_skips_them(UNUSED void **state)
{
	assert_int_equal(werkdag_plus(day("2026-11-19"), 2).dag, day("2026-11-23").dag);
	assert_int_equal(werkdag_plus(day("2026-11-21"), 2).dag, day("2026-11-24").dag);
	assert_int_equal(werkdag_plus(day("2026-12-24"), 2).dag, day("2026-12-29").dag);
	assert_int_equal(werkdag_plus(day("2026-04-02"), 1).dag, day("2026-04-07").dag);
	assert_int_equal(werkdag_plus(day("2026-11-22"), 0).dag, day("2026-11-22").dag);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(easter_is_when_the_church_says),
	    cmocka_unit_test(nobody_works_on_the_days_of_the_law),
	    cmocka_unit_test(on_other_days_everybody_works),
	    cmocka_unit_test(a_term_skips_them),
	};

	clock_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
