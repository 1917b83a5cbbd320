/* What a user loses when an overdracht goes wrong: a young person between two people. */
#include "domain/overdracht.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE

/* Every state x every step, in the order of enum overdracht_stap. */
static const int after[OVERDRACHT_TOESTANDEN][OVERDRACHT_STAPPEN] = {
    [OVERDRACHT_CONCEPT] = {OVERDRACHT_CONCEPT, OVERDRACHT_AANGEBODEN, NONE, NONE,
			    OVERDRACHT_INGETROKKEN, NONE, NONE, NONE},
    [OVERDRACHT_AANGEBODEN] = {NONE, NONE, OVERDRACHT_GEACCEPTEERD, OVERDRACHT_GEWEIGERD,
			       OVERDRACHT_INGETROKKEN, OVERDRACHT_VERLOPEN, NONE, NONE},
    [OVERDRACHT_VERLOPEN] = {OVERDRACHT_VERLOPEN, OVERDRACHT_AANGEBODEN, NONE, NONE,
			     OVERDRACHT_INGETROKKEN, NONE, NONE, NONE},
    [OVERDRACHT_GEACCEPTEERD] = {NONE, NONE, NONE, NONE, NONE, NONE, OVERDRACHT_GEACCEPTEERD, NONE},
    [OVERDRACHT_GEWEIGERD] = {NONE, NONE, NONE, NONE, NONE, NONE, OVERDRACHT_GEWEIGERD, NONE},
    [OVERDRACHT_INGETROKKEN] = {NONE, NONE, NONE, NONE, NONE, NONE, NONE, OVERDRACHT_AANGEBODEN},
};

static void a_step_leads_only_where_it_makes_sense(UNUSED void **state)
{
	for (int toestand = 0; toestand < OVERDRACHT_TOESTANDEN; toestand++)
		for (int stap = 0; stap < OVERDRACHT_STAPPEN; stap++)
			assert_int_equal(overdracht_next(toestand, stap), after[toestand][stap]);
}

static void what_is_no_state_and_no_step_leads_nowhere(UNUSED void **state)
{
	static const int wrong[] = {CHOICE_NONE, 1000};

	for (size_t i = 0; i < COUNT(wrong); i++) {
		assert_int_equal(overdracht_next(wrong[i], OVERDRACHTSTAP_TREK_IN), NONE);
		assert_int_equal(overdracht_next(OVERDRACHT_CONCEPT, wrong[i]), NONE);
	}
	assert_int_equal(overdracht_next(OVERDRACHT_TOESTANDEN, OVERDRACHTSTAP_TREK_IN), NONE);
	assert_int_equal(overdracht_next(OVERDRACHT_CONCEPT, OVERDRACHT_STAPPEN), NONE);
	assert_false(overdracht_is_open(CHOICE_NONE));
}

static void
belofte_4_only_the_receiver_answers_and_only_the_sender_does_the_rest(UNUSED void **state)
{
	for (int toestand = 0; toestand < OVERDRACHT_TOESTANDEN; toestand++)
		for (int stap = 0; stap < OVERDRACHT_STAPPEN; stap++) {
			bool makes_sense = after[toestand][stap] != NONE;
			bool answer =
			    stap == OVERDRACHTSTAP_ACCEPTEER || stap == OVERDRACHTSTAP_WEIGER;
			bool by_hand = stap != OVERDRACHTSTAP_VERLOOP;

			assert_int_equal(overdracht_may(toestand, stap, PARTIJ_ONTVANGER),
					 makes_sense && answer);
			assert_int_equal(overdracht_may(toestand, stap, PARTIJ_AFZENDER),
					 makes_sense && !answer && by_hand);
		}
}

static void until_it_ended_there_is_no_room_for_another(UNUSED void **state)
{
	for (int toestand = 0; toestand < OVERDRACHT_TOESTANDEN; toestand++)
		assert_int_equal(overdracht_is_open(toestand),
				 toestand <= (int)OVERDRACHT_VERLOPEN);
}

static void the_last_day_is_a_whole_day(UNUSED void **state)
{
	struct termijnen t = termijnen_default();
	struct datum op = datum_of(2026, 11, 22);
	struct moment tot = overdracht_verloopt(op, &t);

	assert_int_equal(moment_datum(tot).dag, op.dag + 15);
	assert_int_equal(overdracht_laatste_dag(tot).dag, op.dag + 14);
}

static void a_summary_is_not_the_whole_story(UNUSED void **state)
{
	assert_int_equal(OVERDRACHT_ONDERDELEN, 11814); /* as in schema/0010 */
	assert_int_equal(OVERDRACHT_ONDERDELEN &
			     (ONDERDEEL_PERSONALIA | ONDERDEEL_GEZONDHEID |
			      ONDERDEEL_THUISSITUATIE | ONDERDEEL_TIJDLIJN | ONDERDEEL_DOCUMENTEN |
			      ONDERDEEL_DENKEN | ONDERDEEL_DOEN | ONDERDEEL_ZIJN),
			 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_step_leads_only_where_it_makes_sense),
	    cmocka_unit_test(what_is_no_state_and_no_step_leads_nowhere),
	    cmocka_unit_test(belofte_4_only_the_receiver_answers_and_only_the_sender_does_the_rest),
	    cmocka_unit_test(until_it_ended_there_is_no_room_for_another),
	    cmocka_unit_test(the_last_day_is_a_whole_day),
	    cmocka_unit_test(a_summary_is_not_the_whole_story),
	};

	clock_init();
	return cmocka_run_group_tests(tests, NULL, NULL);
}
