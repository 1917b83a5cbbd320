/* What a user loses when this is wrong: a colleague is reminded every hour, or can never be. */
#include "domain/verzoek.h"

#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct datum day(const char *iso)
{
	struct datum d;

	assert_int_equal(datum_parse(iso, &d), 0);
	return d;
}

static void asking_is_the_first_reminder(UNUSED void **state)
{
	struct datum asked = day("2026-11-02"), last = day("2026-11-20");

	assert_int_equal(verzoek_herinnering_van(asked, DATUM_GEEN, 3).dag, day("2026-11-05").dag);
	assert_int_equal(verzoek_herinnering_van(asked, last, 3).dag, day("2026-11-23").dag);
}

static void who_has_no_account_is_not_reminded(UNUSED void **state)
{
	static const bool expected[] = {
	    [VERZOEK_OVERDRACHT] = true, [VERZOEK_VERWIJZING] = true,
	    [VERZOEK_ACTIE] = true,      [VERZOEK_OVERLEGPUNT] = true,
	    [VERZOEK_ADVIES] = false,    [VERZOEK_CONTRACTVRAAG] = false};

	assert_int_equal(verzoeksoorten.count, COUNT(expected));
	for (size_t i = 0; i < COUNT(expected); i++)
		assert_int_equal(verzoek_is_aan_collega((enum verzoeksoort)i), expected[i]);
}

static void a_reminder_is_work_of_that_day_and_not_for_ever(UNUSED void **state)
{
	const struct herinnering_feiten f = {day("2026-11-02")};
	struct signaal s;

	assert_true(signaal_collega_wacht(&f, day("2026-11-02"), &s));
	assert_int_equal(s.vak, VAK_VANDAAG);
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_string_equal(s.waarom, "Op 2 november 2026 is u gevraagd hoe het hiermee staat.");
	assert_true(signaal_collega_wacht(&f, day("2026-12-13"), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_false(signaal_collega_wacht(&f, day("2026-12-14"), &s));
	assert_false(signaal_may_pass(SIGNAAL_COLLEGA_WACHT));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(asking_is_the_first_reminder),
	    cmocka_unit_test(who_has_no_account_is_not_reminded),
	    cmocka_unit_test(a_reminder_is_work_of_that_day_and_not_for_ever),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
