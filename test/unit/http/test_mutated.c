/*
 * Ten thousand malformed requests, the same ones every time. What a user loses when this fails: the
 * server, or the memory and descriptors it needs for the next day.
 */
#include "unit/http/loopback.h"

#include <dirent.h>
#include <malloc.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#ifdef __SANITIZE_ADDRESS__
size_t __sanitizer_get_current_allocated_bytes(void); /* gcc 12 ships no header for it */
#define BYTES_IN_USE __sanitizer_get_current_allocated_bytes()
#else
#define BYTES_IN_USE mallinfo2().uordblks
#endif

#define REQUESTS 10000
#define WARM_UP 2000
#define BATCH 100
#define QUIET_MS 15
#define GROWTH_MAX                                                                                 \
	(256 * 1024) /* bytes: a few more conversations; 33 lost bytes per request are more */
#define MESSAGE_MAX 4096

struct message {
	char bytes[MESSAGE_MAX];
	size_t len;
};

#define S(text)                                                                                    \
	{                                                                                          \
		text, sizeof text - 1                                                              \
	}
static const struct {
	const char *text;
	size_t len;
} seeds[] =
    {
	S("GET /jongeren/a%20b?naam=Zo%C3%AB&pagina=2 HTTP/1.1\r\nHost: x\r\nCookie: a=b; c=d\r\n\r\n"),
	S("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\n"
	  "Content-Type: application/x-www-form-urlencoded\r\n\r\na=1&b=%C3%A9"),
	S("POST /p HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
	  "3\r\nhal\r\n2;a=b\r\nlo\r\n0\r\nX: y\r\n\r\n"),
	S("POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 128\r\n"
	  "Content-Type: multipart/form-data; boundary=B\r\n\r\n"
	  "--B\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n"
	  "--B\r\nContent-Disposition: form-data; name=f; filename=\"x\"\r\n\r\n2\r\n--B--"),
	S("HEAD http://x/a HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"),
	S("PUT /p HTTP/1.0\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\nabc"),
	S("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\nX-Lang: a\r\n b\r\n\r\n"),
	S("OPTIONS * HTTP/1.1\r\nHost: [::1]:80\r\nX-Forwarded-For: 1.2.3.4\r\n\r\n"),
},
  tokens[] = {
      S("\r\n"),
      S("\n"),
      S("\r"),
      S("\0"),
      S(" "),
      S("\t"),
      S(":"),
      S("%"),
      S("%00"),
      S("%ff"),
      S("../"),
      S("//"),
      S("&"),
      S("="),
      S("\r\n "),
      S("\r\n\r\n"),
      S("\xc3"),
      S("\xff\xff"),
      S("Host: y\r\n"),
      S("Content-Length: 5\r\n"),
      S("Transfer-Encoding: chunked\r\n"),
      S("--B\r\n"),
      S("--B--"),
      S("filename=\""),
      S("\"; name=\""),
      S("18446744073709551615"),
      S("0\r\n\r\n"),
      S("HTTP/1.1"),
      S("Cookie: a=\"\r\n"),
      S("ffffffffffffffff\r\n"),
};

static uint64_t state = 20261122;

/* xorshift64: the same numbers on every machine. */
static size_t below(size_t n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (size_t)(state % n);
}

static void replace(struct message *m, size_t at, size_t gone, const char *text, size_t len)
{
	if (at > m->len || gone > m->len - at || m->len - gone + len > MESSAGE_MAX)
		return;
	memmove(m->bytes + at + len, m->bytes + at + gone, m->len - at - gone);
	memcpy(m->bytes + at, text, len);
	m->len = m->len - gone + len;
}

static void mutate(struct message *m)
{
	size_t at = below(m->len + 1), some = below(16), which = below(COUNT(tokens));
	char piece[64], byte = (char)below(256);

	switch (below(6)) {
	case 0:
		replace(m, at, 1, &byte, 1);
		break;
	case 1:
		replace(m, at, 0, &byte, 1);
		break;
	case 2:
		replace(m, at, some, "", 0);
		break;
	case 3:
		replace(m, at, below(3), tokens[which].text, tokens[which].len);
		break;
	case 4: /* the same once more */
		some = at + some * 4 > m->len ? 0 : some * 4;
		memcpy(piece, m->bytes + at, some);
		replace(m, below(m->len + 1), 0, piece, some);
		break;
	default:
		m->len = some ? m->len : at;
	}
}

static void make(struct message *m)
{
	size_t which = below(COUNT(seeds)), times = 1 + below(6);

	memcpy(m->bytes, seeds[which].text, seeds[which].len);
	m->len = seeds[which].len;
	while (times--)
		mutate(m);
}

/*
 * 5xx would mean that something is wrong with us. Only the library's "no such HTTP version" may be
 * one.
 */
static void check_replies(const char *text, const struct message *m)
{
	for (const char *at = text; (at = strstr(at, "HTTP/1.1 ")); at++) {
		int status = atoi(at + 9);

		if (status >= 500 && status < 600 && status != 505)
			fail_msg("%d for: %.*s", status, (int)m->len, m->bytes);
	}
}

/*
 * Many at a time, because some of them wait for more to come. A batch is over when nothing has come
 * for QUIET_MS; then all hang up.
 */
static void ask_batch(const struct loopback *l)
{
	static struct message messages[BATCH];
	struct pollfd fds[BATCH];

	for (size_t i = 0; i < BATCH; i++) {
		make(&messages[i]);
		fds[i] = (struct pollfd){.fd = client_connect(l), .events = POLLIN};
		client_send(fds[i].fd, messages[i].bytes, messages[i].len);
	}
	while (poll(fds, BATCH, QUIET_MS) > 0) {
		for (size_t i = 0; i < BATCH; i++) {
			size_t len = MESSAGE_MAX;

			if (!fds[i].revents)
				continue;
			check_replies(client_read(fds[i].fd, &len, 0), &messages[i]);
			if (len)
				continue;
			close(fds[i].fd);
			fds[i].fd = -1;
		}
	}
	for (size_t i = 0; i < BATCH; i++)
		if (fds[i].fd >= 0)
			close(fds[i].fd);
}

/* As many conversations at once as a batch can need: the server keeps them for later callers. */
static void talk_all_at_once(const struct loopback *l)
{
	static const char unfinished[] = "GET /later HTTP/1.1\r\nHost: x\r\n";
	int fds[BATCH];

	for (size_t i = 0; i < BATCH; i++) {
		fds[i] = client_connect(l);
		client_send(fds[i], unfinished, sizeof unfinished - 1);
	}
	usleep(QUIET_MS * 10000);
	for (size_t i = 0; i < BATCH; i++)
		close(fds[i]);
}

static int open_files(void)
{
	DIR *d = opendir("/proc/self/fd");
	int n = 0;

	while (d && readdir(d))
		n++;
	closedir(d);
	return n;
}

/* The last callers have gone: those whom the library did not hear hang up after a second. */
static void settle(const struct loopback *l, int files)
{
	for (int i = 0; i < PATIENCE_MS / 10 && open_files() > files; i++)
		usleep(10000);
	assert_true(l->handled + l->refused == l->finished);
}

static void test_no_request_crashes_leaks_or_breaks_the_server(void **unused UNUSED)
{
	struct loopback l;
	size_t bytes = 0;
	int files = 0, empty;

	loopback_start(&l, &(struct server_options){.head_ms = 1000, .body_ms = 1000});
	empty = open_files();
	for (int i = 0; i < REQUESTS; i += BATCH) {
		if (i == WARM_UP) {
			talk_all_at_once(&l);
			settle(&l, empty);
			bytes = BYTES_IN_USE;
			files = open_files();
		}
		ask_batch(&l);
	}
	settle(&l, empty);
	for (int i = 0; i < PATIENCE_MS / 10 && BYTES_IN_USE > bytes + GROWTH_MAX; i++)
		usleep(10000);
	assert_int_equal(open_files(), files);
	assert_in_range(BYTES_IN_USE, 0, bytes + GROWTH_MAX);
	assert_true(l.handled > REQUESTS / 20);
	assert_true(l.refused > REQUESTS / 10);
	loopback_stop(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_no_request_crashes_leaks_or_breaks_the_server),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
