/* What a user loses when a Verbeteragenda goes wrong: twelve people agree, and nothing happens. */
#include "domain/verbeteragenda.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE

/* ---- an action ---- */

static void an_action_goes_only_where_it_makes_sense(UNUSED void **state)
{
	static const bool may[VERBETERSTANDEN][VERBETERSTANDEN] = {
	    [VERBETERSTAND_OPEN] = {true, true, true, true},
	    [VERBETERSTAND_BEZIG] = {false, true, true, true},
	    [VERBETERSTAND_KLAAR] = {false, true, false, false},
	    [VERBETERSTAND_GESTOPT] = {false, true, false, false},
	};

	for (int van = 0; van < VERBETERSTANDEN; van++)
		for (int naar = 0; naar < VERBETERSTANDEN; naar++)
			assert_int_equal(verbeterstand_may(van, naar), may[van][naar]);
}

static void what_is_no_state_leads_nowhere(UNUSED void **state)
{
	assert_false(verbeterstand_may(NONE, VERBETERSTAND_BEZIG));
	assert_false(verbeterstand_may(VERBETERSTANDEN, VERBETERSTAND_BEZIG));
	assert_false(verbeterstand_may(VERBETERSTAND_OPEN, NONE));
	assert_false(verbeterstand_may(VERBETERSTAND_OPEN, VERBETERSTANDEN));
}

static void only_what_runs_is_asked_about(UNUSED void **state)
{
	assert_true(verbeterstand_runs(VERBETERSTAND_OPEN));
	assert_true(verbeterstand_runs(VERBETERSTAND_BEZIG));
	assert_false(verbeterstand_runs(VERBETERSTAND_KLAAR));
	assert_false(verbeterstand_runs(VERBETERSTAND_GESTOPT));
}

static void nobody_agrees_on_an_action_that_nobody_carries(UNUSED void **state)
{
	struct verbeteractie_feiten f = {.wanneer = DATUM_GEEN};

	assert_string_equal(verbeteractie_missing(&f), "Kies wie dit trekt.");
	f.heeft_trekker = true;
	assert_string_equal(verbeteractie_missing(&f), "Vul in welke organisatie dit doet.");
	f.heeft_organisatie = true;
	assert_string_equal(verbeteractie_missing(&f), "Kies een dag waarop dit klaar is.");
	f.wanneer = (struct datum){20500};
	assert_null(verbeteractie_missing(&f));
}

static void news_is_asked_four_times_a_year_and_when_it_must_be_done(UNUSED void **state)
{
	struct opvolging_feiten f = {
	    .stand = VERBETERSTAND_BEZIG, .wanneer = DATUM_GEEN, .laatste = {20000}};

	assert_int_equal(opvolging_due(&f, 91).dag, 20091);
	f.wanneer.dag = 20400;
	assert_int_equal(opvolging_due(&f, 91).dag, 20091);
	f.wanneer.dag = 20050;
	assert_int_equal(opvolging_due(&f, 91).dag, 20050);
	f.wanneer.dag = 20000; /* told of on that day: not asked the next day again */
	assert_int_equal(opvolging_due(&f, 91).dag, 20091);
	f.stand = VERBETERSTAND_KLAAR;
	assert_false(datum_set(opvolging_due(&f, 91)));
}

/* ---- afhechting ---- */

static void who_did_not_answer_is_waited_for(UNUSED void **state)
{
	static const bool waits[AFHECHTSTANDEN] = {true, false, true, true, false, false};

	for (int stand = 0; stand < AFHECHTSTANDEN; stand++) {
		assert_int_equal(afhechtstand_waits(stand), waits[stand]);
		assert_int_equal(afhechtstand_is_answer(stand), stand >= AFHECHTSTAND_AKKOORD);
	}
}

/* ---- session two ---- */

static void a_round_of_votes_is_opened_and_closed(UNUSED void **state)
{
	static const bool may[STEMRONDEN][STEMRONDEN] = {
	    [STEMRONDE_DICHT] = {false, true, false},
	    [STEMRONDE_OPEN] = {false, false, true},
	    [STEMRONDE_GESLOTEN] = {false, true, false},
	};

	for (int van = 0; van < STEMRONDEN; van++)
		for (int naar = 0; naar < STEMRONDEN; naar++)
			assert_int_equal(stemronde_may(van, naar), may[van][naar]);
}

static void a_gap_is_told_in_tenths_and_rounded(UNUSED void **state)
{
	struct norm_punten n = {.ideaal = 5, .aantal = 3, .som = 8, .laagste = 2, .hoogste = 4};

	assert_int_equal(norm_kloof(&n), 23); /* 5 - 2.67 */
	assert_int_equal(norm_verschil(&n), 2);
	n.som = 15;
	assert_int_equal(norm_kloof(&n), 0);
	n.aantal = 0;
	assert_int_equal(norm_kloof(&n), 0);
	assert_int_equal(norm_verschil(&n), 0);
}

static int compare(struct norm_punten a, struct norm_punten b)
{
	const int order = norm_compare(&a, &b);

	assert_int_equal(norm_compare(&b, &a), -order);
	return order;
}

static void the_norm_that_asks_most_comes_first(UNUSED void **state)
{
	const struct norm_punten base = {
	    .ideaal = 5, .aantal = 4, .som = 12, .laagste = 3, .hoogste = 3, .nummer = 4};
	struct norm_punten other = base;

	assert_int_equal(compare(base, base), 0);
	other.nummer = 5;
	assert_int_equal(compare(base, other), -1);
	other.hoogste = 4; /* they disagree more */
	assert_int_equal(compare(base, other), 1);
	other.som = 13; /* and yet the gap is smaller */
	assert_int_equal(compare(base, other), -1);
	other.stemmen = 1; /* and yet somebody voted for it */
	assert_int_equal(compare(base, other), 1);
	other = (struct norm_punten){.ideaal = 5, .nummer = 1}; /* skipped */
	assert_int_equal(compare(base, other), -1);
}

static void a_round_of_questions_comes_each_quarter(UNUSED void **state)
{
	const struct datum agreed = {20000}, last = {20091};

	assert_int_equal(opvolgronde_due(agreed, DATUM_GEEN, 91).dag, 20091);
	assert_int_equal(opvolgronde_due(agreed, last, 91).dag, 20182);
	assert_false(opvolgvraag_may_remind(last, datum_plus(last, 6)));
	assert_true(opvolgvraag_may_remind(last, datum_plus(last, 7)));
}

static void what_is_stuck_goes_on(UNUSED void **state)
{
	assert_int_equal(opvolgantwoord_stand(OPVOLGANTWOORD_OP_KOERS), VERBETERSTAND_BEZIG);
	assert_int_equal(opvolgantwoord_stand(OPVOLGANTWOORD_LOOPT_VAST), VERBETERSTAND_BEZIG);
	assert_int_equal(opvolgantwoord_stand(OPVOLGANTWOORD_KLAAR), VERBETERSTAND_KLAAR);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_action_goes_only_where_it_makes_sense),
	    cmocka_unit_test(what_is_no_state_leads_nowhere),
	    cmocka_unit_test(only_what_runs_is_asked_about),
	    cmocka_unit_test(nobody_agrees_on_an_action_that_nobody_carries),
	    cmocka_unit_test(news_is_asked_four_times_a_year_and_when_it_must_be_done),
	    cmocka_unit_test(who_did_not_answer_is_waited_for),
	    cmocka_unit_test(a_round_of_questions_comes_each_quarter),
	    cmocka_unit_test(what_is_stuck_goes_on),
	    cmocka_unit_test(a_round_of_votes_is_opened_and_closed),
	    cmocka_unit_test(a_gap_is_told_in_tenths_and_rounded),
	    cmocka_unit_test(the_norm_that_asks_most_comes_first),
	};

	return cmocka_run_group_tests_name("verbeteragenda", tests, NULL, NULL);
}
