/* What a user loses when the plan is wrong: a goal reached is still late, or never comes back. */
#include "domain/plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void every_step_from_every_state_leads_where_it_should(UNUSED void **state)
{
	static const int expected[][PLANSTAP_COUNT] = {
	    [PLANSTAND_OPEN] = {PLANSTAND_KLAAR, PLANSTAND_GESTOPT, CHOICE_NONE},
	    [PLANSTAND_KLAAR] = {CHOICE_NONE, CHOICE_NONE, PLANSTAND_OPEN},
	    [PLANSTAND_GESTOPT] = {CHOICE_NONE, CHOICE_NONE, PLANSTAND_OPEN},
	};

	for (int stand = 0; stand < (int)COUNT(expected); stand++)
		for (int stap = 0; stap < PLANSTAP_COUNT; stap++)
			assert_int_equal(planstand_after(stand, stap), expected[stand][stap]);
}

static void what_is_no_state_or_step_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(planstand_after(CHOICE_NONE, PLANSTAP_KLAAR), CHOICE_NONE);
	assert_int_equal(planstand_after(PLANSTAND_GESTOPT + 1, PLANSTAP_KLAAR), CHOICE_NONE);
	assert_int_equal(planstand_after(PLANSTAND_OPEN, -1), CHOICE_NONE);
	assert_int_equal(planstand_after(PLANSTAND_OPEN, PLANSTAP_COUNT), CHOICE_NONE);
}

/* A goal and what is done for it are stored with the same codes. */
static void a_goal_and_an_action_keep_their_states_under_the_same_codes(UNUSED void **state)
{
	assert_int_equal(doelstanden.count, actiestanden.count);
	for (int i = 0; i < (int)doelstanden.count; i++)
		assert_string_equal(choice_code(&doelstanden, i), choice_code(&actiestanden, i));
}

static void a_route_gives_steps_in_order_some_of_them_to_the_jongere(UNUSED void **state)
{
	for (int route = 0; route < PLANROUTE_COUNT; route++) {
		const struct routestap *stappen = planroute_stappen[route];
		size_t n = 0, jongere = 0;

		for (; n < PLANROUTE_STAPPEN && stappen[n].tekst; n++) {
			jongere += stappen[n].jongere;
			assert_true(stappen[n].dagen > (n ? stappen[n - 1].dagen : 0));
			assert_true(strlen(stappen[n].tekst) <= 200);
		}
		assert_true(n >= 3);
		assert_true(jongere > 0 && jongere < n);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_step_from_every_state_leads_where_it_should),
	    cmocka_unit_test(what_is_no_state_or_step_leads_nowhere),
	    cmocka_unit_test(a_goal_and_an_action_keep_their_states_under_the_same_codes),
	    cmocka_unit_test(a_route_gives_steps_in_order_some_of_them_to_the_jongere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
