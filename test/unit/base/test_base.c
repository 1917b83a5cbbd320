/* What a user loses when the errors are wrong: an answer that says what happened and what to do. */
#include "base/base.h"
#include "base/choice.h"
#include "base/id.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static const int all_errors[] = {
#define ERR(name, number, status, sentence) ERR_##name,
#include "base/errors.def"
#undef ERR
};

static void every_error_has_a_sentence_and_a_status(UNUSED void **state)
{
	for (size_t i = 0; i < COUNT(all_errors); i++) {
		size_t len = strlen(err_sentence(all_errors[i]));

		assert_true(all_errors[i] < 0);
		assert_in_range(err_status(all_errors[i]), 400, 599);
		assert_true(strlen(err_name(all_errors[i])) > 2);
		assert_int_equal(err_sentence(all_errors[i])[len - 1], '.');
		for (size_t j = 0; j < i; j++)
			assert_int_not_equal(all_errors[i], all_errors[j]);
	}
	assert_string_equal(err_name(ERR_VERSIE), "VERSIE");
	assert_int_equal(err_status(ERR_VERSIE), 412);
}

static void an_unknown_error_is_ours_to_explain(UNUSED void **state)
{
	assert_int_equal(err_status(-9999), 500);
	assert_int_equal(err_status(0), 500);
	assert_string_equal(err_sentence(7), err_sentence(ERR_BUG));
	assert_string_equal(err_name(7), "BUG");
}

static void a_bug_says_where_and_stops(UNUSED void **state)
{
	int ends[2];
	char text[256] = "";
	int status;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		signal(SIGABRT, SIG_DFL);
		BUG("row %d of %s", 7, "jongere");
	}
	close(ends[1]);
	assert_true(read(ends[0], text, sizeof text - 1) > 0);
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
	assert_non_null(strstr(text, "test_base.c:"));
	assert_non_null(strstr(text, ": row 7 of jongere\n"));
}

static const struct choice kleur_list[] = {{"rood", "Rood", NULL},
					   {"blauw", "Blauw", "Als de zee."}};
static const struct choices kleuren = CHOICES("kleur", kleur_list);

static void a_code_finds_its_value_and_nothing_else_does(UNUSED void **state)
{
	assert_int_equal(choice_find(&kleuren, "blauw"), 1);
	assert_int_equal(choice_find(&kleuren, "Blauw"), CHOICE_NONE);
	assert_int_equal(choice_find(&kleuren, ""), CHOICE_NONE);
	assert_int_equal(choice_find(&kleuren, NULL), CHOICE_NONE);
	assert_string_equal(choice_label(&kleuren, 0), "Rood");
	assert_string_equal(choice_code(&kleuren, 1), "blauw");
}

static void nothing_chosen_shows_nothing_and_is_stored_as_null(UNUSED void **state)
{
	static const int wrong[] = {CHOICE_NONE, 2, -7, 1 << 20};

	for (size_t i = 0; i < COUNT(wrong); i++) {
		assert_string_equal(choice_label(&kleuren, wrong[i]), "");
		assert_null(choice_code(&kleuren, wrong[i]));
	}
}

static void every_noun_with_rows_has_its_own_word(UNUSED void **state)
{
	for (int kind = ID_GEEN + 1; kind < ID_COUNT; kind++) {
		const char *name = id_kind_name((enum id_kind)kind);

		assert_int_equal(id_kind_find(name, strlen(name)), kind);
		assert_int_equal(id_kind_find(name, strlen(name) - 1), ID_GEEN);
	}
	assert_null(id_kind_name(ID_GEEN));
	assert_null(id_kind_name(ID_COUNT));
	assert_int_equal(id_kind_find("jongeren", 8), ID_GEEN);
	assert_int_equal(id_kind_find("", 0), ID_GEEN);
	assert_string_equal(id_kind_name(ID_JONGERE), "jongere");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_error_has_a_sentence_and_a_status),
	    cmocka_unit_test(an_unknown_error_is_ours_to_explain),
	    cmocka_unit_test(a_bug_says_where_and_stops),
	    cmocka_unit_test(a_code_finds_its_value_and_nothing_else_does),
	    cmocka_unit_test(nothing_chosen_shows_nothing_and_is_stored_as_null),
	    cmocka_unit_test(every_noun_with_rows_has_its_own_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
