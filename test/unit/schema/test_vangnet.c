/*
 * What somebody loses who says that a young person drops out, below the pages, on both engines: to
 * hear what became of it; and what the young person loses when it waits too long or is told around.
 * Els (4) of the school said it of jongere 1, of whom Sanne (1) is casusregisseur.
 */
#include "unit/schema/belofte.h"

#define MELDING(uiterlijk)                                                                         \
	"INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, uiterlijk_datum) VALUES"  \
	" (1, 4, 'valt_uit', 'Komt niet', 1000, " uiterlijk ");"

QUERY(said, "SELECT count(id) FROM vangnet_gemeld WHERE id > 0");

static void who_said_it_hears_of_it_and_nobody_else(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, MELDING("20500"));
	assert_int_equal(reads(b, as(4), &said), 1);
	assert_int_equal(reads(b, as(1), &said), 0);
	assert_int_equal(reads(b, as(0), &said), 0);
}

/* That there is one, and with whom. */
QUERY(late, "SELECT count(id) + 10 * count(casusregisseur_id) FROM vangnet_te_laat WHERE id > 0");

static const char others[] =
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (91, 5, 1, 'afstemmingsregisseur', 'uitvoering', 1),"
    " (92, 4, 2, 'teamleider', 'uitvoering', 1);";

static int64_t sees(struct proef_belofte *b, int64_t gebruiker, int64_t functie)
{
	struct db_context context = as(gebruiker);

	context.functie = functie;
	return reads(b, context, &late);
}

static void what_waits_too_long_is_seen_by_who_can_ask_about_it(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, others);
	proef_script(&b->p, MELDING("20414"));
	assert_int_equal(sees(b, 6, 6), 0);
	proef_script(&b->p, MELDING("20413"));
	assert_int_equal(sees(b, 6, 6), 11);
	assert_int_equal(sees(b, 5, 91), 1);
	assert_int_equal(sees(b, 4, 92), 0);
	assert_int_equal(sees(b, 1, 1), 0);
	assert_int_equal(sees(b, 0, 0), 0);
}

/* Sanne worked at the school once. */
static void a_leader_of_long_ago_sees_nothing(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, others);
	proef_script(&b->p, "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau,"
			    " van_datum, tot_datum) VALUES"
			    " (93, 1, 2, 'mentor', 'uitvoering', 1, 10);");
	proef_script(&b->p, MELDING("20413"));
	assert_int_equal(sees(b, 4, 92), 0);
}

/*
 * Els says as a school that jongere 1 came back: a call for help, and what she reads of it instead.
 * She may not learn that he is helped.
 */
static const char school_says[] =
    "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, uiterlijk_datum) VALUES"
    " (1, 4, 'oude_school', 'Staat hier', 1000, 20500);"
    "INSERT INTO t_terugkeer (melder_id, terugkeersoort, tekst, herken_hash, op, uiterlijk_datum)"
    " VALUES (4, 'komt_terug', 'Staat hier', CAST('1' AS {{bytes}}), 1000, 20500);"
    "INSERT INTO t_aanmelding (id, vorm, kanaal, gebruiker_id, roepnaam, achternaam, onderwerpen,"
    " vraag, op, uiterlijk_datum) VALUES"
    " (70, 'oude_school', 'oude_school', 4, 'Terugkomer', 'Weg', 1, 'Staat hier', 1000, 20500);";

/* How many she reads, how many picked up, how many with a name. */
QUERY(school_reads, "SELECT count(id) + 10 * coalesce(sum(CASE WHEN is_opgepakt THEN 1 ELSE 0 END),"
		    " 0) + 100 * count(casusregisseur) FROM terugkeer WHERE id > 0");
QUERY(reported, "SELECT count(id) FROM aanmelding_gemeld WHERE roepnaam = 'Terugkomer' AND id > 0");

static void a_school_hears_who_is_helped_from_what_it_reads(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, school_says);
	assert_int_equal(reads(b, as(4), &school_reads), 1);
	assert_int_equal(reads(b, as(4), &said), 0);
	assert_int_equal(reads(b, as(4), &reported), 0);
	assert_int_equal(reads(b, as(1), &school_reads), 0);
	assert_int_equal(reads(b, as(0), &school_reads), 0);
	proef_script(&b->p, "UPDATE t_signaal SET afgehandeld_op = 2000, afgehandeld_door_id = 1,"
			    " reactie = 'Gebeld' WHERE soort = 'oude_school';");
	assert_int_equal(reads(b, as(4), &school_reads), 11);
	proef_script(&b->p, "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen,"
			    " grondslag, artikel, van_op) VALUES"
			    " (1, 4, 'mentor', 1, 'overeenkomst', 'nazorg', 1000);");
	assert_int_equal(reads(b, as(4), &school_reads), 111);
}

QUERY(say_as_another, "INSERT INTO t_terugkeer (melder_id, terugkeersoort, tekst, herken_hash, op,"
		      " uiterlijk_datum) VALUES ($1, 'komt_terug', 'x', $2, 1000, 20500)");
QUERY(make_it_mine, "UPDATE t_terugkeer SET tekst = 'Iets anders' WHERE id = 1");

static int say_job(struct db *db, void *arg)
{
	const int64_t *melder = arg;
	int rc =
	    db_exec(db, &say_as_another, ARGS(*melder, ((struct bytes){(const uint8_t *)"1", 1})));

	return rc < 0 ? rc : 0;
}

static void what_a_school_said_is_said_or_changed_by_another(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context els = as(4);

	proef_script(&b->p, school_says);
	assert_int_equal(db_write(b->p.t.d, &els, say_job, &(int64_t){4}), 0);
	assert_int_equal(db_write(b->p.t.d, &els, say_job, &(int64_t){1}), ERR_CONFLICT);
	assert_int_not_equal(try_exec(b, 4, &make_it_mine), 0);
}

#define BACK                                                                                       \
	"UPDATE t_signaal SET ingetrokken_op = ctx_nu(), afgehandeld_op = ctx_nu(), "              \
	"afgehandeld_door_id = 4, reactie = 'Ingetrokken' "
QUERY(takes_it_back, BACK "WHERE id IN (SELECT v.id FROM vangnet_gemeld v)");
QUERY(sanne_takes_it_back,
      BACK "WHERE id IN (SELECT s.id FROM signaal s WHERE s.soort = 'valt_uit')");
QUERY(waits_again, "UPDATE t_signaal SET afgehandeld_op = NULL, afgehandeld_door_id = NULL, "
		   "reactie = NULL WHERE id IN (SELECT v.id FROM vangnet_gemeld v)");
QUERY(is_told, "SELECT count(id) FROM gebeurtenis WHERE jongere_id = 1 AND soort = 'hulp' "
	       "AND tekst = 'De melding is ingetrokken door wie haar deed.'");

static void what_was_said_is_taken_back_by_another_or_after_it_was_taken_up(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, MELDING("20500"));
	assert_true(try_exec(b, 1, &sanne_takes_it_back) < 0);
	assert_string_equal(b->conflict, "signaal_intrekken");
	fine(try_exec(b, 4, &takes_it_back));
	assert_int_equal(reads(b, as(1), &is_told), 1);
	assert_true(try_exec(b, 4, &waits_again) < 0);
	proef_script(&b->p,
		     MELDING("20500") "UPDATE t_signaal SET afgehandeld_op = 2000,"
				      " afgehandeld_door_id = 1, reactie = 'Gebeld'"
				      " WHERE afgehandeld_op IS NULL AND soort = 'valt_uit';");
	assert_true(try_exec(b, 4, &takes_it_back) < 0);
	assert_string_equal(b->conflict, "signaal_intrekken");
}

QUERY(school_takes_it_back, "UPDATE t_terugkeer SET ingetrokken_op = ctx_nu() "
			    "WHERE id IN (SELECT t.id FROM terugkeer t)");
QUERY(sanne_takes_that_back, "UPDATE t_terugkeer SET ingetrokken_op = ctx_nu() WHERE id = 1");

static void what_a_school_said_stays_or_another_takes_it_back(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, school_says);
	proef_script(&b->p, "UPDATE t_aanmelding SET herken_hash = CAST('1' AS {{bytes}}) "
			    "WHERE id = 70;");
	assert_true(try_exec(b, 1, &sanne_takes_that_back) < 0);
	assert_string_equal(b->conflict, "terugkeer_vast");
	fine(try_exec(b, 4, &school_takes_it_back));
	assert_int_equal(reads(b, as(4), &school_reads), 11);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_signaal WHERE"
					     " soort = 'oude_school' AND ingetrokken_op IS NULL"),
			 0);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_aanmelding WHERE id = 70"
					     " AND reden = 'vergissing'"),
			 1);
	assert_true(try_exec(b, 4, &school_takes_it_back) < 0);
	assert_string_equal(b->conflict, "terugkeer_vast");
}

/* Els wrote number 1 down for the gemeente; Bram is no loket. */
#define ENDS "UPDATE t_aanmelding SET beantwoord_op = 1000, bewaar_tot_datum = 20400, "
QUERY(bram_says_no, ENDS "toestand = 'niet_opgenomen', reden = 'vergissing', door_id = 2 WHERE id "
			 "= 1");
QUERY(els_sends_on, ENDS "toestand = 'doorverwezen', door_id = 4 WHERE id = 1");
QUERY(els_says_why,
      ENDS "toestand = 'niet_opgenomen', reden = 'leeftijd', door_id = 4 WHERE id = 1");
QUERY(els_slipped,
      ENDS "toestand = 'niet_opgenomen', reden = 'vergissing', door_id = 4 WHERE id = 1");

static void what_was_written_down_is_answered_by_who_is_no_loket(void **state)
{
	struct proef_belofte *b = *state;
	static const struct query *const by_els[] = {&els_sends_on, &els_says_why};

	assert_true(try_exec(b, 2, &bram_says_no) < 0);
	assert_string_equal(b->conflict, "aanmelding_van_een_ander");
	for (size_t i = 0; i < COUNT(by_els); i++) {
		assert_true(try_exec(b, 4, by_els[i]) < 0);
		assert_string_equal(b->conflict, "aanmelding_van_een_ander");
	}
	fine(try_exec(b, 4, &els_slipped));
}

#define TESTS(ON)                                                                                  \
	ON(who_said_it_hears_of_it_and_nobody_else),                                               \
	    ON(what_waits_too_long_is_seen_by_who_can_ask_about_it),                               \
	    ON(a_leader_of_long_ago_sees_nothing),                                                 \
	    ON(a_school_hears_who_is_helped_from_what_it_reads),                                   \
	    ON(what_a_school_said_is_said_or_changed_by_another),                                  \
	    ON(what_was_said_is_taken_back_by_another_or_after_it_was_taken_up),                   \
	    ON(what_a_school_said_stays_or_another_takes_it_back),                                 \
	    ON(what_was_written_down_is_answered_by_who_is_no_loket)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
