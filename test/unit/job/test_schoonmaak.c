/* What a user loses when this fails: the disk, to what nobody needs; or the session in use. */
#include "unit/schema/belofte.h"

#include "job/rooster.h"

#include <setjmp.h>
#include <stdarg.h>
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
	assert_int_equal(job_schoonmaak.run(p->t.d, PROEF_NU), 1);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_inlogpoging"), 1);
	assert_int_equal(job_schoonmaak.run(p->t.d, PROEF_NU), 0);
}

static void more_than_one_batch_is_left_for_ever(void **state)
{
	struct proef *p = *state;

	proef_write(p, answers, NULL);
	assert_true(job_schoonmaak.run(p->t.d, PROEF_NU) >= 1200);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_idempotentie"), 0);
}

/* The bytes go; that they were there, and whose they were, stays. */
static void a_document_taken_away_stays_for_ever_or_one_that_stands_goes(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_documentinhoud"), 3);
	assert_true(job_schoonmaak.run(b->p.t.d, PROEF_NU) >= 1);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_documentinhoud"), 2);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_documentversie"), 3);
}

/* ---- the timetable ---- */

static _Atomic int often, seldom;

static int run_often(struct database *d, struct moment nu)
{
	(void)d;
	(void)nu;
	often++;
	return often == 2 ? ERR_DATABASE : 1;
}

static int run_seldom(struct database *d, struct moment nu)
{
	(void)d;
	(void)nu;
	seldom++;
	return 0;
}

static void a_job_runs_at_the_start_or_a_failure_ends_them_all(void **state)
{
	static const struct job a = {"vaak", 2, run_often}, b = {"zelden", 1000, run_seldom};
	static const struct job *const list[] = {&a, &b, NULL};
	const struct rooster_options options = {.jobs = list, .second_ms = 5};
	struct rooster *r;

	(void)state;
	fine(rooster_start(&options, &r));
	assert_int_equal(often, 0);
	for (int i = 0; i < 500 && often < 4; i++)
		usleep(10000);
	rooster_stop(r);
	assert_true(often >= 4);
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
	    cmocka_unit_test(a_job_runs_at_the_start_or_a_failure_ends_them_all),
	};
	static const struct CMUnitTest pg[] = {
	    ON(PROEF_PG), THERE(a_document_taken_away_stays_for_ever_or_one_that_stands_goes)};

	return RUN_ON_BOTH(sqlite, pg);
}
