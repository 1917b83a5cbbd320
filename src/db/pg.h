/* Inside db/ only: the parts of the PostgreSQL driver, spread over db_pg.c, pg_open.c and
 * pg_transaction.c. */
#ifndef DB_PG_H
#define DB_PG_H

#include "db/driver.h"

#include <libpq-fe.h>

#define PG_INT_TEXT 32
#define PG_SENT_MAX 64 /* their answers must fit in the buffers of the sockets */

/* The parameter types we bind, as PostgreSQL numbers them. */
enum pg_type { PG_BOOL = 16, PG_BYTEA = 17, PG_INT8 = 20, PG_TEXT = 25, PG_FLOAT8 = 701 };

/* What has been begun but not been sent yet: it goes out with the first statement. */
enum pg_pending { PENDING_NONE, PENDING_READ, PENDING_JOB, PENDING_CONTEXT };

struct pg {
	struct db db;
	PGconn *conn;
	enum connection kind;
	bool retry;  /* a serialization failure or a connection that was lost before COMMIT */
	bool locked; /* holds the writers' lock */
	bool commit_sent;
	enum pg_pending pending;
	/* In the pipeline, in order: whose answer comes, NULL: nobody's. */
	struct pg_statement *sent[PG_SENT_MAX];
	unsigned n_sent;
	bool release_due; /* the savepoint of the last job is released together with what is next */
	bool deferrable;  /* the schema has constraints that wait for COMMIT */
	bool ending;      /* the COMMIT of a read is on its way; its answer has not been read */
};

struct pg_statement {
	struct statement s;
	char name[16];
	PGresult *result;
	int row; /* the current one, -1 before the first */
	char numbers[STATEMENT_ARGS_MAX][PG_INT_TEXT];
	uint8_t *bytes; /* the last bytea that was decoded; PQfreemem */
};

static inline struct pg *pg_of(struct db *db)
{
	return (struct pg *)(void *)db;
}

/* pg_open.c */
MUST_USE int pg_open(struct database *d, enum connection kind, struct db **ret);
void pg_close(struct db *db);
/* The ERR_x of a failed result (NULL: of the connection); keeps the reason; does not free it. */
int pg_failed(struct pg *c, const PGresult *result, const char *what);
/* Runs simple statements without a result. */
MUST_USE int pg_run(struct pg *c, const char *sql);

/* pg_pipeline.c */
/* Named statements without values, each with a sync of its own (so that one does not undo another),
 * in one round trip. `tag`: of the last that gave no rows, or NULL. */
struct pg_trip {
	const char *first, *second;
	char tag[32];
};
MUST_USE int pg_round_trip(struct pg *c, struct pg_trip *trip);
struct pg_values {
	int count;
	const char *values[STATEMENT_ARGS_MAX];
	int lengths[STATEMENT_ARGS_MAX], formats[STATEMENT_ARGS_MAX];
};
/* The statement joins the pipeline, after what is pending; nobody gets its answer. */
MUST_USE int pg_send(struct pg *c, const struct pg_statement *st, const struct pg_values *v);
/* The same; pg_settle puts the answer in `st`. */
MUST_USE int pg_ask(struct pg *c, struct pg_statement *st, const struct pg_values *v);
/* What was asked is not waited for any more. */
void pg_forget(struct pg *c, const struct pg_statement *st);
/* Sends what is still pending, and reads the answers to all that was sent. */
MUST_USE int pg_settle(struct pg *c);

/* A statement that was prepared with the connection, in the same way. */
MUST_USE int pg_send_named(struct pg *c, const char *name, const struct pg_values *v);

/* pg_news.c */
#define PG_CHANNEL "startbaan"
MUST_USE int pg_say(struct db *db, const char *text);
MUST_USE int pg_listen(struct db *db);
MUST_USE int pg_hear(struct db *db, int stop, news_text *each, void *arg);

/* pg_transaction.c */
#define PG_STATEMENT_SAY "say"
#define PG_STATEMENT_CONTEXT "ctx"
/* Prepares what transactions need on a new connection. */
MUST_USE int pg_transaction_prepare(struct pg *c);
MUST_USE int pg_begin(struct db *db, enum transaction kind);
/* Reads the answer to the COMMIT of the read before, if nobody did yet. */
MUST_USE int pg_end_read(struct pg *c);
MUST_USE int pg_set_context(struct db *db);
MUST_USE int pg_commit(struct db *db);
void pg_rollback(struct db *db);
MUST_USE int pg_job_check(struct db *db);
MUST_USE int pg_job_begin(struct db *db);
MUST_USE int pg_job_keep(struct db *db);
MUST_USE int pg_job_undo(struct db *db);
bool pg_in_transaction(struct db *db);
bool pg_may_retry(struct db *db);

/* pg_check.c */
MUST_USE int pg_check(struct db *db, const struct query *q);
MUST_USE int pg_shape(struct db *db, char ret[DATABASE_SHAPE]);

/* backup_pg.c */
MUST_USE int pg_backup(struct database *d, const char *part);
MUST_USE int pg_restore(const char *path, const char *target);

#endif
