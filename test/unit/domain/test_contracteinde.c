/* What a young person loses when the end of a contract goes wrong: being asked first. */
#include "domain/contracteinde.h"
#include "domain/plaatsing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE

/* Whether the employer would be asked, whatever it offered and whatever was decided. */
static bool is_asked(int wens, bool mag, int weet)
{
	bool asked = false;

	for (int aanbod = NONE; aanbod < (int)contractvervolgen.count; aanbod++) {
		struct contracteinde_feiten f = {.wens = wens,
						 .mag_werkgever = mag,
						 .weet_werkgever = weet,
						 .aanbod = aanbod,
						 .vervolg = NONE};

		asked = asked || contracteinde_may_ask(&f) ||
			contracteinde_stap(&f) == CONTRACTEINDE_WERKGEVER;
	}
	return asked;
}

/* Every wish x yes x what the employer knows. */
static void belofte_3_the_employer_is_asked_only_after_a_yes_and_if_it_knows(UNUSED void **state)
{
	for (int wens = NONE; wens < (int)contractwensen.count; wens++)
		for (int weet = 0; weet < (int)weet_werkgever_keuzes.count; weet++) {
			assert_false(is_asked(wens, false, weet));
			assert_int_equal(is_asked(wens, true, weet),
					 wens != NONE && weet != WEET_WERKGEVER_NEE);
		}
}

static void each_answer_leads_to_the_next_step(UNUSED void **state)
{
	static const struct {
		struct contracteinde_feiten f;
		enum contracteindestap stap;
	} cases[] = {
	    {{NONE, false, WEET_WERKGEVER_JA, NONE, NONE, false}, CONTRACTEINDE_JONGERE},
	    {{CONTRACTWENS_WEET_NIET, false, WEET_WERKGEVER_JA, NONE, NONE, false},
	     CONTRACTEINDE_JONGERE},
	    {{CONTRACTWENS_WEET_NIET, true, WEET_WERKGEVER_JA, NONE, NONE, false},
	     CONTRACTEINDE_WERKGEVER},
	    {{CONTRACTWENS_BLIJVEN, true, WEET_WERKGEVER_JA, NONE, NONE, false},
	     CONTRACTEINDE_WERKGEVER},
	    {{CONTRACTWENS_ANDERS, true, WEET_WERKGEVER_BESPROKEN, CONTRACTVERVOLG_ONBEKEND, NONE,
	      false},
	     CONTRACTEINDE_WERKGEVER},
	    {{CONTRACTWENS_ANDERS, true, WEET_WERKGEVER_JA, CONTRACTVERVOLG_VAST, NONE, false},
	     CONTRACTEINDE_BESLUIT},
	    {{CONTRACTWENS_BLIJVEN, true, WEET_WERKGEVER_NEE, NONE, NONE, false},
	     CONTRACTEINDE_BESLUIT},
	    {{CONTRACTWENS_BLIJVEN, false, WEET_WERKGEVER_JA, NONE, NONE, false},
	     CONTRACTEINDE_BESLUIT},
	    {{CONTRACTWENS_WEG, true, WEET_WERKGEVER_JA, NONE, CONTRACTVERVOLG_ONBEKEND, false},
	     CONTRACTEINDE_BESLUIT},
	    {{NONE, false, WEET_WERKGEVER_JA, NONE, CONTRACTVERVOLG_STOPPEN, false},
	     CONTRACTEINDE_VERVOLG},
	    {{CONTRACTWENS_BLIJVEN, true, WEET_WERKGEVER_JA, CONTRACTVERVOLG_VAST,
	      CONTRACTVERVOLG_VAST, true},
	     CONTRACTEINDE_KLAAR},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(contracteinde_stap(&cases[i].f), cases[i].stap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(belofte_3_the_employer_is_asked_only_after_a_yes_and_if_it_knows),
	    cmocka_unit_test(each_answer_leads_to_the_next_step),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
