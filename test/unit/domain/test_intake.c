/* What a user loses when an intake goes wrong: it is called finished, or it is forgotten half. */
#include "domain/doelgroep.h"
#include "domain/intake.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct intake_inhoud whole = {"werk", DOELGROEP_NUGGER, "komt op tijd",
					   INTAKEBESLUIT_WERK};

static void nothing_may_be_missing_when_it_is_finished(UNUSED void **state)
{
	struct intake_inhoud i = whole;

	assert_int_equal(intake_missing(&i), 0);
	i.hulpvraag = NULL;
	assert_int_equal(intake_missing(&i), 1u << INTAKEDEEL_HULPVRAAG);
	i = whole;
	i.doelgroep = CHOICE_NONE;
	assert_int_equal(intake_missing(&i), 1u << INTAKEDEEL_DOELGROEP);
	i = whole;
	i.lukt = NULL;
	assert_int_equal(intake_missing(&i), 1u << INTAKEDEEL_LUKT);
	i = whole;
	i.besluit = INTAKEBESLUIT_UITZOEKEN;
	assert_int_equal(intake_missing(&i), 1u << INTAKEDEEL_BESLUIT);
}

static void finding_out_longer_is_no_decision(UNUSED void **state)
{
	for (int b = CHOICE_NONE; b <= (int)intakebesluiten.count; b++) {
		bool in = b == INTAKEBESLUIT_WERK || b == INTAKEBESLUIT_DIPLOMA;

		assert_int_equal(intakebesluit_is_in(b), in);
		assert_int_equal(intakebesluit_is_klaar(b), in || b == INTAKEBESLUIT_REGULIER);
	}
}

/* ---- what asks for an act ---- */

#define VANDAAG ((struct datum){20400})

static struct datum in_days(int n)
{
	return datum_plus(VANDAAG, n);
}

static void a_half_intake_asks_to_be_finished(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct intake_feiten i = {in_days(-2), DATUM_GEEN, DATUM_GEEN};
	struct signaal s[SIGNAAL_COUNT];

	assert_int_equal(signalen_of_intake(&i, &t, VANDAAG, s), 1);
	assert_int_equal(s[0].soort, SIGNAAL_INTAKE_HALF);
	assert_int_equal(s[0].uiterlijk.dag, in_days(-2 + t.intake_af).dag);
	i.begonnen = DATUM_GEEN;
	assert_int_equal(signalen_of_intake(&i, &t, VANDAAG, s), 0);
}

static void finding_out_ends_and_somebody_knows(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct intake_feiten i = {in_days(-40), in_days(t.diagnose_vooruit + 1), DATUM_GEEN};
	struct signaal s[SIGNAAL_COUNT];

	assert_int_equal(signalen_of_intake(&i, &t, VANDAAG, s), 0);
	i.diagnose_tot = in_days(t.diagnose_vooruit);
	assert_int_equal(signalen_of_intake(&i, &t, VANDAAG, s), 1);
	assert_int_equal(s[0].soort, SIGNAAL_DIAGNOSE_EINDIGT);
	assert_int_equal(s[0].urgentie, URGENTIE_GEWOON);
	i.diagnose_tot = in_days(-1);
	assert_int_equal(signalen_of_intake(&i, &t, VANDAAG, s), 1);
	assert_int_equal(s[0].urgentie, URGENTIE_HOOG);
}

static void advice_that_does_not_come_is_asked_after(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct intake_feiten i = {DATUM_GEEN, DATUM_GEEN, in_days(t.advies_vooruit + 1)};
	struct signaal s[SIGNAAL_COUNT];

	assert_int_equal(signalen_of_intake(&i, &t, VANDAAG, s), 0);
	i.advies_voor = in_days(t.advies_vooruit);
	assert_int_equal(signalen_of_intake(&i, &t, VANDAAG, s), 1);
	assert_int_equal(s[0].soort, SIGNAAL_ADVIES_WACHT);
	assert_int_equal(s[0].uiterlijk.dag, i.advies_voor.dag);
	assert_non_null(strstr(s[0].waarom, "is nodig voor"));
	i.advies_voor = in_days(-1);
	assert_int_equal(signalen_of_intake(&i, &t, VANDAAG, s), 1);
	assert_non_null(strstr(s[0].waarom, "was nodig voor"));
}

static void who_waits_at_a_loket_is_seen_there(UNUSED void **state)
{
	struct loket_feiten l = {0, DATUM_GEEN};
	struct signaal s;

	assert_false(signaal_aanmelding_wacht(&l, VANDAAG, &s));
	l = (struct loket_feiten){1, in_days(2)};
	assert_true(signaal_aanmelding_wacht(&l, VANDAAG, &s));
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_non_null(strstr(s.waarom, "iemand op antwoord, tot en met"));
	l.uiterlijk = in_days(-1);
	assert_true(signaal_aanmelding_wacht(&l, VANDAAG, &s));
	assert_non_null(strstr(s.waarom, "Dat moest er op"));
	l = (struct loket_feiten){3, in_days(-1)};
	assert_true(signaal_aanmelding_wacht(&l, VANDAAG, &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_non_null(strstr(s.waarom, "3 mensen op antwoord. Het eerste moest er op"));
	l.uiterlijk = VANDAAG;
	assert_true(signaal_aanmelding_wacht(&l, VANDAAG, &s));
	assert_non_null(strstr(s.waarom, "3 mensen op antwoord. De eerste tot en met"));
	assert_false(signaal_may_pass(SIGNAAL_AANMELDING_WACHT));
	assert_true(signaal_may_pass(SIGNAAL_INTAKE_HALF));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_may_be_missing_when_it_is_finished),
	    cmocka_unit_test(finding_out_longer_is_no_decision),
	    cmocka_unit_test(a_half_intake_asks_to_be_finished),
	    cmocka_unit_test(finding_out_ends_and_somebody_knows),
	    cmocka_unit_test(advice_that_does_not_come_is_asked_after),
	    cmocka_unit_test(who_waits_at_a_loket_is_seen_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
