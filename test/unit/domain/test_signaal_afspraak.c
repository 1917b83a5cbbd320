/*
 * What a user loses when the signals of the plan and of an overdracht are wrong: what was agreed is
 * forgotten, and a young person is left between two people.
 */
#include "unit/domain/signaal.h"

#include "domain/fase.h"

/* ---- the plan ---- */

static void what_was_agreed_is_asked_for_from_a_week_before_until_it_is_done(UNUSED void **state)
{
	struct actie_feiten a = {.voor = day("2026-11-20")};

	assert_false(signaal_actie_te_doen(&a, &t, day("2026-11-12"), &s));
	assert_true(signaal_actie_te_doen(&a, &t, day("2026-11-13"), &s));
	assert_int_equal(s.uiterlijk.dag, a.voor.dag);
	assert_true(signaal_actie_te_doen(&a, &t, day("2027-11-20"), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_null(strstr(s.waarom, "De jongere"));
	a.is_van_jongere = true;
	assert_true(signaal_actie_te_doen(&a, &t, day("2026-11-20"), &s));
	assert_non_null(strstr(s.waarom, "De jongere doet dit zelf"));
	assert_true(signaal_actie_te_doen(&a, &t, day("2026-11-21"), &s));
	assert_non_null(strstr(s.waarom, "De jongere zou dit zelf doen"));
}

static void only_what_others_can_do_too_is_given_or_put_off(UNUSED void **state)
{
	assert_true(signaal_may_pass(SIGNAAL_GEEN_CONTACT));
	assert_true(signaal_may_pass(SIGNAAL_KETEN));
	assert_false(signaal_may_pass(SIGNAAL_ACTIE_TE_DOEN));
	assert_false(signaal_may_pass(SIGNAAL_OVERDRACHT_WACHT));
}

/* ---- a certificate ---- */

static void a_certificate_that_ends_is_seen_in_time_for_a_course(UNUSED void **state)
{
	struct dossier_feiten d = {
	    .fase = FASE_TOELEIDING, .waakvlam = DATUM_GEEN, .certificaat = DATUM_GEEN};

	assert_false(signaal_certificaat_eindigt(&d, &t, day(VANDAAG), &s));
	d.certificaat = day("2026-12-31");
	assert_false(signaal_certificaat_eindigt(&d, &t, day("2026-09-30"), &s));
	assert_true(signaal_certificaat_eindigt(&d, &t, day("2026-10-01"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-12-31").dag);
	assert_string_equal(
	    s.waarom, "Een certificaat is geldig tot en met 31 december 2026. Is het nog nodig?");
	assert_true(signaal_certificaat_eindigt(&d, &t, day("2027-01-01"), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_non_null(strstr(s.waarom, "was geldig"));
	d.waakvlam = day("2027-02-01");
	assert_false(signaal_certificaat_eindigt(&d, &t, day("2027-01-01"), &s));
	d.waakvlam = DATUM_GEEN;
	d.fase = FASE_AFGESLOTEN;
	assert_false(signaal_certificaat_eindigt(&d, &t, day("2027-01-01"), &s));
}

/* ---- an overdracht ---- */

static struct overdracht_feiten offered_on(const char *iso)
{
	return (struct overdracht_feiten){.toestand = OVERDRACHT_AANGEBODEN,
					  .aangeboden = day(iso),
					  .verloopt = datum_plus(day(iso), 15),
					  .beantwoord = DATUM_GEEN};
}

static void who_is_asked_hears_it_at_once_and_ever_louder(UNUSED void **state)
{
	static const struct {
		const char *vandaag;
		enum signaal_urgentie urgentie;
	} cases[] = {{"2026-11-01", URGENTIE_GEWOON}, {"2026-11-03", URGENTIE_GEWOON},
		     {"2026-11-04", URGENTIE_HOOG},   {"2026-11-07", URGENTIE_HOOG},
		     {"2026-11-08", URGENTIE_DIRECT}, {"2026-11-15", URGENTIE_DIRECT}};
	const struct overdracht_feiten o = offered_on("2026-11-01");

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(
		    signalen_of_overdracht(&o, PARTIJ_ONTVANGER, &t, day(cases[i].vandaag), &s), 1);
		assert_int_equal(s.soort, SIGNAAL_OVERDRACHT_AANGEBODEN);
		assert_int_equal(s.urgentie, cases[i].urgentie);
		assert_int_equal(s.uiterlijk.dag, day("2026-11-04").dag);
	}
	assert_string_equal(s.waarom, "Dit is u gevraagd op 1 november 2026. U kunt antwoorden tot "
				      "en met 15 november 2026.");
}

static void who_offers_hears_of_silence_and_not_of_patience(UNUSED void **state)
{
	struct signaal list[SIGNAAL_COUNT];
	const struct overdracht_feiten o = offered_on("2026-11-01");

	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day("2026-11-03"), list),
			 0);
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day("2026-11-04"), list),
			 1);
	assert_int_equal(list[0].soort, SIGNAAL_OVERDRACHT_WACHT);
	assert_int_equal(list[0].urgentie, URGENTIE_HOOG);
	assert_int_equal(list[0].uiterlijk.dag, day("2026-11-08").dag);
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day("2026-11-08"), list),
			 1);
	assert_int_equal(list[0].urgentie, URGENTIE_DIRECT);
}

static void what_came_to_nothing_comes_back_to_who_offered_it(UNUSED void **state)
{
	struct signaal list[SIGNAAL_COUNT];
	struct overdracht_feiten o = offered_on("2026-11-01");

	o.toestand = OVERDRACHT_VERLOPEN;
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day("2026-11-16"), list),
			 1);
	assert_int_equal(list[0].soort, SIGNAAL_OVERDRACHT_TERUG);
	assert_string_equal(list[0].waarom, "Er kwam geen antwoord: het aanbod verliep op 16 "
					    "november 2026. U bent nog verantwoordelijk.");
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_ONTVANGER, &t, day("2026-11-16"), list),
			 0);
	o.toestand = OVERDRACHT_GEWEIGERD;
	o.beantwoord = day("2026-11-05");
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day("2026-11-06"), list),
			 1);
	assert_int_equal(list[0].uiterlijk.dag, day("2026-11-08").dag);
	assert_string_equal(list[0].waarom, "De ander zei nee op 5 november 2026. Lees waarom. U "
					    "bent nog verantwoordelijk.");
	o.is_gelezen = true;
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day("2026-11-06"), list),
			 0);
}

static void the_one_who_gave_it_does_not_hear_of_the_yes(UNUSED void **state)
{
	struct overdracht_feiten o = offered_on("2026-11-01");
	struct signaal list[SIGNAAL_COUNT];

	o.toestand = OVERDRACHT_GEACCEPTEERD;
	o.beantwoord = day("2026-11-05");
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day("2026-11-06"), list),
			 1);
	assert_int_equal(list[0].soort, SIGNAAL_OVERDRACHT_GELUKT);
	assert_int_equal(list[0].uiterlijk.dag, day("2026-11-08").dag);
	assert_non_null(strstr(list[0].waarom, "zei ja op 5 november 2026"));
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_ONTVANGER, &t, day("2026-11-06"), list),
			 0);
	o.is_gelezen = true;
	assert_int_equal(signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day("2026-11-06"), list),
			 0);
}

static void an_overdracht_that_ended_or_did_not_begin_asks_nothing(UNUSED void **state)
{
	static const int quiet[] = {OVERDRACHT_CONCEPT, OVERDRACHT_INGETROKKEN};
	struct signaal list[SIGNAAL_COUNT];
	struct overdracht_feiten o = offered_on("2026-11-01");

	for (size_t i = 0; i < COUNT(quiet); i++) {
		o.toestand = quiet[i];
		assert_int_equal(
		    signalen_of_overdracht(&o, PARTIJ_AFZENDER, &t, day(VANDAAG), list), 0);
		assert_int_equal(
		    signalen_of_overdracht(&o, PARTIJ_ONTVANGER, &t, day(VANDAAG), list), 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_was_agreed_is_asked_for_from_a_week_before_until_it_is_done),
	    TEST(a_certificate_that_ends_is_seen_in_time_for_a_course),
	    TEST(only_what_others_can_do_too_is_given_or_put_off),
	    TEST(who_is_asked_hears_it_at_once_and_ever_louder),
	    TEST(who_offers_hears_of_silence_and_not_of_patience),
	    TEST(what_came_to_nothing_comes_back_to_who_offered_it),
	    TEST(the_one_who_gave_it_does_not_hear_of_the_yes),
	    TEST(an_overdracht_that_ended_or_did_not_begin_asks_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
