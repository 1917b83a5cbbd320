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

#define ONDERWERP "INSERT INTO t_onderwerp (naam, naam_vouw, gebruiker_id, op) VALUES "
#define BIJ "INSERT INTO t_vraagonderwerp (vraag_id, onderwerp_id, gebruiker_id, op) "
#define VOLGT "INSERT INTO t_onderwerpvolger (onderwerp_id, gebruiker_id, op) VALUES "
QUERY(erik_names, ONDERWERP "('X', 'xx', 6, 1)");
QUERY(erik_names_again, ONDERWERP "('x', 'xx', 6, 1)");
QUERY(erik_names_as_els, ONDERWERP "('Y', 'yy', 4, 1)");
QUERY(as_program, ONDERWERP "('Y', 'yy', NULL, 1)");
QUERY(sanne_names, ONDERWERP "('Y', 'yy', 1, 1)");
QUERY(sanne_takes_name, "UPDATE t_onderwerp SET ingetrokken_op = 2 WHERE id = 1");
QUERY(name_of_erik, "UPDATE t_onderwerp SET gebruiker_id = 6 WHERE id = 1");
QUERY(sanne_labels, BIJ "SELECT max(v.id), 1, 1, 1 FROM vraag v");
QUERY(sanne_labels_as_bram, BIJ "SELECT max(v.id), 2, 2, 1 FROM vraag v");
QUERY(bram_labels, BIJ "SELECT max(v.id), 2, 2, 1 FROM vraag v");
QUERY(erik_labels, BIJ "SELECT max(v.id), 2, 6, 1 FROM vraag v");
QUERY(erik_labels_unseen, BIJ "VALUES (1, 2, 6, 1)");
QUERY(other_label, "UPDATE t_vraagonderwerp SET onderwerp_id = 3 WHERE id IN "
		   "(SELECT x.id FROM vraagonderwerp x)");
QUERY(label_gone, "UPDATE t_vraagonderwerp SET ingetrokken_op = 2 WHERE id IN "
		  "(SELECT x.id FROM vraagonderwerp x)");
QUERY(els_follows, VOLGT "(1, 4, 1)");
QUERY(bram_lets_els_follow, VOLGT "(2, 4, 1)");
QUERY(bram_ends_it, "UPDATE t_onderwerpvolger SET ingetrokken_op = 2 WHERE id = 1");
QUERY(els_gives_it, "UPDATE t_onderwerpvolger SET gebruiker_id = 2 WHERE id = 1");
QUERY(followed, "SELECT count(id) FROM mijn_onderwerpvolger");
QUERY(labels, "SELECT count(id) FROM vraagonderwerp");
QUERY(news, "SELECT count(DISTINCT n.vraag_id) FROM vraag_nieuws n WHERE n.op > 0");

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

static void subjects_are_named_put_or_followed_for_another(void **state)
{
	struct proef_belofte *b = *state;

	redactie(b);
	fine(try_exec(b, 6, &erik_names));
	refused(b, 6, &erik_names_again, "onderwerp_een");
	refused(b, 6, &erik_names_as_els, "onderwerp_van_een_ander");
	refused(b, 6, &as_program, "onderwerp_van_een_ander");
	refused(b, 1, &sanne_names, "onderwerp_van_een_ander");
	refused(b, 1, &sanne_takes_name, "onderwerp_van_een_ander");
	refused(b, 6, &name_of_erik, "onderwerp_van_een_ander");
	fine(try_exec(b, 1, &sanne_asks));
	refused(b, 6, &erik_labels_unseen, "onderwerp_van_een_ander");
	fine(try_exec(b, 1, &sanne_asks_all));
	fine(try_exec(b, 1, &sanne_labels));
	refused(b, 1, &sanne_labels_as_bram, "onderwerp_van_een_ander");
	refused(b, 2, &bram_labels, "onderwerp_van_een_ander");
	refused(b, 2, &label_gone, "onderwerp_van_een_ander");
	fine(try_exec(b, 6, &erik_labels));
	refused(b, 1, &other_label, "onderwerp_van_een_ander");
	assert_int_equal(reads(b, as(2), &labels), 2);
	fine(try_exec(b, 4, &els_follows));
	refused(b, 2, &bram_lets_els_follow, "onderwerp_van_een_ander");
	refused(b, 2, &bram_ends_it, "onderwerp_van_een_ander");
	refused(b, 4, &els_gives_it, "onderwerp_van_een_ander");
	assert_int_equal(reads(b, as(2), &followed), 0);
}

static void news_tells_of_a_question_that_one_may_not_read(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_asks));
	fine(try_exec(b, 1, &sanne_labels));
	fine(try_exec(b, 4, &els_follows));
	fine(try_exec(b, 1, &bram_is_asked));
	assert_int_equal(reads(b, as(4), &news), 0); /* she follows, and was not asked */
	assert_int_equal(reads(b, as(2), &news), 1);
	assert_int_equal(reads(b, as(1), &news), 0); /* her own */
	fine(try_exec(b, 2, &bram_answers));
	assert_int_equal(reads(b, as(1), &news), 1);
	assert_int_equal(reads(b, as(4), &news), 0);
	fine(try_exec(b, 1, &sanne_asks_all));
	fine(try_exec(b, 1, &sanne_labels));
	assert_int_equal(reads(b, as(4), &news), 1);
	assert_int_equal(reads(b, as(5), &news), 0); /* follows nothing */
}

#define TESTS(ON)                                                                                  \
	ON(words_are_put_in_or_changed_by_who_does_not_write),                                     \
	    ON(one_case_becomes_an_article_or_one_question_two),                                   \
	    ON(subjects_are_named_put_or_followed_for_another),                                    \
	    ON(news_tells_of_a_question_that_one_may_not_read)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
