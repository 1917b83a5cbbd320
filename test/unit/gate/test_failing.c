/*
 * The database fails, at every step of a request in turn. What is lost when this fails: a dossier
 * was looked at and nobody knows, or somebody thinks that his work was saved.
 */
#include "poort.h"

#include <string.h>

/* Asks again and again, each time with the next step failing, until there is no such step. */
static void fail_everywhere(const struct vraag *v, void (*look)(int status))
{
	unsigned step = 0;

	do {
		db_fake_arm(poort.fake, FAKE_ERROR, ++step);
		look(ask_(v));
	} while (db_fake_fired(poort.fake));
	assert_true(step > 4);
}

static void look_at_reading(int status)
{
	static int64_t lines;
	int64_t now = number("SELECT count(*) FROM t_inzage WHERE uitkomst = 'gelezen'");

	assert_true(status == 200 || status == 503);
	assert_int_equal(strstr(reply_text(), "Jayda") != NULL, status == 200);
	if (status == 200)
		assert_true(now > lines);
	lines = now;
}

static void test_belofte_3_no_line_in_the_log_no_dossier_on_the_screen(void **state UNUSED)
{
	fail_everywhere(&(struct vraag){.path = "/api/v1/jongeren/%s", .wie = &poort.sanne},
			look_at_reading);
}

static void look_at_writing(int status)
{
	static int64_t versie;
	int64_t now = number("SELECT versie FROM t_jongere WHERE id = 1");

	assert_true(status == 303 || status == 503);
	if (versie)
		assert_int_equal(now, versie + (status == 303));
	versie = now;
}

static void test_saved_means_saved_and_failed_means_nothing(void **state UNUSED)
{
	fail_everywhere(
	    &(struct vraag){.path = "/jongeren/%s/wens", .wie = &poort.sanne, .form = "wil=vast"},
	    look_at_writing);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_belofte_3_no_line_in_the_log_no_dossier_on_the_screen),
	    cmocka_unit_test(test_saved_means_saved_and_failed_means_nothing),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
