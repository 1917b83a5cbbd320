/* What a user loses when this is wrong: work far below what he is able to do. */
#include "domain/denkniveau.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void who_is_able_to_do_more_needs_a_challenge(UNUSED void **state)
{
	assert_true(denkniveau_needs_challenge(DENKNIVEAU_BOVEN));
	assert_false(denkniveau_needs_challenge(DENKNIVEAU_GEMIDDELD));
	assert_false(denkniveau_needs_challenge(DENKNIVEAU_ONDER));
	assert_false(denkniveau_needs_challenge(CHOICE_NONE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_is_able_to_do_more_needs_a_challenge),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
