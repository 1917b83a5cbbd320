/*
 * Filling a database with very many rows at once, as the owner: indexes step aside and come back,
 * and the triggers and foreign keys that follow every single row sleep meanwhile. Whoever uses it
 * writes what the triggers would have written, and what it says about foreign keys is checked at
 * the end.
 *
 * 	struct bulk *b;
 * 	struct bulk_table *jongeren;
 * 	rc = bulk_open(owner, &b);
 * 	rc = bulk_table(b, "jongere", columns, COUNT(columns), &jongeren);
 * 	rc = bulk_row(jongeren, &row);		any number, of any table
 * 	rc = bulk_close(b);
 *
 * Only for a database that nobody uses and that may be thrown away: on SQLite a crash in between
 * leaves a file of no use.
 */
#ifndef DB_BULK_H
#define DB_BULK_H

#include "db/db.h"

struct bulk;
struct bulk_table;

/* `owner` was opened under DATABASE_OWNER. Begins the one transaction of all this. */
MUST_USE int bulk_open(struct database *owner, struct bulk **ret);
/*
 * A table to fill, named without its t_: the columns are those of its row struct, their names those
 * in the database; what is not among them gets its default. Tables are named in an order in which
 * rows refer to earlier tables only, or to their own.
 */
MUST_USE int bulk_table(struct bulk *b, const char *name, const struct column *columns,
			size_t n_columns, struct bulk_table **ret);
/* Adds a row; what it points to need not outlive the call. A column `id` must rise. */
MUST_USE int bulk_row(struct bulk_table *t, const void *row);
/*
 * Makes the indexes anew, checks the foreign keys (on PostgreSQL they were checked before), and
 * commits. Frees b, also when it fails: then, on PostgreSQL, nothing was kept.
 */
MUST_USE int bulk_close(struct bulk *b);
/* Gives up. NULL is fine. */
void bulk_abandon(struct bulk *b);

#endif
