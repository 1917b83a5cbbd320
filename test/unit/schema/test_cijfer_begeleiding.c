/*
 * What somebody loses when figures of what is done for young people tell of one person, or not the
 * truth; on both engines, below the pages. Today is day 20414.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

/* Answers of Sanne, so many hours after a melding of the beginning of day 20400. */
#define ANSWER(op)                                                                                 \
	"UPDATE t_melding SET antwoord = 'gebeld', antwoord_door_id = 1, antwoord_op = " #op       \
	", versie = versie + 1 WHERE id = (SELECT max(id) FROM t_melding)"
QUERY(after_1, ANSWER(1762563600000));
QUERY(after_2, ANSWER(1762567200000));
QUERY(after_3, ANSWER(1762570800000));
QUERY(after_25, ANSWER(1762650000000));
QUERY(after_90, ANSWER(1762884000000));

/* A red melding; NULL: without an answer. */
static void melding_add(struct proef_belofte *b, const struct query *answer)
{
	proef_script(&b->p,
		     "INSERT INTO t_melding (plaatsing_id, jongere_id, meldersoort, meldingsoort,"
		     " meldinglicht, tekst, gebruiker_id, op) VALUES (1, 1, 'werkgever', 'ruzie',"
		     " 'rood', 'x', 1, 1762560000000);");
	if (answer)
		fine(try_exec(b, 1, answer));
}

/* The whole, what went well and the hours in the middle as one number; 0: nothing is told. */
QUERY(of_meldingen, "SELECT COALESCE(max(geheel * 10000 + goed * 100 + uren), 0) FROM "
		    "telling_begeleiding WHERE figuur = 'melding'");

static void a_small_group_is_told_or_follows_from_what_is_told(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 4; i++)
		melding_add(b, &after_2);
	assert_int_equal(reads(b, as(6), &of_meldingen), 0);
	melding_add(b, &after_3);
	assert_int_equal(reads(b, as(6), &of_meldingen), 50502);
	for (int i = 0; i < 4; i++) {
		melding_add(b, i % 2 ? &after_25 : NULL);
		assert_int_equal(reads(b, as(6), &of_meldingen), 0);
	}
	melding_add(b, &after_90);
	assert_int_equal(reads(b, as(6), &of_meldingen), 100502);
}

QUERY(said_to_anybody, "SELECT count(figuur) FROM telling_begeleiding");

static void who_is_not_logged_in_reads_figures(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 5; i++)
		melding_add(b, &after_1);
	assert_int_equal(reads(b, as(6), &said_to_anybody), 1);
	assert_int_equal(reads(b, as(0), &said_to_anybody), 0);
}

QUERY(of_wishes, "SELECT COALESCE(max(geheel * 100 + goed), 0) FROM telling_begeleiding "
		 "WHERE figuur = 'ontwikkelwens'");

/* Six weeks are 42 days; whoever may not be asked is in no figure. */
static void an_answer_that_came_too_late_counts_as_in_time(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 10; i++) {
		char sql[300];

		snprintf(sql, sizeof sql,
			 "INSERT INTO t_ontwikkelwens (plaatsing_id, jongere_id, wenssoort, tekst,"
			 " datum, mag_werkgever, gebruiker_id, op) VALUES (1, 1, 'taken', 'w%d',"
			 " 20300, TRUE, 1, 1);"
			 "UPDATE t_ontwikkelwens SET wensantwoord = 'ja', antwoord_datum = %d"
			 " WHERE tekst = 'w%d';",
			 i, i < 5 ? 20342 : 20343, i);
		proef_script(&b->p, sql);
	}
	/* Five, and the one that was there. */
	assert_int_equal(reads(b, as(6), &of_wishes) % 100, 6);
}

QUERY(of_contacts, "SELECT COALESCE(max(geheel * 100 + goed), 0) FROM telling_begeleiding "
		   "WHERE figuur = 'contact'");

static void contact_that_did_not_come_counts_as_agreed(void **state)
{
	struct proef_belofte *b = *state;

	for (int id = 101; id < 105; id++)
		dossier_add(b, id, 0);
	assert_int_equal(reads(b, as(6), &of_contacts), 505);
	proef_script(&b->p, "UPDATE t_jongere SET volgend_contact_datum = 20413 WHERE id = 101;");
	assert_int_equal(reads(b, as(6), &of_contacts), 0);
}

#define TESTS(ON)                                                                                  \
	ON(a_small_group_is_told_or_follows_from_what_is_told),                                    \
	    ON(who_is_not_logged_in_reads_figures),                                                \
	    ON(an_answer_that_came_too_late_counts_as_in_time),                                    \
	    ON(contact_that_did_not_come_counts_as_agreed)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
