/* What a user loses when an aanmelding goes wrong: an answer, or that his words are thrown away. */
#include "domain/aanmelding.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE

/* Every state x every step, in the order of enum aanmeldstap. */
static const int after[AANMELDSTAND_COUNT][AANMELDSTAP_COUNT] = {
    [AANMELDSTAND_NIEUW] = {AANMELDSTAND_OPGENOMEN, AANMELDSTAND_DOORVERWEZEN,
			    AANMELDSTAND_NIET_OPGENOMEN, AANMELDSTAND_NIEUW, NONE},
    [AANMELDSTAND_OPGENOMEN] = {NONE, NONE, NONE, NONE, NONE},
    [AANMELDSTAND_DOORVERWEZEN] = {NONE, NONE, NONE, NONE, AANMELDSTAND_NIEUW},
    [AANMELDSTAND_NIET_OPGENOMEN] = {NONE, NONE, NONE, NONE, AANMELDSTAND_NIEUW},
};

static void it_is_answered_once_and_a_dossier_goes_on_there(UNUSED void **state)
{
	static const int wrong[] = {CHOICE_NONE, 1000};

	for (int stand = 0; stand < AANMELDSTAND_COUNT; stand++)
		for (int stap = 0; stap < AANMELDSTAP_COUNT; stap++)
			assert_int_equal(aanmeldstand_after(stand, stap), after[stand][stap]);
	for (size_t i = 0; i < COUNT(wrong); i++) {
		assert_int_equal(aanmeldstand_after(wrong[i], AANMELDSTAP_HEROPEN), NONE);
		assert_int_equal(aanmeldstand_after(AANMELDSTAND_NIEUW, wrong[i]), NONE);
	}
}

static void an_answer_is_in_time_until_the_day_that_the_region_says(UNUSED void **state)
{
	struct termijnen t = termijnen_default();

	t.aanmelding_antwoord = 3;
	assert_int_equal(aanmelding_uiterlijk((struct datum){20000}, &t).dag, 20003);
}

static void what_waits_is_never_thrown_away_and_the_rest_is(UNUSED void **state)
{
	const struct datum dag = datum_of(2026, 3, 31);
	struct termijnen t = termijnen_default();

	t.aanmelding_bewaren = 6;
	assert_false(datum_set(aanmelding_bewaar_tot(AANMELDSTAND_NIEUW, dag, &t)));
	assert_false(datum_set(aanmelding_bewaar_tot(CHOICE_NONE, dag, &t)));
	assert_int_equal(aanmelding_bewaar_tot(AANMELDSTAND_OPGENOMEN, dag, &t).dag, dag.dag);
	assert_int_equal(aanmelding_bewaar_tot(AANMELDSTAND_DOORVERWEZEN, dag, &t).dag,
			 datum_of(2026, 9, 30).dag);
	assert_int_equal(aanmelding_bewaar_tot(AANMELDSTAND_NIET_OPGENOMEN, dag, &t).dag,
			 datum_of(2026, 9, 30).dag);
}

static void no_benefit_is_no_reason_to_leave_somebody_out(UNUSED void **state)
{
	for (size_t i = 0; i < aanmeldredenen.count; i++) {
		assert_null(strstr(aanmeldredenen.list[i].label, "uitkering"));
		assert_null(strstr(aanmeldredenen.list[i].code, "nugger"));
	}
}

static void a_worker_does_not_say_that_he_is_the_website(UNUSED void **state)
{
	assert_int_equal(AANMELDVORMEN_BALIE & 1u << AANMELDVORM_WEBSITE, 0);
	assert_int_equal(AANMELDVORMEN_BALIE & 1u << AANMELDVORM_OUDE_SCHOOL, 0);
	assert_int_not_equal(AANMELDVORMEN_BALIE & 1u << AANMELDVORM_NETWERK, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_is_answered_once_and_a_dossier_goes_on_there),
	    cmocka_unit_test(an_answer_is_in_time_until_the_day_that_the_region_says),
	    cmocka_unit_test(what_waits_is_never_thrown_away_and_the_rest_is),
	    cmocka_unit_test(no_benefit_is_no_reason_to_leave_somebody_out),
	    cmocka_unit_test(a_worker_does_not_say_that_he_is_the_website),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
