/* What is lost when a point for an agenda, or other words, is answered twice, or never. */
#include "domain/signaal.h"
#include "domain/voorstel.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE
#define OPEN VOORSTELSTAND_OPEN
#define AANGENOMEN VOORSTELSTAND_AANGENOMEN
#define AFGEWEZEN VOORSTELSTAND_AFGEWEZEN
#define INGETROKKEN VOORSTELSTAND_INGETROKKEN

/* Every state x every step, in the order of enum voorstelstap. */
static const int after[VOORSTELSTAND_COUNT][VOORSTELSTAP_COUNT] = {
    [OPEN] = {AANGENOMEN, OPEN, AFGEWEZEN, NONE, INGETROKKEN, NONE},
    [AANGENOMEN] = {NONE, NONE, NONE, NONE, NONE, NONE},
    [AFGEWEZEN] = {NONE, NONE, NONE, OPEN, NONE, NONE},
    [INGETROKKEN] = {NONE, NONE, NONE, NONE, NONE, OPEN},
};

static void a_proposal_is_answered_twice_or_never(UNUSED void **state)
{
	for (int stand = 0; stand < VOORSTELSTAND_COUNT; stand++) {
		assert_string_not_equal(choice_label(&voorstelstanden, stand), "");
		assert_string_not_equal(choice_label(&formuleerstanden, stand), "");
		for (int stap = 0; stap < VOORSTELSTAP_COUNT; stap++) {
			assert_int_equal(voorstel_next(stand, stap), after[stand][stap]);
			assert_int_equal(voorstel_may(stand, (enum voorstelstap)stap),
					 after[stand][stap] != NONE);
		}
	}
}

static void what_is_no_state_and_no_step_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(voorstel_next(NONE, VOORSTELSTAP_NEEM_AAN), NONE);
	assert_int_equal(voorstel_next(VOORSTELSTAND_COUNT, VOORSTELSTAP_NEEM_AAN), NONE);
	assert_int_equal(voorstel_next(OPEN, NONE), NONE);
	assert_int_equal(voorstel_next(OPEN, VOORSTELSTAP_COUNT), NONE);
}

static void who_keeps_a_meeting_does_not_hear_of_a_proposal(UNUSED void **state)
{
	const struct datum today = {20500};
	const struct voorstel_feiten f = {datum_plus(today, 12)};
	struct signaal s;

	signaal_puntvoorstel(&f, today, &s);
	assert_int_equal(s.soort, SIGNAAL_PUNTVOORSTEL);
	assert_int_equal(s.uiterlijk.dag, f.datum.dag);
	assert_non_null(strstr(s.waarom, "overleg van"));
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
	    cmocka_unit_test(a_proposal_is_answered_twice_or_never),
	    cmocka_unit_test(what_is_no_state_and_no_step_leads_nowhere),
	    cmocka_unit_test(who_keeps_a_meeting_does_not_hear_of_a_proposal),
	    cmocka_unit_test(who_keeps_the_words_does_not_hear_of_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
