/*
 * PostgreSQL as a driver. Values go and come as text, but for bytes, which go as they are; a
 * statement is prepared on first use with the types of its values.
 */
#include "db/pg.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct pg_statement *statement_of(struct statement *s)
{
	return (struct pg_statement *)(void *)s;
}

/* ---- statements ---- */

static Oid type_of(const struct arg *arg)
{
	switch (arg->type) {
	case ARG_NULL_INT:
	case ARG_INT:
		return PG_INT8;
	case ARG_REAL:
		return PG_FLOAT8;
	case ARG_BOOL:
		return PG_BOOL;
	case ARG_TEXT:
		return PG_TEXT;
	case ARG_BYTES:
		return PG_BYTEA;
	}
	BUG("a value of no type");
}

static int prepare_named(struct pg *c, const char *name, const struct query *q, struct args args)
{
	Oid types[STATEMENT_ARGS_MAX];
	PGresult *result;
	int rc = 0, wanted;

	for (size_t i = 0; i < args.count; i++)
		types[i] = type_of(&args.list[i]);
	result = PQprepare(c->conn, name, q->sql, (int)args.count, types);
	if (PQresultStatus(result) != PGRES_COMMAND_OK)
		rc = pg_failed(c, result, q->name);
	PQclear(result);
	if (rc)
		return rc;
	result = PQdescribePrepared(c->conn, name);
	wanted = PQnparams(result);
	if (PQresultStatus(result) != PGRES_COMMAND_OK)
		rc = pg_failed(c, result, q->name);
	PQclear(result);
	if (rc)
		return rc;
	if ((size_t)wanted != args.count)
		return db_failed(ERR_BUG, "%s: %d values wanted, %zu given", q->name, wanted,
				 args.count);
	return 0;
}

static int pg_prepare(struct db *db, const struct query *q, struct args args,
		      struct statement **ret)
{
	struct pg *c = pg_of(db);
	struct pg_statement *s;
	int rc = c->kind == CONNECTION_OWNER ? 0 : fence_check(q->sql, NULL, NULL);

	/* so that a failure undoes this job only, and outside of the pipeline */
	if (!rc && (c->pending == PENDING_JOB || c->n_sent))
		rc = pg_settle(c);
	if (rc)
		return rc;
	s = calloc(1, sizeof(*s));
	if (!s)
		return db_failed(ERR_GEHEUGEN, "no memory for a statement");
	snprintf(s->name, sizeof(s->name), "q%u", q->number);
	rc = prepare_named(c, s->name, q, args);
	if (rc) {
		free(s);
		return rc;
	}
	*ret = &s->s;
	return 0;
}

static void pg_reset(struct statement *s)
{
	struct pg_statement *st = statement_of(s);

	pg_forget(pg_of(s->db), st);
	PQclear(st->result);
	PQfreemem(st->bytes);
	st->result = NULL;
	st->bytes = NULL;
}

static void pg_finalize(struct statement *s)
{
	struct pg *c = pg_of(s->db);
	char sql[40];

	if (!c->db.lost && c->db.n_prepared >= c->db.max_prepared && !pg_settle(c)) {
		snprintf(sql, sizeof(sql), "DEALLOCATE %s", statement_of(s)->name);
		PQclear(PQexec(c->conn, sql));
	}
	free(s);
}

static const char *value_text(const struct arg *arg, char number[PG_INT_TEXT])
{
	switch (arg->type) {
	case ARG_NULL_INT:
		return NULL;
	case ARG_INT:
		snprintf(number, PG_INT_TEXT, "%" PRId64, arg->v.i);
		return number;
	case ARG_REAL:
		/* As SQLite stores it, and as a column reads NULL. */
		if (isnan(arg->v.r))
			return NULL;
		snprintf(number, PG_INT_TEXT, "%.17g", arg->v.r);
		return number;
	case ARG_BOOL:
		return arg->v.b ? "t" : "f";
	case ARG_TEXT:
		return arg->v.text;
	case ARG_BYTES:
		return (const char *)arg->v.bytes.data;
	}
	BUG("a value of no type");
}

static void bind_values(struct pg_statement *st, struct args args, struct pg_values *v)
{
	v->count = (int)args.count;
	for (size_t i = 0; i < args.count; i++) {
		bool binary = args.list[i].type == ARG_BYTES;

		v->values[i] = value_text(&args.list[i], st->numbers[i]);
		v->formats[i] = binary;
		v->lengths[i] = binary ? (int)args.list[i].v.bytes.len : 0;
	}
}

static int pg_run_statement(struct statement *s, struct args args)
{
	struct pg_statement *st = statement_of(s);
	struct pg_values v;

	bind_values(st, args, &v);
	st->row = -1;
	return pg_ask(pg_of(s->db), st, &v);
}

static int pg_send_statement(struct statement *s, struct args args)
{
	struct pg_statement *st = statement_of(s);
	struct pg_values v;

	bind_values(st, args, &v);
	return pg_send(pg_of(s->db), st, &v);
}

/* The answer, once it is there. An earlier statement that failed leaves none. */
static int answer_of(const struct pg_statement *st)
{
	ExecStatusType status = PQresultStatus(st->result);

	if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
		return 0;
	return db_failed(ERR_DATABASE, "%s: not answered", st->s.query->name);
}

static int pg_step(struct statement *s)
{
	struct pg_statement *st = statement_of(s);
	int rc = st->result ? 0 : pg_settle(pg_of(s->db));

	if (!rc)
		rc = answer_of(st);
	return rc ? rc : ++st->row < PQntuples(st->result);
}

static int64_t pg_changes(struct statement *s)
{
	return strtoll(PQcmdTuples(statement_of(s)->result), NULL, 10);
}

/* ---- values ---- */

static unsigned pg_column_count(struct statement *s)
{
	return (unsigned)PQnfields(statement_of(s)->result);
}

static const char *pg_column_name(struct statement *s, unsigned i)
{
	const char *name = PQfname(statement_of(s)->result, (int)i);

	return name ? name : "";
}

static const char *value(struct statement *s, unsigned i)
{
	return PQgetvalue(statement_of(s)->result, statement_of(s)->row, (int)i);
}

static bool pg_is_null(struct statement *s, unsigned i)
{
	return PQgetisnull(statement_of(s)->result, statement_of(s)->row, (int)i);
}

static bool pg_get_bool(struct statement *s, unsigned i)
{
	const char *text = value(s, i);

	return text[0] == 't' || strtoll(text, NULL, 10) != 0;
}

static int64_t pg_get_int(struct statement *s, unsigned i)
{
	const char *text = value(s, i);

	return text[0] == 't' ? 1 : strtoll(text, NULL, 10);
}

static double pg_get_real(struct statement *s, unsigned i)
{
	return strtod(value(s, i), NULL);
}

static struct bytes pg_get_text(struct statement *s, unsigned i)
{
	const struct pg_statement *st = statement_of(s);
	int len = PQgetlength(st->result, st->row, (int)i);

	return (struct bytes){(const uint8_t *)value(s, i), (size_t)len};
}

static struct bytes pg_get_bytes(struct statement *s, unsigned i)
{
	struct pg_statement *st = statement_of(s);
	size_t len = 0;

	PQfreemem(st->bytes);
	st->bytes = PQunescapeBytea((const unsigned char *)value(s, i), &len);
	return (struct bytes){st->bytes, st->bytes ? len : 0};
}

/* ---- scripts ---- */

static int script_rows(const PGresult *result, script_row *row, void *arg)
{
	char *values[16];
	int n = PQnfields(result);

	if (n > (int)COUNT(values))
		return db_failed(ERR_BUG, "a script with %d columns", n);
	for (int i = 0; i < PQntuples(result); i++) {
		int rc;

		for (int j = 0; j < n; j++)
			values[j] = PQgetisnull(result, i, j) ? NULL : PQgetvalue(result, i, j);
		rc = row(arg, n, values);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int pg_script(struct db *db, const char *sql, script_row *row, void *arg)
{
	struct pg *c = pg_of(db);
	int rc = pg_settle(c);
	PGresult *result;
	ExecStatusType status;

	if (rc)
		return rc;
	result = PQexec(c->conn, sql);
	status = PQresultStatus(result);
	if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
		rc = pg_failed(c, result, "script");
	else if (row)
		rc = script_rows(result, row, arg);
	PQclear(result);
	return rc;
}

static void pg_upkeep(struct db *db, bool busy)
{
	(void)db; /* the server sees to itself */
	(void)busy;
}

const struct driver db_pg_driver = {
    .sqlite = false,
    .readers_max = 64,
    .group_max = 60, /* more savepoints than this in a transaction slow down every reader */
    .open = pg_open,
    .close = pg_close,
    .prepare = pg_prepare,
    .finalize = pg_finalize,
    .run = pg_run_statement,
    .send = pg_send_statement,
    .step = pg_step,
    .reset = pg_reset,
    .changes = pg_changes,
    .column_count = pg_column_count,
    .column_name = pg_column_name,
    .is_null = pg_is_null,
    .get_int = pg_get_int,
    .get_bool = pg_get_bool,
    .get_real = pg_get_real,
    .get_text = pg_get_text,
    .get_bytes = pg_get_bytes,
    .begin = pg_begin,
    .set_context = pg_set_context,
    .commit = pg_commit,
    .rollback = pg_rollback,
    .job_check = pg_job_check,
    .job_begin = pg_job_begin,
    .job_keep = pg_job_keep,
    .job_undo = pg_job_undo,
    .in_transaction = pg_in_transaction,
    .may_retry = pg_may_retry,
    .upkeep = pg_upkeep,
    .say = pg_say,
    .listen = pg_listen,
    .hear = pg_hear,
    .script = pg_script,
    .check = pg_check,
    .shape = pg_shape,
    .backup = pg_backup,
    .restore = pg_restore,
};
