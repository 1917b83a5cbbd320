/*
 * Meldingen about work, below the pages, on both engines: what was said stays as it was, nobody
 * takes back what another wrote, and what is red is not hidden by closing the dossier. Sanne (1)
 * is responsible for jongere 1; Bram (2) knows his work.
 */
#include "unit/schema/belofte.h"

#define SAY(plaats, licht, op)                                                                     \
	"INSERT INTO t_melding (plaatsing_id, jongere_id, meldersoort, meldingsoort, "             \
	"meldinglicht, tekst, gebruiker_id, op) VALUES (" #plaats                                  \
	", 1, 'werkgever', 'ruzie', '" licht "', 'x', 1, " #op ")"

QUERY(red, SAY(1, "rood", 6000));
QUERY(red_later, SAY(1, "rood", 6500));
QUERY(orange, SAY(1, "oranje", 5000));
QUERY(green, SAY(1, "groen", 6000));
QUERY(purple, SAY(1, "paars", 6000));
QUERY(of_work_that_ended, SAY(92, "rood", 6000));
QUERY(of_somebody_elses_work,
      "INSERT INTO t_melding (plaatsing_id, jongere_id, meldersoort, meldingsoort, meldinglicht,"
      " tekst, gebruiker_id, op) VALUES (1, 2, 'werkgever', 'ruzie', 'oranje', 'x', 1, 6000)");
QUERY(answered_already,
      "INSERT INTO t_melding (plaatsing_id, jongere_id, meldersoort, meldingsoort, meldinglicht,"
      " tekst, gebruiker_id, op, antwoord, antwoord_door_id, antwoord_op) VALUES"
      " (1, 1, 'werkgever', 'ruzie', 'rood', 'x', 1, 6000, 'x', 1, 6000)");
QUERY(said_nothing, "INSERT INTO t_melding (plaatsing_id, jongere_id, meldersoort, meldingsoort,"
		    " meldinglicht, tekst, gebruiker_id, op) VALUES"
		    " (1, 1, 'werkgever', 'ruzie', 'rood', ' ', 1, 6000)");
#define ANSWER(door, tekst)                                                                        \
	"UPDATE t_melding SET antwoord = '" tekst "', antwoord_door_id = " #door                   \
	", antwoord_op = 7000, versie = versie + 1 WHERE id = 2"
QUERY(answer, ANSWER(1, "Gebeld"));
QUERY(answer_of_bram, ANSWER(2, "Gebeld"));
QUERY(answer_nothing, ANSWER(1, " "));
QUERY(half_an_answer, "UPDATE t_melding SET antwoord_op = 7000, antwoord_door_id = 1 WHERE id = 2");
QUERY(withdraw, "UPDATE t_melding SET ingetrokken_op = 7000, versie = versie + 1 WHERE id = 2");
QUERY(back_again, "UPDATE t_melding SET ingetrokken_op = NULL WHERE id = 2");
QUERY(less_red, "UPDATE t_melding SET meldinglicht = 'groen' WHERE id = 2");
QUERY(other_words, "UPDATE t_melding SET tekst = 'niets' WHERE id = 2");
QUERY(by_another, "UPDATE t_melding SET gebruiker_id = 2 WHERE id = 2");
QUERY(of_before, "UPDATE t_melding SET op = 1 WHERE id = 2");
QUERY(away, "DELETE FROM t_melding WHERE id = 2");
QUERY(close_dossier, "UPDATE t_jongere SET gesloten_op = 7000, gesloten_reden = 'klaar',"
		     " volgend_contact_datum = NULL WHERE id = 1");
QUERY(differences, "SELECT verschillen FROM stand_melding_controle LIMIT 1");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	if (by)
		assert_string_equal(b->conflict, by);
}

static void it_is_about_work_that_goes_on_and_has_a_light(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p,
		     "INSERT INTO t_plaatsing (id, jongere_id, werkgever_id, soort, functie,"
		     " functiesoort, van_datum, uren, weet_werkgever, nazorg_ritme,"
		     " nazorg_gebruiker_id, eind_datum, uitkomst, opvolger_id, opvolging_datum,"
		     " opgevolgd_op) VALUES (92, 1, 1, 'dienstverband', 'x', 'bestaand', 20100, 24,"
		     " 'ja', 91, 1, 20400, 'afgerond', 1, 20420, 1);");
	refused(b, 1, &of_work_that_ended, "melding_plaats");
	refused(b, 1, &of_somebody_elses_work, "melding_plaats");
	refused(b, 1, &answered_already, "melding_plaats");
	refused(b, 1, &purple, NULL);
	refused(b, 1, &said_nothing, NULL);
}

static void what_was_said_and_answered_stays(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &red));
	refused(b, 1, &less_red, "melding_vast");
	refused(b, 1, &other_words, "melding_vast");
	refused(b, 1, &by_another, "melding_vast");
	refused(b, 1, &of_before, "melding_vast");
	refused(b, 1, &away, NULL);
	refused(b, 2, &answer, "melding_door");
	refused(b, 1, &answer_nothing, "melding_antwoord");
	refused(b, 1, &half_an_answer, "melding_antwoord");
	fine(try_exec(b, 2, &answer_of_bram));
	refused(b, 1, &answer, "melding_vast");
	refused(b, 1, &withdraw, "melding_vast");
}

static void what_is_green_asks_for_no_answer(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &green));
	refused(b, 1, &answer, "melding_groen");
	fine(try_exec(b, 1, &withdraw));
}

static void only_who_wrote_it_down_takes_it_back_once(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &red));
	refused(b, 2, &withdraw, "melding_door");
	fine(try_exec(b, 1, &withdraw));
	refused(b, 1, &back_again, "melding_vast");
	refused(b, 1, &answer, "melding_vast");
}

static void belofte_2_no_dossier_closes_over_a_red_melding(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &red));
	refused(b, 1, &close_dossier, "belofte_2_melding");
	fine(try_exec(b, 1, &answer));
	fine(try_exec(b, 1, &close_dossier));
	refused(b, 1, &red, "belofte_2_melding");
}

#define STANDS(column, van)                                                                        \
	proef_number(&b->p, "SELECT coalesce(" column ", 0) FROM " van " WHERE id = 1")

static void belofte_8_the_oldest_without_an_answer_stands(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context here = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	assert_int_equal(STANDS("stand_melding_rood_op", "t_plaatsing"), 0);
	fine(try_exec(b, 1, &red));
	fine(try_exec(b, 1, &red_later));
	assert_int_equal(STANDS("stand_melding_rood_op", "t_plaatsing"), 6000);
	assert_int_equal(STANDS("stand_melding_rood_op", "t_jongere"), 6000);
	fine(try_exec(b, 1, &answer));
	assert_int_equal(STANDS("stand_melding_rood_op", "t_plaatsing"), 6500);
	assert_int_equal(STANDS("stand_melding_rood_op", "t_jongere"), 6500);
	assert_int_equal(STANDS("stand_melding_oranje_op", "t_plaatsing"), 1000);
	fine(try_exec(b, 1, &orange));
	assert_int_equal(STANDS("stand_melding_oranje_op", "t_plaatsing"), 1000);
	assert_int_equal(reads(b, here, &differences), 0);
	testdb_script(&b->p.t, "UPDATE t_plaatsing SET stand_melding_oranje_op = 9 WHERE id = 1;"
			       "UPDATE t_jongere SET stand_melding_rood_op = 9 WHERE id = 1;");
	assert_int_equal(reads(b, here, &differences), 2);
	assert_int_equal(reads(b, as(1), &differences), 0);
}

#define TESTS(ON)                                                                                  \
	ON(it_is_about_work_that_goes_on_and_has_a_light), ON(what_was_said_and_answered_stays),   \
	    ON(what_is_green_asks_for_no_answer), ON(only_who_wrote_it_down_takes_it_back_once),   \
	    ON(belofte_2_no_dossier_closes_over_a_red_melding),                                    \
	    ON(belofte_8_the_oldest_without_an_answer_stands)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
