/* What a user loses when a casusoverleg goes wrong: nobody talks about a young person in time. */
#include "domain/casusoverleg.h"
#include "domain/fase.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#define NONE CHOICE_NONE

/* Every state x every step, in the order of enum casusoverleg_stap. */
static const int after[CASUSOVERLEG_TOESTANDEN][CASUSOVERLEG_STAPPEN] = {
    [CASUSOVERLEG_GEPLAND] = {CASUSOVERLEG_GEPLAND, CASUSOVERLEG_BEZIG, NONE, NONE, NONE,
			      CASUSOVERLEG_VERVALLEN},
    [CASUSOVERLEG_BEZIG] = {CASUSOVERLEG_BEZIG, NONE, CASUSOVERLEG_BEZIG, CASUSOVERLEG_ONDERBROKEN,
			    CASUSOVERLEG_AFGEROND, NONE},
    [CASUSOVERLEG_ONDERBROKEN] = {CASUSOVERLEG_ONDERBROKEN, CASUSOVERLEG_BEZIG, NONE, NONE,
				  CASUSOVERLEG_AFGEROND, NONE},
    [CASUSOVERLEG_AFGEROND] = {NONE, NONE, NONE, NONE, NONE, NONE},
    [CASUSOVERLEG_VERVALLEN] = {NONE, NONE, NONE, NONE, NONE, NONE},
};

static void a_step_leads_only_where_it_makes_sense(UNUSED void **state)
{
	for (int toestand = 0; toestand < CASUSOVERLEG_TOESTANDEN; toestand++)
		for (int stap = 0; stap < CASUSOVERLEG_STAPPEN; stap++)
			assert_int_equal(casusoverleg_next(toestand, stap), after[toestand][stap]);
}

static void what_is_no_state_and_no_step_leads_nowhere(UNUSED void **state)
{
	assert_int_equal(casusoverleg_next(NONE, CASUSOVERLEGSTAP_BEGIN), NONE);
	assert_int_equal(casusoverleg_next(CASUSOVERLEG_TOESTANDEN, CASUSOVERLEGSTAP_BEGIN), NONE);
	assert_int_equal(casusoverleg_next(CASUSOVERLEG_GEPLAND, NONE), NONE);
	assert_int_equal(casusoverleg_next(CASUSOVERLEG_GEPLAND, CASUSOVERLEG_STAPPEN), NONE);
}

static void a_meeting_ends_once_as_held_or_as_not(UNUSED void **state)
{
	assert_int_equal(casusoverleg_last_step(CASUSOVERLEG_GEPLAND),
			 CASUSOVERLEGSTAP_LAAT_VERVALLEN);
	assert_int_equal(casusoverleg_last_step(CASUSOVERLEG_BEZIG), CASUSOVERLEGSTAP_ROND_AF);
	assert_int_equal(casusoverleg_last_step(CASUSOVERLEG_ONDERBROKEN),
			 CASUSOVERLEGSTAP_ROND_AF);
	assert_int_equal(casusoverleg_last_step(CASUSOVERLEG_AFGEROND), NONE);
	assert_int_equal(casusoverleg_last_step(CASUSOVERLEG_VERVALLEN), NONE);
}

static const struct datum today = {20500};
static const struct overleg_feiten quiet = {.hulp_gevraagd = {INT32_MIN},
					    .fase = FASE_WERK,
					    .fase_van = {20000},
					    .actie_voor = {INT32_MIN}};

static bool proposed(const struct overleg_feiten *f, struct overlegvoorstel *ret)
{
	struct termijnen t = termijnen_default();

	return overlegvoorstel_compute(f, &t, today, ret);
}

static void what_presses_most_is_the_reason(UNUSED void **state)
{
	struct overleg_feiten f = quiet;
	struct overlegvoorstel v;

	assert_false(proposed(&f, &v));
	f.fase = FASE_TOELEIDING;
	assert_true(proposed(&f, &v));
	assert_int_equal(v.reden, OVERLEGREDEN_VOORTGANG);
	assert_int_equal(v.sinds.dag, 20000);
	f.actie_voor = (struct datum){20499};
	assert_true(proposed(&f, &v));
	assert_int_equal(v.reden, OVERLEGREDEN_AFSPRAAK);
	f.fase = FASE_UITVAL;
	assert_true(proposed(&f, &v));
	assert_int_equal(v.reden, OVERLEGREDEN_UITVAL);
	f.hulp_gevraagd = (struct datum){20490};
	assert_true(proposed(&f, &v));
	assert_int_equal(v.reden, OVERLEGREDEN_HULP);
	assert_int_equal(v.sinds.dag, 20490);
}

static void who_is_not_long_under_way_is_left_alone(UNUSED void **state)
{
	static const int under_way[] = {FASE_STAGE, FASE_TOELEIDING, FASE_MATCH};
	struct termijnen t = termijnen_default();
	struct overleg_feiten f = quiet;
	struct overlegvoorstel v;

	for (size_t i = 0; i < COUNT(under_way); i++) {
		f.fase = under_way[i];
		f.fase_van = datum_plus(today, 1 - t.overleg_voortgang);
		assert_false(proposed(&f, &v));
		f.fase_van = datum_plus(today, -t.overleg_voortgang);
		assert_true(proposed(&f, &v));
	}
	f = quiet;
	f.actie_voor = today;
	assert_false(proposed(&f, &v));
}

static void a_meeting_is_told_a_week_before_until_it_is_finished(UNUSED void **state)
{
	struct termijnen t = termijnen_default();
	struct signaal s;

	assert_false(
	    signaal_casusoverleg(&(struct casusoverleg_feiten){DATUM_GEEN}, &t, today, &s));
	assert_false(signaal_casusoverleg(&(struct casusoverleg_feiten){{20508}}, &t, today, &s));
	assert_true(signaal_casusoverleg(&(struct casusoverleg_feiten){{20507}}, &t, today, &s));
	assert_non_null(strstr(s.waarom, "is er casusoverleg"));
	assert_int_equal(s.uiterlijk.dag, 20507);
	assert_true(signaal_casusoverleg(&(struct casusoverleg_feiten){{20499}}, &t, today, &s));
	assert_non_null(strstr(s.waarom, "nog niet afgerond"));
	assert_false(signaal_may_pass(SIGNAAL_CASUSOVERLEG));
}

static void of_one_reason_what_lasts_longest_comes_first(UNUSED void **state)
{
	const struct overlegvoorstel hulp = {OVERLEGREDEN_HULP, {20490}};
	const struct overlegvoorstel lang = {OVERLEGREDEN_VOORTGANG, {20000}};
	const struct overlegvoorstel kort = {OVERLEGREDEN_VOORTGANG, {20100}};

	assert_true(overlegvoorstel_compare(&hulp, &lang) < 0);
	assert_true(overlegvoorstel_compare(&lang, &hulp) > 0);
	assert_true(overlegvoorstel_compare(&lang, &kort) < 0);
	assert_true(overlegvoorstel_compare(&kort, &lang) > 0);
	assert_int_equal(overlegvoorstel_compare(&lang, &lang), 0);
}

static void a_reason_is_said_in_words(UNUSED void **state)
{
	struct arena *a = arena_open(4096);
	const struct datum op = datum_of(2026, 11, 3), nu = datum_of(2026, 11, 22);

	assert_string_equal(
	    overlegvoorstel_text(a, &(struct overlegvoorstel){OVERLEGREDEN_HULP, op}, nu),
	    "Er is om hulp gevraagd, op 3 november 2026.");
	assert_string_equal(
	    overlegvoorstel_text(a, &(struct overlegvoorstel){OVERLEGREDEN_AFSPRAAK, op}, nu),
	    "Een afspraak is niet nagekomen. Had klaar moeten zijn op 3 november 2026.");
	assert_string_equal(
	    overlegvoorstel_text(
		a, &(struct overlegvoorstel){OVERLEGREDEN_VOORTGANG, datum_plus(nu, -220)}, nu),
	    "Al 7 maanden in dezelfde fase.");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_step_leads_only_where_it_makes_sense),
	    cmocka_unit_test(what_is_no_state_and_no_step_leads_nowhere),
	    cmocka_unit_test(a_meeting_ends_once_as_held_or_as_not),
	    cmocka_unit_test(what_presses_most_is_the_reason),
	    cmocka_unit_test(who_is_not_long_under_way_is_left_alone),
	    cmocka_unit_test(a_meeting_is_told_a_week_before_until_it_is_finished),
	    cmocka_unit_test(of_one_reason_what_lasts_longest_comes_first),
	    cmocka_unit_test(a_reason_is_said_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
