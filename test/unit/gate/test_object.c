/*
 * The object that a path names. What is lost when this fails: a dossier is shown to who may not see
 * it, or two people overwrite each other.
 */
#include "poort.h"

#include <stdio.h>
#include <string.h>

#define INZAGE "SELECT count(*) FROM t_inzage WHERE "

static void test_a_dossier_opens_for_who_is_involved(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/api/v1/jongeren/%s", .wie = &poort.sanne), 200);
	assert_said("ETag: \"");
	assert_int_equal(ask(.path = "/api/v1/jongeren/%s", .wie = &poort.bram), 200);
	assert_int_equal(ask(.path = "/api/v1/jongeren/%s", .wie = &poort.bram, .jongere = 2), 404);
	assert_int_equal(ask(.path = "/api/v1/jongeren/%s", .wie = &poort.els), 404);
}

static void test_what_does_not_exist_looks_like_what_is_not_yours(void **state UNUSED)
{
	char yours[2000];

	assert_int_equal(ask(.path = "/api/v1/jongeren/%s", .wie = &poort.els), 404);
	snprintf(yours, sizeof(yours), "%s", strstr(reply_text(), "\r\n\r\n"));
	assert_int_equal(ask(.path = "/api/v1/jongeren/%s", .wie = &poort.els, .jongere = 77), 404);
	assert_string_equal(strstr(reply_text(), "\r\n\r\n"), yours);
	assert_int_equal(ask(.path = "/api/v1/jongeren/verzonnen", .wie = &poort.els), 404);
	assert_string_equal(strstr(reply_text(), "\r\n\r\n"), yours);
}

/* A made-up id must fail before the database is asked: nothing is noted as refused. */
static void test_a_made_up_id_never_reaches_the_database(void **state UNUSED)
{
	int64_t before = number(INZAGE "uitkomst = 'geweigerd'");
	char path[100];

	assert_int_equal(ask(.path = "/jongeren/1", .wie = &poort.sanne), 404);
	snprintf(path, sizeof(path), "/jongeren/%s", token(ID_GEBRUIKER, 1));
	assert_int_equal(ask(.path = path, .wie = &poort.sanne), 404);
	assert_int_equal(number(INZAGE "uitkomst = 'geweigerd'"), before);
}

static void test_belofte_3_who_looked_and_who_was_refused_is_written_down(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/api/v1/jongeren/%s", .wie = &poort.bram), 200);
	assert_int_equal(number(INZAGE
				"gebruiker_id = 2 AND functie_id = 2 AND jongere_id = 1 AND"
				" uitkomst = 'gelezen' AND route = 'GET /jongeren/:jongere' AND"
				" onderdelen = 1 AND"
				" op = (SELECT max(op) FROM t_inzage)"),
			 1);
	assert_int_equal(ask(.path = "/jongeren/%s", .wie = &poort.bea), 403);
	assert_int_equal(number(INZAGE "gebruiker_id = 4 AND jongere_id = 1"), 0);
	assert_int_equal(ask(.path = "/jongeren/%s", .wie = &poort.els, .jongere = 2), 404);
	assert_int_equal(number(INZAGE "gebruiker_id = 3 AND jongere_id = 2 AND"
				       " uitkomst = 'geweigerd' AND onderdelen = 0"),
			 1);
}

static void test_a_page_may_be_noted_also_without_a_dossier(void **state UNUSED)
{
	int64_t before = number(INZAGE "route = 'GET /menu'");

	assert_int_equal(ask(.path = "/menu", .wie = &poort.bea), 200);
	assert_int_equal(ask(.path = "/lijst", .wie = &poort.bea), 200);
	assert_int_equal(number(INZAGE "route = 'GET /menu'"), before + 1);
	assert_int_equal(number(INZAGE "route = 'GET /lijst'"), 0);
}

static void test_a_part_that_was_not_given_is_closed(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/jongeren/%s/gezondheid", .wie = &poort.bram), 403);
	assert_int_equal(ask(.path = "/jongeren/%s/gezondheid", .wie = &poort.sanne), 403);
}

static void test_what_only_the_casusregisseur_does_is_closed_to_who_takes_part(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/jongeren/%s/eigen", .wie = &poort.sanne), 200);
	assert_int_equal(ask(.path = "/jongeren/%s/eigen", .wie = &poort.bram), 403);
	assert_int_equal(ask(.path = "/jongeren/%s/eigen", .wie = &poort.els), 404);
}

static void test_what_is_for_some_is_closed_to_the_others_who_see_it(void **state UNUSED)
{
	char path[100];

	snprintf(path, sizeof(path), "/jongeren/%%s/plaatsingen/%s/eigen", token(ID_PLAATSING, 1));
	assert_int_equal(ask(.path = path, .wie = &poort.sanne), 200);
	assert_int_equal(ask(.path = path, .wie = &poort.bram), 403);
	assert_int_equal(ask(.path = path, .wie = &poort.els), 404);
}

static void test_something_of_another_is_not_found_under_this_one(void **state UNUSED)
{
	char path[100];

	snprintf(path, sizeof(path), "/jongeren/%%s/plaatsingen/%s", token(ID_PLAATSING, 1));
	assert_int_equal(ask(.path = path, .wie = &poort.sanne), 200);
	assert_int_equal(ask(.path = path, .wie = &poort.sanne, .jongere = 2), 404);
}

/* ---- versions ---- */

#define VERSIE "SELECT versie FROM t_jongere WHERE id = 1"

static int send_versie(int64_t versie, const char *wil)
{
	char form[100];

	snprintf(form, sizeof(form), "_versie=%lld&wil=%s", (long long)versie, wil);
	return ask(.path = "/jongeren/%s/wens", .wie = &poort.sanne, .form = form);
}

static void test_belofte_9_the_second_of_two_is_told(void **state UNUSED)
{
	int64_t seen = number(VERSIE);

	assert_int_equal(send_versie(seen, "dieren"), 303);
	assert_int_equal(send_versie(seen, "auto"), 412);
	assert_said("value=\"auto\"");
	assert_true(wants("dieren"));
	assert_int_equal(send_versie(number(VERSIE), "auto"), 303);
	assert_true(wants("auto"));
}

static void test_what_was_typed_is_lost_when_its_form_is_no_longer_there(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/jongeren/%s/vervuld", .wie = &poort.sanne,
			     .form = "_versie=1000&wil=<b>koken"),
			 412);
	assert_said("Dit is niet opgeslagen");
	assert_said("&lt;b&gt;koken");
	assert_int_equal(
	    ask(.path = "/jongeren/%s/vervuld", .wie = &poort.els, .form = "wil=koken"), 404);
	assert_said("koken");
}

static int put(const char *if_match, const char *json)
{
	return ask(.method = "PUT", .path = "/api/v1/jongeren/%s/wens", .wie = &poort.sanne,
		   .headers = if_match, .json = json);
}

static void test_a_program_says_which_version_it_changes(void **state UNUSED)
{
	char header[100];

	assert_int_equal(put(NULL, "{\"wil\": \"blind\"}"), 428);
	assert_int_equal(put("If-Match: \"1000\"\r\n", "{\"wil\": \"blind\"}"), 412);
	assert_said("\"title\":\"VERSIE\"");
	assert_false(wants("blind"));
	snprintf(header, sizeof(header), "If-Match: \"%lld\"\r\n", (long long)number(VERSIE));
	assert_int_equal(put(header, "{\"wil\": \"ziend\"}"), 200);
	assert_true(wants("ziend"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_dossier_opens_for_who_is_involved),
	    cmocka_unit_test(test_what_does_not_exist_looks_like_what_is_not_yours),
	    cmocka_unit_test(test_a_made_up_id_never_reaches_the_database),
	    cmocka_unit_test(test_belofte_3_who_looked_and_who_was_refused_is_written_down),
	    cmocka_unit_test(test_a_page_may_be_noted_also_without_a_dossier),
	    cmocka_unit_test(test_a_part_that_was_not_given_is_closed),
	    cmocka_unit_test(test_what_only_the_casusregisseur_does_is_closed_to_who_takes_part),
	    cmocka_unit_test(test_what_is_for_some_is_closed_to_the_others_who_see_it),
	    cmocka_unit_test(test_something_of_another_is_not_found_under_this_one),
	    cmocka_unit_test(test_belofte_9_the_second_of_two_is_told),
	    cmocka_unit_test(test_what_was_typed_is_lost_when_its_form_is_no_longer_there),
	    cmocka_unit_test(test_a_program_says_which_version_it_changes),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
