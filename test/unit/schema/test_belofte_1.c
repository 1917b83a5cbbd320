/*
 * Promise 1, below the pages: who has left school without a destination is not let go. Jayda (1)
 * left on day 20000, which is past; Sanne (1) tries to be rid of her.
 */
#include "unit/schema/belofte.h"

QUERY(open_again, "UPDATE t_jongere SET bestemming = NULL, bestemming_plek = NULL, "
		  "bestemming_contact = NULL, bestemming_telefoon = NULL WHERE id = 1");
QUERY(place_without_destination, "UPDATE t_jongere SET bestemming = NULL WHERE id = 1");
QUERY(close_it, "UPDATE t_jongere SET gesloten_op = 1763802000000, gesloten_reden = 'klaar', "
		"volgend_contact_datum = NULL WHERE id = 1");
QUERY(never_left, "UPDATE t_jongere SET uitstroom_datum = NULL WHERE id = 1");
QUERY(never_at_school, "UPDATE t_jongere SET school_id = NULL WHERE id = 1");
QUERY(leaves_later, "UPDATE t_jongere SET uitstroom_datum = 20500 WHERE id = 1");
QUERY(to_work, "UPDATE t_jongere SET bestemming = 'werk' WHERE id = 1");
QUERY(back_at_school, "UPDATE t_jongere SET fase = 'school' WHERE id = 1");
QUERY(way_to_work, "UPDATE t_jongere SET fase = 'match' WHERE id = 1");
QUERY(talk_without_day, "UPDATE t_jongere SET uitstroomgesprek_datum = NULL WHERE id = 1");

static void refused(struct proef_belofte *b, const struct query *q, const char *by)
{
	assert_true(try_exec(b, 1, q) < 0);
	assert_string_equal(b->conflict, by);
}

static void belofte_1_who_left_school_without_a_destination_is_not_let_go(void **state)
{
	fine(try_exec(*state, 1, &open_again));
	refused(*state, &close_it, "belofte_1_uitstroom");
	refused(*state, &never_left, "belofte_1_uitstroom");
	refused(*state, &never_at_school, "belofte_1_uitstroom");
	fine(try_exec(*state, 1, &to_work));
	fine(try_exec(*state, 1, &close_it));
	refused(*state, &open_again, "belofte_1_uitstroom");
}

static void belofte_1_who_wants_no_help_now_may_be_let_go(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &open_again));
	proef_script(&b->p, "UPDATE t_jongere SET stand_waakvlam_datum = 20500 WHERE id = 1;");
	fine(try_exec(b, 1, &close_it));
}

static void belofte_1_who_is_still_at_school_can_move_to_another_region(void **state)
{
	fine(try_exec(*state, 1, &open_again));
	fine(try_exec(*state, 1, &leaves_later));
	fine(try_exec(*state, 1, &close_it));
}

/* Without a last day nobody is on the list of a year: that is no way round the list. */
static void belofte_1_a_pupil_without_a_last_day_at_school_is_not_let_go(void **state)
{
	fine(try_exec(*state, 1, &to_work));
	fine(try_exec(*state, 1, &back_at_school));
	fine(try_exec(*state, 1, &never_left));
	fine(try_exec(*state, 1, &open_again));
	refused(*state, &close_it, "belofte_1_uitstroom");
	fine(try_exec(*state, 1, &leaves_later));
	refused(*state, &never_left, "belofte_1_uitstroom");
	fine(try_exec(*state, 1, &close_it));
}

static void belofte_1_who_moves_on_after_school_has_gone_somewhere(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &open_again));
	fine(try_exec(b, 1, &back_at_school));
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(bestemming) FROM t_jongere WHERE id = 1"), 0);
	fine(try_exec(b, 1, &way_to_work));
	assert_int_equal(proef_number(&b->p, "SELECT count(id) FROM t_jongere WHERE id = 1 "
					     "AND bestemming = 'toeleidingstraject'"),
			 1);
}

static void a_place_or_a_talk_is_told_whole(void **state)
{
	refused(*state, &place_without_destination, "bestemming_met_plek");
	refused(*state, &talk_without_day, "uitstroomgesprek_met_datum");
}

#define TESTS(ON)                                                                                  \
	ON(belofte_1_who_left_school_without_a_destination_is_not_let_go),                         \
	    ON(belofte_1_who_wants_no_help_now_may_be_let_go),                                     \
	    ON(belofte_1_who_is_still_at_school_can_move_to_another_region),                       \
	    ON(belofte_1_a_pupil_without_a_last_day_at_school_is_not_let_go),                      \
	    ON(belofte_1_who_moves_on_after_school_has_gone_somewhere),                            \
	    ON(a_place_or_a_talk_is_told_whole)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
