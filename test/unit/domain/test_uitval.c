/* What a young person loses when work goes wrong and nobody knows who helps on: time, courage. */
#include "domain/doelgroep.h"
#include "domain/regeling.h"
#include "domain/uitval.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NO CHOICE_NONE
#define UWV VERANTWOORDELIJKE_UWV
#define GEM VERANTWOORDELIJKE_GEMEENTE

static void the_rule_says_who_pays_and_who_helps_on(UNUSED void **state)
{
	static const struct {
		struct uitval_feiten f;
		int betaalt, helpt;
	} cases[] = {
	    {{DOELGROEP_OUDE_WAJONG, NO, NO}, UWV, UWV},
	    {{DOELGROEP_WAJONG_2010, ANTWOORD_JA, ANTWOORD_NEE}, UWV, UWV},
	    {{DOELGROEP_PARTICIPATIEWET, ANTWOORD_JA, ANTWOORD_JA}, UWV, GEM},
	    {{DOELGROEP_PARTICIPATIEWET, ANTWOORD_NEE, ANTWOORD_JA}, UWV, UWV},
	    {{DOELGROEP_PARTICIPATIEWET, NO, ANTWOORD_JA}, UWV, NO},
	    {{DOELGROEP_NUGGER, NO, ANTWOORD_NEE}, NO, GEM},
	    {{NO, ANTWOORD_JA, ANTWOORD_NEE}, NO, GEM},
	    {{NO, ANTWOORD_JA, NO}, NO, NO},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		struct uitval_recht recht = uitval_recht_compute(&cases[i].f);

		assert_int_equal(recht.betaalt, cases[i].betaalt);
		assert_int_equal(recht.helpt, cases[i].helpt);
		assert_true(strlen(recht.regel) > 20 && strlen(recht.bron) > 3);
	}
}

static void who_turns_out_to_be_without_work_is_called_within_two_weeks(UNUSED void **state)
{
	const struct datum vandaag = {20000};

	for (int32_t dagen = -30; dagen <= 30; dagen++)
		assert_int_equal(uitval_contact_of(datum_plus(vandaag, dagen), vandaag).dag,
				 20000 +
				     (dagen > UITVAL_CONTACT_DAGEN ? UITVAL_CONTACT_DAGEN : dagen));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_turns_out_to_be_without_work_is_called_within_two_weeks),
	    cmocka_unit_test(the_rule_says_who_pays_and_who_helps_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
