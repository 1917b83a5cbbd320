/* Opening a PostgreSQL connection, and what its errors mean. */
#include "db/pg.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define STATEMENTS_MAX 4096 /* they live in the server; forgetting one costs a round trip */

/* What may not depend on the settings of a server, a database or a role. */
static const char settings[] = "SET client_encoding = 'UTF8';"
			       "SET standard_conforming_strings = on;"
			       "SET search_path = public, pg_temp;"
			       "SET TIME ZONE 'UTC';"
			       "SET synchronous_commit = on;"
			       "SET jit = off;"
			       "SET extra_float_digits = 1;"
			       "SET bytea_output = 'hex';";
/* Rows come from memory far more often than from a disk with a head that must move. */
#define SETTINGS_APP                                                                               \
	"SET statement_timeout = '30s';"                                                           \
	"SET idle_in_transaction_session_timeout = '60s';"                                         \
	"SET random_page_cost = 1.1;"                                                              \
	"SET plan_cache_mode = force_generic_plan;"                                                \
	"SET ROLE startbaan_app;"
static const char *const settings_of[] = {
    /* A page asks for some rows by their key: to hash a whole table of users beside them costs more
     * than to look each one up. */
    [CONNECTION_READER] = SETTINGS_APP "SET enable_hashjoin = off;",
    /* The logs begin empty; a plan of that moment would read them from end to end ever after. */
    [CONNECTION_WRITER] = SETTINGS_APP "SET enable_seqscan = off;",
    /* The totals of a whole region are made in memory. */
    [CONNECTION_OWNER] = "SET work_mem = '64MB';",
};

static bool state_is(const char *state, const char *prefix)
{
	return strncmp(state, prefix, strlen(prefix)) == 0;
}

static int error_of(const char *state)
{
	static const struct {
		const char *state;
		int err;
	} errors[] = {
	    {"23", ERR_CONFLICT},    {"P0001", ERR_CONFLICT}, {"53100", ERR_SCHIJF_VOL},
	    {"53200", ERR_GEHEUGEN}, {"42501", ERR_BUG},      {"25006", ERR_BUG},
	    {"54000", ERR_TE_GROOT},
	};

	for (size_t i = 0; i < COUNT(errors); i++)
		if (state_is(state, errors[i].state))
			return errors[i].err;
	return ERR_DATABASE;
}

/* The constraint; for NOT NULL the column, as SQLite says it; the message of a trigger. */
static void keep_conflict(struct pg *c, const PGresult *result)
{
	const char *name = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
	const char *table = PQresultErrorField(result, PG_DIAG_TABLE_NAME);
	const char *column = PQresultErrorField(result, PG_DIAG_COLUMN_NAME);
	char text[160];

	if (!name && table && column) {
		snprintf(text, sizeof(text), "%s.%s", table, column);
		name = text;
	} else if (!name) {
		name = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
	}
	db_set_conflict(&c->db, name);
}

static int lost(struct pg *c, const char *what)
{
	c->db.lost = true;
	c->retry = !c->commit_sent;
	return db_failed(c->commit_sent ? ERR_ONZEKER : ERR_DATABASE, "%s: %s", what,
			 PQerrorMessage(c->conn));
}

int pg_failed(struct pg *c, const PGresult *result, const char *what)
{
	const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
	const char *message = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : NULL;
	int rc;

	/* 57P01-57P03: the server is going down and has given the transaction up. */
	if (PQstatus(c->conn) != CONNECTION_OK || !state || state_is(state, "57P"))
		return lost(c, what);
	if (strcmp(state, "40001") == 0 || strcmp(state, "40P01") == 0)
		c->retry = true;
	rc = error_of(state);
	db_failed(rc, "%s: %s (sqlstate %s)", what, message ? message : "failed", state);
	if (rc == ERR_CONFLICT)
		keep_conflict(c, result);
	return rc;
}

int pg_run(struct pg *c, const char *sql)
{
	PGresult *result = PQexec(c->conn, sql);
	ExecStatusType status = PQresultStatus(result);
	int rc = 0;

	if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
		rc = pg_failed(c, result, "statement");
	PQclear(result);
	return rc;
}

/* NOTICEs are for people at a prompt. */
static void on_notice(void *arg, const PGresult *result)
{
	(void)arg;
	(void)result;
}

static int connect_server(struct pg *c)
{
	/* What stands in the URI wins over what stands before it here. */
	const char *const names[] = {"connect_timeout", "tcp_user_timeout", "dbname",
				     "application_name", NULL};
	const char *const values[] = {"5", "20000", c->db.database->target, "startbaan", NULL};
	int rc;

	c->conn = PQconnectdbParams(names, values, 1);
	if (!c->conn)
		return db_failed(ERR_GEHEUGEN, "no memory for a connection");
	if (PQstatus(c->conn) != CONNECTION_OK)
		return db_failed(ERR_DATABASE, "%s", PQerrorMessage(c->conn));
	PQsetNoticeReceiver(c->conn, on_notice, NULL);
	rc = pg_run(c, settings);
	if (!rc)
		rc = pg_run(c, settings_of[c->kind]);
	return rc ? rc : pg_transaction_prepare(c);
}

int pg_open(struct database *d, enum connection kind, struct db **ret)
{
	struct pg *c = calloc(1, sizeof(*c));
	int rc;

	if (!c)
		return db_failed(ERR_GEHEUGEN, "no memory for a connection");
	c->kind = kind;
	rc = db_init(&c->db, d, STATEMENTS_MAX);
	if (!rc)
		rc = connect_server(c);
	if (rc) {
		pg_close(&c->db);
		return rc;
	}
	*ret = &c->db;
	return 0;
}

void pg_close(struct db *db)
{
	struct pg *c = pg_of(db);

	if (db->statements)
		db_release(db);
	PQfinish(c->conn);
	free(c);
}
