/*
 * Callers who take their time. What a user loses when this fails: the site, to 500 connections that
 * say nothing.
 */
#include "unit/http/loopback.h"

#include "http/caller.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

static void pause_ms(int ms)
{
	nanosleep(&(struct timespec){.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000L}, NULL);
}

static int64_t now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/*
 * Sends `start`, and then a byte now and then. Ms until the server hangs up; PATIENCE_MS when it
 * does not.
 */
static int64_t drip(const struct loopback *l, const char *start)
{
	int64_t began = now_ms();
	int fd = client_connect(l);

	client_say(fd, start);
	while (now_ms() - began < PATIENCE_MS && !client_closed(fd, 20))
		client_say(fd, "a");
	close(fd);
	return now_ms() - began;
}

static void test_who_drips_is_cut_off(void **state UNUSED)
{
	struct loopback l;
	int64_t head, body;

	loopback_start(&l, &(struct server_options){.head_ms = 200, .body_ms = 700});
	head = drip(&l, "GET / HTTP/1.1\r\nHost: ");
	body = drip(&l, "POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
	assert_in_range(head, 150, PATIENCE_MS - 1);
	assert_in_range(body, 650, PATIENCE_MS - 1);
	assert_int_equal(atomic_load(&l.handled), 0);
	loopback_stop(&l);
}

static void test_who_says_nothing_is_cut_off(void **state UNUSED)
{
	struct loopback l;
	int silent, idle;

	loopback_start(&l, &(struct server_options){.head_ms = 500});
	silent = client_connect(&l);
	idle = client_connect(&l);
	client_say(idle, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
	assert_int_equal(client_reply(idle, NULL), 200);
	assert_true(client_closed(silent, PATIENCE_MS));
	assert_true(client_closed(idle, PATIENCE_MS));
	close(silent);
	close(idle);
	loopback_stop(&l);
}

/* A deadline is for the client: our own slowness is not held against him. */
static void test_who_waits_for_us_is_not_cut_off(void **state UNUSED)
{
	struct loopback l;
	int fd;

	loopback_start(&l, &(struct server_options){.head_ms = 500, .body_ms = 500});
	fd = client_connect(&l);
	client_say(fd, "GET /held HTTP/1.1\r\nHost: x\r\n\r\n");
	assert_true(loopback_wait(&l.handled, 1));
	pause_ms(2500);
	loopback_release(&l, 1);
	assert_int_equal(client_reply(fd, NULL), 200);
	close(fd);
	loopback_stop(&l);
}

#define SLOW 500
#define NORMAL 200

static void occupy(const struct loopback *l, int fds[SLOW])
{
	static const char *const starts[] = {
	    "",
	    "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ",
	    "PUT /p HTTP/1.1\r\nHost: x\r\nContent-Length: 20000000\r\n\r\nhallo",
	    "GET /large HTTP/1.1\r\nHost: x\r\n\r\n",
	};

	for (int i = 0; i < SLOW; i++) {
		fds[i] = client_connect(l);
		client_say(fds[i], starts[(size_t)i % COUNT(starts)]);
	}
}

/* None of them is cut off, so that nobody who has to wait for one is let go. */
static void test_500_slow_connections_do_not_hurt_200_others(void **state UNUSED)
{
	static const struct server_options patient = {.head_ms = 10 * PATIENCE_MS,
						      .body_ms = 10 * PATIENCE_MS};
	struct loopback l;
	int fds[SLOW];

	loopback_start(&l, &patient);
	occupy(&l, fds);
	for (int i = 0; i < NORMAL; i++) {
		int fd = client_connect(&l);

		client_say(fd, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
		assert_int_equal(client_reply(fd, NULL), 200);
		close(fd);
	}
	for (int i = 0; i < SLOW; i++)
		close(fds[i]);
	loopback_stop(&l);
}

/* Full is not for ever: when those who hold the places are cut off, the next is served. */
static void test_a_full_server_recovers(void **state UNUSED)
{
	struct loopback l;
	int fds[16], fd;

	loopback_start(&l,
		       &(struct server_options){.threads = 2, .connections = 8, .head_ms = 300});
	for (size_t i = 0; i < COUNT(fds); i++)
		fds[i] = client_connect(&l);
	fd = client_connect(&l);
	client_say(fd, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
	assert_int_equal(client_reply(fd, NULL), 200);
	close(fd);
	for (size_t i = 0; i < COUNT(fds); i++)
		close(fds[i]);
	loopback_stop(&l);
}

/* ---- one address ---- */

static struct sockaddr_storage address(const char *text)
{
	struct sockaddr_storage ret = {0};
	struct sockaddr_in *four = (void *)&ret;
	struct sockaddr_in6 *six = (void *)&ret;

	if (inet_pton(AF_INET, text, &four->sin_addr) == 1)
		four->sin_family = AF_INET;
	else if (inet_pton(AF_INET6, text, &six->sin6_addr) == 1)
		six->sin6_family = AF_INET6;
	return ret;
}

static bool admits(struct callers *cs, const char *ip)
{
	struct sockaddr_storage a = address(ip);

	return callers_admit(cs, (struct sockaddr *)&a);
}

static struct caller *add(struct callers *cs, const char *ip)
{
	struct sockaddr_storage a = address(ip);

	return callers_add(cs, -1, (struct sockaddr *)&a, 60000);
}

static void test_one_address_cannot_take_all_places(void **state UNUSED)
{
	struct callers *cs;
	struct caller *first, *second;

	assert_int_equal(callers_start(2, "192.0.2.9", &cs), 0);
	assert_true(admits(cs, "192.0.2.1"));
	first = add(cs, "192.0.2.1");
	assert_true(admits(cs, "192.0.2.1"));
	second = add(cs, "::ffff:192.0.2.1");
	assert_string_equal(second->ip, "192.0.2.1");
	assert_false(admits(cs, "192.0.2.1"));
	assert_false(admits(cs, "::ffff:192.0.2.1"));
	assert_true(admits(cs, "192.0.2.2"));
	assert_true(admits(cs, "2001:db8::1"));
	callers_remove(cs, first);
	assert_true(admits(cs, "192.0.2.1"));
	callers_remove(cs, second);
	assert_int_equal(callers_count(cs), 0);
	callers_stop(cs);
}

static void test_loopback_and_the_proxy_are_many_people(void **state UNUSED)
{
	static const char *const free[] = {"127.0.0.1", "127.1.2.3", "::1", "192.0.2.9"};
	struct callers *cs;

	assert_int_equal(callers_start(1, "192.0.2.9", &cs), 0);
	for (size_t i = 0; i < COUNT(free); i++) {
		struct caller *one = add(cs, free[i]), *two = add(cs, free[i]);

		assert_true(admits(cs, free[i]));
		callers_remove(cs, one);
		callers_remove(cs, two);
	}
	callers_stop(cs);
}

static int allow_files(void **state UNUSED)
{
	struct rlimit files;

	if (getrlimit(RLIMIT_NOFILE, &files))
		return -1;
	files.rlim_cur = files.rlim_max < 4096 ? files.rlim_max : 4096;
	return setrlimit(RLIMIT_NOFILE, &files);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_who_drips_is_cut_off),
	    cmocka_unit_test(test_who_says_nothing_is_cut_off),
	    cmocka_unit_test(test_who_waits_for_us_is_not_cut_off),
	    cmocka_unit_test(test_500_slow_connections_do_not_hurt_200_others),
	    cmocka_unit_test(test_a_full_server_recovers),
	    cmocka_unit_test(test_one_address_cannot_take_all_places),
	    cmocka_unit_test(test_loopback_and_the_proxy_are_many_people),
	};

	return cmocka_run_group_tests(tests, allow_files, NULL);
}
