/*
 * What a user loses when this is wrong: a line that must be done is not told of, or one that was
 * done is; a factor begins without a question.
 */
#include "domain/werkagenda.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define NU ((struct datum){20000})

static struct datum day(int32_t dag)
{
	return (struct datum){dag};
}

static void every_factor_begins_with_a_question(UNUSED void **state)
{
	int per[FACTOR_COUNT] = {0};

	for (size_t i = 0; i < AGENDAVRAAG_COUNT; i++) {
		assert_non_null(agendavragen[i].tekst);
		per[agendavragen[i].factor]++;
		assert_true(i == 0 || agendavragen[i - 1].factor <= agendavragen[i].factor);
	}
	for (int i = 0; i < FACTOR_COUNT; i++)
		assert_int_equal(per[i], i == FACTOR_JONGERE ? 4 : 2);
}

static struct datum dag(int stand, struct datum wanneer, struct datum meten, struct datum gekeken)
{
	return agendaregel_dag(&(struct agendadagen){stand, wanneer, meten, gekeken});
}

static bool is_nu(int stand, struct datum wanneer)
{
	return agendaregel_is_nu(&(struct agendadagen){stand, wanneer, DATUM_GEEN, DATUM_GEEN}, NU);
}

static void what_is_done_or_dropped_is_asked_for(UNUSED void **state)
{
	assert_true(is_nu(AGENDASTAND_OPEN, day(19999)));
	assert_true(is_nu(AGENDASTAND_BEZIG, NU));
	assert_false(is_nu(AGENDASTAND_KLAAR, day(19999)));
	assert_false(is_nu(AGENDASTAND_NIET, day(19999)));
	assert_false(is_nu(AGENDASTAND_OPEN, day(20001)));
	assert_false(is_nu(AGENDASTAND_OPEN, DATUM_GEEN));
}

static void the_day_to_look_at_it_is_forgotten(UNUSED void **state)
{
	assert_int_equal(dag(AGENDASTAND_OPEN, NU, day(19990), DATUM_GEEN).dag, 19990);
	assert_int_equal(dag(AGENDASTAND_OPEN, NU, day(20010), DATUM_GEEN).dag, 20000);
	assert_int_equal(dag(AGENDASTAND_OPEN, DATUM_GEEN, day(20010), DATUM_GEEN).dag, 20010);
	assert_false(datum_set(dag(AGENDASTAND_KLAAR, NU, NU, DATUM_GEEN)));
}

static void what_was_looked_at_stays_for_ever(UNUSED void **state)
{
	assert_false(datum_set(dag(AGENDASTAND_OPEN, DATUM_GEEN, day(19990), day(19990))));
	assert_false(datum_set(dag(AGENDASTAND_OPEN, DATUM_GEEN, day(19990), day(19995))));
	assert_int_equal(dag(AGENDASTAND_OPEN, DATUM_GEEN, day(19990), day(19980)).dag, 19990);
	assert_int_equal(dag(AGENDASTAND_OPEN, NU, day(19990), day(19995)).dag, 20000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_factor_begins_with_a_question),
	    cmocka_unit_test(what_is_done_or_dropped_is_asked_for),
	    cmocka_unit_test(the_day_to_look_at_it_is_forgotten),
	    cmocka_unit_test(what_was_looked_at_stays_for_ever),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
