/* Inside db/ only: what bulk.c and the two engines share. */
#ifndef DB_BULK_PART_H
#define DB_BULK_PART_H

#include "base/buf.h"
#include "db/bulk.h"
#include "db/driver.h"

#define BULK_COLUMNS_MAX 64
#define BULK_TABLES_MAX 128
#define BULK_SCRIPT_MAX ((size_t)1 << 20)

struct bulk_table {
	struct bulk *bulk;
	const char *name;
	const struct column *columns;
	size_t n_columns;
	int64_t last_id; /* 0: no column id */
	void *statement; /* SQLite: the prepared INSERT */
	struct buf rows; /* PostgreSQL: rows that were not sent yet */
};

struct bulk {
	struct db *db;
	struct buf restore; /* makes again what stepped aside */
	struct bulk_table tables[BULK_TABLES_MAX];
	size_t n_tables;
};

struct bulk_driver {
	/* Collects in b->restore what must come back, removes it, begins. */
	MUST_USE int (*begin)(struct bulk *b);
	MUST_USE int (*table)(struct bulk_table *t);
	MUST_USE int (*row)(struct bulk_table *t, const struct arg *values);
	/* All rows are in the database afterwards. */
	MUST_USE int (*flush)(struct bulk *b);
	/* After b->restore has run: checks and commits. */
	MUST_USE int (*end)(struct bulk *b);
	/* The connection as it was, whatever happened. */
	void (*close)(struct bulk *b);
};

extern const struct bulk_driver bulk_sqlite_driver;
extern const struct bulk_driver bulk_pg_driver;

#endif
