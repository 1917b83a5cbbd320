/*
 * Filling tables on PostgreSQL: rows are kept per table and sent with COPY, all tables in their
 * order, so that what they refer to is there before them.
 */
#include "db/bulk_part.h"
#include "db/pg.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#define ROWS_MAX ((size_t)4 << 20) /* of one table, before all are sent */
#define ROWS_CAP ((size_t)64 << 20)

/* Indexes that no constraint made. */
static const char indexes[] =
    "SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.schemaname = 'public'"
    " AND i.tablename LIKE 't\\_%' AND NOT EXISTS (SELECT 1 FROM pg_constraint c"
    " WHERE c.conname = i.indexname) ORDER BY i.tablename, i.indexname";
static const char tables[] =
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 't\\_%'"
    " ORDER BY tablename";

static const char references[] =
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
    " WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY conname";

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

static int on_table(void *arg, int n, char **values)
{
	struct listing *l = arg;

	(void)n;
	buf_format(l->remove, "ALTER TABLE %s DISABLE TRIGGER USER;\n", values[0]);
	buf_format(l->restore, "ALTER TABLE %s ENABLE TRIGGER USER;\n", values[0]);
	return 0;
}

static int on_reference(void *arg, int n, char **values)
{
	struct listing *l = arg;

	(void)n;
	buf_format(l->remove, "ALTER TABLE %s DROP CONSTRAINT \"%s\";\n", values[0], values[1]);
	buf_format(l->restore, "ALTER TABLE %s ADD CONSTRAINT \"%s\" %s;\n", values[0], values[1],
		   values[2]);
	return 0;
}

static int begin(struct bulk *b)
{
	struct buf remove = BUF_INIT(BULK_SCRIPT_MAX);
	struct listing l = {&remove, &b->restore};
	const struct driver *d = b->db->driver;
	int rc = d->script(b->db, "BEGIN; SET LOCAL maintenance_work_mem = '128MB'", NULL, NULL);

	if (!rc)
		rc = d->script(b->db, tables, on_table, &l);
	if (!rc)
		rc = d->script(b->db, indexes, on_index, &l);
	if (!rc)
		rc = d->script(b->db, references, on_reference, &l);
	if (!rc)
		rc = remove.error;
	if (!rc && remove.data)
		rc = d->script(b->db, remove.data, NULL, NULL);
	buf_free(&remove);
	return rc;
}

static int table(struct bulk_table *t)
{
	t->rows.cap = ROWS_CAP;
	return 0;
}

/* ---- rows as COPY reads them ---- */

static void text_add(struct buf *to, const char *text)
{
	for (;;) {
		size_t plain = strcspn(text, "\\\t\n\r");

		buf_add(to, text, plain);
		text += plain;
		if (!*text)
			return;
		buf_char(to, '\\');
		buf_char(to, *text == '\t'   ? 't'
			     : *text == '\n' ? 'n'
			     : *text == '\r' ? 'r'
					     : '\\');
		text++;
	}
}

static void bytes_add(struct buf *to, struct bytes b)
{
	static const char digits[] = "0123456789abcdef";

	buf_text(to, "\\\\x");
	for (size_t i = 0; i < b.len; i++) {
		buf_char(to, digits[b.data[i] >> 4]);
		buf_char(to, digits[b.data[i] & 15]);
	}
}

static void value_add(struct buf *to, const struct arg *v)
{
	bool is_null = v->type == ARG_NULL_INT || (v->type == ARG_TEXT && !v->v.text) ||
		       (v->type == ARG_BYTES && !v->v.bytes.data) ||
		       (v->type == ARG_REAL && isnan(v->v.r));

	if (is_null)
		buf_text(to, "\\N");
	else if (v->type == ARG_INT)
		buf_int(to, v->v.i);
	else if (v->type == ARG_REAL)
		buf_format(to, "%.17g", v->v.r);
	else if (v->type == ARG_BOOL)
		buf_char(to, v->v.b ? 't' : 'f');
	else if (v->type == ARG_TEXT)
		text_add(to, v->v.text);
	else
		bytes_add(to, v->v.bytes);
}

static int copy_begin(struct pg *c, const struct bulk_table *t)
{
	struct buf sql = BUF_INIT(BULK_SCRIPT_MAX);
	PGresult *result;
	int rc = 0;

	buf_format(&sql, "COPY t_%s (", t->name);
	for (size_t i = 0; i < t->n_columns; i++)
		buf_format(&sql, "%s%s", i ? ", " : "", t->columns[i].name);
	buf_text(&sql, ") FROM STDIN");
	if (sql.error)
		return db_failed(ERR_GEHEUGEN, "no memory for COPY");
	result = PQexec(c->conn, sql.data);
	if (PQresultStatus(result) != PGRES_COPY_IN)
		rc = pg_failed(c, result, t->name);
	PQclear(result);
	buf_free(&sql);
	return rc;
}

static int copy_end(struct pg *c, const struct bulk_table *t)
{
	PGresult *result;
	int rc = 0;

	if (PQputCopyEnd(c->conn, NULL) != 1)
		return pg_failed(c, NULL, t->name);
	while ((result = PQgetResult(c->conn))) {
		if (!rc && PQresultStatus(result) != PGRES_COMMAND_OK)
			rc = pg_failed(c, result, t->name);
		PQclear(result);
	}
	return rc;
}

static int copy(struct pg *c, struct bulk_table *t)
{
	int rc;

	if (t->rows.error)
		return db_failed(t->rows.error, "%s: no memory for rows", t->name);
	if (!t->rows.len)
		return 0;
	rc = copy_begin(c, t);
	if (rc)
		return rc;
	if (PQputCopyData(c->conn, t->rows.data, (int)t->rows.len) != 1)
		return pg_failed(c, NULL, t->name);
	buf_clear(&t->rows);
	return copy_end(c, t);
}

static int flush(struct bulk *b)
{
	int rc = 0;

	for (size_t i = 0; !rc && i < b->n_tables; i++)
		rc = copy(pg_of(b->db), &b->tables[i]);
	return rc;
}

static int row(struct bulk_table *t, const struct arg *values)
{
	for (size_t i = 0; i < t->n_columns; i++) {
		if (i)
			buf_char(&t->rows, '\t');
		value_add(&t->rows, &values[i]);
	}
	buf_char(&t->rows, '\n');
	return t->rows.len < ROWS_MAX ? 0 : flush(t->bulk);
}

/* The next row that somebody else adds gets the next number. */
static int end(struct bulk *b)
{
	struct buf sql = BUF_INIT(BULK_SCRIPT_MAX);
	int rc;

	for (size_t i = 0; i < b->n_tables; i++)
		if (b->tables[i].last_id)
			buf_format(&sql,
				   "ALTER TABLE t_%s ALTER COLUMN id RESTART WITH %" PRId64 ";\n",
				   b->tables[i].name, b->tables[i].last_id + 1);
	buf_text(&sql, "COMMIT; ANALYZE");
	rc = sql.error ? sql.error : b->db->driver->script(b->db, sql.data, NULL, NULL);
	buf_free(&sql);
	return rc;
}

static void close_all(struct bulk *b)
{
	(void)b; /* what it changed went with the transaction */
}

const struct bulk_driver bulk_pg_driver = {begin, table, row, flush, end, close_all};
