/*
 * A database with the program's own schema, its policy and its logs in force, on the engine under
 * test; and what somebody could do to it from outside.
 */
#ifndef TEST_PROEF_H
#define TEST_PROEF_H

#include "unit/db/testschema.h"

#include "base/buf.h"
#include "toegang/logboek.h"

#define PROEF_NU ((struct moment){1763802000000}) /* 2025-11-22 */

struct proef {
	struct testdb t; /* t.d: for the application; t.a: the test's arena */
	struct logboek *l;
	uint8_t key[32];
	char anker[100];
	struct db_context context; /* nobody, on the machine itself */
	struct buf report;
	struct logboek_telling telling;
};

void proef_open(struct proef *p, bool sqlite);
/* With what these scripts put there, NULL ends them. They are kept by address, and run once. */
void proef_open_with(struct proef *p, bool sqlite, const char *const *scripts);
void proef_close(struct proef *p);
/* Another process begins: everything closed and opened again. */
void proef_restart(struct proef *p);
/* The application's side closed, to be opened again; for who swaps the file in between. */
void proef_stop(struct proef *p);
void proef_start(struct proef *p);
/* Runs a write job that must succeed. */
void proef_write(struct proef *p, int (*work)(struct db *db, void *arg), void *arg);
/* SQL of the owner, written as in src/schema: for {{bytes}} what the engine calls it. */
void proef_script(struct proef *p, const char *sql);
/* SQL of somebody who owns the database file: guards on the logs are put aside first. */
void proef_tamper(struct proef *p, const char *sql);
int64_t proef_number(struct proef *p, const char *sql);

int proef_setup_sqlite(void **state);
int proef_setup_pg(void **state);
int proef_teardown(void **state);

#define PROEF_SQLITE(f) cmocka_unit_test_setup_teardown(f, proef_setup_sqlite, proef_teardown)
#define PROEF_PG(f)                                                                                \
	{                                                                                          \
		"pg_" #f, f, proef_setup_pg, proef_teardown, NULL                                  \
	}

/* Zero, or the test says why not. */
#define fine(rc) fine_((rc), #rc, __FILE__, __LINE__)
void fine_(int rc, const char *what, const char *file, int line);

#endif
