/*
 * Several statements in one round trip. On a wire of any length the trips are what a page waits
 * for: BEGIN and the context go out together with the first question, and questions that do not
 * wait for each other go out together.
 */
#include "base/secret.h"
#include "db/pg.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#define SPARE 8 /* for what goes along with a statement: what is pending, COMMIT */

/* ---- sending ---- */

static int enter(struct pg *c)
{
	int rc = pg_end_read(c);

	if (rc || PQpipelineStatus(c->conn) == PQ_PIPELINE_ON || PQenterPipelineMode(c->conn))
		return rc;
	c->db.lost = true;
	return db_failed(ERR_DATABASE, "pipeline: %s", PQerrorMessage(c->conn));
}

static int send_values(struct pg *c, const char *name, const struct pg_values *v)
{
	if (!PQsendQueryPrepared(c->conn, name, v->count, v->values, v->lengths, v->formats, 0))
		return pg_failed(c, NULL, name);
	c->sent[c->n_sent++] = NULL;
	return 0;
}

static int send_plain(struct pg *c, const char *name)
{
	return send_values(c, name, &(const struct pg_values){.count = 0});
}

static void number_text(char text[PG_INT_TEXT], int64_t nr, bool set)
{
	text[0] = '\0';
	if (set)
		snprintf(text, PG_INT_TEXT, "%" PRId64, nr);
}

/* As the functions ctx_… of guard_pg.c take it apart; doel stands last, whatever is in it. */
static int send_context(struct pg *c)
{
	const struct db_context *ctx = &c->db.context.value;
	char numbers[5][PG_INT_TEXT], key[HEX_MAX(CONTEXT_TEXT_MAX)];
	char text[sizeof(numbers) + sizeof(key) + CONTEXT_TEXT_MAX];

	number_text(numbers[0], ctx->gebruiker, ctx->gebruiker != 0);
	number_text(numbers[1], ctx->functie, ctx->functie != 0);
	number_text(numbers[2], ctx->organisatie, ctx->organisatie != 0);
	number_text(numbers[3], ctx->nu.ms, moment_set(ctx->nu));
	number_text(numbers[4], ctx->vandaag.dag, datum_set(ctx->vandaag));
	snprintf(text, sizeof(text), "%s|%s|%s|%s|%s|%s|%s", numbers[0], numbers[1], numbers[2],
		 numbers[3], numbers[4], hex_of(ctx->sleutel.data, ctx->sleutel.len, key),
		 ctx->doel ? ctx->doel : "");
	return send_values(c, PG_STATEMENT_CONTEXT,
			   &(const struct pg_values){.count = 1, .values = {text}});
}

static int send_pending(struct pg *c)
{
	enum pg_pending pending = c->pending;
	int rc = 0;

	c->pending = PENDING_NONE;
	if (pending == PENDING_NONE)
		return 0;
	if (pending == PENDING_READ)
		rc = send_plain(c, "begin_read");
	if (pending == PENDING_JOB && c->release_due)
		rc = send_plain(c, "release");
	if (pending == PENDING_JOB && !rc)
		rc = send_plain(c, "job");
	if (pending == PENDING_JOB)
		c->release_due = false;
	return rc ? rc : send_context(c);
}

static int sync_pipeline(struct pg *c)
{
	return PQpipelineSync(c->conn) ? 0 : pg_failed(c, NULL, "pipeline");
}

/* ---- the answers ---- */

/* What is wanted of the answers besides those that were asked for. */
struct answers {
	int rc; /* of the failure that came first */
	unsigned count;
	char *tag; /* of the last that gave no rows; or NULL */
};

static void take_answer(struct pg *c, struct answers *a, PGresult *result)
{
	struct pg_statement *st = c->sent[a->count++];
	ExecStatusType status = PQresultStatus(result);

	if (status == PGRES_FATAL_ERROR && !a->rc)
		a->rc = pg_failed(c, result, st ? st->s.query->name : "transaction");
	if (status == PGRES_COMMAND_OK && a->tag)
		snprintf(a->tag, sizeof(((struct pg_trip *)0)->tag), "%s", PQcmdStatus(result));
	if (st)
		st->result = result;
	else
		PQclear(result);
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

static int leave(struct pg *c, int rc)
{
	c->n_sent = 0;
	if (c->db.lost || PQexitPipelineMode(c->conn))
		return rc;
	c->db.lost = true;
	return rc ? rc : db_failed(ERR_DATABASE, "pipeline: %s", PQerrorMessage(c->conn));
}

/* ---- trips ---- */

int pg_round_trip(struct pg *c, struct pg_trip *trip)
{
	struct answers a = {.tag = trip->tag};
	unsigned syncs = 1;

	a.rc = enter(c);
	if (a.rc)
		return a.rc;
	if (trip->first)
		a.rc = send_plain(c, trip->first);
	if (!a.rc && trip->second) {
		a.rc = sync_pipeline(c);
		syncs++;
	}
	if (!a.rc && trip->second)
		a.rc = send_plain(c, trip->second);
	if (!a.rc)
		a.rc = sync_pipeline(c);
	if (!a.rc)
		read_answers(c, &a, syncs);
	return leave(c, a.rc);
}

int pg_send_named(struct pg *c, const char *name, const struct pg_values *v)
{
	int rc = c->n_sent + SPARE < PG_SENT_MAX ? 0 : pg_settle(c);

	if (!rc)
		rc = enter(c);
	if (!rc)
		rc = send_pending(c);
	return rc ? rc : send_values(c, name, v);
}

int pg_send(struct pg *c, const struct pg_statement *st, const struct pg_values *v)
{
	return pg_send_named(c, st->name, v);
}

int pg_ask(struct pg *c, struct pg_statement *st, const struct pg_values *v)
{
	int rc = pg_send(c, st, v);

	if (!rc)
		c->sent[c->n_sent - 1] = st;
	return rc;
}

void pg_forget(struct pg *c, const struct pg_statement *st)
{
	for (unsigned i = 0; i < c->n_sent; i++)
		if (c->sent[i] == st)
			c->sent[i] = NULL;
}

int pg_settle(struct pg *c)
{
	struct answers a = {0};

	if (c->pending == PENDING_NONE && !c->n_sent)
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
