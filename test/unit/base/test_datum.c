/*
 * What a user loses when dates are wrong: a contract that ended yesterday, a birthday, a night's
 * sleep in March.
 */
#include "base/datum.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static void every_day_of_three_centuries_is_the_day_after_the_one_before(UNUSED void **state)
{
	int32_t expected = datum_of(1900, 1, 1).dag;

	assert_int_equal(expected, -25567);
	assert_int_equal(datum_of(1970, 1, 1).dag, 0);
	for (int year = 1900; year <= 2200; year++)
		for (int month = 1; month <= 12; month++)
			for (int day = 1; day <= 31; day++) {
				struct datum d = datum_of(year, month, day);
				int y, m, dd;

				if (!datum_set(d)) {
					assert_true(day > 28);
					continue;
				}
				assert_int_equal(d.dag, expected++);
				datum_split(d, &y, &m, &dd);
				assert_true(y == year && m == month && dd == day);
			}
	assert_int_equal(expected - 1, datum_of(2200, 12, 31).dag);
}

static void the_calendar_agrees_with_the_c_library(UNUSED void **state)
{
	for (int32_t dag = -25567; dag < 84000; dag += 13) {
		time_t t = (time_t)dag * 86400;
		struct tm tm;
		int y, m, d;

		gmtime_r(&t, &tm);
		datum_split((struct datum){dag}, &y, &m, &d);
		assert_true(y == tm.tm_year + 1900 && m == tm.tm_mon + 1 && d == tm.tm_mday);
		assert_int_equal(datum_weekday((struct datum){dag}), (tm.tm_wday + 6) % 7);
	}
}

static void days_that_do_not_exist_are_no_date(UNUSED void **state)
{
	static const int wrong[][3] = {{2026, 2, 29}, {1900, 2, 29}, {2026, 4, 31}, {2026, 13, 1},
				       {2026, 0, 1},  {2026, 1, 0},  {2026, 1, 32}, {1899, 12, 31},
				       {2201, 1, 1},  {2026, -1, 5}};

	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_false(datum_set(datum_of(wrong[i][0], wrong[i][1], wrong[i][2])));
	assert_true(datum_set(datum_of(2000, 2, 29)));
	assert_true(datum_set(datum_of(2024, 2, 29)));
}

static struct datum day(const char *iso)
{
	struct datum d;

	assert_int_equal(datum_parse(iso, &d), 0);
	return d;
}

static void months_later_is_the_same_day_or_the_last_of_the_month(UNUSED void **state)
{
	static const struct {
		const char *from;
		int months;
		const char *to;
	} cases[] = {
	    {"2026-01-31", 1, "2026-02-28"},   {"2024-01-31", 1, "2024-02-29"},
	    {"2026-03-31", -1, "2026-02-28"},  {"2026-12-15", 1, "2027-01-15"},
	    {"2026-01-15", -1, "2025-12-15"},  {"2026-05-31", 6, "2026-11-30"},
	    {"2026-11-22", 23, "2028-10-22"},  {"2026-11-22", 0, "2026-11-22"},
	    {"2026-11-22", -24, "2024-11-22"},
	};
	char text[DATUM_TEXT_MAX];

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(
		    datum_iso(datum_plus_months(day(cases[i].from), cases[i].months), text),
		    cases[i].to);
	assert_false(datum_set(datum_plus_months(DATUM_GEEN, 3)));
	/* far outside the range: nonsense, but no harm */
	datum_plus_months((struct datum){-730000}, -100000);
}

static void someone_is_eighteen_on_the_day_itself(UNUSED void **state)
{
	assert_int_equal(leeftijd_op(day("2008-11-22"), day("2026-11-21")), 17);
	assert_int_equal(leeftijd_op(day("2008-11-22"), day("2026-11-22")), 18);
	assert_int_equal(leeftijd_op(day("2008-02-29"), day("2026-02-28")), 17);
	assert_int_equal(leeftijd_op(day("2008-02-29"), day("2026-03-01")), 18);
	assert_int_equal(leeftijd_op(day("2008-02-29"), day("2028-02-29")), 20);
	assert_int_equal(leeftijd_op(day("2008-12-01"), day("2026-11-30")), 17);
}

static void a_date_is_understood_as_people_type_it(UNUSED void **state)
{
	static const char *const same[] = {
	    "2026-11-02", "02-11-2026",    "2-11-2026",          "02/11/2026",
	    "2.11.2026",  "2 11 2026",     "02112026",           "2 november 2026",
	    "2 nov 2026", "  2-11-2026\t", "2  November   2026", "2 NOV 2026",
	    "2-nov-2026", "2026-11-2",     "2 nov. 2026",        "2026/11/02",
	};
	char text[DATUM_TEXT_MAX];
	struct datum d;

	for (size_t i = 0; i < COUNT(same); i++) {
		assert_int_equal(datum_parse(same[i], &d), 0);
		assert_string_equal(datum_iso(d, text), "2026-11-02");
	}
}

static void every_month_has_its_name_and_its_short_name(UNUSED void **state)
{
	static const char *const names[12][3] = {
	    {"januari", "jan", "Jan."}, {"februari", "feb", "FEB"}, {"maart", "mrt", "maa"},
	    {"april", "apr", "Apr"},    {"mei", "Mei", "mei"},      {"juni", "jun", "Juni"},
	    {"juli", "jul", "jul."},    {"augustus", "aug", "AUG"}, {"september", "sep", "sept"},
	    {"oktober", "okt", "Okt"},  {"november", "nov", "nov"}, {"december", "dec", "dec."},
	};

	for (int m = 0; m < 12; m++)
		for (int i = 0; i < 3; i++) {
			char text[40];
			struct datum d;

			snprintf(text, sizeof text, "7 %s 2026", names[m][i]);
			assert_int_equal(datum_parse(text, &d), 0);
			assert_int_equal(d.dag, datum_of(2026, m + 1, 7).dag);
		}
}

static void what_is_no_date_or_a_guess_is_refused(UNUSED void **state)
{
	static const char *const wrong[] = {
	    "",
	    " ",
	    "22-11-26",
	    "22/11-2026",
	    "31-02-2026",
	    "00-01-2026",
	    "20261122",
	    "2026-13-01",
	    "22-11-2026x",
	    "22-11-2026 10:00",
	    "november 2026",
	    "22 novembre 2026",
	    "22 n 2026",
	    "022-11-2026",
	    "22-011-2026",
	    "22-11-02026",
	    "22--11-2026",
	    "22-11",
	    "22-",
	    "22",
	    "2211202",
	    "221120266",
	    "22-11-",
	    "-22-11-2026",
	    "2026 11 22",
	    "2026-11",
	    "22 no 2026",
	    "22-november-",
	    "22november 2026",
	    "22 november2026",
	    "99999999999999999999",
	};
	struct datum d = {17};

	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_int_equal(datum_parse(wrong[i], &d), ERR_INVOER);
	assert_int_equal(d.dag, 17);
}

static void a_date_is_shown_as_forms_sentences_and_files_want_it(UNUSED void **state)
{
	char text[DATUM_TEXT_MAX];
	struct datum d = datum_of(2026, 3, 5);

	assert_string_equal(datum_iso(d, text), "2026-03-05");
	assert_string_equal(datum_kort(d, text), "05-03-2026");
	assert_string_equal(datum_lang(d, text), "5 maart 2026");
	assert_string_equal(datum_iso(DATUM_GEEN, text), "");
	assert_string_equal(datum_kort(DATUM_GEEN, text), "");
	assert_string_equal(datum_lang(DATUM_GEEN, text), "");
	assert_string_equal(moment_iso(MOMENT_GEEN, text), "");
	assert_string_equal(moment_kort(MOMENT_GEEN, text), "");
	datum_iso((struct datum){INT32_MAX}, text);
	datum_kort((struct datum){INT32_MIN + 1}, text);
}

static void what_forms_show_they_accept(UNUSED void **state)
{
	for (int32_t dag = -25567; dag < 84000; dag += 17) {
		char text[DATUM_TEXT_MAX];
		struct datum d;

		assert_int_equal(datum_parse(datum_kort((struct datum){dag}, text), &d), 0);
		assert_int_equal(d.dag, dag);
		assert_int_equal(datum_parse(datum_lang((struct datum){dag}, text), &d), 0);
		assert_int_equal(d.dag, dag);
		assert_int_equal(datum_parse(datum_iso((struct datum){dag}, text), &d), 0);
		assert_int_equal(d.dag, dag);
	}
}

/* 2026-03-29 01:00 UTC: summer time begins; 2026-10-25 01:00 UTC: it ends. */
#define SUMMER INT64_C(1774746000000)
#define WINTER INT64_C(1792890000000)

static void a_moment_is_shown_in_amsterdam_time_the_day_the_clock_changes_too(UNUSED void **state)
{
	static const struct {
		int64_t ms;
		const char *iso, *kort;
	} cases[] = {
	    {SUMMER - 1, "2026-03-29T00:59:59Z", "29-03-2026 01:59"},
	    {SUMMER, "2026-03-29T01:00:00Z", "29-03-2026 03:00"},
	    {WINTER - 1, "2026-10-25T00:59:59Z", "25-10-2026 02:59"},
	    {WINTER, "2026-10-25T01:00:00Z", "25-10-2026 02:00"},
	    {0, "1970-01-01T00:00:00Z", "01-01-1970 01:00"},
	    {-1, "1969-12-31T23:59:59Z", "01-01-1970 00:59"},
	};
	char text[DATUM_TEXT_MAX];

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_string_equal(moment_iso((struct moment){cases[i].ms}, text), cases[i].iso);
		assert_string_equal(moment_kort((struct moment){cases[i].ms}, text), cases[i].kort);
	}
}

static void what_happens_late_at_night_falls_on_the_dutch_day(UNUSED void **state)
{
	/*
	 * 2026-07-01 22:30 UTC is half past midnight on 2 July; 2026-01-01 22:30 UTC is still 1
	 * January.
	 */
	assert_int_equal(moment_datum((struct moment){INT64_C(1782945000000)}).dag,
			 datum_of(2026, 7, 2).dag);
	assert_int_equal(moment_datum((struct moment){INT64_C(1767306600000)}).dag,
			 datum_of(2026, 1, 1).dag);
	assert_int_equal(moment_datum((struct moment){INT64_C(1767309900000)}).dag,
			 datum_of(2026, 1, 2).dag);
	assert_false(datum_set(moment_datum(MOMENT_GEEN)));
}

static void a_day_begins_at_midnight_in_amsterdam_also_when_the_clock_changes(UNUSED void **state)
{
	struct datum last = datum_of(2030, 1, 1);

	for (struct datum d = datum_of(2024, 1, 1); d.dag < last.dag; d.dag++) {
		struct moment begin = datum_begin(d);

		assert_int_equal(moment_datum(begin).dag, d.dag);
		assert_int_equal(moment_datum((struct moment){begin.ms - 1}).dag, d.dag - 1);
	}
}

static void today_is_asked_anew(UNUSED void **state)
{
	struct moment first = clock_now();
	const struct timespec nap = {.tv_nsec = 3000000};

	nanosleep(&nap, NULL);
	assert_true(clock_now().ms > first.ms);
	assert_true(first.ms > INT64_C(1700000000000));
	assert_int_equal(clock_today().dag, moment_datum(clock_now()).dag);
}

static void *show(UNUSED void *arg)
{
	char text[DATUM_TEXT_MAX];

	for (int i = 0; i < 2000; i++)
		if (strcmp(moment_kort((struct moment){SUMMER + i}, text), "29-03-2026 03:00") != 0)
			return text[0] ? (void *)1 : (void *)2;
	return NULL;
}

static void many_threads_may_ask_at_once(UNUSED void **state)
{
	pthread_t threads[4];
	void *failed = NULL;

	for (size_t i = 0; i < COUNT(threads); i++)
		assert_int_equal(pthread_create(&threads[i], NULL, show, NULL), 0);
	for (size_t i = 0; i < COUNT(threads); i++) {
		pthread_join(threads[i], &failed);
		assert_null(failed);
	}
}

static void without_time_zone_data_amsterdam_is_still_amsterdam(UNUSED void **state)
{
	setenv("TZDIR", "/nonexistent", 1);
	clock_init();
	a_moment_is_shown_in_amsterdam_time_the_day_the_clock_changes_too(NULL);
	unsetenv("TZDIR");
	clock_init();
	a_moment_is_shown_in_amsterdam_time_the_day_the_clock_changes_too(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_day_of_three_centuries_is_the_day_after_the_one_before),
	    cmocka_unit_test(the_calendar_agrees_with_the_c_library),
	    cmocka_unit_test(days_that_do_not_exist_are_no_date),
	    cmocka_unit_test(months_later_is_the_same_day_or_the_last_of_the_month),
	    cmocka_unit_test(someone_is_eighteen_on_the_day_itself),
	    cmocka_unit_test(a_date_is_understood_as_people_type_it),
	    cmocka_unit_test(every_month_has_its_name_and_its_short_name),
	    cmocka_unit_test(what_is_no_date_or_a_guess_is_refused),
	    cmocka_unit_test(a_date_is_shown_as_forms_sentences_and_files_want_it),
	    cmocka_unit_test(what_forms_show_they_accept),
	    cmocka_unit_test(a_moment_is_shown_in_amsterdam_time_the_day_the_clock_changes_too),
	    cmocka_unit_test(what_happens_late_at_night_falls_on_the_dutch_day),
	    cmocka_unit_test(a_day_begins_at_midnight_in_amsterdam_also_when_the_clock_changes),
	    cmocka_unit_test(today_is_asked_anew),
	    cmocka_unit_test(many_threads_may_ask_at_once),
	    cmocka_unit_test(without_time_zone_data_amsterdam_is_still_amsterdam),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
