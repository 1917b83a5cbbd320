/* What a colleague loses when a question that has no answer looks as if it has one. */
#include "domain/vraag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void a_question_has_a_wrong_standing(void **state)
{
	(void)state;
	assert_int_equal(vraag_stand(0, false), VRAAGSTAND_OPEN);
	assert_int_equal(vraag_stand(2, false), VRAAGSTAND_BEANTWOORD);
	assert_int_equal(vraag_stand(2, true), VRAAGSTAND_OPGELOST);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_question_has_a_wrong_standing),
	};

	return cmocka_run_group_tests_name("vraag", tests, NULL, NULL);
}
