/*
 * What is lost when chance cannot be repeated: no figure of a generated region can be checked by
 * anybody else.
 */
#include "cmd/toeval.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

/* The first numbers of the reference implementation for the state 1, 2, 3, 4. */
static void xoshiro_zoals_de_bedenkers(void **state)
{
	static const uint64_t expected[] = {11520, 0, 1509978240, UINT64_C(1215971899390074240)};
	struct toeval t = {{1, 2, 3, 4}};

	(void)state;
	for (size_t i = 0; i < COUNT(expected); i++)
		assert_true(toeval_next(&t) == expected[i]);
}

static void dezelfde_stroom_en_andere(void **state)
{
	struct toeval a, b, c, d;

	(void)state;
	toeval_begin(&a, 7, 5);
	toeval_begin(&b, 7, 5);
	toeval_begin(&c, 7, 6);
	toeval_begin(&d, 8, 5);
	for (int i = 0; i < 100; i++) {
		uint64_t x = toeval_next(&a);

		assert_true(x == toeval_next(&b));
		assert_true(x != toeval_next(&c));
		assert_true(x != toeval_next(&d));
	}
}

static void binnen_de_grenzen(void **state)
{
	int seen[7] = {0};
	struct toeval t;

	(void)state;
	toeval_begin(&t, 1, 1);
	for (int i = 0; i < 7000; i++) {
		int x = toeval_between(&t, -3, 3);
		double r = toeval_real(&t);

		assert_in_range(x + 3, 0, 6);
		seen[x + 3]++;
		assert_true(r >= 0 && r < 1);
	}
	for (size_t i = 0; i < COUNT(seen); i++)
		assert_in_range(seen[i], 850, 1150);
}

static void gewichten_en_wachten(void **state)
{
	static const double weights[] = {1, 0, 3};
	int seen[3] = {0};
	double sum = 0;
	struct toeval t;

	(void)state;
	toeval_begin(&t, 1, 2);
	for (int i = 0; i < 8000; i++) {
		seen[toeval_pick(&t, weights, COUNT(weights))]++;
		sum += toeval_wait(&t, 100);
	}
	assert_int_equal(seen[1], 0);
	assert_in_range(seen[0], 1850, 2150);
	assert_in_range((int)(sum / 8000), 95, 105);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(xoshiro_zoals_de_bedenkers),
	    cmocka_unit_test(dezelfde_stroom_en_andere),
	    cmocka_unit_test(binnen_de_grenzen),
	    cmocka_unit_test(gewichten_en_wachten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
