/*
 * What somebody loses when figures of working together tell of one person, or not the truth; on
 * both engines, below the pages. Every melding here was made on day 20000.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

#define DAY INT64_C(86400000)

/* A melding that had to be picked up by day 20002, and was after so many days. */
static void melding(struct proef_belofte *b, int dagen)
{
	char sql[400];

	snprintf(sql, sizeof sql,
		 "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, uiterlijk_datum,"
		 " afgehandeld_op, afgehandeld_door_id, reactie) VALUES (1, 4, 'valt_uit', 'x',"
		 " %lld, 20002, %lld, 1, 'gebeld')",
		 (long long)(20000 * DAY), (long long)((20000 + dagen) * DAY));
	proef_script(&b->p, sql);
}

/* What Erik reads: the whole, what went well and the median as one number; 0: nothing. */
QUERY(figure, "SELECT COALESCE(max(geheel * 10000 + goed * 100 + dagen), 0) FROM telling_proces "
	      "WHERE figuur = 'vangnet'");
static int64_t told(struct proef_belofte *b)
{
	struct db_context context = as(6);
	struct db *db;
	int64_t n;

	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(db_number(db, &figure, ARGS_NONE, &n));
	db_read_end(db);
	return n;
}

static void a_small_group_is_told_or_follows_from_what_is_told(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 4; i++)
		melding(b, 1);
	assert_int_equal(told(b), 0);
	melding(b, 2);
	assert_int_equal(told(b), 50501);
	for (int i = 0; i < 4; i++) {
		melding(b, 9);
		assert_int_equal(told(b), 0);
	}
	melding(b, 9);
	assert_int_equal(told(b), 100501);
}

static void the_middle_is_not_the_middle(void **state)
{
	static const int dagen[] = {0, 0, 2, 2, 2, 2};
	struct proef_belofte *b = *state;

	for (size_t i = 0; i < COUNT(dagen); i++)
		melding(b, dagen[i]);
	assert_int_equal(told(b), 60602);
}

QUERY(said_to_anybody, "SELECT count(figuur) FROM telling_proces");

static void who_is_not_logged_in_reads_figures(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 5; i++)
		melding(b, 1);
	assert_int_equal(reads(b, as(6), &said_to_anybody), 1);
	assert_int_equal(reads(b, as(0), &said_to_anybody), 0);
}

/* A draft is nobody's yet. */
static void what_was_never_offered_counts_as_not_taken(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 5; i++)
		proef_script(
		    &b->p, "INSERT INTO t_overdracht (jongere_id, afzender_id, ontvanger_id,"
			   " toestand, onderdelen, toelichting, besproken_datum,"
			   " kennismaking_datum, blijf, aangemaakt_op) VALUES (1, 1, 5, 'concept',"
			   " 0, 'x', 20400, 20420, FALSE, 1000);"
			   "UPDATE t_overdracht SET toestand = 'ingetrokken';");
	assert_int_equal(reads(b, as(6), &said_to_anybody), 0);
}

/* Extra help, asked of this colleague. */
#define ASK(wie)                                                                                   \
	"INSERT INTO t_verwijzing (jongere_id, afzender_id, ontvanger_id, toestand, onderdelen, "  \
	"vraag, grondslag, artikel, besproken_datum, mening, van_datum, tot_datum, "               \
	"aangemaakt_op) VALUES (1, 1, " #wie ", 'concept', 0, 'x', 'overeenkomst', 'x', 20400, "   \
	"'ja', 20414, 20420, 1000)"
QUERY(ask_2, ASK(2));
QUERY(ask_3, ASK(3));
QUERY(ask_4, ASK(4));
QUERY(ask_5, ASK(5));
QUERY(ask_6, ASK(6));
/* The clock of belofte.h stands at 1763802000000: two days ago, until tomorrow or until now. */
#define THE_LAST " WHERE id = (SELECT max(v.id) FROM verwijzing v)"
#define OFFERED "UPDATE t_verwijzing SET toestand = 'aangeboden', aangeboden_op = 1763629200000, "
QUERY(until_tomorrow, OFFERED "verloopt_op = 1763888400000" THE_LAST);
QUERY(until_now, OFFERED "verloopt_op = 1763802000000" THE_LAST);
QUERY(els_says_no, "UPDATE t_verwijzing SET toestand = 'geweigerd', reden = 'x', "
		   "beantwoord_op = 1763802000000" THE_LAST);
QUERY(take_back, "UPDATE t_verwijzing SET toestand = 'ingetrokken'" THE_LAST);
QUERY(questions, "SELECT COALESCE(max(geheel * 10000 + goed * 100 + dagen), 0) "
		 "FROM telling_proces WHERE figuur = 'verwijzing'");

static void what_waits_for_an_answer_counts_as_one_or_what_got_none_does_not(void **state)
{
	static const struct query *const others[] = {&ask_2, &ask_3, &ask_4, &ask_5, &ask_6};
	struct proef_belofte *b = *state;

	for (int i = 0; i < 5; i++) {
		assert_int_equal(reads(b, as(6), &questions), 0);
		fine(try_exec(b, 1, &ask_4));
		fine(try_exec(b, 1, &until_tomorrow));
		fine(try_exec(b, 4, &els_says_no));
	}
	assert_int_equal(reads(b, as(6), &questions), 50502);
	fine(try_exec(b, 1, &ask_4));
	fine(try_exec(b, 1, &until_tomorrow));
	assert_int_equal(reads(b, as(6), &questions), 50502);
	fine(try_exec(b, 1, &take_back));
	for (size_t i = 0; i < COUNT(others); i++) {
		fine(try_exec(b, 1, others[i]));
		fine(try_exec(b, 1, &until_now));
	}
	assert_int_equal(reads(b, as(6), &questions), 100502);
}

/* Agreed on day 20400 in a casusoverleg: done two days later, or still open. */
static void agreed(struct proef_belofte *b, bool done, int voor)
{
	char sql[400];

	snprintf(
	    sql, sizeof sql,
	    "INSERT INTO t_actie (jongere_id, doel_id, tekst, voor_datum, toestand, afgerond_op)"
	    " VALUES (1, 1, 'x', %d, %s);"
	    "INSERT INTO t_overlegactie (jongere_id, overlegpunt_id, actie_id)"
	    " SELECT 1, 1, max(id) FROM t_actie;",
	    voor, done ? "'klaar', 1762732800000" : "'open', NULL");
	proef_script(&b->p, sql);
}

QUERY(agreements, "SELECT COALESCE(max(geheel * 10000 + goed * 100 + dagen), 0) "
		  "FROM telling_proces WHERE figuur = 'casusoverleg'");

static void what_was_agreed_together_is_done_too_late_or_by_one_who_can_be_known(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, "UPDATE t_casusoverleg SET toestand = 'bezig' WHERE id = 1;"
			    "UPDATE t_overlegpunt SET toestand = 'besproken', verslag = 'x',"
			    " besproken_op = 1762560000000, door_id = 1 WHERE id = 1;");
	for (int i = 0; i < 4; i++)
		agreed(b, true, 20402);
	assert_int_equal(reads(b, as(6), &agreements), 0);
	agreed(b, true, 20402);
	agreed(b, false, 20500); /* not due */
	assert_int_equal(reads(b, as(6), &agreements), 50502);
	agreed(b, true, 20401); /* a day late */
	assert_int_equal(reads(b, as(6), &agreements), 0);
	for (int i = 0; i < 4; i++)
		agreed(b, false, 20410);
	assert_int_equal(reads(b, as(6), &agreements), 100502);
}

/* So often somebody was closed with this outcome, in moments from `van` on. */
static void closed(struct proef_belofte *b, const char *uitkomst, int times, int van)
{
	char sql[300];

	for (int i = van; i < van + times; i++) {
		snprintf(sql, sizeof sql,
			 "UPDATE t_jongere SET gesloten_op = %d, gesloten_reden = 'x' WHERE id = 1;"
			 "INSERT INTO t_sluiting (jongere_id, sluituitkomst, gebruiker_id, op)"
			 " VALUES (1, '%s', 1, %d)",
			 i, uitkomst, i);
		proef_script(&b->p, sql);
	}
}

/* How many outcomes are told, and of how many closings. */
QUERY(outcomes, "SELECT coalesce(sum(aantal + 100), 0) "
		"FROM telling_sluiting");

static void an_outcome_of_few_is_told_or_follows_from_the_others(void **state)
{
	struct proef_belofte *b = *state;
	int64_t before = reads(b, as(6), &outcomes);

	assert_int_equal(before, 0); /* one, with work */
	closed(b, "opleiding", 5, 3000);
	assert_int_equal(reads(b, as(6), &outcomes), 0);
	closed(b, "verhuisd", 6, 4000);
	assert_int_equal(reads(b, as(6), &outcomes), 106); /* opleiding hides the one with work */
	closed(b, "werk", 4, 5000);
	assert_int_equal(reads(b, as(6), &outcomes), 316);
	closed(b, "vergissing", 9, 6000);
	assert_int_equal(reads(b, as(6), &outcomes), 316);
	closed(b, "overleden", 5, 7000);
	assert_int_equal(reads(b, as(6), &outcomes), 421);
	closed(b, "dagbesteding", 1, 8000);
	assert_int_equal(reads(b, as(6), &outcomes), 316);
	assert_int_equal(reads(b, as(0), &outcomes), 0);
}

#define TESTS(ON)                                                                                  \
	ON(a_small_group_is_told_or_follows_from_what_is_told), ON(the_middle_is_not_the_middle),  \
	    ON(who_is_not_logged_in_reads_figures),                                                \
	    ON(what_was_never_offered_counts_as_not_taken),                                        \
	    ON(an_outcome_of_few_is_told_or_follows_from_the_others),                              \
	    ON(what_waits_for_an_answer_counts_as_one_or_what_got_none_does_not),                  \
	    ON(what_was_agreed_together_is_done_too_late_or_by_one_who_can_be_known)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
