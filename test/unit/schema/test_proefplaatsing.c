/*
 * What a young person loses on trial, below the pages, on both engines: a signature stands under
 * what was read. Trial 1 waits for a parent; 2 was agreed.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

QUERY(other_goals, "UPDATE t_proefplaatsing SET doelen = 'iets anders' WHERE id = 1");
QUERY(other_tasks, "UPDATE t_proefplaatsing SET taken = 'iets anders' WHERE id = 1");
QUERY(somebody_else, "UPDATE t_proefplaatsing SET begeleider = 'iemand anders' WHERE id = 1");
QUERY(signed_again, TEKEN "(1, 1, 'overeenkomst', 'ouder', 'x', 'mail', 20410, NULL, NULL, 1, 1)");
QUERY(measured, "UPDATE t_proefplaatsing SET meting = TRUE WHERE id = 1");
QUERY(looked_back,
      "UPDATE t_proefplaatsing SET evaluatie = 'goed', evaluatie_datum = 20410 WHERE id = 2");
QUERY(agreed, TEKEN "(2, 1, 'evaluatie', 'jongere', 'x', 'samen', 20410, 'eens', NULL, 1, 1000)");
QUERY(looked_back_otherwise, "UPDATE t_proefplaatsing SET evaluatie = 'matig' WHERE id = 2");

static int64_t signatures(struct proef_belofte *b, int proefplaatsing)
{
	char sql[200];

	snprintf(sql, sizeof sql,
		 "SELECT count(*) FROM t_handtekening WHERE ingetrokken_op IS NULL"
		 " AND proefplaatsing_id = %d",
		 proefplaatsing);
	return proef_number(&b->p, sql);
}

static void nobody_signed_for_what_was_written_afterwards(void **state)
{
	static const struct query *const changes[] = {&other_goals, &other_tasks, &somebody_else};
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &measured));
	assert_int_equal(signatures(b, 1), 3);
	for (size_t i = 0; i < COUNT(changes); i++) {
		fine(try_exec(b, 1, changes[i]));
		assert_int_equal(signatures(b, 1), 0);
		fine(try_exec(b, 1, &signed_again));
		assert_int_equal(signatures(b, 1), 1);
	}
	assert_int_equal(signatures(b, 2), 3);
}

static void a_yes_to_how_it_went_is_to_what_was_written_of_it(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &looked_back));
	fine(try_exec(b, 1, &agreed));
	assert_int_equal(signatures(b, 2), 4);
	fine(try_exec(b, 1, &looked_back_otherwise));
	assert_int_equal(signatures(b, 2), 3);
}

#define TESTS(ON)                                                                                  \
	ON(nobody_signed_for_what_was_written_afterwards),                                         \
	    ON(a_yes_to_how_it_went_is_to_what_was_written_of_it)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
