/*
 * What somebody loses when figures of what is done for young people tell of one person, or not the
 * truth; on both engines, below the pages. Today is day 20414.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

#define DAY INT64_C(86400000)

/* A call from work on day 20400, answered after so many hours; -1: it was not. */
static void alarm_add(struct proef_belofte *b, int uren)
{
	char sql[400], op[24] = "NULL";

	if (uren >= 0)
		snprintf(op, sizeof op, "%lld", (long long)(20400 * DAY + uren * DAY / 24));
	snprintf(sql, sizeof sql,
		 "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, plaatsing_id,"
		 " alarmbeller, afgehandeld_op, afgehandeld_door_id, reactie) VALUES (1, 2,"
		 " 'hulp_gevraagd', 'x', %lld, 1, 'werkgever', %s, 1, 'gebeld')",
		 (long long)(20400 * DAY), op);
	proef_script(&b->p, sql);
}

/* The whole, what went well and the hours in the middle as one number; 0: nothing is told. */
QUERY(of_alarms, "SELECT COALESCE(max(geheel * 10000 + goed * 100 + uren), 0) FROM "
		 "telling_begeleiding WHERE figuur = 'alarm'");

static void a_small_group_is_told_or_follows_from_what_is_told(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 4; i++)
		alarm_add(b, 2);
	assert_int_equal(reads(b, as(6), &of_alarms), 0);
	alarm_add(b, 3);
	assert_int_equal(reads(b, as(6), &of_alarms), 50502);
	for (int i = 0; i < 4; i++) {
		alarm_add(b, i % 2 ? 25 : -1);
		assert_int_equal(reads(b, as(6), &of_alarms), 0);
	}
	alarm_add(b, 90);
	assert_int_equal(reads(b, as(6), &of_alarms), 100502);
}

QUERY(said_to_anybody, "SELECT count(figuur) FROM telling_begeleiding");

static void who_is_not_logged_in_reads_figures(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 5; i++)
		alarm_add(b, 1);
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
