/*
 * What a user loses when html() is wrong: a name that runs as script, or a page that is cut
 * short.
 */
#include "base/arena.h"
#include "view/html.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct fixture {
	struct buf out;
	struct html html;
	struct token_key key;
};

static int setup(void **state)
{
	static struct fixture f;
	f = (struct fixture){.out = BUF_INIT(1 << 20)};
	memset(f.key.bytes, 7, sizeof f.key.bytes);
	f.html = (struct html){.out = &f.out, .arena = arena_open(1 << 20), .tokens = &f.key};
	*state = &f;
	return f.html.arena == NULL;
}

static int teardown(void **state)
{
	struct fixture *f = *state;
	arena_free(f->html.arena);
	buf_free(&f->out);
	return 0;
}

#define EXPECT(f, text)                                                                            \
	do {                                                                                       \
		assert_int_equal((f)->out.error, 0);                                               \
		assert_string_equal((f)->out.data, (text));                                        \
		assert_int_equal((f)->out.len, strlen(text));                                      \
		buf_clear(&(f)->out);                                                              \
	} while (0)

static void a_name_with_markup_stays_text(void **state)
{
	struct fixture *f = *state;
	html(&f->html, "<p title=\"%s\">%s</p>", "\" onclick='x'", "<b>Jan & Zoë</b>");
	EXPECT(f, "<p title=\"&quot; onclick=&#39;x&#39;\">&lt;b&gt;Jan &amp; Zoë&lt;/b&gt;</p>");
}

static void every_special_byte_is_escaped_and_no_other_changes(void **state)
{
	struct fixture *f = *state;
	for (int c = 1; c < 256; c++) {
		char text[] = {'a', (char)c, 'z', '\0'};
		html(&f->html, "%s", text);
		size_t len = f->out.len;
		bool is_special = strchr("&<>\"'", c) != NULL;
		assert_int_equal(is_special, len > 3);
		if (!is_special)
			assert_string_equal(f->out.data, text);
		buf_clear(&f->out);
	}
}

static void numbers_are_written_whole(void **state)
{
	struct fixture *f = *state;
	html(&f->html, "%d %d %u", -7, INT32_MIN, UINT32_MAX);
	EXPECT(f, "-7 -2147483648 4294967295");
	html(&f->html, "%ld %lld %" PRId64 " %" PRIu64, 0L, -1LL, INT64_MIN, UINT64_MAX);
	EXPECT(f, "0 -1 -9223372036854775808 18446744073709551615");
	html(&f->html, "%zu %lu %llu", (size_t)12, 13UL, 14ULL);
	EXPECT(f, "12 13 14");
	html(&f->html, "100%%");
	EXPECT(f, "100%");
}

static void a_missing_text_prints_nothing(void **state)
{
	struct fixture *f = *state;
	const char *volatile none = NULL;
	html(&f->html, "[%s]", none);
	EXPECT(f, "[]");
}

static void a_page_too_large_is_an_error_and_never_a_half_page_sent_as_whole(void **state)
{
	struct fixture *f = *state;
	struct buf small = BUF_INIT(64);
	struct html h = {.out = &small, .arena = f->html.arena};
	for (int i = 0; i < 20; i++)
		html(&h, "<p>%s</p>", "twaalf letters");
	assert_int_equal(small.error, ERR_TE_GROOT);
	assert_true(small.len <= 64);
	buf_free(&small);
}

static void the_buffer_may_grow_at_any_byte(void **state)
{
	struct fixture *f = *state;
	for (size_t start = 0; start < 130; start++) {
		struct buf out = BUF_INIT(1 << 16);
		struct html h = {.out = &out, .arena = f->html.arena};
		for (size_t i = 0; i < start; i++)
			html(&h, "%s", "x");
		html(&h, "<a href=\"%s\">%s</a>", "/a?b=1&c=2", "d < e");
		assert_int_equal(out.error, 0);
		assert_string_equal(out.data + start, "<a href=\"/a?b=1&amp;c=2\">d &lt; e</a>");
		buf_free(&out);
	}
}

static void a_token_reads_back_as_the_same_row_and_no_row_is_no_token(void **state)
{
	struct fixture *f = *state;
	jongere_id id = {42};
	const char *token = TOKEN(&f->html, id);
	assert_int_equal(strlen(token), TOKEN_LENGTH);
	assert_int_equal(token_read(&f->key, ID_JONGERE, token), 42);
	assert_string_equal(TOKEN(&f->html, (plaatsing_id){0}), "");
}

static void dates_are_dutch_and_a_missing_date_is_empty(void **state)
{
	struct fixture *f = *state;
	struct datum d = datum_of(2026, 3, 9);
	assert_string_equal(html_datum(&f->html, d), "9 maart 2026");
	assert_string_equal(html_datum_kort(&f->html, d), "09-03-2026");
	assert_string_equal(html_datum(&f->html, DATUM_GEEN), "");
	assert_string_equal(html_moment(&f->html, MOMENT_GEEN), "");
}

static void a_query_value_cannot_end_the_parameter(void **state)
{
	struct fixture *f = *state;
	assert_string_equal(html_query(&f->html, "a b&c=d/é%"), "a%20b%26c%3Dd%2F%C3%A9%25");
	assert_string_equal(html_query(&f->html, "Az09-._~"), "Az09-._~");
	assert_string_equal(html_query(&f->html, NULL), "");
}

static void a_value_cannot_change_the_shape_of_a_url(void **state)
{
	struct fixture *f = *state;
	html(&f->html, "<p>");
	assert_string_equal(html_url(&f->html, "/jongeren/%s?zoek=%s&blad=%d", "../x", "a&b#c", 2),
			    "/jongeren/..%2Fx?zoek=a%26b%23c&blad=2");
	assert_string_equal(html_url(&f->html, "%s", ""), "");
	html(&f->html, "</p>");
	EXPECT(f, "<p></p>");
	struct html without_page = {.arena = f->html.arena};
	assert_string_equal(html_url(&without_page, "/inloggen?verder=%s", "/a?b=c"),
			    "/inloggen?verder=%2Fa%3Fb%3Dc");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(a_name_with_markup_stays_text, setup, teardown),
	    cmocka_unit_test_setup_teardown(every_special_byte_is_escaped_and_no_other_changes,
					    setup, teardown),
	    cmocka_unit_test_setup_teardown(numbers_are_written_whole, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_missing_text_prints_nothing, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		a_page_too_large_is_an_error_and_never_a_half_page_sent_as_whole, setup, teardown),
	    cmocka_unit_test_setup_teardown(the_buffer_may_grow_at_any_byte, setup, teardown),
	    cmocka_unit_test_setup_teardown(
		a_token_reads_back_as_the_same_row_and_no_row_is_no_token, setup, teardown),
	    cmocka_unit_test_setup_teardown(dates_are_dutch_and_a_missing_date_is_empty, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(a_query_value_cannot_end_the_parameter, setup,
					    teardown),
	    cmocka_unit_test_setup_teardown(a_value_cannot_change_the_shape_of_a_url, setup,
					    teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
