/* What a user loses when this is wrong: a shared filter tells when somebody was born. */
#include "domain/filter.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void a_date_is_no_name_of_a_filter(UNUSED void **state)
{
	assert_null(filter_naam_check(""));
	assert_null(filter_naam_check("Klas 5, groep 2"));
	assert_non_null(filter_naam_check("geboren in 2008"));
	assert_non_null(filter_naam_check("van 1-2-08"));
}

static void a_view_of_mijn_werk_has_no_name(UNUSED void **state)
{
	assert_int_equal(werkvakken.count, WERKVAK_COUNT);
	assert_string_equal(choice_code(&werkvakken, WERKVAK_TEAM), "team");
	assert_string_equal(choice_code(&kringen, KRING_MIJN), "mijn");
	assert_string_equal(choice_code(&sorteringen, SORTEER_NIEUWSTE), "nieuwste");
	assert_string_equal(choice_code(&filterlijsten, FILTERLIJST_WERK), "werk");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_date_is_no_name_of_a_filter),
	    cmocka_unit_test(a_view_of_mijn_werk_has_no_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
