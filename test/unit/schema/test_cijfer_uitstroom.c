/*
 * What somebody loses when the figures of who leaves a school tell of one person, count who is not
 * there yet, or are for anybody; on both engines, below the pages.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

/* So many more leave the school in the summer of 2026. */
static void leave(struct proef_belofte *b, int from, int n, int opname)
{
	char sql[200];

	for (int id = from; id < from + n; id++) {
		dossier_add(b, id, opname);
		snprintf(
		    sql, sizeof sql,
		    "UPDATE t_jongere SET school_id = 2, uitstroom_datum = 20650 WHERE id = %d;",
		    id);
		proef_script(&b->p, sql);
	}
}

QUERY(leaving, "SELECT coalesce(max(aantal), 0) FROM telling_uitstroom WHERE school_id = 2");

static void a_small_class_is_told_or_a_large_one_to_anybody(void **state)
{
	struct proef_belofte *b = *state;

	leave(b, 11, 4, 0);
	assert_int_equal(reads(b, as(6), &leaving), 0);
	leave(b, 15, 1, 0);
	assert_int_equal(reads(b, as(6), &leaving), 5);
	assert_int_equal(reads(b, as(0), &leaving), 0);
}

static void who_is_still_being_taken_in_is_counted_or_who_was_is_not(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, "INSERT INTO t_opname (id, invoerbestand_id, toestand, gezien_op)"
			    " VALUES (91, 1, 'bezig', 1);");
	leave(b, 11, 5, 91);
	assert_int_equal(reads(b, as(6), &leaving), 0);
	proef_script(&b->p, "UPDATE t_opname SET toestand = 'getoond', getoond_op = 3000;");
	assert_int_equal(reads(b, as(6), &leaving), 5);
}

#define TESTS(ON)                                                                                  \
	ON(a_small_class_is_told_or_a_large_one_to_anybody),                                       \
	    ON(who_is_still_being_taken_in_is_counted_or_who_was_is_not)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
