/*
 * What a user loses when terms are wrong: signals that come too late, or a region that cannot set
 * its own.
 */
#include "domain/termijn.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void every_term_has_a_default_within_its_limits(UNUSED void **state)
{
	struct termijnen t = termijnen_default();

	assert_int_equal(termijn_count * sizeof(int), sizeof t);
	for (size_t i = 0; i < termijn_count; i++) {
		const struct termijn *termijn = &termijn_list[i];

		assert_in_range(termijn->usual, termijn->least, termijn->most);
		assert_int_equal(termijn_value(&t, termijn), termijn->usual);
		assert_ptr_equal(termijn_find(termijn->sleutel), termijn);
		assert_true(strlen(termijn->label) > 10);
		assert_true(strlen(termijn->bron) > 3);
		assert_true(strlen(termijn_eenheid_label(termijn->eenheid, 2)) > 4);
	}
	assert_string_equal(termijn_eenheid_label(TERMIJN_MAANDEN, 1), "maand");
	assert_string_equal(termijn_eenheid_label(TERMIJN_MAANDEN, 2), "maanden");
	assert_string_equal(termijn_eenheid_label(TERMIJN_DAGEN, 0), "dagen");
	assert_null(termijnen_check(&t));
}

/* The numbers of the seeds, by the rows that hold them. */
static void the_defaults_are_those_of_the_field(UNUSED void **state)
{
	const struct termijnen t = termijnen_default();

	assert_int_equal(t.contact_monitor, 183);
	assert_int_equal(t.contact_waakvlam, 91);
	assert_int_equal(t.nazorg_eerste_van, 28);
	assert_int_equal(t.nazorg_eerste_tot, 42);
	assert_int_equal(t.nazorg_ritme, 91);
	assert_true(t.contract_stap_1 == 6 && t.contract_stap_2 == 4 && t.contract_stap_3 == 3);
	assert_true(t.contract_stap_4 == 2 && t.contract_stap_5 == 1);
	assert_int_equal(t.keten_van, 21);
	assert_int_equal(t.uitstroom_van, 12);
}

static void a_region_sets_its_own_within_the_limits(UNUSED void **state)
{
	struct termijnen t = termijnen_default();

	for (size_t i = 0; i < termijn_count; i++) {
		const struct termijn *termijn = &termijn_list[i];

		assert_int_equal(termijn_update(&t, termijn->sleutel, termijn->least - 1),
				 ERR_INVOER);
		assert_int_equal(termijn_update(&t, termijn->sleutel, termijn->most + 1),
				 ERR_INVOER);
		assert_int_equal(termijn_value(&t, termijn), termijn->usual);
		assert_int_equal(termijn_update(&t, termijn->sleutel, termijn->most), 0);
		assert_int_equal(termijn_value(&t, termijn), termijn->most);
		assert_int_equal(termijn_update(&t, termijn->sleutel, termijn->least), 0);
		assert_int_equal(termijn_value(&t, termijn), termijn->least);
	}
	assert_int_equal(termijn_update(&t, "pauze", 10), ERR_ONBEKEND);
	assert_null(termijn_find(""));
}

static void terms_that_contradict_each_other_are_refused(UNUSED void **state)
{
	static const struct {
		const char *sleutel;
		int waarde;
	} wrong[] = {
	    {"nazorg_eerste_van", 42}, {"contract_stap_1", 4},        {"contract_stap_2", 3},
	    {"contract_stap_3", 2},    {"contract_stap_4", 1},        {"keten_van", 22},
	    {"uitstroom_van", 6},      {"overdracht_herinnering", 7}, {"overdracht_team", 14},
	    {"uitstroom_gesprek", 12},
	};

	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct termijnen t = termijnen_default();

		assert_int_equal(termijn_update(&t, wrong[i].sleutel, wrong[i].waarde), 0);
		assert_non_null(termijnen_check(&t));
	}
}

static void where_a_term_comes_from_is_told_in_words(UNUSED void **state)
{
	for (size_t i = 0; i < termijn_count; i++) {
		const char *text = termijn_herkomst(&termijn_list[i]);

		assert_true(text[0] != '\0');
		assert_false(text[0] == 'F' && text[1] >= '0' && text[1] <= '9');
	}
	assert_string_equal(termijn_herkomst(termijn_find("contact_werk")), "elke drie maanden");
	assert_string_equal(termijn_herkomst(termijn_find("nazorg_vooruit")), "eigen keuze");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_term_has_a_default_within_its_limits),
	    cmocka_unit_test(the_defaults_are_those_of_the_field),
	    cmocka_unit_test(a_region_sets_its_own_within_the_limits),
	    cmocka_unit_test(terms_that_contradict_each_other_are_refused),
	    cmocka_unit_test(where_a_term_comes_from_is_told_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
