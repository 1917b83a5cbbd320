/*
 * Inside db/ only: what a database engine must be able to do, and the state that both engines
 * share. ask.c, row.c, database.c and writer.c know engines by struct driver alone; db_sqlite.c and
 * db_pg.c implement it; a test puts itself in between to make things fail (test/unit/db/db_fake.h).
 *
 * Operations return 0 or a negative ERR_x after db_failed() has kept the reason. A failing
 * operation leaves the statement or transaction such that reset and rollback may still be called.
 */
#ifndef DB_DRIVER_H
#define DB_DRIVER_H

#include "db/db.h"
#include "db/reserve.h"

#include <pthread.h>
#include <stdatomic.h>

#define STATEMENT_ARGS_MAX 24
#define CONTEXT_TEXT_MAX 64

/* A prepared query on one connection. Engines embed it as the first member of their own struct. */
struct statement {
	struct db *db;
	const struct query *query;
	bool running; /* between run and reset: in db->active */
	uint8_t n_types;
	enum arg_type types[STATEMENT_ARGS_MAX]; /* of the first use; later uses must agree */
	struct statement *active_next, *active_prev;
	struct statement *lru_next, *lru_prev; /* most recently used first */
	const struct column *columns;          /* the table that `map` belongs to */
	size_t n_columns;
	uint16_t *map; /* columns[i] is result column map[i]; malloc */
};

/* The context of the running transaction, copied so that it outlives the caller's strings. */
struct context {
	bool set;
	struct db_context value; /* doel and sleutel point into the arrays below */
	char doel[CONTEXT_TEXT_MAX];
	uint8_t sleutel[CONTEXT_TEXT_MAX];
};

/* A connection. Engines embed it as the first member. */
struct db {
	const struct driver *driver;
	struct database *database;
	struct statement **statements; /* by query number; NULL: not prepared */
	unsigned n_statements;         /* entries in the array */
	unsigned n_prepared;           /* entries that are not NULL */
	unsigned max_prepared;
	struct statement *active;
	struct statement *lru_first, *lru_last;
	struct context context;
	char conflict[160];
	int failure;          /* of a statement in the running job; a job with one is not kept */
	bool lost;            /* of no use any more: close instead of reuse */
	struct db *free_next; /* in the pool */
};

enum connection { CONNECTION_READER, CONNECTION_WRITER, CONNECTION_OWNER };
enum transaction { TRANSACTION_READ, TRANSACTION_WRITE };

/* What another process said (news.h). */
#define NEWS_TEXT_MAX 48
typedef void news_text(void *arg, const char *text);

/* One row of a script; negative stops. */
typedef int script_row(void *arg, int n, char **values);

struct driver {
	bool sqlite;
	unsigned readers_max; /* connections in the pool */
	unsigned group_max;   /* jobs in one transaction */
	MUST_USE int (*open)(struct database *d, enum connection kind, struct db **ret);
	void (*close)(struct db *db);
	void (*forget)(
	    struct database *d); /* what the driver keeps in the database; NULL: nothing */

	/* Prepares for values of these types. The caller puts it in the cache. */
	MUST_USE int (*prepare)(struct db *db, const struct query *q, struct args args,
				struct statement **ret);
	void (*finalize)(struct statement *s);
	/* Binds and starts; then step until it gives 0 (end) or negative; 1 is a row. Then reset.
	 * A failure may come with the first step; until that nothing is known of the result. */
	MUST_USE int (*run)(struct statement *s, struct args args);
	MUST_USE int (*step)(struct statement *s);
	/* Starts a statement whose result nobody looks at; a failure may come with the next
	 * statement or with job_check. NULL: nothing is gained by that. */
	MUST_USE int (*send)(struct statement *s, struct args args);
	void (*reset)(struct statement *s);
	/* Rows changed by the statement that just ended, before reset. */
	int64_t (*changes)(struct statement *s);
	unsigned (*column_count)(struct statement *s);
	const char *(*column_name)(struct statement *s, unsigned i);
	/* The value in the current row; valid until the next step. NULL reads as 0, "" and false.
	 */
	bool (*is_null)(struct statement *s, unsigned i);
	int64_t (*get_int)(struct statement *s, unsigned i);
	bool (*get_bool)(struct statement *s, unsigned i);
	double (*get_real)(struct statement *s, unsigned i);
	struct bytes (*get_text)(struct statement *s, unsigned i); /* with a NUL after len */
	struct bytes (*get_bytes)(struct statement *s, unsigned i);

	/* db->context has been filled before begin, job_begin and set_context. */
	MUST_USE int (*begin)(struct db *db, enum transaction kind);
	MUST_USE int (*set_context)(struct db *db);
	/* ERR_ONZEKER: it may or may not have been kept. After any error nothing is open any more.
	 */
	MUST_USE int (*commit)(struct db *db);
	void (*rollback)(struct db *db);
	/* A job in the writer's transaction has ended: whether anything in it failed, also what is
	 * deferred, which must not sink others at COMMIT. */
	MUST_USE int (*job_check)(struct db *db);
	/* A savepoint around a job. */
	MUST_USE int (*job_begin)(struct db *db);
	MUST_USE int (*job_keep)(struct db *db);
	MUST_USE int (*job_undo)(struct db *db);
	/* False when the engine gave up the transaction by itself. */
	bool (*in_transaction)(struct db *db);
	/* True when the same group may succeed if tried again. */
	bool (*may_retry)(struct db *db);
	/* The writer has answered a group and has time for upkeep; `busy` when jobs are waiting. */
	void (*upkeep)(struct db *db, bool busy);

	/* news.h; NULL: an engine with one process. `say` is heard by whoever listens once the
	 * transaction is kept. `hear` waits for what is said, or until `stop` can be read. */
	MUST_USE int (*say)(struct db *db, const char *text);
	MUST_USE int (*listen)(struct db *db);
	MUST_USE int (*hear)(struct db *db, int stop, news_text *each, void *arg);

	/* Literal SQL, several statements; each result row of texts (NULL for NULL) to `row` when
	 * it is not NULL. */
	MUST_USE int (*script)(struct db *db, const char *sql, script_row *row, void *arg);
	/* Prepares q as it would be in use and forgets it again. */
	MUST_USE int (*check)(struct db *db, const struct query *q);
	/* database_shape. NULL: only the program itself changes what its queries rest on. */
	MUST_USE int (*shape)(struct db *db, char ret[DATABASE_SHAPE]);
	/* Into the empty file `part`, and checked; backup.c gives it its name. */
	MUST_USE int (*backup)(struct database *d, const char *part);
	MUST_USE int (*restore)(const char *path, const char *target);
};

extern const struct driver db_sqlite_driver;
extern const struct driver db_pg_driver;

struct policy;

struct writer {
	pthread_mutex_t lock;
	pthread_cond_t wake;
	struct db_job *first, *last;
	bool stop, started;
	pthread_t thread;
	struct db *db;
};

struct database {
	const struct driver *driver;
	enum database_role role;
	bool must_exist;
	int64_t process;       /* a number that no other process has */
	char *target;          /* the path of the file, or the whole libpq URI */
	struct policy *policy; /* names of views and triggers; SQLite under DATABASE_APP */

	pthread_mutex_t lock; /* guards the pool */
	pthread_cond_t freed;
	struct db *free;
	unsigned n_readers;

	struct db *owner; /* under DATABASE_OWNER: the only connection */
	struct writer writer;
	int (*seal)(struct db *db, void *arg);
	void *seal_arg;
	struct reserve *reserve; /* the writer's; NULL: none */
};

/* database.c: by the beginning of *uri, which then points to what the driver calls its target; or
 * NULL. */
const struct driver *driver_of(const char **uri);

/* Keeps the reason of a failure for database_error() and gives `err` back. */
int db_failed(int err, const char *fmt, ...) PRINTF_LIKE(2, 3);
void db_set_conflict(struct db *db, const char *name);

/* connection.c: what both engines share of opening and closing. */
MUST_USE int db_init(struct db *db, struct database *d, unsigned max_prepared);
void db_release(struct db *db); /* finalizes the statements, frees what db_init made */
MUST_USE int db_statement(struct db *db, const struct query *q, struct args args,
			  struct statement **ret);
MUST_USE int statement_start(struct statement *s, struct args args);
void statement_end(struct statement *s);
void db_end_statements(struct db *db); /* those that a longjmp left running */
MUST_USE int context_keep(struct context *c, const struct db_context *from);
void context_clear(struct context *c);

/* row.c */
MUST_USE int row_map(struct statement *s, const struct column *columns, size_t n_columns);
MUST_USE int row_decode(struct statement *s, struct arena *a, void *row);

/* writer.c */
MUST_USE int writer_start(struct database *d);
void writer_stop(struct database *d);

/* fence.c: the part of the policy that is read from the text alone; both engines. */
MUST_USE int fence_check(const char *sql, bool (*reserved)(const char *name, void *arg), void *arg);

/* The text names this table or column somewhere, quoted or not. */
bool fence_names(const char *sql, const char *name);
/* The text is INSERT INTO table (…) and names neither table nor column, nor *, after its column
 * list. */
bool fence_only_inserts(const char *sql, const char *table, const char *column);

#endif
