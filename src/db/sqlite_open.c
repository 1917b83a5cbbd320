/* Opening an SQLite connection: the prologue that makes it durable, bounded and distrustful. */
#include "db/sqlite.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define STATEMENTS_MAX 128

static const char prologue[] = "PRAGMA journal_mode=WAL;"
			       "PRAGMA synchronous=FULL;"
			       "PRAGMA foreign_keys=ON;"
			       "PRAGMA recursive_triggers=ON;"
			       "PRAGMA secure_delete=ON;"
			       "PRAGMA trusted_schema=OFF;"
			       "PRAGMA temp_store=MEMORY;"
			       "PRAGMA mmap_size=0;"
			       "PRAGMA wal_autocheckpoint=0;"
			       "PRAGMA journal_size_limit=67108864;";
/*
 * The writer refuses pages that are out of shape, so that damage does not spread. A reader's cache
 * is emptied by each commit, and the same look at every page again would be a sixth of a request.
 */
static const char prologue_reader[] = "PRAGMA cache_size=-2000; PRAGMA query_only=ON;";
static const char prologue_writer[] = "PRAGMA cache_size=-16000; PRAGMA cell_size_check=ON;";

/* What the prologue must have brought about; SQLite ignores a PRAGMA that it does not know. */
static const struct {
	const char *pragma;
	const char *value;
} expected[] = {
    {"PRAGMA journal_mode", "wal"},     {"PRAGMA synchronous", "2"},
    {"PRAGMA foreign_keys", "1"},       {"PRAGMA recursive_triggers", "1"},
    {"PRAGMA secure_delete", "1"},      {"PRAGMA trusted_schema", "0"},
    {"PRAGMA wal_autocheckpoint", "0"},
};

static const struct {
	int limit;
	int value;
} limits[] = {
    {SQLITE_LIMIT_LENGTH, 64 << 20},
    {SQLITE_LIMIT_SQL_LENGTH, 256 << 10},
    {SQLITE_LIMIT_ATTACHED, 0},
    {SQLITE_LIMIT_VARIABLE_NUMBER, 64},
    {SQLITE_LIMIT_TRIGGER_DEPTH, 32},
    {SQLITE_LIMIT_WORKER_THREADS, 0},
    {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000},
};

/* ---- errors ---- */

/* A write can fail for want of room in more ways than SQLITE_FULL. */
static bool no_room(struct sqlite *c, int code)
{
	int system = sqlite3_system_errno(c->handle);

	return (code & 0xff) == SQLITE_IOERR &&
	       (system == ENOSPC || system == EDQUOT || system == EFBIG);
}

static int error_of(struct sqlite *c, int code)
{
	if (no_room(c, code))
		return ERR_SCHIJF_VOL;
	switch (code & 0xff) {
	case SQLITE_CONSTRAINT:
		return ERR_CONFLICT;
	case SQLITE_FULL:
		return ERR_SCHIJF_VOL;
	case SQLITE_NOMEM:
		return ERR_GEHEUGEN;
	case SQLITE_TOOBIG:
		return ERR_TE_GROOT;
	case SQLITE_AUTH:
	case SQLITE_READONLY:
	case SQLITE_MISUSE:
	case SQLITE_RANGE:
		return ERR_BUG;
	default:
		return ERR_DATABASE;
	}
}

int sqlite_failed(struct sqlite *c, int code, const char *what)
{
	char message[256];
	int rc = error_of(c, code);

	snprintf(message, sizeof(message), "%s",
		 c->handle ? sqlite3_errmsg(c->handle) : sqlite3_errstr(code));
	c->last_error = code;
	db_failed(rc, "%s: %s (sqlite %d)", what, message, code);
	if (rc == ERR_CONFLICT)
		sqlite_conflict(c, message);
	return rc;
}

/* ---- opening ---- */

/* Readable by nobody else from its first moment; the log and its index take over the mode. */
static int file_create(const char *path)
{
	int fd = open(path, O_CREAT | O_EXCL | O_CLOEXEC | O_RDWR, 0600);

	if (fd < 0 && errno != EEXIST)
		return db_failed(ERR_DATABASE, "%s: %s", path, strerror(errno));
	if (fd >= 0)
		close(fd);
	return 0;
}

static int verify_one(struct sqlite *c, const char *pragma, const char *value)
{
	sqlite3_stmt *stmt = NULL;
	const unsigned char *text;
	int rc = 0;
	int code = sqlite3_prepare_v2(c->handle, pragma, -1, &stmt, NULL);

	if (!code)
		code = sqlite3_step(stmt);
	if (code != SQLITE_ROW) {
		rc = sqlite_failed(c, code, pragma);
	} else {
		text = sqlite3_column_text(stmt, 0);
		if (!text || strcmp((const char *)text, value) != 0)
			rc = db_failed(ERR_DATABASE, "%s is %s, not %s", pragma,
				       text ? (const char *)text : "unknown", value);
	}
	sqlite3_finalize(stmt);
	return rc;
}

static int run_prologue(struct sqlite *c)
{
	const char *rest = c->kind == CONNECTION_READER ? prologue_reader : prologue_writer;
	int code = sqlite3_exec(c->handle, prologue, NULL, NULL, NULL);

	if (!code)
		code = sqlite3_exec(c->handle, rest, NULL, NULL, NULL);
	if (code)
		return sqlite_failed(c, code, "prologue");
	for (size_t i = 0; i < COUNT(expected); i++) {
		int rc = verify_one(c, expected[i].pragma, expected[i].value);

		if (rc)
			return rc;
	}
	return 0;
}

static int on_wal(void *arg, sqlite3 *handle, const char *name, int pages)
{
	struct sqlite *c = arg;

	(void)handle;
	(void)name;
	c->wal_pages = pages;
	return SQLITE_OK;
}

static void settle(struct sqlite *c)
{
	int keep_log = c->kind == CONNECTION_READER;

	sqlite3_extended_result_codes(c->handle, 1);
	sqlite3_busy_timeout(c->handle, SQLITE_WAIT_MS);
	sqlite3_db_config(c->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_db_config(c->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	/* else SQLite prepares a statement with LIMIT $1 or LIKE $1 again for each new value */
	sqlite3_db_config(c->handle, SQLITE_DBCONFIG_ENABLE_QPSG, 1, NULL);
	sqlite3_db_config(c->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep_log, NULL);
	for (size_t i = 0; i < COUNT(limits); i++)
		sqlite3_limit(c->handle, limits[i].limit, limits[i].value);
}

static int connect_file(struct sqlite *c)
{
	struct database *d = c->db.database;
	int code, rc;

	if (!d->must_exist) {
		rc = file_create(d->target);
		if (rc)
			return rc;
	}
	code = sqlite3_open_v2(d->target, &c->handle,
			       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
			       NULL);
	if (code)
		return sqlite_failed(c, code, d->target);
	settle(c);
	rc = run_prologue(c);
	if (!rc)
		rc = sqlite_functions(c);
	if (!rc && c->kind != CONNECTION_READER)
		sqlite3_wal_hook(c->handle, on_wal, c);
	return rc;
}

int sqlite_open(struct database *d, enum connection kind, struct db **ret)
{
	struct sqlite *c = calloc(1, sizeof(*c));
	int rc;

	if (!c)
		return db_failed(ERR_GEHEUGEN, "no memory for a connection");
	c->kind = kind;
	rc = db_init(&c->db, d, STATEMENTS_MAX);
	if (!rc)
		rc = connect_file(c);
	if (!rc && kind != CONNECTION_OWNER && !d->policy)
		rc = policy_load(c, &d->policy);
	if (!rc && kind == CONNECTION_WRITER)
		rc = checkpoint_start(d->target, &c->checkpoint);
	if (rc) {
		sqlite_close(&c->db);
		return rc;
	}
	if (kind != CONNECTION_OWNER)
		policy_guard(c);
	*ret = &c->db;
	return 0;
}

void sqlite_close(struct db *db)
{
	struct sqlite *c = sqlite_of(db);

	checkpoint_stop(c->checkpoint);
	if (db->statements)
		db_release(db);
	for (unsigned i = 0; i < CONTROL_COUNT; i++)
		sqlite3_finalize(c->control[i]);
	sqlite3_close(c->handle);
	free(c);
}
