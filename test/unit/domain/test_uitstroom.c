/* What a user loses when this is wrong: somebody leaves school and nobody knows where to. */
#include "domain/uitstroom.h"

#include "domain/fase.h"
#include "unit/domain/signaal.h"

static void who_left_is_open_until_there_is_a_destination_or_a_waakvlam(UNUSED void **state)
{
	struct datum left = day("2026-11-21");

	assert_true(uitstroom_is_open(left, CHOICE_NONE, false, day(VANDAAG)));
	assert_false(uitstroom_is_open(left, BESTEMMING_DAGBESTEDING, false, day(VANDAAG)));
	assert_false(uitstroom_is_open(left, CHOICE_NONE, true, day(VANDAAG)));
	assert_false(uitstroom_is_open(day(VANDAAG), CHOICE_NONE, false, day(VANDAAG)));
	assert_false(uitstroom_is_open(DATUM_GEEN, CHOICE_NONE, false, day(VANDAAG)));
}

static void who_is_at_school_until_nobody_knows_when_is_known_as_such(UNUSED void **state)
{
	for (int fase = 0; fase < FASE_COUNT; fase++) {
		bool at_school = fase == FASE_SCHOOL || fase == FASE_STAGE;

		assert_int_equal(uitstroom_is_unknown(DATUM_GEEN, fase, CHOICE_NONE, false),
				 at_school);
		assert_false(uitstroom_is_unknown(DATUM_GEEN, fase, BESTEMMING_WERK, false));
		assert_false(uitstroom_is_unknown(DATUM_GEEN, fase, CHOICE_NONE, true));
		assert_false(uitstroom_is_unknown(day(VANDAAG), fase, CHOICE_NONE, false));
	}
}

static void a_talk_stands_where_its_day_says(UNUSED void **state)
{
	struct datum today = day(VANDAAG);

	assert_int_equal(uitstroomgesprek_stand(DATUM_GEEN, false, today), GESPREK_GEEN);
	assert_int_equal(uitstroomgesprek_stand(today, false, today), GESPREK_GEPLAND);
	assert_int_equal(uitstroomgesprek_stand(datum_plus(today, -1), false, today),
			 GESPREK_GEMIST);
	assert_int_equal(uitstroomgesprek_stand(datum_plus(today, -1), true, today),
			 GESPREK_GEHOUDEN);
}

static void school_and_gemeente_do_not_wait_for_each_other(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	struct datum left = day("2026-07-31");

	assert_null(nazorgplicht_text(a, day(VANDAAG), &t, day(VANDAAG)));
	assert_string_equal(nazorgplicht_text(a, left, &t, day("2026-08-01")),
			    "De school geeft nazorg tot en met 31 juli 2028. De gemeente of UWV "
			    "helpt nu al: die wacht daar niet op.");
	assert_non_null(nazorgplicht_text(a, left, &t, day("2028-07-31")));
	assert_null(nazorgplicht_text(a, left, &t, day("2028-08-01")));
	arena_free(a);
}

/* ---- the signal ---- */

static struct dossier_feiten leaver(void)
{
	return (struct dossier_feiten){.fase = FASE_SCHOOL,
				       .sinds = {20000},
				       .laatste_contact = DATUM_GEEN,
				       .volgend_contact = DATUM_GEEN,
				       .waakvlam = DATUM_GEEN,
				       .bemiddelbaar_tot = DATUM_GEEN,
				       .uitstroom = day("2027-07-31"),
				       .bestemming = CHOICE_NONE,
				       .gesprek = DATUM_GEEN,
				       .hulp_gevraagd = DATUM_GEEN};
}

static void a_year_before_leaving_the_talk_is_work(UNUSED void **state)
{
	struct dossier_feiten d = leaver();

	assert_false(signaal_uitstroomgesprek(&d, &t, day("2026-07-30"), &s));
	assert_true(signaal_uitstroomgesprek(&d, &t, day("2026-07-31"), &s));
	assert_int_equal(s.uiterlijk.dag, day("2026-09-30").dag);
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_string_equal(s.waarom, "Deze jongere gaat op 31 juli 2027 van school. "
				      "Er is nog niet gepraat over daarna.");
	assert_true(signaal_uitstroomgesprek(&d, &t, day("2026-10-01"), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_true(signaal_uitstroomgesprek(&d, &t, day("2027-07-31"), &s));
	assert_false(signaal_uitstroomgesprek(&d, &t, day("2027-08-01"), &s));
}

static void a_planned_talk_is_work_on_its_day_and_late_after_it(UNUSED void **state)
{
	struct dossier_feiten d = leaver();

	d.gesprek = day("2027-01-15");
	assert_false(signaal_uitstroomgesprek(&d, &t, day("2026-12-31"), &s));
	assert_true(signaal_uitstroomgesprek(&d, &t, day("2027-01-01"), &s));
	assert_int_equal(s.uiterlijk.dag, d.gesprek.dag);
	assert_string_equal(s.waarom, "Het gesprek over na school is gepland op 15 januari 2027.");
	assert_true(signaal_uitstroomgesprek(&d, &t, day("2027-01-16"), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_string_equal(s.waarom, "Het gesprek over na school was gepland op 15 januari 2027. "
				      "Leg vast wat er is besproken.");
	d.is_gesproken = true;
	assert_false(signaal_uitstroomgesprek(&d, &t, day("2027-01-16"), &s));
}

static void only_who_is_at_school_and_wants_it_is_asked_for_a_talk(UNUSED void **state)
{
	for (int fase = 0; fase < FASE_COUNT; fase++) {
		struct dossier_feiten d = leaver();

		d.fase = fase;
		assert_int_equal(signaal_uitstroomgesprek(&d, &t, day(VANDAAG), &s),
				 fase == FASE_SCHOOL || fase == FASE_STAGE);
		d.waakvlam = day("2027-01-01");
		assert_false(signaal_uitstroomgesprek(&d, &t, day(VANDAAG), &s));
		assert_false(signaal_uitstroom_zonder_bestemming(&d, &t, day(VANDAAG), &s));
		d.waakvlam = DATUM_GEEN;
		d.uitstroom = DATUM_GEEN;
		assert_false(signaal_uitstroomgesprek(&d, &t, day(VANDAAG), &s));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(who_left_is_open_until_there_is_a_destination_or_a_waakvlam),
	    TEST(who_is_at_school_until_nobody_knows_when_is_known_as_such),
	    TEST(a_talk_stands_where_its_day_says),
	    TEST(school_and_gemeente_do_not_wait_for_each_other),
	    TEST(a_year_before_leaving_the_talk_is_work),
	    TEST(a_planned_talk_is_work_on_its_day_and_late_after_it),
	    TEST(only_who_is_at_school_and_wants_it_is_asked_for_a_talk),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
