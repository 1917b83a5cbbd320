/* What a user loses when this is wrong: who only wants no help now goes out of sight. */
#include "domain/sluiting.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void who_wants_no_help_is_kept_in_view_first(UNUSED void **state)
{
	for (int i = SLUITUITKOMST_WERK; i <= SLUITUITKOMST_VERGISSING; i++) {
		assert_int_equal(sluituitkomst_needs_waakvlam(i, false),
				 i == SLUITUITKOMST_GEEN_HULP);
		assert_false(sluituitkomst_needs_waakvlam(i, true));
	}
	assert_false(sluituitkomst_needs_waakvlam(CHOICE_NONE, false));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_wants_no_help_is_kept_in_view_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
