/*
 * What a user loses when XLSX is wrong: a file that Excel wants to "repair", or a formula that
 * runs on opening.
 */
#include "view/xlsx.h"

#include "rows.h"

#include <expat.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include <cmocka.h>

static const struct token_key key = {{1, 2, 3}};

/* The text of one part of the workbook; the caller frees. NULL when it is not there. */
static char *read_part(const struct buf *file, const char *name)
{
	zip_error_t error;
	zip_source_t *source = zip_source_buffer_create(file->data, file->len, 0, &error);
	assert_non_null(source);
	zip_t *zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
	assert_non_null(zip);
	zip_stat_t stat;
	char *ret = NULL;
	if (zip_stat(zip, name, 0, &stat) == 0) {
		zip_file_t *part = zip_fopen(zip, name, 0);
		ret = calloc(1, stat.size + 1);
		assert_int_equal(zip_fread(part, ret, stat.size), stat.size);
		zip_fclose(part);
	}
	zip_discard(zip);
	return ret;
}

static void assert_well_formed(const char *xml)
{
	XML_Parser parser = XML_ParserCreate(NULL);
	if (XML_Parse(parser, xml, (int)strlen(xml), 1) != XML_STATUS_OK)
		fail_msg("%s in %s", XML_ErrorString(XML_GetErrorCode(parser)), xml);
	XML_ParserFree(parser);
}

static char *sheet_of(struct row_set set)
{
	struct buf out = BUF_INIT(1 << 20);
	assert_int_equal(xlsx_rows(&out, &key, "Jongeren", set), 0);
	char *sheet = read_part(&out, "xl/worksheets/sheet1.xml");
	assert_non_null(sheet);
	assert_well_formed(sheet);
	buf_free(&out);
	return sheet;
}

static void the_workbook_has_every_part_that_excel_wants(void **state)
{
	(void)state;
	static const char *const parts[] = {"[Content_Types].xml", "_rels/.rels",
					    "xl/workbook.xml",     "xl/_rels/workbook.xml.rels",
					    "xl/styles.xml",       "xl/worksheets/sheet1.xml"};
	struct buf out = BUF_INIT(1 << 20);
	assert_int_equal(xlsx_rows(&out, &key,
				   "Wie & wat: [alle] jongeren met een erg lange titel erbij",
				   ROW_SET(test_columns, &empty_row, 1)),
			 0);
	for (size_t i = 0; i < COUNT(parts); i++) {
		char *text = read_part(&out, parts[i]);
		assert_non_null(text);
		assert_well_formed(text);
		if (strcmp(parts[i], "xl/workbook.xml") == 0)
			assert_non_null(
			    strstr(text, "name=\"Wie &amp; wat alle jongeren met een\""));
		free(text);
	}
	buf_free(&out);
}

static void dates_and_numbers_can_be_counted_with(void **state)
{
	(void)state;
	struct test_row row = {.id = {7},
			       .naam = "Jayda",
			       .start_datum = datum_of(2026, 12, 1),
			       .vastgelegd_op = TEST_MOMENT,
			       .soort = 1,
			       .in_dienst = true,
			       .uren_per_week = 25.5,
			       .gesprekken = 4};
	char *sheet = sheet_of(ROW_SET(test_columns, &row, 1));
	assert_non_null(strstr(sheet, "<c r=\"C2\" s=\"2\"><v>46357</v></c>"));
	assert_non_null(strstr(sheet, "<c r=\"D2\" s=\"3\"><v>46357.5625</v></c>"));
	assert_non_null(strstr(sheet, "<v>25.5</v></c><c r=\"H2\" s=\"0\"><v>4</v></c>"));
	assert_non_null(strstr(sheet, ">Huisbezoek<"));
	assert_non_null(strstr(
	    sheet, "<c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Nummer<"));
	assert_non_null(strstr(sheet, "state=\"frozen\""));
	free(sheet);
}

static void a_text_never_becomes_a_formula_nor_breaks_the_file(void **state)
{
	(void)state;
	struct test_row row = empty_row;
	row.naam = "=1+1</t></is></c><c><f>1</f></c>\xEF\xBF\xBE &\"\x01\r\n\xEF\xBF\xBD";
	char *sheet = sheet_of(ROW_SET(test_columns, &row, 1));
	assert_null(strstr(sheet, "<f>"));
	assert_non_null(strstr(sheet,
			       ">=1+1&lt;/t&gt;&lt;/is&gt;&lt;/c&gt;&lt;c&gt;&lt;f&gt;1&lt;/f&gt;"
			       "&lt;/c&gt; &amp;&quot;\n\xEF\xBF\xBD</t>"));
	free(sheet);
}

static void a_very_long_note_is_cut_between_two_characters(void **state)
{
	(void)state;
	char *text = malloc(40001);
	for (size_t i = 0; i < 40000; i += 2)
		memcpy(text + i, "é", 2);
	text[40000] = '\0';
	struct test_row row = empty_row;
	row.naam = text;
	free(sheet_of(ROW_SET(test_columns, &row, 1)));
	free(text);
}

static void a_day_before_excels_time_is_text(void **state)
{
	(void)state;
	struct test_row rows[2] = {empty_row, empty_row};
	rows[0].start_datum = datum_of(1900, 2, 28);
	rows[1].start_datum = datum_of(1900, 3, 1);
	char *sheet = sheet_of(ROW_SET(test_columns, rows, 2));
	assert_non_null(strstr(sheet, ">28-02-1900<"));
	assert_non_null(strstr(sheet, "<c r=\"C3\" s=\"2\"><v>61</v></c>"));
	free(sheet);
}

static void a_file_too_large_is_an_error(void **state)
{
	(void)state;
	struct buf out = BUF_INIT(500);
	assert_int_equal(xlsx_rows(&out, &key, "x", ROW_SET(test_columns, &empty_row, 1)),
			 ERR_TE_GROOT);
	buf_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_workbook_has_every_part_that_excel_wants),
	    cmocka_unit_test(dates_and_numbers_can_be_counted_with),
	    cmocka_unit_test(a_text_never_becomes_a_formula_nor_breaks_the_file),
	    cmocka_unit_test(a_very_long_note_is_cut_between_two_characters),
	    cmocka_unit_test(a_day_before_excels_time_is_text),
	    cmocka_unit_test(a_file_too_large_is_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
