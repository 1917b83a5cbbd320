/* What a user loses when this is wrong: trouble at work that was told, and that nobody answers. */
#include "domain/melding.h"

#include "unit/domain/signaal.h"

static void trouble_is_not_green_and_good_news_is(UNUSED void **state)
{
	assert_non_null(meldinglicht_obstacle(MELDING_UITVAL, LICHT_GROEN));
	assert_null(meldinglicht_obstacle(MELDING_UITVAL, LICHT_ORANJE));
	assert_null(meldinglicht_obstacle(MELDING_UITVAL, LICHT_ROOD));
	assert_null(meldinglicht_obstacle(MELDING_GOED_NIEUWS, LICHT_GROEN));
	assert_non_null(meldinglicht_obstacle(MELDING_GOED_NIEUWS, LICHT_ORANJE));
	assert_non_null(meldinglicht_obstacle(MELDING_GOED_NIEUWS, LICHT_ROOD));
	assert_null(meldinglicht_obstacle(MELDING_TE_LAAT, LICHT_GROEN));
	assert_null(meldinglicht_obstacle(MELDING_GOED_NIEUWS, CHOICE_NONE));
	assert_null(meldinglicht_obstacle(CHOICE_NONE, LICHT_ROOD));
}

static void what_waits_can_be_answered_and_what_was_answered_stays(UNUSED void **state)
{
	static const struct {
		int licht;
		bool beantwoord;
		enum meldingstand stand;
		bool answer, withdraw;
	} cases[] = {
	    {LICHT_GROEN, false, MELDINGSTAND_TER_INFO, false, true},
	    {LICHT_GROEN, true, MELDINGSTAND_TER_INFO, false, true},
	    {LICHT_ORANJE, false, MELDINGSTAND_OPEN, true, true},
	    {LICHT_ORANJE, true, MELDINGSTAND_BEANTWOORD, false, false},
	    {LICHT_ROOD, false, MELDINGSTAND_OPEN, true, true},
	    {LICHT_ROOD, true, MELDINGSTAND_BEANTWOORD, false, false},
	};

	for (size_t i = 0; i < COUNT(cases); i++) {
		enum meldingstand stand = melding_stand(cases[i].licht, cases[i].beantwoord);

		assert_int_equal(stand, cases[i].stand);
		assert_int_equal(meldingstand_may_answer(stand), cases[i].answer);
		assert_int_equal(meldingstand_may_withdraw(stand), cases[i].withdraw);
	}
}

static void the_light_of_a_place_is_of_what_waits_most(UNUSED void **state)
{
	assert_int_equal(plaatslicht(true, true, LICHT_GROEN), LICHT_ROOD);
	assert_int_equal(plaatslicht(true, false, LICHT_ROOD), LICHT_ROOD);
	assert_int_equal(plaatslicht(false, true, LICHT_GROEN), LICHT_ORANJE);
	assert_int_equal(plaatslicht(false, false, LICHT_GROEN), LICHT_GROEN);
	assert_int_equal(plaatslicht(false, false, LICHT_ROOD), CHOICE_NONE);
	assert_int_equal(plaatslicht(false, false, CHOICE_NONE), CHOICE_NONE);
}

static void how_long_somebody_waited_reads_as_people_say_it(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);
	const struct moment op = {0};

	assert_string_equal(melding_wachttijd(a, op, (struct moment){3599000}), "binnen een uur");
	assert_string_equal(melding_wachttijd(a, op, (struct moment){3 * 3600000}), "na 3 uur");
	assert_string_equal(melding_wachttijd(a, op, (struct moment){47 * 3600000}), "na 47 uur");
	assert_string_equal(melding_wachttijd(a, op, (struct moment){48 * 3600000}), "na 2 dagen");
	arena_free(a);
}

static void who_is_there_is_called_before_who_is_replaced(UNUSED void **state)
{
	const struct belbaar there = {0}, away = {.is_afwezig = true},
			     replaced = {.is_afwezig = true, .is_vervangen = true};

	assert_int_equal(bel_eerst((struct belbaar[]){there, there}, 2), 0);
	assert_int_equal(bel_eerst((struct belbaar[]){away, there}, 2), 1);
	assert_int_equal(bel_eerst((struct belbaar[]){replaced, there}, 2), 1);
	assert_int_equal(bel_eerst((struct belbaar[]){away, replaced, replaced}, 3), 1);
	assert_int_equal(bel_eerst((struct belbaar[]){away, away}, 2), -1);
	assert_int_equal(bel_eerst(&there, 0), -1);
}

/* ---- what asks for an answer ---- */

#define NONE                                                                                       \
	{                                                                                          \
		INT32_MIN                                                                          \
	}

static void red_is_for_today(UNUSED void **state)
{
	struct plaatsing_feiten p = {.melding_rood = NONE, .melding_oranje = NONE};

	assert_false(signaal_melding_rood(&p, &t, day(VANDAAG), &s));
	p.melding_rood = day(VANDAAG);
	assert_true(signaal_melding_rood(&p, &t, day(VANDAAG), &s));
	assert_int_equal(s.urgentie, URGENTIE_DIRECT);
	assert_int_equal(s.vak, VAK_VANDAAG);
	p.melding_rood = day("2026-11-21");
	assert_true(signaal_melding_rood(&p, &t, day(VANDAAG), &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
	assert_string_equal(s.waarom, "Op 21 november 2026 kwam er een rode melding over het werk. "
				      "Er is nog niet gereageerd.");
}

static void orange_has_the_term_of_the_region(UNUSED void **state)
{
	struct plaatsing_feiten p = {.melding_rood = NONE, .melding_oranje = NONE};

	assert_false(signaal_melding_oranje(&p, &t, day(VANDAAG), &s));
	p.melding_oranje = datum_plus(day(VANDAAG), -t.melding_oranje);
	assert_true(signaal_melding_oranje(&p, &t, day(VANDAAG), &s));
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_int_equal(s.uiterlijk.dag, day(VANDAAG).dag);
	p.melding_oranje.dag--;
	assert_true(signaal_melding_oranje(&p, &t, day(VANDAAG), &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_int_equal(s.vak, VAK_TE_LAAT);
}

static void trouble_at_work_stands_above_what_else_a_place_asks(UNUSED void **state)
{
	const struct plaatsing_feiten p = {.van = datum_plus(day(VANDAAG), -3),
					   .eind = day(VANDAAG),
					   .opvolging = day(VANDAAG),
					   .contract_tot = NONE,
					   .verwacht_eind = NONE,
					   .keten_van = NONE,
					   .wens = NONE,
					   .ingroei = NONE,
					   .meten = NONE,
					   .forfait_tot = NONE,
					   .melding_rood = day(VANDAAG),
					   .melding_oranje = day(VANDAAG)};
	struct signaal list[SIGNAAL_COUNT];

	assert_int_equal(signalen_of_plaatsing(&p, &t, day(VANDAAG), list), 3);
	assert_int_equal(list[0].soort, SIGNAAL_MELDING_ROOD);
	assert_int_equal(list[1].soort, SIGNAAL_CONTRACT_VOORBIJ);
	assert_int_equal(list[2].soort, SIGNAAL_MELDING_ORANJE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(trouble_is_not_green_and_good_news_is),
	    TEST(what_waits_can_be_answered_and_what_was_answered_stays),
	    TEST(the_light_of_a_place_is_of_what_waits_most),
	    TEST(how_long_somebody_waited_reads_as_people_say_it),
	    TEST(who_is_there_is_called_before_who_is_replaced),
	    TEST(red_is_for_today),
	    TEST(orange_has_the_term_of_the_region),
	    TEST(trouble_at_work_stands_above_what_else_a_place_asks),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
