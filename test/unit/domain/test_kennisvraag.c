/* What a reader loses when the kennisbank knows only the letters that he typed. */
#include "domain/kennisvraag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct arena *a;

static void other_words(const char *woorden, const char *van, const char *naar, const char *becomes)
{
	const char *got = kennisvraag_replace(a, woorden, van, naar);

	if (!becomes)
		assert_null(got);
	else
		assert_string_equal(got, becomes);
}

static void another_word_is_put_in_the_wrong_place(void **state)
{
	(void)state;
	other_words("nazorg", "nazorg", "begeleiding na start", "begeleiding na start");
	other_words("nazorg school", "nazorg", "begeleiding", "begeleiding school");
	other_words("school nazorg", "nazorg", "begeleiding", "school begeleiding");
	other_words("hulp nazorg school", "nazorg", "begeleiding", "hulp begeleiding school");
	other_words("leren werken bij", "leren werken", "bbl", "bbl bij");
	other_words("nazorgplan", "nazorg", "begeleiding", NULL);
	other_words("", "nazorg", "begeleiding", NULL);
}

static void joined(const char *woorden, size_t nth, const char *becomes)
{
	const char *got = kennisvraag_join(a, woorden, nth);

	if (!becomes)
		assert_null(got);
	else
		assert_string_equal(got, becomes);
}

static void what_is_typed_apart_is_not_one_word(void **state)
{
	(void)state;
	joined("proef plaatsing", 0, "proefplaatsing");
	joined("hoe lang proef plaatsing", 0, "hoelang proef plaatsing");
	joined("hoe lang proef plaatsing", 2, "hoe lang proefplaatsing");
	joined("hoe lang proef plaatsing", 3, NULL);
	joined("proefplaatsing", 0, NULL);
	joined("", 0, NULL);
}

static void dropped(const char *woorden, size_t nth, const char *becomes)
{
	const char *got = kennisvraag_drop(a, woorden, nth);

	if (!becomes)
		assert_null(got);
	else
		assert_string_equal(got, becomes);
}

static void one_word_too_many_hides_all(void **state)
{
	(void)state;
	dropped("reiskosten proefplaatsing bus", 0, "proefplaatsing bus");
	dropped("reiskosten proefplaatsing bus", 1, "reiskosten bus");
	dropped("reiskosten proefplaatsing bus", 2, "reiskosten proefplaatsing");
	dropped("reiskosten proefplaatsing bus", 3, NULL);
	dropped("reiskosten proefplaatsing bus", 9, NULL);
	dropped("bus", 0, NULL);
	dropped("", 0, NULL);
}

static void a_slip_is_no_slip(void **state)
{
	char lang[50];

	(void)state;
	assert_int_equal(kennisvraag_count_slips("jobcoach", "jobcoach"), 0);
	assert_int_equal(kennisvraag_count_slips("jobcaoch", "jobcoach"), 1);  /* swapped */
	assert_int_equal(kennisvraag_count_slips("jobcoch", "jobcoach"), 1);   /* too few */
	assert_int_equal(kennisvraag_count_slips("jobbcoach", "jobcoach"), 1); /* too many */
	assert_int_equal(kennisvraag_count_slips("jobkoach", "jobcoach"), 1);  /* another */
	assert_int_equal(kennisvraag_count_slips("jobkoash", "jobcoach"), 2);
	assert_int_equal(kennisvraag_count_slips("jobkoasj", "jobcoach"), -1);
	assert_int_equal(kennisvraag_count_slips("stagge", "stage"), 1);
	assert_int_equal(kennisvraag_count_slips("stahhe", "stage"), -1);
	assert_int_equal(kennisvraag_count_slips("uwx", "uwv"), -1);
	assert_int_equal(kennisvraag_count_slips("uwv", "uwv"), 0);
	assert_int_equal(kennisvraag_count_slips("werk", ""), -1);
	memset(lang, 'a', sizeof(lang) - 1);
	lang[sizeof(lang) - 1] = '\0';
	assert_int_equal(kennisvraag_count_slips(lang, "a"), -1);
	assert_int_equal(kennisvraag_count_slips("aaaa", lang), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(another_word_is_put_in_the_wrong_place),
	    cmocka_unit_test(what_is_typed_apart_is_not_one_word),
	    cmocka_unit_test(one_word_too_many_hides_all),
	    cmocka_unit_test(a_slip_is_no_slip),
	};
	int rc;

	a = arena_open((size_t)1024 * 1024);
	rc = cmocka_run_group_tests_name("kennisvraag", tests, NULL, NULL);
	arena_free(a);
	return rc;
}
