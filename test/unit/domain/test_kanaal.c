/* What a user loses when this is wrong: who came late looks as if everybody had been waiting. */
#include "domain/kanaal.h"
#include "domain/organisatie.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static const struct datum last_day = {20500};

static void who_comes_after_the_last_day_at_school_comes_late(UNUSED void **state)
{
	assert_false(kanaal_is_laat(KANAAL_ZELF, datum_plus(last_day, -1), last_day));
	assert_false(kanaal_is_laat(KANAAL_ZELF, last_day, last_day));
	assert_true(kanaal_is_laat(KANAAL_ZELF, datum_plus(last_day, 1), last_day));
	assert_true(kanaal_is_laat(KANAAL_SCHOOL, datum_plus(last_day, 1), last_day));
}

static void without_that_day_only_the_school_is_in_time(UNUSED void **state)
{
	for (int i = 0; i < (int)kanalen.count; i++)
		assert_int_equal(kanaal_is_laat(i, last_day, DATUM_GEEN), i != KANAAL_SCHOOL);
	assert_false(kanaal_is_laat(CHOICE_NONE, last_day, DATUM_GEEN));
}

static void late_is_said_with_the_way_and_without(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);

	assert_string_equal(kanaal_text(a, KANAAL_UWV, false), "UWV");
	assert_string_equal(kanaal_text(a, KANAAL_UWV, true), "UWV, laat in beeld");
	assert_string_equal(kanaal_text(a, CHOICE_NONE, false), "");
	assert_string_equal(kanaal_text(a, CHOICE_NONE, true), "Laat in beeld");
	arena_free(a);
}

static void who_comes_back_by_his_old_school_came_by_nobody(UNUSED void **state)
{
	static const int ways[][2] = {
	    {ORGANISATIESOORT_SCHOOL, KANAAL_SCHOOL},
	    {ORGANISATIESOORT_DOORSTROOMPUNT, KANAAL_DOORSTROOMPUNT},
	    {ORGANISATIESOORT_LEERPLICHT, KANAAL_DOORSTROOMPUNT},
	    {ORGANISATIESOORT_WIJKTEAM, KANAAL_WIJKTEAM},
	    {ORGANISATIESOORT_GEMEENTE, KANAAL_GEMEENTE},
	    {ORGANISATIESOORT_UWV, KANAAL_UWV},
	    {ORGANISATIESOORT_ZORG, KANAAL_ZORG},
	    {ORGANISATIESOORT_JOBCOACH, KANAAL_ANDERS},
	    {CHOICE_NONE, KANAAL_ANDERS},
	};

	assert_int_equal(kanaal_of_organisatie(ORGANISATIESOORT_SCHOOL, true), KANAAL_OUDE_SCHOOL);
	for (size_t i = 0; i < COUNT(ways); i++)
		assert_int_equal(kanaal_of_organisatie(ways[i][0], false), ways[i][1]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_comes_after_the_last_day_at_school_comes_late),
	    cmocka_unit_test(without_that_day_only_the_school_is_in_time),
	    cmocka_unit_test(late_is_said_with_the_way_and_without),
	    cmocka_unit_test(who_comes_back_by_his_old_school_came_by_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
