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

/* Like step, for the first row: what a row looks like must be what is asked for. */
static int step_first(struct statement *s, const struct db_question *question)
{
	int rc = step(s);
	int bad = rc < 0 ? rc : row_map(s, question->columns, question->n_columns);

	return bad ? bad : rc;
}

int db_ask_row(struct db *db, const struct db_question *question, void *row)
{
	struct statement *s;
	int rc = ask(db, question->q, question->args, &s);

	if (rc)
		return rc;
	rc = step_first(s, question);
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

static int read_rows(struct statement *s, const struct db_list *list)
{
	const struct db_question *question = &list->question;
	struct growing g = {NULL, 0, 0};
	int rc;

	for (rc = step_first(s, question); rc == 1; rc = step(s)) {
		if (g.count == list->limit)
			return db_failed(ERR_TE_GROOT, "%s: more than %zu rows", question->q->name,
					 list->limit);
		rc = row_decode(s, question->a, next_row(&g, question->a, question->row_size));
		if (rc)
			return rc;
		g.count++;
	}
	if (!rc)
		*list->ret = (struct db_rows){g.rows, g.count};
	return rc;
}

int db_ask_lists(struct db *db, const struct db_list *lists, size_t n)
{
	struct statement *asked[DB_LISTS_MAX];
	size_t n_asked = 0;
	int rc = 0;

	if (n > DB_LISTS_MAX)
		BUG("too many lists at once");
	for (size_t i = 0; i < n; i++)
		*lists[i].ret = (struct db_rows){NULL, 0};
	while (!rc && n_asked < n) {
		const struct db_question *question = &lists[n_asked].question;

		rc = ask(db, question->q, question->args, &asked[n_asked]);
		n_asked += !rc;
	}
	for (size_t i = 0; !rc && i < n_asked; i++)
		rc = read_rows(asked[i], &lists[i]);
	for (size_t i = 0; i < n_asked; i++)
		statement_end(asked[i]);
	return rc;
}

int db_ask_rows(struct db *db, const struct db_question *question, size_t limit,
		struct db_rows *ret)
{
	return db_ask_lists(db, &(const struct db_list){*question, limit, ret}, 1);
}

int db_ask_each(struct db *db, const struct db_question *question,
		int (*each)(void *row, void *arg), void *arg)
{
	void *row = arena_alloc(question->a, question->row_size);
	struct arena_mark mark = arena_mark(question->a);
	struct statement *s;
	int rc = ask(db, question->q, question->args, &s);

	if (rc)
		return rc;
	for (rc = step_first(s, question); rc == 1; rc = step(s)) {
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

	*ret = 0;
	if (rc)
		return rc;
	rc = step(s);
	if (rc >= 0 && db->driver->column_count(s) != 1) {
		rc = db_failed(ERR_BUG, "%s: not one result column", q->name);
	} else if (rc == 1) {
		*ret = db->driver->get_int(s, 0);
		rc = step(s);
		if (rc == 1)
			rc = db_failed(ERR_BUG, "%s: more than one row", q->name);
	} else if (!rc) {
		rc = ERR_GEEN_RIJ;
	}
	statement_end(s);
	return rc;
}
