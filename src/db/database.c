/*
 * A database as a whole: which engine, the pool of reading connections, read transactions.
 *
 * A read transaction takes the connection that was given back last (its caches are warm); a new one
 * is opened only when all are in use, and above the driver's limit one waits its turn.
 */
#include "base/buf.h"
#include "base/secret.h"
#include "db/driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RESERVE_BYTES (16 << 20) /* some ten thousand lines of the reading log */

static const char sqlite_prefix[] = "sqlite:";

const struct driver *driver_of(const char **uri)
{
	size_t len = sizeof(sqlite_prefix) - 1;

	if (strncmp(*uri, sqlite_prefix, len) == 0 && (*uri)[len]) {
		*uri += len;
		return &db_sqlite_driver;
	}
	if (strncmp(*uri, "postgres://", 11) == 0 || strncmp(*uri, "postgresql://", 13) == 0)
		return &db_pg_driver;
	return NULL;
}

/* Nothing is connected yet. NULL: no memory. */
static struct database *database_make(const struct driver *driver, const char *target,
				      const struct database_options *options)
{
	struct database *d = calloc(1, sizeof(*d));

	if (!d)
		return NULL;
	d->target = strdup(target);
	if (!d->target) {
		free(d);
		return NULL;
	}
	d->driver = driver;
	d->role = options->role;
	d->must_exist = options->must_exist;
	secret_random(&d->process, sizeof d->process);
	pthread_mutex_init(&d->lock, NULL);
	pthread_cond_init(&d->freed, NULL);
	return d;
}

int database_open(const struct database_options *options, struct database **ret)
{
	const char *target = options->uri;
	const struct driver *driver = driver_of(&target);
	struct database *d;
	int rc;

	*ret = NULL;
	if (!driver)
		return db_failed(ERR_DATABASE, "not sqlite:PATH or postgres://…");
	d = database_make(driver, target, options);
	if (!d)
		return db_failed(ERR_GEHEUGEN, "no memory for a database");
	if (d->role == DATABASE_OWNER)
		rc = driver->open(d, CONNECTION_OWNER, &d->owner);
	else
		rc = writer_start(d);
	if (rc)
		database_close(d);
	else
		*ret = d;
	return rc;
}

void database_close(struct database *d)
{
	if (!d)
		return;
	writer_stop(d); /* answers what is queued */
	reserve_close(d->reserve);
	while (d->free) {
		struct db *db = d->free;

		d->free = db->free_next;
		d->driver->close(db);
	}
	if (d->writer.db) /* last, so that it empties the log */
		d->driver->close(d->writer.db);
	if (d->owner)
		d->driver->close(d->owner);
	if (d->driver->forget)
		d->driver->forget(d);
	pthread_mutex_destroy(&d->lock);
	pthread_cond_destroy(&d->freed);
	free(d->target);
	free(d);
}

bool database_is_sqlite(const struct database *d)
{
	return d->driver->sqlite;
}

struct db *database_owner(struct database *d)
{
	return d->owner;
}

int db_script(struct db *db, const char *sql)
{
	if (db != db->database->owner)
		return db_failed(ERR_BUG, "a script on a connection that is not the owner's");
	return db->driver->script(db, sql, NULL, NULL);
}

void database_on_seal(struct database *d, int (*seal)(struct db *db, void *arg), void *arg)
{
	d->seal = seal;
	d->seal_arg = arg;
}

int database_reserve(struct database *d)
{
	char *path = NULL;
	int rc;

	if (!d->driver->sqlite)
		return 0;
	if (asprintf(&path, "%s-reserve", d->target) < 0)
		return db_failed(ERR_GEHEUGEN, "no memory for a path");
	rc = reserve_open(path, RESERVE_BYTES, &d->reserve);
	free(path);
	return rc;
}

/* ---- the pool ---- */

static int pool_open(struct database *d, struct db **ret)
{
	int rc = d->driver->open(d, CONNECTION_READER, ret);

	if (!rc)
		return 0;
	pthread_mutex_lock(&d->lock);
	d->n_readers--;
	pthread_cond_signal(&d->freed);
	pthread_mutex_unlock(&d->lock);
	return rc;
}

static int pool_take(struct database *d, struct db **ret)
{
	bool make = false;

	if (d->owner) {
		*ret = d->owner;
		return d->driver->in_transaction(d->owner)
			   ? db_failed(ERR_BUG, "the owner's connection is in a transaction")
			   : 0;
	}
	pthread_mutex_lock(&d->lock);
	while (!d->free && d->n_readers >= d->driver->readers_max)
		pthread_cond_wait(&d->freed, &d->lock);
	if (d->free) {
		*ret = d->free;
		d->free = (*ret)->free_next;
	} else {
		d->n_readers++;
		make = true;
	}
	pthread_mutex_unlock(&d->lock);
	return make ? pool_open(d, ret) : 0;
}

static void pool_give(struct db *db)
{
	struct database *d = db->database;
	bool lost = db->lost;

	if (db == d->owner)
		return;
	pthread_mutex_lock(&d->lock);
	if (lost) {
		d->n_readers--;
	} else {
		db->free_next = d->free;
		d->free = db;
	}
	pthread_cond_signal(&d->freed);
	pthread_mutex_unlock(&d->lock);
	if (lost)
		d->driver->close(db);
}

/* ---- read transactions ---- */

static int read_begin(struct db *db, const struct db_context *context)
{
	int rc = context_keep(&db->context, context);

	if (!rc)
		rc = db->driver->begin(db, TRANSACTION_READ);
	if (rc) {
		db->driver->rollback(db);
		context_clear(&db->context);
	}
	return rc;
}

int db_read_begin(struct database *d, const struct db_context *context, struct db **ret)
{
	*ret = NULL;
	/* A connection may have been lost while it lay in the pool: every one of them deserves a
	 * replacement. */
	for (unsigned left = d->driver->readers_max + 1; left > 0; left--) {
		struct db *db;
		int rc = pool_take(d, &db);

		if (rc)
			return rc;
		rc = read_begin(db, context);
		if (!rc) {
			*ret = db;
			return 0;
		}
		bool lost = db->lost;

		pool_give(db);
		if (!lost || d->owner)
			return rc;
	}
	return ERR_DATABASE;
}

void db_read_end(struct db *db)
{
	db_end_statements(db);
	if (db->driver->in_transaction(db) && db->driver->commit(db))
		db->driver->rollback(db);
	context_clear(&db->context);
	pool_give(db);
}

int db_set_context(struct db *db, const struct db_context *context)
{
	int rc = context_keep(&db->context, context);

	return rc ? rc : db->driver->set_context(db);
}

/* ---- all queries ---- */

struct check {
	struct buf *report;
	bool failed;
};

/* The reason without the name of the query, when that is what it begins with. */
static const char *reason_of(const struct query *q)
{
	const char *reason = database_error();
	size_t len = strlen(q->name);

	if (strncmp(reason, q->name, len) == 0 && strncmp(reason + len, ": ", 2) == 0)
		reason += len + 2;
	return reason;
}

static int check_all(struct db *db, void *arg)
{
	struct check *check = arg;

	check->failed = false;
	for (const struct query *q = query_first(); q; q = q->next) {
		if (!db->driver->check(db, q))
			continue;
		check->failed = true;
		if (check->report)
			buf_format(check->report, "%s: %s\n", q->name, reason_of(q));
	}
	return 0;
}

int database_check(struct database *d, struct buf *report)
{
	struct check check = {.report = report};
	int rc;

	if (d->owner) {
		rc = check_all(d->owner, &check);
	} else {
		const struct db_context nobody = {.nu = MOMENT_GEEN, .vandaag = DATUM_GEEN};

		rc = db_write(d, &nobody, check_all, &check);
	}
	if (!rc && check.failed)
		rc = ERR_DATABASE;
	return rc;
}

int database_shape(struct database *d, char ret[DATABASE_SHAPE])
{
	const struct db_context nobody = {.nu = MOMENT_GEEN, .vandaag = DATUM_GEEN};
	struct db *db;
	int rc;

	ret[0] = '\0';
	if (!d->driver->shape)
		return 0;
	rc = db_read_begin(d, &nobody, &db);
	if (rc)
		return rc;
	rc = d->driver->shape(db, ret);
	db_read_end(db);
	return rc;
}
