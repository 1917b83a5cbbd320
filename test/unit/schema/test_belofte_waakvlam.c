/*
 * A waakvlam, below the pages: it closes nearly everything for everybody, hides nothing that
 * somebody is due, and opens as it was; on both engines. Sanne (1) is responsible for jongere 3,
 * of whom Bram (2) is jobcoach; jongere 1 works, and asked for help.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

#define NU 1763802000000
#define STR_(x) #x
#define STR(x) STR_(x)
#define BEGIN                                                                                      \
	"INSERT INTO t_waakvlam (jongere_id, reden, naaste_id, gevraagd_datum, herzien_datum,"     \
	" van_op) VALUES "

static const char somebody[] =
    "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash,"
    " telefoon, wil, fase, fase_van_datum, casusregisseur_id, casusregisseur_van_op,"
    " volgend_contact_datum, aangemaakt_op) VALUES (3, 'Ruth', 'Test', 'ruth test', 14000,"
    " CAST('3' AS {{bytes}}), '06', 'rust', 'toeleiding', 20000, 1, 1000, 20500, 1000);"
    "INSERT INTO t_betrokkene (id, jongere_id, gebruiker_id, rol, onderdelen, grondslag,"
    " artikel, van_op) VALUES (91, 3, 2, 'jobcoach', 5155, 'overeenkomst', 'jobcoaching', 1000);"
    "INSERT INTO t_naaste (id, jongere_id, naam, relatie, vertrouwenspersoon, mag_bellen) VALUES"
    " (91, 3, 'Bep', 'familie', TRUE, TRUE), (92, 3, 'Piet', 'familie', TRUE, FALSE),"
    " (93, 1, 'Ans', 'familie', TRUE, TRUE);";

QUERY(start, BEGIN "(3, 'rust', 91, 20400, 20500, " STR(NU) ")");
QUERY(start_of_who_works, BEGIN "(1, 'rust', NULL, NULL, 20500, " STR(NU) ")");
QUERY(start_of_who_left, BEGIN "(2, 'rust', NULL, NULL, 20500, " STR(NU) ")");
QUERY(through_who_may_not_be_called, BEGIN "(3, 'rust', 92, 20400, 20500, " STR(NU) ")");
QUERY(through_who_is_of_another, BEGIN "(3, 'rust', 93, 20400, 20500, " STR(NU) ")");
QUERY(through_who_was_not_asked, BEGIN "(3, 'rust', 91, NULL, 20500, " STR(NU) ")");
QUERY(for_another_reason, "UPDATE t_waakvlam SET reden = 'lui' WHERE id = 1");
QUERY(now_through_nobody,
      "UPDATE t_waakvlam SET naaste_id = NULL, gevraagd_datum = NULL WHERE id = 1");
QUERY(now_through_bep, "UPDATE t_waakvlam SET naaste_id = 91, gevraagd_datum = 20410 WHERE id = 1");
QUERY(now_through_piet, "UPDATE t_waakvlam SET naaste_id = 92 WHERE id = 1");
QUERY(now_through_ans, "UPDATE t_waakvlam SET naaste_id = 93 WHERE id = 1");
QUERY(look_later, "UPDATE t_waakvlam SET herzien_datum = 20600 WHERE id = 1");
QUERY(end, "UPDATE t_waakvlam SET tot_op = " STR(NU) " WHERE id = 1");
QUERY(ends_before_it_began, "UPDATE t_waakvlam SET tot_op = 1 WHERE id = 1");
QUERY(burn_again, "UPDATE t_waakvlam SET tot_op = 253402300799000 WHERE id = 1");
QUERY(work_begins,
      "INSERT INTO t_plaatsing (jongere_id, werkgever_id, soort, functie, functiesoort, van_datum,"
      " uren, weet_werkgever, nazorg_ritme, nazorg_gebruiker_id) VALUES"
      " (3, 1, 'dienstverband', 'x', 'bestaand', 20300, 24, 'ja', 91, 1)");
QUERY(bram_gets_more, "UPDATE t_betrokkene SET onderdelen = 32639 - 256 WHERE id = 91");
QUERY(els_joins,
      "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
      " van_op) VALUES (3, 4, 'mentor', 5155, 'overeenkomst', 'x', " STR(NU) ")");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	assert_string_equal(b->conflict, by);
}

/* The parts of jongere 3 that this person has in sight now. */
QUERY(in_sight, "SELECT COALESCE(max(zicht), 0) FROM jongere WHERE id = 3");
static int64_t sees(struct proef_belofte *b, int64_t wie)
{
	struct db_context context = as(wie);
	struct db *db;
	int64_t n;

	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(db_number(db, &in_sight, ARGS_NONE, &n));
	db_read_end(db);
	return n;
}

static int64_t stand(struct proef_belofte *b)
{
	return proef_number(&b->p, "SELECT COALESCE(stand_waakvlam_datum, 0) FROM t_jongere"
				   " WHERE id = 3");
}

static void a_dossier_is_closed_for_who_wants_to_be_left_alone_and_opens_as_it_was(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, somebody);
	assert_int_equal(sees(b, 1), 32639);
	assert_int_equal(sees(b, 2), 5155);
	fine(try_exec(b, 1, &start));
	assert_int_equal(sees(b, 1), 12291);
	assert_int_equal(sees(b, 2), ONDERDEEL_PERSONALIA);
	assert_int_equal(stand(b), 20500);
	fine(try_exec(b, 1, &bram_gets_more));
	fine(try_exec(b, 1, &els_joins));
	assert_int_equal(sees(b, 2), ONDERDEEL_PERSONALIA);
	assert_int_equal(sees(b, 4), ONDERDEEL_PERSONALIA);
	fine(try_exec(b, 1, &look_later));
	assert_int_equal(stand(b), 20600);
	assert_true(try_exec(b, 1, &ends_before_it_began) < 0);
	fine(try_exec(b, 1, &end));
	assert_int_equal(stand(b), 0);
	assert_int_equal(sees(b, 1), 32639);
	assert_int_equal(sees(b, 2), 32639 - 256);
	assert_int_equal(sees(b, 4), 5155);
}

static void belofte_2_no_waakvlam_hides_work_or_a_call_for_help(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, somebody);
	refused(b, 1, &start_of_who_works, "belofte_2_waakvlam");
	refused(b, 1, &start_of_who_left, "belofte_2_waakvlam");
	fine(try_exec(b, 1, &start));
	refused(b, 1, &work_begins, "belofte_2_waakvlam");
}

static void nobody_is_called_whom_the_jongere_did_not_name(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, somebody);
	refused(b, 1, &through_who_may_not_be_called, "waakvlam_vertrouwenspersoon");
	refused(b, 1, &through_who_is_of_another, "waakvlam_vertrouwenspersoon");
	assert_true(try_exec(b, 1, &through_who_was_not_asked) < 0);
}

static void nobody_is_called_later_whom_the_jongere_did_not_name(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, somebody);
	fine(try_exec(b, 1, &start));
	refused(b, 1, &now_through_piet, "waakvlam_vertrouwenspersoon");
	refused(b, 1, &now_through_ans, "waakvlam_vertrouwenspersoon");
	fine(try_exec(b, 1, &now_through_nobody));
	fine(try_exec(b, 1, &now_through_bep));
}

static void what_was_said_when_it_began_stays_and_there_is_one(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, somebody);
	fine(try_exec(b, 1, &start));
	refused(b, 1, &for_another_reason, "waakvlam_vast");
	fine(try_exec(b, 1, &end));
	refused(b, 1, &burn_again, "waakvlam_vast");
	fine(try_exec(b, 1, &start));
	assert_true(try_exec(b, 1, &start) < 0);
}

/* On an agenda, in a meeting that the sample data have. */
static void talked_about(struct proef_belofte *b)
{
	proef_script(
	    &b->p, "INSERT INTO t_overlegpunt (id, jongere_id, casusoverleg_id, vraag, urgentie,"
		   " weet_jongere, gebruiker_id, op) VALUES (91, 3, 1, 'x', 'gewoon', TRUE, 1, 1)");
}

static int64_t on_the_agenda(struct proef_belofte *b)
{
	return proef_number(&b->p, "SELECT count(*) FROM t_overlegpunt WHERE jongere_id = 3"
				   " AND toestand = 'open'");
}

QUERY(closes,
      "UPDATE t_jongere SET gesloten_op = " STR(NU) ", gesloten_reden = 'verhuisd',"
						    " volgend_contact_datum = NULL WHERE id = 3");

QUERY(talks_again, PUNT "(3, 1, 'x', 'gewoon', TRUE, 1, 1)");
QUERY(takes_up_again, "UPDATE t_overlegpunt SET toestand = 'open' WHERE id = 91");

static void who_wants_to_be_left_alone_is_talked_about(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, somebody);
	talked_about(b);
	assert_int_equal(on_the_agenda(b), 1);
	fine(try_exec(b, 1, &start));
	assert_int_equal(on_the_agenda(b), 0);
	refused(b, 1, &talks_again, "overlegpunt_stil");
	refused(b, 1, &takes_up_again, "overlegpunt_buiten_overleg");
}

static void who_left_is_talked_about(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, somebody);
	talked_about(b);
	fine(try_exec(b, 1, &closes));
	assert_int_equal(on_the_agenda(b), 0);
}

/* How much of a waakvlam there is for him: rows, reasons, and whom we may call. */
QUERY(reads_waakvlam, "SELECT count(id) + 10 * count(reden) + 100 * count(naaste_id)"
		      " + 1000 * count(gevraagd_datum) FROM waakvlam WHERE jongere_id = 3");
QUERY(els_sees_the_plan,
      "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
      " van_op) VALUES (3, 4, 'mentor', 2, 'overeenkomst', 'x', 1000)");

static void why_somebody_wants_to_be_left_alone_is_for_who_stays_near(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context before = as(1);

	proef_script(&b->p, somebody);
	fine(try_exec(b, 1, &els_sees_the_plan));
	fine(try_exec(b, 1, &start));
	assert_int_equal(reads(b, as(1), &reads_waakvlam), 1111);
	assert_int_equal(reads(b, as(2), &reads_waakvlam), 1);
	assert_int_equal(reads(b, as(4), &reads_waakvlam), 0);
	assert_int_equal(reads(b, as(5), &reads_waakvlam), 0);
	before.nu.ms--;
	assert_int_equal(reads(b, before, &reads_waakvlam), 1111);
}

static void left_alone(struct proef_belofte *b, int from, int n)
{
	char sql[200];

	for (int id = from; id < from + n; id++) {
		dossier_add(b, id, 0);
		snprintf(sql, sizeof sql,
			 "INSERT INTO t_waakvlam (jongere_id, reden, herzien_datum, van_op) VALUES"
			 " (%d, 'rust', 20500, 2000);",
			 id);
		proef_script(&b->p, sql);
	}
}

QUERY(how_many, "SELECT coalesce(sum(aantal), 0) FROM telling_waakvlam");

static void how_many_were_left_alone_is_told_of_five_and_of_who_is_here(void **state)
{
	struct proef_belofte *b = *state;

	left_alone(b, 11, 4);
	assert_int_equal(reads(b, as(6), &how_many), 0);
	left_alone(b, 15, 1);
	assert_int_equal(reads(b, as(6), &how_many), 5);
	assert_int_equal(reads(b, as(0), &how_many), 0);
	proef_script(&b->p, "UPDATE t_jongere SET gesloten_op = 3000, gesloten_reden = 'verhuisd',"
			    " volgend_contact_datum = NULL WHERE id = 11;");
	assert_int_equal(reads(b, as(6), &how_many), 0);
}

#define TESTS(ON)                                                                                  \
	ON(a_dossier_is_closed_for_who_wants_to_be_left_alone_and_opens_as_it_was),                \
	    ON(belofte_2_no_waakvlam_hides_work_or_a_call_for_help),                               \
	    ON(nobody_is_called_whom_the_jongere_did_not_name),                                    \
	    ON(nobody_is_called_later_whom_the_jongere_did_not_name),                              \
	    ON(who_wants_to_be_left_alone_is_talked_about), ON(who_left_is_talked_about),          \
	    ON(what_was_said_when_it_began_stays_and_there_is_one),                                \
	    ON(why_somebody_wants_to_be_left_alone_is_for_who_stays_near),                         \
	    ON(how_many_were_left_alone_is_told_of_five_and_of_who_is_here)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
