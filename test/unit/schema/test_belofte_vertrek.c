/*
 * Who leaves, below the pages: whoever is gone, or works for another now, reads no dossier on the
 * ground of where he was, and nobody is left with him; on both engines. Sanne (1) is responsible
 * for jongere 1, of whom Bram (2) is jobcoach; Iris (5) works with them. Els (4) is of the school.
 */
#include "unit/schema/belofte.h"

#include "job/job.h"

#include <stdio.h>

extern const struct job job_schoonmaak;

#define NU 1763802000000
#define STRAKS 1764000000000
#define STR_(x) #x
#define STR(x) STR_(x)
#define DAG INT64_C(86400000)
#define FUNCTIE                                                                                    \
	"INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum)"         \
	" VALUES "
#define BASIS                                                                                      \
	"INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel," \
	" van_op) VALUES "

QUERY(bram_leaves, "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 2");
QUERY(iris_leaves, "UPDATE t_gebruiker SET toestand = 'uit_dienst' WHERE id = 5");
QUERY(bram_stops, "UPDATE t_functie SET tot_datum = 20413 WHERE id = 2");
QUERY(bram_will_stop, "UPDATE t_functie SET tot_datum = 20420 WHERE id = 2");
QUERY(bram_stays, "UPDATE t_functie SET tot_datum = NULL WHERE id = 2");
QUERY(bram_leads, "UPDATE t_functie SET rol = 'teamleider' WHERE id = 2");
QUERY(bram_at_school, FUNCTIE "(20, 2, 2, 'jobcoach', 'uitvoering', 1)");
QUERY(bram_leaves_school, "UPDATE t_functie SET tot_datum = 20413 WHERE id = 20");
QUERY(bram_does_more, FUNCTIE "(21, 2, 1, 'hulpverlener', 'uitvoering', 20400)");
QUERY(bram_some_day, FUNCTIE "(22, 2, 1, 'hulpverlener', 'uitvoering', 20415)");
QUERY(bram_again, BASIS "(1, 2, 'behandelaar', 2049, 'overeenkomst', 'x', " STR(NU) ")");
QUERY(bram_back, "UPDATE t_betrokkene SET tot_op = 253402300799000 WHERE id = 3");
QUERY(bram_is_next, "UPDATE t_plaatsing SET eind_datum = 20414, uitkomst = 'uitval',"
		    " opvolger_id = 2, opvolging_datum = 20420 WHERE id = 1");
QUERY(bram_is_seen, "UPDATE t_plaatsing SET nazorg_gebruiker_id = 2 WHERE id = 1");
QUERY(bram_keeps_contact, "SELECT count(id) FROM plaatsing WHERE id = 1 AND nazorg_in_zicht");
QUERY(in_sight, "SELECT COALESCE(max(zicht), 0) FROM jongere WHERE id = 1");

static int64_t sees(struct proef_belofte *b, int64_t wie, int64_t op)
{
	struct db_context context = as(wie);

	context.nu.ms = op;
	context.vandaag = moment_datum(context.nu);
	return reads(b, context, &in_sight);
}

static void refused(struct proef_belofte *b, int64_t wie, const struct query *q, const char *by)
{
	assert_true(try_exec(b, wie, q) < 0);
	assert_string_equal(b->conflict, by);
}

/* How many bases of this person ended now, and say why in these words. */
static int64_t ended(struct proef_belofte *b, const char *reden)
{
	char sql[200];

	snprintf(sql, sizeof sql,
		 "SELECT count(*) FROM t_betrokkene WHERE tot_op = " STR(NU) " AND "
									     "einde_reden = '%s'",
		 reden);
	return proef_number(&b->p, sql);
}

static void belofte_3_who_left_still_reads_or_is_still_the_coach(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &bram_is_seen));
	assert_int_equal(sees(b, 2, NU), 1025);
	assert_int_equal(reads(b, as(1), &bram_keeps_contact), 1);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_coachkeuze WHERE"
					     " beeindigd_op IS NULL AND gebruiker_id = 2"),
			 1);
	fine(try_exec(b, 6, &bram_leaves));
	assert_int_equal(ended(b, "uit dienst"), 1);
	assert_int_equal(sees(b, 2, NU), 0);
	assert_int_equal(sees(b, 2, STRAKS), 0);
	assert_int_equal(reads(b, as(1), &bram_keeps_contact), 0);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_coachkeuze WHERE"
					     " beeindigd_op IS NULL"),
			 0);
	assert_int_equal(sees(b, 1, NU), 32639);
}

static void belofte_2_who_left_is_the_next_to_keep_contact(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 6, &bram_leaves));
	refused(b, 1, &bram_is_next, "belofte_2_opvolger_zonder_zicht");
	refused(b, 1, &bram_back, "betrokkene_vertrokken");
	refused(b, 1, &bram_again, "betrokkene_vertrokken");
}

/* What he was given this very day he was given for where he works no longer, too. */
static void belofte_3_who_works_for_another_now_reads_on_the_ground_of_before(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 6, &bram_at_school));
	fine(try_exec(b, 1, &bram_again));
	fine(try_exec(b, 6, &bram_stops));
	assert_int_equal(ended(b, "werkt hier niet meer"), 2);
	assert_int_equal(sees(b, 2, NU), 0);
	fine(try_exec(b, 1, &bram_again)); /* for the school now */
	fine(try_exec(b, 6, &bram_does_more));
	assert_int_equal(sees(b, 2, NU), 2049);
	fine(try_exec(b, 6, &bram_leaves_school));
	assert_int_equal(sees(b, 2, NU), 0);
}

static void who_goes_on_in_another_way_loses_his_young_people(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 6, &bram_at_school));
	fine(try_exec(b, 6, &bram_leaves_school)); /* he never saw anybody for it */
	assert_int_equal(sees(b, 2, NU), 1025);
	fine(try_exec(b, 6, &bram_does_more));
	fine(try_exec(b, 6, &bram_stops));
	assert_int_equal(sees(b, 2, NU), 1025);
}

static void belofte_3_work_that_has_yet_to_begin_or_that_is_other_work_gives_sight(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 6, &bram_some_day));
	fine(try_exec(b, 6, &bram_leads));
	assert_int_equal(ended(b, "heeft nu ander werk"), 1);
	assert_int_equal(sees(b, 2, NU), 0);
}

static void clean(struct proef_belofte *b, int64_t op)
{
	const struct job_omgeving then = {.database = b->p.t.d, .nu = {op}};

	assert_true(job_schoonmaak.run(&then) >= 0);
}

static void a_last_day_that_is_to_come_ends_it_now_or_never(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 6, &bram_will_stop));
	clean(b, NU + 6 * DAG); /* his last day */
	assert_int_equal(sees(b, 2, NU + 6 * DAG), 1025);
	fine(try_exec(b, 6, &bram_stays));
	clean(b, NU + 7 * DAG);
	assert_int_equal(sees(b, 2, NU + 7 * DAG), 1025);
	fine(try_exec(b, 6, &bram_will_stop));
	clean(b, NU + 7 * DAG);
	assert_int_equal(sees(b, 2, NU + 7 * DAG), 0);
}

/* ---- who is responsible ---- */

QUERY(sanne_at_school, FUNCTIE "(23, 1, 2, 'stagebegeleider', 'uitvoering', 20414)");
QUERY(sanne_stops, "UPDATE t_functie SET tot_datum = 20413 WHERE id = 1");
QUERY(to_iris, "UPDATE t_jongere SET casusregisseur_id = 5, casusregisseur_van_op = " STR(
		   NU) " WHERE id = 1");

static void belofte_1_who_goes_to_another_organisation_takes_a_dossier_along(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 6, &sanne_at_school));
	refused(b, 6, &sanne_stops, "belofte_1_caseload");
	fine(try_exec(b, 1, &to_iris));
	fine(try_exec(b, 6, &sanne_stops));
	assert_int_equal(sees(b, 1, NU), 0);
}

/* ---- who replaces somebody ---- */

QUERY(
    sanne_by_iris,
    "INSERT INTO t_afwezigheid (gebruiker_id, vervanger_id, van_datum, tot_datum, van_op, tot_op, "
    "door_id, op) VALUES (1, 5, 20414, 20416, " STR(NU) ", " STR(STRAKS) ", 1, " STR(NU) ")");
QUERY(sanne_also_coaches, BASIS "(1, 1, 'jobcoach', 1025, 'overeenkomst', 'x', " STR(NU) ")");

static void belofte_3_who_left_still_replaces_somebody(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &sanne_by_iris));
	assert_int_equal(sees(b, 5, NU), 32639);
	fine(try_exec(b, 6, &iris_leaves));
	assert_int_equal(sees(b, 5, NU), 0);
	fine(try_exec(b, 1, &sanne_also_coaches)); /* what comes in meanwhile is for nobody */
	assert_int_equal(sees(b, 5, NU), 0);
}

#define TESTS(ON)                                                                                  \
	ON(belofte_3_who_left_still_reads_or_is_still_the_coach),                                  \
	    ON(belofte_2_who_left_is_the_next_to_keep_contact),                                    \
	    ON(belofte_3_who_works_for_another_now_reads_on_the_ground_of_before),                 \
	    ON(who_goes_on_in_another_way_loses_his_young_people),                                 \
	    ON(belofte_3_work_that_has_yet_to_begin_or_that_is_other_work_gives_sight),            \
	    ON(a_last_day_that_is_to_come_ends_it_now_or_never),                                   \
	    ON(belofte_1_who_goes_to_another_organisation_takes_a_dossier_along),                  \
	    ON(belofte_3_who_left_still_replaces_somebody)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
