/* What the network loses when a meeting goes wrong: minutes that nobody shares, or that change. */
#include "domain/bijeenkomst.h"
#include "domain/gremium.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE
#define GEPLAND BIJEENKOMSTSTAND_GEPLAND
#define BEZIG BIJEENKOMSTSTAND_BEZIG
#define CONCEPT BIJEENKOMSTSTAND_CONCEPT
#define VAST BIJEENKOMSTSTAND_VASTGESTELD
#define AFGEZEGD BIJEENKOMSTSTAND_AFGEZEGD

/* Every state x every step, in the order of enum bijeenkomststap. */
static const int after[BIJEENKOMSTSTAND_COUNT][BIJEENKOMSTSTAP_COUNT] = {
    [GEPLAND] = {GEPLAND, NONE, BEZIG, NONE, NONE, AFGEZEGD, NONE},
    [BEZIG] = {BEZIG, BEZIG, NONE, CONCEPT, NONE, NONE, NONE},
    [CONCEPT] = {NONE, CONCEPT, NONE, NONE, VAST, NONE, NONE},
    [VAST] = {NONE, NONE, NONE, NONE, NONE, NONE, NONE},
    [AFGEZEGD] = {NONE, NONE, NONE, NONE, NONE, NONE, GEPLAND},
};

static void a_step_leads_only_where_it_makes_sense(UNUSED void **state)
{
	for (int stand = 0; stand < BIJEENKOMSTSTAND_COUNT; stand++)
		for (int stap = 0; stap < BIJEENKOMSTSTAP_COUNT; stap++) {
			assert_int_equal(bijeenkomst_next(stand, stap), after[stand][stap]);
			assert_int_equal(bijeenkomst_may(stand, (enum bijeenkomststap)stap),
					 after[stand][stap] != NONE);
		}
}

static void what_is_no_state_and_no_step_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(bijeenkomst_next(NONE, BIJEENKOMSTSTAP_BEGIN), NONE);
	assert_int_equal(bijeenkomst_next(BIJEENKOMSTSTAND_COUNT, BIJEENKOMSTSTAP_BEGIN), NONE);
	assert_int_equal(bijeenkomst_next(GEPLAND, NONE), NONE);
	assert_int_equal(bijeenkomst_next(GEPLAND, BIJEENKOMSTSTAP_COUNT), NONE);
}

static void a_time_is_read_otherwise_than_it_was_typed(UNUSED void **state)
{
	static const struct {
		const char *tekst;
		int minuut;
	} tijden[] = {
	    {"9", 540},           {"09:30", 570},          {"9.30", 570},
	    {"0:00", 0},          {"23:59", 1439},         {"24:00", TIJD_GEEN},
	    {"9:60", TIJD_GEEN},  {"9:5", TIJD_GEEN},      {"9:", TIJD_GEEN},
	    {"9:555", TIJD_GEEN}, {"", TIJD_GEEN},         {"straks", TIJD_GEEN},
	    {"123", TIJD_GEEN},   {"9:30 uur", TIJD_GEEN}, {"-1", TIJD_GEEN},
	    {NULL, TIJD_GEEN},    {"9:3a", TIJD_GEEN},     {"0930", TIJD_GEEN},
	};

	for (size_t i = 0; i < COUNT(tijden); i++)
		assert_int_equal(tijd_parse(tijden[i].tekst), tijden[i].minuut);
}

static void a_time_is_told_otherwise_than_it_is_kept(UNUSED void **state)
{
	struct arena *a = arena_open(4096);

	assert_string_equal(tijd_text(a, 570), "09:30");
	assert_string_equal(tijd_text(a, 1439), "23:59");
	arena_free(a);
}

static const struct datum today = {20500};

static void an_action_is_told_of_too_early_or_not_at_all(UNUSED void **state)
{
	struct termijnen t = termijnen_default();
	struct netwerkactie_feiten f = {datum_plus(today, t.netwerkactie_vooruit + 1)};
	struct signaal s;

	assert_false(signaal_netwerkactie(&f, &t, today, &s));
	f.voor = datum_plus(today, t.netwerkactie_vooruit);
	assert_true(signaal_netwerkactie(&f, &t, today, &s));
	assert_int_equal(s.soort, SIGNAAL_NETWERKACTIE);
	assert_int_equal(s.uiterlijk.dag, f.voor.dag);
	f.voor = datum_plus(today, -3);
	assert_true(signaal_netwerkactie(&f, &t, today, &s));
	assert_int_equal(s.vak, VAK_TE_LAAT);
}

static void minutes_that_nobody_shared_are_forgotten(UNUSED void **state)
{
	struct termijnen t = termijnen_default();
	struct verslag_feiten f = {datum_plus(today, 1 - t.bijeenkomst_verslag), DATUM_GEEN};
	struct signaal s;

	assert_false(signaal_verslag_wacht(&f, &t, today, &s));
	f.datum = datum_plus(today, -t.bijeenkomst_verslag);
	assert_true(signaal_verslag_wacht(&f, &t, today, &s));
	assert_int_equal(s.soort, SIGNAAL_VERSLAG_WACHT);
	assert_int_equal(s.uiterlijk.dag, today.dag);
	assert_non_null(strstr(s.waarom, "nog niet gedeeld"));
}

static void minutes_without_a_next_time_stay_a_draft_or_nobody_could_react(UNUSED void **state)
{
	struct termijnen t = termijnen_default();
	struct verslag_feiten f = {datum_plus(today, -40),
				   datum_plus(today, 1 - t.verslag_reactie)};
	struct signaal s;

	assert_int_equal(verslag_vast_vanaf(f.gedeeld, &t).dag, today.dag + 1);
	assert_false(signaal_verslag_wacht(&f, &t, today, &s));
	f.gedeeld = datum_plus(today, -t.verslag_reactie);
	assert_true(signaal_verslag_wacht(&f, &t, today, &s));
	assert_int_equal(s.uiterlijk.dag, today.dag);
	assert_non_null(strstr(s.waarom, "geen volgende keer"));
}

static void a_word_for_who_meets_is_missing(UNUSED void **state)
{
	static const struct choices *const lists[] = {&gremiumsoorten, &gremiumritmes, &lidtaken,
						      &aanwezigheden, &puntvragen};

	for (size_t i = 0; i < COUNT(lists); i++)
		for (size_t k = 0; k < lists[i]->count; k++) {
			assert_non_null(lists[i]->list[k].label);
			assert_int_equal(choice_find(lists[i], lists[i]->list[k].code), (int)k);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_step_leads_only_where_it_makes_sense),
	    cmocka_unit_test(what_is_no_state_and_no_step_leads_nowhere),
	    cmocka_unit_test(a_time_is_read_otherwise_than_it_was_typed),
	    cmocka_unit_test(a_time_is_told_otherwise_than_it_is_kept),
	    cmocka_unit_test(an_action_is_told_of_too_early_or_not_at_all),
	    cmocka_unit_test(minutes_that_nobody_shared_are_forgotten),
	    cmocka_unit_test(minutes_without_a_next_time_stay_a_draft_or_nobody_could_react),
	    cmocka_unit_test(a_word_for_who_meets_is_missing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
