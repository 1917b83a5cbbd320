/*
 * What is lost below the pages, on both engines: everybody reads what nobody looked at, what was
 * published is changed afterwards, or somebody says that it came with the program. Erik (6) and Els
 * (4) write the kennisbank here; Sanne (1) does not.
 */
#include "unit/schema/belofte.h"

#include "toegang/recht.h"

#include <stdio.h>

#define ARTIKEL                                                                                    \
	"INSERT INTO t_artikel (naam, artikelsoort, eigenaar_id, eigenaar_rol, aangemaakt_op) "    \
	"VALUES "
#define TEKST                                                                                                         \
	"INSERT INTO t_artikelversie (artikel_id, nummer, herkomst, artikelstand, titel, "                            \
	"samenvatting, tekst, bronnen, gebruiker_id, op, gepubliceerd_op, titel_vouw, samenvatting_vouw, zoektekst) " \
	"VALUES "
#define SET(what)                                                                                  \
	"UPDATE t_artikelversie SET " what " WHERE id IN (SELECT v.id FROM artikelversie v)"
#define SET_ARTIKEL(what) "UPDATE t_artikel SET " what " WHERE id = 1"
#define MELDING "INSERT INTO t_artikelmelding (artikel_id, tekst, gebruiker_id, op) VALUES "
#define SET_MELDING(what)                                                                          \
	"UPDATE t_artikelmelding SET " what " WHERE id IN (SELECT m.id FROM artikelmelding m)"

QUERY(begins, ARTIKEL "('a', 'artikel', 6, NULL, 1)");
QUERY(sanne_begins, ARTIKEL "('b', 'artikel', 1, NULL, 1)");
QUERY(of_nobody, ARTIKEL "('b', 'artikel', NULL, NULL, 1)");
QUERY(of_two, ARTIKEL "('b', 'artikel', 6, 'beheerder', 1)");
QUERY(writes,
      TEKST "(1, 1, 'regio', 'concept', 'T', 'S', 'x', 'B', 6, 1, NULL, 't', 's', 't s x')");
QUERY(writes_as_els,
      TEKST "(1, 1, 'regio', 'concept', 'T', 'S', 'x', 'B', 4, 1, NULL, 't', 's', 't s x')");
QUERY(sanne_writes,
      TEKST "(1, 1, 'regio', 'concept', 'T', 'S', 'x', 'B', 1, 1, NULL, 't', 's', 't s x')");
QUERY(publishes_at_once,
      TEKST "(1, 1, 'regio', 'gepubliceerd', 'T', 'S', 'x', 'B', 6, 1, 1, 't', 's', 't s x')");
QUERY(as_the_program,
      TEKST "(1, 1, 'startbaan', 'gepubliceerd', 'T', 'S', 'x', 'B', NULL, 1, 1, 't', 's', 't')");
QUERY(offers,
      TEKST "(1, 9, 'startbaan', 'aanbod', 'T', 'S', 'x', 'B', NULL, 1, NULL, 't', 's', 't')");
QUERY(a_second, TEKST "(1, 2, 'regio', 'concept', 'T', 'S', 'x', 'B', 6, 1, NULL, 't', 's', 't')");
QUERY(goes_on, SET("tekst = 'y', gebruiker_id = 6"));
QUERY(goes_on_as_erik, SET("tekst = 'z', gebruiker_id = 6"));
QUERY(submits, SET("artikelstand = 'beoordeling'"));
QUERY(sends_back, SET("artikelstand = 'concept'"));
QUERY(erik_approves, SET("artikelstand = 'gepubliceerd', beoordeeld_id = 6, gepubliceerd_op = 2"));
QUERY(els_approves, SET("artikelstand = 'gepubliceerd', beoordeeld_id = 4, gepubliceerd_op = 2"));
QUERY(nobody_approves, SET("artikelstand = 'gepubliceerd', gepubliceerd_op = 2"));
QUERY(without_a_day, SET("artikelstand = 'gepubliceerd', beoordeeld_id = 4"));
QUERY(other_words, SET("tekst = 'z', gebruiker_id = 4"));
QUERY(other_writer, SET("gebruiker_id = 4"));
QUERY(other_source, SET("bronnen = 'z', gebruiker_id = 4"));
QUERY(other_ties, SET("bij = 'factor/1'"));
QUERY(other_day, SET("van_datum = 100"));
QUERY(other_words_to_find, SET("zoektekst = 'schat'"));
QUERY(another_summary_to_find, SET("samenvatting_vouw = 'schat'"));
QUERY(published_earlier, SET("gepubliceerd_op = 1"));
QUERY(another_number, SET("nummer = 7"));
QUERY(from_the_program, SET("herkomst = 'startbaan'"));
QUERY(back_to_concept, SET("artikelstand = 'concept'"));
QUERY(replaced, "UPDATE t_artikelversie SET artikelstand = 'vervangen' WHERE id = 1");
QUERY(published_again, SET("artikelstand = 'gepubliceerd', beoordeeld_id = 4"));
QUERY(other_address, SET_ARTIKEL("naam = 'c'"));
QUERY(confirmed_by_els, SET_ARTIKEL("bevestigd_id = 4, bevestigd_op = 9"));
QUERY(confirmed, SET_ARTIKEL("bevestigd_id = 6, bevestigd_op = 9"));
QUERY(archived, SET_ARTIKEL("gearchiveerd_op = 9"));
QUERY(tells, MELDING "(1, 'fout', 1, 1)");
QUERY(tells_as_erik, MELDING "(1, 'fout', 6, 1)");
QUERY(answers, SET_MELDING("antwoord = 'ja', antwoord_door_id = 6, antwoord_op = 2"));
QUERY(answers_himself, SET_MELDING("antwoord = 'ja', antwoord_door_id = 1, antwoord_op = 2"));
QUERY(told_otherwise, SET_MELDING("tekst = 'x', antwoord_door_id = 6"));
QUERY(read_by_all, "SELECT count(id) FROM artikel");
QUERY(found_by_all, "SELECT count(w.artikel_id) FROM artikelwoord w WHERE w.woord = 'x'");
QUERY(read_by_writers, "SELECT count(id) FROM artikelversie");
QUERY(told_to, "SELECT count(id) FROM artikelmelding");
QUERY(may_write, "SELECT count(id) FROM artikel_schrijver");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	int rc = try_exec(b, wie, q);

	if (rc >= 0)
		fail_msg("not refused: %s", q->sql);
	assert_string_equal(b->conflict, by);
}

/* Who is in this test a writer, and an article that begins. */
static void redactie(struct proef_belofte *b)
{
	proef_script(&b->p, "UPDATE t_functie SET rol = 'beheerder' WHERE id IN (4, 6);");
	fine(try_exec(b, 6, &begins));
}

static void becomes(struct proef_belofte *b, enum rol rol)
{
	char sql[100];

	snprintf(sql, sizeof sql, "UPDATE t_functie SET rol = '%s' WHERE id = 4;",
		 choice_code(&rollen, (int)rol));
	proef_script(&b->p, sql);
	assert_int_equal(reads(b, as(4), &may_write), rol_has(rol, RECHT_KENNIS_SCHRIJVEN));
}

/* Beheerder at the end: who is the last one stays it. */
static void the_rights_say_that_somebody_writes_and_the_database_that_he_does_not(void **state)
{
	for (int rol = 0; rol < ROL_COUNT; rol++)
		if (rol != ROL_BEHEERDER)
			becomes(*state, (enum rol)rol);
	becomes(*state, ROL_BEHEERDER);
}

static void somebody_else_writes_or_nobody_looks_after_it(void **state)
{
	struct proef_belofte *b = *state;

	redactie(b);
	refused(b, 1, &sanne_begins, "artikel_schrijver");
	refused(b, 1, &sanne_writes, "artikel_schrijver");
	refused(b, 6, &writes_as_els, "artikel_herkomst");
	refused(b, 6, &of_nobody, "artikel_eigenaar");
	refused(b, 6, &of_two, "artikel_eigenaar");
	refused(b, 6, &other_address, "artikel_vast");
	refused(b, 6, &confirmed_by_els, "artikel_vast");
	refused(b, 1, &archived, "artikel_schrijver");
	fine(try_exec(b, 6, &confirmed));
}

static void everybody_reads_what_nobody_looked_at(void **state)
{
	struct proef_belofte *b = *state;
	const struct db_context nobody = {.vandaag = {20500}, .nu = {1}};

	redactie(b);
	refused(b, 6, &publishes_at_once, "artikel_herkomst");
	refused(b, 6, &as_the_program, "artikel_herkomst");
	refused(b, 6, &offers, "artikel_herkomst");
	fine(try_exec(b, 6, &writes));
	assert_int_equal(reads(b, nobody, &read_by_writers), 0);
	assert_int_equal(reads(b, as(1), &read_by_writers), 0);
	assert_int_equal(reads(b, as(4), &read_by_writers), 1);
	fine(try_exec(b, 6, &goes_on));
	refused(b, 4, &goes_on_as_erik, "artikel_schrijver");
	refused(b, 4, &els_approves, "artikelversie_vast");
	fine(try_exec(b, 6, &submits));
	refused(b, 6, &goes_on_as_erik, "artikelversie_vast");
	refused(b, 6, &erik_approves, "artikel_eigen_oordeel");
	refused(b, 6, &els_approves, "artikel_eigen_oordeel");
	refused(b, 4, &nobody_approves, "artikel_eigen_oordeel");
	refused(b, 4, &without_a_day, "artikelversie_gepubliceerd");
	fine(try_exec(b, 4, &sends_back));
	fine(try_exec(b, 6, &submits));
	assert_int_equal(reads(b, nobody, &read_by_all), 0);
	assert_int_equal(reads(b, nobody, &found_by_all), 0);
	fine(try_exec(b, 4, &els_approves));
	assert_int_equal(reads(b, nobody, &read_by_all), 1);
	assert_int_equal(reads(b, nobody, &found_by_all), 1);
}

static void what_was_published_is_changed_afterwards(void **state)
{
	struct proef_belofte *b = *state;
	static const struct query *const changes[] = {&other_words,
						      &other_writer,
						      &other_source,
						      &other_ties,
						      &other_day,
						      &other_words_to_find,
						      &another_summary_to_find,
						      &published_earlier,
						      &another_number,
						      &from_the_program,
						      &back_to_concept};

	redactie(b);
	fine(try_exec(b, 6, &writes));
	fine(try_exec(b, 6, &submits));
	fine(try_exec(b, 4, &els_approves));
	for (size_t i = 0; i < COUNT(changes); i++)
		refused(b, 4, changes[i], "artikelversie_vast");
	refused(b, 1, &replaced, "artikel_schrijver");
	fine(try_exec(b, 4, &replaced));
	refused(b, 4, &published_again, "artikelversie_vast");
	fine(try_exec(b, 6, &a_second));
}

static void what_a_reader_told_is_read_by_all_or_answered_by_himself(void **state)
{
	struct proef_belofte *b = *state;

	redactie(b);
	refused(b, 1, &tells_as_erik, "artikelmelding_door");
	fine(try_exec(b, 1, &tells));
	assert_int_equal(reads(b, as(1), &told_to), 1);
	assert_int_equal(reads(b, as(2), &told_to), 0);
	assert_int_equal(reads(b, as(6), &told_to), 1);
	refused(b, 1, &answers_himself, "artikelmelding_door");
	refused(b, 6, &answers_himself, "artikelmelding_door");
	refused(b, 6, &told_otherwise, "artikelmelding_door");
	fine(try_exec(b, 6, &answers));
	refused(b, 6, &answers, "artikelmelding_door");
}

#define TESTS(ON)                                                                                  \
	ON(the_rights_say_that_somebody_writes_and_the_database_that_he_does_not),                 \
	    ON(somebody_else_writes_or_nobody_looks_after_it),                                     \
	    ON(everybody_reads_what_nobody_looked_at),                                             \
	    ON(what_was_published_is_changed_afterwards),                                          \
	    ON(what_a_reader_told_is_read_by_all_or_answered_by_himself)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
