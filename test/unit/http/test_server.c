/* Ordinary conversations over a socket. What a user loses when this fails: the page. */
#include "http/compress.h"
#include "unit/http/loopback.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zlib.h>

#include <cmocka.h>

static struct loopback shared;

/* Asks for one reply on a connection of its own and returns all of it, head and body. */
static const char *ask_of(const struct loopback *l, const char *request)
{
	int fd = client_connect(l);
	size_t len = 0;
	const char *text;

	client_say(fd, request);
	text = client_read(fd, &len, 2000);
	close(fd);
	return text;
}

static const char *ask(const char *request)
{
	return ask_of(&shared, request);
}

#define CLOSE "Connection: close\r\n"
#define GET(target) "GET " target " HTTP/1.1\r\nHost: x\r\n" CLOSE "\r\n"
#define assert_has(text, piece) assert_non_null(strstr(text, piece))
#define assert_lacks(text, piece) assert_null(strcasestr(text, piece))

static void test_the_request_arrives_whole(void **state UNUSED)
{
	const char *text = ask(GET("/jongeren/a%20b?naam=Zo%C3%AB+x&leeg="));

	assert_has(text, "HTTP/1.1 200 OK\r\n");
	assert_has(text, "\r\nDate: ");
	assert_has(text, "\r\n\r\nGET /jongeren/a b\n?naam=Zoë x\n?leeg=\nip 127.0.0.1\n");
	assert_lacks(text, "\r\nServer:");
	assert_lacks(text, "microhttpd");
}

static void test_a_head_reply_has_no_body(void **state UNUSED)
{
	const char *text = ask("HEAD / HTTP/1.1\r\nHost: x\r\n" CLOSE "\r\n");

	assert_has(text, "HTTP/1.1 200 OK\r\n");
	assert_lacks(text, "Content-Length: 0");
	assert_string_equal(strstr(text, "\r\n\r\n"), "\r\n\r\n");
}

static void test_a_204_has_no_body_and_no_length(void **state UNUSED)
{
	const char *text = ask(GET("/empty"));

	assert_has(text, "HTTP/1.1 204 ");
	assert_lacks(text, "Content-Length: 1");
	assert_string_equal(strstr(text, "\r\n\r\n"), "\r\n\r\n");
}

static void test_one_connection_serves_many_requests(void **state UNUSED)
{
	int fd = client_connect(&shared);
	const char *body;

	for (int i = 0; i < 200; i++) {
		char request[128], wanted[32];

		snprintf(request, sizeof request, "GET /nr/%d HTTP/1.1\r\nHost: x\r\n\r\n", i);
		snprintf(wanted, sizeof wanted, "GET /nr/%d\n", i);
		client_say(fd, request);
		assert_int_equal(client_reply(fd, &body), 200);
		assert_memory_equal(body, wanted, strlen(wanted));
	}
	close(fd);
}

static void test_replies_come_in_the_order_of_the_requests(void **state UNUSED)
{
	static const char *const paths[] = {"/later", "/a", "/race", "/at-once", "/b", "/later"};
	int fd = client_connect(&shared);
	struct buf all = BUF_INIT(1 << 16);
	const char *body;

	for (size_t i = 0; i < COUNT(paths); i++)
		buf_format(&all, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", paths[i]);
	assert_true(client_send(fd, all.data, all.len));
	for (size_t i = 0; i < COUNT(paths); i++) {
		assert_int_equal(client_reply(fd, &body), 200);
		assert_memory_equal(body + 4, paths[i], strlen(paths[i]));
	}
	buf_free(&all);
	close(fd);
}

static void test_a_request_may_come_byte_by_byte(void **state UNUSED)
{
	static const char request[] = "POST /p?a=b HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n"
				      "Content-Type: application/x-www-form-urlencoded\r\n\r\nc=d";
	int fd = client_connect(&shared);
	const char *body;

	for (const char *at = request; *at; at++)
		assert_true(client_send(fd, at, 1));
	assert_int_equal(client_reply(fd, &body), 200);
	assert_string_equal(body, "POST /p\n?a=b\nc=d\nip 127.0.0.1\n");
	close(fd);
}

static const char *post(const char *type, const char *body)
{
	char request[2048];

	snprintf(request, sizeof request,
		 "POST /p HTTP/1.1\r\nHost: x\r\n" CLOSE
		 "Content-Type: %s\r\nContent-Length: %zu\r\n\r\n%s",
		 type, strlen(body), body);
	return ask(request);
}

static void test_forms_files_and_other_bodies_arrive(void **state UNUSED)
{
	assert_has(post("application/x-www-form-urlencoded", "a=1&b=%C3%AB"), "\na=1\nb=ë\n");
	assert_has(
	    post("multipart/form-data; boundary=B",
		 "--B\r\nContent-Disposition: form-data; name=f; filename=\"x/l.csv\"\r\n\r\n"
		 "12345\r\n--B--\r\n"),
	    "\nf@l.csv=5\n");
	assert_has(post("application/json", "{\"a\":1}"), "\n#7\n");
	assert_has(post("application/x-www-form-urlencoded", "a=%zz"), " 400 ");
	assert_has(post("multipart/form-data", "a=1"), " 400 ");
}

static void test_a_refused_form_does_not_break_the_connection(void **state UNUSED)
{
	int fd = client_connect(&shared);
	const char *body;

	client_say(fd, "POST /p HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
		       "Content-Type: application/x-www-form-urlencoded\r\n\r\na=%zz");
	assert_int_equal(client_reply(fd, &body), 400);
	assert_string_equal(body, "refused 400 at /p\n");
	client_say(fd, "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
	assert_int_equal(client_reply(fd, NULL), 200);
	close(fd);
}

static void test_a_file_of_20_megabytes_arrives(void **state UNUSED)
{
	static char piece[1 << 20];
	int fd = client_connect(&shared);
	const char *body;

	client_say(fd, "PUT /p HTTP/1.1\r\nHost: x\r\nContent-Length: 20971520\r\n\r\n");
	for (int i = 0; i < 20; i++)
		assert_true(client_send(fd, piece, sizeof piece));
	assert_int_equal(client_reply(fd, &body), 200);
	assert_has(body, "\n#20971520\n");
	close(fd);
}

static void test_a_client_that_has_stopped_talking_still_gets_its_reply(void **state UNUSED)
{
	static const char *const paths[] = {"/a", "/large"}; /* not /later: the library hangs up */

	for (size_t i = 0; i < COUNT(paths); i++) {
		char request[64];
		int fd = client_connect(&shared);

		snprintf(request, sizeof request, "GET %s HTTP/1.1\r\nHost: x\r\n\r\n", paths[i]);
		client_say(fd, request);
		shutdown(fd, SHUT_WR);
		assert_int_equal(client_reply(fd, NULL), 200);
		close(fd);
	}
}

static void test_a_reply_that_nobody_filled_is_an_error(void **state UNUSED)
{
	assert_has(ask(GET("/nothing")), "HTTP/1.1 500 ");
	assert_has(ask(GET("/full")), "\r\n\r\nrefused 500 at /full\n");
}

static void test_a_cookie_is_found_by_its_whole_name(void **state UNUSED)
{
	struct exchange x = {.arena = arena_open(1 << 16),
			     .cookie_header = "xa=1; a=2;b=3; c=; a=4; __Host-startbaan=q=r"};

	assert_string_equal(exchange_cookie(&x, "a"), "2");
	assert_string_equal(exchange_cookie(&x, "b"), "3");
	assert_string_equal(exchange_cookie(&x, "c"), "");
	assert_string_equal(exchange_cookie(&x, "__Host-startbaan"), "q=r");
	assert_null(exchange_cookie(&x, "d"));
	assert_null(exchange_cookie(&x, "startbaan"));
	x.cookie_header = NULL;
	assert_null(exchange_cookie(&x, "a"));
	arena_free(x.arena);
}

/* ---- who asks ---- */

#define FORWARDED(lines) "GET / HTTP/1.1\r\nHost: x\r\n" CLOSE lines "\r\n"

static void test_a_stranger_cannot_say_who_he_is(void **state UNUSED)
{
	const char *text =
	    ask(FORWARDED("X-Forwarded-For: 1.2.3.4\r\nX-Forwarded-Proto: https\r\n"));

	assert_has(text, "\nip 127.0.0.1\n");
}

static void test_the_proxy_says_who_asks(void **state UNUSED)
{
	struct loopback l;

	loopback_start(&l, &(struct server_options){.trusted_proxy = "127.0.0.1"});
	assert_has(ask_of(&l, FORWARDED("X-Forwarded-For: 1.2.3.4\r\n")), "\nip 1.2.3.4\n");
	assert_has(ask_of(&l, FORWARDED("X-Forwarded-For: 6.6.6.6, 1.2.3.4\r\n")),
		   "\nip 1.2.3.4\n");
	assert_has(ask_of(&l, FORWARDED("X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: ::2\r\n")),
		   "\nip ::2\n");
	assert_has(ask_of(&l, FORWARDED("X-Forwarded-For: <b>\r\n")), "\nip 127.0.0.1\n");
	assert_has(ask_of(&l, FORWARDED("X-Forwarded-Proto: https\r\n")), "\nip 127.0.0.1 tls\n");
	assert_has(ask_of(&l, FORWARDED("X-Forwarded-Proto: http\r\n")), "\nip 127.0.0.1\n");
	loopback_stop(&l);
}

static void test_a_taken_port_is_told(void **state UNUSED)
{
	struct server_options o = shared.options;
	struct server *second;

	o.port = server_port(shared.server);
	assert_int_equal(server_start(&o, &second), ERR_CONFLICT);
	o.address = "geen adres";
	assert_int_equal(server_start(&o, &second), ERR_INVOER);
	o.address = "192.0.2.1";
	assert_int_equal(server_start(&o, &second), ERR_INVOER);
}

/* ---- compression ---- */

static void unzip(const char *packed, size_t len, char *out, size_t size)
{
	z_stream z = {.next_in = (Bytef *)(uintptr_t)packed, .avail_in = (uInt)len};

	z.next_out = (Bytef *)out;
	z.avail_out = (uInt)size;
	assert_int_equal(inflateInit2(&z, 31), Z_OK);
	assert_int_equal(inflate(&z, Z_FINISH), Z_STREAM_END);
	assert_int_equal(z.total_out, size);
	inflateEnd(&z);
}

static void test_a_compressed_reply_unpacks_to_the_same(void **state UNUSED)
{
	static char page[(1 << 20) + 64];
	struct loopback l;
	const char *body;
	size_t size = (1 << 20) + strlen("GET /large\nip 127.0.0.1\n");
	int fd;

	loopback_start(&l, &(struct server_options){.compress = true});
	fd = client_connect(&l);
	for (int i = 0; i < 3; i++) {
		client_say(fd, "GET /large HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip\r\n\r\n");
		assert_int_equal(client_reply(fd, &body), 200);
		unzip(body, 1 << 16, page, size);
		assert_memory_equal(page, "GET /large\nip 127.0.0.1\nxxxx", 28);
	}
	close(fd);
	assert_has(ask_of(&l, "GET /large HTTP/1.1\r\nHost: x\r\n" CLOSE "\r\n"),
		   "\r\nVary: Accept-Encoding\r\n");
	assert_lacks(
	    ask_of(&l, "GET /a HTTP/1.1\r\nHost: x\r\n" CLOSE "Accept-Encoding: gzip\r\n\r\n"),
	    "Content-Encoding");
	loopback_stop(&l);
}

static void test_only_who_takes_a_coding_gets_it(void **state UNUSED)
{
	assert_true(accepts_coding("gzip", "gzip"));
	assert_true(accepts_coding("br, gzip;q=0.5, deflate", "gzip"));
	assert_true(accepts_coding("GZIP ; q=1.0", "gzip"));
	assert_true(accepts_coding("*", "gzip"));
	assert_true(accepts_coding("br;q=0, gzip", "gzip"));
	assert_false(accepts_coding(NULL, "gzip"));
	assert_false(accepts_coding("", "gzip"));
	assert_false(accepts_coding("br", "gzip"));
	assert_false(accepts_coding("xgzip, gzipx", "gzip"));
	assert_false(accepts_coding("gzip;q=0", "gzip"));
	assert_false(accepts_coding("*, gzip; q=0.000", "gzip"));
	assert_false(accepts_coding("*;q=0", "gzip"));
	assert_true(accepts_coding("gzip, deflate, br", "br"));
	assert_false(accepts_coding("gzip, deflate", "br"));
	assert_false(accepts_coding("brotli", "br"));
}

static int start(void **state UNUSED)
{
	loopback_start(&shared, NULL);
	return 0;
}

static int stop(void **state UNUSED)
{
	loopback_stop(&shared);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_the_request_arrives_whole),
	    cmocka_unit_test(test_a_head_reply_has_no_body),
	    cmocka_unit_test(test_a_204_has_no_body_and_no_length),
	    cmocka_unit_test(test_one_connection_serves_many_requests),
	    cmocka_unit_test(test_replies_come_in_the_order_of_the_requests),
	    cmocka_unit_test(test_a_request_may_come_byte_by_byte),
	    cmocka_unit_test(test_forms_files_and_other_bodies_arrive),
	    cmocka_unit_test(test_a_refused_form_does_not_break_the_connection),
	    cmocka_unit_test(test_a_file_of_20_megabytes_arrives),
	    cmocka_unit_test(test_a_client_that_has_stopped_talking_still_gets_its_reply),
	    cmocka_unit_test(test_a_reply_that_nobody_filled_is_an_error),
	    cmocka_unit_test(test_a_cookie_is_found_by_its_whole_name),
	    cmocka_unit_test(test_a_stranger_cannot_say_who_he_is),
	    cmocka_unit_test(test_the_proxy_says_who_asks),
	    cmocka_unit_test(test_a_taken_port_is_told),
	    cmocka_unit_test(test_a_compressed_reply_unpacks_to_the_same),
	    cmocka_unit_test(test_only_who_takes_a_coding_gets_it),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
