/*
 * Transactions on PostgreSQL. The context is set for the transaction only (set_config with true),
 * in the same round trip that begins it, so that nothing of it outlives the transaction.
 *
 * Writers, of this and of other nodes, take turns by an advisory lock that is held from before
 * BEGIN until after COMMIT: as on SQLite there is one writer at a time, whose group sees everything
 * before it. Without that, the chained logs would make every two writers collide. Isolation stays
 * REPEATABLE READ, so whoever writes without the lock is noticed (40001) and the group runs again.
 */
#include "db/pg.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WRITERS_LOCK "4711021"

#define BEGIN_READ "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
#define BEGIN_WRITE "BEGIN ISOLATION LEVEL REPEATABLE READ"

static const struct {
	const char *name, *sql;
} prepared[] = {
    {"begin_read", BEGIN_READ},
    {"begin_write", BEGIN_WRITE},
    {"commit", "COMMIT"},
    {"rollback", "ROLLBACK"},
    {"lock", "SELECT pg_advisory_lock(" WRITERS_LOCK ")"},
    {"unlock", "SELECT pg_advisory_unlock(" WRITERS_LOCK ")"},
    {"job", "SAVEPOINT job"},
    {PG_STATEMENT_CONTEXT,
     "SELECT set_config('startbaan.gebruiker', $1, true), set_config('startbaan.functie', $2, true),"
     " set_config('startbaan.organisatie', $3, true), set_config('startbaan.doel', $4, true),"
     " set_config('startbaan.nu', $5, true), set_config('startbaan.vandaag', $6, true),"
     " set_config('startbaan.sleutel', $7, true)"},
};

int pg_transaction_prepare(struct pg *c)
{
	for (size_t i = 0; i < COUNT(prepared); i++) {
		PGresult *result = PQprepare(c->conn, prepared[i].name, prepared[i].sql, 0, NULL);
		int rc = PQresultStatus(result) == PGRES_COMMAND_OK
			     ? 0
			     : pg_failed(c, result, prepared[i].name);

		PQclear(result);
		if (rc)
			return rc;
	}
	return 0;
}

/* ---- several statements in one round trip ---- */

static int send_named(struct pg *c, const char *name)
{
	if (PQsendQueryPrepared(c->conn, name, 0, NULL, NULL, NULL, 0))
		return 0;
	return pg_failed(c, NULL, name);
}

static void number_text(char text[PG_INT_TEXT], int64_t nr, bool set)
{
	text[0] = '\0';
	if (set)
		snprintf(text, PG_INT_TEXT, "%" PRId64, nr);
}

static int send_context(struct pg *c)
{
	const struct db_context *ctx = &c->db.context.value;
	char numbers[5][PG_INT_TEXT], key[2 * CONTEXT_TEXT_MAX + 1] = "";
	const char *values[7] = {numbers[0], numbers[1], numbers[2], ctx->doel ? ctx->doel : "",
				 numbers[3], numbers[4], key};

	number_text(numbers[0], ctx->gebruiker, ctx->gebruiker != 0);
	number_text(numbers[1], ctx->functie, ctx->functie != 0);
	number_text(numbers[2], ctx->organisatie, ctx->organisatie != 0);
	number_text(numbers[3], ctx->nu.ms, moment_set(ctx->nu));
	number_text(numbers[4], ctx->vandaag.dag, datum_set(ctx->vandaag));
	for (size_t i = 0; i < ctx->sleutel.len; i++)
		snprintf(key + 2 * i, 3, "%02x", ctx->sleutel.data[i]);
	if (PQsendQueryPrepared(c->conn, PG_STATEMENT_CONTEXT, 7, values, NULL, NULL, 0))
		return 0;
	return pg_failed(c, NULL, PG_STATEMENT_CONTEXT);
}

/* Reads the answers to `count` statements and syncs; the first failure counts. `tag` gets the last
 * command tag. */
static int pipeline_read(struct pg *c, unsigned syncs, char *tag, size_t tag_size)
{
	int rc = 0;

	while (syncs) {
		PGresult *result = PQgetResult(c->conn);
		ExecStatusType status = PQresultStatus(result);

		if (!result) {
			if (PQstatus(c->conn) != CONNECTION_OK)
				return rc ? rc : pg_failed(c, NULL, "pipeline");
			continue; /* between two statements */
		}
		if (status == PGRES_PIPELINE_SYNC)
			syncs--;
		else if (status == PGRES_FATAL_ERROR && !rc)
			rc = pg_failed(c, result, "transaction");
		else if (status == PGRES_COMMAND_OK && tag)
			snprintf(tag, tag_size, "%s", PQcmdStatus(result));
		PQclear(result);
		if (c->db.lost)
			return rc;
	}
	return rc;
}

static int pipeline_enter(struct pg *c)
{
	if (PQenterPipelineMode(c->conn))
		return 0;
	c->db.lost = true;
	return db_failed(ERR_DATABASE, "pipeline: %s", PQerrorMessage(c->conn));
}

static int pipeline_sync(struct pg *c)
{
	return PQpipelineSync(c->conn) ? 0 : pg_failed(c, NULL, "pipeline");
}

static int pipeline_leave(struct pg *c, int rc)
{
	if (!c->db.lost && !PQexitPipelineMode(c->conn)) {
		c->db.lost = true;
		return rc ? rc : db_failed(ERR_DATABASE, "pipeline: %s", PQerrorMessage(c->conn));
	}
	return rc;
}

/* Up to two named statements, each with its own sync, or one with the context behind it. */
static int round_trip(struct pg *c, const char *first, const char *second, bool context)
{
	char tag[32] = "";
	unsigned syncs = 1;
	int rc = pipeline_enter(c);

	if (rc)
		return rc;
	if (first)
		rc = send_named(c, first);
	if (!rc && second) {
		rc = pipeline_sync(c);
		syncs++;
		if (!rc)
			rc = send_named(c, second);
	}
	if (!rc && context)
		rc = send_context(c);
	if (!rc)
		rc = pipeline_sync(c);
	if (!rc)
		rc = pipeline_read(c, syncs, tag, sizeof(tag));
	return pipeline_leave(c, rc);
}

/* ---- transactions ---- */

bool pg_in_transaction(struct db *db)
{
	struct pg *c = pg_of(db);

	return !db->lost && PQtransactionStatus(c->conn) != PQTRANS_IDLE;
}

bool pg_may_retry(struct db *db)
{
	return pg_of(db)->retry;
}

int pg_begin(struct db *db, enum transaction kind)
{
	struct pg *c = pg_of(db);
	int rc;

	c->retry = false;
	c->commit_sent = false;
	if (kind == TRANSACTION_READ)
		return round_trip(c, "begin_read", NULL, true);
	rc = round_trip(c, "lock", "begin_write", false);
	c->locked = !rc;
	return rc;
}

int pg_set_context(struct db *db)
{
	return round_trip(pg_of(db), NULL, NULL, true);
}

/* A COMMIT of a transaction that had failed is answered with ROLLBACK and no error. */
static int commit_tag(struct pg *c, const char *sql, bool locked)
{
	char tag[32] = "";
	int rc = pipeline_enter(c);

	if (!rc)
		rc = send_named(c, sql);
	if (!rc)
		rc = pipeline_sync(c);
	c->commit_sent = true;
	if (!rc)
		rc = pipeline_read(c, 1, tag, sizeof(tag));
	rc = pipeline_leave(c, rc);
	c->commit_sent = false;
	if (locked && !c->db.lost && round_trip(c, "unlock", NULL, false))
		c->db.lost = true;
	if (!rc && strcmp(tag, "COMMIT") != 0)
		rc = db_failed(ERR_DATABASE, "the transaction had failed");
	return rc;
}

int pg_commit(struct db *db)
{
	struct pg *c = pg_of(db);
	bool locked = c->locked;

	c->locked = false;
	return commit_tag(c, "commit", locked);
}

void pg_rollback(struct db *db)
{
	struct pg *c = pg_of(db);
	bool retry = c->retry;
	bool locked = c->locked;

	c->locked = false;
	if (!db->lost && pg_in_transaction(db) && round_trip(c, "rollback", NULL, false))
		db->lost = true;
	if (!db->lost && locked && round_trip(c, "unlock", NULL, false))
		db->lost = true;
	c->retry = retry;
}

/* ---- jobs ---- */

int pg_job_begin(struct db *db)
{
	return round_trip(pg_of(db), "job", NULL, true);
}

/* What is deferred is checked per job, so that it cannot sink the group at COMMIT. */
int pg_job_keep(struct db *db)
{
	return pg_run(pg_of(db), "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED;"
				 "RELEASE SAVEPOINT job");
}

int pg_job_undo(struct db *db)
{
	return pg_run(pg_of(db), "ROLLBACK TO SAVEPOINT job; RELEASE SAVEPOINT job");
}
