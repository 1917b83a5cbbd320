/* What a user loses when documents are wrong: a file that does something when it is opened. */
#include "domain/document.h"
#include "domain/onderdeel.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define TYPE(text) document_type_find("" text, sizeof(text) - 1)

static void a_file_is_what_its_bytes_say(UNUSED void **state)
{
	assert_int_equal(TYPE("%PDF-1.7\n"), DOCUMENT_PDF);
	assert_int_equal(TYPE("\x89PNG\r\n\x1a\n...."), DOCUMENT_PNG);
	assert_int_equal(TYPE("\xff\xd8\xff\xe0"), DOCUMENT_JPEG);
	assert_int_equal(TYPE("PK\3\4.......word/document.xml..."), DOCUMENT_DOCX);
	assert_int_equal(
	    TYPE("PK\3\4..........................mimetypeapplication/vnd.oasis.opendocument.text"),
	    DOCUMENT_ODT);
}

static void what_may_run_or_is_a_page_stays_out(UNUSED void **state)
{
	assert_int_equal(TYPE(""), CHOICE_NONE);
	assert_int_equal(TYPE("<html><script>"), CHOICE_NONE);
	assert_int_equal(TYPE("<svg xmlns="), CHOICE_NONE);
	assert_int_equal(TYPE("MZ\x90"), CHOICE_NONE);
	assert_int_equal(TYPE("%PDF"), CHOICE_NONE);
	assert_int_equal(TYPE(" %PDF-1.7"), CHOICE_NONE);
	assert_int_equal(TYPE("PK\3\4"), CHOICE_NONE);
	assert_int_equal(TYPE("PK\3\4..............................xl/workbook.xml"), CHOICE_NONE);
	assert_int_equal(TYPE("PK\3\4..word/document.xml..word/vbaProject.bin"), CHOICE_NONE);
	assert_int_equal(TYPE("PK\3\4..word/document.xml..Basic/script-lc.xml"), CHOICE_NONE);
	assert_int_equal(TYPE("PK\3\4..word/document.xml..Scripts/python/x.py"), CHOICE_NONE);
}

static void a_browser_shows_only_what_it_can_show_safely(UNUSED void **state)
{
	assert_true(document_type_is_shown(DOCUMENT_PDF));
	assert_true(document_type_is_shown(DOCUMENT_PNG));
	assert_true(document_type_is_shown(DOCUMENT_JPEG));
	assert_false(document_type_is_shown(DOCUMENT_DOCX));
	assert_false(document_type_is_shown(DOCUMENT_ODT));
	assert_true(document_type_is_image(DOCUMENT_PNG));
	assert_false(document_type_is_image(DOCUMENT_PDF));
	for (int i = 0; i < (int)documenttypen.count; i++)
		assert_null(strstr(document_type_mime(i), "html"));
}

static void
a_document_is_about_a_part_that_the_reader_has_and_never_about_health(UNUSED void **state)
{
	for (int i = 0; i < (int)documentdelen.count; i++) {
		uint32_t part = documentdeel_onderdeel(i);

		assert_int_not_equal(part, 0);
		assert_int_equal(part & ONDERDEEL_BIJZONDER, 0);
		assert_int_equal(documentdeel_find(part), i);
		assert_int_equal(documentdelen_within(part), 1 << i);
	}
	assert_int_equal(documentdeel_onderdeel(CHOICE_NONE), 0);
	assert_int_equal(documentdeel_onderdeel(99), 0);
	assert_int_equal(documentdeel_find(ONDERDEEL_GEZONDHEID), CHOICE_NONE);
	assert_int_equal(documentdelen_within(ONDERDEEL_GEZONDHEID), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_file_is_what_its_bytes_say),
	    cmocka_unit_test(what_may_run_or_is_a_page_stays_out),
	    cmocka_unit_test(a_browser_shows_only_what_it_can_show_safely),
	    cmocka_unit_test(a_document_is_about_a_part_that_the_reader_has_and_never_about_health),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
