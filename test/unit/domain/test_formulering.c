/* What is lost when other words that somebody proposes are answered twice, or never. */
#include "domain/formulering.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE
#define OPEN FORMULEERSTAND_OPEN
#define OVERGENOMEN FORMULEERSTAND_OVERGENOMEN
#define AFGEWEZEN FORMULEERSTAND_AFGEWEZEN
#define INGETROKKEN FORMULEERSTAND_INGETROKKEN

/* Every state x every step, in the order of enum formuleerstap. */
static const int after[FORMULEERSTAND_COUNT][FORMULEERSTAP_COUNT] = {
    [OPEN] = {OVERGENOMEN, AFGEWEZEN, NONE, INGETROKKEN, NONE},
    [OVERGENOMEN] = {NONE, NONE, NONE, NONE, NONE},
    [AFGEWEZEN] = {NONE, NONE, OPEN, NONE, NONE},
    [INGETROKKEN] = {NONE, NONE, NONE, NONE, OPEN},
};

static void other_words_are_answered_twice_or_never(UNUSED void **state)
{
	for (int stand = 0; stand < FORMULEERSTAND_COUNT; stand++) {
		assert_string_not_equal(choice_label(&formuleerstanden, stand), "");
		for (int stap = 0; stap < FORMULEERSTAP_COUNT; stap++) {
			assert_int_equal(formulering_next(stand, stap), after[stand][stap]);
			assert_int_equal(formulering_may(stand, (enum formuleerstap)stap),
					 after[stand][stap] != NONE);
		}
	}
}

static void what_is_no_state_and_no_step_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(formulering_next(NONE, FORMULEERSTAP_WIJS_AF), NONE);
	assert_int_equal(formulering_next(FORMULEERSTAND_COUNT, FORMULEERSTAP_WIJS_AF), NONE);
	assert_int_equal(formulering_next(OPEN, NONE), NONE);
	assert_int_equal(formulering_next(OPEN, FORMULEERSTAP_COUNT), NONE);
}

static void who_keeps_the_words_does_not_hear_of_others(UNUSED void **state)
{
	const struct datum today = {20500};
	const struct formuleer_feiten f = {datum_plus(today, -3)};
	struct signaal s;

	signaal_formulering(&f, today, &s);
	assert_int_equal(s.soort, SIGNAAL_FORMULERING);
	assert_int_equal(s.uiterlijk.dag, today.dag - 3 + FORMULERING_DAGEN);
	assert_non_null(strstr(s.waarom, "wacht op antwoord sinds"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(other_words_are_answered_twice_or_never),
	    cmocka_unit_test(what_is_no_state_and_no_step_leads_nowhere),
	    cmocka_unit_test(who_keeps_the_words_does_not_hear_of_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
