/* What a user loses when findings are wrong: home, money or health is read by who may not. */
#include "domain/bevinding.h"
#include "domain/onderdeel.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void every_subject_is_guarded_by_the_part_it_tells_of(UNUSED void **state)
{
	static const uint32_t expected[BEVINDING_ONDERWERPEN] = {
	    [BEVINDING_VAARDIGHEDEN] = ONDERDEEL_DOEN,
	    [BEVINDING_GEZONDHEID] = ONDERDEEL_GEZONDHEID,
	    [BEVINDING_THUIS] = ONDERDEEL_THUISSITUATIE,
	    [BEVINDING_WIL] = ONDERDEEL_WILLEN,
	    [BEVINDING_RELATIE] = ONDERDEEL_THUISSITUATIE,
	    [BEVINDING_WONEN] = ONDERDEEL_THUISSITUATIE,
	    [BEVINDING_VERVOER] = ONDERDEEL_DOEN,
	    [BEVINDING_GELD] = ONDERDEEL_INKOMEN,
	};

	for (int i = 0; i < BEVINDING_ONDERWERPEN; i++)
		assert_int_equal(bevinding_onderdeel(i), expected[i]);
	assert_int_equal(bevinding_onderdeel(CHOICE_NONE), 0);
	assert_int_equal(bevinding_onderdeel(BEVINDING_ONDERWERPEN), 0);
}

static void an_answer_is_not_known_the_day_after_its_term(UNUSED void **state)
{
	const struct datum today = {20500};
	struct moment last = datum_begin(datum_plus(today, -183));
	struct moment late = datum_begin(datum_plus(today, -184));

	assert_int_equal(bevinding_antwoord_now(BEVINDING_JA, last, 183, today), BEVINDING_JA);
	assert_int_equal(bevinding_antwoord_now(BEVINDING_JA, late, 183, today),
			 BEVINDING_ONBEKEND);
	assert_int_equal(bevinding_antwoord_now(BEVINDING_NOG_NIET, late, 183, today),
			 BEVINDING_ONBEKEND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_subject_is_guarded_by_the_part_it_tells_of),
	    cmocka_unit_test(an_answer_is_not_known_the_day_after_its_term),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
