/* What a user loses when hours of coaching are reckoned wrong: help that stops without warning. */
#include "domain/contact.h"
#include "domain/jobcoach.h"
#include "domain/plaatsing.h"
#include "domain/signaal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct datum day(const char *text)
{
	struct datum d;

	assert_int_equal(datum_parse(text, &d), 0);
	return d;
}

/* ---- the hours ---- */

static struct jobcoach_budget budget_of(int regime, const char *van, const char *tot)
{
	const struct jobcoach_aanvraag a = {.regime = regime,
					    .begin = day("2023-01-02"),
					    .van = day(van),
					    .tot = day(tot),
					    .uren = 2400};

	return jobcoach_budget(&a);
}

/* research/standards 9: table 1 of the protocol; 24 hours in 182 days are 624 hours. */
static void the_hours_fall_with_the_years(UNUSED void **state)
{
	static const struct {
		const char *van, *tot;
		int jaar;
		int64_t promille[4];
	} years[] = {
	    {"2023-01-02", "2023-07-02", 1, {30, 60, 100, 150}},
	    {"2024-01-01", "2024-06-30", 1, {30, 60, 100, 150}},
	    {"2024-01-02", "2024-07-01", 2, {30, 30, 50, 75}},
	    {"2025-01-02", "2025-07-02", 3, {30, 30, 30, 60}},
	    {"2027-01-02", "2027-07-02", 3, {30, 30, 30, 60}},
	};

	for (size_t i = 0; i < COUNT(years); i++)
		for (int regime = 0; regime < 4; regime++) {
			struct jobcoach_budget b = budget_of(regime, years[i].van, years[i].tot);

			assert_int_equal(b.jaar, years[i].jaar);
			assert_int_equal(b.promille, years[i].promille[regime]);
			assert_int_equal(b.minuten, 624 * years[i].promille[regime] * 60 / 1000);
		}
}

static void a_trial_is_reckoned_on_its_own(UNUSED void **state)
{
	const struct jobcoach_aanvraag a = {.regime = JOBCOACHREGIME_MIDDEN,
					    .is_proef = true,
					    .begin = day("2020-01-01"),
					    .van = day("2026-01-01"),
					    .tot = day("2026-02-28"),
					    .uren = 1200};
	struct jobcoach_budget b = jobcoach_budget(&a);

	assert_int_equal(b.jaar, 0);
	assert_int_equal(b.promille, 100);
}

static void before_there_was_a_rule_nothing_is_made_up(UNUSED void **state)
{
	const struct jobcoach_aanvraag a = {.regime = JOBCOACHREGIME_LICHT,
					    .begin = day("2010-01-01"),
					    .van = day("2010-01-01"),
					    .tot = day("2010-06-30"),
					    .uren = 2400};

	assert_int_equal(jobcoach_budget(&a).minuten, 0);
}

static void a_toekenning_is_half_a_year(UNUSED void **state)
{
	assert_int_equal(jobcoach_uiterlijk(day("2026-01-01")).dag, day("2026-06-30").dag);
	assert_int_equal(jobcoach_uiterlijk(day("2026-08-31")).dag, day("2027-02-27").dag);
}

static void much_or_long_help_has_a_reason(UNUSED void **state)
{
	for (int regime = 0; regime < 4; regime++)
		assert_int_equal(jobcoach_needs_reden(regime, JOBCOACH_PERIODEN - 1),
				 regime == JOBCOACHREGIME_INTENSIEF);
	assert_true(jobcoach_needs_reden(JOBCOACHREGIME_LICHT, JOBCOACH_PERIODEN));
}

static void some_results_end_the_coaching(UNUSED void **state)
{
	static const bool ends[] = {true, false, false, false, true, true};

	assert_false(jobcoachresultaat_is_klaar(CHOICE_NONE));
	for (int i = 0; i < (int)jobcoachresultaten.count; i++)
		assert_int_equal(jobcoachresultaat_is_klaar(i), ends[i]);
}

static void time_with_the_employer_is_not_told_as_time_with_the_young_person(UNUSED void **state)
{
	static const int activiteit[] = {
	    [CONTACTMET_JONGERE] = JOBCOACHACTIVITEIT_WERKPLEK,
	    [CONTACTMET_WERKGEVER] = JOBCOACHACTIVITEIT_LEIDINGGEVENDE,
	    [CONTACTMET_OUDER] = JOBCOACHACTIVITEIT_THUIS,
	    [CONTACTMET_SCHOOL] = JOBCOACHACTIVITEIT_THUIS,
	    [CONTACTMET_COLLEGA] = JOBCOACHACTIVITEIT_THUIS,
	    [CONTACTMET_ANDERS] = JOBCOACHACTIVITEIT_WERKPLEK,
	    [CONTACTMET_GEEN_GEHOOR] = JOBCOACHACTIVITEIT_WERKPLEK,
	};

	assert_int_equal(COUNT(activiteit), contactmetten.count);
	for (int met = 0; met < (int)COUNT(activiteit); met++)
		assert_int_equal(jobcoachactiviteit_of_contact(met), activiteit[met]);
}

/* ---- what is left ---- */

#define VANDAAG day("2026-11-22")

static struct jobcoach_feiten feiten_of(int van, int tot, int64_t besteed)
{
	return (struct jobcoach_feiten){.van = datum_plus(VANDAAG, van),
					.tot = datum_plus(VANDAAG, tot),
					.budget = 1000,
					.besteed = besteed,
					.resultaat = CHOICE_NONE};
}

static void when_the_hours_run_out_is_told_from_their_use(UNUSED void **state)
{
	struct jobcoach_feiten f = feiten_of(-99, 80, 800);

	assert_int_equal(jobcoach_op(&f, VANDAAG).dag, datum_plus(VANDAAG, 26).dag);
	f.besteed = 500;
	assert_false(datum_set(jobcoach_op(&f, VANDAAG)));
	f.besteed = 0;
	assert_false(datum_set(jobcoach_op(&f, VANDAAG)));
	f.besteed = 1000;
	assert_int_equal(jobcoach_op(&f, VANDAAG).dag, VANDAAG.dag);
	f = feiten_of(-(JOBCOACH_TEMPO - 2), 160, 900);
	assert_false(datum_set(jobcoach_op(&f, VANDAAG)));
	f = feiten_of(-(JOBCOACH_TEMPO - 1), 160, 900);
	assert_true(datum_set(jobcoach_op(&f, VANDAAG)));
}

static const struct termijnen *terms(void)
{
	static struct termijnen t;

	t = termijnen_default();
	return &t;
}

static bool op(const struct jobcoach_feiten *f, const char *word)
{
	struct signaal s;
	bool is = signaal_jobcoach_op(f, terms(), VANDAAG, &s);

	if (is)
		assert_non_null(strstr(s.waarom, word));
	return is;
}

static void hours_that_run_out_are_told_in_time(UNUSED void **state)
{
	struct jobcoach_feiten f = feiten_of(-99, 80, 800);

	assert_true(op(&f, "Gaat het zo door"));
	f.besteed = 1200;
	assert_true(op(&f, "zijn op"));
	f = feiten_of(-99, 80, 500);
	assert_false(op(&f, ""));
	f = feiten_of(-99, terms()->jobcoach_vooruit, 100);
	assert_true(op(&f, "De jobcoach stopt"));
	f.tot = datum_plus(f.tot, 1);
	assert_false(op(&f, ""));
	f = feiten_of(-99, 10, 100);
	f.volgt = true;
	assert_false(op(&f, ""));
	f.volgt = false;
	f.resultaat = JOBCOACHRESULTAAT_ZELFSTANDIG;
	assert_false(op(&f, ""));
	f.resultaat = JOBCOACHRESULTAAT_GELIJK;
	assert_true(op(&f, "stopt"));
	f = feiten_of(-99, -1, 100);
	assert_false(op(&f, ""));
	f = feiten_of(1, 30, 0);
	assert_false(op(&f, ""));
}

static void a_report_that_is_not_written_is_asked_for(UNUSED void **state)
{
	struct jobcoach_feiten f = feiten_of(-180, terms()->verslag_vooruit + 1, 100);
	struct signaal s;

	assert_false(signaal_jobcoach_verslag(&f, terms(), VANDAAG, &s));
	f.tot = datum_plus(f.tot, -1);
	assert_true(signaal_jobcoach_verslag(&f, terms(), VANDAAG, &s));
	assert_int_equal(s.urgentie, URGENTIE_GEWOON);
	f.tot = datum_plus(VANDAAG, -1);
	assert_true(signaal_jobcoach_verslag(&f, terms(), VANDAAG, &s));
	assert_int_equal(s.urgentie, URGENTIE_HOOG);
	assert_non_null(strstr(s.waarom, "moest"));
	f.resultaat = JOBCOACHRESULTAAT_GELIJK;
	assert_false(signaal_jobcoach_verslag(&f, terms(), VANDAAG, &s));
}

static void both_may_be_due(UNUSED void **state)
{
	struct jobcoach_feiten f = feiten_of(-170, 5, 100);
	struct signaal s[SIGNAAL_COUNT];

	assert_int_equal(signalen_of_jobcoach(&f, terms(), VANDAAG, s), 2);
	assert_int_equal(s[0].soort, SIGNAAL_JOBCOACH_OP);
	assert_int_equal(s[1].soort, SIGNAAL_JOBCOACH_VERSLAG);
}

/* ---- on the screen ---- */

static void time_reads_as_people_say_it(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);

	assert_string_equal(jobcoach_tijd(a, 45), "45 minuten");
	assert_string_equal(jobcoach_tijd(a, 1), "1 minuut");
	assert_string_equal(jobcoach_tijd(a, 61), "1 uur en 1 minuut");
	assert_string_equal(jobcoach_tijd(a, 90), "1 uur en 30 minuten");
	assert_string_equal(jobcoach_tijd(a, 720), "12 uur");
	assert_string_equal(jobcoach_tijd(a, 0), "0 minuten");
	assert_string_equal(jobcoach_tijd(a, -60), "1 uur te veel");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_hours_fall_with_the_years),
	    cmocka_unit_test(a_trial_is_reckoned_on_its_own),
	    cmocka_unit_test(before_there_was_a_rule_nothing_is_made_up),
	    cmocka_unit_test(a_toekenning_is_half_a_year),
	    cmocka_unit_test(much_or_long_help_has_a_reason),
	    cmocka_unit_test(some_results_end_the_coaching),
	    cmocka_unit_test(time_with_the_employer_is_not_told_as_time_with_the_young_person),
	    cmocka_unit_test(when_the_hours_run_out_is_told_from_their_use),
	    cmocka_unit_test(hours_that_run_out_are_told_in_time),
	    cmocka_unit_test(a_report_that_is_not_written_is_asked_for),
	    cmocka_unit_test(both_may_be_due),
	    cmocka_unit_test(time_reads_as_people_say_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
