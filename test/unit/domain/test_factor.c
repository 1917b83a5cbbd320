/* What a user loses when this is wrong: a link to one factor leads to another. */
#include "domain/factor.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void every_number_leads_to_its_own_factor(UNUSED void **state)
{
	for (int i = 0; i < FACTOR_COUNT; i++) {
		assert_int_equal(factor_nummer((enum factor)i), i + 1);
		assert_int_equal(factor_find(i + 1), i);
		assert_non_null(factoren.list[i].hint);
	}
}

static void a_number_that_is_no_factor_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(FACTOR_COUNT, 12);
	assert_int_equal(factor_find(0), CHOICE_NONE);
	assert_int_equal(factor_find(13), CHOICE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_number_leads_to_its_own_factor),
	    cmocka_unit_test(a_number_that_is_no_factor_leads_nowhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
