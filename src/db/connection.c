/*
 * What a connection is on either engine: its statements (prepared once, the least used forgotten),
 * those that are running, and the context of the transaction.
 */
#include "db/driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Thread_local char error_text[512];

int db_failed(int err, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(error_text, sizeof(error_text), fmt, ap);
	va_end(ap);
	return err;
}

const char *database_error(void)
{
	return error_text;
}

void db_set_conflict(struct db *db, const char *name)
{
	snprintf(db->conflict, sizeof(db->conflict), "%s", name ? name : "");
}

const char *db_conflict(const struct db *db)
{
	return db->conflict;
}

bool db_is_sqlite(const struct db *db)
{
	return db->driver->sqlite;
}

int db_init(struct db *db, struct database *d, unsigned max_prepared)
{
	db->driver = d->driver;
	db->database = d;
	db->max_prepared = max_prepared;
	db->n_statements = query_count();
	db->statements = calloc(db->n_statements + 1, sizeof(struct statement *));
	return db->statements ? 0 : db_failed(ERR_GEHEUGEN, "no memory for a connection");
}

/* ---- prepared statements ---- */

static void lru_unlink(struct db *db, struct statement *s)
{
	*(s->lru_prev ? &s->lru_prev->lru_next : &db->lru_first) = s->lru_next;
	*(s->lru_next ? &s->lru_next->lru_prev : &db->lru_last) = s->lru_prev;
	s->lru_next = s->lru_prev = NULL;
}

static void lru_push(struct db *db, struct statement *s)
{
	s->lru_next = db->lru_first;
	*(db->lru_first ? &db->lru_first->lru_prev : &db->lru_last) = s;
	db->lru_first = s;
}

static void statement_forget(struct statement *s)
{
	struct db *db = s->db;

	if (s->running)
		statement_end(s);
	lru_unlink(db, s);
	db->statements[s->query->number] = NULL;
	db->n_prepared--;
	free(s->map);
	db->driver->finalize(s);
}

/* Makes room in the cache by forgetting the statement that was not used for longest. */
static void statements_trim(struct db *db)
{
	struct statement *s = db->lru_last;

	while (s && db->n_prepared >= db->max_prepared) {
		struct statement *prev = s->lru_prev;

		if (!s->running)
			statement_forget(s);
		s = prev;
	}
}

void db_release(struct db *db)
{
	while (db->lru_first)
		statement_forget(db->lru_first);
	free(db->statements);
	db->statements = NULL;
}

static int types_agree(const struct statement *s, struct args args)
{
	if (args.count != s->n_types)
		return db_failed(ERR_BUG, "%s: %zu values, earlier %d", s->query->name, args.count,
				 s->n_types);
	for (size_t i = 0; i < args.count; i++) {
		enum arg_type type =
		    args.list[i].type == ARG_NULL_INT ? ARG_INT : args.list[i].type;

		if (type != s->types[i])
			return db_failed(ERR_BUG, "%s: $%zu changed its type", s->query->name,
					 i + 1);
	}
	return 0;
}

static int statement_prepare(struct db *db, const struct query *q, struct args args,
			     struct statement **ret)
{
	struct statement *s;
	int rc;

	if (q->number >= db->n_statements)
		return db_failed(ERR_BUG, "%s: registered after the connection was made", q->name);
	if (args.count > STATEMENT_ARGS_MAX)
		return db_failed(ERR_BUG, "%s: too many values", q->name);
	statements_trim(db);
	rc = db->driver->prepare(db, q, args, &s);
	if (rc)
		return rc;
	s->db = db;
	s->query = q;
	s->n_types = (uint8_t)args.count;
	for (size_t i = 0; i < args.count; i++)
		s->types[i] = args.list[i].type == ARG_NULL_INT ? ARG_INT : args.list[i].type;
	db->statements[q->number] = s;
	db->n_prepared++;
	lru_push(db, s);
	*ret = s;
	return 0;
}

int db_statement(struct db *db, const struct query *q, struct args args, struct statement **ret)
{
	struct statement *s = q->number < db->n_statements ? db->statements[q->number] : NULL;

	if (!s)
		return statement_prepare(db, q, args, ret);
	if (s->running)
		return db_failed(ERR_BUG, "%s: asked again while it is running", q->name);
	if (db->lru_first != s) {
		lru_unlink(db, s);
		lru_push(db, s);
	}
	*ret = s;
	return types_agree(s, args);
}

int statement_start(struct statement *s, struct args args)
{
	struct db *db = s->db;

	s->running = true;
	s->active_prev = NULL;
	s->active_next = db->active;
	if (db->active)
		db->active->active_prev = s;
	db->active = s;
	db->conflict[0] = '\0';
	return db->driver->run(s, args);
}

void statement_end(struct statement *s)
{
	struct db *db = s->db;

	db->driver->reset(s);
	*(s->active_prev ? &s->active_prev->active_next : &db->active) = s->active_next;
	if (s->active_next)
		s->active_next->active_prev = s->active_prev;
	s->active_next = s->active_prev = NULL;
	s->running = false;
}

void db_end_statements(struct db *db)
{
	while (db->active)
		statement_end(db->active);
}

/* ---- context ---- */

int context_keep(struct context *c, const struct db_context *from)
{
	const char *doel = from->doel;

	if (doel && strlen(doel) >= sizeof(c->doel))
		return db_failed(ERR_BUG, "the purpose of a context is too long");
	if (from->sleutel.len > sizeof(c->sleutel))
		return db_failed(ERR_BUG, "the key of a context is too long");
	c->value = *from;
	if (doel) {
		memmove(c->doel, doel, strlen(doel) + 1);
		c->value.doel = c->doel;
	}
	if (from->sleutel.len)
		memmove(c->sleutel, from->sleutel.data, from->sleutel.len);
	c->value.sleutel.data = c->sleutel;
	c->set = true;
	return 0;
}

void context_clear(struct context *c)
{
	memset(c, 0, sizeof(*c));
}
