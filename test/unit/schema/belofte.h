/*
 * A small region in which promises can be attacked: below the pages, by SQL on a connection of the
 * application, on both engines. Who is there: belofte.c.
 */
#ifndef TEST_BELOFTE_H
#define TEST_BELOFTE_H

#include "unit/toegang/proef.h"

#include "domain/onderdeel.h"

struct proef_belofte {
	struct proef p;
	char conflict[200]; /* why the last job was refused */
};

/* This person, with the function and organisation of the same number (Els, 4: organisation 2). */
struct db_context as(int64_t gebruiker);
/* One write of this person: 0 or ERR_x; b->conflict says what refused. */
int try_exec(struct proef_belofte *b, int64_t gebruiker, const struct query *q);
int64_t reads(struct proef_belofte *b, struct db_context context, const struct query *q);

int belofte_setup_sqlite(void **state);
int belofte_setup_pg(void **state);
int belofte_teardown(void **state);

#define HERE(f) cmocka_unit_test_setup_teardown(f, belofte_setup_sqlite, belofte_teardown)
#define THERE(f)                                                                                   \
	{                                                                                          \
		"pg_" #f, f, belofte_setup_pg, belofte_teardown, NULL                              \
	}

#endif
