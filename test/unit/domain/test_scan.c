/* What a region loses when a scan goes wrong: the wrong people, the wrong order, no result. */
#include "domain/scan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE

/* Every state x every step, as in enum scan_stap; the last was stopped in session 1. */
static const int after[SCAN_TOESTANDEN][SCAN_STAPPEN] = {
    [SCAN_VOORBEREIDING] = {SCAN_SESSIE1, NONE, NONE, NONE, NONE, NONE, SCAN_GESTOPT, NONE},
    [SCAN_SESSIE1] = {NONE, SCAN_TUSSENTIJD, NONE, NONE, NONE, SCAN_VOORBEREIDING, SCAN_GESTOPT,
		      NONE},
    [SCAN_TUSSENTIJD] = {NONE, NONE, SCAN_SESSIE2, NONE, NONE, SCAN_SESSIE1, SCAN_GESTOPT, NONE},
    [SCAN_SESSIE2] = {NONE, NONE, NONE, SCAN_CONCEPTAGENDA, NONE, SCAN_TUSSENTIJD, SCAN_GESTOPT,
		      NONE},
    [SCAN_CONCEPTAGENDA] = {NONE, NONE, NONE, NONE, SCAN_VASTGESTELD, SCAN_SESSIE2, SCAN_GESTOPT,
			    NONE},
    [SCAN_VASTGESTELD] = {NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE},
    [SCAN_GESTOPT] = {NONE, NONE, NONE, NONE, NONE, NONE, NONE, SCAN_SESSIE1},
};

static void a_step_leads_only_where_it_makes_sense(UNUSED void **state)
{
	for (int toestand = 0; toestand < SCAN_TOESTANDEN; toestand++)
		for (int stap = 0; stap < SCAN_STAPPEN; stap++)
			assert_int_equal(scan_next(toestand, stap, SCAN_SESSIE1),
					 after[toestand][stap]);
}

static void what_is_no_state_and_no_step_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(scan_next(NONE, SCANSTAP_BEGIN1, NONE), NONE);
	assert_int_equal(scan_next(SCAN_TOESTANDEN, SCANSTAP_BEGIN1, NONE), NONE);
	assert_int_equal(scan_next(SCAN_VOORBEREIDING, NONE, NONE), NONE);
	assert_int_equal(scan_next(SCAN_VOORBEREIDING, SCAN_STAPPEN, NONE), NONE);
}

static void only_one_that_was_stopped_is_not_open(UNUSED void **state)
{
	assert_false(scan_is_open(NONE));
	assert_true(scan_is_open(SCAN_VOORBEREIDING));
	assert_true(scan_is_open(SCAN_VASTGESTELD));
	assert_false(scan_is_open(SCAN_GESTOPT));
	assert_false(scan_is_bezig(NONE));
	assert_true(scan_is_bezig(SCAN_SESSIE2));
	assert_false(scan_is_bezig(SCAN_CONCEPTAGENDA));
}

static void a_domain_has_its_name_and_there_are_six(UNUSED void **state)
{
	assert_string_equal(zeteldomein_label(1), "Onderwijs");
	assert_string_equal(zeteldomein_label(6), "Overig");
	assert_string_equal(zeteldomein_label(0), "");
	assert_string_equal(zeteldomein_label(7), "");
}

static int stand(bool gebeld, bool uitgenodigd, int antwoord)
{
	return zetelstand_of(&(struct zetel_feiten){gebeld, uitgenodigd, antwoord});
}

static void a_seat_says_how_far_it_is(UNUSED void **state)
{
	assert_int_equal(stand(false, false, NONE), ZETEL_BEDACHT);
	assert_int_equal(stand(true, false, NONE), ZETEL_GEBELD);
	assert_int_equal(stand(true, true, NONE), ZETEL_UITGENODIGD);
	assert_int_equal(stand(false, true, NONE), ZETEL_UITGENODIGD);
	assert_int_equal(stand(true, true, ZETELANTWOORD_JA), ZETEL_KOMT);
	assert_int_equal(stand(false, false, ZETELANTWOORD_NEE), ZETEL_KOMT_NIET);
}

static int arena_setup(void **state)
{
	*state = arena_open(65536);
	return *state ? 0 : -1;
}

static int arena_teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static void the_same_organisation_chairs_again_unseen(void **state)
{
	assert_true(voorzitter_is_again(*state, "School De Brug", "school de brug"));
	assert_false(voorzitter_is_again(*state, "School De Brug", "UWV"));
	assert_false(voorzitter_is_again(*state, NULL, "UWV"));
	assert_false(voorzitter_is_again(*state, "UWV", NULL));
}

static void an_invitation_lacks_what_is_known(void **state)
{
	struct uitnodiging u = {"Waterland", DATUM_GEEN, NULL, "Paul"};
	const char *text = uitnodiging_text(*state, &u);

	assert_non_null(strstr(text, "Waterland"));
	assert_non_null(strstr(text, "De dag volgt nog."));
	assert_non_null(strstr(text, "tablet of laptop"));
	u.datum = (struct datum){20500};
	text = uitnodiging_text(*state, &u);
	assert_non_null(strstr(text, "De eerste sessie is op 16 februari 2026."));
	u.waar = "Gemeentehuis";
	text = uitnodiging_text(*state, &u);
	assert_non_null(strstr(text, "op 16 februari 2026, Gemeentehuis."));
}

static void who_answered_is_reminded_or_who_did_not_every_day(UNUSED void **state)
{
	struct termijnen t = termijnen_default();
	const struct datum dag = {20000}, later = {20003}, early = {20002};
	struct zetelherinnering_feiten f = {dag, false, CHOICE_NONE};

	t.herinnering_rust = 3;
	assert_true(zetelherinnering_may(&f, later, &t));
	assert_false(zetelherinnering_may(&f, early, &t));
	f.herinnerd = true;
	assert_false(zetelherinnering_may(&f, later, &t));
	f = (struct zetelherinnering_feiten){dag, false, ZETELANTWOORD_NEE};
	assert_false(zetelherinnering_may(&f, later, &t));
	f = (struct zetelherinnering_feiten){DATUM_GEEN, false, CHOICE_NONE};
	assert_false(zetelherinnering_may(&f, later, &t));
}

static void who_leads_does_not_know_what_is_next(UNUSED void **state)
{
	struct scanvervolg_feiten f = {.zetels = {[ZETEL_BEDACHT] = 1,
						  [ZETEL_GEBELD] = 2,
						  [ZETEL_UITGENODIGD] = 3,
						  [ZETEL_KOMT] = 4,
						  [ZETEL_KOMT_NIET] = 1}};

	assert_int_equal(scanvervolg_of(&f), SCANVERVOLG_VERVANGEN);
	f.zetels[ZETEL_KOMT_NIET] = 0;
	assert_int_equal(scanvervolg_of(&f), SCANVERVOLG_BELLEN);
	f.zetels[ZETEL_BEDACHT] = 0;
	assert_int_equal(scanvervolg_of(&f), SCANVERVOLG_UITNODIGEN);
	f.zetels[ZETEL_GEBELD] = 0;
	assert_int_equal(scanvervolg_of(&f), SCANVERVOLG_VULLEN);
	f.zetels[ZETEL_KOMT] = SCAN_ZETELS - 3;
	assert_int_equal(scanvervolg_of(&f), SCANVERVOLG_DAG);
	f.heeft_dag = true;
	assert_int_equal(scanvervolg_of(&f), SCANVERVOLG_WACHTEN);
	f.zetels[ZETEL_UITGENODIGD] = 0;
	f.zetels[ZETEL_KOMT] = SCAN_ZETELS;
	assert_int_equal(scanvervolg_of(&f), SCANVERVOLG_BEGINNEN);
	assert_int_equal(scanvervolg_stand(SCANVERVOLG_VERVANGEN), ZETEL_KOMT_NIET);
	assert_int_equal(scanvervolg_stand(SCANVERVOLG_WACHTEN), ZETEL_UITGENODIGD);
	assert_int_equal(scanvervolg_stand(SCANVERVOLG_DAG), CHOICE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_step_leads_only_where_it_makes_sense),
	    cmocka_unit_test(what_is_no_state_and_no_step_leads_nowhere),
	    cmocka_unit_test(only_one_that_was_stopped_is_not_open),
	    cmocka_unit_test(a_domain_has_its_name_and_there_are_six),
	    cmocka_unit_test(a_seat_says_how_far_it_is),
	    cmocka_unit_test(who_answered_is_reminded_or_who_did_not_every_day),
	    cmocka_unit_test_setup_teardown(the_same_organisation_chairs_again_unseen, arena_setup,
					    arena_teardown),
	    cmocka_unit_test_setup_teardown(an_invitation_lacks_what_is_known, arena_setup,
					    arena_teardown),
	    cmocka_unit_test(who_leads_does_not_know_what_is_next),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
