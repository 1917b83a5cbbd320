/*
 * What a user loses when a buffer is wrong: the end of a page or of an export, without anybody
 * noticing.
 */
#include "base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static void what_is_written_is_there_in_order(UNUSED void **state)
{
	struct buf b = BUF_INIT(1000);

	buf_text(&b, "a");
	buf_char(&b, '-');
	buf_add(&b, "bcd", 2);
	buf_add(&b, NULL, 0);
	buf_int(&b, -42);
	buf_format(&b, " %s/%05d", "x", 7);
	assert_int_equal(b.error, 0);
	assert_string_equal(b.data, "a-bc-42 x/00007");
	assert_int_equal(b.len, 15);
	buf_free(&b);
	assert_null(b.data);
	assert_int_equal(b.cap, 1000);
}

static void numbers_are_whole_to_their_ends(UNUSED void **state)
{
	struct buf b = BUF_INIT(100);

	buf_int(&b, INT64_MIN);
	buf_char(&b, ' ');
	buf_int(&b, INT64_MAX);
	buf_char(&b, ' ');
	buf_int(&b, 0);
	assert_string_equal(b.data, "-9223372036854775808 9223372036854775807 0");
	buf_free(&b);
}

static void it_grows_to_the_cap_and_not_one_byte_further(UNUSED void **state)
{
	static const size_t caps[] = {0, 1, 255, 256, 257, 5000};

	for (size_t i = 0; i < COUNT(caps); i++) {
		struct buf b = BUF_INIT(caps[i]);

		for (size_t n = 0; n < caps[i]; n++)
			buf_char(&b, 'x');
		assert_int_equal(b.error, 0);
		assert_int_equal(b.len, caps[i]);
		buf_char(&b, 'y');
		assert_int_equal(b.error, ERR_TE_GROOT);
		assert_int_equal(b.len, caps[i]);
		if (caps[i])
			assert_int_equal(strlen(b.data), caps[i]);
		buf_free(&b);
	}
}

static void after_an_error_nothing_more_comes_so_that_no_half_page_looks_whole(UNUSED void **state)
{
	struct buf b = BUF_INIT(10);

	buf_text(&b, "12345");
	buf_text(&b, "678901");
	assert_int_equal(b.error, ERR_TE_GROOT);
	buf_text(&b, "6");
	buf_char(&b, '7');
	buf_int(&b, 8);
	buf_format(&b, "%d", 9);
	assert_null(buf_room(&b, 1));
	assert_string_equal(b.data, "12345");
	buf_clear(&b);
	assert_int_equal(b.error, 0);
	buf_text(&b, "weer goed");
	assert_string_equal(b.data, "weer goed");
	buf_format(&b, "%s", "te lang om te passen");
	assert_int_equal(b.error, ERR_TE_GROOT);
	assert_string_equal(b.data, "weer goed");
	buf_free(&b);
}

static void an_empty_buffer_can_be_cleared_and_freed(UNUSED void **state)
{
	struct buf b = BUF_INIT(10);

	buf_clear(&b);
	buf_format(&b, "%s", "");
	assert_string_equal(b.data, "");
	buf_free(&b);
	buf_free(&b);
	assert_int_equal(b.len, 0);
}

static void a_size_beyond_counting_is_too_large(UNUSED void **state)
{
	struct buf b = BUF_INIT(SIZE_MAX - 1);

	buf_text(&b, "abc");
	assert_null(buf_room(&b, SIZE_MAX - 2));
	assert_int_equal(b.error, ERR_TE_GROOT);
	buf_free(&b);
	b = (struct buf)BUF_INIT(SIZE_MAX);
	assert_null(buf_room(&b, 1));
	buf_free(&b);
}

static void without_memory_it_says_so(UNUSED void **state)
{
	struct buf b = BUF_INIT((size_t)PTRDIFF_MAX);

	assert_null(buf_room(&b, (size_t)PTRDIFF_MAX - 1));
	assert_int_equal(b.error, ERR_GEHEUGEN);
	buf_free(&b);
}

static void room_can_be_filled_by_the_caller(UNUSED void **state)
{
	struct buf b = BUF_INIT(1000);
	char *at;

	buf_text(&b, "kop ");
	at = buf_room(&b, 600);
	memset(at, 'r', 600);
	b.len += 600;
	buf_text(&b, " staart");
	assert_int_equal(b.len, 611);
	assert_int_equal(strlen(b.data), 611);
	assert_memory_equal(b.data, "kop rrr", 7);
	assert_string_equal(b.data + 604, " staart");
	buf_free(&b);
}

/* The sanitizers stop the program when memory runs out, unless told that it copes. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "allocator_may_return_null=1";
}

const char *__tsan_default_options(void);
const char *__tsan_default_options(void)
{
	return "allocator_may_return_null=1";
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_written_is_there_in_order),
	    cmocka_unit_test(numbers_are_whole_to_their_ends),
	    cmocka_unit_test(it_grows_to_the_cap_and_not_one_byte_further),
	    cmocka_unit_test(after_an_error_nothing_more_comes_so_that_no_half_page_looks_whole),
	    cmocka_unit_test(an_empty_buffer_can_be_cleared_and_freed),
	    cmocka_unit_test(a_size_beyond_counting_is_too_large),
	    cmocka_unit_test(without_memory_it_says_so),
	    cmocka_unit_test(room_can_be_filled_by_the_caller),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
