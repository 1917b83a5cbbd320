/* What is lost when a proposal for an agenda goes wrong: it is answered twice, or never. */
#include "domain/puntvoorstel.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE
#define OPEN VOORSTELSTAND_OPEN
#define GEPLAATST VOORSTELSTAND_GEPLAATST
#define AFGEWEZEN VOORSTELSTAND_AFGEWEZEN
#define INGETROKKEN VOORSTELSTAND_INGETROKKEN

/* Every state x every step, in the order of enum voorstelstap. */
static const int after[VOORSTELSTAND_COUNT][VOORSTELSTAP_COUNT] = {
    [OPEN] = {GEPLAATST, OPEN, AFGEWEZEN, NONE, INGETROKKEN, NONE},
    [GEPLAATST] = {NONE, NONE, NONE, NONE, NONE, NONE},
    [AFGEWEZEN] = {NONE, NONE, NONE, OPEN, NONE, NONE},
    [INGETROKKEN] = {NONE, NONE, NONE, NONE, NONE, OPEN},
};

static void a_proposal_is_answered_twice_or_never(UNUSED void **state)
{
	for (int stand = 0; stand < VOORSTELSTAND_COUNT; stand++) {
		assert_string_not_equal(choice_label(&voorstelstanden, stand), "");
		for (int stap = 0; stap < VOORSTELSTAP_COUNT; stap++) {
			assert_int_equal(puntvoorstel_next(stand, stap), after[stand][stap]);
			assert_int_equal(puntvoorstel_may(stand, (enum voorstelstap)stap),
					 after[stand][stap] != NONE);
		}
	}
}

static void what_is_no_state_and_no_step_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(puntvoorstel_next(NONE, VOORSTELSTAP_PLAATS), NONE);
	assert_int_equal(puntvoorstel_next(VOORSTELSTAND_COUNT, VOORSTELSTAP_PLAATS), NONE);
	assert_int_equal(puntvoorstel_next(OPEN, NONE), NONE);
	assert_int_equal(puntvoorstel_next(OPEN, VOORSTELSTAP_COUNT), NONE);
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

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_proposal_is_answered_twice_or_never),
	    cmocka_unit_test(what_is_no_state_and_no_step_leads_nowhere),
	    cmocka_unit_test(who_keeps_a_meeting_does_not_hear_of_a_proposal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
