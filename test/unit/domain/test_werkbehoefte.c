/* What a user loses when needs are wrong: what was said long ago outlives what is said now. */
#include "domain/werkbehoefte.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static struct werkbehoeften_nu compute(const struct werkbehoefte_antwoord *newest, size_t n)
{
	struct werkbehoeften_nu nu;

	werkbehoeften_compute(newest, n, &nu);
	return nu;
}

static void what_nobody_answered_is_not_known(UNUSED void **state)
{
	struct werkbehoeften_nu nu = compute(NULL, 0);

	assert_int_equal(nu.geen, -1);
	for (int i = 0; i < WERKBEHOEFTEN; i++)
		assert_int_equal(nu.antwoord[i], -1);
	assert_int_equal(werkbehoeften_needed(NULL, &nu), 0);
}

static void the_newest_answer_holds(UNUSED void **state)
{
	static const struct werkbehoefte_antwoord a[] = {
	    {WERKBEHOEFTE_TEMPO, BEHOEFTE_LIEVER},
	    {WERKBEHOEFTE_UREN, BEHOEFTE_MAAKT_NIET_UIT},
	    {WERKBEHOEFTE_TEMPO, BEHOEFTE_MOET},
	    {WERKBEHOEFTE_VEILIG, BEHOEFTE_MOET},
	};
	struct werkbehoeften_nu nu = compute(a, COUNT(a));

	assert_int_equal(nu.antwoord[WERKBEHOEFTE_TEMPO], 0);
	assert_int_equal(nu.antwoord[WERKBEHOEFTE_UREN], 1);
	assert_int_equal(nu.antwoord[WERKBEHOEFTE_VEILIG], 3);
	assert_int_equal(nu.geen, -1);
	assert_int_equal(werkbehoeften_needed(a, &nu),
			 1u << WERKBEHOEFTE_TEMPO | 1u << WERKBEHOEFTE_VEILIG);
}

static void nothing_needed_takes_the_place_of_what_was_said_before(UNUSED void **state)
{
	static const struct werkbehoefte_antwoord a[] = {
	    {WERKBEHOEFTE_REIZEN, BEHOEFTE_MAAKT_NIET_UIT},
	    {WERKBEHOEFTE_GEEN, CHOICE_NONE},
	    {WERKBEHOEFTE_TEMPO, BEHOEFTE_MOET},
	};
	struct werkbehoeften_nu nu = compute(a, COUNT(a));

	assert_int_equal(nu.geen, 1);
	assert_int_equal(nu.antwoord[WERKBEHOEFTE_TEMPO], -1);
	assert_int_equal(werkbehoeften_needed(a, &nu), 0);
}

static void a_need_after_it_ends_that_nothing_is_needed(UNUSED void **state)
{
	static const struct werkbehoefte_antwoord a[] = {
	    {WERKBEHOEFTE_PRIKKELS, BEHOEFTE_LIEVER},
	    {WERKBEHOEFTE_TEMPO, BEHOEFTE_MOET},
	    {WERKBEHOEFTE_GEEN, CHOICE_NONE},
	};
	struct werkbehoeften_nu nu = compute(a, COUNT(a));

	assert_int_equal(nu.geen, -1);
	assert_int_equal(nu.antwoord[WERKBEHOEFTE_PRIKKELS], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_nobody_answered_is_not_known),
	    cmocka_unit_test(the_newest_answer_holds),
	    cmocka_unit_test(nothing_needed_takes_the_place_of_what_was_said_before),
	    cmocka_unit_test(a_need_after_it_ends_that_nothing_is_needed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
