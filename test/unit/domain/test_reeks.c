/* One act on many at once: its steps, state by step, and how long it can be taken back. */
#include "domain/reeks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define MS(n) ((struct moment){(n)})

static void every_step_leads_where_it_should_from_every_state(void **state)
{
	static const int next[REEKSTOESTAND_COUNT][REEKSSTAP_COUNT] = {
	    [REEKS_GEKOZEN] = {REEKS_BEZIG, CHOICE_NONE, CHOICE_NONE},
	    [REEKS_BEZIG] = {CHOICE_NONE, CHOICE_NONE, REEKS_KLAAR},
	    [REEKS_KLAAR] = {CHOICE_NONE, REEKS_TERUG_BEZIG, CHOICE_NONE},
	    [REEKS_TERUG_BEZIG] = {CHOICE_NONE, CHOICE_NONE, REEKS_TERUG},
	    [REEKS_TERUG] = {CHOICE_NONE, CHOICE_NONE, CHOICE_NONE},
	};

	(void)state;
	for (int t = 0; t < REEKSTOESTAND_COUNT; t++)
		for (int s = 0; s < REEKSSTAP_COUNT; s++)
			assert_int_equal(reeks_next((enum reekstoestand)t, (enum reeksstap)s),
					 next[t][s]);
}

static void only_what_runs_is_busy(void **state)
{
	(void)state;
	assert_false(reeks_is_bezig(REEKS_GEKOZEN));
	assert_true(reeks_is_bezig(REEKS_BEZIG));
	assert_false(reeks_is_bezig(REEKS_KLAAR));
	assert_true(reeks_is_bezig(REEKS_TERUG_BEZIG));
	assert_false(reeks_is_bezig(REEKS_TERUG));
}

static void it_is_taken_back_once_and_within_a_day(void **state)
{
	(void)state;
	assert_true(reeks_may_terug(REEKS_KLAAR, MS(1000), MS(1000)));
	assert_true(reeks_may_terug(REEKS_KLAAR, MS(1001), MS(1000 + REEKS_TERUG_MS)));
	assert_false(reeks_may_terug(REEKS_KLAAR, MS(1000), MS(1000 + REEKS_TERUG_MS)));
	assert_false(reeks_may_terug(REEKS_TERUG, MS(1000), MS(1000)));
	assert_false(reeks_may_terug(REEKS_BEZIG, MS(1000), MS(1000)));
}

static void every_list_offers_something_and_no_act_is_offered_nowhere(void **state)
{
	uint32_t all = 0;

	(void)state;
	for (int lijst = REEKSLIJST_WERK; lijst <= REEKSLIJST_VERZOEKEN; lijst++) {
		assert_true(reekslijst_handelingen((enum reekslijst)lijst));
		all |= reekslijst_handelingen((enum reekslijst)lijst);
	}
	assert_int_equal(all, (1u << reekshandelingen.count) - 1);
	assert_string_equal(choice_code(&kieswijzen, KIES_ALLES), "alles");
	assert_string_equal(choice_code(&reekstoestanden, REEKS_TERUG_BEZIG), "terug_bezig");
	assert_string_equal(choice_code(&reeksuitkomsten, REEKSUITKOMST_GEBLEVEN), "gebleven");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_step_leads_where_it_should_from_every_state),
	    cmocka_unit_test(only_what_runs_is_busy),
	    cmocka_unit_test(it_is_taken_back_once_and_within_a_day),
	    cmocka_unit_test(every_list_offers_something_and_no_act_is_offered_nowhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
