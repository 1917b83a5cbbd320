/*
 * Who listens, and what he hears. What is lost when this fails: a screen that shows what was, or
 * somebody without a right who can tell when others are at work.
 */
#include "poort.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const char *path_of(int64_t nr, const char *what)
{
	static char path[200];

	snprintf(path, sizeof path, "/huizen/%s/%s", token(ID_WERKGEVER, nr), what);
	return path;
}

static int listen_at(int64_t nr, const char *what, const struct bezoeker *wie)
{
	char request[500];
	int fd = client_connect(&poort.l);

	snprintf(request, sizeof request,
		 "GET %s HTTP/1.1\r\nHost: x\r\nCookie: startbaan=%s\r\n\r\n", path_of(nr, what),
		 wie->cookie);
	assert_true(client_say(fd, request));
	return fd;
}

static int listen_to(int64_t nr, const struct bezoeker *wie)
{
	return listen_at(nr, "stroom", wie);
}

/* One line of what comes, without its end; NULL when there is no more. */
static const char *next_line(int fd)
{
	static char line[500];
	size_t n = 0;

	while (n + 1 < sizeof line) {
		size_t len = 1;
		const char *c = client_read(fd, &len, PATIENCE_MS);

		if (!len)
			return NULL;
		if (*c == '\n')
			break;
		line[n++] = *c;
	}
	line[n] = '\0';
	return line;
}

/* The next number that is said; 0: that we are there; -1: it has ended. */
static int64_t next_said(int fd)
{
	for (;;) {
		const char *line = next_line(fd);

		if (!line || strcmp(line, "0\r") == 0)
			return -1;
		if (strcmp(line, "event: er") == 0)
			return 0;
		if (strncmp(line, "data: ", 6) == 0)
			return strtoll(line + 6, NULL, 10);
	}
}

static int64_t next_number(int fd)
{
	int64_t said;

	do
		said = next_said(fd);
	while (!said);
	return said;
}

static int call(int64_t nr, const char *what, const char *form)
{
	return ask(.path = path_of(nr, what), .wie = &poort.bram, .form = form);
}

static void who_listens_misses_a_change_or_hears_of_what_was_not_kept(void **state UNUSED)
{
	int fd = listen_to(1, &poort.sanne), other = listen_to(2, &poort.sanne);
	int64_t begin = next_number(fd), said;

	assert_true(begin > 0 && next_number(other) > 0);
	assert_int_equal(call(1, "stil", "wil=x"), 303);
	assert_int_equal(call(1, "roep", "wil=fout"), 409);
	assert_int_equal(next_said(fd), 0);
	assert_int_equal(next_said(fd), 0);
	assert_int_equal(call(1, "roep", "wil=x"), 303);
	said = next_number(fd);
	assert_true(said > begin);
	assert_int_equal(call(1, "roep", "wil=x"), 303);
	assert_true(next_number(fd) > said);
	/* Of another one nothing was said but that we are there. */
	assert_int_equal(next_said(other), 0);
	assert_int_equal(next_said(other), 0);
	close(fd);
	close(other);
}

static void
who_listens_to_a_part_misses_the_whole_or_looks_at_each_change_of_another(void **state UNUSED)
{
	int all = listen_to(1, &poort.sanne), zolder = listen_at(1, "zolder", &poort.sanne),
	    kelder = listen_at(1, "kelder", &poort.sanne);

	assert_true(next_number(all) > 0 && next_number(zolder) > 0 && next_number(kelder) > 0);
	assert_int_equal(call(1, "roep", "wil=zolder"), 303);
	assert_true(next_number(all) > 0 && next_number(zolder) > 0);
	assert_int_equal(next_said(kelder), 0);
	assert_int_equal(next_said(kelder), 0);
	assert_int_equal(call(1, "roep", "wil=huis"), 303);
	assert_true(next_number(all) > 0 && next_number(zolder) > 0 && next_number(kelder) > 0);
	close(all);
	close(zolder);
	close(kelder);
}

/* What the page shows of the changes, as it stands in it. */
static int64_t shown(void)
{
	const char *at;
	char path[200];

	snprintf(path, sizeof path, "/huizen/%s", token(ID_WERKGEVER, 1));
	assert_int_equal(ask(.path = path, .wie = &poort.sanne), 200);
	at = strstr(reply_text(), "data-stand=\"");
	assert_non_null(at);
	assert_said("data-stroom=\"/huizen/");
	return strtoll(at + strlen("data-stand=\""), NULL, 10);
}

static void a_page_does_not_see_that_it_is_old(void **state UNUSED)
{
	int64_t before = shown();
	int fd;

	assert_int_equal(call(1, "roep", "wil=x"), 303);
	fd = listen_to(1, &poort.sanne);
	assert_true(next_number(fd) > before);
	assert_true(next_said(fd) == 0);
	close(fd);
	fd = listen_to(1, &poort.sanne);
	assert_true(next_number(fd) <= shown());
	close(fd);
}

static void who_may_not_see_it_listens(void **state UNUSED)
{
	assert_int_equal(ask(.path = path_of(1, "stroom"), .wie = &poort.els), 404);
	assert_int_equal(ask(.path = path_of(1, "stroom"), .wie = &poort.bea), 403);
	assert_int_equal(ask(.path = path_of(1, "stroom")), 303);
	assert_int_equal(ask(.path = path_of(2, "stroom"), .wie = &poort.bram), 404);
	assert_int_equal(ask(.method = "HEAD", .path = path_of(1, "stroom"), .wie = &poort.bram),
			 200);
	assert_said("Content-Type: text/event-stream; charset=utf-8\r\n");
	assert_said("Cache-Control: no-store\r\n");
}

static void of_one_person_there_are_listeners_without_end(void **state UNUSED)
{
	struct bezoeker bram[3];
	int fds[15];

	for (int i = 0; i < 3; i++)
		poort_enter(2, &bram[i]);
	for (int i = 0; i < 15; i++) {
		fds[i] = listen_to(1, &bram[i % 3]);
		assert_true(next_number(fds[i]) > 0);
	}
	for (int i = 0; i < 15; i++) {
		assert_int_equal(i < 3 ? next_number(fds[i]) : next_said(fds[i]), i < 3 ? -1 : 0);
		close(fds[i]);
	}
}

static void who_lost_sight_goes_on_listening(void **state UNUSED)
{
	int fd = listen_to(1, &poort.bram);

	assert_true(next_number(fd) > 0);
	assert_int_equal(next_said(fd), 0);
	testdb_script(&poort.p.t, "UPDATE t_betrokkene SET tot_op = 2000 WHERE gebruiker_id = 2");
	assert_int_equal(next_number(fd), -1);
	close(fd);
}

static void who_logged_out_goes_on_listening(void **state UNUSED)
{
	int fd = listen_to(1, &poort.sanne);

	assert_true(next_number(fd) > 0);
	testdb_script(&poort.p.t, "UPDATE t_sessie SET beeindigd_op = 5 WHERE gebruiker_id = 1");
	assert_int_equal(next_number(fd), -1);
	close(fd);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(who_listens_misses_a_change_or_hears_of_what_was_not_kept),
	    cmocka_unit_test(
		who_listens_to_a_part_misses_the_whole_or_looks_at_each_change_of_another),
	    cmocka_unit_test(a_page_does_not_see_that_it_is_old),
	    cmocka_unit_test(who_may_not_see_it_listens),
	    cmocka_unit_test(of_one_person_there_are_listeners_without_end),
	    cmocka_unit_test(who_lost_sight_goes_on_listening),
	    cmocka_unit_test(who_logged_out_goes_on_listening),
	};

	return cmocka_run_group_tests(tests, poort_setup, poort_teardown);
}
