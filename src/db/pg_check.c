/*
 * Trying a query without running it. PREPARE alone asks for no rights, EXPLAIN of the prepared
 * statement does: so a query that reaches past the views is refused here.
 *
 * And what the answers rest on, so that they need not be asked for at every start.
 */
#include "base/buf.h"
#include "db/pg.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TRIES_MAX (2 * STATEMENT_ARGS_MAX)

/* 42P18 says "could not determine data type of parameter $N". The number, or 0. */
static unsigned undetermined(const PGresult *result)
{
	const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
	const char *message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
	const char *mark = message ? strchr(message, '$') : NULL;
	unsigned n;

	if (!state || strcmp(state, "42P18") != 0 || !mark)
		return 0;
	n = (unsigned)strtoul(mark + 1, NULL, 10);
	return n <= STATEMENT_ARGS_MAX ? n : 0;
}

/* In use the types are given; here a type that the text leaves open is guessed to be a number. */
static int prepare_guessing(struct pg *c, const struct query *q)
{
	Oid types[STATEMENT_ARGS_MAX] = {0};
	int rc = ERR_DATABASE;

	for (unsigned tries = 0; tries < TRIES_MAX; tries++) {
		PGresult *result = PQprepare(c->conn, "check", q->sql, STATEMENT_ARGS_MAX, types);
		unsigned open = undetermined(result);

		rc = 0;
		if (PQresultStatus(result) != PGRES_COMMAND_OK)
			rc = pg_failed(c, result, q->name);
		PQclear(result);
		if (!open || types[open - 1])
			break;
		types[open - 1] = PG_INT8;
		if (pg_run(c, "ROLLBACK TO SAVEPOINT checking"))
			break;
	}
	return rc;
}

static int explain(struct pg *c)
{
	struct buf sql = BUF_INIT(1000);
	PGresult *result = PQdescribePrepared(c->conn, "check");
	int n = PQnparams(result), rc;

	PQclear(result);
	buf_text(&sql, "EXPLAIN EXECUTE \"check\"");
	for (int i = 0; i < n; i++)
		buf_text(&sql, i ? ", NULL" : " (NULL");
	buf_text(&sql, n ? ")" : "");
	rc = sql.error ? sql.error : pg_run(c, sql.data);
	buf_free(&sql);
	return rc;
}

int pg_check(struct db *db, const struct query *q)
{
	struct pg *c = pg_of(db);
	bool inside = pg_in_transaction(db);
	bool prepared = false;
	char reason[400];
	int rc = c->kind == CONNECTION_OWNER ? 0 : fence_check(q->sql, NULL, NULL);

	if (!rc)
		rc = pg_settle(c);
	if (rc)
		return rc;
	rc = pg_run(c, inside ? "SAVEPOINT checking; SET LOCAL plan_cache_mode = force_generic_plan"
			      : "BEGIN; SAVEPOINT checking");
	if (!rc)
		rc = prepare_guessing(c, q);
	prepared = !rc;
	if (!rc)
		rc = explain(c);
	snprintf(reason, sizeof(reason), "%s", database_error());
	if (pg_run(c, inside ? "ROLLBACK TO SAVEPOINT checking; RELEASE SAVEPOINT checking"
			     : "ROLLBACK"))
		return ERR_DATABASE;
	if (prepared && pg_run(c, "DEALLOCATE \"check\"")) /* it outlives the rollback */
		return ERR_DATABASE;
	return rc ? db_failed(rc, "%s", reason) : 0;
}

/* ---- what the answers rest on ---- */

/* A row of the catalogue that is changed gets another xmin; VACUUM and ANALYZE change none. */
static const char shape[] =
    "SELECT md5(string_agg(mark, ' ' ORDER BY mark)) FROM ("
    " SELECT concat_ws(' ', 'class', oid, xmin) AS mark FROM pg_class"
    "  WHERE relnamespace = 'public'::regnamespace"
    " UNION ALL SELECT concat_ws(' ', 'column', a.attrelid, a.attnum, a.xmin) FROM pg_attribute a"
    "  JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'public'::regnamespace"
    " UNION ALL SELECT concat_ws(' ', 'rule', r.oid, r.xmin) FROM pg_rewrite r"
    "  JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = 'public'::regnamespace"
    " UNION ALL SELECT concat_ws(' ', 'function', oid, xmin) FROM pg_proc"
    "  WHERE pronamespace = 'public'::regnamespace"
    " UNION ALL SELECT concat_ws(' ', 'member', roleid, member) FROM pg_auth_members"
    "  WHERE member IN (session_user::regrole, current_user::regrole)"
    " UNION ALL SELECT concat_ws(' ', 'server', current_user, version())) marks";

static int on_shape(void *arg, int n, char **values)
{
	(void)n;
	snprintf(arg, DATABASE_SHAPE, "%s", values[0] ? values[0] : "");
	return 0;
}

int pg_shape(struct db *db, char ret[DATABASE_SHAPE])
{
	return db->driver->script(db, shape, on_shape, ret);
}
