/* What a user loses when this is wrong: a leaver who stands on the list of no school year. */
#include "domain/schooljaar.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void every_day_is_in_the_school_year_between_its_ends(UNUSED void **state)
{
	for (struct datum d = datum_of(1999, 7, 1); d.dag < datum_of(2051, 1, 1).dag;
	     d = datum_plus(d, 1)) {
		int jaar = schooljaar_of(d);

		assert_in_range(d.dag, schooljaar_begin(jaar).dag, schooljaar_end(jaar).dag);
		/* as the view telling_uitstroom counts */
		assert_int_equal(jaar, 1970 + (4 * (d.dag + 153) + 2) / 1461);
	}
}

static void a_school_year_is_named_by_both_its_years(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 16);

	assert_string_equal(schooljaar_text(a, 2027), "2026/2027");
	arena_free(a);
	assert_int_equal(schooljaar_of(datum_of(2027, 7, 31)), 2027);
	assert_int_equal(schooljaar_of(datum_of(2027, 8, 1)), 2028);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_day_is_in_the_school_year_between_its_ends),
	    cmocka_unit_test(a_school_year_is_named_by_both_its_years),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
