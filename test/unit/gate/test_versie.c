/*
 * Two people change the same thing. What is lost when this fails: what one of them wrote, without
 * anybody having chosen.
 */
#include "poort.h"

#include <stdio.h>
#include <string.h>

#define HERE "/jongeren/%s/verhaal"

/* What a form said that it held when Sanne opened it; stays until the next call. */
static const char *opened(void)
{
	static char was[600];
	const char *at;

	assert_int_equal(ask(.path = HERE, .wie = &poort.sanne), 200);
	at = strstr(reply_text(), "name=\"_was\" value=\"");
	assert_non_null(at);
	at += strlen("name=\"_was\" value=\"");
	snprintf(was, sizeof(was), "%.*s", (int)strcspn(at, "\""), at);
	for (char *c = was; *c; c++)
		if (*c == ' ')
			*c = '+';
	return was;
}

/* Sent over what `old` was, after Bram was first. */
static int second(const char *form, const char *was)
{
	char all[2000];

	assert_int_equal(
	    ask(.path = HERE, .wie = &poort.bram, .form = "tekst=van+bram&plaats=Bramstad"), 303);
	snprintf(all, sizeof(all), "_versie=1&%s%s%s", form, was ? "&_was=" : "", was ? was : "");
	return ask(.path = HERE, .wie = &poort.sanne, .form = all);
}

static void begin(void)
{
	assert_int_equal(
	    ask(.path = HERE, .wie = &poort.sanne, .form = "tekst=begin&plaats=Beginstad"), 303);
}

static void the_second_sees_one_version_where_both_wrote(void **state UNUSED)
{
	begin();
	assert_int_equal(
	    second("tekst=van+sanne&plaats=Beginstad&smaken=zoet&smaken=zuur", opened()), 412);
	assert_said("Twee versies: Verhaal");
	assert_said("van sanne");
	assert_said("name=\"_nu_tekst\" value=\"van bram\"");
	/* Only Bram wrote there, and nobody touched the tastes. */
	assert_unsaid("Twee versies: Plaats");
	assert_said("value=\"Bramstad\"");
	assert_said("Eerst stond hier: Beginstad");
	assert_unsaid("Twee versies: Smaken");
	assert_true(wants("van bram"));
}

static void the_second_is_asked_what_both_wrote_alike_or_she_alone(void **state UNUSED)
{
	begin();
	assert_int_equal(second("tekst=van+bram&plaats=Sannestad", opened()), 412);
	assert_unsaid("Twee versies: Verhaal");
	assert_said("Twee versies: Plaats");
	assert_unsaid(
	    "Twee versies: Smaken"); /* she took them away, and nobody else touched them */
}

static void who_cannot_tell_what_it_was_loses_one_of_both(void **state UNUSED)
{
	begin();
	assert_int_equal(second("tekst=van+sanne&plaats=Beginstad", NULL), 412);
	assert_said("Twee versies: Verhaal");
	assert_said("Twee versies: Plaats");
}

static void the_version_that_was_chosen_is_not_the_one_that_is_saved(void **state UNUSED)
{
	assert_int_equal(ask(.path = HERE, .wie = &poort.sanne,
			     .form = "tekst=mijn&_kies_tekst=nu&_nu_tekst=dat+van+bram"),
			 303);
	assert_true(wants("dat van bram"));
	assert_int_equal(ask(.path = HERE, .wie = &poort.sanne,
			     .form = "tekst=mijn&_kies_tekst=mijn&_nu_tekst=dat+van+bram"),
			 303);
	assert_true(wants("mijn"));
	/* Without what stood there, nothing can be put in its place. */
	assert_int_equal(
	    ask(.path = HERE, .wie = &poort.sanne, .form = "tekst=toch&_kies_tekst=nu"), 303);
	assert_true(wants("toch"));
}

static void of_a_set_that_was_chosen_a_part_is_saved(void **state UNUSED)
{
	assert_int_equal(ask(.path = HERE, .wie = &poort.sanne,
			     .form = "tekst=t&smaken=zoet&_kies_smaken=nu&_nu_smaken=zoet%2Czuur"),
			 303);
	assert_said("Location: /smaken/3\r\n");
	assert_int_equal(ask(.path = HERE, .wie = &poort.sanne,
			     .form = "tekst=t&smaken=zoet&smaken=zuur&_kies_smaken=nu"
				     "&_nu_smaken=zuur"),
			 303);
	assert_said("Location: /smaken/2\r\n");
	assert_int_equal(ask(.path = HERE, .wie = &poort.sanne,
			     .form = "tekst=t&smaken=zoet&_kies_smaken=nu&_nu_smaken="),
			 303);
	assert_said("Location: /smaken/0\r\n");
}

static void what_was_typed_is_gone_with_the_page_or_a_password_is_shown(void **state UNUSED)
{
	static const char form[] = "tekst=een+lang+verhaal&plaats=&wachtwoord=Geheim9"
				   "&verborgen=stil&dag=31-01-2027&onbekend=vreemd";

	assert_int_equal(ask(.path = HERE, .wie = &poort.els, .form = form), 404);
	assert_said("Wat u invulde");
	assert_said("een lang verhaal");
	assert_unsaid("Geheim9");
	assert_unsaid("stil");
	assert_unsaid("vreemd");
	/* What another site typed is not for who is led there. */
	assert_int_equal(ask(.path = HERE, .wie = &poort.els, .form = form,
			     .headers = "Sec-Fetch-Site: cross-site\r\n"),
			 403);
	assert_unsaid("een lang verhaal");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_second_sees_one_version_where_both_wrote),
	    cmocka_unit_test(the_second_is_asked_what_both_wrote_alike_or_she_alone),
	    cmocka_unit_test(who_cannot_tell_what_it_was_loses_one_of_both),
	    cmocka_unit_test(the_version_that_was_chosen_is_not_the_one_that_is_saved),
	    cmocka_unit_test(of_a_set_that_was_chosen_a_part_is_saved),
	    cmocka_unit_test(what_was_typed_is_gone_with_the_page_or_a_password_is_shown),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
