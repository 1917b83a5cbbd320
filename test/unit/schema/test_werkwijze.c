/*
 * What the region loses below the pages, on both engines: somebody says how another organisation
 * works, what was said is changed afterwards, or two things hold on one day. Erik (6) makes policy
 * for the gemeente (1); Sanne (1) works there, Els (4) speaks for the
 * region, that was a school (2).
 */
#include "unit/schema/belofte.h"

#define WERKWIJZE                                                                                  \
	"INSERT INTO t_werkwijze (organisatie_id, vergelijkpunt, wijze, tekst, bron, van_datum,"   \
	" tot_datum, gebruiker_id, op, bevestigd_id, bevestigd_op) VALUES "
/* The only one: what PostgreSQL refuses takes a number all the same. */
#define SET(what) "UPDATE t_werkwijze SET " what " WHERE id IN (SELECT w.id FROM werkwijze w)"

QUERY(says, WERKWIJZE "(1, 'forfait', 'anders', 'x', 'y', 20000, 20500, 6, ctx_nu(), 6, ctx_nu())");
QUERY(says_what_follows,
      WERKWIJZE "(1, 'forfait', 'zelfde', NULL, NULL, 20501, NULL, 6, ctx_nu(), 6, ctx_nu())");
QUERY(sanne_says,
      WERKWIJZE "(1, 'forfait', 'zelfde', NULL, NULL, 20000, NULL, 1, ctx_nu(), 1, ctx_nu())");
QUERY(says_as_sanne,
      WERKWIJZE "(1, 'forfait', 'zelfde', NULL, NULL, 20000, NULL, 1, ctx_nu(), 6, ctx_nu())");
QUERY(confirmed_by_sanne,
      WERKWIJZE "(1, 'forfait', 'zelfde', NULL, NULL, 20000, NULL, 6, ctx_nu(), 1, ctx_nu())");
QUERY(of_the_region,
      WERKWIJZE "(2, 'forfait', 'afspraak', 'x', 'y', 20000, NULL, 6, ctx_nu(), 6, ctx_nu())");
QUERY(for_the_region,
      WERKWIJZE "(1, 'forfait', 'afspraak', 'x', 'y', 20000, NULL, 6, ctx_nu(), 6, ctx_nu())");
QUERY(region_agrees,
      WERKWIJZE "(2, 'forfait', 'afspraak', 'x', 'y', 20000, NULL, 4, ctx_nu(), 4, ctx_nu())");
QUERY(region_differs,
      WERKWIJZE "(2, 'forfait', 'anders', 'x', 'y', 20000, NULL, 4, ctx_nu(), 4, ctx_nu())");
QUERY(without_text,
      WERKWIJZE "(1, 'forfait', 'anders', ' ', 'y', 20000, NULL, 6, ctx_nu(), 6, ctx_nu())");
QUERY(without_source,
      WERKWIJZE "(1, 'forfait', 'anders', 'x', NULL, 20000, NULL, 6, ctx_nu(), 6, ctx_nu())");
QUERY(ends_before_it_began,
      WERKWIJZE "(1, 'forfait', 'zelfde', NULL, NULL, 20000, 19998, 6, ctx_nu(), 6, ctx_nu())");
QUERY(at_the_same_time,
      WERKWIJZE "(1, 'forfait', 'zelfde', NULL, NULL, 20500, NULL, 6, ctx_nu(), 6, ctx_nu())");
QUERY(still_so, SET("bevestigd_id = 6, bevestigd_op = ctx_nu()"));
QUERY(region_confirms, SET("bevestigd_id = 4, bevestigd_op = ctx_nu()"));
QUERY(was_so, SET("bevestigd_id = 6, bevestigd_op = 2000"));
QUERY(sanne_confirmed, SET("bevestigd_id = 1, bevestigd_op = ctx_nu(), vorige_id = 6, "
			   "vorige_op = ctx_nu()"));
#define SAID "1763802000000" /* where the clock of belofte.h stands */
#define LATER 1763803000000
#define TOMORROW 1763890000000
QUERY(confirms, SET("bevestigd_id = 6, bevestigd_op = ctx_nu(), vorige_id = 6, vorige_op = " SAID));
QUERY(confirms_a_lie, SET("bevestigd_id = 6, bevestigd_op = ctx_nu(), vorige_id = 6, "
			  "vorige_op = 2000"));
QUERY(remembers_more, SET("vorige_id = 1, vorige_op = 2000"));
QUERY(takes_back, SET("bevestigd_id = 6, bevestigd_op = " SAID ", vorige_id = NULL, "
		      "vorige_op = NULL"));
QUERY(goes_further_back,
      SET("bevestigd_id = 6, bevestigd_op = 2000, vorige_id = NULL, vorige_op = NULL"));
QUERY(is_so_for_years, SET("bevestigd_id = 6, bevestigd_op = ctx_nu() + 1"));
QUERY(said_for_years, WERKWIJZE "(1, 'forfait', 'anders', 'x', 'y', 20000, 20500, 6, ctx_nu(), 6, "
				"ctx_nu() + 1)");
QUERY(why_later, "SELECT count(uitstel_reden) + count(uitstel_datum) FROM werkwijze");
QUERY(other_words, SET("tekst = 'z'"));
QUERY(other_source, SET("bron = 'z'"));
QUERY(other_day, SET("van_datum = 20001"));
QUERY(longer, SET("tot_datum = 20600"));
QUERY(for_ever, SET("tot_datum = NULL"));
QUERY(shorter, SET("tot_datum = 20400"));
QUERY(of_another, SET("organisatie_id = 2"));
QUERY(later, SET("uitstel_datum = 20442, uitstel_reden = 'x'"));
QUERY(much_later, SET("uitstel_datum = 20443, uitstel_reden = 'x'"));
QUERY(not_later, SET("uitstel_datum = 20414, uitstel_reden = 'x'"));
QUERY(later_without_reason, SET("uitstel_datum = 20420, uitstel_reden = ' '"));
QUERY(at_once, SET("uitstel_datum = NULL, uitstel_reden = NULL"));
QUERY(says_later,
      "INSERT INTO t_werkwijze (organisatie_id, vergelijkpunt, wijze, van_datum, "
      "gebruiker_id, op, bevestigd_id, bevestigd_op, uitstel_datum, uitstel_reden) VALUES "
      "(1, 'subsidie', 'zelfde', 20000, 6, ctx_nu(), 6, ctx_nu(), 20010, 'x')");
QUERY(how_many, "SELECT count(id) FROM werkwijze");
QUERY(for_whom, "SELECT COALESCE(max(id), 0) FROM werkwijze_van");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	assert_string_equal(b->conflict, by);
}

static void beleid(struct proef_belofte *b)
{
	proef_script(&b->p, "UPDATE t_functie SET niveau = 'beleid' WHERE id IN (4, 6);"
			    "UPDATE t_organisatie SET soort = 'regio' WHERE id = 2;");
}

static void somebody_says_how_another_works(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 6, &says, "werkwijze_van_een_ander");
	beleid(b);
	refused(b, 1, &sanne_says, "werkwijze_van_een_ander");
	refused(b, 6, &says_as_sanne, "werkwijze_van_een_ander");
	refused(b, 6, &confirmed_by_sanne, "werkwijze_van_een_ander");
	refused(b, 6, &of_the_region, "werkwijze_van_een_ander");
	refused(b, 6, &for_the_region, "werkwijze_van_een_ander");
	assert_int_equal(reads(b, as(1), &for_whom), 0);
	assert_int_equal(reads(b, as(6), &for_whom), 1);
	fine(try_exec(b, 6, &says));
	refused(b, 1, &still_so, "werkwijze_van_een_ander");
	refused(b, 6, &sanne_confirmed, "werkwijze_van_een_ander");
	fine(try_exec(b, 6, &still_so));
	assert_int_equal(reads(b, as(4), &how_many), 1);
}

static void the_region_differs_from_itself(void **state)
{
	struct proef_belofte *b = *state;

	beleid(b);
	refused(b, 4, &region_differs, "werkwijze_van_een_ander");
	fine(try_exec(b, 4, &region_agrees));
	proef_script(&b->p, "UPDATE t_functie SET tot_datum = 20000 WHERE id = 4;");
	assert_int_equal(reads(b, as(4), &for_whom), 0);
	refused(b, 4, &region_confirms, "werkwijze_van_een_ander");
}

static void what_was_said_is_changed_afterwards(void **state)
{
	struct proef_belofte *b = *state;
	static const struct query *const changes[] = {&other_words, &other_source,   &other_day,
						      &longer,      &for_ever,       &of_another,
						      &was_so,      &is_so_for_years};

	beleid(b);
	fine(try_exec(b, 6, &says));
	for (size_t i = 0; i < COUNT(changes); i++)
		refused(b, 6, changes[i], "werkwijze_vast");
	fine(try_exec(b, 6, &shorter));
}

static struct db_context then(int64_t wie, int64_t ms)
{
	struct db_context context = as(wie);

	context.nu.ms = ms;
	return context;
}

static void refused_then(struct proef_belofte *b, struct db_context context, const struct query *q)
{
	assert_true(try_in(b, context, q) < 0);
	assert_string_equal(b->conflict, "werkwijze_vast");
}

/* By who confirmed, for a day, and no further back. */
static void a_slip_cannot_be_taken_back_or_more_than_that(void **state)
{
	struct proef_belofte *b = *state;

	beleid(b);
	fine(try_exec(b, 6, &says));
	refused_then(b, then(6, LATER), &confirms_a_lie);
	refused_then(b, then(6, LATER), &remembers_more);
	fine(try_in(b, then(6, LATER), &confirms));
	refused_then(b, then(6, LATER), &goes_further_back);
	refused_then(b, then(6, TOMORROW), &takes_back);
	fine(try_in(b, then(6, LATER), &takes_back));
	refused_then(b, then(6, LATER), &goes_further_back);
}

static void it_is_never_asked_again(void **state)
{
	struct proef_belofte *b = *state;

	beleid(b);
	refused(b, 6, &says_later, "werkwijze_van_een_ander");
	refused(b, 6, &said_for_years, "werkwijze_van_een_ander");
	fine(try_exec(b, 6, &says));
	refused(b, 6, &much_later, "werkwijze_uitstel");
	refused(b, 6, &not_later, "werkwijze_uitstel");
	refused(b, 6, &later_without_reason, "werkwijze_uitstel_waarom");
	refused(b, 1, &later, "werkwijze_van_een_ander");
	fine(try_exec(b, 6, &later));
	assert_int_equal(reads(b, as(6), &why_later), 2);
	assert_int_equal(reads(b, as(1), &why_later), 0);
	assert_int_equal(reads(b, as(4), &why_later), 0);
	fine(try_exec(b, 6, &at_once));
}

static void two_things_hold_on_one_day_or_nothing_is_said(void **state)
{
	struct proef_belofte *b = *state;

	beleid(b);
	refused(b, 6, &without_text, "werkwijze_zonder_tekst");
	refused(b, 6, &without_source, "werkwijze_zonder_bron");
	refused(b, 6, &ends_before_it_began, "werkwijze_tijd");
	fine(try_exec(b, 6, &says));
	refused(b, 6, &at_the_same_time, "werkwijze_een");
	fine(try_exec(b, 6, &says_what_follows));
}

#define TESTS(ON)                                                                                  \
	ON(somebody_says_how_another_works), ON(the_region_differs_from_itself),                   \
	    ON(what_was_said_is_changed_afterwards), ON(it_is_never_asked_again),                  \
	    ON(a_slip_cannot_be_taken_back_or_more_than_that),                                     \
	    ON(two_things_hold_on_one_day_or_nothing_is_said)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
