/* What a user loses when extra help goes wrong: help that never comes, or never ends. */
#include "domain/verwijzing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NO CHOICE_NONE
#define T(name) VERWIJZING_##name

/* Every state x every step, in the order of enum verwijzing_stap. */
static const int after[VERWIJZING_TOESTANDEN][VERWIJZING_STAPPEN] = {
    [T(CONCEPT)] = {T(CONCEPT), T(AANGEBODEN), T(INGETROKKEN), NO, NO, NO, NO, NO, NO, NO, NO, NO,
		    T(INGETROKKEN)},
    [T(AANGEBODEN)] = {NO, NO, T(INGETROKKEN), T(GEACCEPTEERD), T(GEWEIGERD), NO, NO, NO, NO, NO,
		       T(VERLOPEN), NO, T(INGETROKKEN)},
    [T(VERLOPEN)] = {T(VERLOPEN), T(AANGEBODEN), T(INGETROKKEN), NO, NO, NO, NO, NO, NO, NO, NO, NO,
		     T(INGETROKKEN)},
    [T(GEACCEPTEERD)] = {NO, NO, NO, NO, NO, T(GEACCEPTEERD), T(GEACCEPTEERD), T(AFGEROND), NO,
			 T(AANGEBODEN), NO, T(VOORBIJ), T(INGETROKKEN)},
    [T(VOORBIJ)] = {NO, NO, NO, NO, NO, T(VOORBIJ), NO, T(AFGEROND), NO, NO, NO, NO,
		    T(INGETROKKEN)},
    [T(COACH)] = {NO, NO, NO, NO, NO, T(COACH), NO, NO, NO, NO, NO, NO, NO},
    [T(AFGEROND)] = {NO, NO, NO, NO, NO, T(AFGEROND), NO, NO, NO, NO, NO, NO, NO},
    [T(GEWEIGERD)] = {NO, NO, NO, NO, NO, T(GEWEIGERD), NO, NO, NO, NO, NO, NO, NO},
    [T(INGETROKKEN)] = {NO, NO, NO, NO, NO, NO, NO, NO, T(AANGEBODEN), NO, NO, NO, NO},
};

static void a_step_leads_only_where_it_makes_sense(UNUSED void **state)
{
	for (int toestand = 0; toestand < VERWIJZING_TOESTANDEN; toestand++)
		for (int stap = 0; stap < VERWIJZING_STAPPEN; stap++)
			assert_int_equal(verwijzing_next(toestand, stap), after[toestand][stap]);
}

static void what_is_no_state_and_no_step_leads_nowhere(UNUSED void **state)
{
	static const int wrong[] = {CHOICE_NONE, 1000};

	for (size_t i = 0; i < COUNT(wrong); i++) {
		assert_int_equal(verwijzing_next(wrong[i], VERWIJZINGSTAP_TREK_IN), NO);
		assert_int_equal(verwijzing_next(VERWIJZING_CONCEPT, wrong[i]), NO);
		assert_false(verwijzing_may(VERWIJZING_CONCEPT, wrong[i], PARTIJ_AFZENDER));
	}
	assert_int_equal(verwijzing_next(VERWIJZING_TOESTANDEN, VERWIJZINGSTAP_TREK_IN), NO);
	assert_int_equal(verwijzing_next(VERWIJZING_CONCEPT, VERWIJZING_STAPPEN), NO);
}

static void somebody_answers_for_another_or_time_is_a_button(UNUSED void **state)
{
	for (int toestand = 0; toestand < VERWIJZING_TOESTANDEN; toestand++)
		for (int stap = 0; stap < VERWIJZING_STAPPEN; stap++) {
			bool sense = after[toestand][stap] != NO;
			bool answer = stap == VERWIJZINGSTAP_ACCEPTEER ||
				      stap == VERWIJZINGSTAP_WEIGER ||
				      stap == VERWIJZINGSTAP_NEEM_JA_TERUG;
			bool by_hand = stap < VERWIJZINGSTAP_VERLOOP;
			bool both = stap == VERWIJZINGSTAP_ROND_AF;

			assert_int_equal(verwijzing_may(toestand, stap, PARTIJ_ONTVANGER),
					 sense && (answer || both));
			assert_int_equal(verwijzing_may(toestand, stap, PARTIJ_AFZENDER),
					 sense && by_hand && !answer);
		}
}

static void the_same_colleague_is_asked_twice_at_once(UNUSED void **state)
{
	for (int toestand = 0; toestand < VERWIJZING_TOESTANDEN; toestand++)
		assert_int_equal(verwijzing_is_open(toestand),
				 toestand <= (int)VERWIJZING_VOORBIJ &&
				     toestand != (int)VERWIJZING_COACH);
	assert_false(verwijzing_is_open(CHOICE_NONE));
}

static void a_helper_reads_health(UNUSED void **state)
{
	assert_int_equal(VERWIJZING_ONDERDELEN, 32638); /* as in schema/0010 */
	assert_int_equal(VERWIJZING_ONDERDELEN & (ONDERDEEL_PERSONALIA | ONDERDEEL_GEZONDHEID), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_step_leads_only_where_it_makes_sense),
	    cmocka_unit_test(what_is_no_state_and_no_step_leads_nowhere),
	    cmocka_unit_test(somebody_answers_for_another_or_time_is_a_button),
	    cmocka_unit_test(the_same_colleague_is_asked_twice_at_once),
	    cmocka_unit_test(a_helper_reads_health),
	};

	clock_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
