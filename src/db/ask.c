/* Questions and changes: the functions of db.h that take a query, on either engine. */
#include "db/driver.h"

#include <limits.h>
#include <string.h>

#define ROWS_FIRST 16

static int ask(struct db *db, const struct query *q, struct args args, struct statement **ret)
{
	int rc = db_statement(db, q, args, ret);

	if (rc) {
		db->failure = rc;
		return rc;
	}
	rc = statement_start(*ret, args);
	if (rc) {
		db->failure = rc;
		statement_end(*ret);
	}
	return rc;
}

static int step(struct statement *s)
{
	int rc = s->db->driver->step(s);

	if (rc < 0)
		s->db->failure = rc;
	return rc;
}

static int ask_rows(struct db *db, const struct db_question *question, struct statement **ret)
{
	int rc = ask(db, question->q, question->args, ret);

	if (rc)
		return rc;
	rc = row_map(*ret, question->columns, question->n_columns);
	if (rc)
		statement_end(*ret);
	return rc;
}

int db_ask_row(struct db *db, const struct db_question *question, void *row)
{
	struct statement *s;
	int rc = ask_rows(db, question, &s);

	if (rc)
		return rc;
	rc = step(s);
	if (rc == 1) {
		rc = row_decode(s, question->a, row);
		if (!rc)
			rc = step(s);
		if (rc == 1)
			rc = db_failed(ERR_BUG, "%s: more than one row", question->q->name);
	} else if (rc == 0) {
		rc = ERR_GEEN_RIJ;
	}
	statement_end(s);
	return rc;
}

/* Rows that are still being read. */
struct growing {
	char *rows;
	size_t count, room;
};

/* Room for one more row, in an array of twice the size when it is full. */
static void *next_row(struct growing *g, struct arena *a, size_t row_size)
{
	char *old = g->rows;

	if (g->count == g->room) {
		g->room = g->room ? g->room * 2 : ROWS_FIRST;
		g->rows = arena_array(a, g->room, row_size);
		if (old)
			memcpy(g->rows, old, g->count * row_size);
	}
	return g->rows + g->count * row_size;
}

int db_ask_rows(struct db *db, const struct db_question *question, size_t limit,
		struct db_rows *ret)
{
	struct growing g = {NULL, 0, 0};
	struct statement *s;
	int rc = ask_rows(db, question, &s);

	*ret = (struct db_rows){NULL, 0};
	if (rc)
		return rc;
	while ((rc = step(s)) == 1) {
		if (g.count == limit) {
			rc = db_failed(ERR_TE_GROOT, "%s: more than %zu rows", question->q->name,
				       limit);
			break;
		}
		rc = row_decode(s, question->a, next_row(&g, question->a, question->row_size));
		if (rc)
			break;
		g.count++;
	}
	statement_end(s);
	if (!rc)
		*ret = (struct db_rows){g.rows, g.count};
	return rc;
}

int db_ask_each(struct db *db, const struct db_question *question,
		int (*each)(void *row, void *arg), void *arg)
{
	void *row = arena_alloc(question->a, question->row_size);
	struct arena_mark mark = arena_mark(question->a);
	struct statement *s;
	int rc = ask_rows(db, question, &s);

	if (rc)
		return rc;
	while ((rc = step(s)) == 1) {
		rc = row_decode(s, question->a, row);
		if (!rc)
			rc = each(row, arg);
		arena_release(question->a, mark);
		if (rc < 0)
			break;
	}
	statement_end(s);
	return rc;
}

int db_exec(struct db *db, const struct query *q, struct args args)
{
	struct statement *s;
	int rc = ask(db, q, args, &s);

	if (rc)
		return rc;
	while ((rc = step(s)) == 1)
		;
	if (!rc) {
		int64_t changes = db->driver->changes(s);

		rc = changes > INT_MAX ? INT_MAX : (int)changes;
	}
	statement_end(s);
	return rc;
}

int db_send(struct db *db, const struct query *q, struct args args)
{
	struct statement *s;
	int rc;

	if (!db->driver->send) {
		rc = db_exec(db, q, args);
		return rc < 0 ? rc : 0;
	}
	rc = db_statement(db, q, args, &s);
	if (!rc)
		rc = db->driver->send(s, args);
	if (rc)
		db->failure = rc;
	return rc;
}

int db_number(struct db *db, const struct query *q, struct args args, int64_t *ret)
{
	struct statement *s;
	int rc = ask(db, q, args, &s);
	bool found = false;

	if (rc)
		return rc;
	if (db->driver->column_count(s) != 1) {
		statement_end(s);
		return db_failed(ERR_BUG, "%s: not one result column", q->name);
	}
	while ((rc = step(s)) == 1 && !found) {
		*ret = db->driver->get_int(s, 0);
		found = true;
	}
	if (rc == 1)
		rc = db_failed(ERR_BUG, "%s: more than one row", q->name);
	else if (!rc && !found)
		rc = ERR_GEEN_RIJ;
	statement_end(s);
	return rc;
}
