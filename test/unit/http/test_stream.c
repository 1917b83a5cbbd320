/*
 * Replies that stay open. What a user loses when this fails: a screen that stands still while the
 * others go on, or a server that nobody can stop. Also runs under ThreadSanitizer.
 */
#include "unit/http/loopback.h"

#include "http/stream.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static void pause_ms(int ms)
{
	nanosleep(&(struct timespec){.tv_nsec = ms * 1000000L}, NULL);
}

static int listen_at(const struct loopback *l, const char *path)
{
	char request[128];
	int fd = client_connect(l);

	snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", path);
	client_say(fd, request);
	return fd;
}

/* Reads on until this text has come; false when the line ended first. */
static bool hears(int fd, const char *text)
{
	char last[256] = "";
	size_t n = 0;

	for (;;) {
		size_t len = 1;
		const char *c = client_read(fd, &len, PATIENCE_MS);

		if (!len)
			return false;
		if (n == sizeof last - 1)
			memmove(last, last + 1, n--);
		last[n++] = *c;
		last[n] = '\0';
		if (strstr(last, text))
			return true;
	}
}

/* ---- what is still to be said ---- */

static const char *taken(struct stream *s)
{
	static char text[STREAM_LEAST + 1];
	ssize_t n = stream_take(s, text, STREAM_LEAST);

	if (n < 0)
		return "end";
	text[n] = '\0';
	return text;
}

static void test_of_two_numbers_that_wait_the_last_is_said(void **state UNUSED)
{
	struct streams all = {.lock = PTHREAD_MUTEX_INITIALIZER, .most = 1};
	struct stream s = {0}, other = {0};

	assert_true(streams_add(&all, &s, 7));
	assert_string_equal(taken(&s), "retry: 2000\nid: 7\ndata: 7\n\n");
	assert_string_equal(taken(&s), "");
	stream_say(&s, 8);
	stream_say(&s, 9);
	stream_say(&s, 0);
	assert_string_equal(taken(&s), "id: 9\ndata: 9\n\n");
	assert_string_equal(taken(&s), "");
	stream_say(&s, 9);
	assert_string_equal(taken(&s), "event: er\ndata:\n\n");
	stream_say(&s, 10);
	s.end = true;
	assert_string_equal(taken(&s), "id: 10\ndata: 10\n\n");
	assert_string_equal(taken(&s), "end");
	assert_false(streams_add(&all, &other, 1));
	streams_remove(&all, &other);
	streams_remove(&all, &s);
	assert_true(streams_add(&all, &other, 1));
	streams_remove(&all, &other);
	assert_null(all.first);
}

/* ---- over a socket ---- */

static void test_who_listens_hears_each_change(void **state UNUSED)
{
	static const char *const paths[] = {"/stream", "/stream-later"};
	struct loopback l;
	int fds[2];

	loopback_start(&l, NULL);
	for (int i = 0; i < 2; i++)
		fds[i] = listen_at(&l, paths[i]);
	for (int i = 0; i < 2; i++)
		assert_true(hears(fds[i], "data: 1\n\n"));
	for (int64_t n = 2; n < 50; n++) {
		char text[40];

		snprintf(text, sizeof text, "data: %d\n\n", (int)n);
		loopback_say(&l, n);
		for (int i = 0; i < 2; i++)
			assert_true(hears(fds[i], text));
	}
	loopback_say(&l, 0);
	for (int i = 0; i < 2; i++)
		assert_true(hears(fds[i], "event: er\n"));
	loopback_say(&l, -1);
	for (int i = 0; i < 2; i++) {
		assert_true(hears(fds[i], "0\r\n\r\n"));
		client_say(fds[i], "GET /plain HTTP/1.1\r\nHost: x\r\n\r\n");
		assert_int_equal(client_reply(fds[i], NULL), 200);
		close(fds[i]);
	}
	loopback_stop(&l);
}

static void test_who_has_gone_is_noticed(void **state UNUSED)
{
	struct loopback l;
	int fd;

	loopback_start(&l, &(struct server_options){.streams = 1});
	fd = listen_at(&l, "/stream");
	assert_true(hears(fd, "data: 1\n"));
	close(fd);
	for (int64_t n = 2; !atomic_load(&l.finished) && n < 10000; n++) {
		loopback_say(&l, n);
		pause_ms(2);
	}
	assert_int_equal(atomic_load(&l.finished), 1);
	fd = listen_at(&l, "/stream");
	assert_true(hears(fd, "data: 1\n"));
	close(fd);
	loopback_stop(&l);
}

static void test_who_comes_after_the_last_place_is_told(void **state UNUSED)
{
	struct loopback l;
	int fd, late;

	loopback_start(&l, &(struct server_options){.streams = 1});
	fd = listen_at(&l, "/stream");
	assert_true(hears(fd, "data: 1\n"));
	late = listen_at(&l, "/stream-later");
	assert_int_equal(client_reply(late, NULL), 503);
	client_say(late, "GET /plain HTTP/1.1\r\nHost: x\r\n\r\n");
	assert_int_equal(client_reply(late, NULL), 200);
	close(late);
	close(fd);
	loopback_stop(&l);
}

static void test_stopping_ends_those_who_listen(void **state UNUSED)
{
	struct loopback l;
	int fds[64];

	loopback_start(&l, NULL);
	for (int i = 0; i < 64; i++)
		fds[i] = listen_at(&l, i % 2 ? "/stream" : "/stream-later");
	for (int i = 0; i < 64; i++)
		assert_true(hears(fds[i], "data: 1\n"));
	loopback_stop(&l);
	for (int i = 0; i < 64; i++) {
		assert_true(hears(fds[i], "0\r\n\r\n"));
		assert_true(client_closed(fds[i], PATIENCE_MS));
		close(fds[i]);
	}
	assert_int_equal(atomic_load(&l.finished), 64);
}

struct talker {
	struct loopback *l;
	_Atomic bool stop;
	pthread_t thread;
};

static void *talk(void *arg)
{
	struct talker *t = arg;

	for (int64_t n = 2; !atomic_load(&t->stop); n++)
		loopback_say(t->l, n % 3 ? n : 0);
	return NULL;
}

/* Words come while clients come and go, and while the server stops. */
static void test_coming_and_going_while_much_is_said(void **state UNUSED)
{
	struct loopback l;
	struct talker t = {.l = &l};
	int fds[16];

	loopback_start(&l, NULL);
	pthread_create(&t.thread, NULL, talk, &t);
	for (int round = 0; round < 20; round++) {
		for (int i = 0; i < 16; i++)
			fds[i] = listen_at(&l, i % 2 ? "/stream" : "/stream-later");
		for (int i = 0; i < 16; i += 1 + round % 3)
			assert_true(hears(fds[i], "data: "));
		for (int i = 0; i < 16; i++)
			close(fds[i]);
	}
	loopback_stop(&l);
	atomic_store(&t.stop, true);
	pthread_join(t.thread, NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_of_two_numbers_that_wait_the_last_is_said),
	    cmocka_unit_test(test_who_listens_hears_each_change),
	    cmocka_unit_test(test_who_has_gone_is_noticed),
	    cmocka_unit_test(test_who_comes_after_the_last_place_is_told),
	    cmocka_unit_test(test_stopping_ends_those_who_listen),
	    cmocka_unit_test(test_coming_and_going_while_much_is_said),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
