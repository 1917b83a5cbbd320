/* What a user loses when a start is reckoned wrong: a first day that nobody prepared. */
#include "domain/ontwikkelwens.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "domain/startlijst.h"

#include "unit/domain/signaal.h"

static size_t plan(double begin, double erbij, int weken, const char *van,
		   struct ingroei_stap ret[INGROEI_STAPPEN])
{
	return ingroei_plan(
	    &(struct ingroei_voorstel){
		.van = day(van), .begin = begin, .erbij = erbij, .weken = weken, .tot = 24},
	    day(VANDAAG), ret);
}

static void hours_end_at_all_hours_of_the_place(UNUSED void **state)
{
	struct ingroei_stap stappen[INGROEI_STAPPEN];

	assert_int_equal(plan(12, 5, 2, "2026-11-15", stappen), 4);
	assert_int_equal((int)stappen[1].uren, 17);
	assert_int_equal((int)stappen[3].uren, 24);
	assert_int_equal(stappen[3].van.dag, day("2026-12-27").dag);
	assert_int_equal(stappen[0].stand, PLANSTAND_KLAAR);
	assert_int_equal(stappen[1].stand, PLANSTAND_OPEN);
}

static void a_step_of_today_is_worked_and_one_of_tomorrow_is_to_come(UNUSED void **state)
{
	struct ingroei_stap stappen[INGROEI_STAPPEN];

	assert_int_equal(plan(20, 4, 1, VANDAAG, stappen), 2);
	assert_int_equal(stappen[0].stand, PLANSTAND_KLAAR);
	assert_int_equal(plan(20, 4, 1, "2026-11-23", stappen), 2);
	assert_int_equal(stappen[0].stand, PLANSTAND_OPEN);
}

static void what_does_not_grow_or_takes_too_many_steps_is_no_plan(UNUSED void **state)
{
	struct ingroei_stap stappen[INGROEI_STAPPEN];

	assert_int_equal(plan(24, 4, 1, VANDAAG, stappen), 0);
	assert_int_equal(plan(12, 1, 1, VANDAAG, stappen), 0);
	assert_int_equal(plan(13, 1, 1, VANDAAG, stappen), INGROEI_STAPPEN);
}

static void what_is_worked_now_and_what_comes_follow_from_the_answers(UNUSED void **state)
{
	const struct ingroei_stap stappen[] = {{day("2026-10-01"), 12, PLANSTAND_KLAAR},
					       {day("2026-11-01"), 16, PLANSTAND_GESTOPT},
					       {day("2026-12-01"), 20, PLANSTAND_OPEN},
					       {day("2027-01-01"), 24, PLANSTAND_OPEN}};
	struct ingroei i = ingroei_compute(stappen, 4);

	assert_int_equal(i.nu, 0);
	assert_int_equal(i.komt, 2);
	assert_int_equal(i.eind, 3);
	i = ingroei_compute(stappen, 2);
	assert_int_equal(i.komt, -1);
	assert_int_equal(i.eind, -1);
	assert_int_equal(ingroei_compute(NULL, 0).nu, -1);
}

static void the_sheet_tells_what_is_meant_for_both(UNUSED void **state)
{
	for (int i = 0; i < STARTONDERWERPEN; i++)
		assert_int_equal(startonderwerp_is_op_blad(i),
				 i == STARTONDERWERP_INTRODUCTIE || i == STARTONDERWERP_AFSPRAKEN);
}

/* ---- signals ---- */

static bool open_signal(int aantal, int voor, int eerste)
{
	const struct start_feiten f = {aantal, datum_plus(day(VANDAAG), voor),
				       datum_plus(day(VANDAAG), eerste)};

	return signaal_startlijst_open(&f, &t, day(VANDAAG), &s);
}

static void a_first_day_comes_and_things_are_open(UNUSED void **state)
{
	assert_false(open_signal(0, 3, 3));
	assert_false(open_signal(2, t.startlijst_vooruit + 1, 9));
	assert_true(open_signal(2, t.startlijst_vooruit, 7));
	assert_non_null(strstr(s.waarom, "over 7 dagen"));
	assert_non_null(strstr(s.waarom, "staan nog dingen"));
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_true(open_signal(1, -1, -1));
	assert_non_null(strstr(s.waarom, "al geweest"));
	assert_non_null(strstr(s.waarom, "staat nog een ding"));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
}

static bool step_signal(const char *ingroei, const char *eind)
{
	const struct plaatsing_feiten p = {
	    .van = day("2026-10-01"), .ingroei = day(ingroei), .eind = day(eind)};

	return signaal_ingroei_stap(&p, &t, day(VANDAAG), &s);
}

static void a_step_of_the_hours_comes(UNUSED void **state)
{
	assert_false(step_signal("", ""));
	assert_false(step_signal("2026-11-24", "2026-11-20"));
	assert_false(step_signal("2026-11-30", ""));
	assert_true(step_signal("2026-11-29", ""));
	assert_non_null(strstr(s.waarom, "over 7 dagen"));
	assert_true(step_signal("2026-11-20", ""));
	assert_non_null(strstr(s.waarom, "was op"));
}

/* ---- wishes ---- */

static void where_a_wish_stands_follows_from_what_was_said(UNUSED void **state)
{
	struct wens_feiten f = {.antwoord = CHOICE_NONE};

	assert_int_equal(wens_stand(&f), WENSSTAND_VAN_JONGERE);
	f.mag_werkgever = true;
	assert_int_equal(wens_stand(&f), WENSSTAND_GEVRAAGD);
	f.antwoord = WENSANTWOORD_NEE;
	assert_int_equal(wens_stand(&f), WENSSTAND_BEANTWOORD);
	f.is_klaar = true;
	assert_int_equal(wens_stand(&f), WENSSTAND_KLAAR);
}

static bool wish_signal(int dagen, const char *eind)
{
	const struct plaatsing_feiten p = {.wens = datum_plus(day(VANDAAG), -dagen),
					   .eind = day(eind)};

	return signaal_ontwikkelwens(&p, &t, day(VANDAAG), &s);
}

static void a_wish_waits_no_longer_than_six_weeks(UNUSED void **state)
{
	const struct plaatsing_feiten none = {.wens = DATUM_GEEN, .eind = DATUM_GEEN};

	assert_false(signaal_ontwikkelwens(&none, &t, day(VANDAAG), &s));
	assert_false(wish_signal(t.wens_antwoord - t.wens_vooruit - 1, ""));
	assert_true(wish_signal(t.wens_antwoord - t.wens_vooruit, ""));
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_true(wish_signal(t.wens_antwoord, ""));
	assert_int_equal(s.vak, VAK_VANDAAG);
	assert_true(wish_signal(t.wens_antwoord + 1, ""));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_false(wish_signal(t.wens_antwoord + 1, "2026-11-20"));
}

static void nobody_is_sent_to_an_employer_who_does_not_know(UNUSED void **state)
{
	const struct plaatsing_feiten p = {.wens = datum_plus(day(VANDAAG), -t.wens_antwoord),
					   .eind = DATUM_GEEN,
					   .weet_werkgever = WEET_WERKGEVER_NEE};

	assert_false(signaal_ontwikkelwens(&p, &t, day(VANDAAG), &s));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(hours_end_at_all_hours_of_the_place),
	    TEST(a_step_of_today_is_worked_and_one_of_tomorrow_is_to_come),
	    TEST(what_does_not_grow_or_takes_too_many_steps_is_no_plan),
	    TEST(what_is_worked_now_and_what_comes_follow_from_the_answers),
	    TEST(the_sheet_tells_what_is_meant_for_both),
	    TEST(a_first_day_comes_and_things_are_open),
	    TEST(a_step_of_the_hours_comes),
	    TEST(where_a_wish_stands_follows_from_what_was_said),
	    TEST(a_wish_waits_no_longer_than_six_weeks),
	    TEST(nobody_is_sent_to_an_employer_who_does_not_know),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
