/* Inside db/ only: the parts of the SQLite driver, which is spread over db_sqlite.c and
 * sqlite_*.c. */
#ifndef DB_SQLITE_H
#define DB_SQLITE_H

#include "db/driver.h"

#include <sqlite3.h>

#define SQLITE_WAIT_MS 5000 /* for a lock that another process holds */

enum control {
	CONTROL_BEGIN,
	CONTROL_BEGIN_WRITE,
	CONTROL_COMMIT,
	CONTROL_ROLLBACK,
	CONTROL_JOB,
	CONTROL_JOB_KEEP,
	CONTROL_JOB_UNDO,
	CONTROL_QUERY_ONLY,
	CONTROL_QUERY_WRITE,
	CONTROL_COUNT
};

struct sqlite {
	struct db db;
	sqlite3 *handle;
	enum connection kind;
	sqlite3_stmt *control[CONTROL_COUNT];
	const char *text; /* of the query that is being prepared or run */
	bool own_words;   /* the driver itself is preparing: BEGIN, PRAGMA and so on are allowed */
	int last_error;   /* extended code of the last failure, for may_retry */
	int wal_pages;    /* in the log after the last commit */
	int wal_asked;    /* wal_pages when it was last asked to be copied back */
	int wal_waited;   /* wal_pages when readers were last waited for */
	struct checkpoint *checkpoint; /* of the writer; NULL: of no other */
};

struct sqlite_statement {
	struct statement s;
	sqlite3_stmt *stmt;
	sqlite3_value *value; /* of column value_at in the current row; NULL: of none */
	unsigned value_at;
	uint8_t index[STATEMENT_ARGS_MAX]; /* SQLite's number of $1, $2, … */
};

static inline struct sqlite *sqlite_of(struct db *db)
{
	return (struct sqlite *)(void *)db;
}

/* sqlite_open.c */
MUST_USE int sqlite_open(struct database *d, enum connection kind, struct db **ret);
void sqlite_close(struct db *db);
/* The ERR_x of an SQLite result code, with its text kept for database_error(). */
int sqlite_failed(struct sqlite *c, int code, const char *what);

/* sqlite_checkpoint.c */
struct checkpoint; /* copies the log back, on a thread of its own */
/* `path` outlives it. 0 or ERR_GEHEUGEN. */
MUST_USE int checkpoint_start(const char *path, struct checkpoint **ret);
/* Nothing is being copied. */
bool checkpoint_rests(struct checkpoint *k);
/* Waits until nothing is. */
void checkpoint_await(struct checkpoint *k);
/* Copies what is in the log now, as far as nobody who reads needs the old pages. */
void checkpoint_ask(struct checkpoint *k);
/* Waits for the copying that is going on. NULL is fine. */
void checkpoint_stop(struct checkpoint *k);

/* sqlite_function.c: ctx_…() and bit_or() */
MUST_USE int sqlite_functions(struct sqlite *c);

/* sqlite_policy.c */
MUST_USE int policy_load(struct sqlite *c, struct policy **ret);
void policy_free(struct policy *p);
/* Is this the name of a view or of a trg_ trigger? For fence_check; arg is the policy. */
bool policy_reserved(const char *name, void *policy);
/* From now on every statement that is prepared on this connection has to pass. */
void policy_guard(struct sqlite *c);

/* sqlite_conflict.c: the name of the constraint behind SQLite's message, as PostgreSQL would call
 * it. */
void sqlite_conflict(struct sqlite *c, const char *message);

/* backup_sqlite.c */
MUST_USE int sqlite_backup(struct database *d, const char *part);
MUST_USE int sqlite_restore(const char *path, const char *target);

#endif
