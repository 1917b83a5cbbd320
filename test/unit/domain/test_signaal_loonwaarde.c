/* What a user loses when nobody measures again: growth that is not seen, and money that stops. */
#include "unit/domain/signaal.h"

static const struct plaatsing_feiten place = {
    .van = {20000},
    .eind = {INT32_MIN},
    .meten = {INT32_MIN},
    .gemeten = {INT32_MIN},
    .forfait_van = {INT32_MIN},
    .forfait_tot = {INT32_MIN},
};

static void a_measurement_that_was_agreed_on_is_told_in_time(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	assert_false(signaal_loonwaarde_meten(&p, &t, day(VANDAAG), &s));
	p.meten = day("2027-01-03");
	assert_false(signaal_loonwaarde_meten(&p, &t, day("2026-11-21"), &s));
	assert_true(signaal_loonwaarde_meten(&p, &t, day("2026-11-22"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2027-01-03").dag);
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_string_equal(
	    s.waarom,
	    "Afgesproken is om de loonwaarde uiterlijk op 3 januari 2027 opnieuw te meten.");
	assert_true(signaal_loonwaarde_meten(&p, &t, day("2027-01-04"), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_string_equal(
	    s.waarom,
	    "Afgesproken was om de loonwaarde uiterlijk op 3 januari 2027 opnieuw te meten.");
	p.eind = day("2026-11-22");
	assert_false(signaal_loonwaarde_meten(&p, &t, day("2027-01-04"), &s));
}

static void a_fixed_subsidy_ends_with_a_measurement_and_not_with_nothing(UNUSED void **state)
{
	struct plaatsing_feiten p = place;

	assert_false(signaal_forfait_eindigt(&p, &t, day(VANDAAG), &s));
	p.forfait_van = day("2026-07-04");
	p.forfait_tot = day("2027-01-03");
	assert_false(signaal_forfait_eindigt(&p, &t, day("2026-11-21"), &s));
	assert_true(signaal_forfait_eindigt(&p, &t, day("2026-11-22"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2027-01-03").dag);
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_string_equal(
	    s.waarom, "De vaste loonkostensubsidie stopt op 3 januari 2027. Daarna hangt die af "
		      "van de loonwaarde, en die is nog niet gemeten.");
	assert_true(signaal_forfait_eindigt(&p, &t, day("2027-01-04"), &s));
	assert_non_null(strstr(s.waarom, "stopte op 3 januari 2027"));
	p.gemeten = day("2026-07-03");
	assert_true(signaal_forfait_eindigt(&p, &t, day("2026-11-22"), &s));
	p.gemeten = day("2026-07-04");
	assert_false(signaal_forfait_eindigt(&p, &t, day("2026-11-22"), &s));
	p.gemeten = DATUM_GEEN;
	p.eind = day("2026-11-22");
	assert_false(signaal_forfait_eindigt(&p, &t, day("2026-11-22"), &s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_fixed_subsidy_ends_with_a_measurement_and_not_with_nothing),
	    TEST(a_measurement_that_was_agreed_on_is_told_in_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
