/*
 * Signals for who works on the network itself: what was agreed on at the table is forgotten, or
 * somebody is chased for what he told already.
 */
#include "domain/verbeteragenda.h"
#include "unit/domain/signaal.h"

static struct verbeterwerk_feiten of(const char *wanneer, const char *gevraagd)
{
	return (struct verbeterwerk_feiten){.stand = VERBETERSTAND_BEZIG,
					    .wanneer = day(wanneer),
					    .gevraagd = day(gevraagd),
					    .is_trekker = true};
}

static void who_carries_what_is_late_does_not_hear_of_it(UNUSED void **state)
{
	struct verbeterwerk_feiten f = of("2026-11-21", "");

	assert_true(signaal_verbeteractie_te_laat(&f, day(VANDAAG), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_string_equal(s.waarom, "Dit zou klaar zijn op 21 november 2026.");
	f.stand = VERBETERSTAND_KLAAR;
	assert_false(signaal_verbeteractie_te_laat(&f, day(VANDAAG), &s));
	f = of(VANDAAG, "");
	assert_false(signaal_verbeteractie_te_laat(&f, day(VANDAAG), &s));
	f = of("", "");
	assert_false(signaal_verbeteractie_te_laat(&f, day(VANDAAG), &s));
	f = of("2026-11-21", "");
	f.is_trekker = false;
	assert_false(signaal_verbeteractie_te_laat(&f, day(VANDAAG), &s));
}

static void who_was_asked_does_not_see_it_or_twice(UNUSED void **state)
{
	struct verbeterwerk_feiten f = of("2027-01-01", "2026-11-20");

	assert_true(signaal_verbeteractie_nieuws(&f, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-11-27").dag);
	f.gevraagd = DATUM_GEEN;
	assert_false(signaal_verbeteractie_nieuws(&f, day(VANDAAG), &s));
	f = of("2026-11-01", "2026-11-20");
	assert_false(signaal_verbeteractie_nieuws(&f, day(VANDAAG), &s));
	f = of("2027-01-01", "2026-11-20");
	f.stand = VERBETERSTAND_GESTOPT;
	assert_false(signaal_verbeteractie_nieuws(&f, day(VANDAAG), &s));
	f = of("2027-01-01", "2026-11-20");
	f.is_trekker = false;
	assert_false(signaal_verbeteractie_nieuws(&f, day(VANDAAG), &s));
}

static void who_began_the_scan_never_hears_of_what_lies_still(UNUSED void **state)
{
	struct verbeterwerk_feiten f = of("2026-11-08", "");

	f.is_initiatiefnemer = true;
	assert_false(signaal_verbeteractie_blijft(&f, day(VANDAAG), &s));
	f.is_trekker = false;
	assert_true(signaal_verbeteractie_blijft(&f, day(VANDAAG), &s));
	assert_string_equal(s.waarom, "De afgesproken dag is 14 dagen voorbij.");
	f.wanneer = day("2026-11-09");
	assert_false(signaal_verbeteractie_blijft(&f, day(VANDAAG), &s));
	f.wanneer = day("2026-12-09");
	assert_false(signaal_verbeteractie_blijft(&f, day(VANDAAG), &s));
	f.wanneer = day("2026-11-08");
	f.is_initiatiefnemer = false;
	assert_false(signaal_verbeteractie_blijft(&f, day(VANDAAG), &s));
}

static void a_zelfscan_is_forgotten_half_way(UNUSED void **state)
{
	struct zelfscanwerk_feiten f = {day("2026-11-15"), day("2026-11-30")};

	assert_true(signaal_zelfscan_open(&f, day(VANDAAG), &s));
	assert_int_equal(s.uiterlijk.dag, f.tot.dag);
	assert_false(signaal_zelfscan_open(&f, day("2026-11-21"), &s));
	assert_true(signaal_zelfscan_open(&f, day("2026-11-30"), &s));
	assert_false(signaal_zelfscan_open(&f, day("2026-12-01"), &s));
	assert_false(signaal_may_pass(SIGNAAL_ZELFSCAN_OPEN));
}

static void a_scan_changes_hands_and_nobody_knows(UNUSED void **state)
{
	struct scanwissel_feiten f = {SIGNAAL_SCAN_GEKREGEN, day("2026-11-20"), "Ada", DATUM_GEEN};

	signaal_scanwissel(&f, day(VANDAAG), &s);
	assert_int_equal(s.uiterlijk.dag, day("2026-12-04").dag);
	assert_string_equal(s.waarom,
			    "U leidt deze scan sinds 20 november 2026. Daarvoor deed Ada dat.");
	f.soort = SIGNAAL_SCAN_GEGEVEN;
	signaal_scanwissel(&f, day(VANDAAG), &s);
	assert_string_equal(s.waarom, "Ada leidt deze scan sinds 20 november 2026.");
	f.soort = SIGNAAL_SCAN_ZONDER;
	signaal_scanwissel(&f, day(VANDAAG), &s);
	assert_string_equal(s.waarom, "Ada leidde deze scan tot en met 20 november 2026.");
	assert_int_equal(s.soort, SIGNAAL_SCAN_ZONDER);
	f.terug = day("2026-12-24");
	signaal_scanwissel(&f, day(VANDAAG), &s);
	assert_string_equal(s.waarom,
			    "Ada leidt deze scan, en is er niet tot en met 24 december 2026.");
}

static void somebody_cannot_come_and_who_asked_does_not_hear_of_it(UNUSED void **state)
{
	struct zetelwerk_feiten f = {"Ada", "UWV", day("2026-11-20"), DATUM_GEEN};

	signaal_zetel_kan_niet(&f, day(VANDAAG), &s);
	assert_int_equal(s.soort, SIGNAAL_ZETEL_KAN_NIET);
	assert_int_equal(s.uiterlijk.dag, day("2026-11-27").dag);
	assert_string_equal(s.waarom, "Ada, UWV, zei op 20 november 2026: ik kan niet.");
	f.sessie = day("2026-11-25");
	signaal_zetel_kan_niet(&f, day(VANDAAG), &s);
	assert_int_equal(s.uiterlijk.dag, f.sessie.dag);
	f.sessie = day("2026-12-25");
	signaal_zetel_kan_niet(&f, day(VANDAAG), &s);
	assert_int_equal(s.uiterlijk.dag, day("2026-11-27").dag);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(who_carries_what_is_late_does_not_hear_of_it),
	    TEST(who_was_asked_does_not_see_it_or_twice),
	    TEST(who_began_the_scan_never_hears_of_what_lies_still),
	    TEST(a_zelfscan_is_forgotten_half_way),
	    TEST(a_scan_changes_hands_and_nobody_knows),
	    TEST(somebody_cannot_come_and_who_asked_does_not_hear_of_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
