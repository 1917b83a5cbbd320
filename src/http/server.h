/*
 * The only door to the network. Speaks HTTP/1.1 through libmicrohttpd, refuses what that library
 * takes too easily (two lengths, two hosts, blanks in names, late heads, …), collects the body up
 * to a limit that is known before the first byte is taken, and hands a complete exchange to
 * `handle`.
 *
 * Threads. `handle` runs on one of a few event threads and must not block for long. It either fills
 * the reply and returns EXCHANGE_REPLY, or returns EXCHANGE_LATER and makes sure that
 * exchange_resume is called once, from any thread, when the reply has been filled (after a commit,
 * from a worker). exchange_work runs a slow piece (argon2, XLSX, import) on a small pool; its
 * function calls exchange_resume itself.
 *
 * Memory. Everything reachable from the exchange lives until `finished` is called, also when the
 * client has gone.
 *
 * Streams. A reply may stay open, to say that something has changed (Server-Sent Events). What it
 * says is a number that only grows, so nothing waits in a queue: who is slow hears the last one.
 */
#ifndef HTTP_SERVER_H
#define HTTP_SERVER_H

#include "base/arena.h"
#include "base/buf.h"

struct server;

enum method {
	METHOD_GET,
	METHOD_HEAD,
	METHOD_POST,
	METHOD_PUT,
	METHOD_PATCH,
	METHOD_DELETE,
	METHOD_OPTIONS,
	METHOD_OTHER /* never reaches `handle` */
};

struct header {
	const char *name; /* lower case */
	const char *value;
};

struct part {
	const char *name;
	const char *filename; /* NULL: a plain field; the last piece of what was sent, cleaned */
	const char *type;     /* as sent, or NULL */
	const char *data;     /* NUL-terminated for convenience; may hold NULs for files */
	size_t len;
};

struct exchange {
	/* the request; constant while `handle` works */
	enum method method;
	const char *path;   /* decoded once, valid UTF-8, starts with "/" , without the query */
	const char *target; /* path and query as sent, for "after login go back to" */
	const struct part *query; /* decoded query parameters, in order */
	size_t n_query;
	const struct header *headers;
	size_t n_headers;
	const char *cookie_header; /* or NULL */
	const char *ip;            /* of the peer, or what a trusted proxy says of it */
	bool tls;                  /* our own TLS, or that of a trusted proxy */
	const char *body;          /* raw body; NULL when parts were parsed */
	size_t body_len;
	const struct part *parts; /* form fields (urlencoded or multipart), in order */
	size_t n_parts;
	struct arena *arena; /* the request's memory; `handle` allocates here */

	/* the reply */
	int status;
	struct header reply_headers[24];
	size_t n_reply_headers;
	struct buf reply;        /* the body; freed by the server */
	const void *static_body; /* sent instead of `reply`, not copied (embedded files) */
	size_t static_len;

	void *owner;           /* for `handle` */
	void *listener;        /* the same, of a stream: what stands there when it is `finished` */
	struct exchange *next; /* for `handle`, e.g. in a queue */
};

enum exchange_result { EXCHANGE_REPLY, EXCHANGE_LATER };

struct server_options {
	const char *address;       /* "127.0.0.1" */
	int port;                  /* 0: any free one; server_port tells which */
	int threads;               /* event threads; 0: max(4, 2 x cores) */
	size_t arena_cap;          /* bytes per request */
	size_t reply_cap;          /* bytes of a reply body */
	const char *trusted_proxy; /* address whose X-Forwarded-* are believed; NULL: nobody's */
	const char *tls_key, *tls_certificate; /* PEM texts, or both NULL */
	int connections;        /* most at a time; 0: 4096. Never above 4/5 of RLIMIT_NOFILE */
	int streams;            /* most of those that are streams; 0: half of them */
	int connections_per_ip; /* most of one address; 0: 256. Not for loopback and the proxy */
	int head_ms;            /* a head that is not complete by then is cut off; 0: 20,000 */
	int body_ms;            /* the same for a body; 0: 120,000 */
	bool compress;          /* exchange_compress works: costs CPU, saves bytes on the wire */
	/*
	 * The most bytes a body for this method and path may have; 0 refuses any body (413). Called
	 * before the body.
	 */
	size_t (*body_limit)(void *owner, enum method method, const char *path);
	enum exchange_result (*handle)(void *owner, struct exchange *x);
	/*
	 * Writes the body and headers for an error that the server finds itself (400, 405, 413,
	 * 414, 431, 500, 503): the same page as the gate's. x->path is "" and there are no headers
	 * when the head could not be read. An error before that (no HTTP at all, HTTP/2, a head of
	 * over 32 KiB) is answered by the library, with a page of its own.
	 */
	void (*refuse)(void *owner, struct exchange *x, int status);
	/*
	 * The exchange is over, whatever happened. Called once for each exchange that `handle` or
	 * `refuse` has seen.
	 */
	void (*finished)(void *owner, struct exchange *x);
	void *owner;
};

/* Starts listening. 0, or ERR_x (port taken: ERR_CONFLICT). */
MUST_USE int server_start(const struct server_options *options, struct server **ret);
int server_port(const struct server *s);
/*
 * Stops accepting, ends streams, lets running exchanges finish (at most 10 s), frees. What is not
 * resumed by then is left, with a line in the log.
 */
void server_stop(struct server *s);

void exchange_resume(struct exchange *x);
/*
 * Queues `work(arg)` on the slow pool (2 threads, bounded queue). ERR_GEHEUGEN when the queue is
 * full.
 */
MUST_USE int exchange_work(struct server *s, void (*work)(void *arg), void *arg);

/*
 * Makes a stream of the reply that is being filled: its status and headers stand, its body is what
 * is said from here on, beginning with `number`. Its arena is emptied when it begins: of x only
 * `listener` is there from then on. ERR_GEHEUGEN when there are as many as may be.
 */
MUST_USE int exchange_stream(struct exchange *x, int64_t number);
/*
 * Says this number, above all that were said; 0: that we are still there. Any thread, from
 * exchange_stream until `finished`; the server may be sending meanwhile.
 */
void exchange_say(struct exchange *x, int64_t number);
/* Ends the stream when what was said has been sent. */
void exchange_end(struct exchange *x);

/* The first header of that (lower-case) name, or NULL. */
const char *exchange_header(const struct exchange *x, const char *name);
/* name and value must live as long as the exchange. A value with CR or LF is a BUG. */
void exchange_reply_header(struct exchange *x, const char *name, const char *value);
const char *exchange_cookie(struct exchange *x, const char *name);
/*
 * Replaces the reply body by its gzip form, when the options allow it, the client takes it, and it
 * is worth the trouble (over 1,400 bytes). Adds Vary and Content-Encoding. Call it last, from any
 * thread. Never for a page that shows a secret next to what a visitor typed (BREACH): that choice
 * is the caller's.
 */
void exchange_compress(struct exchange *x);

#endif
