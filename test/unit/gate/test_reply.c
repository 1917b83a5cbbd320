/*
 * What goes back, in which form. What is lost when this fails: the answer, or its protection in the
 * browser.
 */
#include "poort.h"

#include <stdio.h>
#include <string.h>

static void test_a_list_can_be_taken_along(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/lijst?formaat=csv", .wie = &poort.els), 200);
	assert_said("Content-Type: text/csv; charset=utf-8\r\n");
	assert_said("Content-Disposition: attachment; filename=\"rijen-");
	assert_said("drie"); /* all of it, not a page */
	assert_int_equal(ask(.path = "/lijst?formaat=xlsx", .wie = &poort.els), 200);
	assert_said("spreadsheetml.sheet\r\n");
	assert_int_equal(ask(.path = "/lijst?formaat=csv"), 303);
	assert_int_equal(ask(.path = "/api/v1/jongeren/%s?formaat=csv", .wie = &poort.sanne), 404);
}

/* A list is searched, filtered and turned: what was chosen goes along, a made-up place does not. */
static void test_a_search_goes_on_where_it_was(void **state UNUSED)
{
	char path[200];
	const char *at;

	assert_int_equal(ask(.path = "/gezocht", .wie = &poort.els), 200);
	assert_said("vanaf 1, 2 filters, Werk en Plan, naar /gezocht?kleur=blauw, verder [7.");
	assert_said("], een keer");
	at = strstr(reply_text(), "verder [") + strlen("verder [");
	snprintf(path, sizeof(path), "/gezocht?zoek=%%C3%%89%%C3%%A9n&kleur=rood&na=%.*s",
		 (int)strcspn(at, "]"), at);
	assert_int_equal(ask(.path = path, .wie = &poort.els), 200);
	assert_said("een"); /* folded */
	assert_said("vanaf 7, ");
	assert_said("naar /gezocht?zoek=%C3%89%C3%A9n&kleur=blauw");
	assert_int_equal(ask(.path = "/gezocht?na=7.verzonnen", .wie = &poort.els), 200);
	assert_said("vanaf 1, ");
	assert_int_equal(ask(.path = "/gezocht?na=zeven", .wie = &poort.els), 200);
	assert_said("vanaf 1, ");
}

static void test_the_same_page_is_there_for_programs(void **state UNUSED)
{
	static const struct vraag ways[] = {
	    {.path = "/api/v1/lijst", .wie = &poort.els},
	    {.path = "/lijst?formaat=json", .wie = &poort.els},
	    {.path = "/lijst", .headers = "Accept: application/json\r\n", .wie = &poort.els},
	};

	for (size_t i = 0; i < COUNT(ways); i++) {
		assert_int_equal(ask_(&ways[i]), 200);
		assert_said("{\"rijen\":[{\"nr\":1,\"naam\":\"een\"},{\"nr\":2,\"naam\":\"twee\"}],"
			    "\"volgende\":\"0.");
		assert_unsaid("drie");
	}
	assert_int_equal(ask(.path = "/lijst", .wie = &poort.els), 200);
	assert_said("<h1");
}

static void test_the_description_of_the_api_names_what_there_is(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/openapi"), 200);
	assert_said("\"/jongeren/{jongere}/wens\":{");
	assert_said("\"Rij\":{\"type\":\"object\"");
	assert_unsaid("/scherm"); /* a page alone */
}

static void test_what_has_no_such_form_is_not_there(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/niets"), 404);
	assert_int_equal(ask(.path = "/api/v1/traag", .wie = &poort.els), 404);
	assert_int_equal(ask(.path = "/traag?formaat=json", .wie = &poort.els), 404);
}

static void test_what_may_be_seen_once_is_in_no_address(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/eenmalig", .wie = &poort.els, .form = ""), 200);
	assert_said("Eenmalig te zien");
	assert_unsaid("Location:");
}

static void test_every_answer_protects_its_reader(void **state UNUSED)
{
	static const char *const paths[] = {"/open", "/nergens", "/lijst", "/api/v1/lijst",
					    "/lijst?formaat=csv"};

	for (size_t i = 0; i < COUNT(paths); i++) {
		ask(.path = paths[i], .wie = &poort.els);
		assert_said("Content-Security-Policy: default-src 'none'");
		assert_said("X-Content-Type-Options: nosniff\r\n");
		assert_said("Cache-Control: no-store\r\n");
	}
}

static void test_a_mistake_of_a_program_names_the_fields(void **state UNUSED)
{
	static const struct {
		const char *json;
		int status;
		const char *said;
	} tries[] = {
	    {"{}", 400, "{\"field\":\"wil\",\"detail\":\"Wat wil je: vul dit in.\"}"},
	    {"{\"wil\": \"a\", \"rol\": \"baas\"}", 400, "{\"field\":\"rol\""},
	    {"{\"wil\": {}}", 400, "VERZOEK"},
	    {"{\"wil\"", 400, "VERZOEK"},
	    {"[]", 400, "VERZOEK"},
	    {"{\"wil\": 12}", 201, "{}"},
	    {"{\"wil\": 1.5}", 201, "{}"},
	    {"{\"wil\": true}", 201, "{}"},
	    {"{\"wil\": null}", 400, "vul dit in"},
	    {"{\"wil\": [\"a\", \"b\"]}", 201, "{}"},
	};

	for (size_t i = 0; i < COUNT(tries); i++) {
		assert_int_equal(ask(.path = "/api/v1/jongeren/%s/wens", .wie = &poort.sanne,
				     .json = tries[i].json),
				 tries[i].status);
		assert_said(tries[i].said);
	}
}

static void test_what_is_too_large_or_of_another_kind_is_refused(void **state UNUSED)
{
	static char form[70000];

	memset(form, 'a', sizeof(form) - 1);
	assert_int_equal(ask(.path = "/open", .form = form), 413);
	assert_int_equal(ask(.path = "/nergens", .form = form), 413);
	form[90] = '\0';
	assert_int_equal(ask(.path = "/groot", .form = form),
			 400); /* a field that nobody asked for */
	form[90] = 'a';
	form[101] = '\0';
	assert_int_equal(ask(.path = "/groot", .form = form), 413);
	assert_int_equal(ask(.path = "/open", .form = "a=b", .type = "text/plain"), 415);
	assert_int_equal(ask(.method = "GET", .path = "/open", .form = "a=b"), 413);
}

static void test_a_request_that_needs_too_much_memory_is_503(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/vol"), 503);
	assert_said("Het is nu te druk.");
	assert_int_equal(ask(.path = "/open"), 200);
}

/* The address of a style sheet, which is worth compressing. */
static void find_file(char path[200])
{
	const char *end, *at;

	assert_int_equal(ask(.path = "/lijst", .wie = &poort.els), 200);
	end = strstr(reply_text(), ".css\"");
	assert_non_null(end);
	for (at = end; *at != '"'; at--)
		;
	snprintf(path, 200, "%.*s", (int)(end + 3 - at), at + 1);
}

static void test_files_of_the_pages_are_kept_by_browsers(void **state UNUSED)
{
	char path[200];

	find_file(path);
	assert_int_equal(ask(.path = path), 200);
	assert_said("Cache-Control: public, max-age=31536000, immutable\r\n");
	assert_unsaid("Content-Encoding");
	assert_int_equal(ask(.path = path, .headers = "Accept-Encoding: gzip\r\n"), 200);
	assert_said("Content-Encoding: gzip\r\n");
	assert_int_equal(ask(.path = path, .headers = "Accept-Encoding: gzip;q=0\r\n"), 200);
	assert_unsaid("Content-Encoding");
	assert_int_equal(ask(.path = "/vast/niets.js"), 404);
	assert_int_equal(ask(.path = path, .form = "a=b"), 404);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_list_can_be_taken_along),
	    cmocka_unit_test(test_a_search_goes_on_where_it_was),
	    cmocka_unit_test(test_the_same_page_is_there_for_programs),
	    cmocka_unit_test(test_the_description_of_the_api_names_what_there_is),
	    cmocka_unit_test(test_what_has_no_such_form_is_not_there),
	    cmocka_unit_test(test_what_may_be_seen_once_is_in_no_address),
	    cmocka_unit_test(test_every_answer_protects_its_reader),
	    cmocka_unit_test(test_a_mistake_of_a_program_names_the_fields),
	    cmocka_unit_test(test_what_is_too_large_or_of_another_kind_is_refused),
	    cmocka_unit_test(test_a_request_that_needs_too_much_memory_is_503),
	    cmocka_unit_test(test_files_of_the_pages_are_kept_by_browsers),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
