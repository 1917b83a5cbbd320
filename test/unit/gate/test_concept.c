/*
 * What is typed and not saved yet. What is lost when this fails: half an hour of typing, or the
 * trust that nobody else reads what was never said.
 */
#include "poort.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HERE "/jongeren/%s/verhaal"

static int drafts(void)
{
	return (int)number("SELECT count(*) FROM t_concept WHERE weggegooid_op IS NULL");
}

static int sent(const struct bezoeker *wie, const char *form)
{
	return ask(.path = HERE, .wie = wie, .form = form);
}

static int opened(const struct bezoeker *wie)
{
	return ask(.path = HERE, .wie = wie);
}

/* Of both: there is none. */
static void throw_away(void)
{
	assert_int_equal(sent(&poort.sanne, "_concept=weg"), 303);
	assert_int_equal(sent(&poort.bram, "_concept=weg"), 303);
	assert_int_equal(drafts(), 0);
}

static void what_was_typed_is_gone_or_a_colleague_reads_it(void **state UNUSED)
{
	assert_int_equal(
	    sent(&poort.sanne, "_concept=1&tekst=half+verteld&smaken=zoet&dag=31-01-2027"), 204);
	assert_int_equal(sent(&poort.sanne, "_concept=1&tekst=heel+verteld&smaken=zuur"), 204);
	assert_int_equal(drafts(), 1);
	assert_int_equal(opened(&poort.sanne), 200);
	assert_said("heel verteld");
	assert_said("Dit is nog niet opgeslagen");
	assert_unsaid("half verteld");
	assert_int_equal(opened(&poort.bram), 200);
	assert_unsaid("heel verteld");
	assert_unsaid("Dit is nog niet opgeslagen");
	assert_int_equal(sent(&poort.bram, "_concept=1&tekst=van+bram"), 204);
	assert_int_equal(opened(&poort.sanne), 200);
	assert_unsaid("van bram");
	throw_away();
}

static void a_draft_of_one_form_comes_back_in_another(void **state UNUSED)
{
	const char *kort;

	assert_int_equal(
	    ask(.path = HERE "/kort", .wie = &poort.sanne, .form = "_concept=1&woord=kort+verteld"),
	    204);
	assert_int_equal(opened(&poort.sanne), 200);
	kort = strstr(reply_text(), "id=\"kort\"");
	assert_non_null(kort);
	assert_non_null(strstr(kort, "kort verteld"));
	assert_true(strstr(reply_text(), "kort verteld") > kort);
	assert_int_equal(ask(.path = HERE "/kort", .wie = &poort.sanne, .form = "_concept=weg"),
			 303);
	assert_int_equal(drafts(), 0);
}

static void a_password_or_what_a_page_put_in_itself_is_kept(void **state UNUSED)
{
	char kept[TESTDB_TEXT_MAX];

	assert_int_equal(
	    sent(&poort.sanne,
		 "_concept=1&tekst=a&wachtwoord=Geheim9&verborgen=stil&onbekend=vreemd&_eenmalig=e1"
		 "&smaken=zoet&smaken=zuur"),
	    204);
	testdb_text(&poort.p.t, "SELECT inhoud FROM t_concept", kept);
	assert_string_equal(kept,
			    "[[\"tekst\",\"a\"],[\"smaken\",\"zoet\"],[\"smaken\",\"zuur\"]]");
	throw_away();
}

static void what_was_saved_comes_back_as_if_it_was_not(void **state UNUSED)
{
	assert_int_equal(sent(&poort.sanne, "_concept=1&tekst=eerst+dit"), 204);
	assert_int_equal(sent(&poort.sanne, "_eenmalig=verhaal-1&tekst=af"), 303);
	assert_int_equal(drafts(), 0);
	/* Sent before it was saved, and arrived after it. */
	assert_int_equal(sent(&poort.sanne, "_concept=1&_eenmalig=verhaal-1&tekst=af"), 204);
	assert_int_equal(sent(&poort.sanne, "_concept=1&_eenmalig=verhaal-1&tekst=anders"), 204);
	assert_int_equal(drafts(), 0);
	assert_true(wants("af"));
}

static void what_was_thrown_away_stays_or_what_there_is_not_cannot_be(void **state UNUSED)
{
	assert_int_equal(sent(&poort.sanne, "_concept=1&tekst=weg+ermee"), 204);
	assert_int_equal(sent(&poort.sanne, "_concept=weg&tekst=weg+ermee"), 303);
	assert_said("/verhaal\r\n");
	assert_said("Set-Cookie: melding=");
	assert_int_equal(drafts(), 0);
	assert_int_equal(sent(&poort.sanne, "_concept=weg"), 303);
	assert_int_equal(opened(&poort.sanne), 200);
	assert_unsaid("weg ermee");
}

static void a_draft_is_kept_of_who_may_not_write_there(void **state UNUSED)
{
	static const char form[] = "_concept=1&tekst=vreemd";

	assert_int_equal(sent(&poort.els, form), 404);
	assert_int_equal(sent(NULL, form), 401);
	assert_int_equal(ask(.path = HERE, .wie = &poort.sanne, .form = form, .bare = true), 403);
	assert_int_equal(ask(.path = HERE, .wie = &poort.sanne, .form = form,
			     .headers = "Sec-Fetch-Site: cross-site\r\n"),
			 403);
	assert_int_equal(drafts(), 0);
}

static void what_nothing_keeps_is_done_instead(void **state UNUSED)
{
	assert_int_equal(
	    ask(.path = "/jongeren/%s/wens", .wie = &poort.sanne, .form = "_concept=1&wil=gedaan"),
	    400);
	assert_false(wants("gedaan"));
	assert_int_equal(ask(.path = "/api/v1" HERE, .wie = &poort.sanne,
			     .json = "{\"_concept\": \"1\", \"tekst\": \"van een programma\"}"),
			 400);
	assert_false(wants("van een programma"));
	assert_int_equal(drafts(), 0);
}

static void a_draft_without_end_fills_the_disk(void **state UNUSED)
{
	static char form[200000] = "_concept=1&tekst=";

	memset(form + strlen(form), 'x', 140000);
	assert_int_equal(sent(&poort.sanne, form), 413);
	assert_int_equal(drafts(), 0);
}

/* The address of the page with this form, as it was when somebody typed in it. */
static void keep_by_hand(const char *path, const char *content)
{
	char sql[1000];

	snprintf(
	    sql, sizeof(sql),
	    "INSERT INTO t_concept (gebruiker_id, jongere_id, onderdelen, pad, pagina, wat,"
	    " inhoud, op, vervalt_op) VALUES (1, 1, 0, '%s', '/jongeren/%s/verhaal', 'x', '%s',"
	    " 1, 9999999999999)",
	    path, token(ID_JONGERE, 1), content);
	proef_script(&poort.p, sql);
}

static void a_page_does_not_open_because_of_a_draft_of_a_form_that_is_gone(void **state UNUSED)
{
	char path[200];

	keep_by_hand("/nergens", "[[\"tekst\",\"van vroeger\"]]");
	assert_int_equal(opened(&poort.sanne), 200);
	assert_unsaid("van vroeger");
	snprintf(path, sizeof(path), HERE, token(ID_JONGERE, 1));
	keep_by_hand(path, "[[\"tekst\"],7,[\"plaats\",\"Hier\"]]");
	assert_int_equal(opened(&poort.sanne), 200);
	assert_said("value=\"Hier\"");
	keep_by_hand(path, "stuk");
	assert_int_equal(opened(&poort.sanne), 200);
	proef_script(&poort.p, "DELETE FROM t_concept");
}

static void the_second_of_two_who_typed_overwrites_the_first(void **state UNUSED)
{
	char form[1000];
	const char *was;

	assert_int_equal(sent(&poort.sanne, "tekst=oud&plaats=Oudstad"), 303);
	assert_int_equal(opened(&poort.sanne), 200);
	was = strstr(reply_text(), "name=\"_was\" value=\"");
	assert_non_null(was);
	was += strlen("name=\"_was\" value=\"");
	snprintf(form, sizeof(form), "_concept=1&tekst=mijn&plaats=Oudstad&_was=%.*s",
		 (int)strcspn(was, "\""), was);
	for (char *c = form; *c; c++)
		if (*c == ' ')
			*c = '+';
	assert_int_equal(sent(&poort.sanne, form), 204);
	assert_int_equal(sent(&poort.bram, "tekst=van+een+ander&plaats=Nieuwstad"), 303);
	assert_int_equal(opened(&poort.sanne), 200);
	assert_said("Twee versies: Verhaal");
	assert_said("mijn");
	assert_said("van een ander");
	assert_said("value=\"Nieuwstad\"");
	assert_said("Eerst stond hier: Oudstad");
	throw_away();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_was_typed_is_gone_or_a_colleague_reads_it),
	    cmocka_unit_test(a_draft_of_one_form_comes_back_in_another),
	    cmocka_unit_test(a_password_or_what_a_page_put_in_itself_is_kept),
	    cmocka_unit_test(what_was_saved_comes_back_as_if_it_was_not),
	    cmocka_unit_test(what_was_thrown_away_stays_or_what_there_is_not_cannot_be),
	    cmocka_unit_test(a_draft_is_kept_of_who_may_not_write_there),
	    cmocka_unit_test(what_nothing_keeps_is_done_instead),
	    cmocka_unit_test(a_draft_without_end_fills_the_disk),
	    cmocka_unit_test(a_page_does_not_open_because_of_a_draft_of_a_form_that_is_gone),
	    cmocka_unit_test(the_second_of_two_who_typed_overwrites_the_first),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
