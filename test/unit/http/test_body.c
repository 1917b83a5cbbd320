/*
 * Form fields out of complete bodies. What a user loses when this fails: what was filled in, or a
 * file that lands under another name.
 */
#include "http/body.h"

#include "http/guard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct form {
	struct arena *arena;
	struct parts parts;
	char *text; /* of exactly the right size, so that ASan sees one byte too far */
};

static void form_free(struct form *f)
{
	free(f->text);
	arena_free(f->arena);
}

static int form_read(struct form *f, const char *type, const char *text, size_t len)
{
	f->arena = arena_open(1 << 20);
	f->text = malloc(len + 1);
	memcpy(f->text, text, len);
	f->text[len] = '\0';
	if (type)
		return body_multipart(f->arena, type, f->text, len, &f->parts);
	return body_urlencoded(f->arena, f->text, len, &f->parts);
}

/* "name=value&name@filename(type)=value" of what was read; "400" when refused. */
static void expect(const char *type, const char *text, size_t len, const char *wanted)
{
	struct form f;
	struct buf got = BUF_INIT(1 << 20);
	int status = form_read(&f, type, text, len);

	buf_text(&got, "");
	if (status)
		buf_format(&got, "%d", status);
	for (size_t i = 0; !status && i < f.parts.n; i++) {
		const struct part *p = &f.parts.list[i];

		assert_int_equal(p->data[p->len], '\0');
		buf_format(&got, "%s%s", i ? "&" : "", p->name);
		if (p->filename)
			buf_format(&got, "@%s", p->filename);
		if (p->type)
			buf_format(&got, "(%s)", p->type);
		buf_format(&got, "=%.*s", (int)p->len, p->data);
	}
	assert_string_equal(got.data, wanted);
	buf_free(&got);
	form_free(&f);
}

#define URL(text, wanted) expect(NULL, text, sizeof text - 1, wanted)

static void test_fields_arrive_as_typed(void **state UNUSED)
{
	URL("", "");
	URL("naam=Zo%C3%AB+van+der+G%c3%bcn", "naam=Zoë van der Gün");
	URL("a=1&b=2&a=3", "a=1&b=2&a=3");
	URL("a", "a=");
	URL("a=", "a=");
	URL("=b", "=b");
	URL("a=b=c", "a=b=c");
	URL("&&a=1&&", "a=1");
	URL("a=%26%3D%2B", "a=&=+");
	URL("tekst=een%0D%0Atwee%09drie", "tekst=een\r\ntwee\tdrie");
	URL("a+b%20c=d", "a b c=d");
}

static void test_what_is_no_text_is_refused(void **state UNUSED)
{
	URL("a=%", "400");
	URL("a=%4", "400");
	URL("a=%4g", "400");
	URL("a=b%", "400");
	URL("%zz=b", "400");
	URL("a=%00", "400");
	URL("a=b\0c", "400");
	URL("a=%ff", "400");
	URL("a=\xc3", "400");
	URL("a=%c0%80", "400");
	URL("a=%1b", "400");
	URL("a=%c2%85", "400");
}

static int read_fields(size_t n)
{
	struct buf b = BUF_INIT(1 << 20);
	struct form f;
	int status;

	for (size_t i = 0; i < n; i++)
		buf_text(&b, i ? "&a=1" : "a=1");
	status = form_read(&f, NULL, b.data, b.len);
	if (!status)
		assert_int_equal(f.parts.n, n);
	form_free(&f);
	buf_free(&b);
	return status;
}

static void test_a_form_has_at_most_600_fields(void **state UNUSED)
{
	assert_int_equal(read_fields(299), 0);
	assert_int_equal(read_fields(600), 0);
	assert_int_equal(read_fields(601), 400);
}

static int read_field_of(size_t len, const char *filename)
{
	struct buf b = BUF_INIT(4 << 20);
	struct form f;
	int status;

	buf_format(&b, "--B\r\nContent-Disposition: form-data; name=a%s\r\n\r\n", filename);
	for (size_t i = 0; i < len; i++)
		buf_char(&b, 'x');
	buf_text(&b, "\r\n--B--\r\n");
	status = form_read(&f, "multipart/form-data; boundary=B", b.data, b.len);
	form_free(&f);
	buf_free(&b);
	return status;
}

static void test_a_field_has_at_most_a_megabyte_but_a_file_may_be_larger(void **state UNUSED)
{
	assert_int_equal(read_field_of(BODY_FIELD_MAX, ""), 0);
	assert_int_equal(read_field_of(BODY_FIELD_MAX + 1, ""), 413);
	assert_int_equal(read_field_of(BODY_FIELD_MAX + 1, "; filename=a"), 0);
}

/* ---- multipart ---- */

#define TYPE "multipart/form-data; boundary=GRENS"
#define NAMED(name) "Content-Disposition: form-data; name=" name "\r\n"
#define PART(head, data) "--GRENS\r\n" head "\r\n" data "\r\n"
#define END "--GRENS--\r\n"
#define MULTI(text, wanted) expect(TYPE, text, sizeof text - 1, wanted)

static void test_files_and_fields_arrive(void **state UNUSED)
{
	MULTI(PART(NAMED("\"a\""), "1") END, "a=1");
	MULTI(PART(NAMED("a"), "") END, "a=");
	MULTI(PART(NAMED("a"), "1") PART(NAMED("\"b c\""), "2") "--GRENS--", "a=1&b c=2");
	MULTI(PART("content-disposition:form-data;name=a\r\n", "1") END, "a=1");
	MULTI(PART(NAMED("a; filename=\"lijst.csv\"") "Content-Type: text/csv\r\n", "x;y") END,
	      "a@lijst.csv(text/csv)=x;y");
	MULTI(PART("X-Iets: niets\r\n" NAMED("a") "Content-Transfer-Encoding: 8bit\r\n", "1") END,
	      "a=1");
	MULTI(PART(NAMED("a; filename=\"\"") "Content-Type: application/octet-stream\r\n", "") END,
	      "a@(application/octet-stream)=");
	MULTI(PART(NAMED("a"), "\r\n--GREN\r\n-GRENS\r\n") END, "a=\r\n--GREN\r\n-GRENS\r\n");
	MULTI("--GRENS--\r\n", "");
}

static void test_a_file_may_hold_any_byte_and_a_field_may_not(void **state UNUSED)
{
	static const char file[] = PART(NAMED("a; filename=b"), "x\0\xff\r\ny") END;
	struct form f;

	assert_int_equal(form_read(&f, TYPE, file, sizeof file - 1), 0);
	assert_int_equal(f.parts.n, 1);
	assert_int_equal(f.parts.list[0].len, 6);
	assert_memory_equal(f.parts.list[0].data, "x\0\xff\r\ny", 7);
	form_free(&f);
	MULTI(PART(NAMED("a"), "x\0y") END, "400");
	MULTI(PART(NAMED("a"), "\xff") END, "400");
	MULTI(PART(NAMED("a"), "\x1b") END, "400");
}

static void test_a_file_name_is_never_a_path(void **state UNUSED)
{
	MULTI(PART(NAMED("a; filename=\"../../etc/passwd\""), "1") END, "a@passwd=1");
	MULTI(PART(NAMED("a; filename=\"C:\\map\\lijst.csv\""), "1") END, "a@lijst.csv=1");
	MULTI(PART(NAMED("a; filename=\"\\\\\\\\server\\\\map\\\\x.csv\""), "1") END, "a@x.csv=1");
	MULTI(PART(NAMED("a; filename=\"..\""), "1") END, "a@=1");
	MULTI(PART(NAMED("a; filename=\"a/\""), "1") END, "a@=1");
	MULTI(PART(NAMED("a; filename=\" x.csv. \""), "1") END, "a@x.csv=1");
	MULTI(PART(NAMED("a; filename=\"de \\\"lijst\\\".csv\""), "1") END, "a@de \"lijst\".csv=1");
	MULTI(PART(NAMED("a; filename=\"x%2fy\""), "1") END, "a@x%2fy=1");
	MULTI(PART(NAMED("a; filename=\"x;y=z.csv\""), "1") END, "a@x;y=z.csv=1");
}

static void test_a_long_file_name_keeps_its_end(void **state UNUSED)
{
	struct buf b = BUF_INIT(1 << 16);
	struct form f;

	buf_text(&b, "--GRENS\r\nContent-Disposition: form-data; name=a; filename=\"");
	for (int i = 0; i < 200; i++)
		buf_text(&b, "é");
	buf_text(&b, ".csv\"\r\n\r\n1\r\n--GRENS--");
	assert_int_equal(form_read(&f, TYPE, b.data, b.len), 0);
	assert_int_equal(strlen(f.parts.list[0].filename), 254);
	assert_memory_equal(f.parts.list[0].filename, "éé", 4);
	assert_string_equal(f.parts.list[0].filename + 250, ".csv");
	form_free(&f);
	buf_free(&b);
}

static void test_a_body_with_two_readings_is_refused(void **state UNUSED)
{
	MULTI("", "400");
	MULTI("preamble\r\n" PART(NAMED("a"), "1") END, "400");
	MULTI(PART(NAMED("a"), "1") END "epilogue", "400");
	MULTI(PART(NAMED("a"), "1"), "400");
	MULTI(PART(NAMED("a"), "1") "--GRENS", "400");
	MULTI(PART(NAMED("a"), "1") "--GRENS-", "400");
	MULTI(PART(NAMED("a"), "1") "--GRENS--\r", "400");
	MULTI("--GRENS\r\n" NAMED("a") "\r\n1\r\n--GRENSX\r\n", "400");
	MULTI("--GRENS \r\n" NAMED("a") "\r\n1\r\n" END, "400");
	MULTI("--GRENS\n" NAMED("a") "\r\n1\r\n" END, "400");
	MULTI("--GRENS\r\n" END, "400");
	MULTI(PART(NAMED("a"), "--GRENS") END, "400");
	MULTI(PART("", "1") END, "400");
	MULTI(PART("Content-Type: text/plain\r\n", "1") END, "400");
	MULTI(PART("Content-Disposition: form-data\r\n", "1") END, "400");
	MULTI(PART("Content-Disposition: attachment; name=a\r\n", "1") END, "400");
	MULTI(PART("Content-Disposition: form-dataname=a\r\n", "1") END, "400");
	MULTI(PART(NAMED("a") NAMED("b"), "1") END, "400");
	MULTI(PART(NAMED("a; name=b"), "1") END, "400");
	MULTI(PART(NAMED("a; filename=b; filename=c"), "1") END, "400");
	MULTI(PART(NAMED("\"a"), "1") END, "400");
	MULTI(PART(NAMED("a\"b\""), "1") END, "400");
	MULTI(PART(NAMED("\"a\" b"), "1") END, "400");
	MULTI(PART(NAMED(""), "1") END, "400");
	MULTI(PART(NAMED("a; =b"), "1") END, "400");
	MULTI(PART(NAMED("a\xff"), "1") END, "400");
	MULTI(PART(NAMED("a\0b"), "1") END, "400");
	MULTI(PART("niets\r\n" NAMED("a"), "1") END, "400");
	MULTI(PART(" gevouwen: ja\r\n", "1") END, "400");
	MULTI(PART(NAMED("a") "Content-Transfer-Encoding: base64\r\n", "MQ==") END, "400");
	MULTI(PART(NAMED("a") "Content-Type: a\r\nContent-Type: b\r\n", "1") END, "400");
}

static void test_the_boundary_must_be_proper(void **state UNUSED)
{
	static const char *const types[] = {
	    "multipart/form-data",
	    "multipart/form-data;",
	    "multipart/form-data; boundary=",
	    "multipart/form-data; boundary=\"\"",
	    "multipart/form-data; boundary=\"GRENS",
	    "multipart/form-data; boundary=GRENS; boundary=GRENS",
	    "multipart/form-data boundary=GRENS",
	    "multipart/form-data; boundary=\"GRENS \"",
	    "multipart/form-data; boundary=GRENS1234567890123456789012345678901234567890123456789012345"
	    "6789012345",
	};
	static const char body[] = PART(NAMED("a"), "1") END;

	for (size_t i = 0; i < COUNT(types); i++)
		expect(types[i], body, sizeof body - 1, "400");
	expect("multipart/form-data; charset=utf-8; boundary=\"GRENS\"", body, sizeof body - 1,
	       "a=1");
	expect("multipart/form-data;boundary=GRENS", body, sizeof body - 1, "a=1");
}

/* Every way to cut a good body off must be refused, and none may read beyond its end. */
static void test_a_body_that_is_cut_off_is_refused(void **state UNUSED)
{
	static const char body[] = PART(NAMED("\"a\""), "1")
	    PART(NAMED("b; filename=\"c\"") "Content-Type: x\r\n", "2") END;

	for (size_t len = 0; len < sizeof body - 3; len++)
		expect(TYPE, body, len, "400");
}

static void test_kinds_are_told_apart(void **state UNUSED)
{
	assert_true(body_is("text/plain", "text/plain"));
	assert_true(body_is("TEXT/Plain; charset=utf-8", "text/plain"));
	assert_true(body_is("text/plain ;a=b", "text/plain"));
	assert_false(body_is("text/plainer", "text/plain"));
	assert_false(body_is("text/plai", "text/plain"));
	assert_false(body_is("", "text/plain"));
	assert_false(body_is(NULL, "text/plain"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_fields_arrive_as_typed),
	    cmocka_unit_test(test_what_is_no_text_is_refused),
	    cmocka_unit_test(test_a_form_has_at_most_600_fields),
	    cmocka_unit_test(test_a_field_has_at_most_a_megabyte_but_a_file_may_be_larger),
	    cmocka_unit_test(test_files_and_fields_arrive),
	    cmocka_unit_test(test_a_file_may_hold_any_byte_and_a_field_may_not),
	    cmocka_unit_test(test_a_file_name_is_never_a_path),
	    cmocka_unit_test(test_a_long_file_name_keeps_its_end),
	    cmocka_unit_test(test_a_body_with_two_readings_is_refused),
	    cmocka_unit_test(test_the_boundary_must_be_proper),
	    cmocka_unit_test(test_a_body_that_is_cut_off_is_refused),
	    cmocka_unit_test(test_kinds_are_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
