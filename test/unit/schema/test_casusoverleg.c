/*
 * What a young person loses around a meeting of colleagues, below the pages, on both engines: who
 * was not reached is left behind, or the agenda says that there is more or less to talk about.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

/* Two more (2, 3) on the agenda of meeting 1, on which 1 is: the last is taken off it again. */
static void agenda(struct proef_belofte *b)
{
	dossier_add(b, 91, 0);
	dossier_add(b, 92, 0);
	proef_script(&b->p,
		     PUNT "(91, 1, 'x', 'gewoon', TRUE, 1, 1), (92, 1, 'x', 'gewoon', TRUE, 1, 1);"
			  "UPDATE t_overlegpunt SET toestand = 'ingetrokken' WHERE id = 3;");
}

QUERY(begins, "UPDATE t_casusoverleg SET toestand = 'bezig' WHERE id = 1");
QUERY(talked_about, "UPDATE t_overlegpunt SET toestand = 'besproken', verslag = 'x',"
		    " besproken_op = 3000, door_id = 1 WHERE id = 2");
QUERY(ends, "UPDATE t_casusoverleg SET toestand = 'afgerond', vervolg_id = 2 WHERE id = 1");

static int64_t at_meeting(struct proef_belofte *b, int overleg, int times)
{
	char sql[200];

	snprintf(sql, sizeof sql,
		 "SELECT coalesce(sum(id), 0) FROM t_overlegpunt WHERE casusoverleg_id = %d"
		 " AND doorgeschoven = %d",
		 overleg, times);
	return proef_number(&b->p, sql);
}

static void who_was_not_reached_is_left_behind(void **state)
{
	struct proef_belofte *b = *state;

	agenda(b);
	fine(try_exec(b, 1, &begins));
	fine(try_exec(b, 1, &talked_about));
	assert_int_equal(at_meeting(b, 1, 0), 1 + 2 + 3);
	fine(try_exec(b, 1, &ends));
	assert_int_equal(at_meeting(b, 1, 0), 2 + 3);
	assert_int_equal(at_meeting(b, 2, 1), 1);
}

QUERY(on_the_agenda, "SELECT punten FROM casusoverleg WHERE id = 1");
QUERY(to_talk_about, "SELECT punten_open FROM casusoverleg WHERE id = 1");

static void an_agenda_counts_who_was_taken_off_or_was_talked_about(void **state)
{
	struct proef_belofte *b = *state;

	agenda(b);
	fine(try_exec(b, 1, &begins));
	fine(try_exec(b, 1, &talked_about));
	assert_int_equal(reads(b, as(2), &on_the_agenda), 2);
	assert_int_equal(reads(b, as(2), &to_talk_about), 1);
}

QUERY(told, "SELECT count(id) FROM gebeurtenis WHERE jongere_id = 1 AND soort = 'overleg'"
	    " AND tekst LIKE 'Niet aan de beurt%'");

static void who_goes_along_to_the_next_one_reads_nothing_of_it(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &begins));
	fine(try_exec(b, 1, &ends));
	assert_int_equal(reads(b, as(1), &told), 1);
}

static const struct attack nobody_leads[] = {
    {"UPDATE t_overlegdeelnemer SET ingetrokken_op = 5 WHERE id = 1",
     "overlegdeelnemer_voorzitter"},
    {"UPDATE t_casusoverleg SET voorzitter_id = 5 WHERE id = 1", "casusoverleg_voorzitter"},
};
ATTACKS(nobody_leads);

static void a_meeting_is_led_by_nobody_who_is_there(void **state)
{
	attacks_are_refused(*state, nobody_leads, nobody_leads_queries, COUNT(nobody_leads));
}

#define TESTS(ON)                                                                                  \
	ON(who_was_not_reached_is_left_behind),                                                    \
	    ON(an_agenda_counts_who_was_taken_off_or_was_talked_about),                            \
	    ON(who_goes_along_to_the_next_one_reads_nothing_of_it),                                \
	    ON(a_meeting_is_led_by_nobody_who_is_there)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
