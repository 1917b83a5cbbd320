/*
 * A server of our own on a free port of 127.0.0.1, and a client that sends exactly the bytes it is
 * told to.
 */
#ifndef TEST_LOOPBACK_H
#define TEST_LOOPBACK_H

#include "http/server.h"

#include <stdatomic.h>

/*
 * Answers 200 with what it understood, one thing a line: "METHOD path", "?name=value" for each
 * query parameter, "name=value" or "name@filename=length" for each part, "#length" for a raw body.
 * Paths with a meaning:
 *   /later     EXCHANGE_LATER, resumed by another thread a few ms on
 *   /at-once   EXCHANGE_LATER, resumed before `handle` returns
 *   /race      EXCHANGE_LATER, resumed by another thread that does not wait
 *   /held      EXCHANGE_LATER, resumed by loopback_release
 *   /stream    a stream that begins with 1; /stream-later the same, EXCHANGE_LATER
 *   /large     a reply of a megabyte
 *   /nothing   a reply that nobody filled
 *   /full      fills the reply beyond its cap
 * Bodies: POST 1000 bytes, PUT 20 MB, others none.
 */
#define LOOPBACK_STREAMS 1200
struct loopback {
	struct server *server;
	struct server_options options;
	_Atomic int handled, refused, finished;
	struct exchange *held; /* guarded by a lock inside, as are these */
	struct exchange *listening[LOOPBACK_STREAMS];
};

#define LOOPBACK_POST_MAX 1000
/* Longer than anything takes that comes at all, also on a machine that is busy and slow. */
#define PATIENCE_MS 120000

/* `options` fills in what is to be different, or NULL. */
void loopback_start(struct loopback *l, const struct server_options *options);
void loopback_stop(struct loopback *l);
/* Waits until `n` exchanges are held at /held, then resumes all. */
void loopback_release(struct loopback *l, int n);
/* To all that listen: exchange_say, or exchange_end for -1. */
void loopback_say(struct loopback *l, int64_t number);
/* Waits until `*counter` is `n`, at most PATIENCE_MS. */
bool loopback_wait(_Atomic int *counter, int n);

int client_connect(const struct loopback *l);
/* Sends all; false when the other side has hung up. */
bool client_send(int fd, const void *bytes, size_t len);
bool client_say(int fd, const char *text);
/*
 * Reads until the other side closes, *len bytes are there (0: any number), or nothing comes for
 * `ms`. The text is NUL-terminated and stays until the next call. For one thread at a time.
 */
const char *client_read(int fd, size_t *len, int ms);
/*
 * Reads one reply with a Content-Length. Its status, 0 when the connection was closed, -1 when
 * nothing came. With `body` NULL any thread may call it.
 */
int client_reply(int fd, const char **body);
bool client_closed(int fd, int ms);

#endif
