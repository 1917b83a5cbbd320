/*
 * SQLite as a driver. One connection writes (the writer's), the others are query_only. Durable
 * means synchronous=FULL: a commit that was answered is in the log on disk.
 */
#include "db/sqlite.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECKPOINT_PAGES 4000 /* so many new pages in the log are copied back: many are the same */
#define RESTART_PAGES 16000   /* from here on readers are waited for, so that it starts anew */
#define RESTART_WAIT_MS 20

static const char *const control_text[CONTROL_COUNT] = {
    [CONTROL_BEGIN] = "BEGIN",
    [CONTROL_BEGIN_WRITE] = "BEGIN IMMEDIATE",
    [CONTROL_COMMIT] = "COMMIT",
    [CONTROL_ROLLBACK] = "ROLLBACK",
    [CONTROL_JOB] = "SAVEPOINT job",
    [CONTROL_JOB_KEEP] = "RELEASE job",
    [CONTROL_JOB_UNDO] = "ROLLBACK TO job",
    [CONTROL_QUERY_ONLY] = "PRAGMA query_only=1",
    [CONTROL_QUERY_WRITE] = "PRAGMA query_only=0",
};

static struct sqlite_statement *statement_of(struct statement *s)
{
	return (struct sqlite_statement *)(void *)s;
}

static int control(struct sqlite *c, enum control which)
{
	int code;

	if (!c->control[which]) {
		c->own_words = true;
		code = sqlite3_prepare_v3(c->handle, control_text[which], -1,
					  SQLITE_PREPARE_PERSISTENT, &c->control[which], NULL);
		c->own_words = false;
		if (code)
			return sqlite_failed(c, code, control_text[which]);
	}
	sqlite3_step(c->control[which]);
	code = sqlite3_reset(c->control[which]);
	return code ? sqlite_failed(c, code, control_text[which]) : 0;
}

/* ---- statements ---- */

/* Only blanks may follow the statement. */
static bool blank(const char *text)
{
	return text[strspn(text, " \t\r\n")] == '\0';
}

static int prepare_text(struct sqlite *c, const struct query *q, sqlite3_stmt **ret)
{
	const char *tail = "";
	struct policy *policy = c->db.database->policy;
	int code;

	if (policy) {
		int rc = fence_check(q->sql, policy_reserved, policy);

		if (rc)
			return rc;
	}
	c->text = q->sql;
	code = sqlite3_prepare_v3(c->handle, q->sql, -1, SQLITE_PREPARE_PERSISTENT, ret, &tail);
	if (code)
		return sqlite_failed(c, code, q->name);
	if (*ret && blank(tail))
		return 0;
	sqlite3_finalize(*ret);
	return db_failed(ERR_BUG, "%s: not exactly one statement", q->name);
}

/* SQLite numbers $N by first appearance: look up where each one went. */
static int number_values(struct sqlite_statement *s, const struct query *q, size_t count)
{
	char name[8];

	if ((size_t)sqlite3_bind_parameter_count(s->stmt) != count)
		return db_failed(ERR_BUG, "%s: %d values wanted, %zu given", q->name,
				 sqlite3_bind_parameter_count(s->stmt), count);
	for (size_t i = 0; i < count; i++) {
		int at;

		snprintf(name, sizeof(name), "$%u", (unsigned)i + 1);
		at = sqlite3_bind_parameter_index(s->stmt, name);
		if (at == 0)
			return db_failed(ERR_BUG, "%s: no %s in the text", q->name, name);
		s->index[i] = (uint8_t)at;
	}
	return 0;
}

static int sqlite_prepare(struct db *db, const struct query *q, struct args args,
			  struct statement **ret)
{
	struct sqlite *c = sqlite_of(db);
	struct sqlite_statement *s = calloc(1, sizeof(*s));
	int rc;

	if (!s)
		return db_failed(ERR_GEHEUGEN, "no memory for a statement");
	rc = prepare_text(c, q, &s->stmt);
	if (!rc) {
		rc = number_values(s, q, args.count);
		if (rc)
			sqlite3_finalize(s->stmt);
	}
	if (rc) {
		free(s);
		return rc;
	}
	*ret = &s->s;
	return 0;
}

static void sqlite_finalize(struct statement *s)
{
	sqlite3_finalize(statement_of(s)->stmt);
	free(s);
}

static int bind_text(sqlite3_stmt *stmt, int at, const char *text)
{
	return text ? sqlite3_bind_text(stmt, at, text, -1, SQLITE_STATIC)
		    : sqlite3_bind_null(stmt, at);
}

static int bind_bytes(sqlite3_stmt *stmt, int at, struct bytes b)
{
	if (!b.data)
		return sqlite3_bind_null(stmt, at);
	return sqlite3_bind_blob64(stmt, at, b.len ? (const void *)b.data : "", b.len,
				   SQLITE_STATIC);
}

static int bind(sqlite3_stmt *stmt, int at, const struct arg *arg)
{
	switch (arg->type) {
	case ARG_NULL_INT:
		return sqlite3_bind_null(stmt, at);
	case ARG_INT:
		return sqlite3_bind_int64(stmt, at, arg->v.i);
	case ARG_REAL:
		return sqlite3_bind_double(stmt, at, arg->v.r);
	case ARG_BOOL:
		return sqlite3_bind_int(stmt, at, arg->v.b);
	case ARG_TEXT:
		return bind_text(stmt, at, arg->v.text);
	case ARG_BYTES:
		return bind_bytes(stmt, at, arg->v.bytes);
	}
	BUG("a value of no type");
}

static int sqlite_run(struct statement *s, struct args args)
{
	struct sqlite_statement *st = statement_of(s);

	for (size_t i = 0; i < args.count; i++) {
		int code = bind(st->stmt, st->index[i], &args.list[i]);

		if (code)
			return sqlite_failed(sqlite_of(s->db), code, s->query->name);
	}
	return 0;
}

static int sqlite_step(struct statement *s)
{
	int code;

	sqlite_of(s->db)->text = s->query->sql; /* a changed schema makes SQLite prepare it again */
	statement_of(s)->value = NULL;
	code = sqlite3_step(statement_of(s)->stmt);
	if (code == SQLITE_ROW)
		return 1;
	if (code == SQLITE_DONE)
		return 0;
	return sqlite_failed(sqlite_of(s->db), code, s->query->name);
}

static void sqlite_reset(struct statement *s)
{
	statement_of(s)->value = NULL;
	sqlite3_reset(statement_of(s)->stmt);
}

static int64_t sqlite_changes(struct statement *s)
{
	sqlite3_stmt *stmt = statement_of(s)->stmt;

	return sqlite3_stmt_readonly(stmt) ? 0 : sqlite3_changes64(sqlite_of(s->db)->handle);
}

static unsigned sqlite_column_count(struct statement *s)
{
	return (unsigned)sqlite3_column_count(statement_of(s)->stmt);
}

static const char *sqlite_column_name(struct statement *s, unsigned i)
{
	const char *name = sqlite3_column_name(statement_of(s)->stmt, (int)i);

	return name ? name : "";
}

/*
 * The value behind a column, looked up once. Without SQLite's own mutexes (NOMUTEX) it may be asked
 * for everything a result may be asked for.
 */
static sqlite3_value *value_at(struct statement *s, unsigned i)
{
	struct sqlite_statement *st = statement_of(s);

	if (!st->value || st->value_at != i) {
		st->value = sqlite3_column_value(st->stmt, (int)i);
		st->value_at = i;
	}
	return st->value;
}

static bool sqlite_is_null(struct statement *s, unsigned i)
{
	return sqlite3_value_type(value_at(s, i)) == SQLITE_NULL;
}

static int64_t sqlite_get_int(struct statement *s, unsigned i)
{
	return sqlite3_value_int64(value_at(s, i));
}

static bool sqlite_get_bool(struct statement *s, unsigned i)
{
	return sqlite3_value_int(value_at(s, i)) != 0;
}

static double sqlite_get_real(struct statement *s, unsigned i)
{
	return sqlite3_value_double(value_at(s, i));
}

static struct bytes sqlite_get_text(struct statement *s, unsigned i)
{
	sqlite3_value *value = value_at(s, i);
	const unsigned char *text = sqlite3_value_text(value);

	if (!text)
		return (struct bytes){(const uint8_t *)"", 0};
	return (struct bytes){text, (size_t)sqlite3_value_bytes(value)};
}

static struct bytes sqlite_get_bytes(struct statement *s, unsigned i)
{
	sqlite3_value *value = value_at(s, i);
	const void *data = sqlite3_value_blob(value);

	return (struct bytes){data, (size_t)sqlite3_value_bytes(value)};
}

/* ---- transactions ---- */

static int sqlite_set_context(struct db *db)
{
	(void)db; /* the ctx_ functions read db->context */
	return 0;
}

static bool sqlite_in_transaction(struct db *db)
{
	return !sqlite3_get_autocommit(sqlite_of(db)->handle);
}

static void sqlite_rollback(struct db *db)
{
	struct sqlite *c = sqlite_of(db);

	if (sqlite_in_transaction(db) && control(c, CONTROL_ROLLBACK))
		db->lost = true;
	if (c->kind == CONNECTION_OWNER && control(c, CONTROL_QUERY_WRITE))
		db->lost = true;
}

static int sqlite_begin(struct db *db, enum transaction kind)
{
	struct sqlite *c = sqlite_of(db);

	if (kind == TRANSACTION_WRITE)
		return control(c, CONTROL_BEGIN_WRITE);
	if (c->kind == CONNECTION_OWNER) {
		int rc = control(c, CONTROL_QUERY_ONLY);

		if (rc)
			return rc;
	}
	return control(c, CONTROL_BEGIN);
}

static int sqlite_commit(struct db *db)
{
	struct sqlite *c = sqlite_of(db);
	int rc = control(c, CONTROL_COMMIT);
	int code = c->last_error;

	if (!rc && c->kind == CONNECTION_OWNER)
		return control(c, CONTROL_QUERY_WRITE);
	if (!rc)
		return 0;
	sqlite_rollback(db);
	/* The commit is in the log but the disk did not say so: after a power cut it may be there.
	 */
	if (code == SQLITE_IOERR_FSYNC)
		return ERR_ONZEKER;
	return rc;
}

static int sqlite_job_check(struct db *db)
{
	int open = 0, unused = 0;

	sqlite3_db_status(sqlite_of(db)->handle, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &unused, 0);
	if (!open)
		return 0;
	db_set_conflict(db, "");
	return db_failed(ERR_CONFLICT, "FOREIGN KEY constraint failed");
}

static int sqlite_job_begin(struct db *db)
{
	return control(sqlite_of(db), CONTROL_JOB);
}

static int sqlite_job_keep(struct db *db)
{
	return control(sqlite_of(db), CONTROL_JOB_KEEP);
}

static int sqlite_job_undo(struct db *db)
{
	int rc = control(sqlite_of(db), CONTROL_JOB_UNDO);

	return rc ? rc : control(sqlite_of(db), CONTROL_JOB_KEEP);
}

/* There is one writer: what failed once fails again. A lock of another process was waited for
 * already. */
static bool sqlite_may_retry(struct db *db)
{
	(void)db;
	return false;
}

/* Waits a little for who reads, so that the log starts anew. */
static void restart_log(struct sqlite *c)
{
	sqlite3_busy_timeout(c->handle, RESTART_WAIT_MS);
	sqlite3_wal_checkpoint_v2(c->handle, NULL, SQLITE_CHECKPOINT_RESTART, NULL, NULL);
	sqlite3_busy_timeout(c->handle, SQLITE_WAIT_MS);
	c->wal_waited = c->wal_asked = c->wal_pages;
}

/*
 * After the answers. Another thread copies the log back. Here it only starts anew, past
 * RESTART_PAGES, so that it stays bounded: once that thread has copied it so far, for the little
 * that came since is copied here. Who writes faster than it copies waits for it. Who reads for
 * long, as a backup does, is not waited for again before the log has grown by as much: meanwhile
 * everybody who saves waits too.
 */
static void sqlite_upkeep(struct db *db, bool busy)
{
	struct sqlite *c = sqlite_of(db);
	int restart;

	if (c->wal_pages < c->wal_asked)
		c->wal_asked = c->wal_waited = 0;
	restart = c->wal_waited + (busy ? 2 : 1) * RESTART_PAGES;
	if (c->wal_pages >= restart + CHECKPOINT_PAGES)
		checkpoint_await(c->checkpoint);
	else if (!checkpoint_rests(c->checkpoint))
		return;
	if (c->wal_asked >= restart) {
		restart_log(c);
	} else if (c->wal_pages >= restart || c->wal_pages - c->wal_asked >= CHECKPOINT_PAGES) {
		checkpoint_ask(c->checkpoint);
		c->wal_asked = c->wal_pages;
	}
}

/* ---- scripts and checks ---- */

static void sqlite_forget(struct database *d)
{
	policy_free(d->policy);
}

struct script {
	script_row *row;
	void *arg;
	int rc;
};

static int on_script_row(void *arg, int n, char **values, char **names)
{
	struct script *script = arg;

	(void)names;
	script->rc = script->row(script->arg, n, values);
	return script->rc < 0;
}

static int sqlite_script(struct db *db, const char *sql, script_row *row, void *arg)
{
	struct sqlite *c = sqlite_of(db);
	struct script script = {row, arg, 0};
	int code = sqlite3_exec(c->handle, sql, row ? on_script_row : NULL, &script, NULL);

	if (script.rc < 0)
		return script.rc;
	return code ? sqlite_failed(c, code, "script") : 0;
}

static int sqlite_check(struct db *db, const struct query *q)
{
	sqlite3_stmt *stmt = NULL;
	int rc = prepare_text(sqlite_of(db), q, &stmt);

	if (!rc)
		sqlite3_finalize(stmt);
	return rc;
}

const struct driver db_sqlite_driver = {
    .sqlite = true,
    .readers_max = 64,
    .group_max = 256,
    .open = sqlite_open,
    .close = sqlite_close,
    .forget = sqlite_forget,
    .prepare = sqlite_prepare,
    .finalize = sqlite_finalize,
    .run = sqlite_run,
    .step = sqlite_step,
    .reset = sqlite_reset,
    .changes = sqlite_changes,
    .column_count = sqlite_column_count,
    .column_name = sqlite_column_name,
    .is_null = sqlite_is_null,
    .get_int = sqlite_get_int,
    .get_bool = sqlite_get_bool,
    .get_real = sqlite_get_real,
    .get_text = sqlite_get_text,
    .get_bytes = sqlite_get_bytes,
    .begin = sqlite_begin,
    .set_context = sqlite_set_context,
    .commit = sqlite_commit,
    .rollback = sqlite_rollback,
    .job_check = sqlite_job_check,
    .job_begin = sqlite_job_begin,
    .job_keep = sqlite_job_keep,
    .job_undo = sqlite_job_undo,
    .in_transaction = sqlite_in_transaction,
    .may_retry = sqlite_may_retry,
    .upkeep = sqlite_upkeep,
    .script = sqlite_script,
    .check = sqlite_check,
    .backup = sqlite_backup,
    .restore = sqlite_restore,
};
