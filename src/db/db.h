/*
 * The seam to the database. Behind it SQLite (embedded) and PostgreSQL: a pool of reading
 * connections and one writer with group commit on either. Only db/ includes sqlite3.h or
 * libpq-fe.h. One SQL text serves both.
 *
 * Queries are literals, made with QUERY in the file that owns them, and register themselves; all of
 * them can be prepared in one go (database_check) under the policy, so that a query that reaches
 * past it is found before it is used.
 *
 *	QUERY(jongere_by_id, "SELECT id, roepnaam FROM jongere WHERE id = $1");
 *
 *	struct jongere_row row;
 *	int rc = db_row(db, a, &jongere_by_id, ARGS(id), columns, COUNT(columns), &row);
 *
 * Values are bound as $1, $2, … in the order of ARGS. What a value is decides its SQL type on
 * PostgreSQL (bigint, double precision, boolean, text, bytea); a `struct datum` and a `struct
 * moment` are bound as bigint or NULL, a typed id as bigint (0 as NULL), a NULL `const char *` as
 * NULL. A parameter has the same type at every call. The literals true and false are ints to C17:
 * write (bool)true.
 *
 * What a query may say, beside what the policy allows (fence.c): one SELECT, WITH, VALUES, INSERT
 * or UPDATE; joins with ON; columns by name, no "*"; no INSERT OR; no WITH under a view's name.
 *
 * Context. The policy views ask ctx_gebruiker() and so on. A connection answers with the db_context
 * of the running transaction, and with NULL outside one: no context, no rows.
 *
 * Threads. A `struct db` is one connection and belongs to one thread at a time.
 */
#ifndef DB_DB_H
#define DB_DB_H

#include "base/arena.h"
#include "base/datum.h"
#include "base/id.h"
#include "db/column.h"

struct database;
struct db;

/* ---- queries ---- */

struct query {
	const char *name; /* unique in the program: file:name */
	const char *sql;
	struct query *next;
	unsigned number; /* index in the connection's statement cache */
};

void query_register(struct query *q);
const struct query *query_first(void);
unsigned query_count(void);

#define QUERY(id, text)                                                                            \
	static struct query id = {.name = __FILE__ ":" #id, .sql = "" text ""};                    \
	__attribute__((constructor)) static void id##_register(void)                               \
	{                                                                                          \
		query_register(&id);                                                               \
	}                                                                                          \
	extern int query_needs_a_semicolon

/* ---- values ---- */

enum arg_type { ARG_NULL_INT, ARG_INT, ARG_REAL, ARG_BOOL, ARG_TEXT, ARG_BYTES };

struct arg {
	enum arg_type type;
	union {
		int64_t i;
		double r;
		bool b;
		const char *text;
		struct bytes bytes;
	} v;
};

struct args {
	const struct arg *list;
	size_t count;
};

static inline struct arg arg_int(int64_t v)
{
	return (struct arg){.type = ARG_INT, .v.i = v};
}
/* NaN is stored as NULL. */
static inline struct arg arg_real(double v)
{
	return (struct arg){.type = ARG_REAL, .v.r = v};
}
static inline struct arg arg_bool(bool v)
{
	return (struct arg){.type = ARG_BOOL, .v.b = v};
}
static inline struct arg arg_text(const char *v)
{
	return (struct arg){.type = ARG_TEXT, .v.text = v};
}
static inline struct arg arg_bytes(struct bytes v)
{
	return (struct arg){.type = ARG_BYTES, .v.bytes = v};
}
static inline struct arg arg_nr(int64_t nr)
{
	return nr ? arg_int(nr) : (struct arg){.type = ARG_NULL_INT};
}
static inline struct arg arg_datum(struct datum d)
{
	return datum_set(d) ? arg_int(d.dag) : (struct arg){.type = ARG_NULL_INT};
}
static inline struct arg arg_moment(struct moment m)
{
	return moment_set(m) ? arg_int(m.ms) : (struct arg){.type = ARG_NULL_INT};
}
#define ARG_ID_FUNCTION(name, NAME)                                                                \
	static inline struct arg arg_##name##_id(name##_id id)                                     \
	{                                                                                          \
		return arg_nr(id.nr);                                                              \
	}
IDS(ARG_ID_FUNCTION)
#undef ARG_ID_FUNCTION

#define ARG_ID_CASE(name, NAME) name##_id : arg_##name##_id,
/* One value as a struct arg; a type that has no SQL form does not compile. A choice: ARG_CHOICE. */
#define ARG(x)                                                                                     \
	_Generic((x), IDS(ARG_ID_CASE) int: arg_int, long: arg_int, long long: arg_int,            \
	    unsigned: arg_int, int16_t: arg_int, double: arg_real, bool: arg_bool,                 \
	    char *: arg_text, const char *: arg_text, struct bytes: arg_bytes,                     \
	    struct datum: arg_datum, struct moment: arg_moment, struct arg: arg_same)(x)
static inline struct arg arg_same(struct arg a)
{
	return a;
}
#define ARG_CHOICE(choices, index) arg_text(choice_code(&(choices), (index)))

/* clang-format off */
#define ARGS_0()
#define ARGS_1(a) ARG(a)
#define ARGS_2(a, ...) ARG(a), ARGS_1(__VA_ARGS__)
#define ARGS_3(a, ...) ARG(a), ARGS_2(__VA_ARGS__)
#define ARGS_4(a, ...) ARG(a), ARGS_3(__VA_ARGS__)
#define ARGS_5(a, ...) ARG(a), ARGS_4(__VA_ARGS__)
#define ARGS_6(a, ...) ARG(a), ARGS_5(__VA_ARGS__)
#define ARGS_7(a, ...) ARG(a), ARGS_6(__VA_ARGS__)
#define ARGS_8(a, ...) ARG(a), ARGS_7(__VA_ARGS__)
#define ARGS_9(a, ...) ARG(a), ARGS_8(__VA_ARGS__)
#define ARGS_10(a, ...) ARG(a), ARGS_9(__VA_ARGS__)
#define ARGS_11(a, ...) ARG(a), ARGS_10(__VA_ARGS__)
#define ARGS_12(a, ...) ARG(a), ARGS_11(__VA_ARGS__)
#define ARGS_13(a, ...) ARG(a), ARGS_12(__VA_ARGS__)
#define ARGS_14(a, ...) ARG(a), ARGS_13(__VA_ARGS__)
#define ARGS_15(a, ...) ARG(a), ARGS_14(__VA_ARGS__)
#define ARGS_16(a, ...) ARG(a), ARGS_15(__VA_ARGS__)
#define ARGS_17(a, ...) ARG(a), ARGS_16(__VA_ARGS__)
#define ARGS_18(a, ...) ARG(a), ARGS_17(__VA_ARGS__)
#define ARGS_19(a, ...) ARG(a), ARGS_18(__VA_ARGS__)
#define ARGS_20(a, ...) ARG(a), ARGS_19(__VA_ARGS__)
#define ARGS_21(a, ...) ARG(a), ARGS_20(__VA_ARGS__)
#define ARGS_22(a, ...) ARG(a), ARGS_21(__VA_ARGS__)
#define ARGS_23(a, ...) ARG(a), ARGS_22(__VA_ARGS__)
#define ARGS_24(a, ...) ARG(a), ARGS_23(__VA_ARGS__)
#define ARGS_PICK(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, \
                  a19, a20, a21, a22, a23, a24, macro, ...) macro
/* clang-format on */
#define ARGS_LIST(...)                                                                             \
	ARGS_PICK(__VA_ARGS__, ARGS_24, ARGS_23, ARGS_22, ARGS_21, ARGS_20, ARGS_19, ARGS_18,      \
		  ARGS_17, ARGS_16, ARGS_15, ARGS_14, ARGS_13, ARGS_12, ARGS_11, ARGS_10, ARGS_9,  \
		  ARGS_8, ARGS_7, ARGS_6, ARGS_5, ARGS_4, ARGS_3, ARGS_2, ARGS_1, )                \
	(__VA_ARGS__)
/* 1 to 24 values, as $1 … $24. */
#define ARGS(...)                                                                                  \
	(struct args)                                                                              \
	{                                                                                          \
		.list = (const struct arg[]){ARGS_LIST(__VA_ARGS__)},                              \
		.count = COUNT(((const struct arg[]){ARGS_LIST(__VA_ARGS__)}))                     \
	}
#define ARGS_NONE ((struct args){NULL, 0})

/* ---- who is asking ---- */

struct db_context {
	int64_t gebruiker;   /* ctx_gebruiker(); 0 is NULL */
	int64_t functie;     /* ctx_functie() */
	int64_t organisatie; /* ctx_organisatie() */
	const char *doel;    /* ctx_doel(): what an act on the machine itself is for; a request
				has none, so that no route can open what these acts see */
	struct moment nu;    /* ctx_nu() in ms and ctx_vandaag() in days; not set is NULL */
	struct datum vandaag;
	struct bytes sleutel; /* ctx_sleutel(): what a visitor without a session presents, hashed;
				 empty is NULL */
	bool om_te_lezen; /* without this job somebody cannot read: it is done on a full disk too
				 (database_reserve) */

	/*
	 * Told of every decoded row that names a jongere and holds onderdelen (the bits of its
	 * columns that are not NULL): whatever is read of somebody is known to whoever writes the
	 * reading log, and no feature can forget it.
	 */
	void (*gelezen)(void *arg, int64_t jongere, uint32_t onderdelen);
	void *gelezen_arg;
};

/* ---- asking ---- */

/* A question that gives rows: what to ask, and what a row looks like. The macros below fill it in.
 */
struct db_question {
	struct arena *a;
	const struct query *q;
	struct args args;
	const struct column *columns;
	size_t n_columns;
	size_t row_size; /* of the row struct; not used for one row */
};

struct db_rows {
	void *rows; /* an array of `count` row structs in the arena */
	size_t count;
};

MUST_USE int db_ask_row(struct db *db, const struct db_question *question, void *row);
MUST_USE int db_ask_rows(struct db *db, const struct db_question *question, size_t limit,
			 struct db_rows *ret);
struct db_list {
	struct db_question question;
	size_t limit; /* more rows are ERR_TE_GROOT */
	struct db_rows *ret;
};
#define DB_LISTS_MAX 8
/*
 * Questions of which none waits for the answer to another, at most DB_LISTS_MAX and each a query of
 * its own: on PostgreSQL they cost one round trip together.
 */
MUST_USE int db_ask_lists(struct db *db, const struct db_list *lists, size_t n);
MUST_USE int db_ask_each(struct db *db, const struct db_question *question,
			 int (*each)(void *row, void *arg), void *arg);

/*
 * The tables of columns with which questions are asked below: whoever must know what can be read
 * of somebody lists them, without asking anything.
 */
struct row_table {
	const char *name; /* file:name */
	const struct column *columns;
	size_t n_columns;
};
/* `count` pointers. */
const struct row_table *const *row_table_list(size_t *count);

/* `columns_`, and they are listed. The pointers are neighbours: the linker puts all of one section
 * together. */
#define ROW_TABLE(columns_, n_)                                                                    \
	({                                                                                         \
		static const struct row_table row_table_ = {__FILE__ ":" #columns_, columns_, n_}; \
		static const struct row_table *const row_table_at_                                 \
		    __attribute__((section("row_tables"), used)) = &row_table_;                    \
		&(columns_)[0];                                                                    \
	})
#define DB_ASK(how, db_, a_, q_, args_, columns_, n_, size_, ...)                                  \
	how((db_),                                                                                 \
	    &(const struct db_question){(a_), (q_), args_, ROW_TABLE(columns_, n_), n_, (size_)},  \
	    __VA_ARGS__)

/*
 * One row into `row` (a struct described by `columns`). 0; ERR_GEEN_RIJ when there is none; ERR_BUG
 * when there are more; ERR_DATABASE and so on otherwise. Texts and bytes live in the arena.
 *
 *	int db_row(db, arena, query, args, columns, n_columns, void *row)
 */
#define db_row(db_, a_, q_, args_, columns_, n_, row_)                                             \
	DB_ASK(db_ask_row, db_, a_, q_, (args_), columns_, n_, 0, (row_))
/*
 * All rows (at most `limit`; more is ERR_TE_GROOT) as an array in the arena.
 *
 *	int db_rows(db, arena, query, args, columns, n_columns, row_size, limit, ret)
 */
#define db_rows(db_, a_, q_, args_, columns_, n_, size_, limit_, ret_)                             \
	DB_ASK(db_ask_rows, db_, a_, q_, (args_), columns_, n_, size_, (limit_), (ret_))
/*
 * Calls `each` per row without keeping them (exports, figures); a negative result stops and is
 * returned.
 *
 *	int db_each(db, arena, query, args, columns, n_columns, row_size, each, arg)
 */
#define db_each(db_, a_, q_, args_, columns_, n_, size_, each_, arg_)                              \
	DB_ASK(db_ask_each, db_, a_, q_, (args_), columns_, n_, size_, (each_), (arg_))
/* A statement without a result. Rows changed (>= 0) or an error; a refused constraint is
 * ERR_CONFLICT. */
MUST_USE int db_exec(struct db *db, const struct query *q, struct args args);
/* What it returned as 0, or its error: when any number of rows is right; and when it is one row in
 * one version, ERR_VERSIE when somebody changed that meanwhile. */
static inline int db_done(int changed)
{
	return changed < 0 ? changed : 0;
}
static inline int db_one(int changed)
{
	if (changed < 0)
		return changed;
	return changed == 1 ? 0 : ERR_VERSIE;
}
/*
 * The same inside a job, for who needs no answer: on PostgreSQL it costs no round trip of its own.
 * What it is refused for may become known only with the next statement or at the end of the job,
 * which is not kept; so not where db_conflict is asked.
 */
MUST_USE int db_send(struct db *db, const struct query *q, struct args args);
/* INSERT … RETURNING id, or any statement of one bigint: the number into *ret. ERR_GEEN_RIJ when no
 * row came back; on any error *ret is 0. */
MUST_USE int db_number(struct db *db, const struct query *q, struct args args, int64_t *ret);
/* The name of the constraint or trigger message behind the last ERR_CONFLICT on this connection, or
 * "". */
const char *db_conflict(const struct db *db);
/* True on SQLite; for the few statements that must differ. */
bool db_is_sqlite(const struct db *db);

/* ---- transactions ---- */

/*
 * A read transaction on the calling thread's connection, under `context`. Pair with db_read_end,
 * also after errors. Nothing can be written in it (query_only, READ ONLY).
 */
MUST_USE int db_read_begin(struct database *d, const struct db_context *context, struct db **ret);
void db_read_end(struct db *db);
/* Changes the context inside the running transaction (a session becomes known half way). */
MUST_USE int db_set_context(struct db *db, const struct db_context *context);

/*
 * A unit of writing. `work` runs inside a transaction under `context`; 0 means keep, negative means
 * undo this job only. It may run more than once (another try after a serialization failure), so it
 * must not send, print or touch files, and it must start from what `arg` held before. `done` is
 * called exactly once, on any thread, after the commit is on disk (result 0) or it is certain that
 * nothing was kept (result negative). ERR_ONZEKER: the commit was sent and the connection was lost.
 *
 * One writer thread puts all waiting jobs in one durable commit, on either engine; a job that fails
 * takes no other with it. A job in which a statement failed is not kept, whatever `work` returned:
 * PostgreSQL takes no more after a failure. Under DATABASE_OWNER the job runs alone, on the calling
 * thread.
 */
struct db_job {
	int (*work)(struct db *db, void *arg);
	void *arg;
	struct db_context context;
	void (*done)(struct db_job *job);
	void *owner; /* for done */
	int result;
	struct db_job *next; /* of the queue */
};
void db_submit(struct database *d, struct db_job *job);
/* The same, waiting for the outcome. Not from inside a job. */
MUST_USE int db_write(struct database *d, const struct db_context *context,
		      int (*work)(struct db *db, void *arg), void *arg);

/*
 * Called by the writer once for all jobs that share a commit, after the last and before that
 * commit: the logs are sealed here (toegang/logboek). A negative result undoes all of them. Set
 * once, before anything is written.
 */
void database_on_seal(struct database *d, int (*seal)(struct db *db, void *arg), void *arg);

/* ---- the whole ---- */

enum database_role {
	DATABASE_APP,  /* reads only through the policy views */
	DATABASE_OWNER /* migrate, backup, tests that look behind the curtain: no policy */
};

struct database_options {
	const char *uri; /* "sqlite:PATH" or any libpq URI "postgres://…" / "postgresql://…" */
	enum database_role role;
	bool must_exist; /* refuse to create an SQLite file */
};

MUST_USE int database_open(const struct database_options *options, struct database **ret);
/* Waits for queued jobs, closes connections of the calling thread and the writer. NULL is fine. */
void database_close(struct database *d);
bool database_is_sqlite(const struct database *d);
/*
 * From now on some room on the disk is kept for jobs that are om_te_lezen; on a full disk all
 * others are ERR_SCHIJF_VOL (reserve.h). Only SQLite's disk is ours to keep room on; on PostgreSQL
 * nothing happens. An error: there is no reserve, and everything else works. Once, by who serves.
 */
MUST_USE int database_reserve(struct database *d);
/* Prepares every registered query. 0, or ERR_DATABASE with the names and reasons in `report`. */
struct buf;
MUST_USE int database_check(struct database *d, struct buf *report);
#define DATABASE_SHAPE 48
/*
 * A text that changes with whatever decides if a query is allowed and others than this program can
 * change: on PostgreSQL the tables, views, functions, grants and the server itself; on SQLite,
 * whose file has one program, "". It outlives a copy of the database. 0 or an error, then ret is "".
 */
MUST_USE int database_shape(struct database *d, char ret[DATABASE_SHAPE]);
/* The last error's text of the calling thread, for the log. Never shown to users. */
const char *database_error(void);
/* A connection of the owner's, for migrate, backup and restore; NULL under DATABASE_APP. */
struct db *database_owner(struct database *d);
/* Runs several statements of literal SQL on the owner's connection (migrations). */
MUST_USE int db_script(struct db *db, const char *sql);

#endif
