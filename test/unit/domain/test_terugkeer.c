/* What a former pupil loses when his old school's words come through half. */
#include "domain/terugkeer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void whoever_picks_it_up_does_not_know_what_happened_or_whom_to_call(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 14);

	assert_string_equal(terugkeer_text(a, TERUGKEER_VALT_UIT, "Werk stopt.", NULL),
			    "Valt uit na school. Werk stopt.");
	assert_string_equal(
	    terugkeer_text(a, TERUGKEER_KOMT_TERUG, "Wil leren.", "06-00001234"),
	    "Komt terug bij de oude school. Wil leren. Te bereiken op 06-00001234.");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(whoever_picks_it_up_does_not_know_what_happened_or_whom_to_call),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
