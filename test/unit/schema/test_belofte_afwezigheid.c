/*
 * An absence, below the pages: the vervanger sees what the other sees, for as long as it lasts, and
 * nobody gets sight by it in another way; on both engines. Sanne (1) is responsible for jongere 1,
 * of whom Bram (2) is jobcoach; Iris (5) works with them; Els (4) elsewhere; Erik (6) leads them.
 */
#include "unit/schema/belofte.h"

#include "job/job.h"

extern const struct job job_schoonmaak;

#define NU 1763802000000
#define STRAKS 1764000000000
#define STR_(x) #x
#define STR(x) STR_(x)
#define AWAY(wie, wie_vervangt, van, tot, door)                                                    \
	"INSERT INTO t_afwezigheid (gebruiker_id, vervanger_id, van_datum, tot_datum, van_op, "    \
	"tot_op, door_id, op) VALUES (" #wie ", " #wie_vervangt ", " #van ", " #tot                \
	", " STR(NU) ", " STR(STRAKS) ", " #door ", " STR(NU) ")"

QUERY(sanne_by_iris, AWAY(1, 5, 20414, 20416, 1));
QUERY(sanne_by_nobody, AWAY(1, NULL, 20414, 20416, 1));
QUERY(sanne_by_herself, AWAY(1, 1, 20414, 20416, 1));
QUERY(sanne_again, AWAY(1, 2, 20416, 20418, 1));
QUERY(sanne_later, AWAY(1, 2, 20417, 20418, 1));
QUERY(sanne_by_vera, AWAY(1, 3, 20414, 20416, 1));
QUERY(sanne_by_els, AWAY(1, 4, 20414, 20416, 1));
QUERY(sanne_by_erik, AWAY(1, 5, 20414, 20416, 6));
QUERY(iris_by_bram, AWAY(5, 2, 20416, 20420, 5));
QUERY(bram_by_sanne, AWAY(2, 1, 20416, 20420, 2));
QUERY(sanne_since_long,
      "INSERT INTO t_afwezigheid (gebruiker_id, vervanger_id, van_datum, tot_datum, van_op, "
      "tot_op, door_id, op) VALUES (1, 5, 20404, 20416, 1000, " STR(STRAKS) ", 1, " STR(NU) ")");
QUERY(backwards, AWAY(1, 5, 20416, 20414, 1));
QUERY(find_iris,
      "UPDATE t_afwezigheid SET vervanger_id = 5 WHERE id = (SELECT min(id) FROM afwezigheid)");
QUERY(find_els,
      "UPDATE t_afwezigheid SET vervanger_id = 4 WHERE id = (SELECT max(id) FROM afwezigheid)");
QUERY(another,
      "UPDATE t_afwezigheid SET vervanger_id = 2 WHERE id = (SELECT min(id) FROM afwezigheid)");
QUERY(longer,
      "UPDATE t_afwezigheid SET tot_datum = 20500 WHERE id = (SELECT max(id) FROM afwezigheid)");
QUERY(
    longer_sight,
    "UPDATE t_afwezigheid SET tot_op = 253402300799000 WHERE id = (SELECT max(id) FROM afwezigheid)");
QUERY(back, "UPDATE t_afwezigheid SET ingetrokken_op = " STR(
		NU) " WHERE id = (SELECT max(id) FROM afwezigheid)");
QUERY(away_again, "UPDATE t_afwezigheid SET ingetrokken_op = NULL WHERE id = 1");
static const char somebody[] =
    "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash, fase,"
    " fase_van_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
    " aangemaakt_op) VALUES (3, 'Ruth', 'Test', 'ruth test', 14000, CAST('3' AS {{bytes}}),"
    " 'toeleiding', 20000, 2, 1000, 20500, 1000);";
QUERY(a_new_dossier, "UPDATE t_jongere SET casusregisseur_id = 1, casusregisseur_van_op = " STR(
			 NU) " WHERE id = 3");
QUERY(to_bram, "UPDATE t_jongere SET casusregisseur_id = 2, casusregisseur_van_op = " STR(
		   NU) " WHERE id = 1");
QUERY(bram_is_done,
      "UPDATE t_betrokkene SET tot_op = " STR(
	  NU) ", einde_reden = 'x'"
	      " WHERE id IN (SELECT b.id FROM betrokkene b WHERE b.gebruiker_id = 2)");
#define BASIS                                                                                      \
	"INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel," \
	" van_op, tot_op, afwezigheid_id) VALUES "
QUERY(iris_replaces_nobody,
      BASIS "(1, 5, 'vervanger', 1, 'wettelijke_taak', 'x', " STR(NU) ", "
								      "253402300799000, NULL)");
QUERY(iris_without_end,
      BASIS "(1, 5, 'vervanger', 32639, 'wettelijke_taak', 'x', " STR(NU) ", "
									  "253402300799000, 1)");
QUERY(bram_too,
      BASIS "(1, 2, 'vervanger', 32639, 'wettelijke_taak', 'x', " STR(NU) ", " STR(STRAKS) ", 1)");
QUERY(bram_as_jobcoach,
      BASIS "(1, 2, 'jobcoach', 1025, 'overeenkomst', 'x', " STR(NU) ", " STR(STRAKS) ", 1)");
QUERY(
    for_good,
    "UPDATE t_betrokkene SET tot_op = 253402300799000 WHERE id IN (SELECT b.id FROM betrokkene b WHERE b.rol = 'vervanger')");
QUERY(
    more,
    "UPDATE t_betrokkene SET onderdelen = 32767 WHERE id IN (SELECT b.id FROM betrokkene b WHERE b.rol = 'vervanger')");
QUERY(
    another_role,
    "UPDATE t_betrokkene SET rol = 'jobcoach' WHERE id IN (SELECT b.id FROM betrokkene b WHERE b.rol = 'vervanger')");

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	assert_string_equal(b->conflict, by);
}

QUERY(in_sight_1, "SELECT COALESCE(max(zicht), 0) FROM jongere WHERE id = 1");
QUERY(in_sight_3, "SELECT COALESCE(max(zicht), 0) FROM jongere WHERE id = 3");
static int64_t sees(struct proef_belofte *b, int64_t wie, const struct query *q, int64_t op)
{
	struct db_context context = as(wie);

	context.nu.ms = op;
	context.vandaag = moment_datum(context.nu);
	return reads(b, context, q);
}

static void the_vervanger_sees_nothing_or_keeps_seeing_it(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(sees(b, 5, &in_sight_1, NU), 0);
	fine(try_exec(b, 1, &sanne_by_iris));
	assert_int_equal(sees(b, 5, &in_sight_1, NU), 32639);
	assert_int_equal(sees(b, 5, &in_sight_1, STRAKS - 1), 32639);
	assert_int_equal(sees(b, 5, &in_sight_1, STRAKS), 0);
	assert_int_equal(sees(b, 1, &in_sight_1, NU), 32639);
	fine(try_exec(b, 1, &back));
	assert_int_equal(sees(b, 5, &in_sight_1, NU), 0);
	assert_int_equal(sees(b, 1, &in_sight_1, NU), 32639);
	refused(b, 1, &away_again, "afwezigheid_vast");
}

static void what_comes_in_or_ends_meanwhile_is_not_followed(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_by_nobody));
	assert_int_equal(sees(b, 5, &in_sight_1, NU), 0);
	fine(try_exec(b, 1, &find_iris));
	assert_int_equal(sees(b, 5, &in_sight_1, NU), 32639);
	may_be_casusregisseur(b, 2);
	proef_script(&b->p, somebody);
	fine(try_exec(b, 2, &a_new_dossier));
	assert_int_equal(sees(b, 5, &in_sight_3, NU), 32639);
	assert_int_equal(sees(b, 5, &in_sight_3, STRAKS), 0);
	fine(try_exec(b, 1, &to_bram));
	assert_int_equal(sees(b, 5, &in_sight_1, NU), 0);
	assert_int_equal(sees(b, 5, &in_sight_3, NU), 32639);
}

QUERY(the_list_is_shown, "UPDATE t_opname SET toestand = 'getoond' WHERE id = 91");
QUERY(in_sight_91, "SELECT COALESCE(max(zicht), 0) FROM jongere WHERE id = 91");

static void nobody_sees_who_comes_in_with_a_list_while_the_other_is_away(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_by_iris));
	proef_script(&b->p, "INSERT INTO t_opname (id, invoerbestand_id, toestand, gezien_op)"
			    " VALUES (91, 1, 'bezig', 1);");
	dossier_add(b, 91, 91);
	assert_int_equal(sees(b, 5, &in_sight_91, NU), 0);
	fine(try_exec(b, 1, &the_list_is_shown));
	assert_int_equal(sees(b, 5, &in_sight_91, NU), 32639);
	assert_int_equal(sees(b, 5, &in_sight_91, STRAKS), 0);
}

static void who_is_found_later_is_said_to_have_seen_it_before(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_since_long));
	assert_int_equal(
	    proef_number(&b->p, "SELECT min(van_op) FROM t_betrokkene WHERE rol = 'vervanger'"),
	    NU);
}

static void two_absences_overlap_or_make_a_chain(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_by_iris));
	refused(b, 1, &sanne_again, "afwezigheid_dubbel");
	refused(b, 5, &iris_by_bram, "afwezigheid_vervangt");
	refused(b, 2, &bram_by_sanne, "afwezigheid_weg");
	fine(try_exec(b, 1, &sanne_later));
	assert_true(try_exec(b, 1, &sanne_by_herself) < 0);
	assert_true(try_exec(b, 1, &backwards) < 0);
}

static void a_chain_is_made_by_finding_somebody_later(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_by_nobody));
	fine(try_exec(b, 5, &iris_by_bram));
	refused(b, 1, &find_iris, "afwezigheid_weg");
	fine(try_exec(b, 1, &another));
}

static const char els_works_elsewhere[] = "UPDATE t_functie SET tot_datum = 90001 WHERE id = 8;";

static void somebody_of_elsewhere_or_who_left_replaces(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, els_works_elsewhere);
	refused(b, 1, &sanne_by_vera, "afwezigheid_elders");
	refused(b, 1, &sanne_by_els, "afwezigheid_elders");
	fine(try_exec(b, 1, &sanne_by_nobody));
	refused(b, 1, &find_els, "afwezigheid_elders");
}

static void another_sends_somebody_home(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 2, &sanne_by_iris, "afwezigheid_door");
	refused(b, 6, &sanne_by_iris, "afwezigheid_door");
	refused(b, 5, &sanne_by_erik, "afwezigheid_door");
	fine(try_exec(b, 6, &sanne_by_erik));
	refused(b, 5, &back, "afwezigheid_door");
	refused(b, 1, &longer, "afwezigheid_vast");
	refused(b, 1, &longer_sight, "afwezigheid_vast");
	refused(b, 1, &another, "afwezigheid_vast");
	fine(try_exec(b, 6, &back));
}

static void sight_is_taken_by_calling_it_a_replacement(void **state)
{
	struct proef_belofte *b = *state;

	refused(b, 5, &iris_replaces_nobody, "vervanger_bij_afwezigheid");
	fine(try_exec(b, 1, &sanne_by_iris));
	refused(b, 5, &iris_without_end, "vervanger_bij_afwezigheid");
	refused(b, 2, &bram_too, "vervanger_bij_afwezigheid");
	refused(b, 2, &bram_as_jobcoach, "vervanger_bij_afwezigheid");
	refused(b, 5, &for_good, "vervanger_bij_afwezigheid");
	refused(b, 5, &more, "vervanger_bij_afwezigheid");
	refused(b, 5, &another_role, "vervanger_bij_afwezigheid");
	fine(try_exec(b, 1, &bram_is_done));
	assert_int_equal(sees(b, 5, &in_sight_1, NU), 32639);
}

QUERY(differences, "SELECT verschillen FROM stand_vervanging_controle LIMIT 1");
static void who_replaces_is_not_told_at_login(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context local = {.doel = "beheer_lokaal", .nu = {NU}, .vandaag = {20414}};

	fine(try_exec(b, 1, &sanne_later));
	fine(try_exec(b, 1, &sanne_by_iris));
	assert_int_equal(proef_number(&b->p, "SELECT sum(stand_vervanging_tot_datum) FROM "
					     "t_gebruiker WHERE id IN (1, 5)"),
			 20418 + 20416);
	fine(try_exec(b, 1, &back));
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_gebruiker WHERE id = 5 "
					     "AND stand_vervanging_tot_datum IS NULL"),
			 1);
	assert_int_equal(reads(b, local, &differences), 0);
}

QUERY(absences, "SELECT count(id) FROM afwezigheid WHERE id > 0");
QUERY(dossiers, "SELECT count(id) FROM vervanging WHERE id > 0");
static void a_stranger_reads_who_is_away_or_where(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context nobody = as(0);

	fine(try_exec(b, 1, &sanne_by_iris));
	assert_int_equal(reads(b, as(1), &absences), 1);
	assert_int_equal(reads(b, as(5), &absences), 1);
	assert_int_equal(reads(b, as(6), &absences), 1);
	assert_int_equal(reads(b, as(2), &absences), 0);
	assert_int_equal(reads(b, as(4), &absences), 0);
	assert_int_equal(reads(b, nobody, &absences), 0);
	assert_int_equal(reads(b, as(1), &dossiers), 1);
	assert_int_equal(reads(b, as(6), &dossiers), 1);
	assert_int_equal(reads(b, as(5), &dossiers), 0);
	assert_int_equal(reads(b, as(4), &dossiers), 0);
}

static int64_t left_after(struct proef_belofte *b, int64_t days)
{
	const struct moment later = {NU + days * 86400000};

	assert_true(job_schoonmaak.run(&(struct job_omgeving){.database = b->p.t.d, .nu = later}) >=
		    0);
	return proef_number(&b->p, "SELECT count(*) FROM t_afwezigheid");
}

/* By the second Iris saw a dossier: that can still be told. */
static void an_absence_that_was_none_is_kept_or_who_saw_by_it_cannot_be_told(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_by_nobody));
	fine(try_exec(b, 1, &back));
	fine(try_exec(b, 1, &sanne_by_iris));
	fine(try_exec(b, 1, &back));
	assert_int_equal(left_after(b, 29), 2);
	assert_int_equal(left_after(b, 31), 1);
	assert_int_equal(proef_number(&b->p, "SELECT count(vervanger_id) FROM t_afwezigheid"), 1);
}

#define TESTS(ON)                                                                                  \
	ON(the_vervanger_sees_nothing_or_keeps_seeing_it),                                         \
	    ON(what_comes_in_or_ends_meanwhile_is_not_followed),                                   \
	    ON(nobody_sees_who_comes_in_with_a_list_while_the_other_is_away),                      \
	    ON(who_is_found_later_is_said_to_have_seen_it_before),                                 \
	    ON(two_absences_overlap_or_make_a_chain),                                              \
	    ON(a_chain_is_made_by_finding_somebody_later),                                         \
	    ON(somebody_of_elsewhere_or_who_left_replaces), ON(another_sends_somebody_home),       \
	    ON(sight_is_taken_by_calling_it_a_replacement),                                        \
	    ON(a_stranger_reads_who_is_away_or_where), ON(who_replaces_is_not_told_at_login),      \
	    ON(an_absence_that_was_none_is_kept_or_who_saw_by_it_cannot_be_told)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
