/* What is lost with weak passwords: somebody else gets in. */
#include "toegang/wachtwoord.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static const char *refusal(struct arena *a, const char *password)
{
	return wachtwoord_refusal(a, password, "Zoë van der Gün-Jansen", "z.gun@broekerwaard.nl");
}

static void accepted(struct arena *a, const char *password)
{
	const char *why = refusal(a, password);

	if (why)
		fail_msg("%s: %s", password, why);
}

static void refused(struct arena *a, const char *password, const char *says)
{
	const char *why = refusal(a, password);

	if (!why || !strstr(why, says))
		fail_msg("%s: %s", password, why ? why : "accepted");
}

static void test_right_password_opens_and_another_does_not(void **state)
{
	char hash[WACHTWOORD_HASH_MAX];

	(void)state;
	assert_int_equal(wachtwoord_hash("Een zin die ik onthoud.", hash), 0);
	assert_true(wachtwoord_matches(hash, "Een zin die ik onthoud."));
	assert_false(wachtwoord_matches(hash, "Een zin die ik onthoud"));
	assert_false(wachtwoord_matches(hash, "een zin die ik onthoud."));
	assert_false(wachtwoord_matches(hash, ""));
}

static void test_hash_is_argon2id_at_the_cost_that_is_asked(void **state)
{
	char hash[WACHTWOORD_HASH_MAX], again[WACHTWOORD_HASH_MAX];

	(void)state;
	assert_int_equal(wachtwoord_hash("Een zin die ik onthoud.", hash), 0);
	assert_int_equal(wachtwoord_hash("Een zin die ik onthoud.", again), 0);
	assert_memory_equal(hash, "$argon2id$v=19$m=19456,t=2,p=1$", 31);
	assert_string_not_equal(hash, again);
	assert_false(wachtwoord_is_weak_hash(hash));
}

static void test_cheaper_or_broken_hash_is_made_again(void **state)
{
	(void)state;
	assert_true(wachtwoord_is_weak_hash("$argon2id$v=19$m=8192,t=1,p=1$c3RhcnRiYWFubmllbWFuZA$"
					    "m3+bYb3n0rZl0JmQb3Gq0Wn2yY0yqk6m1sD8c0x5b2Q"));
	assert_true(wachtwoord_is_weak_hash("geen hash"));
}

static void test_nobody_has_a_password(void **state)
{
	(void)state;
	assert_false(wachtwoord_matches(NULL, ""));
	assert_false(wachtwoord_matches(NULL, "Een zin die ik onthoud."));
	assert_false(wachtwoord_matches("geen hash", "Een zin die ik onthoud."));
}

static clock_t work_of(const char *hash)
{
	clock_t start = clock();

	for (int i = 0; i < 3; i++)
		assert_false(wachtwoord_matches(hash, "Een zin die niet klopt."));
	return clock() - start;
}

/* Within a factor of four: what must not happen is that nobody is answered without any work. */
static void test_nobody_costs_as_much_work_as_somebody(void **state)
{
	char hash[WACHTWOORD_HASH_MAX];

	(void)state;
	assert_int_equal(wachtwoord_hash("Een zin die ik onthoud.", hash), 0);
	assert_true(work_of(NULL) > work_of(hash) / 4);
}

/* 128 characters of which the last is wrong: nothing is cut off. */
static void test_last_of_128_characters_counts(void **state)
{
	char long_one[130], hash[WACHTWOORD_HASH_MAX];

	(void)state;
	memset(long_one, 'x', 128);
	long_one[128] = '\0';
	assert_int_equal(wachtwoord_hash(long_one, hash), 0);
	assert_true(wachtwoord_matches(hash, long_one));
	long_one[127] = 'y';
	assert_false(wachtwoord_matches(hash, long_one));
}

static void test_length_limits(void **state)
{
	struct arena *a = *state;
	char text[600] = "";

	refused(a, "", "te kort");
	refused(a, "elf tekens!", "te kort");
	accepted(a, "twaalf lang!");
	refused(a, "ééééééééééé", "te kort"); /* 11 characters, 22 bytes */
	for (int i = 0; i < 32; i++)
		strcat(text, "zé€😀");
	text[strlen(text) - 4] = '\0'; /* the last character is four bytes */
	strcat(text, "q");
	accepted(a, text);
	strcat(text, "r");
	refused(a, text, "te lang");
}

static void test_any_characters_are_accepted(void **state)
{
	struct arena *a = *state;

	accepted(a, "paard batterij nietje correct");
	accepted(a, "Ik fiets elke dag langs het kanaal");
	accepted(a, "😀🐎🔋📎✅🚲🌧️🏞️🚏🧦🪴🛶");
	accepted(a, "kX9#mQ2$vL7!");
	accepted(a, "  begin en eind met spaties  ");
	accepted(a, "<script>alert(1)</script>");
}

static void test_what_guessers_try_first_is_refused(void **state)
{
	static const char *const guesses[] = {
	    "wachtwoord12",     "Wachtwoord1!",     "W@chtw00rd123",  "password1234",
	    "Welkom2026!!",     "Welkom012026",     "Gemeente2026!",  "Startbaan2026",
	    "startbaan123",     "123456789012",     "qwertyuiop123",  "aaaaaaaaaaaa",
	    "abcdefghijkl",     "zyxwvutsrqpo",     "1234abcd5678",   "Zomer2026Zomer!",
	    "welkomwelkom",     "IloveYou2026",     "letmein123456",  "Feyenoord1908",
	    "Casusregisseur1",  "JongereJongere",   "!!!!!!!!!!!!",   "Nieuw-Wachtwoord-1",
	    "VoetbalAjax2026!", "Amsterdam-2026-!", "111222333444555"};
	struct arena *a = *state;

	for (size_t i = 0; i < COUNT(guesses); i++)
		refused(a, guesses[i], "te makkelijk te raden");
}

static void test_own_name_and_address_are_refused(void **state)
{
	struct arena *a = *state;

	refused(a, "Zoejansen2026", "naam of e-mailadres");
	refused(a, "Broekerwaard!", "naam of e-mailadres");
	refused(a, "JANSEN-gun-1987", "naam of e-mailadres");
	/* The same for somebody else is fine. */
	assert_null(wachtwoord_refusal(a, "Broekerwaard!", "Jan Smit", "jan@elders.nl"));
	assert_null(wachtwoord_refusal(a, "Broekerwaard!", NULL, NULL));
}

/* A name in a sentence is no reason. */
static void test_sentence_with_a_known_word_is_accepted(void **state)
{
	struct arena *a = *state;

	accepted(a, "Mijn oma Jansen bakt op zondag brood");
	accepted(a, "de gemeente gooit zout op straat");
}

static void test_name_of_many_words_is_no_trouble(void **state)
{
	struct arena *a = *state;
	char naam[600] = "";

	for (int i = 0; i < 50; i++)
		strcat(naam, "pqz wvx ");
	assert_non_null(wachtwoord_refusal(a, "pqzwvxpqzwvxpq", naam, ""));
	assert_null(wachtwoord_refusal(a, "heel iets anders", naam, ""));
}

static int setup(void **state)
{
	*state = arena_open(1 << 20);
	return *state ? 0 : -1;
}

static int teardown(void **state)
{
	arena_free(*state);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_right_password_opens_and_another_does_not),
	    cmocka_unit_test(test_hash_is_argon2id_at_the_cost_that_is_asked),
	    cmocka_unit_test(test_cheaper_or_broken_hash_is_made_again),
	    cmocka_unit_test(test_nobody_has_a_password),
	    cmocka_unit_test(test_nobody_costs_as_much_work_as_somebody),
	    cmocka_unit_test(test_last_of_128_characters_counts),
	    cmocka_unit_test(test_length_limits),
	    cmocka_unit_test(test_any_characters_are_accepted),
	    cmocka_unit_test(test_what_guessers_try_first_is_refused),
	    cmocka_unit_test(test_own_name_and_address_are_refused),
	    cmocka_unit_test(test_sentence_with_a_known_word_is_accepted),
	    cmocka_unit_test(test_name_of_many_words_is_no_trouble),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}
