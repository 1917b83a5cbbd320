#include "db_fake.h"

#include "db/driver.h"

#include <stdlib.h>

struct fake {
	struct driver
	    driver; /* the real one, with the steps replaced; first, so that it leads back to us */
	const struct driver *real;
	_Atomic unsigned fault, left, steps;
	_Atomic bool fired, retry;
};

static struct fake *fake_of(const struct db *db)
{
	return (struct fake *)(uintptr_t)db->driver;
}

/* True when this step is the one. A commit is a step of its own kind for FAKE_UNCERTAIN_KEPT. */
static bool step_fails(struct fake *f, bool commit)
{
	f->steps++;
	if (f->fault == FAKE_NONE || (f->fault == FAKE_UNCERTAIN_KEPT && !commit) || --f->left)
		return false;
	f->fired = true;
	return true;
}

static int fail(struct fake *f, struct db *db)
{
	unsigned fault = f->fault;

	f->fault = FAKE_NONE;
	if (fault == FAKE_FULL) {
		f->real->rollback(db);
		return db_failed(ERR_SCHIJF_VOL, "fake: disk full");
	}
	if (fault == FAKE_LOST) {
		f->real->rollback(db);
		db->lost = true;
		f->retry = true;
		return db_failed(ERR_DATABASE, "fake: connection lost");
	}
	f->retry = fault == FAKE_RETRY;
	return db_failed(ERR_DATABASE, "fake: failed");
}

static int fake_run(struct statement *s, struct args args)
{
	struct fake *f = fake_of(s->db);

	return step_fails(f, false) ? fail(f, s->db) : f->real->run(s, args);
}

static int fake_begin(struct db *db, enum transaction kind)
{
	struct fake *f = fake_of(db);

	f->retry = false;
	return step_fails(f, false) ? fail(f, db) : f->real->begin(db, kind);
}

static int fake_job_begin(struct db *db)
{
	struct fake *f = fake_of(db);

	return step_fails(f, false) ? fail(f, db) : f->real->job_begin(db);
}

static int fake_job_check(struct db *db)
{
	struct fake *f = fake_of(db);

	return step_fails(f, false) ? fail(f, db) : f->real->job_check(db);
}

static int fake_job_keep(struct db *db)
{
	struct fake *f = fake_of(db);

	return step_fails(f, false) ? fail(f, db) : f->real->job_keep(db);
}

static int fake_commit(struct db *db)
{
	struct fake *f = fake_of(db);
	unsigned fault = f->fault;
	int rc;

	if (!step_fails(f, true))
		return f->real->commit(db);
	f->fault = FAKE_NONE;
	if (fault == FAKE_UNCERTAIN_KEPT) {
		rc = f->real->commit(db);
		db->lost = true;
		return rc ? rc : db_failed(ERR_ONZEKER, "fake: lost after COMMIT");
	}
	f->real->rollback(db);
	f->retry = fault == FAKE_RETRY;
	if (fault == FAKE_LOST) {
		db->lost = true;
		return db_failed(ERR_ONZEKER, "fake: lost at COMMIT");
	}
	return db_failed(fault == FAKE_FULL ? ERR_SCHIJF_VOL : ERR_DATABASE, "fake: COMMIT failed");
}

static bool fake_may_retry(struct db *db)
{
	struct fake *f = fake_of(db);

	return f->retry || f->real->may_retry(db);
}

/* The writer may still be tidying up after its last job, with either driver: both tidy alike. */
__attribute__((no_sanitize_thread)) struct fake *db_fake_wrap(struct database *d)
{
	struct fake *f = calloc(1, sizeof(*f));

	f->real = d->driver;
	f->driver = *d->driver;
	f->driver.run = fake_run;
	f->driver.begin = fake_begin;
	f->driver.job_check = fake_job_check;
	f->driver.job_begin = fake_job_begin;
	f->driver.job_keep = fake_job_keep;
	f->driver.commit = fake_commit;
	f->driver.may_retry = fake_may_retry;
	d->driver = &f->driver;
	if (d->writer.db)
		d->writer.db->driver = &f->driver;
	if (d->owner)
		d->owner->driver = &f->driver;
	for (struct db *db = d->free; db; db = db->free_next)
		db->driver = &f->driver;
	return f;
}

void db_fake_free(struct fake *f)
{
	free(f);
}

void db_fake_arm(struct fake *f, enum fake_fault fault, unsigned step)
{
	f->steps = 0;
	f->fired = false;
	f->retry = false;
	f->left = step;
	f->fault = fault;
}

unsigned db_fake_steps(const struct fake *f)
{
	return f->steps;
}

bool db_fake_fired(const struct fake *f)
{
	return f->fired;
}
