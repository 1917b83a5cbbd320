/* What a user loses when agreements are wrong: nobody tells that what was agreed on has changed. */
#include "domain/fase.h"
#include "domain/overeenkomst.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define VANDAAG ((struct datum){20400})

static void our_proposal_says_that_one_may_stop(UNUSED void **state)
{
	const char *text = overeenkomst_voorstel();

	assert_non_null(strstr(text, "Je mag altijd stoppen"));
	assert_non_null(strstr(text, "Je mag alles lezen"));
	assert_int_not_equal(text[strlen(text) - 1], '\n'); /* as a form gives it back */
}

static void a_new_text_is_agreed_on_before_its_day(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	const struct datum day = datum_plus(VANDAAG, t.overeenkomst_vooruit);
	struct dossier_feiten d = {
	    .fase = FASE_TOELEIDING, .waakvlam = DATUM_GEEN, .overeenkomst_opnieuw = DATUM_GEEN};
	struct signaal s;

	assert_false(signaal_overeenkomst_opnieuw(&d, &t, VANDAAG, &s));
	d.overeenkomst_opnieuw = day;
	assert_false(signaal_overeenkomst_opnieuw(&d, &t, datum_plus(VANDAAG, -1), &s));
	assert_true(signaal_overeenkomst_opnieuw(&d, &t, VANDAAG, &s));
	assert_int_equal(s.uiterlijk.dag, day.dag);
	assert_non_null(strstr(s.waarom, "Spreek die uiterlijk"));
	assert_true(signaal_overeenkomst_opnieuw(&d, &t, datum_plus(day, 1), &s));
	assert_non_null(strstr(s.waarom, "moest uiterlijk"));
	d.waakvlam = VANDAAG;
	assert_false(signaal_overeenkomst_opnieuw(&d, &t, VANDAAG, &s));
	d.waakvlam = DATUM_GEEN;
	d.fase = FASE_AFGESLOTEN;
	assert_false(signaal_overeenkomst_opnieuw(&d, &t, VANDAAG, &s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(our_proposal_says_that_one_may_stop),
	    cmocka_unit_test(a_new_text_is_agreed_on_before_its_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
