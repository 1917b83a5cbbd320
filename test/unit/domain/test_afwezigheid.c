/* What a user loses when this is wrong: work of who is away is nobody's, or never goes back. */
#include "domain/afwezigheid.h"

#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#include <string.h>

static struct datum day(const char *iso)
{
	struct datum d;

	assert_int_equal(datum_parse(iso, &d), 0);
	return d;
}
#define VANDAAG day("2026-11-22")

static void both_days_belong_to_it(UNUSED void **state)
{
	struct datum van = day("2026-11-23"), tot = day("2026-11-25");

	assert_int_equal(afwezigheid_stand(van, tot, day("2026-11-22")), AFWEZIGHEID_KOMT);
	assert_int_equal(afwezigheid_stand(van, tot, day("2026-11-23")), AFWEZIGHEID_NU);
	assert_int_equal(afwezigheid_stand(van, tot, day("2026-11-25")), AFWEZIGHEID_NU);
	assert_int_equal(afwezigheid_stand(van, tot, day("2026-11-26")), AFWEZIGHEID_VOORBIJ);
	assert_int_equal(afwezigheid_standen.count, 3);
}

static void days_that_cannot_be_are_told(UNUSED void **state)
{
	assert_null(afwezigheid_check(DATUM_GEEN, VANDAAG, VANDAAG));
	assert_null(afwezigheid_check(VANDAAG, DATUM_GEEN, VANDAAG));
	assert_null(afwezigheid_check(VANDAAG, VANDAAG, VANDAAG));
	assert_non_null(
	    strstr(afwezigheid_check(day("2026-11-25"), day("2026-11-24"), VANDAAG), "eerder"));
	assert_non_null(
	    strstr(afwezigheid_check(day("2026-11-19"), day("2026-11-21"), VANDAAG), "voorbij"));
	assert_null(afwezigheid_check(VANDAAG, datum_plus(VANDAAG, 182), VANDAAG));
	assert_non_null(
	    strstr(afwezigheid_check(VANDAAG, datum_plus(VANDAAG, 183), VANDAAG), "Draag"));
}

static void who_goes_away_without_anybody_is_told_in_time(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();
	struct afwezigheid_feiten f = {day("2026-12-20"), day("2026-12-24"), false};
	struct signaal s;

	assert_false(signaal_afwezig_zonder_vervanger(&f, &t, day("2026-11-28"), &s));
	assert_true(signaal_afwezig_zonder_vervanger(&f, &t, day("2026-11-29"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-19").dag);
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_string_equal(s.waarom, "U bent er niet van 20 december 2026 tot en met 24 december "
				      "2026. Niemand doet dan uw werk.");
	assert_true(signaal_afwezig_zonder_vervanger(&f, &t, day("2026-12-20"), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_true(signaal_afwezig_zonder_vervanger(&f, &t, day("2026-12-24"), &s));
	assert_false(signaal_afwezig_zonder_vervanger(&f, &t, day("2026-12-25"), &s));
	f.is_vervangen = true;
	assert_false(signaal_afwezig_zonder_vervanger(&f, &t, day("2026-12-20"), &s));
	assert_false(signaal_may_pass(SIGNAAL_AFWEZIG_ZONDER_VERVANGER));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(both_days_belong_to_it),
	    cmocka_unit_test(days_that_cannot_be_are_told),
	    cmocka_unit_test(who_goes_away_without_anybody_is_told_in_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
