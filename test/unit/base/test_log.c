/* What a user loses when the log is wrong: a forged line that hides what somebody did. */
#include "base/log.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* What `level` and `text` write to stderr. */
static const char *logged(enum log_level level, const char *text)
{
	static char line[10000];
	int ends[2];
	int saved = dup(STDERR_FILENO);
	ssize_t n;

	assert_int_equal(pipe(ends), 0);
	dup2(ends[1], STDERR_FILENO);
	close(ends[1]);
	log_line(level, "gate", "%s", text);
	dup2(saved, STDERR_FILENO);
	close(saved);
	n = read(ends[0], line, sizeof line - 1);
	close(ends[0]);
	line[n > 0 ? n : 0] = '\0';
	return line;
}

static void a_line_says_when_what_and_where(UNUSED void **state)
{
	const char *line = logged(LOG_INFO, "GET /werk 200");

	assert_memory_equal(line, "{\"time\":\"20", 11);
	assert_non_null(strstr(
	    line, "Z\",\"level\":\"info\",\"module\":\"gate\",\"message\":\"GET /werk 200\"}\n"));
	assert_non_null(strstr(logged(LOG_WARNING, ""), "\"level\":\"warning\""));
	assert_non_null(strstr(logged(LOG_ERROR, ""), "\"level\":\"error\""));
}

static void input_cannot_start_a_line_of_its_own(UNUSED void **state)
{
	const char *line = logged(LOG_INFO, "x\"}\n{\"level\":\"info\\\"\r\x01\x7f\x1b[2J");

	assert_int_equal(strchr(line, '\n') - line, (int)strlen(line) - 1);
	assert_non_null(strstr(
	    line,
	    "x\\\"}\\u000a{\\\"level\\\":\\\"info\\\\\\\"\\u000d\\u0001\\u007f\\u001b[2J\"}\n"));
}

static void broken_text_is_replaced_and_good_text_kept(UNUSED void **state)
{
	assert_non_null(strstr(logged(LOG_INFO, "Zo\u00eb \xff\xc3 \U0001f600\xe2\x82"),
			       "Zo\u00eb \\ufffd\\ufffd \U0001f600\\ufffd\\ufffd\"}\n"));
}

static void a_line_has_an_end_however_long_the_text(UNUSED void **state)
{
	char text[6000];

	for (int c = 0; c < 3; c++) {
		memset(text, "x\"\x01"[c], sizeof text - 1);
		text[sizeof text - 1] = '\0';
		size_t len = strlen(logged(LOG_ERROR, text));

		assert_in_range(len, 4000, 4096);
		assert_string_equal(logged(LOG_ERROR, text) + len - 3, "\"}\n");
	}
}

static void quiet_means_quiet(UNUSED void **state)
{
	log_set_level(LOG_ERROR);
	assert_string_equal(logged(LOG_INFO, "a"), "");
	assert_string_equal(logged(LOG_WARNING, "a"), "");
	assert_string_not_equal(logged(LOG_ERROR, "a"), "");
	log_set_level(LOG_INFO);
}

static void logging_does_not_change_the_error_being_handled(UNUSED void **state)
{
	int saved = dup(STDERR_FILENO);

	close(STDERR_FILENO);
	errno = ENOSPC;
	log_line(LOG_INFO, "gate", "nowhere to go");
	assert_int_equal(errno, ENOSPC);
	dup2(saved, STDERR_FILENO);
	close(saved);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_line_says_when_what_and_where),
	    cmocka_unit_test(input_cannot_start_a_line_of_its_own),
	    cmocka_unit_test(broken_text_is_replaced_and_good_text_kept),
	    cmocka_unit_test(a_line_has_an_end_however_long_the_text),
	    cmocka_unit_test(quiet_means_quiet),
	    cmocka_unit_test(logging_does_not_change_the_error_being_handled),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
