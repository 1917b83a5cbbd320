/* The SQL functions that SQLite gets from us: the context of the transaction, and bit_or. */
#include "db/sqlite.h"

static const struct db_context *context_of(sqlite3_context *f)
{
	const struct db *db = sqlite3_user_data(f);

	return db->context.set ? &db->context.value : NULL;
}

static void result_nr(sqlite3_context *f, int64_t nr)
{
	if (nr)
		sqlite3_result_int64(f, nr);
}

/* Without a result call a function gives NULL: no context, no rows. */

static void ctx_gebruiker(sqlite3_context *f, int n, sqlite3_value **v)
{
	const struct db_context *ctx = context_of(f);

	(void)n, (void)v;
	if (ctx)
		result_nr(f, ctx->gebruiker);
}

static void ctx_functie(sqlite3_context *f, int n, sqlite3_value **v)
{
	const struct db_context *ctx = context_of(f);

	(void)n, (void)v;
	if (ctx)
		result_nr(f, ctx->functie);
}

static void ctx_organisatie(sqlite3_context *f, int n, sqlite3_value **v)
{
	const struct db_context *ctx = context_of(f);

	(void)n, (void)v;
	if (ctx)
		result_nr(f, ctx->organisatie);
}

static void ctx_doel(sqlite3_context *f, int n, sqlite3_value **v)
{
	const struct db_context *ctx = context_of(f);

	(void)n, (void)v;
	if (ctx && ctx->doel)
		sqlite3_result_text(f, ctx->doel, -1, SQLITE_TRANSIENT);
}

static void ctx_nu(sqlite3_context *f, int n, sqlite3_value **v)
{
	const struct db_context *ctx = context_of(f);

	(void)n, (void)v;
	if (ctx && moment_set(ctx->nu))
		sqlite3_result_int64(f, ctx->nu.ms);
}

static void ctx_vandaag(sqlite3_context *f, int n, sqlite3_value **v)
{
	const struct db_context *ctx = context_of(f);

	(void)n, (void)v;
	if (ctx && datum_set(ctx->vandaag))
		sqlite3_result_int64(f, ctx->vandaag.dag);
}

static void ctx_sleutel(sqlite3_context *f, int n, sqlite3_value **v)
{
	const struct db_context *ctx = context_of(f);

	(void)n, (void)v;
	if (ctx && ctx->sleutel.len)
		sqlite3_result_blob(f, ctx->sleutel.data, (int)ctx->sleutel.len, SQLITE_TRANSIENT);
}

struct bit_or {
	int64_t bits;
	bool any;
};

static void bit_or_step(sqlite3_context *f, int n, sqlite3_value **v)
{
	struct bit_or *sum = sqlite3_aggregate_context(f, sizeof(*sum));

	(void)n;
	if (!sum || sqlite3_value_type(v[0]) == SQLITE_NULL)
		return;
	sum->bits |= sqlite3_value_int64(v[0]);
	sum->any = true;
}

static void bit_or_final(sqlite3_context *f)
{
	const struct bit_or *sum = sqlite3_aggregate_context(f, 0);

	if (sum && sum->any)
		sqlite3_result_int64(f, sum->bits);
}

int sqlite_functions(struct sqlite *c)
{
	static const struct {
		const char *name;
		void (*call)(sqlite3_context *f, int n, sqlite3_value **v);
	} functions[] = {
	    {"ctx_gebruiker", ctx_gebruiker},
	    {"ctx_functie", ctx_functie},
	    {"ctx_organisatie", ctx_organisatie},
	    {"ctx_doel", ctx_doel},
	    {"ctx_nu", ctx_nu},
	    {"ctx_vandaag", ctx_vandaag},
	    {"ctx_sleutel", ctx_sleutel},
	};
	const int flags = SQLITE_UTF8 | SQLITE_INNOCUOUS | SQLITE_DETERMINISTIC;
	int code = 0;

	for (size_t i = 0; i < COUNT(functions) && !code; i++)
		code = sqlite3_create_function_v2(c->handle, functions[i].name, 0, flags, &c->db,
						  functions[i].call, NULL, NULL, NULL);
	if (!code)
		code = sqlite3_create_function_v2(c->handle, "bit_or", 1, flags, NULL, NULL,
						  bit_or_step, bit_or_final, NULL);
	return code ? sqlite_failed(c, code, "functions") : 0;
}
