/*
 * What a user loses when JSON is wrong: another system that reads half a name, or a row it
 * cannot parse.
 */
#include "view/json.h"

#include "rows.h"

#include <jansson.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct token_key key = {{1, 2, 3}};

static struct buf out = BUF_INIT(1 << 20);
static struct json start(void)
{
	buf_free(&out);
	return (struct json){.out = &out, .tokens = &key};
}

/* What another reader makes of it. The caller frees. */
static json_t *parse(void)
{
	json_error_t error;
	assert_int_equal(out.error, 0);
	json_t *ret =
	    json_loadb(out.data, out.len, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, &error);
	if (ret == NULL)
		fail_msg("%s in %s", error.text, out.data);
	return ret;
}

static void every_character_arrives_as_it_was(void **state)
{
	(void)state;
	char text[128];
	for (int c = 1; c < 128; c++)
		text[c - 1] = (char)c;
	text[127] = '\0';
	struct json j = start();
	json_array_begin(&j, NULL);
	json_add_text(&j, NULL, text);
	json_add_text(&j, NULL, "Zoë \xF0\x9F\x98\x80");
	json_array_end(&j);
	json_t *root = parse();
	assert_string_equal(json_string_value(json_array_get(root, 0)), text);
	assert_string_equal(json_string_value(json_array_get(root, 1)), "Zoë \xF0\x9F\x98\x80");
	json_decref(root);
}

static void a_row_has_camel_case_names_and_typed_values(void **state)
{
	(void)state;
	struct test_row row = {
	    .id = {7},
	    .naam = "Jayda",
	    .start_datum = datum_of(2026, 12, 1),
	    .vastgelegd_op = TEST_MOMENT,
	    .soort = 1,
	    .in_dienst = true,
	    .uren_per_week = 25.5,
	    .gesprekken = -3,
	    .intern = 99,
	};
	char token[TOKEN_MAX];
	char expected[512];
	struct json j = start();
	json_add_row(&j, NULL, test_columns, COUNT(test_columns), &row);
	snprintf(expected, sizeof expected,
		 "{\"id\":\"%s\",\"naam\":\"Jayda\",\"startDatum\":\"2026-12-01\","
		 "\"vastgelegdOp\":\"2026-12-01T12:30:00Z\",\"soort\":\"bezoek\",\"inDienst\":true,"
		 "\"urenPerWeek\":25.5,\"gesprekken\":-3}",
		 token_of(&key, ID_JONGERE, 7, token));
	assert_string_equal(out.data, expected);
}

static void what_is_not_set_is_null(void **state)
{
	(void)state;
	struct json j = start();
	json_add_row(&j, NULL, test_columns, COUNT(test_columns), &empty_row);
	assert_string_equal(
	    out.data, "{\"id\":null,\"naam\":null,\"startDatum\":null,\"vastgelegdOp\":null,"
		      "\"soort\":null,\"inDienst\":false,\"urenPerWeek\":0,\"gesprekken\":0}");
	json_decref(parse());
}

static void commas_stand_between_and_nowhere_else(void **state)
{
	(void)state;
	struct test_row rows[2] = {empty_row, empty_row};
	struct json j = start();
	json_object_begin(&j, NULL);
	json_add_rows(&j, "leeg", ROW_SET(test_columns, rows, 0));
	json_add_rows(&j, "twee", ROW_SET(test_columns, rows, 2));
	json_object_begin(&j, "niets");
	json_object_end(&j);
	json_add_null(&j, "x");
	json_add_bool(&j, "ja", true);
	json_add_int(&j, "n", INT64_MAX);
	json_object_end(&j);
	json_t *root = parse();
	assert_int_equal(json_array_size(json_object_get(root, "leeg")), 0);
	assert_int_equal(json_array_size(json_object_get(root, "twee")), 2);
	assert_true(json_integer_value(json_object_get(root, "n")) == INT64_MAX);
	assert_int_equal(json_object_size(root), 6);
	json_decref(root);
}

static void numbers_read_back_exactly(void **state)
{
	(void)state;
	const double values[] = {0.1, 1.0 / 3, 25.5, -1e300, 5e-324, 9007199254740993.0};
	for (size_t i = 0; i < COUNT(values); i++) {
		struct json j = start();
		json_add_real(&j, NULL, values[i]);
		json_t *root = parse();
		assert_true(json_number_value(root) == values[i]);
		json_decref(root);
	}
	struct json j = start();
	json_add_real(&j, NULL, NAN);
	assert_string_equal(out.data, "null");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_character_arrives_as_it_was),
	    cmocka_unit_test(a_row_has_camel_case_names_and_typed_values),
	    cmocka_unit_test(what_is_not_set_is_null),
	    cmocka_unit_test(commas_stand_between_and_nowhere_else),
	    cmocka_unit_test(numbers_read_back_exactly),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);
	buf_free(&out);
	return failed;
}
