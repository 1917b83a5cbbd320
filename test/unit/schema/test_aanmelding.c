/*
 * What who comes to a loket loses, below the pages, on both engines: an answer that is counted, and
 * in the month in which it was given. Kim (1) waits at the municipality, and is late already.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

QUERY(refer, "UPDATE t_aanmelding SET toestand = 'doorverwezen', beantwoord_op = 1763802000000,"
	     " door_id = 1, bewaar_tot_datum = 20800 WHERE id = 1");
QUERY(take, "UPDATE t_aanmelding SET toestand = 'opgenomen', beantwoord_op = 1000 WHERE id = 1");
QUERY(reopen, "UPDATE t_aanmelding SET toestand = 'nieuw', beantwoord_op = NULL, door_id = NULL,"
	      " bewaar_tot_datum = NULL WHERE id = 1");

/* Of what Kim's way brought: of each answer, and of those that were in time. */
static int64_t told(struct proef_belofte *b, const char *what)
{
	char sql[200];

	snprintf(sql, sizeof sql,
		 "SELECT coalesce(sum(%s), 0) FROM t_aanmeldtelling"
		 " WHERE organisatie_id = 1 AND kanaal = 'zelf'",
		 what);
	return proef_number(&b->p, sql);
}

static void an_answer_counts_once_and_no_more_when_it_is_taken_back(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(told(b, "aantal"), 0);
	fine(try_exec(b, 1, &refer));
	assert_int_equal(told(b, "CASE toestand WHEN 'doorverwezen' THEN aantal END"), 1);
	assert_int_equal(told(b, "op_tijd"), 0);
	fine(try_exec(b, 1, &take));
	assert_int_equal(told(b, "CASE toestand WHEN 'opgenomen' THEN aantal END"), 1);
	assert_int_equal(told(b, "aantal"), 1);
	assert_int_equal(told(b, "op_tijd"), 1);
}

static void who_waits_again_was_not_answered(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &refer));
	fine(try_exec(b, 1, &reopen));
	assert_int_equal(told(b, "aantal"), 0);
	assert_int_equal(told(b, "op_tijd"), 0);
}

QUERY(loketten, "SELECT count(id) FROM loket WHERE id > 0");

static void nobody_is_sent_to_a_loket_where_nobody_is_left(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p,
		     "INSERT INTO t_organisatie (id, naam, naam_vouw, soort, domein, grondslag)"
		     " VALUES (3, 'UWV', 'uwv', 'uwv', 'werk_inkomen', 'Wet SUWI, artikel 30');"
		     "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau,"
		     " van_datum, tot_datum) VALUES"
		     " (91, 3, 3, 'casusregisseur', 'uitvoering', 1, 10);");
	assert_int_equal(reads(b, as(0), &loketten), 1);
	proef_script(&b->p, "UPDATE t_functie SET tot_datum = NULL WHERE id = 91;");
	assert_int_equal(reads(b, as(0), &loketten), 2);
}

QUERY(waiting, "SELECT count(id) FROM aanmelding WHERE id > 0");

/* Bram could answer at the municipality once, and some day; Sanne does now. */
static void who_waits_is_seen_by_who_answers_there_now(void **state)
{
	static const struct {
		int64_t gebruiker, functie, organisatie, sees;
	} who[] = {{1, 1, 1, 2},  {2, 1, 1, 0},  {1, 1, 2, 0},
		   {2, 91, 1, 0}, {2, 92, 1, 0}, {2, 93, 1, 2}};
	struct proef_belofte *b = *state;

	proef_script(&b->p, "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau,"
			    " van_datum, tot_datum) VALUES"
			    " (91, 2, 1, 'casusregisseur', 'uitvoering', 1, 20413),"
			    " (92, 2, 1, 'casusregisseur', 'uitvoering', 20415, NULL),"
			    " (93, 2, 1, 'casusregisseur', 'uitvoering', 20414, 20414);");
	for (size_t i = 0; i < COUNT(who); i++) {
		struct db_context context = as(who[i].gebruiker);

		context.functie = who[i].functie;
		context.organisatie = who[i].organisatie;
		assert_int_equal(reads(b, context, &waiting), who[i].sees);
	}
}

#define TESTS(ON)                                                                                  \
	ON(an_answer_counts_once_and_no_more_when_it_is_taken_back),                               \
	    ON(who_waits_again_was_not_answered),                                                  \
	    ON(nobody_is_sent_to_a_loket_where_nobody_is_left),                                    \
	    ON(who_waits_is_seen_by_who_answers_there_now)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
