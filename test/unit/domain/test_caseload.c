/* What a user loses when the caseload is wrong: the jongere whom everybody forgets to call. */
#include "domain/caseload.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void above_the_norm_is_counted_from_the_norm(UNUSED void **state)
{
	assert_int_equal(caseload_above(50, 50), 0);
	assert_int_equal(caseload_above(51, 50), 1);
	assert_int_equal(caseload_above(0, 15), 0);
	assert_int_equal(caseload_above(90, 15), 75);
	assert_int_equal(caseload_above(90, 0), 0);
	assert_int_equal(caseload_above(90, -1), 0);
}

static void a_tenth_is_rounded_up_and_a_handful_has_none(UNUSED void **state)
{
	static const size_t cases[][2] = {{0, 0},  {1, 0},  {4, 0},  {5, 1}, {10, 1},
					  {11, 2}, {20, 2}, {50, 5}, {51, 6}};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(minste_aandacht_count(cases[i][0]), cases[i][1]);
}

static void the_one_with_fewest_contacts_is_shown(UNUSED void **state)
{
	struct aandacht list[11];
	bool least[11];

	for (int i = 0; i < 11; i++)
		list[i] =
		    (struct aandacht){.contacten = 5, .laatste_contact = {20000}, .sinds = {19000}};
	list[7].contacten = 1;
	list[2].contacten = 2;
	assert_int_equal(minste_aandacht_compute(list, 11, least), 2);
	for (int i = 0; i < 11; i++)
		assert_int_equal(least[i], i == 2 || i == 7);
}

static void
when_contacts_are_equal_the_longest_silence_counts_and_then_the_longest_wait(UNUSED void **state)
{
	struct aandacht list[5];
	bool least[5];

	for (int i = 0; i < 5; i++)
		list[i] =
		    (struct aandacht){.contacten = 1, .laatste_contact = {20000}, .sinds = {19000}};
	list[3].laatste_contact.dag = 19999;
	minste_aandacht_compute(list, 5, least);
	assert_true(least[3]);
	list[1].laatste_contact = DATUM_GEEN;
	minste_aandacht_compute(list, 5, least);
	assert_true(least[1] && !least[3]);
	list[4].laatste_contact = DATUM_GEEN;
	list[4].sinds.dag = 18000;
	minste_aandacht_compute(list, 5, least);
	assert_true(least[4] && !least[1]);
	list[4].sinds = list[1].sinds;
	minste_aandacht_compute(list, 5, least);
	assert_true(least[1] && !least[4]);
}

static void nobody_outside_the_tenth_had_less_than_anybody_in_it(UNUSED void **state)
{
	struct aandacht list[60];
	bool least[60];
	unsigned seed = 7;

	for (int round = 0; round < 50; round++) {
		size_t marked = 0;

		for (int i = 0; i < 60; i++) {
			seed = seed * 1103515245u + 12345u;
			list[i] =
			    (struct aandacht){.contacten = (int)(seed >> 16) % 9,
					      .laatste_contact = {19000 + (int)(seed >> 20) % 300},
					      .sinds = {18000}};
		}
		assert_int_equal(minste_aandacht_compute(list, 60, least), 6);
		for (int i = 0; i < 60; i++) {
			marked += least[i];
			for (int j = 0; j < 60 && least[i]; j++)
				assert_true(least[j] || list[j].contacten >= list[i].contacten);
		}
		assert_int_equal(marked, 6);
	}
}

/* As many have had no contact, or one, as chance gives. */
static void where_two_contacts_are_sure_the_same_are_marked(UNUSED void **state)
{
	struct aandacht list[30], two[30];
	bool least[30], of_two[30];
	unsigned seed = 11, sure = 0;

	for (int round = 0; round < 200; round++) {
		for (int i = 0; i < 30; i++) {
			seed = seed * 1103515245u + 12345u;
			list[i] =
			    (struct aandacht){.contacten = (int)(seed >> 16) % 12,
					      .laatste_contact = {19000 + (int)(seed >> 20) % 9},
					      .sinds = {18000 + (int)(seed >> 24) % 9}};
			two[i] = list[i];
			two[i].contacten = list[i].contacten < 2 ? list[i].contacten : 2;
		}
		if (!minste_aandacht_is_sure(two, 30, 2))
			continue;
		sure++;
		minste_aandacht_compute(list, 30, least);
		minste_aandacht_compute(two, 30, of_two);
		assert_memory_equal(least, of_two, sizeof least);
	}
	assert_in_range(sure, 100, 199);
	for (int i = 0; i < 30; i++)
		two[i].contacten = i < 2 ? 1 : 2;
	assert_false(minste_aandacht_is_sure(two, 30, 2));
	two[2].contacten = 1;
	assert_true(minste_aandacht_is_sure(two, 30, 2));
	assert_true(minste_aandacht_is_sure(two, 4, 0));
}

static void a_caseload_too_small_marks_nobody(UNUSED void **state)
{
	const struct aandacht list[4] = {{.contacten = 0}};
	bool least[4] = {true, true, true, true};

	assert_int_equal(minste_aandacht_compute(list, 4, least), 0);
	for (int i = 0; i < 4; i++)
		assert_false(least[i]);
}

static void a_caseload_of_heavy_dossiers_counts_as_any_other(UNUSED void **state)
{
	struct arena *a = arena_open(1 << 14);
	const struct termijnen t = termijnen_default();
	const struct caseload_omvang usual = {.aantal = 42}, mixed = {42, 3, 6}, one = {3, 1, 1};

	assert_int_equal(zwaarte_of(CHOICE_NONE, false), ZWAARTE_GEWOON);
	assert_int_equal(zwaarte_of(CHOICE_NONE, true), ZWAARTE_LICHT);
	assert_int_equal(zwaarte_of(ZWAARTE_ZWAAR, true), ZWAARTE_ZWAAR);
	assert_int_equal(caseload_weegt(&usual, &t), 42);
	assert_int_equal(caseload_weegt(&mixed, &t), 44); /* 33 + 1.5 + 9 */
	assert_string_equal(caseload_weegt_text(a, &usual, &t), "");
	assert_string_equal(caseload_weegt_text(a, &mixed, &t),
			    "Telt als 44: 3 lichte en 6 zware dossiers.");
	assert_string_equal(caseload_weegt_text(a, &one, &t),
			    "Telt als 3: 1 licht en 1 zwaar dossier.");
	assert_string_not_equal(
	    caseload_weegt_text(a, &(struct caseload_omvang){.aantal = 2, .zwaar = 2}, &t), "");
	arena_free(a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(above_the_norm_is_counted_from_the_norm),
	    cmocka_unit_test(a_tenth_is_rounded_up_and_a_handful_has_none),
	    cmocka_unit_test(the_one_with_fewest_contacts_is_shown),
	    cmocka_unit_test(
		when_contacts_are_equal_the_longest_silence_counts_and_then_the_longest_wait),
	    cmocka_unit_test(nobody_outside_the_tenth_had_less_than_anybody_in_it),
	    cmocka_unit_test(where_two_contacts_are_sure_the_same_are_marked),
	    cmocka_unit_test(a_caseload_too_small_marks_nobody),
	    cmocka_unit_test(a_caseload_of_heavy_dossiers_counts_as_any_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
