#include "db/bulk.h"

#include "db/bulk_part.h"

#include <stdlib.h>
#include <string.h>

static const struct bulk_driver *engine_of(const struct bulk *b)
{
	return b->db->driver->sqlite ? &bulk_sqlite_driver : &bulk_pg_driver;
}

int bulk_open(struct database *owner, struct bulk **ret)
{
	struct bulk *b;
	int rc;

	*ret = NULL;
	if (!owner->owner)
		return db_failed(ERR_BUG, "only the owner fills tables");
	b = calloc(1, sizeof(*b));
	if (!b)
		return db_failed(ERR_GEHEUGEN, "no memory for filling tables");
	b->db = owner->owner;
	b->restore.cap = BULK_SCRIPT_MAX;
	rc = engine_of(b)->begin(b);
	if (!rc)
		rc = b->restore.error;
	if (rc) {
		bulk_abandon(b);
		return rc;
	}
	*ret = b;
	return 0;
}

int bulk_table(struct bulk *b, const char *name, const struct column *columns, size_t n_columns,
	       struct bulk_table **ret)
{
	struct bulk_table *t = &b->tables[b->n_tables];

	if (b->n_tables == BULK_TABLES_MAX || n_columns > BULK_COLUMNS_MAX)
		return db_failed(ERR_BUG, "%s: too many tables or columns", name);
	*t = (struct bulk_table){
	    .bulk = b, .name = name, .columns = columns, .n_columns = n_columns};
	b->n_tables++;
	*ret = t;
	return engine_of(b)->table(t);
}

/* The value of a member, as row.c would have decoded it. */
static struct arg encode(const struct column *c, const void *row)
{
	const char *at = (const char *)row + c->offset;

	switch (c->type) {
	case COLUMN_INT:
		return arg_int(*(const int64_t *)(const void *)at);
	case COLUMN_TOKEN:
		return arg_nr(*(const int64_t *)(const void *)at);
	case COLUMN_BOOL:
		return arg_bool(*(const bool *)(const void *)at);
	case COLUMN_REAL:
		return arg_real(*(const double *)(const void *)at);
	case COLUMN_TEXT:
		return arg_text(*(const char *const *)(const void *)at);
	case COLUMN_DATUM:
		return arg_datum(*(const struct datum *)(const void *)at);
	case COLUMN_MOMENT:
		return arg_moment(*(const struct moment *)(const void *)at);
	case COLUMN_CHOICE:
		return arg_text(choice_code(c->choices, *(const int *)(const void *)at));
	case COLUMN_BYTES:
		return arg_bytes(*(const struct bytes *)(const void *)at);
	}
	BUG("a column of no type");
}

int bulk_row(struct bulk_table *t, const void *row)
{
	struct arg values[BULK_COLUMNS_MAX];

	for (size_t i = 0; i < t->n_columns; i++) {
		values[i] = encode(&t->columns[i], row);
		if (strcmp(t->columns[i].name, "id") == 0)
			t->last_id = values[i].v.i;
	}
	return engine_of(t->bulk)->row(t, values);
}

static void bulk_free(struct bulk *b)
{
	engine_of(b)->close(b);
	for (size_t i = 0; i < b->n_tables; i++)
		buf_free(&b->tables[i].rows);
	buf_free(&b->restore);
	free(b);
}

int bulk_close(struct bulk *b)
{
	const struct bulk_driver *driver = engine_of(b);
	int rc = driver->flush(b);

	if (!rc)
		rc = b->db->driver->script(b->db, b->restore.data ? b->restore.data : "", NULL,
					   NULL);
	if (!rc)
		rc = driver->end(b);
	if (rc && b->db->driver->in_transaction(b->db))
		b->db->driver->rollback(b->db);
	bulk_free(b);
	return rc;
}

void bulk_abandon(struct bulk *b)
{
	if (!b)
		return;
	if (b->db->driver->in_transaction(b->db))
		b->db->driver->rollback(b->db);
	bulk_free(b);
}
