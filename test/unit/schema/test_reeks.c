/*
 * One act on many at once, below the pages, on both engines: what an attacker with SQL as the
 * program can do with somebody's reeks. Sanne (1) and Bram (2) work together; Sanne sees jongere 1.
 */
#include "unit/schema/belofte.h"

#define CHOOSE(wie)                                                                                \
	"INSERT INTO t_reeks (gebruiker_id, reekshandeling, op, vervalt_op) VALUES (" #wie         \
	", 'uitstel', 1, 253402300799000)"
#define LINE "INSERT INTO t_reeksregel (reeks_id, jongere_id, keuze, gezien_versie"
QUERY(choose, CHOOSE(1));
QUERY(choose_for_another, CHOOSE(2));
QUERY(begin_at_once, "INSERT INTO t_reeks (gebruiker_id, reekshandeling, inhoud, toestand, op, "
		     "vervalt_op) VALUES (1, 'uitstel', '[]', 'bezig', 1, 253402300799000)");
QUERY(line, LINE ") VALUES (1, 1, 'jongere=x&soort=geen_contact', 0)");
QUERY(line_done, LINE ", reeksuitkomst) VALUES (1, 1, 'x', 0, 'gedaan')");
QUERY(line_that_leads_back, LINE ", terug_pad) VALUES (1, 1, 'x', 0, '/uitloggen')");
QUERY(fill_in, "UPDATE t_reeks SET inhoud = '[]' WHERE id = 1");
QUERY(fill_in_again, "UPDATE t_reeks SET inhoud = '[[\"a\",\"b\"]]' WHERE id = 1");
QUERY(other_act, "UPDATE t_reeks SET reekshandeling = 'toewijzing' WHERE id = 1");
QUERY(give_away, "UPDATE t_reeks SET gebruiker_id = 2 WHERE id = 1");
QUERY(begin, "UPDATE t_reeks SET toestand = 'bezig' WHERE id = 1");
QUERY(end, "UPDATE t_reeks SET toestand = 'klaar', klaar_op = ctx_nu() WHERE id = 1");
QUERY(end_yesterday,
      "UPDATE t_reeks SET toestand = 'klaar', klaar_op = ctx_nu() - 86400000 WHERE id = 1");
QUERY(end_later, "UPDATE t_reeks SET klaar_op = 253402300799000 WHERE id = 1");
QUERY(back, "UPDATE t_reeks SET toestand = 'terug_bezig' WHERE id = 1");
QUERY(back_done, "UPDATE t_reeks SET toestand = 'terug' WHERE id = 1");
QUERY(skip_the_act, "UPDATE t_reeks SET toestand = 'terug', klaar_op = 1 WHERE id = 1");
QUERY(line_gedaan,
      "UPDATE t_reeksregel SET reeksuitkomst = 'gedaan', terug_pad = '/a', terug_versie = 1 "
      "WHERE id = 1");
QUERY(line_other_way_back, "UPDATE t_reeksregel SET terug_pad = '/uitloggen' WHERE id = 1");
QUERY(line_of_another, "UPDATE t_reeksregel SET jongere_id = 2, reeksuitkomst = 'gedaan' "
		       "WHERE id = 1");
QUERY(line_teruggezet, "UPDATE t_reeksregel SET reeksuitkomst = 'teruggezet' WHERE id = 1");
QUERY(line_without_why, "UPDATE t_reeksregel SET reeksuitkomst = 'gebleven' WHERE id = 1");
QUERY(line_open_again, "UPDATE t_reeksregel SET reeksuitkomst = 'open' WHERE id = 1");

QUERY(own, "SELECT count(reekshandeling) FROM mijn_reeks");
QUERY(lines, "SELECT count(reeksuitkomst) FROM mijn_reeksregel");
QUERY(choices, "SELECT count(keuze) FROM mijn_reeksregel");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

static void chosen(struct proef_belofte *b)
{
	fine(try_exec(b, 1, &choose));
	fine(try_exec(b, 1, &line));
	fine(try_exec(b, 1, &fill_in));
}

static void what_somebody_chose_is_read_by_another(void **state)
{
	struct proef_belofte *b = *state;

	chosen(b);
	assert_int_equal(reads(b, as(1), &own), 1);
	assert_int_equal(reads(b, as(1), &lines), 1);
	assert_int_equal(reads(b, as(1), &choices), 1);
	assert_int_equal(reads(b, as(2), &own), 0);
	assert_int_equal(reads(b, as(2), &lines), 0);
	assert_int_equal(reads(b, (struct db_context){.nu = PROEF_NU}, &own), 0);
}

/* That something was done stays; what it was of somebody goes with the sight of him. */
static void what_was_chosen_of_a_jongere_is_read_without_sight(void **state)
{
	struct proef_belofte *b = *state;

	chosen(b);
	testdb_script(&b->p.t, "DELETE FROM t_zicht WHERE jongere_id = 1;");
	assert_int_equal(reads(b, as(1), &lines), 1);
	assert_int_equal(reads(b, as(1), &choices), 0);
}

static void somebody_acts_in_the_name_of_another(void **state)
{
	struct proef_belofte *b = *state;

	chosen(b);
	refused(b, 1, &choose_for_another, "reeks_van_een_ander");
	refused(b, 2, &line, "reeks_van_een_ander");
	refused(b, 2, &begin, "reeks_van_een_ander");
	refused(b, 1, &give_away, "reeks_van_een_ander");
	refused(b, 1, &line_done, "reeks_van_een_ander");
	refused(b, 1, &line_that_leads_back, "reeks_van_een_ander");
	refused(b, 1, &begin_at_once, "reeks_van_een_ander");
	fine(try_exec(b, 1, &begin));
	refused(b, 2, &line_gedaan, "reeks_van_een_ander");
	refused(b, 1, &line, "reeks_van_een_ander");
}

static void what_was_seen_before_it_was_done_changes_afterwards(void **state)
{
	struct proef_belofte *b = *state;

	chosen(b);
	refused(b, 1, &other_act, "reeks_vast");
	refused(b, 1, &line_gedaan, "reeks_stap");
	fine(try_exec(b, 1, &begin));
	refused(b, 1, &fill_in_again, "reeks_vast");
	refused(b, 1, &line_of_another, "reeks_vast");
	fine(try_exec(b, 1, &line_gedaan));
	refused(b, 1, &line_other_way_back, NULL);
	refused(b, 1, &line_open_again, "reeks_stap");
	refused(b, 1, &line_gedaan, "reeks_stap");
}

static void a_reeks_ends_before_all_is_done_or_is_taken_back_twice(void **state)
{
	struct proef_belofte *b = *state;

	chosen(b);
	refused(b, 1, &skip_the_act, "reeks_stap");
	fine(try_exec(b, 1, &begin));
	refused(b, 1, &end, "reeks_stap");
	fine(try_exec(b, 1, &line_gedaan));
	refused(b, 1, &line_teruggezet, "reeks_stap");
	fine(try_exec(b, 1, &end));
	refused(b, 1, &end_later, "reeks_vast");
	fine(try_exec(b, 1, &back));
	refused(b, 1, &back_done, "reeks_stap");
	refused(b, 1, &line_without_why, "reeksregel_zonder_waarom");
	fine(try_exec(b, 1, &line_teruggezet));
	fine(try_exec(b, 1, &back_done));
	refused(b, 1, &back, "reeks_stap");
}

static void what_was_done_yesterday_is_taken_back(void **state)
{
	struct proef_belofte *b = *state;

	chosen(b);
	fine(try_exec(b, 1, &begin));
	fine(try_exec(b, 1, &line_gedaan));
	fine(try_exec(b, 1, &end_yesterday));
	refused(b, 1, &back, "reeks_stap");
}

/* ---- the next contact on another day ---- */

#define MOVE(jongere, van, naar, reden, wie)                                                        \
	"INSERT INTO t_contactverzet (jongere_id, van_datum, naar_datum, reden, gebruiker_id, op) " \
	"SELECT " #jongere ", " van ", " #naar ", '" reden "', " #wie ", 1"
QUERY(planned, "UPDATE t_jongere SET volgend_contact_datum = 20500 WHERE id = 1");
QUERY(move, MOVE(1, "20500", 20510, "Vakantie", 1));
QUERY(move_from_elsewhere, MOVE(1, "20499", 20510, "Vakantie", 1));
QUERY(move_without_why, MOVE(1, "20500", 20510, " ", 1));
QUERY(move_as_another, MOVE(1, "20500", 20510, "Vakantie", 2));
QUERY(moved_elsewhere, "UPDATE t_contactverzet SET naar_datum = 20600 WHERE id = 1");
QUERY(taken_back, "UPDATE t_contactverzet SET ingetrokken_op = 9 WHERE id = 1");
QUERY(moves, "SELECT count(reden) FROM contactverzet");

static void why_a_contact_was_moved_is_written_anew(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &planned));
	fine(try_exec(b, 1, &move));
	refused(b, 1, &move_from_elsewhere, "contactverzet_kan_niet");
	refused(b, 1, &move_as_another, "contactverzet_kan_niet");
	refused(b, 1, &move_without_why, NULL);
	assert_int_equal(reads(b, as(1), &moves), 1);
	assert_int_equal(reads(b, as(4), &moves), 0);
	refused(b, 1, &moved_elsewhere, "contactverzet_vast");
	fine(try_exec(b, 1, &taken_back));
	refused(b, 1, &taken_back, "contactverzet_vast");
	assert_int_equal(reads(b, as(1), &moves), 0);
}

#define TESTS(ON)                                                                                  \
	ON(what_somebody_chose_is_read_by_another),                                                \
	    ON(what_was_chosen_of_a_jongere_is_read_without_sight),                                \
	    ON(somebody_acts_in_the_name_of_another),                                              \
	    ON(what_was_seen_before_it_was_done_changes_afterwards),                               \
	    ON(a_reeks_ends_before_all_is_done_or_is_taken_back_twice),                            \
	    ON(what_was_done_yesterday_is_taken_back), ON(why_a_contact_was_moved_is_written_anew)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
