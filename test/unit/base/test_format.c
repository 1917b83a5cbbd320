/* What a user loses when printing is wrong: an amount, a count or the end of a sentence. */
#include "base/format.h"

#include <limits.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define SIZE 24

/* The same as vsnprintf: what is printed, and how long it would be. */
static PRINTF_LIKE(1, 2) void same(const char *fmt, ...)
{
	char ours[SIZE], theirs[SIZE];
	va_list ap;
	int len, wanted;

	va_start(ap, fmt);
	len = format_text(ours, sizeof ours, fmt, ap);
	va_end(ap);
	va_start(ap, fmt);
	wanted = vsnprintf(theirs, sizeof theirs, fmt, ap);
	va_end(ap);
	assert_int_equal(len, wanted);
	assert_string_equal(ours, theirs);
}

static void a_number_is_whole_to_its_ends(UNUSED void **state)
{
	same("%d|%d", 0, -7);
	same("%d", INT_MAX);
	same("%d", INT_MIN);
	same("%u", UINT_MAX);
	same("%ld", LONG_MIN);
	same("%lu", ULONG_MAX);
	same("%lld", LLONG_MIN);
	same("%llu", ULLONG_MAX);
	same("%zu", SIZE_MAX);
	same("%zd", (ssize_t)-1);
}

static void a_sentence_keeps_its_words_and_values_in_order(UNUSED void **state)
{
	same("%s", "");
	same("%s%s", "a", "b");
	same("%s heeft er %d.", "Milan", 3);
}

static void what_is_printed_in_another_way_is_there_too(UNUSED void **state)
{
	same("%d%%", 50);
	same("%s %.1s.", "Milan", "Vos");
	same("%05d|%-4s|", 7, "a");
	same("%s %lx %g", "x", 255L, 1.5);
}

static void a_text_that_does_not_fit_says_how_long_it_is(UNUSED void **state)
{
	same("%s", "twenty-three characters");
	same("%s", "twenty-four characters..");
	same("%s, and %d more of them", "somebody", 12345);
	same("%s%d", "twenty-two characters.", 10);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_number_is_whole_to_its_ends),
	    cmocka_unit_test(a_sentence_keeps_its_words_and_values_in_order),
	    cmocka_unit_test(what_is_printed_in_another_way_is_there_too),
	    cmocka_unit_test(a_text_that_does_not_fit_says_how_long_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
