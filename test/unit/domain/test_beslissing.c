/* What a user loses when decisions are wrong: a choice of long ago is never asked about again. */
#include "domain/beslissing.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void a_choice_is_asked_again_until_there_is_another(UNUSED void **state)
{
	const struct datum today = {20500};

	assert_int_equal(terugblik_next(CHOICE_NONE, 180, today).dag, 20680);
	assert_int_equal(terugblik_next(TERUGBLIK_STAAT, 180, today).dag, 20680);
	assert_int_equal(terugblik_next(TERUGBLIK_TWIJFEL, 180, today).dag, 20545);
	assert_false(datum_set(terugblik_next(TERUGBLIK_ANDERS, 180, today)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_choice_is_asked_again_until_there_is_another),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
