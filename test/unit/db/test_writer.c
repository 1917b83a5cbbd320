/* What a user loses when saving goes wrong: what was confirmed must stay, what was not must be
 * said. */
#include "testschema.h"

#include "db/driver.h"
#include "db_fake.h"

#include <pthread.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

struct tekst_row {
	const char *tekst;
};

static const struct column tekst_columns[] = {COLUMN(struct tekst_row, tekst, TEXT, "Tekst", 0)};

QUERY(insert, "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES ($1, $2) RETURNING id");
QUERY(noem, "UPDATE t_jongere SET naam = $2 WHERE id = $1");
QUERY(haak, "INSERT INTO t_ketting (vorige_id) VALUES ($1) RETURNING id");
QUERY(teksten, "SELECT tekst FROM contactmoment WHERE jongere_id = $1 ORDER BY id LIMIT 10");
QUERY(zegel, "UPDATE t_wijziging SET zegel = $2 WHERE id = $1");

static int64_t rows(struct testdb *t)
{
	return testdb_number(t, "SELECT count(*) FROM t_contactmoment") - 2; /* two were there */
}

/* ---- jobs ---- */

static int insert_work(struct db *db, void *arg)
{
	int64_t id;

	return db_number(db, &insert, ARGS(1, (const char *)arg), &id);
}

static _Atomic unsigned refused;

static int refuse_work(struct db *db, void *arg)
{
	int rc = insert_work(db, arg);

	refused++;
	return rc ? rc : ERR_INVOER;
}

static void counted(struct db_job *job)
{
	sem_post(job->owner);
}

static void submit(struct testdb *t, struct db_job *job, sem_t *done,
		   int (*work)(struct db *db, void *arg), void *arg)
{
	*job = (struct db_job){
	    .work = work, .arg = arg, .context = as_een, .done = counted, .owner = done};
	db_submit(t->d, job);
}

static void wait_for(sem_t *done, unsigned n)
{
	while (n--)
		while (sem_wait(done))
			;
}

/* ---- groups ---- */

static sem_t gate_open;

/* Once it is open, it stays open. */
static int wait_work(struct db *db, void *arg)
{
	(void)db;
	(void)arg;
	wait_for(&gate_open, 1);
	sem_post(&gate_open);
	return 0;
}

static void open_gate(struct testdb *t, struct db_job *job, sem_t *done)
{
	sem_init(done, 0, 0);
	sem_init(&gate_open, 0, 0);
	submit(t, job, done, wait_work, NULL);
}

#define GROUP 5

/* One group of GROUP jobs; those that `refuses` names are refused after they have written. */
static void write_group(struct testdb *t, const bool refuses[GROUP])
{
	char texts[GROUP][8];
	struct db_job jobs[GROUP + 1];
	sem_t done;

	open_gate(t, &jobs[GROUP], &done);
	for (int i = 0; i < GROUP; i++) {
		snprintf(texts[i], sizeof(texts[i]), "t%d", i);
		submit(t, &jobs[i], &done, refuses[i] ? refuse_work : insert_work, texts[i]);
	}
	sem_post(&gate_open);
	wait_for(&done, GROUP + 1);
	for (int i = 0; i < GROUP; i++)
		assert_int_equal(jobs[i].result, refuses[i] ? ERR_INVOER : 0);
}

/* begin and commit, and per job a check, and a statement in all but the one that waits */
static void a_group_costs_one_commit_and_no_savepoints(void **state)
{
	struct testdb *t = *state;
	struct fake *f = db_fake_wrap(t->d);

	db_fake_arm(f, FAKE_NONE, 0);
	write_group(t, (const bool[GROUP]){false});
	assert_int_equal(rows(t), GROUP);
	assert_int_equal(db_fake_steps(f), 2 + 1 + 2 * GROUP);
	database_close(t->d);
	t->d = NULL;
	db_fake_free(f);
}

static void a_failing_job_takes_no_other_with_it(void **state)
{
	struct testdb *t = *state;

	write_group(t, (const bool[GROUP]){[2] = true});
	assert_int_equal(rows(t), GROUP - 1);
}

/* The second is undone alone, so that the others are not done a third time. */
static void many_failing_jobs_make_a_group_run_twice(void **state)
{
	struct testdb *t = *state;

	refused = 0;
	write_group(t, (const bool[GROUP]){true, false, true, true, false});
	assert_int_equal(rows(t), 2);
	assert_int_equal(refused, 3);
}

static int conflict_work(struct db *db, void *arg)
{
	int rc = insert_work(db, "gebeld");

	snprintf(arg, 160, "%s", db_conflict(db));
	assert_int_equal(rc, ERR_CONFLICT);
	return 0; /* a job that goes on after a refused statement is not kept either */
}

static void a_refused_statement_sinks_its_job(void **state)
{
	struct testdb *t = *state;
	char name[160];

	assert_int_equal(db_write(t->d, &as_een, conflict_work, name), ERR_CONFLICT);
	assert_string_equal(name, "contactmoment_uniek");
	assert_int_equal(rows(t), 0);
	assert_int_equal(db_write(t->d, &as_een, insert_work, "na afloop"), 0);
}

static int trigger_work(struct db *db, void *arg)
{
	int rc = db_exec(db, &noem, ARGS(1, (const char *)arg));

	if (rc == ERR_CONFLICT)
		assert_string_equal(db_conflict(db),
				    *(const char *)arg ? "naam_verboden" : "jongere_naam");
	return rc;
}

static void triggers_and_checks_say_their_name(void **state)
{
	struct testdb *t = *state;

	assert_int_equal(db_write(t->d, &as_een, trigger_work, "verboden"), ERR_CONFLICT);
	assert_int_equal(db_write(t->d, &as_een, trigger_work, ""), ERR_CONFLICT);
	assert_int_equal(db_write(t->d, &as_een, trigger_work, "goed"), 0);
}

static int dangling_work(struct db *db, void *arg)
{
	int64_t id;
	int rc = db_number(db, &haak, ARGS(12345), &id);

	(void)arg;
	return rc ? rc : db_set_context(db, &as_een); /* as a job does that learns who asks */
}

/* The foreign key is deferred: without a check per job the whole group would fail at COMMIT. */
static void a_dangling_reference_fails_alone(void **state)
{
	struct testdb *t = *state;
	struct db_job jobs[5];
	sem_t done;

	open_gate(t, &jobs[4], &done);
	submit(t, &jobs[0], &done, insert_work, "ervoor");
	submit(t, &jobs[1], &done, dangling_work, NULL);
	submit(t, &jobs[2], &done, dangling_work, NULL); /* with care */
	submit(t, &jobs[3], &done, insert_work, "erna");
	sem_post(&gate_open);
	wait_for(&done, 5);
	assert_int_equal(jobs[0].result, 0);
	assert_int_equal(jobs[1].result, ERR_CONFLICT);
	assert_int_equal(jobs[2].result, ERR_CONFLICT);
	assert_int_equal(jobs[3].result, 0);
	assert_int_equal(rows(t), 2);
}

/* ---- a job that is left in the middle ---- */

struct jump {
	struct testdb *t;
	jmp_buf back;
};

static int jump_out(void *row, void *arg)
{
	struct jump *jump = arg;

	(void)row;
	longjmp(jump->back, 1);
}

static int jump_work(struct db *db, void *arg)
{
	struct jump *jump = arg;
	int64_t id;
	int rc = db_number(db, &insert, ARGS(1, "weg"), &id);

	if (rc)
		return rc;
	if (setjmp(jump->back))
		return ERR_GEHEUGEN;
	return db_each(db, jump->t->a, &teksten, ARGS(1), tekst_columns, 1,
		       sizeof(struct tekst_row), jump_out, jump);
}

static void a_job_that_jumps_out_leaves_nothing_behind(void **state)
{
	struct testdb *t = *state;
	struct jump jump = {.t = t};

	for (int i = 0; i < 3; i++)
		assert_int_equal(db_write(t->d, &as_een, jump_work, &jump), ERR_GEHEUGEN);
	assert_int_equal(rows(t), 0);
	assert_int_equal(db_write(t->d, &as_een, insert_work, "blijft"), 0);
	assert_int_equal(rows(t), 1);
}

static void a_read_that_jumps_out_frees_its_connection(void **state)
{
	struct testdb *t = *state;
	struct jump jump = {.t = t};
	struct db *db;

	for (volatile int i = 0; i < 3; i++) {
		assert_int_equal(db_read_begin(t->d, &as_een, &db), 0);
		if (!setjmp(jump.back))
			assert_int_equal(db_each(db, t->a, &teksten, ARGS(1), tekst_columns, 1,
						 sizeof(struct tekst_row), jump_out, &jump),
					 0);
		db_read_end(db);
	}
	assert_int_equal(db_write(t->d, &as_een, insert_work, "blijft"), 0);
}

/* ---- sealing ---- */

/* Row 1 can be sealed once. */
static int seal(struct db *db, void *arg)
{
	int rc = db_exec(db, &zegel, ARGS((int64_t)1, (const char *)arg));

	return rc < 0 ? rc : 0;
}

static void without_a_seal_nothing_is_kept(void **state)
{
	struct testdb *t = *state;
	char text[] = "gezegeld";

	database_on_seal(t->d, seal, text);
	assert_int_equal(db_write(t->d, &as_een, insert_work, "met zegel"), 0);
	assert_int_equal(db_write(t->d, &as_een, insert_work, "zonder zegel"), ERR_CONFLICT);
	assert_int_equal(rows(t), 1);
	assert_int_equal(
	    testdb_number(t, "SELECT count(*) FROM t_wijziging WHERE zegel = 'gezegeld'"), 1);
}

/* ---- faults at every step ---- */

#define STEPS_ALONE 4 /* begin, statement, check, commit */

static int write_alone(struct testdb *t, char *text)
{
	return db_write(t->d, &as_een, insert_work, text);
}

/* After a job of its group that fails. */
static int write_with_care(struct testdb *t, char *text)
{
	struct db_job jobs[3];
	sem_t done;

	open_gate(t, &jobs[0], &done);
	submit(t, &jobs[1], &done, refuse_work, (char[]){"geweigerd"});
	submit(t, &jobs[2], &done, insert_work, text);
	sem_post(&gate_open);
	wait_for(&done, 3);
	return jobs[2].result;
}

/* Whatever happens where: the answer is an error and nothing is there, or 0 and it is there; and
 * then it works again. */
static void try_every_fault(struct testdb *t, int (*write)(struct testdb *t, char *text),
			    unsigned steps)
{
	struct fake *f = db_fake_wrap(t->d);
	char text[32];

	db_fake_arm(f, FAKE_NONE, 0);
	snprintf(text, sizeof(text), "eerst");
	assert_int_equal(write(t, text), 0);
	assert_int_equal(db_fake_steps(f), steps);
	for (unsigned fault = FAKE_ERROR; fault <= FAKE_LOST; fault++) {
		for (unsigned step = 1; step <= steps; step++) {
			int64_t before = rows(t);
			int rc;

			snprintf(text, sizeof(text), "f%u s%u", fault, step);
			db_fake_arm(f, fault, step);
			rc = write(t, text);
			assert_true(db_fake_fired(f));
			assert_int_equal(rows(t), before + (rc == 0));
			if (fault == FAKE_RETRY)
				assert_int_equal(rc, 0);
			if (fault == FAKE_LOST)
				assert_int_equal(rc, step == steps ? ERR_ONZEKER : 0);
			if (fault == FAKE_ERROR || fault == FAKE_FULL)
				assert_true(rc == 0 || rc == (fault == FAKE_FULL ? ERR_SCHIJF_VOL
										 : ERR_DATABASE));
			snprintf(text, sizeof(text), "na f%u s%u", fault, step);
			db_fake_arm(f, FAKE_NONE, 0);
			assert_int_equal(write(t, text), 0);
		}
	}
	database_close(t->d);
	t->d = NULL;
	db_fake_free(f);
}

static void no_fault_confirms_what_is_not_there(void **state)
{
	try_every_fault(*state, write_alone, STEPS_ALONE);
}

/* begin, check of the one that waits, statement of the one that fails; begin, savepoint, check,
 * release of the one that waits, savepoint, statement, check, release, commit */
static void no_fault_among_savepoints_confirms_what_is_not_there(void **state)
{
	try_every_fault(*state, write_with_care, 12);
}

static void an_uncertain_commit_is_called_uncertain(void **state)
{
	struct testdb *t = *state;
	struct fake *f = db_fake_wrap(t->d);

	db_fake_arm(f, FAKE_UNCERTAIN_KEPT, 1);
	assert_int_equal(db_write(t->d, &as_een, insert_work, "wie weet"), ERR_ONZEKER);
	assert_int_equal(rows(t), 1);
	assert_int_equal(db_write(t->d, &as_een, insert_work, "daarna"), 0);
	database_close(t->d);
	t->d = NULL;
	db_fake_free(f);
}

/* ---- many threads ---- */

#define THREADS 8
#define PER_THREAD 40

struct busy {
	struct testdb *t;
	int number;
};

static void *busy_main(void *arg)
{
	struct busy *b = arg;
	char text[32];

	for (int i = 0; i < PER_THREAD; i++) {
		struct arena *a = arena_open(1 << 16);
		struct db_rows got;
		struct db *db;

		snprintf(text, sizeof(text), "d%d %d", b->number, i);
		assert_int_equal(
		    db_write(b->t->d, &as_een, i % 5 ? insert_work : refuse_work, text),
		    i % 5 ? 0 : ERR_INVOER);
		assert_int_equal(db_read_begin(b->t->d, &as_een, &db), 0);
		assert_int_equal(db_rows(db, a, &teksten, ARGS(1), tekst_columns, 1,
					 sizeof(struct tekst_row), 10, &got),
				 0);
		db_read_end(db);
		arena_free(a);
	}
	return NULL;
}

static void many_threads_lose_nothing(void **state)
{
	struct testdb *t = *state;
	struct busy busy[THREADS];
	pthread_t threads[THREADS];

	for (int i = 0; i < THREADS; i++) {
		busy[i] = (struct busy){t, i};
		assert_int_equal(pthread_create(&threads[i], NULL, busy_main, &busy[i]), 0);
	}
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	assert_int_equal(rows(t), THREADS * PER_THREAD * 4 / 5);
}

/* ---- closing ---- */

static void what_was_queued_is_answered_before_closing(void **state)
{
	struct testdb *t = *state;
	struct db_job jobs[3];
	sem_t done;

	sem_init(&done, 0, 0);
	submit(t, &jobs[0], &done, insert_work, "een");
	submit(t, &jobs[1], &done, insert_work, "twee");
	submit(t, &jobs[2], &done, insert_work, "drie");
	database_close(t->d);
	t->d = NULL;
	for (int i = 0; i < 3; i++)
		assert_int_equal(sem_trywait(&done), 0);
	assert_int_equal(rows(t), 3);
}

/* ---- kill -9 ---- */

/* Writes for ever, saying each number on the pipe once it is confirmed. */
static void write_until_killed(const char *uri, int out)
{
	struct database_options options = {.uri = uri, .role = DATABASE_APP};
	struct database *d;
	char text[32];

	if (database_open(&options, &d))
		_exit(1);
	for (int i = 1;; i++) {
		snprintf(text, sizeof(text), "k%d", i);
		if (db_write(d, &as_een, insert_work, text) ||
		    write(out, &i, sizeof(i)) != sizeof(i))
			_exit(1);
	}
}

static void kill_9_loses_nothing_that_was_confirmed(void **state)
{
	struct testdb *t = *state;
	int confirmed = 0, pipes[2], status;
	pid_t child;

	database_close(t->d); /* SQLite may not be carried over a fork */
	t->d = NULL;
	assert_int_equal(pipe(pipes), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0)
		write_until_killed(t->uri, pipes[1]);
	close(pipes[1]);
	while (confirmed < 100)
		assert_int_equal(read(pipes[0], &confirmed, sizeof(confirmed)), sizeof(confirmed));
	kill(child, SIGKILL);
	while (read(pipes[0], &status, sizeof(status)) == sizeof(status))
		confirmed = status;
	close(pipes[0]);
	waitpid(child, &status, 0);
	assert_true(WIFSIGNALED(status));
	assert_true(rows(t) == confirmed || rows(t) == confirmed + 1);
}

/* ---- a full disk (SQLite) ---- */

static int big_work(struct db *db, void *arg)
{
	static char text[100000];
	int64_t id;

	memset(text, 'x', sizeof(text) - 1);
	snprintf(text, sizeof(text), "%d", (*(int *)arg)++);
	text[strlen(text)] = 'x';
	return db_number(db, &insert, ARGS(1, (const char *)text), &id);
}

/* Whenever in a job the disk turns out to be full: what reading needs is done, from the reserve,
 * and the rest is refused. */
static void a_full_disk_stops_no_reading(void **state)
{
	struct testdb *t = *state;
	struct db_context reading = as_een;
	struct fake *f;

	reading.om_te_lezen = true;
	assert_int_equal(database_reserve(t->d), 0);
	f = db_fake_wrap(t->d);
	for (unsigned step = 1; step <= STEPS_ALONE; step++) {
		char text[16];

		snprintf(text, sizeof(text), "vol %u", step);
		db_fake_arm(f, FAKE_FULL, step);
		assert_int_equal(db_write(t->d, &reading, insert_work, text), 0);
		assert_true(db_fake_fired(f));
		db_fake_arm(f, FAKE_FULL, step);
		assert_int_equal(db_write(t->d, &as_een, insert_work, "nu niet"), ERR_SCHIJF_VOL);
		assert_int_equal(rows(t), step);
	}
	db_fake_arm(f, FAKE_NONE, 0);
	reserve_mend(t->d->reserve, INT64_MAX / 2);
	assert_int_equal(db_write(t->d, &as_een, insert_work, "nu wel"), 0);
	database_close(t->d);
	t->d = NULL;
	db_fake_free(f);
}

static void set_file_limit(rlim_t bytes)
{
	struct rlimit limit;

	getrlimit(RLIMIT_FSIZE, &limit);
	limit.rlim_cur = bytes;
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void a_full_disk_is_said_and_got_over(void **state)
{
	struct testdb *t = *state;
	int number = 0, rc = 0, kept = 0;
	struct tekst_row row;
	struct db *db;

	signal(SIGXFSZ, SIG_IGN);
	set_file_limit(2 << 20);
	while (number < 100 && !(rc = db_write(t->d, &as_een, big_work, &number)))
		kept++;
	assert_int_equal(rc, ERR_SCHIJF_VOL);
	assert_true(kept > 3);
	assert_int_equal(db_write(t->d, &as_een, big_work, &number), ERR_SCHIJF_VOL);
	assert_int_equal(db_read_begin(t->d, &as_twee, &db), 0); /* reading goes on */
	assert_int_equal(db_row(db, t->a, &teksten, ARGS(4), tekst_columns, 1, &row), 0);
	assert_string_equal(row.tekst, "geheim");
	db_read_end(db);
	set_file_limit(RLIM_INFINITY);
	assert_int_equal(db_write(t->d, &as_een, big_work, &number), 0); /* without a restart */
	assert_int_equal(rows(t), kept + 1);
	assert_int_equal(
	    testdb_number(t, "SELECT integrity_check = 'ok' FROM pragma_integrity_check"), 1);
}

static int very_big_work(struct db *db, void *arg)
{
	int rc = 0;

	for (int i = 0; !rc && i < 32; i++)
		rc = big_work(db, arg);
	return rc;
}

/* The log of a database that is never at rest does not grow for ever. */
static void the_log_stays_bounded(void **state)
{
	struct testdb *t = *state;
	int number = 0;
	char path[240];
	FILE *file;

	for (int i = 0; i < 40; i++)
		assert_int_equal(db_write(t->d, &as_een, very_big_work, &number), 0);
	snprintf(path, sizeof(path), "%s/db-wal", t->dir);
	file = fopen(path, "r");
	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	assert_true(ftell(file) < 100 << 20); /* of the 130 MB that were written */
	fclose(file);
}

#define TESTS(ON)                                                                                  \
	ON(a_group_costs_one_commit_and_no_savepoints), ON(a_failing_job_takes_no_other_with_it),  \
	    ON(many_failing_jobs_make_a_group_run_twice), ON(a_refused_statement_sinks_its_job),   \
	    ON(triggers_and_checks_say_their_name), ON(a_dangling_reference_fails_alone),          \
	    ON(a_job_that_jumps_out_leaves_nothing_behind),                                        \
	    ON(a_read_that_jumps_out_frees_its_connection), ON(without_a_seal_nothing_is_kept),    \
	    ON(no_fault_confirms_what_is_not_there),                                               \
	    ON(no_fault_among_savepoints_confirms_what_is_not_there),                              \
	    ON(an_uncertain_commit_is_called_uncertain), ON(many_threads_lose_nothing),            \
	    ON(what_was_queued_is_answered_before_closing),                                        \
	    ON(kill_9_loses_nothing_that_was_confirmed)

int main(void)
{
	const struct CMUnitTest sqlite[] = {
	    TESTS(ON_SQLITE), ON_SQLITE(a_full_disk_stops_no_reading),
	    ON_SQLITE(a_full_disk_is_said_and_got_over), ON_SQLITE(the_log_stays_bounded)};
	const struct CMUnitTest pg[] = {TESTS(ON_PG)};

	return RUN_ON_BOTH(sqlite, pg);
}
