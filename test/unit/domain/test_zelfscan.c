/*
 * What a user loses when this is wrong: a weak factor is called strong, people who disagree are
 * told that they agree, or a scan is opened again and tells what one of them said.
 */
#include "domain/zelfscan.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void what_is_weak_is_called_strong(UNUSED void **state)
{
	assert_int_equal(factoroordeel_of(2.99), FACTOROORDEEL_ZWAK);
	assert_int_equal(factoroordeel_of(3.0), FACTOROORDEEL_MATIG);
	assert_int_equal(factoroordeel_of(3.99), FACTOROORDEEL_MATIG);
	assert_int_equal(factoroordeel_of(4.0), FACTOROORDEEL_STERK);
	assert_int_equal(factoroordeel_of(NAN), CHOICE_NONE);
}

static void who_disagree_are_told_that_they_agree(UNUSED void **state)
{
	assert_true(fabs(spreiding_compute(3, 10) - 1) < 1e-9);
	assert_true(spreiding_compute(3, 8.9999999) == 0);
	assert_true(isnan(spreiding_compute(NAN, 9)));
	assert_int_equal(eensgezindheid_of(0.99), EENSGEZINDHEID_EENS);
	assert_int_equal(eensgezindheid_of(1.0), EENSGEZINDHEID_VERSCHIL);
	assert_int_equal(eensgezindheid_of(NAN), CHOICE_NONE);
}

static void too_few_are_told_of(UNUSED void **state)
{
	assert_int_equal(zelfscan_stand(false, 9, 5), ZELFSCANSTAND_LOOPT);
	assert_int_equal(zelfscan_stand(true, 5, 5), ZELFSCANSTAND_UITKOMST);
	assert_int_equal(zelfscan_stand(true, 4, 5), ZELFSCANSTAND_TE_WEINIG);
}

static void what_was_shown_is_opened_again(UNUSED void **state)
{
	static const bool may[][ZELFSCANSTAPPEN] = {
	    [ZELFSCANSTAND_LOOPT] = {true, true, false},
	    [ZELFSCANSTAND_UITKOMST] = {false, false, false},
	    [ZELFSCANSTAND_TE_WEINIG] = {false, false, true},
	};

	for (int stand = 0; stand <= ZELFSCANSTAND_TE_WEINIG; stand++)
		for (int stap = 0; stap < ZELFSCANSTAPPEN; stap++)
			assert_int_equal(
			    zelfscan_may((enum zelfscanstand)stand, (enum zelfscanstap)stap),
			    may[stand][stap]);
}

static void a_weak_factor_comes_without_advice(UNUSED void **state)
{
	for (int i = 0; i < FACTOR_COUNT; i++) {
		assert_non_null(factoradviezen[i].artikel);
		assert_non_null(factoradviezen[i].tekst);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_weak_is_called_strong),
	    cmocka_unit_test(who_disagree_are_told_that_they_agree),
	    cmocka_unit_test(too_few_are_told_of),
	    cmocka_unit_test(what_was_shown_is_opened_again),
	    cmocka_unit_test(a_weak_factor_comes_without_advice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
