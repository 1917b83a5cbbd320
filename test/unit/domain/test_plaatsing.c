/* What is lost when this fails: what happened in a place is told wrong. */
#include "domain/plaatsing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void belofte_7_how_long_a_place_lasted_stands_in_words(void **state UNUSED)
{
	const struct datum vandaag = datum_of(2026, 11, 22);
	const struct {
		struct datum van, eind;
		const char *duur;
	} list[] = {
	    {datum_of(2026, 3, 1), datum_of(2026, 10, 31), "8 maanden"},
	    {datum_of(2026, 10, 1), datum_of(2026, 10, 31), "1 maand"},
	    {datum_of(2026, 10, 1), datum_of(2026, 10, 12), "12 dagen"},
	    {datum_of(2026, 10, 1), datum_of(2026, 10, 1), "1 dag"},
	    {datum_of(2026, 8, 23), DATUM_GEEN, "3 maanden tot nu"},
	    {datum_of(2026, 10, 23), DATUM_GEEN, "1 maand tot nu"},
	    {datum_of(2026, 11, 22), DATUM_GEEN, "1 dag tot nu"},
	    {datum_of(2026, 11, 1), DATUM_GEEN, "22 dagen tot nu"},
	    {datum_of(2026, 11, 23), DATUM_GEEN, "Begint nog"},
	};
	struct arena *a = arena_open(10000);

	for (size_t i = 0; i < COUNT(list); i++)
		assert_string_equal(plaatsing_duur(a, list[i].van, list[i].eind, vandaag),
				    list[i].duur);
	arena_free(a);
}

static void a_mistaken_end_can_be_taken_back_for_a_month(void **state UNUSED)
{
	const struct datum vandaag = datum_of(2026, 11, 22);

	assert_true(einde_is_recent(vandaag, vandaag));
	assert_true(einde_is_recent(datum_of(2026, 10, 22), vandaag));
	assert_false(einde_is_recent(datum_of(2026, 10, 21), vandaag));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_mistaken_end_can_be_taken_back_for_a_month),
	    cmocka_unit_test(belofte_7_how_long_a_place_lasted_stands_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
