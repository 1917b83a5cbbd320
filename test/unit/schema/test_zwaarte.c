/*
 * What is lost around the weight of a dossier, below the pages, on both engines: why it was said,
 * and that it stays of nobody. Sanne (1) is casusregisseur of jongere 1; Bram (2) knows his work;
 * Erik (6) leads the team, Els (4) is of the school. And what is lost when who is responsible takes
 * that himself: Iris (5) could take over. And when what was given does not come back, or comes
 * back to who made that up.
 */
#include "unit/schema/belofte.h"

static const char said[] =
    "INSERT INTO t_zwaarte (jongere_id, zwaarte, reden, gebruiker_id, op) VALUES"
    " (1, 'licht', 'Loopt', 1, 1000), (1, 'zwaar', 'Elke week mee', 1, 2000);";

QUERY(lines, "SELECT count(id) FROM zwaarte WHERE jongere_id = 1");
/* Heavy, and ten times light. */
QUERY(numbers, "SELECT coalesce(sum(zwaar), 0) + 10 * coalesce(sum(licht), 0)"
	       " FROM caseload_zwaarte WHERE id > 0");
QUERY(of_coaches, "SELECT coalesce(sum(zwaar), 0) FROM begeleidzwaarte WHERE id > 0");

static int64_t as_role(struct proef_belofte *b, int64_t wie, const struct query *q)
{
	struct db_context context = as(wie);

	context.functie = wie;
	return reads(b, context, q);
}

static void why_a_dossier_is_heavy_is_read_by_who_may_not_see_the_plan(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, said);
	assert_int_equal(reads(b, as(1), &lines), 2);
	assert_int_equal(reads(b, as(2), &lines), 0);
	assert_int_equal(as_role(b, 6, &lines), 0);
	assert_int_equal(reads(b, as(0), &lines), 0);
}

static void a_caseload_weighs_what_was_said_first_or_by_another_team(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(as_role(b, 1, &numbers), 0);
	proef_script(&b->p, said);
	assert_int_equal(as_role(b, 1, &numbers), 1);
	assert_int_equal(as_role(b, 6, &numbers), 1);
	assert_int_equal(as_role(b, 4, &numbers), 0);
	assert_int_equal(as_role(b, 1, &of_coaches), 2); /* Sanne, and Bram */
	assert_int_equal(as_role(b, 6, &of_coaches), 0);
}

static const struct attack rewritten[] = {
    {"UPDATE t_zwaarte SET reden = 'Anders' WHERE id = 1", "zwaarte_vast"},
    {"INSERT INTO t_zwaarte (jongere_id, zwaarte, reden, gebruiker_id, op) VALUES"
     " (1, 'zwaar', ' ', 1, 1)",
     NULL},
    {"INSERT INTO t_zwaarte (jongere_id, zwaarte, reden, gebruiker_id, op) VALUES"
     " (1, 'heel zwaar', 'x', 1, 1)",
     NULL},
};
ATTACKS(rewritten);

static void what_was_said_is_rewritten_or_has_no_reason(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, said);
	attacks_are_refused(b, rewritten, rewritten_queries, COUNT(rewritten));
}

QUERY(takes_it, "UPDATE t_jongere SET casusregisseur_id = 5, casusregisseur_van_op = 3000,"
		" volgend_contact_datum = 20500, versie = versie + 1 WHERE id = 1");

/* Iris takes the dossier of Sanne, who may give it to her. */
static void belofte_3_a_dossier_is_taken_and_not_given(void **state)
{
	struct proef_belofte *b = *state;

	assert_true(try_exec(b, 5, &takes_it) < 0);
	assert_string_equal(b->conflict, "belofte_3_zelf");
	fine(try_exec(b, 1, &takes_it));
}

QUERY(left_behind, "SELECT coalesce(sum(aantal), 0) FROM vertrokken_van WHERE id > 0");
QUERY(dossiers_left, "SELECT count(versie) FROM vertrokken_dossier WHERE id > 0");
QUERY(gives_it, "UPDATE t_jongere SET casusregisseur_id = 5, casusregisseur_van_op = 1763802000000,"
		" versie = versie + 1 WHERE id = 1");

/* Sanne leaves with a closed dossier: Erik (6) leads the team where she worked. */
static void belofte_3_who_comes_back_is_sent_away_or_anybody_gives_his_dossier(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p,
		     "UPDATE t_jongere SET bestemming = 'werk' WHERE id = 1;"
		     "UPDATE t_jongere SET gesloten_op = 1763802000000, gesloten_reden = 'klaar',"
		     " volgend_contact_datum = NULL WHERE id = 1;");
	assert_int_equal(reads(b, as(6), &left_behind), 1); /* of somebody who left before */
	proef_script(&b->p, "UPDATE t_functie SET tot_datum = 20413 WHERE gebruiker_id = 1;"
			    "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 1;"
			    "UPDATE t_betrokkene SET tot_op = 1763801000000, einde_reden = 'x'"
			    " WHERE jongere_id = 1 AND gebruiker_id IN (2, 5)"
			    " AND tot_op > 1763801000000;");
	assert_int_equal(reads(b, as(6), &left_behind), 2);
	assert_int_equal(reads(b, as(6), &dossiers_left), 2);
	for (int64_t wie = 0; wie <= 5; wie++) {
		if (wie == 1)
			continue;
		assert_int_equal(reads(b, as(wie), &left_behind), 0);
		assert_true(try_exec(b, wie, &gives_it) < 0);
	}
	assert_true(try_exec(b, 2, &gives_it) < 0);
	assert_string_equal(b->conflict, "belofte_3_vertrokken");
	proef_script(&b->p, "UPDATE t_functie SET organisatie_id = organisatie_id,"
			    " rol = 'manager' WHERE id = 6;");
	assert_int_equal(reads(b, as(6), &dossiers_left), 0);
	assert_true(try_exec(b, 6, &gives_it) < 0);
	proef_script(&b->p, "UPDATE t_functie SET rol = 'teamleider' WHERE id = 6;");
	fine(try_exec(b, 6, &gives_it));
	assert_int_equal(reads(b, as(6), &left_behind), 1);
	assert_int_equal(proef_number(&b->p, "SELECT count(id) FROM t_jongere WHERE id = 1 AND"
					     " casusregisseur_id = 5 AND gesloten_op IS NOT NULL"),
			 1);
}

/* Sanne goes on at the school (2), where Els (4) leads a team now, and leaves there too. */
static void belofte_3_where_he_went_next_his_dossiers_are_given(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, "INSERT INTO t_opname (id, invoerbestand_id, toestand, gezien_op)"
			    " VALUES (91, 1, 'bezig', 1);");
	dossier_add(b, 11, 91);
	dossier_add(b, 12, 0);
	proef_script(&b->p,
		     "UPDATE t_opname SET toestand = 'vervallen' WHERE id = 91;"
		     "UPDATE t_jongere SET bestemming = 'werk' WHERE id = 1;"
		     "UPDATE t_jongere SET gesloten_op = 1763802000000, gesloten_reden = 'klaar',"
		     " volgend_contact_datum = NULL WHERE id IN (1, 11, 12);"
		     "UPDATE t_functie SET tot_datum = 20300 WHERE id = 1;"
		     "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau,"
		     " van_datum, tot_datum) VALUES"
		     " (10, 1, 2, 'stagebegeleider', 'uitvoering', 20301, 20413),"
		     " (11, 1, 2, 'stagebegeleider', 'uitvoering', 20500, 20499);"
		     "UPDATE t_functie SET rol = 'teamleider' WHERE id = 4;");
	assert_int_equal(reads(b, as(4), &left_behind), 0);
	assert_int_equal(reads(b, as(4), &dossiers_left), 0);
	assert_int_equal(reads(b, as(6), &left_behind), 3); /* and of Vera, and not of the list */
	assert_int_equal(reads(b, as(6), &dossiers_left), 3);
	assert_true(try_exec(b, 4, &gives_it) < 0);
	fine(try_exec(b, 6, &gives_it));
}

/* ---- what was given, and the way back ---- */

#define STR_(x) #x
#define STR(x) STR_(x)
#define NU 1763802000000
#define DAG INT64_C(86400000)
#define SAMEN                                                                                          \
	"INSERT INTO t_caseloadoverdracht (van_id, ontvanger_id, door_id, door_functie_id, reden, op)" \
	" VALUES "
#define EEN                                                                                        \
	"INSERT INTO t_overgedragen (caseloadoverdracht_id, jongere_id, volgend_contact_datum,"    \
	" op) VALUES "
QUERY(gives_now, "UPDATE t_jongere SET casusregisseur_id = 5, casusregisseur_van_op = " STR(
		     NU) ", volgend_contact_datum = 20500, versie = versie + 1 WHERE id = 1");
QUERY(together, SAMEN "(1, 5, 1, 1, 'Andere baan', " STR(NU) ")");
QUERY(together_as_another, SAMEN "(1, 5, 6, 6, 'Andere baan', " STR(NU) ")");
QUERY(together_before, SAMEN "(1, 5, 1, 1, 'Andere baan', 1000)");
QUERY(from_another, SAMEN "(5, 1, 5, 5, 'Ik wil dit', " STR(NU) ")");
QUERY(from_bram, SAMEN "(2, 1, 1, 1, 'Ik wil dit', " STR(NU) ")");
QUERY(with_it, EEN "(1, 1, 20450, " STR(NU) ")");
QUERY(with_it_before, EEN "(1, 1, 20450, 1000)");
QUERY(rewrites_reason, "UPDATE t_caseloadoverdracht SET reden = 'Anders' WHERE id = 1");
QUERY(moves_line, "UPDATE t_overgedragen SET volgend_contact_datum = 29000 WHERE id = 1");
QUERY(comes_back, "UPDATE t_overgedragen SET teruggenomen_op = (SELECT ctx_nu()),"
		  " versie = versie + 1 WHERE id = 1");
QUERY(came_back_before, "UPDATE t_overgedragen SET teruggenomen_op = 1000 WHERE id = 1");
QUERY(takes_again, "UPDATE t_jongere SET casusregisseur_id = 1, casusregisseur_van_op = " STR(
		       NU) ", versie = versie + 1 WHERE id = 1");
QUERY(may_go_back, "SELECT coalesce(sum(aantal_kan_terug), 0) FROM caseloadoverdracht"
		   " WHERE id > 0");
QUERY(is_known, "SELECT count(op) FROM caseloadoverdracht WHERE id > 0");
QUERY(lines_known, "SELECT count(op) FROM overgedragen WHERE id > 0");
QUERY(who_has_it, "SELECT coalesce(max(casusregisseur_id), 0) FROM jongere WHERE id = 1");

static struct db_context later(int64_t wie, int64_t ms)
{
	struct db_context context = as(wie);

	context.nu.ms += ms;
	context.vandaag = moment_datum(context.nu);
	return context;
}

static void refused(struct proef_belofte *b, struct db_context context, const struct query *q,
		    const char *by)
{
	assert_true(try_in(b, context, q) < 0);
	assert_string_equal(b->conflict, by);
}

/* Sanne (1) gave jongere 1 to Iris (5), and it is known. */
static void given(struct proef_belofte *b)
{
	fine(try_exec(b, 1, &gives_now));
	fine(try_exec(b, 1, &together));
	fine(try_exec(b, 1, &with_it));
}

static void belofte_3_a_line_that_was_made_up_makes_somebody_casusregisseur(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, as(1), &together_as_another, "caseloadoverdracht_door");
	refused(b, as(1), &together_before, "caseloadoverdracht_door");
	fine(try_exec(b, 5, &from_another)); /* nothing went from Iris to Sanne */
	refused(b, as(5), &with_it, "overgedragen_nu");
	fine(try_exec(b, 1, &gives_now));
	refused(b, as(5), &with_it, "overgedragen_nu");
	fine(try_exec(b, 1, &from_bram));
	fine(try_exec(b, 1, &together));
	refused(b, as(1), &with_it_before, "overgedragen_nu");
}

static void what_was_given_is_rewritten_or_taken_back_by_another(void **state)
{
	struct proef_belofte *b = *state;

	given(b);
	refused(b, as(1), &rewrites_reason, "caseloadoverdracht_vast");
	refused(b, as(1), &moves_line, "overgedragen_vast");
	refused(b, as(1), &came_back_before, "overgedragen_vast");
	refused(b, as(6), &comes_back, "overgedragen_vast");
	refused(b, as(2), &comes_back, "overgedragen_vast");
	for (int64_t wie = 0; wie <= 6; wie++) {
		bool part = wie == 1 || wie == 5;

		assert_int_equal(reads(b, as(wie), &is_known), part);
		assert_int_equal(reads(b, as(wie), &lines_known), part);
		assert_int_equal(reads(b, as(wie), &may_go_back), part);
	}
}

static void what_was_given_by_mistake_does_not_come_back(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context elders = later(1, DAG);

	given(b);
	elders.functie = 6;
	refused(b, elders, &comes_back, "overgedragen_vast");
	assert_int_equal(reads(b, later(1, 7 * DAG), &may_go_back), 0);
	refused(b, later(1, 7 * DAG), &comes_back, "overgedragen_vast");
	fine(try_in(b, later(1, DAG), &comes_back));
	assert_int_equal(reads(b, later(1, DAG), &who_has_it), 1);
	assert_int_equal(
	    proef_number(&b->p, "SELECT volgend_contact_datum FROM t_jongere WHERE id = 1"), 20450);
	refused(b, later(1, DAG), &comes_back, "overgedragen_vast");
}

static void belofte_3_what_was_taken_back_once_is_taken_always(void **state)
{
	struct proef_belofte *b = *state;

	given(b);
	fine(try_exec(b, 1, &comes_back));
	fine(try_in(b, later(1, DAG), &gives_now));
	refused(b, later(1, DAG), &takes_again, "belofte_3_zelf");
}

static void what_the_other_wrote_is_lost_to_him(void **state)
{
	struct proef_belofte *b = *state;

	given(b);
	proef_script(&b->p,
		     "INSERT INTO t_gebeurtenis (id, jongere_id, datum, op, soort, onderdeel,"
		     " tekst, zoektekst, gebruiker_id) VALUES"
		     " (900, 1, 20414, " STR(NU) ", 'contact', 4096, 'Gebeld', '', 5);");
	refused(b, as(1), &comes_back, "overgedragen_vast");
	assert_int_equal(reads(b, as(1), &may_go_back), 0);
	fine(try_exec(b, 5, &comes_back)); /* who got it gives it back all the same */
}

static void who_left_is_responsible_again(void **state)
{
	struct proef_belofte *b = *state;

	given(b);
	proef_script(&b->p, "UPDATE t_functie SET tot_datum = 20413 WHERE gebruiker_id = 1;");
	refused(b, as(1), &comes_back, "overgedragen_vast");
	refused(b, as(5), &comes_back, "overgedragen_vast");
}

#define TESTS(ON)                                                                                  \
	ON(why_a_dossier_is_heavy_is_read_by_who_may_not_see_the_plan),                            \
	    ON(a_caseload_weighs_what_was_said_first_or_by_another_team),                          \
	    ON(what_was_said_is_rewritten_or_has_no_reason),                                       \
	    ON(belofte_3_a_dossier_is_taken_and_not_given),                                        \
	    ON(belofte_3_who_comes_back_is_sent_away_or_anybody_gives_his_dossier),                \
	    ON(belofte_3_where_he_went_next_his_dossiers_are_given),                               \
	    ON(belofte_3_a_line_that_was_made_up_makes_somebody_casusregisseur),                   \
	    ON(what_was_given_is_rewritten_or_taken_back_by_another),                              \
	    ON(what_was_given_by_mistake_does_not_come_back),                                      \
	    ON(belofte_3_what_was_taken_back_once_is_taken_always),                                \
	    ON(what_the_other_wrote_is_lost_to_him), ON(who_left_is_responsible_again)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
