/*
 * What a user loses when CSV is wrong: a formula that runs on opening, or a name that falls
 * apart in two cells.
 */
#include "view/csv.h"

#include "rows.h"

#include <csv.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct token_key key = {{1, 2, 3}};

static void dutch_excel_opens_it_as_a_table(void **state)
{
	(void)state;
	struct test_row rows[] = {
	    {.id = {7},
	     .naam = "Zoë",
	     .start_datum = datum_of(2026, 12, 1),
	     .vastgelegd_op = TEST_MOMENT,
	     .soort = 0,
	     .in_dienst = true,
	     .uren_per_week = 25.5,
	     .gesprekken = -3,
	     .intern = 99},
	    empty_row,
	};
	char token[TOKEN_MAX];
	char expected[512];
	struct buf out = BUF_INIT(1 << 16);
	csv_rows(&out, &key, ROW_SET(test_columns, rows, 2));
	snprintf(
	    expected, sizeof expected,
	    "\xEF\xBB\xBFNummer;Naam;Begin;Vastgelegd;Soort;In dienst;Uren per week;Gesprekken\r\n"
	    "%s;Zoë;01-12-2026;01-12-2026 13:30;Telefoon;Ja;25,5;-3\r\n"
	    ";;;;;Nee;0;0\r\n",
	    token_of(&key, ID_JONGERE, 7, token));
	assert_string_equal(out.data, expected);
	buf_free(&out);
}

/* The second cell of the second line, as another reader sees it. */
struct reading {
	int line, cell;
	char text[256];
};

static void on_cell(void *data, size_t len, void *arg)
{
	struct reading *r = arg;
	if (r->line == 1 && r->cell == 1)
		snprintf(r->text, sizeof r->text, "%.*s", (int)len, (const char *)data);
	r->cell++;
}

static void on_line(int c, void *arg)
{
	(void)c;
	struct reading *r = arg;
	r->line++;
	r->cell = 0;
}

static struct reading read_name(const char *naam)
{
	struct test_row row = empty_row;
	row.naam = naam;
	struct buf out = BUF_INIT(1 << 16);
	csv_rows(&out, &key, ROW_SET(test_columns, &row, 1));
	struct reading reading = {0};
	struct csv_parser parser;
	assert_int_equal(csv_init(&parser, CSV_STRICT), 0);
	csv_set_delim(&parser, ';');
	assert_int_equal(csv_parse(&parser, out.data, out.len, on_cell, on_line, &reading),
			 out.len);
	csv_fini(&parser, on_cell, on_line, &reading);
	csv_free(&parser);
	buf_free(&out);
	assert_int_equal(reading.line, 2);
	return reading;
}

static void a_name_stays_in_one_cell_whatever_is_in_it(void **state)
{
	(void)state;
	const char *names[] = {"a;b", "a\"b\"", "regel 1\nregel 2", "a,b", "'",
			       "\"",  "a\tb",   "10;\r\n=1"};
	for (size_t i = 0; i < COUNT(names); i++)
		assert_string_equal(read_name(names[i]).text, names[i]);
}

static void a_text_never_becomes_a_formula(void **state)
{
	(void)state;
	const char *formulas[] = {"=1+1", "+31 6 1", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"};
	for (size_t i = 0; i < COUNT(formulas); i++) {
		const struct reading reading = read_name(formulas[i]);
		assert_int_equal(reading.text[0], '\'');
		assert_string_equal(reading.text + 1, formulas[i]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(dutch_excel_opens_it_as_a_table),
	    cmocka_unit_test(a_name_stays_in_one_cell_whatever_is_in_it),
	    cmocka_unit_test(a_text_never_becomes_a_formula),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
