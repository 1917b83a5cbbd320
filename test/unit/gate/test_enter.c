/* The way in. What is lost when this fails: somebody else is in, or the right one kept out. */
#include "poort.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void test_a_public_page_opens_for_everybody(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/open"), 200);
	assert_said("\r\n\r\ntekst");
	assert_int_equal(ask(.path = "/open", .wie = &poort.els), 200);
}

static void test_what_is_not_there_is_404_and_keeps_the_menu(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/nergens"), 404);
	assert_said("Naar inloggen");
	assert_int_equal(ask(.path = "/nergens", .wie = &poort.bea), 404);
	assert_said("href=\"/menu\"");
	assert_int_equal(ask(.path = "/nergens", .wie = &poort.els), 404);
	assert_unsaid("href=\"/menu\"");
}

static void test_another_method_is_405(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/lijst", .wie = &poort.els, .form = "a=b"), 405);
	assert_int_equal(ask(.method = "DELETE", .path = "/open"), 405);
	assert_int_equal(ask(.method = "PATCH", .path = "/open"), 405);
	assert_int_equal(ask(.method = "OPTIONS", .path = "/open"), 405);
	assert_int_equal(ask(.method = "HEAD", .path = "/open"), 200);
}

static void test_nobody_is_shown_the_login_and_comes_back(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/lijst?a=b"), 303);
	assert_said("Location: /inloggen?verder=%2Flijst%3Fa%3Db\r\n");
	assert_int_equal(ask(.method = "HEAD", .path = "/lijst"), 303);
	assert_int_equal(ask(.path = "/api/v1/lijst"), 401);
	assert_said("application/problem+json");
	assert_int_equal(ask(.path = "/traag", .form = "a=b"), 401);
}

static void test_a_made_up_cookie_is_nobody(void **state UNUSED)
{
	static const char *const cookies[] = {
	    "", "startbaan=", "startbaan=x",
	    "startbaan=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "__Host-startbaan=x"};
	char header[200];

	for (size_t i = 0; i < COUNT(cookies); i++) {
		snprintf(header, sizeof(header), "Cookie: %s\r\n", cookies[i]);
		assert_int_equal(ask(.path = "/api/v1/lijst", .headers = header), 401);
	}
}

static void test_a_session_dies_when_nobody_uses_it(void **state UNUSED)
{
	poort_reopen(false, 1);
	usleep(5000);
	assert_int_equal(ask(.path = "/api/v1/lijst", .wie = &poort.els), 401);
	poort_reopen(false, 0);
	assert_int_equal(ask(.path = "/api/v1/lijst", .wie = &poort.els), 200);
}

static void test_a_session_that_is_used_stays_alive(void **state UNUSED)
{
	testdb_script(&poort.p.t, "UPDATE t_sessie SET gebruikt_op = gebruikt_op - 120000");
	int64_t before = number("SELECT gebruikt_op FROM t_sessie WHERE gebruiker_id = 3");

	assert_int_equal(ask(.path = "/lijst", .wie = &poort.els), 200);
	int64_t touched = number("SELECT gebruikt_op FROM t_sessie WHERE gebruiker_id = 3");
	assert_true(touched >= before + 120000);
	assert_int_equal(ask(.path = "/lijst", .wie = &poort.els), 200);
	assert_true(number("SELECT gebruikt_op FROM t_sessie WHERE gebruiker_id = 3") == touched);
}

static void test_the_cookie_of_a_session_opens_nothing_else(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/sleutel", .wie = &poort.els), 200);
	assert_said("\r\n\r\ndicht");
}

static void test_what_is_of_an_organisation_is_there_for_who_works_there(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/keuzes", .wie = &poort.els), 200);
	assert_said("\r\n\r\nniets");
	proef_script(&poort.p,
		     "INSERT INTO t_kolomkeuze (organisatie_id, koppen_hash, keuze, op) VALUES"
		     " (1, CAST('1' AS {{bytes}}), '', 1)");
	assert_int_equal(ask(.path = "/keuzes", .wie = &poort.els), 200);
	assert_said("\r\n\r\nkeuzes");
}

static void test_over_https_the_cookie_is_of_this_host_alone(void **state UNUSED)
{
	char header[200];

	poort_reopen(true, 0);
	assert_int_equal(ask(.path = "/api/v1/lijst", .wie = &poort.els), 401);
	snprintf(header, sizeof(header), "Cookie: __Host-startbaan=%s\r\n", poort.els.cookie);
	assert_int_equal(ask(.path = "/api/v1/lijst", .headers = header), 200);
	assert_said("Strict-Transport-Security");
	poort_reopen(false, 0);
}

static void test_only_a_form_of_this_session_changes_anything(void **state UNUSED)
{
	struct bezoeker other = poort.sanne;

	memcpy(other.csrf, poort.bram.csrf, sizeof(other.csrf));
	assert_int_equal(ask(.path = "/eenmalig", .wie = &poort.sanne, .form = "", .bare = true),
			 403);
	assert_int_equal(ask(.path = "/eenmalig", .wie = &other, .form = ""), 403);
	other.csrf[3] = '\0';
	assert_int_equal(ask(.path = "/eenmalig", .wie = &other, .form = ""), 403);
	assert_int_equal(ask(.path = "/eenmalig", .wie = &poort.sanne, .form = ""), 200);
}

static void test_a_form_of_another_site_changes_nothing(void **state UNUSED)
{
	static const struct {
		const char *headers;
		int status;
	} tries[] = {
	    {"Sec-Fetch-Site: cross-site\r\n", 403},
	    {"Sec-Fetch-Site: same-site\r\n", 403},
	    {"Sec-Fetch-Site: same-origin\r\nOrigin: null\r\n", 303},
	    {"Sec-Fetch-Site: none\r\n", 303},
	    {"Origin: http://x\r\n", 303},
	    {"Origin: http://elders\r\n", 403},
	    {"Origin: null\r\n", 403},
	};

	for (size_t i = 0; i < COUNT(tries); i++)
		assert_int_equal(
		    ask(.path = "/open", .form = "wil=werk", .headers = tries[i].headers),
		    tries[i].status);
}

static void test_a_role_without_the_right_may_not(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/menu", .wie = &poort.sanne), 403);
	assert_int_equal(ask(.path = "/menu", .wie = &poort.bea), 200);
	assert_int_equal(ask(.path = "/jongeren/%s", .wie = &poort.bea), 403);
}

static void test_everybody_begins_where_his_menu_begins(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/thuis"), 303);
	assert_said("Location: /inloggen\r\n");
	assert_int_equal(ask(.path = "/thuis", .wie = &poort.bea), 303);
	assert_said("Location: /menu\r\n");
	assert_int_equal(ask(.path = "/thuis", .wie = &poort.els), 303);
	assert_said("Location: /zoeken\r\n");
}

static void test_a_page_alone_is_no_address_of_the_api(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/scherm", .wie = &poort.els), 200);
	assert_int_equal(ask(.path = "/api/v1/scherm", .wie = &poort.els), 404);
	assert_int_equal(ask(.path = "/api/v1/koekje/weg", .wie = &poort.els, .json = "{}"), 404);
	assert_unsaid("Set-Cookie");
	assert_int_equal(ask(.path = "/api/v1", .wie = &poort.els), 404);
	assert_int_equal(ask(.path = "/api/v12/lijst", .wie = &poort.els), 404);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_public_page_opens_for_everybody),
	    cmocka_unit_test(test_what_is_not_there_is_404_and_keeps_the_menu),
	    cmocka_unit_test(test_another_method_is_405),
	    cmocka_unit_test(test_nobody_is_shown_the_login_and_comes_back),
	    cmocka_unit_test(test_a_made_up_cookie_is_nobody),
	    cmocka_unit_test(test_a_session_dies_when_nobody_uses_it),
	    cmocka_unit_test(test_a_session_that_is_used_stays_alive),
	    cmocka_unit_test(test_the_cookie_of_a_session_opens_nothing_else),
	    cmocka_unit_test(test_what_is_of_an_organisation_is_there_for_who_works_there),
	    cmocka_unit_test(test_over_https_the_cookie_is_of_this_host_alone),
	    cmocka_unit_test(test_only_a_form_of_this_session_changes_anything),
	    cmocka_unit_test(test_a_form_of_another_site_changes_nothing),
	    cmocka_unit_test(test_a_role_without_the_right_may_not),
	    cmocka_unit_test(test_everybody_begins_where_his_menu_begins),
	    cmocka_unit_test(test_a_page_alone_is_no_address_of_the_api),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
