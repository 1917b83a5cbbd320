/*
 * What somebody loses below the pages, on both engines: a colleague or another organisation reads
 * what he answered, alone or from sums; somebody answers for him, or after the scan was closed;
 * or other words for a statement are proposed, read or made by who may not.
 * Sanne (1), Bram (2), Iris (5) and Erik (6) work for the gemeente (1), Els (4) for the school (2).
 */
#include "unit/schema/belofte.h"

#define SCAN "INSERT INTO t_zelfscan (id, organisatie_id, gebruiker_id, op, tot_datum) VALUES "
#define WIE "INSERT INTO t_zelfscandeelnemer (id, zelfscan_id, gebruiker_id) VALUES "
#define ZEG "INSERT INTO t_zelfscanantwoord (id, deelnemer_id, stellingversie_id, score) VALUES "
#define SLUIT(op)                                                                                  \
	"UPDATE t_zelfscan SET gesloten_op = " op " WHERE id IN (SELECT z.id FROM zelfscan z)"

QUERY(begins, SCAN "(1, 1, 6, 2000, 20600)");
QUERY(begins_elsewhere, SCAN "(2, 2, 6, 2000, 20600)");
QUERY(begins_as_sanne, SCAN "(3, 1, 1, 2000, 20600)");
QUERY(takes_part, WIE "(1, 1, 1)");
QUERY(takes_part_as_sanne, WIE "(2, 1, 1)");
QUERY(els_takes_part, WIE "(3, 1, 4)");
QUERY(says, ZEG "(1, 1, 1, 2)");
QUERY(says_no_score, ZEG "(2, 1, 2, 6)");
QUERY(says_more, ZEG "(3, 1, 2, 2)");
QUERY(says_instead, "UPDATE t_zelfscanantwoord SET score = 5 WHERE id IN "
		    "(SELECT a.id FROM zelfscanantwoord a)");
QUERY(says_for_sanne, "UPDATE t_zelfscanantwoord SET score = 5 WHERE id = 1");
QUERY(is_done, "UPDATE t_zelfscandeelnemer SET klaar_op = 3000 WHERE id IN "
	       "(SELECT d.id FROM zelfscandeelnemer d)");
QUERY(sanne_is_done, "UPDATE t_zelfscandeelnemer SET klaar_op = 3000 WHERE id = 1");
QUERY(closes, SLUIT("4000"));
QUERY(opens, SLUIT("NULL"));
QUERY(closes_again, SLUIT("5000"));
QUERY(moves, "UPDATE t_zelfscan SET organisatie_id = 2 WHERE id IN (SELECT z.id FROM zelfscan z)");
QUERY(els_closes, "UPDATE t_zelfscan SET gesloten_op = 4000 WHERE id = 1");
QUERY(other_words, "UPDATE t_stellingversie SET tekst = 'x' WHERE id = 1");
QUERY(scans, "SELECT count(id) FROM zelfscan");
QUERY(antwoorden, "SELECT count(id) FROM zelfscanantwoord");
QUERY(deelnemers, "SELECT count(id) FROM zelfscandeelnemer");
QUERY(eigen, "SELECT count(factor) FROM zelfscan_eigen");
QUERY(uitkomsten, "SELECT count(factor) FROM zelfscan_uitkomst");
QUERY(mensen, "SELECT COALESCE(max(aantal), 0) FROM zelfscan_uitkomst");
QUERY(anderen, "SELECT count(factor) FROM zelfscan_anderen");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	assert_string_equal(b->conflict, by);
}

static void begin(struct proef_belofte *b)
{
	fine(try_exec(b, 6, &begins));
	fine(try_exec(b, 1, &takes_part));
	fine(try_exec(b, 1, &says));
}

static void another_reads_what_somebody_answered(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	assert_int_equal(reads(b, as(1), &antwoorden), 1);
	assert_int_equal(reads(b, as(1), &eigen), 1);
	assert_int_equal(reads(b, as(6), &scans), 1);
	assert_int_equal(reads(b, as(6), &antwoorden), 0);
	assert_int_equal(reads(b, as(6), &deelnemers), 0);
	assert_int_equal(reads(b, as(6), &eigen), 0);
	assert_int_equal(reads(b, as(4), &scans), 0);
	assert_int_equal(reads(b, as(4), &antwoorden), 0);
}

static void of_too_few_a_sum_is_told(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	fine(try_exec(b, 1, &is_done));
	assert_int_equal(reads(b, as(6), &uitkomsten), 0);
	fine(try_exec(b, 6, &closes));
	assert_int_equal(reads(b, as(6), &uitkomsten), 0);
	assert_int_equal(reads(b, as(1), &uitkomsten), 0);
	assert_int_equal(reads(b, as(4), &anderen), 0);
	fine(try_exec(b, 6, &opens));
}

static void somebody_begins_or_answers_for_another(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 6, &begins_elsewhere, "zelfscan_van_een_ander");
	refused(b, 6, &begins_as_sanne, "zelfscan_van_een_ander");
	begin(b);
	refused(b, 6, &takes_part_as_sanne, "zelfscan_van_een_ander");
	refused(b, 4, &els_takes_part, "zelfscan_van_een_ander");
	refused(b, 6, &says_more, "zelfscan_van_een_ander");
	assert_true(try_exec(b, 1, &says_no_score) < 0);
	assert_true(try_exec(b, 6, &says_for_sanne) < 0);
	assert_true(try_exec(b, 6, &sanne_is_done) < 0);
	fine(try_exec(b, 1, &says_instead));
	refused(b, 6, &moves, "zelfscan_vast");
	assert_true(try_exec(b, 4, &els_closes) < 0);
	refused(b, 6, &other_words, "stelling_vast");
}

static void an_answer_is_given_after_it_was_closed(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	fine(try_exec(b, 6, &closes));
	refused(b, 1, &says_more, "zelfscan_van_een_ander");
	refused(b, 1, &says_instead, "zelfscan_van_een_ander");
	refused(b, 1, &is_done, "zelfscan_van_een_ander");
	refused(b, 6, &closes_again, "zelfscan_vast");
}

QUERY(a_join, WIE "(11, 1, 1)");
QUERY(b_join, WIE "(12, 1, 2)");
QUERY(e_join, WIE "(15, 1, 5)");
QUERY(t_join, WIE "(16, 1, 6)");
QUERY(v_join, WIE "(13, 1, 3)");
QUERY(a_says, ZEG "(11, 11, 1, 2)");
QUERY(b_says, ZEG "(12, 12, 1, 3)");
QUERY(e_says, ZEG "(15, 15, 1, 4)");
QUERY(t_says, ZEG "(16, 16, 1, 5)");
QUERY(v_says, ZEG "(13, 13, 1, 1)");

QUERY(b_is_done, "UPDATE t_zelfscandeelnemer SET klaar_op = 3000 WHERE id IN "
		 "(SELECT d.id FROM zelfscandeelnemer d)");
QUERY(forgets, "UPDATE t_schoonmaak SET op = 5000 WHERE id = 1");

/* Sanne stopped half way, Bram was done: of long ago, and as long as nobody closed it. */
static void what_was_never_finished_is_kept_for_ever_or_goes_too_soon(void **state)
{
	struct proef_belofte *b = *state;

	begin(b);
	fine(try_exec(b, 2, &b_join));
	fine(try_exec(b, 2, &b_says));
	fine(try_exec(b, 2, &b_is_done));
	fine(try_exec(b, 6, &forgets));
	assert_int_equal(reads(b, as(1), &antwoorden), 1);
	fine(try_exec(b, 6, &closes));
	fine(try_exec(b, 6, &forgets));
	assert_int_equal(reads(b, as(1), &antwoorden), 0);
	assert_int_equal(reads(b, as(1), &deelnemers), 0);
	assert_int_equal(reads(b, as(2), &antwoorden), 1);
}

static void one_more_answer_tells_what_somebody_said(void **state)
{
	struct proef_belofte *b = *state;
	static const struct {
		int64_t wie;
		const struct query *join, *says;
	} allen[] = {{1, &a_join, &a_says},
		     {2, &b_join, &b_says},
		     {5, &e_join, &e_says},
		     {6, &t_join, &t_says},
		     {3, &v_join, &v_says}};

	fine(try_exec(b, 6, &begins));
	for (size_t i = 0; i < COUNT(allen); i++) {
		fine(try_exec(b, allen[i].wie, allen[i].join));
		fine(try_exec(b, allen[i].wie, allen[i].says));
		fine(try_exec(b, allen[i].wie, &is_done));
		assert_int_equal(reads(b, as(6), &uitkomsten), 0);
	}
	fine(try_exec(b, 6, &closes));
	assert_int_equal(reads(b, as(6), &uitkomsten), 1);
	assert_int_equal(reads(b, as(6), &mensen), 5);
	assert_int_equal(reads(b, as(4), &uitkomsten), 0);
	refused(b, 6, &opens, "zelfscan_vast");
}

/* ---- other words ---- */

#define VERSIE                                                                                     \
	"INSERT INTO t_stellingversie (stelling_id, nummer, tekst, van_op, gebruiker_id) VALUES "
#define WOORDEN                                                                                    \
	"INSERT INTO t_formulering (stellingversie_id, tekst, reden, gebruiker_id, op) VALUES "
#define STAND(stand, rest)                                                                         \
	"UPDATE t_formulering SET formuleerstand = '" stand "'" rest " WHERE id = 1"
#define DOOR(wie, op) ", beslist_op = " op ", door_id = " wie

QUERY(proposes, WOORDEN "(1, 'Wij praten samen', 'Korter', 1, ctx_nu())");
QUERY(proposes_before, WOORDEN "(1, 'Wij praten samen', 'Korter', 1, 5)");
QUERY(els_proposes, WOORDEN "(1, 'Wij praten samen', 'Korter', 4, ctx_nu())");
QUERY(proposes_for_norm, "INSERT INTO t_formulering (normversie_id, tekst, reden, gebruiker_id, op)"
			 " VALUES (1, 'Wij praten samen', 'Korter', 1, ctx_nu())");
QUERY(proposes_nothing, "INSERT INTO t_formulering (tekst, reden, gebruiker_id, op)"
			" VALUES ('Wij praten samen', 'Korter', 1, ctx_nu())");
QUERY(proposes_taken,
      "INSERT INTO t_formulering (stellingversie_id, tekst, reden, gebruiker_id, op,"
      " formuleerstand, beslist_op, door_id)"
      " VALUES (1, 'x', 'x', 1, ctx_nu(), 'overgenomen', ctx_nu(), 1)");
QUERY(proposes_address, WOORDEN "(1, 'Mail naar j@x.example', 'Korter', 1, ctx_nu())");
QUERY(says_it_else, STAND("ingetrokken", ", tekst = 'Anders'"));
QUERY(takes_back, STAND("ingetrokken", ""));
QUERY(once_more, STAND("open", ", antwoord = NULL, beslist_op = NULL, door_id = NULL"));
QUERY(no_by_sanne, STAND("afgewezen", ", antwoord = 'Nee'" DOOR("1", "ctx_nu()")));
QUERY(no, STAND("afgewezen", ", antwoord = 'Nee'" DOOR("6", "ctx_nu()")));
QUERY(no_without, STAND("afgewezen", DOOR("6", "ctx_nu()")));
QUERY(no_before, STAND("afgewezen", ", antwoord = 'Nee'" DOOR("6", "5")));
QUERY(yes, STAND("overgenomen", DOOR("6", "ctx_nu()")));
QUERY(version_by_sanne, VERSIE "(1, 2, 'Wij praten samen', ctx_nu(), 1)");
QUERY(version_shipped, VERSIE "(1, 2, 'Wij praten samen', ctx_nu(), NULL)");
QUERY(version_before, VERSIE "(1, 2, 'Wij praten samen', 5, 6)");
QUERY(version_far, VERSIE "(1, 3, 'Wij praten samen', ctx_nu(), 6)");
QUERY(version_again, VERSIE "(1, 1, 'Wij praten samen', ctx_nu(), 6)");
QUERY(version_else, VERSIE "(2, 2, 'Wij praten samen', ctx_nu(), 6)");
QUERY(version, VERSIE "(1, 2, 'Wij praten samen', ctx_nu(), 6)");
QUERY(norm_version_again,
      "INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, van_op,"
      " gebruiker_id) VALUES (1, 1, 'x', 'x', 'x', 'x', ctx_nu(), 6)");
QUERY(voorstellen, "SELECT count(id) FROM formulering");
QUERY(waits, "SELECT count(id) FROM mijn_formuleerwerk");
QUERY(asked_new, "SELECT count(id) FROM zelfscanstelling WHERE tekst = 'Wij praten samen'");

static void begin_words(struct proef_belofte *b)
{
	begin(b);
	proef_script(&b->p, "UPDATE t_functie SET rol = 'afstemmingsregisseur' WHERE id = 6;");
}

static void other_words_are_proposed_for_another_or_unasked(void **state)
{
	struct proef_belofte *b = *state;

	begin_words(b);
	refused(b, 6, &proposes, "formulering_nieuw");
	refused(b, 1, &proposes_before, "formulering_nieuw");
	refused(b, 4, &els_proposes, "formulering_nieuw");
	refused(b, 1, &proposes_for_norm, "formulering_nieuw");
	refused(b, 1, &proposes_nothing, "formulering_nieuw");
	refused(b, 1, &proposes_taken, "formulering_nieuw");
	refused(b, 1, &proposes_address, "formulering_zonder_adres");
	for (int i = 0; i < 20; i++)
		fine(try_exec(b, 1, &proposes));
	refused(b, 1, &proposes, "formulering_nieuw");
	assert_int_equal(reads(b, as(1), &voorstellen), 20);
	assert_int_equal(reads(b, as(1), &waits), 0);
	assert_int_equal(reads(b, as(6), &voorstellen), 20);
	assert_int_equal(reads(b, as(6), &waits), 20);
	assert_int_equal(reads(b, as(2), &voorstellen), 0);
	assert_int_equal(reads(b, as(4), &voorstellen), 0);
	assert_int_equal(reads(b, as(0), &voorstellen), 0);
}

static void other_words_are_answered_by_who_may_not(void **state)
{
	struct proef_belofte *b = *state;

	begin_words(b);
	fine(try_exec(b, 1, &proposes));
	refused(b, 1, &says_it_else, "formulering_vast");
	refused(b, 6, &takes_back, "formulering_stap");
	refused(b, 1, &no_by_sanne, "formulering_stap");
	refused(b, 6, &no_without, "formulering_antwoord");
	refused(b, 6, &no_before, "formulering_stap");
	refused(b, 6, &no_by_sanne, "formulering_stap");
	fine(try_exec(b, 6, &no));
	refused(b, 1, &once_more, "formulering_stap");
	refused(b, 1, &takes_back, "formulering_stap");
	fine(try_exec(b, 6, &once_more));
	fine(try_exec(b, 1, &takes_back));
	assert_int_equal(reads(b, as(6), &voorstellen), 0);
	refused(b, 6, &once_more, "formulering_stap");
	fine(try_exec(b, 1, &once_more));
}

static void other_words_count_without_who_keeps_them(void **state)
{
	struct proef_belofte *b = *state;

	begin_words(b);
	fine(try_exec(b, 1, &proposes));
	refused(b, 6, &yes, "formulering_stap");
	refused(b, 1, &version_by_sanne, "stellingversie_nieuw");
	refused(b, 6, &version_by_sanne, "stellingversie_nieuw");
	refused(b, 6, &version_shipped, "stellingversie_nieuw");
	refused(b, 6, &version_before, "stellingversie_nieuw");
	refused(b, 6, &version_far, "stellingversie_nieuw");
	refused(b, 6, &version_again, "stellingversie_nieuw");
	fine(try_exec(b, 6, &version_else));
	refused(b, 6, &yes, "formulering_stap");
	fine(try_exec(b, 6, &version));
	refused(b, 1, &yes, "formulering_stap");
	fine(try_exec(b, 6, &yes));
	refused(b, 6, &no, "formulering_stap");
	refused(b, 6, &once_more, "formulering_stap");
	assert_int_equal(reads(b, as(1), &asked_new), 0);
}

/* Beside what the database says of one who asks too late, so that no race makes two. */
static void two_versions_of_a_statement_have_one_number(void **state)
{
	struct proef_belofte *b = *state;

	begin_words(b);
	fine(try_exec(b, 6, &version));
	refused(b, 6, &version, "stellingversie_nieuw");
	proef_script(&b->p, b->p.t.sqlite ? "DROP TRIGGER trg_stellingversie_nieuw;"
					    "DROP TRIGGER trg_normversie_nieuw;"
					  : "DROP TRIGGER trg_stellingversie_nieuw"
					    " ON t_stellingversie;"
					    "DROP TRIGGER trg_normversie_nieuw ON t_normversie;");
	refused(b, 6, &version, "t_stellingversie_stelling_id_nummer_key");
	refused(b, 6, &norm_version_again, "t_normversie_norm_id_nummer_key");
}

#define TESTS(ON)                                                                                  \
	ON(another_reads_what_somebody_answered), ON(of_too_few_a_sum_is_told),                    \
	    ON(somebody_begins_or_answers_for_another),                                            \
	    ON(an_answer_is_given_after_it_was_closed),                                            \
	    ON(what_was_never_finished_is_kept_for_ever_or_goes_too_soon),                         \
	    ON(what_was_never_finished_is_kept_for_ever_or_goes_too_soon),                         \
	    ON(one_more_answer_tells_what_somebody_said),                                          \
	    ON(other_words_are_proposed_for_another_or_unasked),                                   \
	    ON(other_words_are_answered_by_who_may_not),                                           \
	    ON(other_words_count_without_who_keeps_them),                                          \
	    ON(two_versions_of_a_statement_have_one_number)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
