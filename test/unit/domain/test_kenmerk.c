/* What a user loses when kenmerken are wrong: somebody is judged by what was said long ago. */
#include "domain/kenmerk.h"
#include "domain/onderdeel.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void a_job_is_something_one_wants(UNUSED void **state)
{
	for (size_t i = 0; i < KENMERK_DELEN; i++) {
		bool wants = kenmerk_delen[i] == ONDERDEEL_WILLEN;

		assert_true(kenmerk_may_be(KENMERK_KRACHT, kenmerk_delen[i]));
		assert_true(kenmerk_may_be(KENMERK_NODIG, kenmerk_delen[i]));
		assert_int_equal(kenmerk_may_be(KENMERK_WENSBAAN, kenmerk_delen[i]), wants);
		assert_int_equal(kenmerk_may_be(KENMERK_KANSBAAN, kenmerk_delen[i]), wants);
		assert_false(kenmerk_may_be(CHOICE_NONE, kenmerk_delen[i]));
	}
}

static void health_is_no_part_of_a_profile(UNUSED void **state)
{
	for (size_t i = 0; i < KENMERK_DELEN; i++) {
		assert_int_not_equal(kenmerk_delen[i], ONDERDEEL_GEZONDHEID);
		assert_int_not_equal(onderdeel_index(kenmerk_delen[i]), CHOICE_NONE);
	}
}

static void what_was_said_is_a_question_the_day_after_its_term(UNUSED void **state)
{
	const struct datum today = {20500};

	assert_false(kenmerk_is_oud(datum_begin(today), 365, today));
	assert_false(kenmerk_is_oud(datum_begin(datum_plus(today, -365)), 365, today));
	assert_true(kenmerk_is_oud(datum_begin(datum_plus(today, -366)), 365, today));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_job_is_something_one_wants),
	    cmocka_unit_test(health_is_no_part_of_a_profile),
	    cmocka_unit_test(what_was_said_is_a_question_the_day_after_its_term),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
