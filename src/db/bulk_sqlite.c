/*
 * Filling tables on SQLite: one transaction without a log, written straight to the file; indexes
 * are made at the end by sorting.
 */
#include "db/bulk_part.h"
#include "db/sqlite.h"

#include <string.h>

static const char fast[] =
    "PRAGMA foreign_keys=OFF; PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;"
    " PRAGMA cache_size=-65536;";
/* As sqlite_open.c left it. */
static const char safe[] =
    "PRAGMA synchronous=FULL; PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON;"
    " PRAGMA cache_size=-16000;";
static const char indexes[] =
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
    " AND tbl_name LIKE 't\\_%' ESCAPE '\\' ORDER BY rootpage";

struct listing {
	struct buf *remove, *restore;
};

static int on_index(void *arg, int n, char **values)
{
	struct listing *l = arg;

	(void)n;
	buf_format(l->remove, "DROP INDEX \"%s\";\n", values[0]);
	buf_format(l->restore, "%s;\n", values[1]);
	return 0;
}

static int triggers_set(struct bulk *b, int on)
{
	struct sqlite *c = sqlite_of(b->db);
	int code = sqlite3_db_config(c->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, on, NULL);

	return code ? sqlite_failed(c, code, "triggers") : 0;
}

static int begin(struct bulk *b)
{
	struct buf remove = BUF_INIT(BULK_SCRIPT_MAX);
	struct listing l = {&remove, &b->restore};
	const struct driver *d = b->db->driver;
	int rc = d->script(b->db, fast, NULL, NULL);

	if (!rc)
		rc = triggers_set(b, 0);
	if (!rc)
		rc = d->script(b->db, indexes, on_index, &l);
	if (!rc)
		rc = d->script(b->db, "BEGIN IMMEDIATE", NULL, NULL);
	if (!rc)
		rc = remove.error;
	if (!rc && remove.data)
		rc = d->script(b->db, remove.data, NULL, NULL);
	buf_free(&remove);
	return rc;
}

static int table(struct bulk_table *t)
{
	struct sqlite *c = sqlite_of(t->bulk->db);
	struct buf sql = BUF_INIT(BULK_SCRIPT_MAX);
	sqlite3_stmt *stmt = NULL;
	int code;

	buf_format(&sql, "INSERT INTO t_%s (", t->name);
	for (size_t i = 0; i < t->n_columns; i++)
		buf_format(&sql, "%s%s", i ? ", " : "", t->columns[i].name);
	buf_text(&sql, ") VALUES (");
	for (size_t i = 0; i < t->n_columns; i++)
		buf_format(&sql, "%s?%zu", i ? ", " : "", i + 1);
	buf_text(&sql, ")");
	code =
	    sql.error ? SQLITE_NOMEM : sqlite3_prepare_v3(c->handle, sql.data, -1, 0, &stmt, NULL);
	buf_free(&sql);
	t->statement = stmt;
	return code ? sqlite_failed(c, code, t->name) : 0;
}

static int bind(sqlite3_stmt *stmt, int at, const struct arg *v)
{
	switch (v->type) {
	case ARG_NULL_INT:
		return sqlite3_bind_null(stmt, at);
	case ARG_INT:
		return sqlite3_bind_int64(stmt, at, v->v.i);
	case ARG_REAL:
		return sqlite3_bind_double(stmt, at, v->v.r);
	case ARG_BOOL:
		return sqlite3_bind_int(stmt, at, v->v.b);
	case ARG_TEXT:
		return v->v.text ? sqlite3_bind_text(stmt, at, v->v.text, -1, SQLITE_STATIC)
				 : sqlite3_bind_null(stmt, at);
	case ARG_BYTES:
		return v->v.bytes.data ? sqlite3_bind_blob64(stmt, at, v->v.bytes.data,
							     v->v.bytes.len, SQLITE_STATIC)
				       : sqlite3_bind_null(stmt, at);
	}
	BUG("a value of no type");
}

static int row(struct bulk_table *t, const struct arg *values)
{
	struct sqlite *c = sqlite_of(t->bulk->db);
	sqlite3_stmt *stmt = t->statement;
	int code = SQLITE_OK;

	for (size_t i = 0; !code && i < t->n_columns; i++)
		code = bind(stmt, (int)i + 1, &values[i]);
	if (!code)
		code = sqlite3_step(stmt);
	if (code == SQLITE_DONE)
		code = sqlite3_reset(stmt);
	else
		sqlite3_reset(stmt);
	return code ? sqlite_failed(c, code, t->name) : 0;
}

static int flush(struct bulk *b)
{
	for (size_t i = 0; i < b->n_tables; i++) {
		sqlite3_finalize(b->tables[i].statement);
		b->tables[i].statement = NULL;
	}
	return 0;
}

static int on_violation(void *arg, int n, char **values)
{
	(void)arg;
	(void)n;
	return db_failed(ERR_CONFLICT, "row %s of %s refers to a row of %s that is not there",
			 values[1] ? values[1] : "?", values[0], values[2]);
}

static int end(struct bulk *b)
{
	const struct driver *d = b->db->driver;
	int rc = d->script(b->db, "PRAGMA foreign_key_check", on_violation, NULL);

	return rc ? rc : d->script(b->db, "COMMIT", NULL, NULL);
}

static void close_all(struct bulk *b)
{
	if (flush(b) || b->db->driver->script(b->db, safe, NULL, NULL) || triggers_set(b, 1))
		b->db->lost = true;
}

const struct bulk_driver bulk_sqlite_driver = {begin, table, row, flush, end, close_all};
