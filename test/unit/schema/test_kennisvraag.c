/*
 * What is lost below the pages between questions and the kennisbank, on both engines: who does not
 * write it says by which words it is found, a question about one case becomes an article, or one
 * question two. Sanne (1) asks, Bram (2) answers; Erik (6) and Els (4) write the kennisbank here.
 */
#include "unit/schema/belofte.h"

#define WOORD "INSERT INTO t_synoniem (woord, ook, woord_vouw, ook_vouw, gebruiker_id, op) VALUES "
#define SET_WOORD(what)                                                                            \
	"UPDATE t_synoniem SET " what " WHERE id IN (SELECT s.id FROM synoniem_redactie s)"
#define VRAAG                                                                                      \
	"INSERT INTO t_vraag (vraagsoort, titel, tekst, deskundigheden, zoektekst, gebruiker_id,"  \
	" op) VALUES "
#define ANTWOORD                                                                                   \
	"INSERT INTO t_vraagantwoord (vraag_id, tekst, gebruiker_id, op) SELECT max(v.id), 'z', "  \
	"2, 1 FROM vraag v"
#define ARTIKEL "INSERT INTO t_artikel (naam, artikelsoort, eigenaar_id, aangemaakt_op) VALUES "
#define WORDT "INSERT INTO t_vraagartikel (vraag_id, artikel_id, gebruiker_id, op) "

QUERY(erik_says, WOORD "('A', 'B', 'aa', 'bb', 6, 1)");
QUERY(erik_says_again, WOORD "('A.', 'B.', 'aa', 'bb', 6, 1)");
QUERY(erik_says_as_els, WOORD "('C', 'D', 'cc', 'dd', 4, 1)");
QUERY(erik_says_as_program, WOORD "('C', 'D', 'cc', 'dd', NULL, 1)");
QUERY(sanne_says, WOORD "('C', 'D', 'cc', 'dd', 1, 1)");
QUERY(says_nothing, WOORD "(' ', 'D', 'cc', 'dd', 6, 1)");
QUERY(says_the_same, WOORD "('C', 'C', 'cc', 'cc', 6, 1)");
QUERY(sanne_takes_it, "UPDATE t_synoniem SET ingetrokken_op = 2 WHERE id = 1");
QUERY(other_word, SET_WOORD("woord = 'x'"));
QUERY(other_found, SET_WOORD("ook_vouw = 'x'"));
QUERY(other_writer, SET_WOORD("gebruiker_id = 6"));
QUERY(taken, SET_WOORD("ingetrokken_op = 2"));
QUERY(pairs, "SELECT count(id) FROM synoniem");
QUERY(pairs_of_writers, "SELECT count(id) FROM synoniem_redactie");

QUERY(sanne_asks_all, VRAAG "('beleid', 'x', 'y', 1, 'x y', 1, 1)");
QUERY(sanne_asks, VRAAG "('casus', 'x', 'y', 1, 'x y', 1, 1)");
QUERY(erik_is_asked,
      "INSERT INTO t_vraaglezer (vraag_id, gebruiker_id, op) SELECT max(v.id), 6, 1 FROM vraag v");
QUERY(bram_is_asked,
      "INSERT INTO t_vraaglezer (vraag_id, gebruiker_id, op) SELECT max(v.id), 2, 1 FROM vraag v");
QUERY(bram_answers, ANTWOORD);
QUERY(chosen, "UPDATE t_vraagantwoord SET gekozen_op = 2 WHERE id IN "
	      "(SELECT a.id FROM vraagantwoord a)");
QUERY(erik_begins, ARTIKEL "('e', 'artikel', 6, 1)");
QUERY(els_begins, ARTIKEL "('f', 'artikel', 4, 1)");
QUERY(erik_makes, WORDT "SELECT max(v.id), 1, 6, 3 FROM vraag v");
QUERY(erik_makes_of_els, WORDT "SELECT max(v.id), 2, 6, 3 FROM vraag v");
QUERY(erik_makes_as_els, WORDT "SELECT max(v.id), 1, 4, 3 FROM vraag v");
QUERY(els_makes, WORDT "SELECT max(v.id), 2, 4, 3 FROM vraag v");
QUERY(sanne_makes, WORDT "SELECT max(v.id), 1, 1, 3 FROM vraag v");
QUERY(becomes_another,
      "UPDATE t_vraagartikel SET artikel_id = 2 WHERE id IN (SELECT x.id FROM vraagartikel x)");
QUERY(made, "SELECT count(id) FROM vraagartikel");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	int rc = try_exec(b, wie, q);

	if (rc >= 0)
		fail_msg("not refused: %s", q->sql);
	assert_string_equal(b->conflict, by);
}

static void redactie(struct proef_belofte *b)
{
	proef_script(&b->p, "UPDATE t_functie SET rol = 'beheerder' WHERE id IN (4, 6);");
}

static void words_are_put_in_or_changed_by_who_does_not_write(void **state)
{
	struct proef_belofte *b = *state;
	const struct db_context nobody = {.vandaag = {20500}};
	int64_t shipped;

	redactie(b);
	shipped = reads(b, nobody, &pairs);
	assert_true(shipped > 30);
	fine(try_exec(b, 6, &erik_says));
	refused(b, 6, &erik_says_again, "synoniem_een");
	refused(b, 6, &erik_says_as_els, "artikel_schrijver");
	refused(b, 6, &erik_says_as_program, "artikel_schrijver");
	refused(b, 6, &says_nothing, "synoniem_leeg");
	refused(b, 6, &says_the_same, "synoniem_zelf");
	refused(b, 1, &sanne_says, "artikel_schrijver");
	refused(b, 1, &sanne_takes_it, "artikel_schrijver");
	refused(b, 6, &other_word, "artikel_schrijver");
	refused(b, 6, &other_found, "artikel_schrijver");
	refused(b, 6, &other_writer, "artikel_schrijver");
	assert_int_equal(reads(b, as(1), &pairs_of_writers), 0);
	fine(try_exec(b, 6, &taken));
	assert_int_equal(reads(b, nobody, &pairs), 0);
	assert_int_equal(reads(b, as(6), &pairs_of_writers), shipped + 1);
	fine(try_exec(b, 6, &erik_says_again));
}

static void one_case_becomes_an_article_or_one_question_two(void **state)
{
	struct proef_belofte *b = *state;

	redactie(b);
	fine(try_exec(b, 6, &erik_begins));
	fine(try_exec(b, 4, &els_begins));
	fine(try_exec(b, 1, &sanne_asks));
	fine(try_exec(b, 1, &bram_is_asked));
	fine(try_exec(b, 1, &erik_is_asked));
	fine(try_exec(b, 2, &bram_answers));
	fine(try_exec(b, 1, &chosen));
	refused(b, 6, &erik_makes, "vraagartikel_schrijver"); /* of a case */
	fine(try_exec(b, 1, &sanne_asks_all));
	refused(b, 6, &erik_makes, "vraagartikel_schrijver"); /* nobody answered */
	fine(try_exec(b, 2, &bram_answers));
	refused(b, 6, &erik_makes, "vraagartikel_schrijver"); /* nothing was chosen */
	fine(try_exec(b, 1, &chosen));
	refused(b, 1, &sanne_makes, "vraagartikel_schrijver");
	refused(b, 6, &erik_makes_of_els, "vraagartikel_schrijver");
	refused(b, 6, &erik_makes_as_els, "vraagartikel_schrijver");
	fine(try_exec(b, 6, &erik_makes));
	refused(b, 4, &els_makes, "vraagartikel_vraag");
	refused(b, 6, &becomes_another, "vraagartikel_vast");
	assert_int_equal(reads(b, as(1), &made), 1);
	assert_int_equal(reads(b, (struct db_context){.vandaag = {20500}}, &made), 0);
}

#define TESTS(ON)                                                                                  \
	ON(words_are_put_in_or_changed_by_who_does_not_write),                                     \
	    ON(one_case_becomes_an_article_or_one_question_two)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
