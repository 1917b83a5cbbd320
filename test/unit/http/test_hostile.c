/*
 * Bytes in, statuses out. What a user loses when this fails: somebody else's reply, by a smuggled
 * request.
 */
#include "unit/http/loopback.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/*
 * After every vector comes SENTINEL, in the same packet. A request that is taken as a whole is
 * followed by the sentinel's 200; after a refusal the connection must be closed without it, or what
 * was refused has been read in two ways.
 */
#define SENTINEL "GET /sentinel HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"

struct vector {
	const char *name;
	const char *wanted; /* statuses in order; "-" for closed without a word */
	const char *bytes;
	size_t len;
};

#define V(name_, wanted_, bytes_)                                                                  \
	{                                                                                          \
		name_, wanted_, bytes_, sizeof bytes_ - 1                                          \
	}
#define GET(target) "GET " target " HTTP/1.1\r\nHost: x\r\n\r\n"
#define HEAD_WITH(lines) "GET / HTTP/1.1\r\nHost: x\r\n" lines "\r\n"
#define POST_WITH(lines, body) "POST /p HTTP/1.1\r\nHost: x\r\n" lines "\r\n" body

static const struct vector proper[] = {
    V("plain", "200 200", GET("/")),
    V("query", "200 200", GET("/zoeken?q=Zo%C3%AB+van&leeg=&kaal")),
    V("raw UTF-8 in the query", "200 200", GET("/zoeken?q=Zo\xc3\xab")),
    V("escaped path", "200 200", GET("/a%20b/%c3%a9")),
    V("ends in a slash", "200 200", GET("/a/")),
    V("dots that are a name", "200 200", GET("/.well-known/security.txt")),
    V("three dots", "200 200", GET("/...")),
    V("absolute form of this host", "200 200", GET("http://x/a?b=c")),
    V("absolute form without a path", "200 200", GET("http://x")),
    V("no blank after the colon", "200 200", "GET / HTTP/1.1\r\nHost:x\r\nA:b\r\n\r\n"),
    V("blanks around a value", "200 200", "GET / HTTP/1.1\r\nHost: \t x \t \r\n\r\n"),
    V("empty value", "200 200", HEAD_WITH("X-Leeg:\r\nX-Blank:  \r\n")),
    V("names in any case", "200 200", "GET / HTTP/1.1\r\nhOST: x\r\n\r\n"),
    V("UTF-8 in a value", "200 200", HEAD_WITH("X: Zo\xc3\xab\r\n")),
    V("empty lines before", "200 200", "\r\n\r\n" GET("/")),
    V("HTTP/1.0 without a host", "200", "GET / HTTP/1.0\r\n\r\n"),
    V("HTTP/1.0 kept alive", "200 200", "GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n"),
    V("port in the host", "200 200", "GET / HTTP/1.1\r\nHost: x.example:8080\r\n\r\n"),
    V("IPv6 host", "200 200", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"),
    V("HEAD", "200 200", "HEAD / HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("OPTIONS", "200 200", "OPTIONS /a HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("DELETE", "200 200", "DELETE /a HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("204 has no body", "204 200", GET("/empty")),
    V("POST without a body", "200 200", POST_WITH("", "")),
    V("POST of length 0", "200 200", POST_WITH("Content-Length: 0\r\n", "")),
    V("POST with a body", "200 200", POST_WITH("Content-Length: 5\r\n", "hallo")),
    V("length with zeros before", "200 200", POST_WITH("Content-Length: 005\r\n", "hallo")),
    V("chunks", "200 200",
      POST_WITH("Transfer-Encoding: chunked\r\n", "3\r\nhal\r\n2\r\nlo\r\n0\r\n\r\n")),
    V("chunks in any case", "200 200",
      POST_WITH("Transfer-Encoding: CHUNKED\r\n", "0A;a=b\r\n0123456789\r\n00\r\n\r\n")),
    V("trailers", "200 200",
      POST_WITH("Transfer-Encoding: chunked\r\n", "1\r\na\r\n0\r\nX-Trailer: b\r\n\r\n")),
    V("Expect", "100 200 200", POST_WITH("Expect: 100-continue\r\nContent-Length: 5\r\n", "hallo")),
    V("three in a row", "200 200 200 200", GET("/1") GET("/2") GET("/3")),
    V("a body and the next", "200 200 200", POST_WITH("Content-Length: 1\r\n", "a") GET("/2")),
    V("a reply of a megabyte", "200 200", GET("/large")),
};

static const struct vector smuggled[] = {
    V("length and chunks", "400",
      POST_WITH("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
    V("chunks and length", "400",
      POST_WITH("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n")),
    V("two lengths", "400", POST_WITH("Content-Length: 0\r\nContent-Length: 5\r\n", "hallo")),
    V("the same length twice", "400",
      POST_WITH("Content-Length: 5\r\nContent-Length: 5\r\n", "hallo")),
    V("two codings", "400",
      POST_WITH("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
    V("unknown coding", "400", POST_WITH("Transfer-Encoding: gzip\r\n", "0\r\n\r\n")),
    V("list of codings", "400", POST_WITH("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")),
    V("identity", "400", POST_WITH("Transfer-Encoding: identity\r\n", "0\r\n\r\n")),
    V("almost chunked", "400", POST_WITH("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n")),
    V("chunked and a tab", "400", POST_WITH("Transfer-Encoding: chunked\t\r\n", "0\r\n\r\n")),
    V("chunked in quotes", "400", POST_WITH("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n")),
    V("empty coding", "400", POST_WITH("Transfer-Encoding:\r\n", "0\r\n\r\n")),
    V("chunks in HTTP/1.0", "400",
      "POST /p HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
    V("chunk size in words", "400",
      POST_WITH("Transfer-Encoding: chunked\r\n", "vijf\r\nhallo\r\n0\r\n\r\n")),
    V("negative chunk", "400",
      POST_WITH("Transfer-Encoding: chunked\r\n", "-1\r\nhallo\r\n0\r\n\r\n")),
    V("blank after the chunk size", "400",
      POST_WITH("Transfer-Encoding: chunked\r\n", "5 \r\nhallo\r\n0\r\n\r\n")),
    V("0x before the chunk size", "400",
      POST_WITH("Transfer-Encoding: chunked\r\n", "0x5\r\nhallo\r\n0\r\n\r\n")),
    V("chunk longer than said", "400",
      POST_WITH("Transfer-Encoding: chunked\r\n", "3\r\nhallo\r\n0\r\n\r\n")),
    V("chunk beyond 64 bits", "413",
      POST_WITH("Transfer-Encoding: chunked\r\n", "10000000000000005\r\nhallo\r\n0\r\n\r\n")),
    V("no host", "400", "GET / HTTP/1.1\r\n\r\n"),
    V("two hosts", "400", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"),
    V("two hosts in HTTP/1.0", "400", "GET / HTTP/1.0\r\nHost: x\r\nHost: x\r\n\r\n"),
    V("empty host", "400", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
    V("path in the host", "400", "GET / HTTP/1.1\r\nHost: x/y\r\n\r\n"),
    V("user in the host", "400", "GET / HTTP/1.1\r\nHost: a@x\r\n\r\n"),
    V("blank in the host", "400", "GET / HTTP/1.1\r\nHost: x y\r\n\r\n"),
    V("two hosts in one", "400", "GET / HTTP/1.1\r\nHost: x,y\r\n\r\n"),
    V("absolute form of another", "400", GET("http://y/")),
    V("two cookies", "400", HEAD_WITH("Cookie: a=1\r\nCookie: a=2\r\n")),
    V("two types", "400", HEAD_WITH("Content-Type: a/b\r\nContent-Type: c/d\r\n")),
    V("hostile second request", "200 400", GET("/1") "GET / HTTP/1.1\r\n\r\n"),
};

/*
 * The library refuses these itself, before we are asked, and sends the head of its refusal twice.
 */
static const struct vector bad_lengths[] = {
    V("a list of lengths", "400 400", POST_WITH("Content-Length: 5, 5\r\n", "hallo")),
    V("length with a plus", "400 400", POST_WITH("Content-Length: +5\r\n", "hallo")),
    V("negative length", "400 400", POST_WITH("Content-Length: -1\r\n", "")),
    V("hexadecimal length", "400 400", POST_WITH("Content-Length: 0x5\r\n", "hallo")),
    V("empty length", "400 400", POST_WITH("Content-Length:\r\n", "")),
    V("length in words", "400 400", POST_WITH("Content-Length: vijf\r\n", "hallo")),
    V("length beyond 64 bits", "413 413",
      POST_WITH("Content-Length: 18446744073709551616\r\n", "")),
};

static const struct vector malformed[] = {
    V("blank before the colon", "400", HEAD_WITH("X : a\r\n")),
    V("tab before the colon", "400", HEAD_WITH("X\t: a\r\n")),
    V("blank in a name", "400", HEAD_WITH("X Y: a\r\n")),
    V("empty name", "400", HEAD_WITH(": a\r\n")),
    V("brackets in a name", "400", HEAD_WITH("X(1): a\r\n")),
    V("UTF-8 in a name", "400", HEAD_WITH("X\xc3\xab: a\r\n")),
    V("NUL in a name", "400", HEAD_WITH("X\0Y: a\r\n")),
    V("NUL in a value", "400", HEAD_WITH("X: a\0b\r\n")),
    V("NUL at the end of a value", "400", HEAD_WITH("X: a\0\r\n")),
    V("two NULs after the last value", "400", HEAD_WITH("X: a\0\0\r\n")),
    V("CR in a value", "400", HEAD_WITH("X: a\rb\r\n")),
    V("control in a value", "400", HEAD_WITH("X: a\x01\r\n")),
    V("DEL in a value", "400", HEAD_WITH("X: a\x7f\r\n")),
    V("bad UTF-8 in a value", "400", HEAD_WITH("X: \xff\r\n")),
    V("no colon", "400", HEAD_WITH("niets\r\n")),
    V("folded with a blank", "400", HEAD_WITH("X: a\r\n b\r\n")),
    V("folded with a tab", "400", HEAD_WITH("X: a\r\n\tb\r\n")),
    V("folded to a length", "400", HEAD_WITH("Content: 5\r\n -Length\r\n")),
    V("folded to nothing", "400", HEAD_WITH("X: a\r\n \r\n")),
    V("folded, and made up for", "400",
      "GET / HTTP/1.1\r\nHost:x\r\nA:b\r\nC:d\r\nX: a\r\n b\r\n\r\n"),
    V("folded first line", "400", "GET / HTTP/1.1\r\n Host: x\r\n\r\n"),
    V("bare LF after a field", "400", HEAD_WITH("X: a\n")),
    V("bare LF in the middle", "400", HEAD_WITH("X: a\nY: b\r\n")),
    V("bare LF after the request line", "400", "GET / HTTP/1.1\nHost: x\r\n\r\n"),
    V("bare LF as the empty line", "400", "GET / HTTP/1.1\r\nHost: x\r\n\n"),
    V("an empty line that is not", "400", "GET / HTTP/1.1\r\nHost: x\n\0o\n"),
    V("only bare LF", "400", "GET / HTTP/1.1\nHost: x\n\n"),
    V("two blanks in the request line", "400", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("two blanks before the version", "400", "GET /  HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("blank at the end", "400", "GET / HTTP/1.1 \r\nHost: x\r\n\r\n"),
    V("blank before the method", "-", " GET / HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("tabs in the request line", "-", "GET\t/\tHTTP/1.1\r\nHost: x\r\n\r\n"),
    V("NUL in the target", "400", "GET /a\0b HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("NUL in the method", "400", "GET\0 / HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("no version", "400", "GET /\r\nHost: x\r\n\r\n"),
    V("version in lower case", "400", "GET / http/1.1\r\nHost: x\r\n\r\n"),
    V("HTTP/1.2 is HTTP/1.1 to us", "200 200", "GET / HTTP/1.2\r\nHost: x\r\n\r\n"),
    V("HTTP/2.0", "505", "GET / HTTP/2.0\r\nHost: x\r\n\r\n"),
    V("HTTP/0.9", "505", "GET / HTTP/0.9\r\nHost: x\r\n\r\n"),
    V("HTTP/11.1", "400", "GET / HTTP/11.1\r\nHost: x\r\n\r\n"),
    V("the preface of HTTP/2", "505", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
    V("unknown method", "405", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("method in lower case", "405", "get / HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("bad character in the method", "400", "G@T / HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("TRACE", "405", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("CONNECT", "405", "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("OPTIONS of everything", "405", "OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"),
    V("GET of everything", "400", GET("*")),
    V("no request at all", "-", "hallo\r\n\r\n"),
    V("a TLS greeting", "-", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"),
};

static const struct vector targets[] = {
    V("no slash", "400", GET("a")),
    V("empty segment first", "400", GET("//evil.example/")),
    V("empty segment", "400", GET("/a//b")),
    V("two slashes at the end", "400", GET("/a//")),
    V("dot dot", "400", GET("/a/../b")),
    V("dot dot at the end", "400", GET("/..")),
    V("dot", "400", GET("/a/./b")),
    V("escaped dot dot", "400", GET("/%2e%2e/b")),
    V("half escaped", "400", GET("/.%2E/b")),
    V("escaped slash", "400", GET("/a%2fb")),
    V("escaped slash, upper case", "400", GET("/a%2Fb")),
    V("backslash", "400", GET("/a\\b")),
    V("escaped backslash", "400", GET("/a%5cb")),
    V("escaped NUL", "400", GET("/a%00b")),
    V("escaped LF", "400", GET("/a%0ab")),
    V("escaped tab", "400", GET("/a%09b")),
    V("escaped DEL", "400", GET("/a%7f")),
    V("bad escape", "400", GET("/%zz")),
    V("escape of one digit", "400", GET("/%4")),
    V("lone percent", "400", GET("/100%")),
    V("bad UTF-8", "400", GET("/%ff")),
    V("overlong UTF-8", "400", GET("/%c0%af")),
    V("half a surrogate", "400", GET("/%ed%a0%80")),
    V("cut-off UTF-8", "400", GET("/%c3")),
    V("raw bad UTF-8", "400", GET("/\xff")),
    V("half raw, half escaped", "400", GET("/\xc3%ab")),
    V("fragment", "400", GET("/a#b")),
    V("quote", "400", GET("/a\"b")),
    V("angle brackets", "400", GET("/<b>")),
    V("NUL in the query", "400", GET("/?a=%00")),
    V("bad escape in the query", "400", GET("/?a=%g0")),
    V("bad UTF-8 in the query", "400", GET("/?a=%fe")),
    V("bad UTF-8 in a name", "400", GET("/?%fe=a")),
    V("other scheme", "400", GET("ftp://x/")),
    V("host only", "400", GET("http://")),
    V("query without a path", "400", GET("http://x?a=b")),
};

static struct loopback shared;
static int wrong; /* vectors answered in another way, in this test */

/* "200 400" of the replies in `text`; "-" when there is none. */
static void statuses(const char *text, char *out, size_t size)
{
	size_t len = 0;

	out[0] = '\0';
	for (const char *at = text; (at = strstr(at, "HTTP/1.1 ")); at += 12)
		if (len + 5 < size)
			len +=
			    (size_t)snprintf(out + len, size - len, len ? " %.3s" : "%.3s", at + 9);
	if (!len)
		snprintf(out, size, "-");
}

static void try_vector(const char *name, const char *wanted, const char *bytes, size_t len)
{
	char got[64];
	size_t read = 0;
	int fd = client_connect(&shared);
	struct buf all = BUF_INIT(8 << 20);

	buf_add(&all, bytes, len);
	buf_text(&all, SENTINEL);
	assert_int_equal(all.error, 0);
	client_send(fd, all.data, all.len);
	statuses(client_read(fd, &read, 1500), got, sizeof got);
	buf_free(&all);
	close(fd);
	if (!strcmp(got, wanted))
		return;
	print_error("%s: wanted %s, got %s\n", name, wanted, got);
	wrong++;
}

static void try_vectors(const struct vector *vectors, size_t n)
{
	for (size_t i = 0; i < n; i++)
		try_vector(vectors[i].name, vectors[i].wanted, vectors[i].bytes, vectors[i].len);
}

static void test_what_is_proper_is_served(void **state UNUSED)
{
	try_vectors(proper, COUNT(proper));
	assert_int_equal(wrong, 0);
}

static void test_no_request_can_be_smuggled(void **state UNUSED)
{
	try_vectors(smuggled, COUNT(smuggled));
	try_vectors(bad_lengths, COUNT(bad_lengths));
	assert_int_equal(wrong, 0);
}

static void test_malformed_heads_are_refused(void **state UNUSED)
{
	try_vectors(malformed, COUNT(malformed));
	assert_int_equal(wrong, 0);
}

static void test_a_path_has_one_reading(void **state UNUSED)
{
	try_vectors(targets, COUNT(targets));
	assert_int_equal(wrong, 0);
}

/* ---- limits: just below, at, and just above ---- */

static void try_target_of(size_t len, const char *wanted)
{
	struct buf b = BUF_INIT(1 << 20);

	buf_text(&b, "GET /");
	for (size_t i = 1; i < len; i++)
		buf_char(&b, 'a');
	buf_text(&b, " HTTP/1.1\r\nHost: x\r\n\r\n");
	try_vector("length of the target", wanted, b.data, b.len);
	buf_free(&b);
}

static void test_a_target_has_at_most_8192_bytes(void **state UNUSED)
{
	try_target_of(8191, "200 200");
	try_target_of(8192, "200 200");
	try_target_of(8193, "414");
	try_target_of(20000, "414");
	try_target_of(200000, "414");
	assert_int_equal(wrong, 0);
}

static void try_arguments(size_t n, const char *wanted)
{
	struct buf b = BUF_INIT(1 << 20);

	buf_text(&b, "GET /?a=1");
	for (size_t i = 1; i < n; i++)
		buf_text(&b, "&a=1");
	buf_text(&b, " HTTP/1.1\r\nHost: x\r\n\r\n");
	try_vector("number of arguments", wanted, b.data, b.len);
	buf_free(&b);
}

/* The library itself runs out of memory at some 450. */
static void test_a_query_has_at_most_600_arguments(void **state UNUSED)
{
	try_arguments(600, "200 200");
	try_arguments(601, "400");
	try_arguments(2000, "400");
	assert_int_equal(wrong, 0);
}

static void try_fields(size_t n, const char *wanted)
{
	struct buf b = BUF_INIT(1 << 20);

	buf_text(&b, "GET / HTTP/1.1\r\nHost: x\r\n");
	for (size_t i = 1; i < n; i++)
		buf_text(&b, "X: a\r\n");
	buf_text(&b, "\r\n");
	try_vector("number of fields", wanted, b.data, b.len);
	buf_free(&b);
}

static void test_a_head_has_at_most_100_fields(void **state UNUSED)
{
	try_fields(99, "200 200");
	try_fields(100, "200 200");
	try_fields(101, "431");
	try_fields(3000, "431");
	assert_int_equal(wrong, 0);
}

static void try_field_bytes(size_t bytes, const char *wanted)
{
	struct buf b = BUF_INIT(1 << 20);
	size_t rest = bytes - strlen("Host: x\r\nX: \r\n");

	buf_text(&b, "GET / HTTP/1.1\r\nHost: x\r\nX: ");
	for (size_t i = 0; i < rest; i++)
		buf_char(&b, 'a');
	buf_text(&b, "\r\n\r\n");
	try_vector("bytes of fields", wanted, b.data, b.len);
	buf_free(&b);
}

static void test_a_head_has_at_most_16384_bytes_of_fields(void **state UNUSED)
{
	try_field_bytes(16383, "200 200");
	try_field_bytes(16384, "200 200");
	try_field_bytes(16385, "431");
	try_field_bytes(65536, "431");
	assert_int_equal(wrong, 0);
}

static void try_body(size_t len, bool chunked, const char *wanted)
{
	struct buf b = BUF_INIT(4 << 20);

	if (chunked)
		buf_format(&b, POST_WITH("Transfer-Encoding: chunked\r\n", "%zx\r\n"), len);
	else
		buf_format(&b, POST_WITH("Content-Length: %zu\r\n", ""), len);
	for (size_t i = 0; i < len; i++)
		buf_char(&b, 'a');
	buf_text(&b, chunked ? "\r\n0\r\n\r\n" : "");
	try_vector(chunked ? "chunked body" : "body", wanted, b.data, b.len);
	buf_free(&b);
}

static void test_a_body_is_at_most_what_its_route_allows(void **state UNUSED)
{
	try_body(LOOPBACK_POST_MAX - 1, false, "200 200");
	try_body(LOOPBACK_POST_MAX, false, "200 200");
	try_body(LOOPBACK_POST_MAX + 1, false, "413");
	try_body(LOOPBACK_POST_MAX - 1, true, "200 200");
	try_body(LOOPBACK_POST_MAX, true, "200 200");
	try_body(LOOPBACK_POST_MAX + 1, true, "413 200");
	try_body(1 << 20, false, "413");
	try_body(1 << 20, true, "413 200");
	try_body(3 << 20, true, "-");
	assert_int_equal(wrong, 0);
}

static void test_a_body_that_is_not_wanted_is_refused_at_once(void **state UNUSED)
{
	int fd = client_connect(&shared);

	client_say(fd, "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n");
	assert_int_equal(client_reply(fd, NULL), 413);
	close(fd);
	fd = client_connect(&shared);
	client_say(fd, "POST /p HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
		       "Content-Length: 20000000\r\n\r\n");
	assert_int_equal(client_reply(fd, NULL), 413);
	close(fd);
}

/* A browser that sends 21 MB where 20 are allowed reads why, instead of "connection reset". */
static void test_who_sends_too_much_can_read_so(void **state UNUSED)
{
	static char megabyte[1 << 20];
	int fd = client_connect(&shared), status;

	client_say(fd, "PUT /p HTTP/1.1\r\nHost: x\r\nContent-Length: 22020096\r\n\r\n");
	for (int i = 0; i < 21; i++)
		assert_true(client_send(fd, megabyte, sizeof megabyte));
	status = client_reply(fd, NULL);
	assert_int_equal(status, 413);
	assert_true(client_closed(fd, PATIENCE_MS));
	close(fd);
}

static void test_every_refusal_is_finished(void **state UNUSED)
{
	struct loopback *l = &shared;

	int seen = atomic_load(&l->handled) + atomic_load(&l->refused);

	assert_true(loopback_wait(&l->finished, seen));
	assert_true(atomic_load(&l->refused) > 60);
}

static int forget(void **state UNUSED)
{
	wrong = 0;
	return 0;
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
	    cmocka_unit_test_setup(test_what_is_proper_is_served, forget),
	    cmocka_unit_test_setup(test_no_request_can_be_smuggled, forget),
	    cmocka_unit_test_setup(test_malformed_heads_are_refused, forget),
	    cmocka_unit_test_setup(test_a_path_has_one_reading, forget),
	    cmocka_unit_test_setup(test_a_target_has_at_most_8192_bytes, forget),
	    cmocka_unit_test_setup(test_a_query_has_at_most_600_arguments, forget),
	    cmocka_unit_test_setup(test_a_head_has_at_most_100_fields, forget),
	    cmocka_unit_test_setup(test_a_head_has_at_most_16384_bytes_of_fields, forget),
	    cmocka_unit_test_setup(test_a_body_is_at_most_what_its_route_allows, forget),
	    cmocka_unit_test_setup(test_a_body_that_is_not_wanted_is_refused_at_once, forget),
	    cmocka_unit_test_setup(test_who_sends_too_much_can_read_so, forget),
	    cmocka_unit_test_setup(test_every_refusal_is_finished, forget),
	};

	return cmocka_run_group_tests(tests, start, stop);
}
