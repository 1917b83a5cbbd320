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

static int ask_rows(struct db *db, const struct query *q, struct args args,
                    const struct column *columns, size_t n_columns, struct statement **ret)
{
	int rc = ask(db, q, args, ret);

	if (rc)
		return rc;
	rc = row_map(*ret, columns, n_columns);
	if (rc)
		statement_end(*ret);
	return rc;
}

int db_row(struct db *db, struct arena *a, const struct query *q, struct args args,
           const struct column *columns, size_t n_columns, void *row)
{
	struct statement *s;
	int rc = ask_rows(db, q, args, columns, n_columns, &s);

	if (rc)
		return rc;
	rc = step(s);
	if (rc == 1) {
		rc = row_decode(s, a, row);
		if (!rc)
			rc = step(s);
		if (rc == 1)
			rc = db_failed(ERR_BUG, "%s: more than one row", q->name);
	} else if (rc == 0) {
		rc = ERR_GEEN_RIJ;
	}
	statement_end(s);
	return rc;
}

/* An array for twice as many rows, with the old ones in it. */
static char *rows_grow(struct arena *a, const char *old, size_t count, size_t *room, size_t row_size)
{
	char *rows;

	*room = *room ? *room * 2 : ROWS_FIRST;
	rows = arena_array(a, *room, row_size);
	if (count)
		memcpy(rows, old, count * row_size);
	return rows;
}

int db_rows(struct db *db, struct arena *a, const struct query *q, struct args args,
            const struct column *columns, size_t n_columns, size_t row_size, size_t limit,
            struct db_rows *ret)
{
	struct statement *s;
	char *rows = NULL;
	size_t count = 0, room = 0;
	int rc = ask_rows(db, q, args, columns, n_columns, &s);

	*ret = (struct db_rows){NULL, 0};
	if (rc)
		return rc;
	while ((rc = step(s)) == 1) {
		if (count == limit) {
			rc = db_failed(ERR_TE_GROOT, "%s: more than %zu rows", q->name, limit);
			break;
		}
		if (count == room)
			rows = rows_grow(a, rows, count, &room, row_size);
		rc = row_decode(s, a, rows + count * row_size);
		if (rc)
			break;
		count++;
	}
	statement_end(s);
	if (!rc)
		*ret = (struct db_rows){rows, count};
	return rc;
}

int db_each(struct db *db, struct arena *a, const struct query *q, struct args args,
            const struct column *columns, size_t n_columns, size_t row_size,
            int (*each)(void *row, void *arg), void *arg)
{
	struct statement *s;
	void *row = arena_alloc(a, row_size);
	struct arena_mark mark = arena_mark(a);
	int rc = ask_rows(db, q, args, columns, n_columns, &s);

	if (rc)
		return rc;
	while ((rc = step(s)) == 1) {
		rc = row_decode(s, a, row);
		if (!rc)
			rc = each(row, arg);
		arena_release(a, mark);
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
