/* What a user loses when this is wrong: an agenda that forgets a day, or tells of one jongere. */
#include "domain/agenda.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define VANDAAG datum_of(2026, 11, 23)

static struct signaal signaal(enum signaalsoort soort, int days)
{
	return (struct signaal){.soort = soort, .uiterlijk = datum_plus(VANDAAG, days)};
}

static struct agenda_regel regel(enum signaalsoort soort, int days)
{
	const struct signaal s = signaal(soort, days);

	return agenda_regel_of(&s, VANDAAG);
}

static void what_is_agreed_for_next_month_is_not_in_it(UNUSED void **state)
{
	struct termijnen t = termijnen_default();
	struct termijnen far = agenda_termijnen(&t);

	assert_int_equal(far.contact_vooruit, 91);
	assert_int_equal(far.actie_vooruit, 91);
	assert_int_equal(far.contract_stap_1, t.contract_stap_1);
	t.contact_vooruit = 120; /* a region that looks farther already */
	assert_int_equal(agenda_termijnen(&t).contact_vooruit, 120);
}

static void a_meeting_stands_in_it_twice_or_one_that_was_not_ended_is_forgotten(UNUSED void **state)
{
	struct signaal s = signaal(SIGNAAL_CASUSOVERLEG, 0);

	assert_false(agenda_shows(&s, VANDAAG));
	s = signaal(SIGNAAL_CASUSOVERLEG, -1);
	assert_true(agenda_shows(&s, VANDAAG));
	s = signaal(SIGNAAL_MINSTE_AANDACHT, 0);
	assert_false(agenda_shows(&s, VANDAAG));
	s = signaal(SIGNAAL_GEEN_CONTACT, 3);
	assert_true(agenda_shows(&s, VANDAAG));
}

/* Three contacts and a contract on one day, two contacts that are too late, one a day later. */
static void lines_are_of_one_jongere_each(UNUSED void **state)
{
	struct agenda_regel r[] = {
	    regel(SIGNAAL_GEEN_CONTACT, 5),     regel(SIGNAAL_GEEN_CONTACT, -1),
	    regel(SIGNAAL_GEEN_CONTACT, 5),     regel(SIGNAAL_GEEN_CONTACT, 6),
	    regel(SIGNAAL_CONTRACT_EINDIGT, 5), regel(SIGNAAL_GEEN_CONTACT, -40),
	    regel(SIGNAAL_GEEN_CONTACT, 5),     regel(SIGNAAL_HULP_GEVRAAGD, 0)};

	assert_int_equal(agenda_merge(r, 0), 0);
	assert_int_equal(agenda_merge(r, sizeof r / sizeof *r), 5);
	assert_true(r[0].is_te_laat);
	assert_int_equal(r[0].aantal, 2);
	assert_int_equal(r[0].dag.dag, VANDAAG.dag);
	assert_int_equal(r[1].soort, SIGNAAL_HULP_GEVRAAGD);
	assert_false(r[1].is_te_laat);
	assert_int_equal(r[2].soort, SIGNAAL_CONTRACT_EINDIGT);
	assert_int_equal(r[3].aantal, 3);
	assert_int_equal(r[4].dag.dag, VANDAAG.dag + 6);
	assert_int_equal(r[4].aantal, 1);
}

static void what_is_too_late_stands_behind_what_is_due_today(UNUSED void **state)
{
	for (int order = 0; order < 2; order++) {
		struct agenda_regel r[] = {regel(SIGNAAL_GEEN_CONTACT, order ? 0 : -3),
					   regel(SIGNAAL_GEEN_CONTACT, order ? -3 : 0)};

		assert_int_equal(agenda_merge(r, 2), 2);
		assert_true(r[0].is_te_laat);
		assert_false(r[1].is_te_laat);
	}
}

static void a_line_is_named_otherwise_tomorrow(UNUSED void **state)
{
	struct arena *a = arena_open(4096);
	struct agenda_regel late = regel(SIGNAAL_GEEN_CONTACT, -3);
	struct agenda_regel coming = regel(SIGNAAL_GEEN_CONTACT, 1);

	coming.aantal = 3;
	assert_string_equal(agenda_title(a, &late), "Te laat: Contact nodig");
	assert_string_equal(agenda_title(a, &coming), "Contact nodig (3)");
	assert_string_equal(agenda_mark(a, &late), "geen_contact-te-laat");
	assert_string_equal(agenda_mark(a, &coming), "geen_contact-2026-11-24");
	arena_free(a);
}

static void an_address_may_be_asked_without_end_or_never_again(UNUSED void **state)
{
	const struct moment begin = {1000000};
	struct moment later = {begin.ms + AGENDA_VENSTER_MS}, earlier = {begin.ms - 1};
	struct agenda_venster v = {.begin = begin};

	for (int i = 0; i < AGENDA_MOST; i++)
		assert_true(agenda_count(&v, begin));
	assert_false(agenda_count(&v, (struct moment){later.ms - 1}));
	assert_int_equal(v.aantal, AGENDA_MOST);
	assert_true(agenda_count(&v, later));
	assert_int_equal(v.aantal, 1);
	assert_int_equal(v.begin.ms, later.ms);
	assert_true(agenda_count(&v, earlier));
	assert_int_equal(v.begin.ms, earlier.ms);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_agreed_for_next_month_is_not_in_it),
	    cmocka_unit_test(a_meeting_stands_in_it_twice_or_one_that_was_not_ended_is_forgotten),
	    cmocka_unit_test(lines_are_of_one_jongere_each),
	    cmocka_unit_test(what_is_too_late_stands_behind_what_is_due_today),
	    cmocka_unit_test(a_line_is_named_otherwise_tomorrow),
	    cmocka_unit_test(an_address_may_be_asked_without_end_or_never_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
