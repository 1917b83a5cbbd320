/*
 * What somebody loses when figures of working together tell of one person, or not the truth; on
 * both engines, below the pages. Every melding here was made on day 20000.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>

#define DAY INT64_C(86400000)

/* A melding that had to be picked up by day 20002, and was after so many days. */
static void melding(struct proef_belofte *b, int dagen)
{
	char sql[400];

	snprintf(sql, sizeof sql,
		 "INSERT INTO t_signaal (jongere_id, melder_id, soort, tekst, op, uiterlijk_datum,"
		 " afgehandeld_op, afgehandeld_door_id, reactie) VALUES (1, 4, 'valt_uit', 'x',"
		 " %lld, 20002, %lld, 1, 'gebeld')",
		 (long long)(20000 * DAY), (long long)((20000 + dagen) * DAY));
	proef_script(&b->p, sql);
}

/* What Erik reads: the whole, what went well and the median as one number; 0: nothing. */
QUERY(figure, "SELECT COALESCE(max(geheel * 10000 + goed * 100 + dagen), 0) FROM telling_proces "
	      "WHERE figuur = 'vangnet'");
static int64_t told(struct proef_belofte *b)
{
	struct db_context context = as(6);
	struct db *db;
	int64_t n;

	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(db_number(db, &figure, ARGS_NONE, &n));
	db_read_end(db);
	return n;
}

static void a_small_group_is_told_or_follows_from_what_is_told(void **state)
{
	struct proef_belofte *b = *state;

	for (int i = 0; i < 4; i++)
		melding(b, 1);
	assert_int_equal(told(b), 0);
	melding(b, 2);
	assert_int_equal(told(b), 50501);
	for (int i = 0; i < 4; i++) {
		melding(b, 9);
		assert_int_equal(told(b), 0);
	}
	melding(b, 9);
	assert_int_equal(told(b), 100501);
}

static void the_middle_is_not_the_middle(void **state)
{
	static const int dagen[] = {0, 0, 2, 2, 2, 2};
	struct proef_belofte *b = *state;

	for (size_t i = 0; i < COUNT(dagen); i++)
		melding(b, dagen[i]);
	assert_int_equal(told(b), 60602);
}

#define TESTS(ON)                                                                                  \
	ON(a_small_group_is_told_or_follows_from_what_is_told), ON(the_middle_is_not_the_middle)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
