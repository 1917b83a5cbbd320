/*
 * Replies that come from another thread, clients that do not wait, and stopping in the middle of
 * it. What a user loses when this fails: the confirmation of what was saved. Also runs under
 * ThreadSanitizer.
 */
#include "unit/http/loopback.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#define CLIENTS 8

static void pause_ms(int ms)
{
	nanosleep(&(struct timespec){.tv_nsec = ms * 1000000L}, NULL);
}

struct client {
	const char *path;
	int requests;
	int answered;
	int fd;
	pthread_t thread;
};

/* Asks for `path`, on its connection, until it is closed or `requests` times. */
static void *client_run(void *arg)
{
	struct client *c = arg;
	char request[128];

	snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", c->path);
	while (c->answered < c->requests && client_say(c->fd, request) &&
	       client_reply(c->fd, NULL) == 200)
		c->answered++;
	close(c->fd);
	return NULL;
}

static void clients_start(struct client clients[CLIENTS], const struct loopback *l, int requests)
{
	static const char *const paths[] = {"/race", "/at-once", "/later", "/plain"};

	for (size_t i = 0; i < CLIENTS; i++) {
		clients[i] =
		    (struct client){paths[i % COUNT(paths)], requests, 0, client_connect(l), 0};
		pthread_create(&clients[i].thread, NULL, client_run, &clients[i]);
	}
}

static int clients_answered(struct client clients[CLIENTS])
{
	int answered = 0;

	for (size_t i = 0; i < CLIENTS; i++) {
		pthread_join(clients[i].thread, NULL);
		answered += clients[i].answered;
	}
	return answered;
}

static void test_a_reply_may_be_ready_before_the_handler_is(void **state UNUSED)
{
	struct client clients[CLIENTS];
	struct loopback l;

	loopback_start(&l, NULL);
	clients_start(clients, &l, 100);
	assert_int_equal(clients_answered(clients), CLIENTS * 100);
	assert_true(loopback_wait(&l.finished, CLIENTS * 100));
	loopback_stop(&l);
}

static void ask_held(const struct loopback *l, int fds[], int n)
{
	for (int i = 0; i < n; i++) {
		fds[i] = client_connect(l);
		client_say(fds[i], "GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
	}
}

static void test_who_waits_does_not_hold_up_others(void **state UNUSED)
{
	struct loopback l;
	int fds[64], fd;

	loopback_start(&l, &(struct server_options){.threads = 2});
	ask_held(&l, fds, 64);
	assert_true(loopback_wait(&l.handled, 64));
	fd = client_connect(&l);
	client_say(fd, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
	assert_int_equal(client_reply(fd, NULL), 200);
	close(fd);
	loopback_release(&l, 64);
	for (int i = 0; i < 64; i++) {
		assert_int_equal(client_reply(fds[i], NULL), 200);
		close(fds[i]);
	}
	loopback_stop(&l);
}

static void test_an_exchange_lives_until_it_is_resumed(void **state UNUSED)
{
	struct loopback l;
	int fds[16];

	loopback_start(&l, NULL);
	ask_held(&l, fds, 16);
	assert_true(loopback_wait(&l.handled, 16));
	for (int i = 0; i < 16; i++)
		close(fds[i]);
	pause_ms(50);
	assert_int_equal(atomic_load(&l.finished), 0);
	loopback_release(&l, 16);
	assert_true(loopback_wait(&l.finished, 16));
	loopback_stop(&l);
}

/* ---- stopping ---- */

/*
 * Every request that was handled has been answered: nothing that was saved goes without its
 * confirmation.
 */
static void test_stopping_loses_no_reply(void **state UNUSED)
{
	for (int round = 0; round < 5; round++) {
		struct client clients[CLIENTS];
		struct loopback l;
		int answered;

		loopback_start(&l, NULL);
		clients_start(clients, &l, INT32_MAX);
		while (!atomic_load(&l.finished))
			pause_ms(1);
		pause_ms(20 + round * 7);
		loopback_stop(&l);
		answered = clients_answered(clients);
		assert_int_equal(answered, atomic_load(&l.handled));
		assert_int_equal(answered, atomic_load(&l.finished));
		assert_true(answered > 0);
	}
}

static void *release_soon(void *arg)
{
	pause_ms(100);
	loopback_release(arg, 1);
	return NULL;
}

static void test_stopping_waits_for_what_is_under_way(void **state UNUSED)
{
	struct loopback l;
	pthread_t thread;
	size_t len = 0;
	const char *text;
	int fd;

	loopback_start(&l, NULL);
	ask_held(&l, &fd, 1);
	assert_true(loopback_wait(&l.handled, 1));
	pthread_create(&thread, NULL, release_soon, &l);
	loopback_stop(&l);
	pthread_join(thread, NULL);
	text = client_read(fd, &len, PATIENCE_MS);
	assert_non_null(strstr(text, "HTTP/1.1 200 OK\r\n"));
	assert_non_null(strstr(text, "\r\nConnection: close\r\n"));
	assert_int_equal(atomic_load(&l.finished), 1);
	close(fd);
}

/* The library must not find its own socket gone: a server that is stopped does not crash. */
static void test_stopping_just_as_somebody_comes_in(void **state UNUSED)
{
	for (int round = 0; round < 200; round++) {
		struct loopback l;
		int coming[4];

		loopback_start(&l, NULL);
		for (size_t i = 0; i < COUNT(coming); i++)
			coming[i] = client_connect(&l);
		loopback_stop(&l);
		for (size_t i = 0; i < COUNT(coming); i++) {
			assert_true(client_closed(coming[i], PATIENCE_MS));
			close(coming[i]);
		}
	}
}

/* Who is silent is not cut off: if it waited, this would take until the test is given up. */
static void test_stopping_does_not_wait_for_who_is_silent(void **state UNUSED)
{
	struct loopback l;
	int idle, half;

	loopback_start(&l, &(struct server_options){.head_ms = INT32_MAX});
	idle = client_connect(&l);
	half = client_connect(&l);
	client_say(half, "GET / HTTP/1.1\r\nHo");
	pause_ms(20);
	loopback_stop(&l);
	assert_true(client_closed(idle, PATIENCE_MS));
	assert_true(client_closed(half, PATIENCE_MS));
	close(idle);
	close(half);
}

/* ---- the slow pool ---- */

struct gate {
	pthread_mutex_t lock;
	_Atomic int begun, done;
};

static void work(void *arg)
{
	struct gate *g = arg;

	atomic_fetch_add(&g->begun, 1);
	pthread_mutex_lock(&g->lock);
	pthread_mutex_unlock(&g->lock);
	atomic_fetch_add(&g->done, 1);
}

static void test_slow_work_is_done_and_bounded(void **state UNUSED)
{
	struct gate g = {.lock = PTHREAD_MUTEX_INITIALIZER};
	struct loopback l;
	int taken = 2;

	loopback_start(&l, NULL);
	pthread_mutex_lock(&g.lock);
	assert_int_equal(exchange_work(l.server, work, &g), 0);
	assert_int_equal(exchange_work(l.server, work, &g), 0);
	assert_true(loopback_wait(&g.begun, 2));
	while (taken < 1000 && !exchange_work(l.server, work, &g))
		taken++;
	assert_in_range(taken, 32, 200);
	assert_int_equal(exchange_work(l.server, work, &g), ERR_GEHEUGEN);
	pthread_mutex_unlock(&g.lock);
	assert_true(loopback_wait(&g.done, taken));
	loopback_stop(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_a_reply_may_be_ready_before_the_handler_is),
	    cmocka_unit_test(test_who_waits_does_not_hold_up_others),
	    cmocka_unit_test(test_an_exchange_lives_until_it_is_resumed),
	    cmocka_unit_test(test_stopping_loses_no_reply),
	    cmocka_unit_test(test_stopping_waits_for_what_is_under_way),
	    cmocka_unit_test(test_stopping_just_as_somebody_comes_in),
	    cmocka_unit_test(test_stopping_does_not_wait_for_who_is_silent),
	    cmocka_unit_test(test_slow_work_is_done_and_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
