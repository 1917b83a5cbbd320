/* What is lost when this fails: the line of a talk says something else than what happened. */
#include "domain/contact.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void a_call_that_nobody_answered_is_told_as_such(void **state UNUSED)
{
	struct arena *a = arena_open(10000);

	assert_string_equal(
	    contact_tekst(a, CONTACTSOORT_TELEFOON, CONTACTMET_GEEN_GEHOOR, "later terug"),
	    "Telefoon, geen gehoor: later terug");
	assert_string_equal(
	    contact_tekst(a, CONTACTSOORT_TELEFOON, CONTACTMET_JONGERE, "gaat goed"),
	    "Telefoon met de jongere: gaat goed");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_call_that_nobody_answered_is_told_as_such),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
