/*
 * Several statements in one round trip. On a wire of any length the trips are what a page waits
 * for: BEGIN and the context go out together with the first question.
 */
#include "db/pg.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define SENT_MAX 64 /* their answers must fit in the buffers of the sockets */

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

/* An answer on its way back: the failure that came first, and what is wanted of the rest. */
struct answers {
	int rc;
	char *tag;
	PGresult **keep; /* gets the last result that is not a sync */
};

static void take_answer(struct pg *c, struct answers *a, PGresult *result)
{
	ExecStatusType status = PQresultStatus(result);

	if (status == PGRES_FATAL_ERROR && !a->rc)
		a->rc = pg_failed(c, result, "transaction");
	if (status == PGRES_COMMAND_OK && a->tag)
		snprintf(a->tag, sizeof(((struct pg_trip *)0)->tag), "%s", PQcmdStatus(result));
	if (!a->keep) {
		PQclear(result);
		return;
	}
	PQclear(*a->keep);
	*a->keep = result;
}

static void read_answers(struct pg *c, struct answers *a, unsigned syncs)
{
	while (syncs && !c->db.lost) {
		PGresult *result = PQgetResult(c->conn);

		if (!result) { /* between two statements, or the end of everything */
			if (PQstatus(c->conn) != CONNECTION_OK && !a->rc)
				a->rc = pg_failed(c, NULL, "pipeline");
			continue;
		}
		if (PQresultStatus(result) == PGRES_PIPELINE_SYNC) {
			syncs--;
			PQclear(result);
		} else {
			take_answer(c, a, result);
		}
	}
}

static int enter(struct pg *c)
{
	if (PQpipelineStatus(c->conn) == PQ_PIPELINE_ON || PQenterPipelineMode(c->conn))
		return 0;
	c->db.lost = true;
	return db_failed(ERR_DATABASE, "pipeline: %s", PQerrorMessage(c->conn));
}

static int sync_pipeline(struct pg *c)
{
	return PQpipelineSync(c->conn) ? 0 : pg_failed(c, NULL, "pipeline");
}

static int leave(struct pg *c, int rc)
{
	c->sent = 0;
	if (c->db.lost || PQexitPipelineMode(c->conn))
		return rc;
	c->db.lost = true;
	return rc ? rc : db_failed(ERR_DATABASE, "pipeline: %s", PQerrorMessage(c->conn));
}

int pg_round_trip(struct pg *c, struct pg_trip *trip)
{
	struct answers a = {.tag = trip->tag};
	unsigned syncs = 1;

	a.rc = enter(c);
	if (a.rc)
		return a.rc;
	if (trip->first)
		a.rc = send_named(c, trip->first);
	if (!a.rc && trip->second) {
		a.rc = sync_pipeline(c);
		syncs++;
	}
	if (!a.rc && trip->second)
		a.rc = send_named(c, trip->second);
	if (!a.rc)
		a.rc = sync_pipeline(c);
	if (!a.rc)
		read_answers(c, &a, syncs);
	return leave(c, a.rc);
}

static int send_pending(struct pg *c)
{
	enum pg_pending pending = c->pending;
	int rc = 0;

	c->pending = PENDING_NONE;
	if (pending == PENDING_NONE)
		return 0;
	if (pending == PENDING_READ)
		rc = send_named(c, "begin_read");
	if (pending == PENDING_JOB && c->release_due)
		rc = send_named(c, "release");
	if (pending == PENDING_JOB && !rc)
		rc = send_named(c, "job");
	if (pending == PENDING_JOB)
		c->release_due = false;
	return rc ? rc : send_context(c);
}

static int send_statement(struct pg *c, const struct pg_statement *st, const struct pg_values *v)
{
	int rc = enter(c);

	if (!rc)
		rc = send_pending(c);
	if (!rc &&
	    !PQsendQueryPrepared(c->conn, st->name, v->count, v->values, v->lengths, v->formats, 0))
		rc = pg_failed(c, NULL, st->name);
	return rc;
}

int pg_run_pending(struct pg *c, struct pg_statement *st, const struct pg_values *v)
{
	struct answers a = {.keep = &st->result};

	a.rc = send_statement(c, st, v);
	if (!a.rc)
		a.rc = sync_pipeline(c);
	if (!a.rc)
		read_answers(c, &a, 1);
	return leave(c, a.rc);
}

int pg_send_pending(struct pg *c, const struct pg_statement *st, const struct pg_values *v)
{
	int rc = c->sent < SENT_MAX ? 0 : pg_settle(c);

	if (!rc)
		rc = send_statement(c, st, v);
	c->sent++;
	return rc;
}

int pg_settle(struct pg *c)
{
	struct answers a = {0};

	if (c->pending == PENDING_NONE && !c->sent)
		return 0;
	a.rc = enter(c);
	if (!a.rc)
		a.rc = send_pending(c);
	if (!a.rc)
		a.rc = sync_pipeline(c);
	if (!a.rc)
		read_answers(c, &a, 1);
	return leave(c, a.rc);
}
