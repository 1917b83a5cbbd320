/*
 * What an answer does to a judgement, below the pages, on both engines: from every state, what the
 * database does and the view shows is what domain/bemiddelbaarheid says.
 */
#include "unit/schema/belofte.h"

#include "domain/bemiddelbaarheid.h"

#include <stdio.h>

QUERY(stand_now, "SELECT CASE bemiddelbaar WHEN 'onbekend' THEN 0 WHEN 'in_onderzoek' THEN 1 "
		 "WHEN 'bemiddelbaar' THEN 2 WHEN 'tijdelijk_niet' THEN 3 ELSE 4 END "
		 "FROM jongere WHERE id = 1");

QUERY(answer_yes, "INSERT INTO t_bevinding (jongere_id, onderwerp, onderdeel, antwoord, bron, "
		  "tekst, gebruiker_id, op) VALUES (1, 'wil', 32, 'ja', 'gesprek', 'x', 1, 1)");
QUERY(answer_no,
      "INSERT INTO t_bevinding (jongere_id, onderwerp, onderdeel, antwoord, bron, "
      "tekst, gebruiker_id, op) VALUES (1, 'wil', 32, 'nog_niet', 'gesprek', 'x', 1, 1)");
QUERY(answer_aside, "INSERT INTO t_bevinding (jongere_id, onderwerp, onderdeel, antwoord, bron, "
		    "tekst, gebruiker_id, op) VALUES (1, 'geld', 512, 'nog_niet', 'gesprek', 'x', "
		    "1, 1)");

static void stand_set(struct proef_belofte *b, int stand)
{
	/* as it is stored; an uncertain one is a yes of which yesterday was the last day */
	bool uncertain = stand == BEMIDDELBAAR_ONZEKER;
	int stored = uncertain ? BEMIDDELBAAR_BEMIDDELBAAR : stand;
	int last = moment_datum(PROEF_NU).dag - uncertain;
	char sql[300];

	snprintf(sql, sizeof sql,
		 "UPDATE t_jongere SET bemiddelbaar = '%s', bemiddelbaar_reden = %s,"
		 " bemiddelbaar_tot_datum = CASE WHEN %d = 1 THEN %d END WHERE id = 1;",
		 choice_code(&bemiddelbaarheden, stored),
		 stand == BEMIDDELBAAR_TIJDELIJK_NIET ? "'rust'" : "NULL",
		 bemiddelbaar_is_oordeel(stored), last);
	proef_script(&b->p, sql);
}

static int stand_of(struct proef_belofte *b, struct db_context context)
{
	struct db *db;
	int64_t stand;

	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(db_number(db, &stand_now, ARGS_NONE, &stand));
	db_read_end(db);
	return (int)stand;
}

static int or_same(int next, int stand)
{
	return next == CHOICE_NONE ? stand : next;
}

static void belofte_5_an_answer_that_contradicts_makes_a_judgement_uncertain(void **state)
{
	static const struct {
		const struct query *answer;
		int stap; /* CHOICE_NONE: no criterium */
	} answers[] = {{&answer_yes, BEMIDDELSTAP_ANTWOORD},
		       {&answer_no, BEMIDDELSTAP_TEGENSPRAAK},
		       {&answer_aside, CHOICE_NONE}};
	struct proef_belofte *b = *state;

	for (int stand = 0; stand < BEMIDDELBAAR_COUNT; stand++)
		for (size_t i = 0; i < COUNT(answers); i++) {
			stand_set(b, stand);
			assert_int_equal(stand_of(b, as(1)), stand);
			fine(try_exec(b, 1, answers[i].answer));
			assert_int_equal(
			    stand_of(b, as(1)),
			    or_same(bemiddelbaar_after(stand, answers[i].stap), stand));
		}
}

static void belofte_5_a_judgement_is_uncertain_the_day_after_its_last(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context tomorrow = as(1);

	tomorrow.vandaag = datum_plus(tomorrow.vandaag, 1);
	for (int stand = 0; stand < BEMIDDELBAAR_COUNT; stand++) {
		stand_set(b, stand);
		assert_int_equal(stand_of(b, as(1)), stand);
		assert_int_equal(stand_of(b, tomorrow),
				 or_same(bemiddelbaar_after(stand, BEMIDDELSTAP_VERLOOP), stand));
	}
}

#define TESTS(ON)                                                                                  \
	ON(belofte_5_an_answer_that_contradicts_makes_a_judgement_uncertain),                      \
	    ON(belofte_5_a_judgement_is_uncertain_the_day_after_its_last)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
