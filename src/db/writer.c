/*
 * The one writer. All waiting jobs go into one transaction and one durable commit; only then are
 * they answered. A savepoint around each would cost much of what the job itself costs (SQLite keeps
 * a copy of every page it touches), and hardly any fails this late. So the first try goes without;
 * when a job fails, all is undone and the others are done again with care: each in a savepoint, so
 * that whoever fails now is undone alone. Nobody's mistakes make a group run more than twice. What
 * came in while the disk was busy is the next group, so that groups grow exactly when it matters.
 *
 * The same thread serves both engines: SQLite has room for one writer, and on PostgreSQL it keeps
 * the chained logs free of conflicts and shares the cost of a commit.
 */
#include "base/thread.h"
#include "db/driver.h"

#include <semaphore.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define GROUP_MS 20 /* a group takes no new jobs after this time */
#define TRIES_MAX 20
#define BACKOFF_MS 50 /* at most this long between tries */

/* A job that somebody waits for in db_write: keeps the reason, which is the writer thread's, for
 * the caller. */
struct waiting {
	struct db_job job;
	sem_t done;
	char error[512];
};

struct group {
	struct db_job *first, *last; /* in the transaction, in order */
	unsigned count;
	bool careful; /* one has failed: each other in a savepoint */
	int64_t started;
};

enum outcome { OUTCOME_DONE, OUTCOME_AGAIN, OUTCOME_WITHOUT };

static _Thread_local bool in_job;

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* ---- waiting for a job ---- */

static void waiting_done(struct db_job *job)
{
	struct waiting *w = job->owner;

	sem_post(&w->done);
}

static void job_fail(struct db_job *job, int rc)
{
	job->result = rc;
	if (job->done == waiting_done) {
		struct waiting *w = job->owner;

		snprintf(w->error, sizeof(w->error), "%s", database_error());
	}
}

/* ---- one job ---- */

/* After a failed statement PostgreSQL takes no more in a transaction; so neither engine keeps such
 * a job. */
static int step_run(struct db *db, int (*step)(struct db *db, void *arg), void *arg)
{
	int rc;

	in_job = true;
	db->failure = 0;
	rc = step(db, arg);
	db_end_statements(db);
	in_job = false;
	return rc < 0 ? rc : db->failure;
}

static int seal(struct database *d, struct db *db)
{
	return d->seal ? step_run(db, d->seal, d->seal_arg) : 0;
}

/* Of a job without a savepoint nothing can be undone but everything. */
static void job_undo(struct db *db, bool careful)
{
	if (db->driver->in_transaction(db) && (!careful || db->driver->job_undo(db)))
		db->driver->rollback(db);
}

/* Runs one job and keeps or undoes it; the result is in the job. */
static void job_run(struct db *db, struct db_job *job, bool careful)
{
	int rc = context_keep(&db->context, &job->context);
	bool open = false;

	if (!rc) {
		rc = careful ? db->driver->job_begin(db) : db->driver->set_context(db);
		open = !rc;
	}
	if (!rc)
		rc = step_run(db, job->work, job->arg);
	if (!rc)
		rc = db->driver->job_check(db);
	if (!rc && careful)
		rc = db->driver->job_keep(db);
	if (rc)
		job_fail(job, rc);
	else
		job->result = 0;
	if (rc && open)
		job_undo(db, careful);
	context_clear(&db->context);
}

/* ---- one group ---- */

static void queue_append(struct db_job **first, struct db_job **last, struct db_job *job)
{
	job->next = NULL;
	*(*first ? &(*last)->next : first) = job;
	*last = job;
}

/* The next waiting job joins the group, unless the group is full or has been going on for long. */
static struct db_job *group_take(struct database *d, struct group *g)
{
	struct writer *w = &d->writer;
	struct db_job *job;

	if (g->count && (g->count >= d->driver->group_max || now_ms() - g->started > GROUP_MS))
		return NULL;
	pthread_mutex_lock(&w->lock);
	job = w->first;
	if (job)
		w->first = job->next;
	pthread_mutex_unlock(&w->lock);
	if (!job)
		return NULL;
	job->result = 0;
	queue_append(&g->first, &g->last, job);
	g->count++;
	return job;
}

static void group_fail(struct group *g, int rc)
{
	for (struct db_job *job = g->first; job; job = job->next)
		if (job->result == 0)
			job_fail(job, rc);
}

static int connect_again(struct database *d)
{
	struct db *db = d->writer.db;

	if (db && !db->lost)
		return 0;
	if (db)
		d->driver->close(db);
	d->writer.db = NULL;
	return d->driver->open(d, CONNECTION_WRITER, &d->writer.db);
}

/* On a full disk: as often as the reserve gives room. */
static bool may_retry(struct db *db, int rc)
{
	if (rc == ERR_SCHIJF_VOL)
		return reserve_break(db->database->reserve);
	return db->driver->may_retry(db);
}

/* What became of the transaction after this job: go on, begin again, or begin again without the
 * job. */
static enum outcome after_job(struct db *db, struct db_job *job)
{
	if (job->result && may_retry(db, job->result))
		return OUTCOME_AGAIN;
	if (db->driver->in_transaction(db))
		return OUTCOME_DONE;
	if (job->result == 0)
		job_fail(job, db_failed(ERR_DATABASE, "the transaction ended inside a job"));
	return OUTCOME_WITHOUT;
}

static enum outcome job_try(struct db *db, struct db_job *job, bool careful)
{
	if (!reserve_admits(db->database->reserve, job->context.om_te_lezen)) {
		job_fail(job, db_failed(ERR_SCHIJF_VOL, "what room is left is for reading"));
		return OUTCOME_DONE;
	}
	job_run(db, job, careful);
	return after_job(db, job);
}

/* Jobs with a result have failed for good in an earlier try and are passed over. */
static enum outcome group_jobs(struct database *d, struct group *g)
{
	struct db *db = d->writer.db;
	struct db_job *job = g->first;

	while (job || (job = group_take(d, g))) {
		enum outcome outcome = OUTCOME_DONE;

		if (job->result == 0)
			outcome = job_try(db, job, g->careful);
		if (outcome == OUTCOME_AGAIN)
			job->result = 0;
		if (outcome != OUTCOME_DONE)
			return outcome;
		job = job->next;
	}
	return OUTCOME_DONE;
}

static enum outcome group_try(struct database *d, struct group *g, int *rc)
{
	enum outcome outcome;
	struct db *db;

	*rc = connect_again(d);
	if (*rc)
		return OUTCOME_DONE;
	db = d->writer.db;
	*rc = db->driver->begin(db, TRANSACTION_WRITE);
	if (*rc)
		return may_retry(db, *rc) ? OUTCOME_AGAIN : OUTCOME_DONE;
	outcome = group_jobs(d, g);
	if (outcome != OUTCOME_DONE) {
		*rc = ERR_DATABASE;
		db->driver->rollback(db);
		return outcome;
	}
	*rc = seal(d, db);
	if (*rc)
		db->driver->rollback(db);
	else
		*rc = db->driver->commit(db);
	return *rc && *rc != ERR_ONZEKER && may_retry(db, *rc) ? OUTCOME_AGAIN : OUTCOME_DONE;
}

static void backoff(unsigned tries)
{
	unsigned ms = tries < 6 ? 1U << tries : BACKOFF_MS;
	struct timespec t = {.tv_nsec = (long)ms * 1000000};

	nanosleep(&t, NULL);
}

static void group_answer(struct group *g)
{
	struct db_job *next;

	for (struct db_job *job = g->first; job; job = next) {
		next = job->next; /* after done the job may be gone */
		job->done(job);
	}
}

static void group_run(struct database *d)
{
	struct group g = {.started = now_ms()};
	enum outcome outcome;
	unsigned tries = 0;
	bool busy;
	int rc;

	reserve_mend(d->reserve, g.started);
	while (group_take(d, &g))
		;
	do {
		outcome = group_try(d, &g, &rc);
		g.careful |= outcome == OUTCOME_WITHOUT;
		if (outcome == OUTCOME_AGAIN)
			backoff(tries++);
	} while (outcome == OUTCOME_WITHOUT || (outcome == OUTCOME_AGAIN && tries < TRIES_MAX));
	if (rc)
		group_fail(&g, rc);
	group_answer(&g);
	pthread_mutex_lock(&d->writer.lock);
	busy = d->writer.first;
	pthread_mutex_unlock(&d->writer.lock);
	if (d->writer.db && !d->writer.db->lost)
		d->driver->upkeep(d->writer.db, busy);
}

/* ---- the thread ---- */

static void *writer_main(void *arg)
{
	struct database *d = arg;
	struct writer *w = &d->writer;

	pthread_mutex_lock(&w->lock);
	for (;;) {
		while (!w->first && !w->stop)
			pthread_cond_wait(&w->wake, &w->lock);
		if (!w->first)
			break;
		pthread_mutex_unlock(&w->lock);
		group_run(d);
		pthread_mutex_lock(&w->lock);
	}
	pthread_mutex_unlock(&w->lock);
	return NULL;
}

int writer_start(struct database *d)
{
	struct writer *w = &d->writer;
	int rc = d->driver->open(d, CONNECTION_WRITER, &w->db);

	if (rc)
		return rc;
	pthread_mutex_init(&w->lock, NULL);
	pthread_cond_init(&w->wake, NULL);
	w->started = thread_start(&w->thread, writer_main, d) == 0;
	return w->started ? 0 : db_failed(ERR_GEHEUGEN, "no thread for the writer");
}

void writer_stop(struct database *d)
{
	struct writer *w = &d->writer;

	if (!w->started)
		return;
	pthread_mutex_lock(&w->lock);
	w->stop = true;
	pthread_cond_signal(&w->wake);
	pthread_mutex_unlock(&w->lock);
	pthread_join(w->thread, NULL);
	w->started = false;
	pthread_mutex_destroy(&w->lock);
	pthread_cond_destroy(&w->wake);
}

/* The owner's connection has no writer thread: the job runs here, alone. */
static void owner_run(struct database *d, struct db_job *job)
{
	struct db *db = d->owner;
	int rc = db->driver->begin(db, TRANSACTION_WRITE);

	if (rc) {
		job_fail(job, rc);
	} else {
		job_run(db, job, false);
		rc = job->result ? job->result : seal(d, db);
		if (rc)
			db->driver->rollback(db);
		else
			rc = db->driver->commit(db);
		if (rc && !job->result)
			job_fail(job, rc);
	}
	job->done(job);
}

void db_submit(struct database *d, struct db_job *job)
{
	struct writer *w = &d->writer;

	job->next = NULL;
	if (d->owner) {
		owner_run(d, job);
		return;
	}
	pthread_mutex_lock(&w->lock);
	queue_append(&w->first, &w->last, job);
	pthread_cond_signal(&w->wake);
	pthread_mutex_unlock(&w->lock);
}

int db_write(struct database *d, const struct db_context *context,
	     int (*work)(struct db *db, void *arg), void *arg)
{
	struct waiting w = {.job = {.work = work, .arg = arg, .context = *context}};

	if (in_job)
		BUG("db_write inside a job would wait for itself");
	w.job.owner = &w;
	w.job.done = waiting_done;
	sem_init(&w.done, 0, 0);
	db_submit(d, &w.job);
	while (sem_wait(&w.done))
		; /* a signal */
	sem_destroy(&w.done);
	if (w.job.result < 0)
		return db_failed(w.job.result, "%s", w.error);
	return 0;
}
