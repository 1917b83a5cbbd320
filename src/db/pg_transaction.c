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

#include <poll.h>
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
    {"release", "RELEASE SAVEPOINT job"},
    {"undo", "ROLLBACK TO SAVEPOINT job"},
    {PG_STATEMENT_SAY, "SELECT pg_notify('" PG_CHANNEL "', $1)"},
    {PG_STATEMENT_CONTEXT, "SELECT set_config('startbaan.context', $1, true)"},
};

static int find_deferrable(struct pg *c)
{
	PGresult *result = PQexec(c->conn, "SELECT FROM pg_constraint WHERE condeferrable LIMIT 1");
	int rc =
	    PQresultStatus(result) == PGRES_TUPLES_OK ? 0 : pg_failed(c, result, "pg_constraint");

	c->deferrable = PQntuples(result) > 0;
	PQclear(result);
	return rc;
}

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
	return find_deferrable(c);
}

/* ---- transactions ---- */

bool pg_in_transaction(struct db *db)
{
	struct pg *c = pg_of(db);

	if (db->lost || c->ending)
		return false;
	return c->pending == PENDING_READ || PQtransactionStatus(c->conn) != PQTRANS_IDLE;
}

bool pg_may_retry(struct db *db)
{
	return pg_of(db)->retry;
}

static int one_trip(struct pg *c, const char *name)
{
	return pg_round_trip(c, &(struct pg_trip){.first = name});
}

int pg_end_read(struct pg *c)
{
	PGresult *result;

	if (!c->ending)
		return 0;
	while ((result = PQgetResult(c->conn)))
		PQclear(result);
	c->ending = false;
	if (PQstatus(c->conn) == CONNECTION_OK && PQtransactionStatus(c->conn) == PQTRANS_IDLE)
		return 0;
	c->db.lost = true;
	return db_failed(ERR_DATABASE, "the connection was lost");
}

/* A server that went away has closed the socket; better to know before the first question. */
static int look_alive(struct pg *c)
{
	struct pollfd fd = {.fd = PQsocket(c->conn), .events = POLLIN};

	if (poll(&fd, 1, 0) <= 0)
		return 0;
	if (PQconsumeInput(c->conn) && PQstatus(c->conn) == CONNECTION_OK)
		return 0;
	c->db.lost = true;
	return db_failed(ERR_DATABASE, "the connection was lost: %s", PQerrorMessage(c->conn));
}

int pg_begin(struct db *db, enum transaction kind)
{
	struct pg *c = pg_of(db);
	int rc = pg_end_read(c);

	c->retry = false;
	c->commit_sent = false;
	if (!rc)
		rc = look_alive(c);
	if (rc) {
		c->retry = true;
		return rc;
	}
	if (kind == TRANSACTION_READ) {
		c->pending = PENDING_READ;
		return 0;
	}
	rc = pg_round_trip(c, &(struct pg_trip){.first = "lock", .second = "begin_write"});
	c->locked = !rc;
	return rc;
}

int pg_set_context(struct db *db)
{
	struct pg *c = pg_of(db);

	if (!c->pending)
		c->pending = PENDING_CONTEXT;
	return 0; /* it goes along with the next statement */
}

/* Nothing can be lost in it, so nobody waits for the answer. */
static int commit_read(struct pg *c)
{
	int rc = pg_settle(c);

	if (rc)
		return rc;
	if (!PQsendQueryPrepared(c->conn, "commit", 0, NULL, NULL, NULL, 0))
		return pg_failed(c, NULL, "commit");
	c->ending = true;
	return 0;
}

/* A COMMIT of a transaction that had failed is answered with ROLLBACK and no error. */
static int commit_write(struct pg *c)
{
	struct pg_trip trip = {.first = "commit", .second = c->locked ? "unlock" : NULL};
	int rc;

	c->locked = false;
	c->commit_sent = true;
	rc = pg_round_trip(c, &trip);
	c->commit_sent = false;
	if (strcmp(trip.tag, "COMMIT") == 0)
		return 0; /* and if the connection was lost after that, it was after that */
	return rc ? rc : db_failed(ERR_DATABASE, "the transaction had failed");
}

int pg_commit(struct db *db)
{
	struct pg *c = pg_of(db);

	bool begun = c->pending != PENDING_READ;

	c->pending = PENDING_NONE;
	c->release_due = false;
	if (!begun)
		return 0;
	return c->kind == CONNECTION_READER ? commit_read(c) : commit_write(c);
}

void pg_rollback(struct db *db)
{
	struct pg *c = pg_of(db);
	bool retry = c->retry, locked = c->locked;

	c->locked = false;
	c->pending = PENDING_NONE;
	c->release_due = false;
	if (c->n_sent && pg_settle(c) && db->lost)
		return;
	if (!db->lost && pg_in_transaction(db) && one_trip(c, "rollback"))
		db->lost = true;
	if (!db->lost && locked && one_trip(c, "unlock"))
		db->lost = true;
	c->retry = retry;
}

/* ---- jobs ---- */

int pg_job_check(struct db *db)
{
	struct pg *c = pg_of(db);
	int rc = c->n_sent ? pg_settle(c) : 0; /* what is only pending can wait */

	if (!rc && c->deferrable)
		rc = pg_run(c, "SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED");
	return rc;
}

int pg_job_begin(struct db *db)
{
	pg_of(db)->pending = PENDING_JOB;
	return 0;
}

int pg_job_keep(struct db *db)
{
	struct pg *c = pg_of(db);

	if (c->pending == PENDING_JOB) /* it asked nothing */
		c->pending = PENDING_NONE;
	else
		c->release_due = true;
	return 0;
}

int pg_job_undo(struct db *db)
{
	struct pg *c = pg_of(db);
	int rc = 0;

	if (c->pending == PENDING_JOB) {
		c->pending = PENDING_NONE;
		return 0;
	}
	c->pending = PENDING_NONE;
	if (c->n_sent)
		rc = pg_settle(c); /* its failure is no news: it is undone */
	return db->lost ? rc : pg_round_trip(c, &(struct pg_trip){"undo", "release", {0}});
}
