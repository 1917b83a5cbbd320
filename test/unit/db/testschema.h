/*
 * A small schema with everything the policy has an opinion about, and a database made from it on
 * the engine under test: SQLite in a file of its own, or a fresh database of the cluster at
 * STARTBAAN_TEST_PG.
 */
#ifndef TEST_TESTSCHEMA_H
#define TEST_TESTSCHEMA_H

#include "db/db.h"
#include "db/migrate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct testdb {
	bool sqlite;
	char dir[200]; /* of the SQLite file */
	char uri[400];
	char name[64];          /* of the PostgreSQL database */
	struct database *d;     /* under DATABASE_APP */
	struct database *owner; /* from the first question of the owner until testdb_leave() */
	struct arena *a;
};

extern const struct schema test_schema;

/* Whether this program is to try PostgreSQL: STARTBAAN_TEST_PG holds a URI. */
bool testdb_has_pg(void);
/* True unless STARTBAAN_TEST_ENGINE names the other engine. */
bool testdb_wants(const char *engine);
/* An empty database; nothing open. */
void testdb_create(struct testdb *t, bool sqlite);
/* A database as `model` is, on its engine; nothing open, in either. */
void testdb_copy(struct testdb *t, const struct testdb *model);
void testdb_copy_file(const char *from, const char *to);
/* Migrated to test_schema, with rows, opened for the application. */
void testdb_open(struct testdb *t, bool sqlite);
/* Runs literal SQL as the owner. */
void testdb_script(struct testdb *t, const char *sql);
/* The owner closes what he has open: before files are moved, or another process looks. */
void testdb_leave(struct testdb *t);
/* Whether the database refuses the owner himself, and says this. */
bool testdb_refuses(struct testdb *t, const char *sql, const char *saying);
/* One text from the owner's side of the curtain, as an int64. */
int64_t testdb_number(struct testdb *t, const char *sql);
/* The same as text; "NULL" for NULL. */
#define TESTDB_TEXT_MAX 2000
void testdb_text(struct testdb *t, const char *sql, char ret[TESTDB_TEXT_MAX]);
void testdb_close(struct testdb *t);

/* Setup and teardown for cmocka: the state is a struct testdb. */
int testdb_setup_sqlite(void **state);
int testdb_setup_pg(void **state);
int testdb_teardown(void **state);

/* The same test on both engines; the second is left out when there is no cluster. */
#define ON_SQLITE(f) cmocka_unit_test_setup_teardown(f, testdb_setup_sqlite, testdb_teardown)
#define ON_PG(f)                                                                                   \
	{                                                                                          \
		"pg_" #f, f, testdb_setup_pg, testdb_teardown, NULL                                \
	}
/* Runs the tests of `both` on SQLite and, when there is a cluster, on PostgreSQL as well. */
#define RUN_ON_BOTH(sqlite_tests, pg_tests)                                                        \
	((testdb_wants("sqlite") ? cmocka_run_group_tests(sqlite_tests, NULL, NULL) : 0) +         \
	 (testdb_wants("postgres") && testdb_has_pg()                                              \
	      ? cmocka_run_group_tests(pg_tests, NULL, NULL)                                       \
	      : 0))

/* Gebruiker 1 sees jongere 1-3 (2 without personalia), gebruiker 2 sees jongere 4. */
extern const struct db_context as_een, as_twee, as_niemand;

#endif
