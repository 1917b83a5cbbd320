/*
 * Inside http/ only: one request and its reply, as server.c, head.c and reply.c hand it on. A
 * conversation is used again for the next request; all of it belongs to the event thread of its
 * connection, but for what is said otherwise.
 */
#ifndef HTTP_CONVERSATION_H
#define HTTP_CONVERSATION_H

#include "http/caller.h"
#include "http/compress.h"
#include "http/guard.h"
#include "http/server.h"
#include "http/stream.h"
#include "http/work.h"

#include <microhttpd.h>
#include <pthread.h>
#include <setjmp.h>

#define BODIES_MAX ((size_t)256 * 1024 * 1024) /* all bodies in memory together; above: 503 */

enum phase { PHASE_HEAD, PHASE_BODY, PHASE_LATER, PHASE_SENDING };
enum turn { TURN_HANDLER, TURN_SUSPENDED, TURN_RESUMED };

struct conversation {
	struct exchange x; /* first: exchange_resume is given this one */
	struct server *server;
	struct MHD_Connection *connection;
	struct caller *caller;
	const char *method, *url, *version; /* the library's, while the head is read */
	char *target;                       /* as sent, before the library cuts it up */
	size_t target_len;
	struct framing framing;
	struct buf body;
	size_t body_counted; /* of server->bodies */
	int refusal;         /* what is wrong with the body that is still coming in */
	uint64_t overrun;    /* bytes of it thrown away */
	enum phase phase;
	_Atomic int turn;
	bool seen;            /* by `handle` or `refuse` */
	bool held;            /* counted in server->held */
	struct stream stream; /* guarded by the lock of server->streams */
	jmp_buf full; /* where to go when the arena is full while the server itself uses it */
	struct conversation *next_idle;
};

struct server {
	struct server_options options;
	struct MHD_Daemon *daemon;
	int listen_fd;
	int port;
	struct callers *callers;
	struct work_pool *work;
	struct compressors *compressors; /* NULL: no compression */
	struct streams streams;
	pthread_mutex_t lock; /* of `idle` and `n_idle` */
	struct conversation *idle;
	size_t n_idle;
	_Atomic size_t bodies;   /* bytes of body in memory */
	_Atomic size_t held;     /* exchanges given to `handle` whose reply is not there yet */
	_Atomic size_t resuming; /* threads inside exchange_resume */
	_Atomic bool stopping;
};

/* conversation.c. NULL: no memory. */
struct conversation *conversation_take(struct server *s);
void conversation_give(struct conversation *c);
void conversation_free(struct conversation *c);
/*
 * A step of the server's own that uses the arena: what the step returns, or 503 when the arena is
 * full.
 */
MUST_USE int within_arena(struct conversation *c, int (*step)(struct conversation *c));

/* head.c: the head is complete; what the guard refuses is answered at once. */
enum MHD_Result head_arrived(struct conversation *c);

/* reply.c. Hands what is filled to the library; what nobody filled, or did not fit, is a 500. */
enum MHD_Result reply_send(struct conversation *c);
/* A reply of ours that says no: a status from 400. */
enum MHD_Result reply_refusal(struct conversation *c, int status);
/* Every stream ends, and those that begin from here on end at once. */
void streams_dismiss(struct server *s);

#endif
