/* What a user loses when this is wrong: who came late looks as if everybody had been waiting. */
#include "domain/kanaal.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_comes_after_the_last_day_at_school_comes_late),
	    cmocka_unit_test(without_that_day_only_the_school_is_in_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
