/* What a user loses when a judgement is wrong: somebody who can work stays at home, or a yes of
 * long ago looks like one of today. */
#include "domain/bemiddelbaarheid.h"
#include "domain/onderdeel.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void every_step_from_every_state_leads_where_it_should(UNUSED void **state)
{
	enum {
		GEEN = CHOICE_NONE,
		ZOEK = BEMIDDELBAAR_IN_ONDERZOEK,
		WEL = BEMIDDELBAAR_BEMIDDELBAAR,
		NIET = BEMIDDELBAAR_TIJDELIJK_NIET,
		ONZEKER = BEMIDDELBAAR_ONZEKER
	};
	static const int expected[BEMIDDELBAAR_COUNT][BEMIDDELBAAR_STAPPEN] = {
	    {WEL, NIET, ZOEK, ZOEK, ZOEK, GEEN},       /* onbekend */
	    {WEL, NIET, GEEN, GEEN, GEEN, GEEN},       /* in onderzoek */
	    {WEL, NIET, ZOEK, GEEN, ONZEKER, ONZEKER}, /* bemiddelbaar */
	    {WEL, NIET, ZOEK, GEEN, GEEN, ONZEKER},    /* tijdelijk niet */
	    {WEL, NIET, ZOEK, GEEN, GEEN, GEEN},       /* onzeker */
	};

	for (int stand = 0; stand < BEMIDDELBAAR_COUNT; stand++)
		for (int stap = 0; stap < BEMIDDELBAAR_STAPPEN; stap++)
			assert_int_equal(bemiddelbaar_after(stand, stap), expected[stand][stap]);
}

static void what_is_no_state_or_step_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(bemiddelbaar_after(CHOICE_NONE, BEMIDDELSTAP_WEL), CHOICE_NONE);
	assert_int_equal(bemiddelbaar_after(BEMIDDELBAAR_COUNT, BEMIDDELSTAP_WEL), CHOICE_NONE);
	assert_int_equal(bemiddelbaar_after(BEMIDDELBAAR_ONBEKEND, -1), CHOICE_NONE);
	assert_int_equal(bemiddelbaar_after(BEMIDDELBAAR_ONBEKEND, BEMIDDELBAAR_STAPPEN),
			 CHOICE_NONE);
}

/* What somebody decides is stored under the code of the state it leads to. */
static void a_decision_has_the_code_of_its_state(UNUSED void **state)
{
	for (int stap = 0; stap < (int)bemiddelbaar_oordelen.count; stap++)
		assert_string_equal(choice_code(&bemiddelbaar_oordelen, stap),
				    choice_code(&bemiddelbaarheden,
						bemiddelbaar_after(BEMIDDELBAAR_ONBEKEND, stap)));
}

static void a_judgement_stays_one_when_it_is_uncertain(UNUSED void **state)
{
	assert_false(bemiddelbaar_is_oordeel(CHOICE_NONE));
	assert_false(bemiddelbaar_is_oordeel(BEMIDDELBAAR_ONBEKEND));
	assert_false(bemiddelbaar_is_oordeel(BEMIDDELBAAR_IN_ONDERZOEK));
	assert_true(bemiddelbaar_is_oordeel(BEMIDDELBAAR_BEMIDDELBAAR));
	assert_true(bemiddelbaar_is_oordeel(BEMIDDELBAAR_TIJDELIJK_NIET));
	assert_true(bemiddelbaar_is_oordeel(BEMIDDELBAAR_ONZEKER));
}

static void each_criterium_is_told_once_and_a_hidden_one_tells_nothing(UNUSED void **state)
{
	const int antwoorden[CRITERIA] = {BEVINDING_JA, BEVINDING_NOG_NIET, BEVINDING_NOG_NIET,
					  BEVINDING_ONBEKEND};
	struct criteria_beeld beeld =
	    criteria_compute(antwoorden, ONDERDEEL_ALLE & ~ONDERDEEL_BIJZONDER);

	assert_int_equal(beeld.goed, 1 << BEVINDING_VAARDIGHEDEN);
	assert_int_equal(beeld.verborgen, 1 << BEVINDING_GEZONDHEID);
	assert_int_equal(beeld.nog_niet, 1 << BEVINDING_THUIS);
	assert_int_equal(beeld.onbekend, 1 << BEVINDING_WIL);
}

static void a_yes_asks_why_when_something_in_sight_is_not_there_or_not_known(UNUSED void **state)
{
	assert_false(criteria_ask_reason(&(struct criteria_beeld){.goed = 15}));
	assert_false(criteria_ask_reason(&(struct criteria_beeld){.goed = 13, .verborgen = 2}));
	assert_true(criteria_ask_reason(&(struct criteria_beeld){.goed = 14, .nog_niet = 1}));
	assert_true(criteria_ask_reason(&(struct criteria_beeld){.goed = 7, .onbekend = 8}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_step_from_every_state_leads_where_it_should),
	    cmocka_unit_test(what_is_no_state_or_step_leads_nowhere),
	    cmocka_unit_test(a_decision_has_the_code_of_its_state),
	    cmocka_unit_test(a_judgement_stays_one_when_it_is_uncertain),
	    cmocka_unit_test(each_criterium_is_told_once_and_a_hidden_one_tells_nothing),
	    cmocka_unit_test(a_yes_asks_why_when_something_in_sight_is_not_there_or_not_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
