/* What a user loses when this fails: the disk, to what nobody needs; or the session in use. */
#include "unit/schema/belofte.h"

#include "job/rooster.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

extern const struct job job_schoonmaak;

#define UUR INT64_C(3600000)
#define DAG (24 * UUR)
#define NU (PROEF_NU.ms)

QUERY(poging,
      "INSERT INTO t_inlogpoging (email_hash, adres_hash, op, gelukt) VALUES ($1, $1, $2, TRUE)");
QUERY(antwoord, "INSERT INTO t_idempotentie (gebruiker_id, sleutel_hash, inhoud_hash, status, op) "
		"VALUES (1, $1, $1, 200, $2)");

static int clean(struct proef *p)
{
	return job_schoonmaak.run(&(struct job_omgeving){.database = p->t.d, .nu = PROEF_NU});
}

static struct bytes hash_of(int64_t *nr)
{
	return (struct bytes){(const uint8_t *)nr, sizeof *nr};
}

static int attempts(struct db *db, void *arg)
{
	int64_t *op = arg;

	return db_exec(db, &poging, ARGS(hash_of(op), *op)) < 0 ? ERR_DATABASE : 0;
}

static int answers(struct db *db, void *arg)
{
	for (int64_t i = 0; i < 1200; i++) {
		struct moment op = {NU - 3 * DAG};

		if (db_exec(db, &antwoord, ARGS(hash_of(&i), op)) < 0)
			return ERR_DATABASE;
	}
	(void)arg;
	return 0;
}

static void what_is_still_needed_is_thrown_away_or_the_rest_stays(void **state)
{
	struct proef *p = *state;
	int64_t old = NU - 31 * DAG, young = NU - 29 * DAG;

	proef_write(p, attempts, &old);
	proef_write(p, attempts, &young);
	assert_int_equal(clean(p), 1);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_inlogpoging"), 1);
	assert_int_equal(clean(p), 0);
}

static void more_than_one_batch_is_left_for_ever(void **state)
{
	struct proef *p = *state;

	proef_write(p, answers, NULL);
	assert_true(clean(p) >= 1200);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_idempotentie"), 0);
}

/* The bytes go; that they were there, and whose they were, stays. */
static void a_document_taken_away_stays_for_ever_or_one_that_stands_goes(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_documentinhoud"), 3);
	assert_true(clean(&b->p) >= 1);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_documentinhoud"), 2);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_documentversie"), 3);
}

#define DRAFT(wie, pad, op)                                                                        \
	"INSERT INTO t_concept (gebruiker_id, jongere_id, onderdelen, pad, pagina, wat, inhoud,"   \
	" op, vervalt_op) VALUES (" wie ", 1, 1, '" pad "', '/p', 'P', '[]', " op                  \
	", 253402300799000);"

/* Typed again a minute later, also where the one before is too old to be seen. */
static void a_draft_is_kept_twice_or_not_in_the_place_of_one_that_is_too_old(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, DRAFT("1", "/a", "100") DRAFT("1", "/b", "101"));
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_concept"), 2);
	assert_int_equal(proef_number(&b->p, "SELECT min(op) FROM t_concept"), 100);
}

/* Els sees nothing of jongere 1. */
static void what_nobody_can_finish_stays(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, DRAFT("4", "/a", "100"));
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_concept"), 3);
	assert_true(clean(&b->p) >= 1);
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(*) FROM t_concept WHERE gebruiker_id = 4"), 0);
}

/* The older of two is too old; of sixty that are not, the fifty newest stay. */
static void a_draft_stays_for_ever_or_one_that_is_wanted_goes(void **state)
{
	struct proef_belofte *b = *state;
	char sql[300];

	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_concept"), 2);
	assert_true(clean(&b->p) >= 1);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_concept"), 1);
	for (int i = 0; i < 60; i++) {
		snprintf(sql, sizeof(sql), DRAFT("1", "/p%d", "%d"), i, 100 + i);
		proef_script(&b->p, sql);
	}
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_concept"), 50);
	assert_int_equal(proef_number(&b->p, "SELECT min(op) FROM t_concept"), 110);
}

/* Vier was taken in and may go; the others wait. An attempt counts for a day. */
static void who_was_answered_long_ago_is_kept_or_who_waits_goes(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, "INSERT INTO t_aanmeldstap (aanmelding_id, stap, tekst, gebruiker_id,"
			    " op) VALUES (4, 'neem_op', 'x', 1, 1000);");
	assert_true(clean(&b->p) >= 2);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_aanmelding"), 3);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_aanmeldstap"), 2);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_aanmeldpoging"), 2);
}

/* Two of long ago: of the second nothing was written. */
static void a_meeting_of_nothing_stays_or_one_with_minutes_goes(void **state)
{
	struct proef_belofte *b = *state;
	int64_t before = proef_number(&b->p, "SELECT count(*) FROM t_casusoverleg");

	proef_script(&b->p,
		     "INSERT INTO t_casusoverleg (id, onderwerp, datum, voorzitter_id, toestand)"
		     " VALUES (91, 'x', 100, 1, 'gepland'), (92, 'y', 100, 1, 'gepland');"
		     "INSERT INTO t_overlegdeelnemer (casusoverleg_id, gebruiker_id, op)"
		     " VALUES (91, 1, 1), (92, 1, 1), (92, 2, 1);" PUNT
		     "(1, 91, 'x', 'gewoon', TRUE, 1, 1);"
		     "UPDATE t_casusoverleg SET toestand = 'vervallen' WHERE id = 92;");
	assert_true(clean(&b->p) >= 1);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_casusoverleg"), before + 1);
	assert_int_equal(
	    proef_number(&b->p,
			 "SELECT count(*) FROM t_overlegdeelnemer WHERE casusoverleg_id = 92"),
	    0);
	assert_int_equal(
	    proef_number(&b->p,
			 "SELECT count(*) FROM t_overlegdeelnemer WHERE casusoverleg_id = 91"),
	    1);
}

/* ---- the timetable ---- */

static _Atomic int often, seldom;
static _Atomic int64_t first_ms;

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int run_often(const struct job_omgeving *o)
{
	(void)o;
	if (++often == 1)
		first_ms = now_ms();
	return often == 2 ? ERR_DATABASE : 1;
}

static int run_seldom(const struct job_omgeving *o)
{
	(void)o;
	seldom++;
	return 0;
}

static void a_job_runs_at_the_start_or_a_failure_ends_them_all(void **state)
{
	static const struct job a = {"vaak", 2, run_often}, b = {"zelden", 1000000, run_seldom};
	static const struct job *const list[] = {&a, &b, NULL};
	const struct rooster_options options = {.jobs = list, .second_ms = 5};
	const int64_t begin = now_ms();
	struct rooster *r;

	(void)state;
	fine(rooster_start(&options, &r));
	for (int i = 0; i < 12000 && often < 4; i++)
		usleep(10000);
	rooster_stop(r);
	assert_true(often >= 4);
	assert_true(first_ms - begin >= 2 * options.second_ms);
	assert_int_equal(seldom, 0);
	rooster_stop(NULL);
}

#define ON(X)                                                                                      \
	X(what_is_still_needed_is_thrown_away_or_the_rest_stays),                                  \
	    X(more_than_one_batch_is_left_for_ever)

int main(void)
{
	static const struct CMUnitTest sqlite[] = {
	    ON(PROEF_SQLITE),
	    HERE(a_document_taken_away_stays_for_ever_or_one_that_stands_goes),
	    HERE(a_draft_stays_for_ever_or_one_that_is_wanted_goes),
	    HERE(a_meeting_of_nothing_stays_or_one_with_minutes_goes),
	    HERE(a_draft_is_kept_twice_or_not_in_the_place_of_one_that_is_too_old),
	    HERE(what_nobody_can_finish_stays),
	    HERE(who_was_answered_long_ago_is_kept_or_who_waits_goes),
	    cmocka_unit_test(a_job_runs_at_the_start_or_a_failure_ends_them_all),
	};
	static const struct CMUnitTest pg[] = {
	    ON(PROEF_PG),
	    THERE(a_document_taken_away_stays_for_ever_or_one_that_stands_goes),
	    THERE(a_draft_stays_for_ever_or_one_that_is_wanted_goes),
	    THERE(a_meeting_of_nothing_stays_or_one_with_minutes_goes),
	    THERE(a_draft_is_kept_twice_or_not_in_the_place_of_one_that_is_too_old),
	    THERE(what_nobody_can_finish_stays),
	    THERE(who_was_answered_long_ago_is_kept_or_who_waits_goes)};

	return RUN_ON_BOTH(sqlite, pg);
}
