/*
 * What a user loses when this is wrong: a visit that chance did not choose, a place that is visited
 * again while others wait, or a visit that nobody is told of.
 */
#include "domain/werkbezoek.h"

#include "domain/plaatsing.h"

#include "unit/domain/signaal.h"

#include <string.h>

#define Q4_2025 (2025 * 4 + 3)

static void a_quarter_ends_on_its_last_day(UNUSED void **state)
{
	struct arena *a = arena_open(4096);

	assert_int_equal(kwartaal_of(day("2025-10-01")), Q4_2025);
	assert_int_equal(kwartaal_of(day("2025-12-31")), Q4_2025);
	assert_int_equal(kwartaal_of(day("2026-01-01")), Q4_2025 + 1);
	assert_int_equal(kwartaal_eind(Q4_2025).dag, day("2025-12-31").dag);
	assert_int_equal(kwartaal_eind(Q4_2025 + 1).dag, day("2026-03-31").dag);
	assert_string_equal(kwartaal_text(a, Q4_2025), "het vierde kwartaal van 2025");
	arena_free(a);
}

#define PLEKKEN 200

static void places_fill(struct bezoekkandidaat k[PLEKKEN])
{
	for (int i = 0; i < PLEKKEN; i++)
		k[i] = (struct bezoekkandidaat){.plaatsing = i + 1, .jongere = 1000 + i};
}

static void the_same_draw_done_again_is_another_one(UNUSED void **state)
{
	struct bezoekkandidaat a[PLEKKEN], b[PLEKKEN], last;
	int same = 0;

	places_fill(a);
	places_fill(b);
	last = b[0];
	b[0] = b[PLEKKEN - 1];
	b[PLEKKEN - 1] = last;
	assert_int_equal(bezoekloting_compute(a, PLEKKEN, Q4_2025, 5), 10);
	assert_int_equal(bezoekloting_compute(b, PLEKKEN, Q4_2025, 5), 10);
	for (int i = 0; i < PLEKKEN; i++)
		assert_int_equal(a[i].plaatsing, b[i].plaatsing);
	places_fill(b);
	bezoekloting_compute(b, PLEKKEN, Q4_2025 + 1, 5);
	for (int i = 0; i < 10; i++)
		same += a[i].plaatsing == b[i].plaatsing;
	assert_true(same < 3);
}

static void a_share_is_rounded_up_and_none_is_none(UNUSED void **state)
{
	struct bezoekkandidaat k[PLEKKEN];

	places_fill(k);
	assert_int_equal(bezoekloting_compute(k, 1, Q4_2025, 5), 1);
	assert_int_equal(bezoekloting_compute(k, 21, Q4_2025, 5), 2);
	assert_int_equal(bezoekloting_compute(k, PLEKKEN, Q4_2025, 100), PLEKKEN);
	assert_int_equal(bezoekloting_compute(k, PLEKKEN, Q4_2025, 0), 0);
	assert_int_equal(bezoekloting_compute(NULL, 0, Q4_2025, 5), 0);
}

static void a_place_is_visited_again_within_a_year_while_others_wait(UNUSED void **state)
{
	struct bezoekkandidaat k[PLEKKEN];

	places_fill(k);
	for (int i = 0; i < PLEKKEN; i++)
		k[i].vorig = i < PLEKKEN - 2 ? Q4_2025 - 1 - i % 3 : 0;
	k[PLEKKEN - 1].vorig = Q4_2025 - 4; /* a year ago: it waits again */
	bezoekloting_compute(k, PLEKKEN, Q4_2025, 5);
	assert_true(k[0].plaatsing >= PLEKKEN - 1);
	assert_true(k[1].plaatsing >= PLEKKEN - 1);
	assert_int_equal(k[2].vorig, Q4_2025 - 3);
	assert_int_equal(k[PLEKKEN - 1].vorig, Q4_2025 - 1);
}

static void somebody_is_sent_and_nobody_can_say_why(UNUSED void **state)
{
	struct arena *a = arena_open(4096);

	assert_non_null(strstr(werkbezoek_waarom(a, Q4_2025, 5, 0), "In het vierde kwartaal van "
								    "2025 was dat 5 procent"));
	assert_non_null(strstr(werkbezoek_waarom(a, Q4_2025, 5, 0), "nog niet eerder"));
	assert_non_null(strstr(werkbezoek_waarom(a, Q4_2025, 5, Q4_2025 - 6),
			       "De vorige keer was in het tweede kwartaal van 2024."));
	arena_free(a);
}

static void a_visit_ends_twice_or_is_taken_back_before_it_was_made(UNUSED void **state)
{
	static const struct {
		int stand;
		bool end, undo;
	} cases[] = {{BEZOEKSTAND_OPEN, true, false},
		     {BEZOEKSTAND_GEZIEN, false, true},
		     {BEZOEKSTAND_OVERGESLAGEN, false, true}};

	for (size_t i = 0; i < COUNT(cases); i++) {
		assert_int_equal(bezoekstand_may_end(cases[i].stand), cases[i].end);
		assert_int_equal(bezoekstand_may_undo(cases[i].stand), cases[i].undo);
	}
}

static void who_was_spoken_counts_as_contact(UNUSED void **state)
{
	assert_true(bezoekgesprek_met_jongere(BEZOEK_JONGERE));
	assert_true(bezoekgesprek_met_jongere(BEZOEK_BEIDEN));
	assert_false(bezoekgesprek_met_jongere(BEZOEK_WERKGEVER));
	assert_true(bezoekgesprek_met_werkgever(BEZOEK_WERKGEVER));
	assert_true(bezoekgesprek_met_werkgever(BEZOEK_BEIDEN));
	assert_false(bezoekgesprek_met_werkgever(BEZOEK_NIEMAND));
}

static void another_reason_is_written_down(UNUSED void **state)
{
	assert_null(bezoekreden_obstacle(BEZOEKREDEN_WIL_NIET, NULL));
	assert_null(bezoekreden_obstacle(CHOICE_NONE, NULL));
	assert_non_null(bezoekreden_obstacle(BEZOEKREDEN_ANDERS, NULL));
	assert_non_null(bezoekreden_obstacle(BEZOEKREDEN_ANDERS, ""));
	assert_null(bezoekreden_obstacle(BEZOEKREDEN_ANDERS, "Verbouwing"));
}

static bool visit_signal(const char *voor, const char *eind, int weet)
{
	const struct plaatsing_feiten p = {
	    .bezoek = day(voor), .eind = day(eind), .weet_werkgever = weet};

	return signaal_werkbezoek(&p, &t, day(VANDAAG), &s);
}

static void a_visit_waits_in_nobodys_work(UNUSED void **state)
{
	assert_false(visit_signal("", "", WEET_WERKGEVER_JA));
	assert_true(visit_signal("2026-12-31", "", WEET_WERKGEVER_JA));
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	assert_int_equal(s.uiterlijk.dag, day("2026-12-31").dag);
	assert_true(visit_signal("2026-09-30", "", WEET_WERKGEVER_JA));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_false(visit_signal("2026-12-31", "2026-11-01", WEET_WERKGEVER_JA));
	assert_false(visit_signal("2026-12-31", "", WEET_WERKGEVER_NEE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_quarter_ends_on_its_last_day),
	    TEST(the_same_draw_done_again_is_another_one),
	    TEST(a_share_is_rounded_up_and_none_is_none),
	    TEST(a_place_is_visited_again_within_a_year_while_others_wait),
	    TEST(somebody_is_sent_and_nobody_can_say_why),
	    TEST(a_visit_ends_twice_or_is_taken_back_before_it_was_made),
	    TEST(who_was_spoken_counts_as_contact),
	    TEST(another_reason_is_written_down),
	    TEST(a_visit_waits_in_nobodys_work),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
