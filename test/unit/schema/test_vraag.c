/*
 * What who asks something loses below the pages, on both engines: others read a question about a
 * case, speak in his name, let themselves in, or say what the answer is. Sanne (1) asks, Bram (2)
 * is asked, Iris (5) is not, or is a guest of a scan only.
 */
#include "unit/schema/belofte.h"

#define VRAAG                                                                                      \
	"INSERT INTO t_vraag (vraagsoort, titel, tekst, deskundigheden, zoektekst, gebruiker_id,"  \
	" op) VALUES "
#define LEZER "INSERT INTO t_vraaglezer (vraag_id, gebruiker_id, op) SELECT max(v.id), "
#define ANTWOORD                                                                                   \
	"INSERT INTO t_vraagantwoord (vraag_id, tekst, gebruiker_id, op) SELECT max(v.id), "
#define OF(what) "UPDATE t_vraag SET " what " WHERE id IN (SELECT v.id FROM vraag v)"
#define OF_ANSWER(what)                                                                            \
	"UPDATE t_vraagantwoord SET " what " WHERE id IN (SELECT v.id FROM vraagantwoord v)"

QUERY(sanne_asks, VRAAG "('casus', 'x', 'y', 1, 'x y', 1, 3000)");
QUERY(sanne_asks_all, VRAAG "('beleid', 'x', 'y', 1, 'x y', 1, 3000)");
QUERY(as_bram, VRAAG "('casus', 'x', 'y', 1, 'x y', 2, 3000)");
QUERY(with_address, VRAAG "('casus', 'x', 'kim@x.example', 1, 'x', 1, 3000)");
QUERY(with_address_on_top, VRAAG "('casus', 'kim@x.example', 'x', 1, 'x', 1, 3000)");
QUERY(empty, VRAAG "('casus', ' ', 'x', 1, 'x', 1, 3000)");
QUERY(bram_is_asked, LEZER "2, 3000 FROM vraag v");
QUERY(iris_lets_herself_in,
      "INSERT INTO t_vraaglezer (vraag_id, gebruiker_id, op) VALUES (1, 5, 1)");
QUERY(bram_asks_iris, LEZER "5, 3000 FROM vraag v");
QUERY(reader_becomes_iris,
      "UPDATE t_vraaglezer SET gebruiker_id = 5 WHERE id IN (SELECT l.id FROM vraaglezer l)");
QUERY(reader_ends,
      "UPDATE t_vraaglezer SET ingetrokken_op = 4000 WHERE id IN (SELECT l.id FROM vraaglezer l)");
QUERY(bram_answers, ANTWOORD "'z', 2, 3000 FROM vraag v");
QUERY(bram_answers_as_iris, ANTWOORD "'z', 5, 3000 FROM vraag v");
QUERY(answers_with_address, ANTWOORD "'b@x.example', 2, 3000 FROM vraag v");
QUERY(iris_answers, "INSERT INTO t_vraagantwoord (vraag_id, tekst, gebruiker_id, op)"
		    " VALUES (1, 'z', 5, 3000)");
QUERY(answers_and_chooses, "INSERT INTO t_vraagantwoord (vraag_id, tekst, gebruiker_id, op,"
			   " gekozen_op) SELECT max(v.id), 'z', 2, 3000, 3000 FROM vraag v");
QUERY(chosen, OF_ANSWER("gekozen_op = 4000"));
QUERY(other_words, OF_ANSWER("tekst = 'w'"));
QUERY(answer_gone, OF_ANSWER("ingetrokken_op = 5000"));
QUERY(open_to_all, OF("vraagsoort = 'beleid'"));
QUERY(other_question, OF("titel = 'w'"));
QUERY(given_away, OF("gebruiker_id = 2"));
QUERY(gone, OF("ingetrokken_op = 5000"));
QUERY(iris_asks, VRAAG "('beleid', 'x', 'y', 1, 'x y', 5, 3000)");
QUERY(iris_follows,
      "INSERT INTO t_onderwerpvolger (onderwerp_id, gebruiker_id, op) VALUES (1, 5, 1)");
QUERY(subjects, "SELECT count(id) FROM onderwerp");
QUERY(asked_of_me, "SELECT count(id) FROM vraag_aan_mij");
QUERY(more_words, OF("zoektekst = 'x y z z'"));
QUERY(word_put_there, "INSERT INTO t_vraagwoord (woord, vraag_id) VALUES ('w', 1)");
QUERY(words_found, "SELECT count(w.woord) FROM vraagwoord w");
QUERY(how_many, "SELECT count(id) FROM vraag");
QUERY(answers, "SELECT count(id) FROM vraagantwoord");
QUERY(readers, "SELECT count(id) FROM vraaglezer");
QUERY(own_readers, "SELECT count(id) FROM mijn_vraaglezer");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	assert_string_equal(b->conflict, by);
}

static void sees(struct proef_belofte *b, int64_t wie, int vragen, int antwoorden)
{
	assert_int_equal(reads(b, as(wie), &how_many), vragen);
	assert_int_equal(reads(b, as(wie), &answers), antwoorden);
}

static void a_case_is_read_by_who_was_not_asked(void **state)
{
	struct proef_belofte *b = *state;
	const struct db_context nobody = {.vandaag = {20500}};

	fine(try_exec(b, 1, &sanne_asks));
	sees(b, 2, 0, 0);
	refused(b, 5, &iris_lets_herself_in, "vraag_van_een_ander");
	refused(b, 5, &iris_answers, "vraag_van_een_ander");
	fine(try_exec(b, 1, &bram_is_asked));
	fine(try_exec(b, 2, &bram_answers));
	sees(b, 2, 1, 1);
	sees(b, 5, 0, 0);
	assert_int_equal(reads(b, as(5), &readers), 0);
	assert_int_equal(reads(b, as(2), &own_readers), 0);
	assert_int_equal(reads(b, nobody, &how_many), 0);
	refused(b, 2, &bram_asks_iris, "vraag_van_een_ander");
	refused(b, 2, &reader_becomes_iris, "vraag_van_een_ander");
	refused(b, 1, &reader_becomes_iris, "vraag_van_een_ander");
	refused(b, 1, &open_to_all, "vraag_vast");
	fine(try_exec(b, 1, &reader_ends));
	sees(b, 2, 0, 0);
	refused(b, 2, &iris_lets_herself_in, "vraag_van_een_ander");
	fine(try_exec(b, 2, &other_words)); /* of none: he does not see it any more */
	sees(b, 1, 1, 1);
}

static void words(struct proef_belofte *b, int64_t wie, int found)
{
	assert_int_equal(reads(b, as(wie), &words_found), found);
}

static void the_words_of_a_case_tell_of_it_or_do_not_find_it(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_asks));
	words(b, 1, 2);
	words(b, 2, 0);
	words(b, 5, 0);
	fine(try_exec(b, 1, &bram_is_asked));
	words(b, 2, 2);
	fine(try_exec(b, 1, &more_words));
	words(b, 2, 3);
	assert_true(try_exec(b, 1, &word_put_there) < 0);
	fine(try_exec(b, 1, &gone));
	words(b, 1, 0);
	words(b, 2, 0);
}

static void somebody_speaks_for_another(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 1, &as_bram, "vraag_van_een_ander");
	fine(try_exec(b, 1, &sanne_asks_all));
	sees(b, 5, 1, 0);
	refused(b, 2, &bram_answers_as_iris, "vraag_van_een_ander");
	refused(b, 2, &answers_and_chooses, "vraag_van_een_ander");
	fine(try_exec(b, 2, &bram_answers));
	refused(b, 2, &chosen, "vraag_van_een_ander");
	refused(b, 1, &other_words, "vraag_van_een_ander");
	refused(b, 5, &answer_gone, "vraag_van_een_ander");
	refused(b, 2, &other_question, "vraag_van_een_ander");
	refused(b, 1, &given_away, "vraag_van_een_ander");
	refused(b, 1, &gone, "vraag_vast");
	fine(try_exec(b, 1, &chosen));
	refused(b, 2, &answer_gone, "vraagantwoord_gekozen");
	fine(try_exec(b, 2, &other_words));
}

static void a_question_tells_an_address_or_nothing(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 1, &with_address, "vraag_zonder_adres");
	refused(b, 1, &with_address_on_top, "vraag_zonder_adres");
	refused(b, 1, &empty, "vraag_leeg");
	fine(try_exec(b, 1, &sanne_asks_all));
	refused(b, 2, &answers_with_address, "vraagantwoord_zonder_adres");
}

/* Iris is a guest at one scan here: her seat lets her in, and that is no place in the network. */
static void a_guest_of_a_scan_reads_or_asks_what_the_network_does(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context in_ended = as(4);

	fine(try_exec(b, 1, &sanne_asks_all));
	fine(try_exec(b, 1, &bram_asks_iris));
	sees(b, 5, 1, 0);
	assert_int_equal(reads(b, as(5), &asked_of_me), 1);
	in_ended.functie = 7;
	assert_int_equal(reads(b, in_ended, &how_many), 0);
	proef_script(&b->p, "UPDATE t_functie SET rol = 'deelnemer' WHERE id = 5;");
	sees(b, 5, 0, 0);
	assert_int_equal(reads(b, as(5), &readers), 0);
	assert_int_equal(reads(b, as(5), &subjects), 0);
	assert_int_equal(reads(b, as(5), &asked_of_me), 0);
	refused(b, 5, &iris_answers, "vraag_van_een_ander");
	refused(b, 5, &iris_asks, "vraag_van_een_ander");
	refused(b, 5, &iris_follows, "onderwerp_van_een_ander");
}

#define TESTS(ON)                                                                                  \
	ON(a_case_is_read_by_who_was_not_asked), ON(somebody_speaks_for_another),                  \
	    ON(the_words_of_a_case_tell_of_it_or_do_not_find_it),                                  \
	    ON(a_question_tells_an_address_or_nothing),                                            \
	    ON(a_guest_of_a_scan_reads_or_asks_what_the_network_does)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
