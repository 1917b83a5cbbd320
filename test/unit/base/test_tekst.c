/* What a user loses when text is wrong: the person they look for, or the way a name is written. */
#include "base/tekst.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static int setup(void **state)
{
	*state = arena_open((size_t)1 << 20);
	return *state == NULL;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

static void a_name_is_found_however_it_is_typed(void **state)
{
	static const char *const cases[][2] = {
	    {"Zoë van  der  Gün", "zoe van der gun"},
	    {"zoe van der gun", "zoe van der gun"},
	    {"  Jan\t\nPiet ", "jan piet"},
	    {"\u0133ssel \u0132SSEL", "ijssel ijssel"},
	    {"Stra\u00dfe", "strasse"},
	    {"Yılmaz \u0130nci", "yilmaz inci"},
	    {"Łukasz Ørsted Đorđe", "lukasz orsted dorde"},
	    {"d\u2019Arc d'Arc", "d'arc d'arc"},
	    {"Anne\u2010Marie\u00a0Bos", "anne-marie bos"},
	    {"e\u0301 \u00e9", "e e"},
	    {"\U0001d400\uff22", "ab"},
	    {"\u0415\u043b\u0435\u043d\u0430 \u0645\u062d\u0645\u062f",
	     "\u0435\u043b\u0435\u043d\u0430 \u0645\u062d\u0645\u062f"},
	    {"", ""},
	    {" ", ""},
	    {"\u00a0", ""},
	    {"\u0301", ""},
	    {"\u00c6neas \u0152uvre \u00de", "aeneas oeuvre \u00fe"},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(tekst_fold(*state, cases[i][0]), cases[i][1]);
}

static void a_word_is_found_whatever_stands_beside_it(void **state)
{
	static const char *const cases[][2] = {
	    {"Re-integratie (2e spoor)!", "re integratie 2e spoor"},
	    {"collega's, 06-12 34\u20acx", "collega s 06 12 34 x"},
	    {"\u201cZo\u00eb\u201d\u2026ja", "zoe ja"},
	    {"\u0415\u043b\u0435\u043d\u0430/\u0645", "\u0435\u043b\u0435\u043d\u0430 \u0645"},
	    {"a\"b\\c", "a b c"},
	    {"...", ""},
	    {"", ""},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(tekst_words(*state, cases[i][0]), cases[i][1]);
}

static void folding_twice_changes_nothing(void **state)
{
	static const char *const texts[] = {"Zoë \u1e9e", "\ufdfa\ufdfa", "\u03aa\u0301",
					    "A\u030aB", "\u01c4 \u1f82"};

	for (size_t i = 0; i < COUNT(texts); i++) {
		const char *once = tekst_fold(*state, texts[i]);

		assert_true(tekst_same(tekst_fold(*state, once), once));
	}
}

static void text_that_is_no_text_folds_to_nothing(void **state)
{
	assert_string_equal(tekst_fold(*state, "\xff"), "");
	assert_string_equal(tekst_fold(*state, "abc\xc3"), "");
	assert_string_equal(tekst_clean(*state, "\xed\xa0\x80"), "");
}

static void characters_that_grow_very_much_still_fit(void **state)
{
	char text[3 * 200 + 1] = "";

	for (int i = 0; i < 200; i++)
		memcpy(text + i * 3, "\ufdfa", 4);
	assert_true(strlen(tekst_fold(*state, text)) > strlen(text));
	assert_string_equal(tekst_clean(*state, text), text);
}

static void what_is_stored_is_clean_but_keeps_its_words(void **state)
{
	assert_string_equal(tekst_clean(*state, "  Jan \t"), "Jan");
	assert_string_equal(tekst_clean(*state, "\u00a0 Zoe\u0308\u3000\n"), "Zo\u00eb");
	assert_string_equal(tekst_clean(*state, "a\r\nb\rc\n\r\nd"), "a\nb\nc\n\nd");
	assert_string_equal(tekst_clean(*state, "a  b"), "a  b");
	assert_string_equal(tekst_clean(*state, ""), "");
	assert_string_equal(tekst_clean(*state, " \r\n\u2003"), "");
	assert_string_equal(tekst_clean(*state, "\u0133"), "\u0133");
}

static void only_whole_text_without_control_characters_is_accepted(UNUSED void **state)
{
	static const char *const good[] = {"", "abc", "Zo\u00eb\t\r\n", "\U0001f600", "\u00a0"};
	static const char *const bad[] = {
	    "\xff", "\xc3",   "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
	    "\x01", "a\x1bz", "\x7f",     "\xc2\x85"};

	for (size_t i = 0; i < COUNT(good); i++)
		assert_true(tekst_valid(good[i], strlen(good[i])));
	for (size_t i = 0; i < COUNT(bad); i++)
		assert_false(tekst_valid(bad[i], strlen(bad[i])));
	assert_false(tekst_valid("a\0b", 3));
}

static void length_counts_characters_as_people_do(UNUSED void **state)
{
	assert_int_equal(tekst_length(""), 0);
	assert_int_equal(tekst_length("Zo\u00eb"), 3);
	assert_int_equal(tekst_length("\U0001f600\u20ac"), 2);
}

static void a_search_for_a_percent_sign_finds_percent_signs(void **state)
{
	assert_string_equal(tekst_like(*state, "50%_\\É"), "%50\\%\\_\\\\e%");
	assert_string_equal(tekst_like(*state, ""), "%");
	assert_string_equal(tekst_like(*state, "   "), "%");
	assert_string_equal(tekst_like(*state, "Jan"), "%jan%");
}

static void same_is_the_same_in_every_byte(UNUSED void **state)
{
	assert_true(tekst_same("jan", "jan"));
	assert_false(tekst_same("jan", "jans"));
	assert_false(tekst_same("jan", "Jan"));
}

static void a_sentence_about_a_question_does_not_ask(void **state)
{
	assert_string_equal(tekst_subject(*state, "Wie doet dit?"), "Wie doet dit");
	assert_string_equal(tekst_subject(*state, "Gelukt? Wat vieren we"),
			    "Gelukt? Wat vieren we");
	assert_string_equal(tekst_subject(*state, ""), "");
}

static void hours_are_written_with_a_comma(void **state)
{
	assert_string_equal(tekst_getal(*state, 24.5), "24,5");
	assert_string_equal(tekst_getal(*state, 24), "24");
}

static void an_amount_is_written_as_on_a_bill(void **state)
{
	static const struct {
		int64_t cent;
		const char *text;
	} cases[] = {
	    {0, "€ 0,00"},
	    {7, "€ 0,07"},
	    {99999, "€ 999,99"},
	    {100000, "€ 1.000,00"},
	    {220847, "€ 2.208,47"},
	    {100000507, "€ 1.000.005,07"},
	    {101202300, "€ 1.012.023,00"},
	};

	for (size_t i = 0; i < COUNT(cases); i++)
		assert_string_equal(tekst_euro(*state, cases[i].cent), cases[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_name_is_found_however_it_is_typed),
	    cmocka_unit_test(a_word_is_found_whatever_stands_beside_it),
	    cmocka_unit_test(folding_twice_changes_nothing),
	    cmocka_unit_test(text_that_is_no_text_folds_to_nothing),
	    cmocka_unit_test(characters_that_grow_very_much_still_fit),
	    cmocka_unit_test(what_is_stored_is_clean_but_keeps_its_words),
	    cmocka_unit_test(only_whole_text_without_control_characters_is_accepted),
	    cmocka_unit_test(length_counts_characters_as_people_do),
	    cmocka_unit_test(a_search_for_a_percent_sign_finds_percent_signs),
	    cmocka_unit_test(same_is_the_same_in_every_byte),
	    cmocka_unit_test(a_sentence_about_a_question_does_not_ask),
	    cmocka_unit_test(hours_are_written_with_a_comma),
	    cmocka_unit_test(an_amount_is_written_as_on_a_bill),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
