/*
 * A change happens whole, once, and with a trace, or not at all. What is lost when this fails: what
 * somebody saved, or the trust that it was saved.
 */
#include "poort.h"

#include <stdio.h>
#include <string.h>

static int wish(const struct bezoeker *wie, const char *form, const char *headers)
{
	return ask(.path = "/jongeren/%s/wens", .wie = wie, .form = form, .headers = headers);
}

static void test_what_was_done_is_said_and_can_be_taken_back(void **state UNUSED)
{
	const char *cookie;
	char header[400];

	assert_int_equal(wish(&poort.sanne, "wil=bakker", NULL), 303);
	assert_true(wants("bakker"));
	assert_said("Location: /jongeren/");
	cookie = strstr(reply_text(), "Set-Cookie: melding=");
	assert_non_null(cookie);
	snprintf(header, sizeof(header), "Cookie: startbaan=%s; %.*s\r\n", poort.sanne.cookie,
		 (int)strcspn(cookie + strlen("Set-Cookie: "), ";"),
		 cookie + strlen("Set-Cookie: "));
	assert_int_equal(ask(.path = "/lijst", .headers = header), 200);
	assert_said("Vastgelegd.");
	assert_said("action=\"/open\"");
	assert_said("Set-Cookie: melding=; ");
}

static void test_a_program_is_told_what_it_made(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/api/v1/jongeren/%s/wens", .wie = &poort.sanne,
			     .json = "{\"wil\": \"kapper\"}"),
			 201);
	assert_said("Location: /jongeren/");
	assert_said("API-Version: ");
	assert_true(wants("kapper"));
}

static void test_a_mistake_undoes_all_of_it_and_keeps_what_was_typed(void **state UNUSED)
{
	static const struct {
		const char *typed;
		int status;
		const char *said;
	} tries[] = {
	    {"mag+niet", 400, "Dat kan nu niet."},
	    {"fout", 400, "value=\"fout\""},
	    {"conflict", 409, "value=\"conflict\""},
	    {"geweigerd", 400, "Dat bestaat niet."},
	    {"nooit+gezien", 409, "value=\"nooit gezien\""},
	    {"stuk", 500, "Er ging iets mis bij ons."},
	    {"", 400, "vul dit in"},
	    {"veel+te+veel+om+in+dit+veld+te+passen", 400, "hoogstens 20 tekens"},
	};
	char form[100];

	assert_int_equal(wish(&poort.sanne, "wil=rust", NULL), 303);
	for (size_t i = 0; i < COUNT(tries); i++) {
		snprintf(form, sizeof(form), "wil=%s", tries[i].typed);
		assert_int_equal(wish(&poort.sanne, form, NULL), tries[i].status);
		assert_said(tries[i].said);
		assert_true(wants("rust"));
	}
}

static void test_a_change_is_noted_with_who_and_what(void **state UNUSED)
{
	static const char sql[] =
	    "SELECT count(*) FROM t_wijziging w JOIN t_functie f ON f.id = w.functie_id"
	    " AND f.gebruiker_id = w.gebruiker_id"
	    " WHERE w.tabel = 'jongere' AND w.rij_id = 1 AND w.gebruiker_id = 1";
	int64_t before = number(sql);

	assert_int_equal(wish(&poort.sanne, "wil=noteren", NULL), 303);
	assert_int_equal(number(sql), before + 1);
	assert_int_equal(wish(&poort.sanne, "wil=conflict", NULL), 409);
	assert_int_equal(number(sql), before + 1);
}

static void test_who_sees_a_dossier_to_change_it_is_in_the_log_too(void **state UNUSED)
{
	static const char sql[] = "SELECT count(*) FROM t_inzage WHERE jongere_id = 1 AND"
				  " gebruiker_id = 1 AND route = 'POST /jongeren/:jongere/wens'";
	int64_t before = number(sql);

	assert_int_equal(wish(&poort.sanne, "wil=zien", NULL), 303);
	assert_int_equal(number(sql), before + 1);
}

/* ---- twice under one key ---- */

#define ONCE "Idempotency-Key: sleutel-1\r\n"
#define VERSIE "SELECT versie FROM t_jongere WHERE id = 1"

static void test_what_is_sent_twice_under_one_key_is_done_once(void **state UNUSED)
{
	int64_t versie = number(VERSIE);

	assert_int_equal(wish(&poort.sanne, "wil=een+keer", ONCE), 303);
	assert_int_equal(wish(&poort.sanne, "wil=een+keer", ONCE), 303);
	assert_said("Location: /jongeren/");
	assert_int_equal(number(VERSIE), versie + 1);
	assert_int_equal(wish(&poort.sanne, "wil=anders", ONCE), 409);
	assert_int_equal(number(VERSIE), versie + 1);
	assert_int_equal(wish(&poort.bram, "wil=van+bram", ONCE), 303);
	assert_int_equal(number(VERSIE), versie + 2);
}

static void test_the_key_of_a_form_and_that_of_a_program_are_one(void **state UNUSED)
{
	int64_t versie = number(VERSIE);
	const struct vraag program = {.path = "/api/v1/jongeren/%s/wens",
				      .wie = &poort.sanne,
				      .json = "{\"wil\": \"nog eens\"}",
				      .headers = "Idempotency-Key: sleutel-2\r\n"};

	assert_int_equal(ask_(&program), 201);
	assert_int_equal(ask_(&program), 201);
	assert_int_equal(number(VERSIE), versie + 1);
	assert_int_equal(wish(&poort.sanne, "_eenmalig=sleutel-3&wil=vorm", NULL), 303);
	assert_int_equal(wish(&poort.sanne, "_eenmalig=sleutel-3&wil=vorm", NULL), 303);
	assert_int_equal(number(VERSIE), versie + 2);
}

static void test_a_form_that_was_saved_says_so_and_makes_nothing_twice(void **state UNUSED)
{
	static const char form[] = "_eenmalig=sleutel-5&wil=terug";
	int64_t versie = number(VERSIE);
	char old[100];

	snprintf(old, sizeof(old), "%s&_versie=%d", form, (int)versie);
	assert_int_equal(wish(&poort.sanne, old, NULL), 303);
	assert_int_equal(wish(&poort.sanne, old, NULL), 303);
	assert_said("Location: /jongeren/");
	assert_said("Set-Cookie: melding=");
	assert_int_equal(number(VERSIE), versie + 1);
}

static void test_other_text_in_a_form_that_was_saved_is_kept_and_can_be_saved(void **state UNUSED)
{
	int64_t versie;

	assert_int_equal(wish(&poort.sanne, "_eenmalig=sleutel-6&wil=het+ene", NULL), 303);
	versie = number(VERSIE);
	assert_int_equal(wish(&poort.sanne, "_eenmalig=sleutel-6&wil=het+andere", NULL), 409);
	assert_said("value=\"het andere\"");
	assert_said("Dit formulier had u al opgeslagen.");
	assert_said(">Bekijk wat u opsloeg</a>");
	assert_int_equal(number(VERSIE), versie);
}

static void test_what_is_shown_once_is_not_shown_again_under_its_key(void **state UNUSED)
{
	const struct vraag once = {
	    .path = "/eenmalig", .wie = &poort.els, .form = "_eenmalig=sleutel-7"};

	assert_int_equal(ask_(&once), 200);
	assert_int_equal(ask_(&once), 303);
	assert_said("Location: /");
}

static void test_a_mistake_is_not_remembered(void **state UNUSED)
{
	assert_int_equal(wish(&poort.sanne, "wil=conflict", "Idempotency-Key: sleutel-4\r\n"), 409);
	assert_int_equal(number("SELECT count(*) FROM t_idempotentie WHERE status >= 400"), 0);
	assert_int_equal(wish(&poort.sanne, "wil=goed", "Idempotency-Key: sleutel-4\r\n"), 303);
}

static void test_who_is_nobody_has_no_key(void **state UNUSED)
{
	int64_t before = number("SELECT count(*) FROM t_idempotentie");

	assert_int_equal(ask(.path = "/open", .form = "wil=x", .headers = ONCE), 303);
	assert_int_equal(number("SELECT count(*) FROM t_idempotentie"), before);
}

/* ---- outside of a transaction, and later ---- */

static void test_slow_work_is_done_too(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/traag", .wie = &poort.els), 200);
	assert_int_equal(ask(.path = "/traag", .wie = &poort.els, .form = ""), 303);
	assert_int_equal(ask(.path = "/traag", .form = ""), 401);
	assert_int_equal(ask(.path = "/te-vaak", .wie = &poort.els, .form = ""), 429);
	assert_said("Retry-After: ");
}

static void test_a_cookie_comes_and_goes(void **state UNUSED)
{
	assert_int_equal(ask(.path = "/koekje", .wie = &poort.els, .form = ""), 303);
	assert_said("Set-Cookie: startbaan=nieuw; Path=/; HttpOnly; SameSite=Lax\r\n");
	assert_int_equal(ask(.path = "/koekje/weg", .wie = &poort.els, .form = ""), 303);
	assert_said("Set-Cookie: startbaan=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0\r\n");
	assert_said("Clear-Site-Data: \"cache\"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_what_was_done_is_said_and_can_be_taken_back),
	    cmocka_unit_test(test_a_program_is_told_what_it_made),
	    cmocka_unit_test(test_a_mistake_undoes_all_of_it_and_keeps_what_was_typed),
	    cmocka_unit_test(test_a_change_is_noted_with_who_and_what),
	    cmocka_unit_test(test_who_sees_a_dossier_to_change_it_is_in_the_log_too),
	    cmocka_unit_test(test_what_is_sent_twice_under_one_key_is_done_once),
	    cmocka_unit_test(test_the_key_of_a_form_and_that_of_a_program_are_one),
	    cmocka_unit_test(test_a_form_that_was_saved_says_so_and_makes_nothing_twice),
	    cmocka_unit_test(test_other_text_in_a_form_that_was_saved_is_kept_and_can_be_saved),
	    cmocka_unit_test(test_what_is_shown_once_is_not_shown_again_under_its_key),
	    cmocka_unit_test(test_a_mistake_is_not_remembered),
	    cmocka_unit_test(test_who_is_nobody_has_no_key),
	    cmocka_unit_test(test_slow_work_is_done_too),
	    cmocka_unit_test(test_a_cookie_comes_and_goes),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
