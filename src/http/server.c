/*
 * For each request libmicrohttpd calls, on the event thread that owns the connection:
 *
 *   on_target     the request line is read: we take a conversation and keep the target as sent
 *   on_request    the head is complete (first call), a piece of the body, … all is here (last)
 *   on_completed  the reply has been sent, or the client has gone
 *
 * A reply in the first call makes the library close the connection, which is right for what the
 * guard refuses: whatever follows such a head cannot be trusted to be the next request.
 *
 * EXCHANGE_LATER. The connection is suspended while somebody else fills the reply, and
 * exchange_resume may come from another thread before `handle` has returned. `turn` settles who
 * takes the next step: each side leaves its mark by one atomic exchange, and the second to come
 * finds the other's.
 */
#include "http/server.h"

#include "base/log.h"
#include "http/body.h"
#include "http/caller.h"
#include "http/compress.h"
#include "http/guard.h"
#include "http/listen.h"
#include "http/stream.h"
#include "http/work.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/*
 * The library's memory for one head. It clears all of it after each request: 64 KiB costs 2 us
 * more.
 */
#define HEAD_MEMORY (32 * 1024)
#define SILENCE_S 15 /* a connection on which nothing moves at all */
#define HEAD_MS 20000
#define BODY_MS 120000
#define SEND_MS 30000 /* to take a reply, and a second more for each SEND_BYTES of it */
#define SEND_BYTES (16 * 1024)
#define STREAM_MS 30000 /* who does not take what is said is gone: TCP itself waits a quarter */
#define STREAM_PIECE ((size_t)256)
#define STOP_MS 10000
#define CONNECTIONS 4096
#define CONNECTIONS_PER_IP 256
#define ARENA_LEAST ((size_t)256 * 1024) /* what the server itself may need of an arena */
#define REPLY_KEEP ((size_t)256 * 1024)  /* a larger reply buffer is not kept for the next */
#define IDLE_MAX 128                     /* so many conversations wait for the next exchange */
#define BODIES_MAX ((size_t)256 * 1024 * 1024) /* all bodies in memory together; above: 503 */
/* So many bytes more than allowed may a chunked body have and still be told so; above: cut off. */
#define OVERRUN_MAX ((uint64_t)1024 * 1024)

/* Only TLS 1.3, and of 1.2 what the Dutch guideline (NCSC, 2025-05) calls good. */
#define TLS_PRIORITIES                                                                             \
	"NONE:+VERS-TLS1.3:+VERS-TLS1.2:+AES-256-GCM:+CHACHA20-POLY1305:+AES-128-GCM:+AEAD"        \
	":+ECDHE-ECDSA:+ECDHE-RSA:+GROUP-X25519:+GROUP-SECP256R1:+GROUP-SECP384R1"                 \
	":+SIGN-ECDSA-SECP256R1-SHA256:+SIGN-ECDSA-SECP384R1-SHA384:+SIGN-ECDSA-SHA256"            \
	":+SIGN-ECDSA-SHA384:+SIGN-EDDSA-ED25519:+SIGN-RSA-PSS-RSAE-SHA256"                        \
	":+SIGN-RSA-PSS-RSAE-SHA384:+SIGN-RSA-SHA256:+SIGN-RSA-SHA384:+COMP-NULL:+CTYPE-X509"      \
	":%SERVER_PRECEDENCE"

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

/* ---- conversations: one per request, used again for the next ---- */

static void conversation_free(struct conversation *c)
{
	arena_free(c->x.arena);
	buf_free(&c->x.reply);
	buf_free(&c->body);
	free(c);
}

static struct conversation *conversation_new(struct server *s)
{
	struct conversation *c = calloc(1, sizeof *c);

	if (!c)
		return NULL;
	c->x.arena = arena_open(s->options.arena_cap);
	if (!c->x.arena) {
		free(c);
		return NULL;
	}
	c->x.reply = (struct buf)BUF_INIT(s->options.reply_cap);
	c->server = s;
	return c;
}

static struct conversation *conversation_take(struct server *s)
{
	struct conversation *c;

	pthread_mutex_lock(&s->lock);
	c = s->idle;
	if (c) {
		s->idle = c->next_idle;
		s->n_idle--;
	}
	pthread_mutex_unlock(&s->lock);
	return c ? c : conversation_new(s);
}

/* Makes it as new, but for the first block of the arena and the room for the reply. */
static void conversation_clear(struct conversation *c)
{
	struct server *s = c->server;
	struct arena *arena = c->x.arena;
	struct buf reply = c->x.reply;

	if (reply.size > REPLY_KEEP)
		buf_free(&reply);
	buf_clear(&reply);
	reply.cap = s->options.reply_cap;
	atomic_fetch_sub_explicit(&s->bodies, c->body_counted, memory_order_relaxed);
	buf_free(&c->body);
	arena_reset(arena);
	memset(c, 0, sizeof *c);
	c->x.arena = arena;
	c->x.reply = reply;
	c->server = s;
}

static void conversation_give(struct conversation *c)
{
	struct server *s = c->server;

	conversation_clear(c);
	pthread_mutex_lock(&s->lock);
	if (s->n_idle < IDLE_MAX) {
		c->next_idle = s->idle;
		s->idle = c;
		s->n_idle++;
		c = NULL;
	}
	pthread_mutex_unlock(&s->lock);
	if (c)
		conversation_free(c);
}

static void on_arena_full(void *arg)
{
	struct conversation *c = arg;

	longjmp(c->full, 1);
}

/*
 * A step of the server's own that uses the arena: what the step returns, or 503 when the arena is
 * full.
 */
static int within_arena(struct conversation *c, int (*step)(struct conversation *c))
{
	arena_on_full(c->x.arena, on_arena_full, c);
	return setjmp(c->full) ? 503 : step(c);
}

/* ---- the reply ---- */

static bool add_headers(const struct conversation *c, struct MHD_Response *response)
{
	for (size_t i = 0; i < c->x.n_reply_headers; i++) {
		const struct header *h = &c->x.reply_headers[i];

		if (!MHD_add_response_header(response, h->name, h->value))
			return false;
	}
	if (atomic_load_explicit(&c->server->stopping, memory_order_relaxed))
		return MHD_add_response_header(response, "Connection", "close");
	return true;
}

static void reply_begins(struct conversation *c)
{
	c->phase = PHASE_SENDING;
	if (c->held)
		atomic_fetch_sub(&c->server->held, 1);
	c->held = false;
}

/* Hands the filled reply to the library. The body stays ours until on_completed. */
static enum MHD_Result reply_queue(struct conversation *c)
{
	const struct exchange *x = &c->x;
	const void *body = x->static_body ? x->static_body : x->reply.data;
	size_t len = x->static_body ? x->static_len : x->reply.len;
	struct MHD_Response *response =
	    MHD_create_response_from_buffer(len, (void *)(uintptr_t)body, MHD_RESPMEM_PERSISTENT);
	enum MHD_Result queued = MHD_NO;

	reply_begins(c);
	caller_allow(c->caller, SEND_MS + (int64_t)(len / SEND_BYTES) * 1000);
	if (!response)
		return MHD_NO;
	if (add_headers(c, response))
		queued = MHD_queue_response(c->connection, (unsigned)x->status, response);
	MHD_destroy_response(response);
	return queued;
}

/* ---- a reply that stays open ---- */

/*
 * Called by the library when it can send. With nothing to say the connection sleeps, and whoever
 * says something next wakes it; both under the lock, so no word falls between.
 */
static ssize_t stream_read(void *cls, uint64_t at UNUSED, char *out, size_t max)
{
	struct conversation *c = cls;
	struct streams *all = &c->server->streams;
	ssize_t n;

	pthread_mutex_lock(&all->lock);
	n = stream_take(&c->stream, out, max);
	c->stream.asleep = !n;
	if (!n)
		MHD_suspend_connection(c->connection);
	pthread_mutex_unlock(&all->lock);
	return n < 0 ? MHD_CONTENT_READER_END_OF_STREAM : n;
}

static void wake(struct conversation *c)
{
	if (c->stream.asleep)
		MHD_resume_connection(c->connection);
	c->stream.asleep = false;
}

/* Of a client that vanished without a word nothing comes back; then its place is free again. */
static void notice_the_gone(const struct conversation *c)
{
	const unsigned ms = STREAM_MS;
	const union MHD_ConnectionInfo *info =
	    MHD_get_connection_info(c->connection, MHD_CONNECTION_INFO_CONNECTION_FD);

	if (setsockopt(info->connect_fd, IPPROTO_TCP, TCP_USER_TIMEOUT, &ms, sizeof ms))
		log_line(LOG_WARNING, "http", "no time-out for a stream");
}

static enum MHD_Result stream_queue(struct conversation *c)
{
	struct exchange *x = &c->x;
	enum MHD_Result queued = MHD_NO;
	struct MHD_Response *response =
	    MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, STREAM_PIECE, stream_read, c, NULL);

	reply_begins(c);
	caller_wait(c->caller);
	notice_the_gone(c);
	if (!response)
		return MHD_NO;
	if (add_headers(c, response))
		queued = MHD_queue_response(c->connection, (unsigned)x->status, response);
	MHD_destroy_response(response);
	x->headers = NULL;
	x->n_headers = x->n_reply_headers = 0;
	x->path = x->target = x->ip = "";
	x->cookie_header = NULL;
	arena_reset(x->arena);
	return queued;
}

int exchange_stream(struct exchange *x, int64_t number)
{
	struct conversation *c = (struct conversation *)x;

	if (!streams_add(&c->server->streams, &c->stream, number))
		return ERR_GEHEUGEN;
	return 0;
}

void exchange_say(struct exchange *x, int64_t number)
{
	struct conversation *c = (struct conversation *)x;

	pthread_mutex_lock(&c->server->streams.lock);
	stream_say(&c->stream, number);
	wake(c);
	pthread_mutex_unlock(&c->server->streams.lock);
}

void exchange_end(struct exchange *x)
{
	struct conversation *c = (struct conversation *)x;

	pthread_mutex_lock(&c->server->streams.lock);
	c->stream.end = true;
	wake(c);
	pthread_mutex_unlock(&c->server->streams.lock);
}

/* Those that begin from here on end at once. */
static void streams_dismiss(struct server *s)
{
	pthread_mutex_lock(&s->streams.lock);
	s->streams.closed = true;
	for (struct stream *at = s->streams.first; at; at = at->next) {
		at->end = true;
		wake((struct conversation *)((char *)at - offsetof(struct conversation, stream)));
	}
	pthread_mutex_unlock(&s->streams.lock);
}

static void reply_clear(struct exchange *x)
{
	x->n_reply_headers = 0;
	x->static_body = NULL;
	x->static_len = 0;
	buf_clear(&x->reply);
}

static int write_refusal(struct conversation *c)
{
	const struct server_options *o = &c->server->options;

	o->refuse(o->owner, &c->x, c->x.status);
	return 0;
}

static enum MHD_Result reply_refusal(struct conversation *c, int status)
{
	struct exchange *x = &c->x;

	reply_clear(x);
	x->status = status;
	if (status == 405)
		exchange_reply_header(x, "Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
	c->seen = true;
	if (within_arena(c, write_refusal) || x->reply.error)
		reply_clear(x);
	return reply_queue(c);
}

/* A reply that nobody filled, or that did not fit, is an error of ours. */
static enum MHD_Result reply_send(struct conversation *c)
{
	const struct exchange *x = &c->x;

	if (x->status >= 200 && x->status <= 599 && !x->reply.error)
		return c->stream.on && x->status == 200 ? stream_queue(c) : reply_queue(c);
	log_line(LOG_ERROR, "http", "no proper reply: status %d, buffer %s", x->status,
		 err_name(x->reply.error));
	return reply_refusal(c, x->reply.error == ERR_GEHEUGEN ? 503 : 500);
}

/* ---- the head ---- */

struct head_reader {
	struct head head;
	struct head_field fields[GUARD_FIELDS_MAX];
};

static enum MHD_Result add_field(void *cls, enum MHD_ValueKind kind UNUSED, const char *name,
				 size_t name_len, const char *value, size_t value_len)
{
	struct head_reader *r = cls;

	if (r->head.n_fields++ == GUARD_FIELDS_MAX)
		return MHD_NO;
	r->fields[r->head.n_fields - 1] = (struct head_field){name, name_len, value, value_len};
	return MHD_YES;
}

static void read_head(struct conversation *c, struct head_reader *ret)
{
	const union MHD_ConnectionInfo *info =
	    MHD_get_connection_info(c->connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);

	ret->head = (struct head){
	    .method = c->method,
	    .target = c->url,
	    .target_len = c->target_len,
	    .version = c->version,
	    .fields = ret->fields,
	    .size = info->header_size,
	};
	MHD_get_connection_values_n(c->connection, MHD_HEADER_KIND, add_field, ret);
}

/* The headers in memory of our own: names in lower case, values without the blanks around them. */
static void copy_headers(struct exchange *x, const struct head *head)
{
	struct header *headers = arena_array(x->arena, head->n_fields, sizeof *headers);

	for (size_t i = 0; i < head->n_fields; i++) {
		const struct head_field *f = &head->fields[i];
		char *name = arena_textn(x->arena, f->name, f->name_len);
		size_t len = value_trimmed(f->value, f->value_len);

		for (char *at = name; *at; at++)
			if (*at >= 'A' && *at <= 'Z')
				*at = (char)(*at | 0x20);
		headers[i] = (struct header){name, arena_textn(x->arena, f->value, len)};
	}
	x->headers = headers;
	x->n_headers = head->n_fields;
}

static bool is_address(const char *text)
{
	struct in6_addr ignored;

	return inet_pton(AF_INET, text, &ignored) == 1 || inet_pton(AF_INET6, text, &ignored) == 1;
}

/*
 * Who asks, and how. X-Forwarded-* is believed of the trusted proxy only, and of a list of
 * addresses only the last one: the one that the proxy has seen itself. The rest is what the client
 * wrote.
 */
static void find_origin(struct exchange *x, const char *trusted)
{
	const char *list = NULL, *proto = NULL, *last;

	if (!trusted || strcmp(trusted, x->ip))
		return;
	for (size_t i = 0; i < x->n_headers; i++) {
		if (!strcmp(x->headers[i].name, "x-forwarded-for"))
			list = x->headers[i].value;
		else if (!strcmp(x->headers[i].name, "x-forwarded-proto"))
			proto = x->headers[i].value;
	}
	if (proto && !strcmp(proto, "https"))
		x->tls = true;
	if (!list)
		return;
	last = strrchr(list, ',');
	last = last ? last + 1 + strspn(last + 1, " \t") : list;
	if (is_address(last))
		x->ip = last;
}

static int read_query(struct exchange *x, const char *query)
{
	struct parts parts;
	size_t len = query ? strlen(query) : 0;
	int status = body_urlencoded(x->arena, arena_textn(x->arena, query, len), len, &parts);

	x->query = parts.list;
	x->n_query = parts.n;
	return status;
}

/* Is the body that is announced one that we want? */
static int check_body(struct conversation *c)
{
	const struct server_options *o = &c->server->options;
	size_t bodies = atomic_load_explicit(&c->server->bodies, memory_order_relaxed);

	if (!c->framing.length && !c->framing.chunked)
		return 0;
	c->body.cap = o->body_limit(o->owner, c->x.method, c->x.path);
	if (!c->body.cap || c->framing.length > c->body.cap)
		return 413;
	return bodies >= BODIES_MAX ? 503 : 0;
}

static int read_target(struct conversation *c)
{
	struct exchange *x = &c->x;
	struct target target;
	int status;

	if (!strcmp(c->target, "*"))
		return x->method == METHOD_OPTIONS ? 405 : 400;
	status = guard_target(x->arena, c->target, exchange_header(x, "host"), &target);
	if (status)
		return status;
	x->path = target.path;
	x->target = target.origin;
	return read_query(x, target.query);
}

static int accept_head(struct conversation *c)
{
	struct exchange *x = &c->x;
	struct head_reader r;
	int status;

	read_head(c, &r);
	status = guard_head(&r.head, &c->framing);
	x->method = c->framing.method;
	if (status)
		return status;
	copy_headers(x, &r.head);
	find_origin(x, c->server->options.trusted_proxy);
	x->cookie_header = exchange_header(x, "cookie");
	status = read_target(c);
	return status ? status : check_body(c);
}

static enum MHD_Result head_arrived(struct conversation *c)
{
	struct exchange *x = &c->x;
	int status;

	if (!caller_begin(c->caller))
		return MHD_NO;
	x->path = "";
	x->target = "";
	x->ip = c->caller->ip;
	x->tls = c->server->options.tls_key != NULL;
	x->method = METHOD_OTHER;
	status = within_arena(c, accept_head);
	if (status) {
		c->caller->refused = true;
		return reply_refusal(c, status);
	}
	c->phase = PHASE_BODY;
	if (c->framing.length || c->framing.chunked)
		caller_allow(c->caller, c->server->options.body_ms);
	return MHD_YES;
}

/* ---- the body ---- */

/* Counts what the body's buffer has grown. False when all bodies together are too much. */
static bool count_body(struct conversation *c)
{
	size_t grown = c->body.size - c->body_counted, before;

	if (!grown)
		return true;
	c->body_counted = c->body.size;
	before = atomic_fetch_add_explicit(&c->server->bodies, grown, memory_order_relaxed);
	return before <= BODIES_MAX;
}

/*
 * The library takes no reply in the middle of a body. So what is wrong with it is kept until the
 * end, and the rest of it thrown away.
 */
static enum MHD_Result body_arrived(struct conversation *c, const char *data, size_t *len)
{
	if (c->refusal) {
		c->overrun += *len;
	} else {
		buf_add(&c->body, data, *len);
		if (c->body.error)
			c->refusal = c->body.error == ERR_TE_GROOT ? 413 : 503;
		else if (!count_body(c))
			c->refusal = 503;
	}
	*len = 0;
	return c->overrun > OVERRUN_MAX ? MHD_NO : MHD_YES;
}

static int read_body(struct conversation *c)
{
	struct exchange *x = &c->x;
	const char *type = exchange_header(x, "content-type");
	struct parts parts = {0};
	int status = 0;

	if (c->refusal)
		return c->refusal;
	if (body_is(type, "application/x-www-form-urlencoded")) {
		status = body_urlencoded(x->arena, c->body.data, c->body.len, &parts);
	} else if (body_is(type, "multipart/form-data")) {
		status = body_multipart(x->arena, type, c->body.data, c->body.len, &parts);
	} else {
		x->body = c->body.data;
		x->body_len = c->body.len;
	}
	x->parts = parts.list;
	x->n_parts = parts.n;
	return status;
}

/* ---- handing over ---- */

static enum MHD_Result handle(struct conversation *c)
{
	const struct server_options *o = &c->server->options;
	int turn = TURN_HANDLER;

	c->seen = true;
	c->held = true;
	atomic_fetch_add(&c->server->held, 1);
	arena_on_full(c->x.arena, NULL, NULL);
	if (o->handle(o->owner, &c->x) == EXCHANGE_REPLY)
		return reply_send(c);
	c->phase = PHASE_LATER;
	if (atomic_load(&c->turn) == TURN_RESUMED)
		return reply_send(c);
	MHD_suspend_connection(c->connection);
	if (!atomic_compare_exchange_strong(&c->turn, &turn, TURN_SUSPENDED))
		MHD_resume_connection(c->connection);
	return MHD_YES;
}

static enum MHD_Result request_complete(struct conversation *c)
{
	int status;

	caller_wait(c->caller);
	status = c->body.len || c->refusal ? within_arena(c, read_body) : 0;
	return status ? reply_refusal(c, status) : handle(c);
}

void exchange_resume(struct exchange *x)
{
	struct conversation *c = (struct conversation *)x;
	struct server *s = c->server;

	/* once `turn` is exchanged c may be gone at any moment; s stays until `resuming` drops */
	atomic_fetch_add(&s->resuming, 1);
	if (atomic_exchange(&c->turn, TURN_RESUMED) == TURN_SUSPENDED)
		MHD_resume_connection(c->connection);
	atomic_fetch_sub(&s->resuming, 1);
}

int exchange_work(struct server *s, void (*work)(void *arg), void *arg)
{
	return work_add(s->work, work, arg);
}

void exchange_compress(struct exchange *x)
{
	struct conversation *c = (struct conversation *)x;

	if (c->server->compressors)
		compress_reply(c->server->compressors, x);
}

/* ---- what the library calls ---- */

static int keep_target(struct conversation *c)
{
	c->target_len = strlen(c->url);
	c->target = arena_textn(c->x.arena, c->url, c->target_len);
	return 0;
}

/*
 * The library cuts the query into arguments that we do not use, and falls silent when there are
 * more than its memory holds. So once we have our copy it finds a single one.
 */
static void join_arguments(char *target)
{
	for (char *at = strchr(target, '&'); at; at = strchr(at, '&'))
		*at = '.';
}

/* NULL when there is no memory: on_request then closes the connection. */
static void *on_target(void *cls, const char *target, struct MHD_Connection *connection)
{
	struct server *s = cls;
	const union MHD_ConnectionInfo *info =
	    MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
	struct conversation *c = info->socket_context ? conversation_take(s) : NULL;

	if (!c)
		return NULL;
	c->connection = connection;
	c->caller = info->socket_context;
	c->url = target;
	if (within_arena(c, keep_target)) {
		conversation_give(c);
		return NULL;
	}
	join_arguments((char *)(uintptr_t)target); /* in the memory of this connection */
	return c;
}

static enum MHD_Result on_request(void *cls UNUSED, struct MHD_Connection *connection UNUSED,
				  const char *url, const char *method, const char *version,
				  const char *data, size_t *len, void **context)
{
	struct conversation *c = *context;

	if (!c)
		return MHD_NO;
	switch (c->phase) {
	case PHASE_HEAD:
		c->method = method;
		c->url = url;
		c->version = version;
		return head_arrived(c);
	case PHASE_BODY:
		return *len ? body_arrived(c, data, len) : request_complete(c);
	case PHASE_LATER:
		return reply_send(c);
	case PHASE_SENDING:
		break;
	}
	return MHD_NO;
}

static void on_completed(void *cls, struct MHD_Connection *connection UNUSED, void **context,
			 enum MHD_RequestTerminationCode why)
{
	struct server *s = cls;
	struct conversation *c = *context;

	if (!c)
		return;
	*context = NULL;
	if (c->held)
		atomic_fetch_sub(&s->held, 1);
	if (why == MHD_REQUEST_TERMINATED_WITH_ERROR)
		c->caller->refused = true;
	if (c->seen && s->options.finished)
		s->options.finished(s->options.owner, &c->x);
	streams_remove(&s->streams, &c->stream);
	caller_end(s->callers, c->caller, s->options.head_ms);
	conversation_give(c);
}

static void on_connection(void *cls, struct MHD_Connection *connection, void **context,
			  enum MHD_ConnectionNotificationCode what)
{
	struct server *s = cls;
	const union MHD_ConnectionInfo *info;
	const struct sockaddr *address;

	if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
		if (*context)
			callers_remove(s->callers, *context);
		*context = NULL;
		return;
	}
	info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	address = info->client_addr;
	info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
	*context = callers_add(s->callers, info->connect_fd, address, s->options.head_ms);
}

static enum MHD_Result on_accept(void *cls, const struct sockaddr *address, socklen_t len UNUSED)
{
	struct server *s = cls;

	if (atomic_load_explicit(&s->stopping, memory_order_relaxed))
		return MHD_NO;
	return callers_admit(s->callers, address) ? MHD_YES : MHD_NO;
}

/* The library may not decode: we do, once, and know %2F from a slash. */
static size_t keep_escapes(void *cls UNUSED, struct MHD_Connection *connection UNUSED, char *text)
{
	return strlen(text);
}

/* ---- start and stop ---- */

static void fill_defaults(struct server_options *o)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	if (!o->threads)
		o->threads = cores > 2 ? (int)cores * 2 : 4;
	if (!o->connections)
		o->connections = CONNECTIONS;
	o->connections = listen_limit(o->connections);
	if (!o->streams)
		o->streams = o->connections / 2;
	if (!o->connections_per_ip)
		o->connections_per_ip = CONNECTIONS_PER_IP;
	if (!o->head_ms)
		o->head_ms = HEAD_MS;
	if (!o->body_ms)
		o->body_ms = BODY_MS;
}

static struct MHD_Daemon *daemon_start(struct server *s)
{
	const struct server_options *o = &s->options;
	unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME;
	struct MHD_OptionItem tls[] = {
	    {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)(uintptr_t)o->tls_key},
	    {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)(uintptr_t)o->tls_certificate},
	    {MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)(uintptr_t)TLS_PRIORITIES},
	    {MHD_OPTION_END, 0, NULL},
	};
	struct MHD_OptionItem options[] = {
	    {MHD_OPTION_LISTEN_SOCKET, s->listen_fd, NULL},
	    {MHD_OPTION_THREAD_POOL_SIZE, o->threads, NULL},
	    {MHD_OPTION_CONNECTION_LIMIT, o->connections, NULL},
	    {MHD_OPTION_CONNECTION_MEMORY_LIMIT, HEAD_MEMORY, NULL},
	    {MHD_OPTION_CONNECTION_TIMEOUT, SILENCE_S, NULL},
	    {MHD_OPTION_NOTIFY_CONNECTION, (intptr_t)on_connection, s},
	    {MHD_OPTION_URI_LOG_CALLBACK, (intptr_t)on_target, s},
	    {MHD_OPTION_UNESCAPE_CALLBACK, (intptr_t)keep_escapes, s},
	    {MHD_OPTION_NOTIFY_COMPLETED, (intptr_t)on_completed, s},
	    {o->tls_key ? MHD_OPTION_ARRAY : MHD_OPTION_END, 0, tls},
	    {MHD_OPTION_END, 0, NULL},
	};

	if (o->tls_key)
		flags |= MHD_USE_TLS;
	return MHD_start_daemon(flags, 0, on_accept, s, on_request, s, MHD_OPTION_ARRAY, options,
				MHD_OPTION_END);
}

static void server_free(struct server *s)
{
	if (s->work)
		work_stop(s->work);
	if (s->callers)
		callers_stop(s->callers);
	if (s->listen_fd >= 0)
		close(s->listen_fd);
	while (s->idle) {
		struct conversation *c = s->idle;

		s->idle = c->next_idle;
		conversation_free(c);
	}
	compressors_free(s->compressors);
	pthread_mutex_destroy(&s->lock);
	pthread_mutex_destroy(&s->streams.lock);
	free(s);
}

static int server_open(struct server *s)
{
	const struct server_options *o = &s->options;
	int rc = callers_start(o->connections_per_ip, o->trusted_proxy, &s->callers);

	if (!rc)
		rc = work_start(&s->work);
	if (!rc && o->compress)
		rc = compressors_new(&s->compressors);
	if (rc)
		return rc;
	s->listen_fd = listen_on(o->address, o->port, &s->port);
	if (s->listen_fd < 0)
		return s->listen_fd;
	s->daemon = daemon_start(s);
	return s->daemon ? 0 : ERR_INVOER;
}

int server_start(const struct server_options *options, struct server **ret)
{
	struct server *s = calloc(1, sizeof *s);
	int rc;

	if (!s)
		return ERR_GEHEUGEN;
	if (options->arena_cap < ARENA_LEAST)
		BUG("an arena of %zu bytes is too small for an exchange", options->arena_cap);
	s->options = *options;
	s->listen_fd = -1;
	fill_defaults(&s->options);
	pthread_mutex_init(&s->lock, NULL);
	pthread_mutex_init(&s->streams.lock, NULL);
	s->streams.most = s->options.streams;
	rc = server_open(s);
	if (rc) {
		server_free(s);
		return rc;
	}
	*ret = s;
	return 0;
}

int server_port(const struct server *s)
{
	return s->port;
}

static void pause_a_moment(void)
{
	nanosleep(&(struct timespec){.tv_nsec = 2 * 1000 * 1000}, NULL);
}

void server_stop(struct server *s)
{
	/* Nobody is let in from here. MHD_quiesce_daemon would do it too, but aborts the program
	 * when a thread of the library looks at the socket in the same moment (0.9.75). */
	atomic_store(&s->stopping, true);
	callers_dismiss(s->callers);
	streams_dismiss(s);
	for (int ms = 0; ms < STOP_MS && callers_count(s->callers); ms += 2)
		pause_a_moment();
	/*
	 * the library may not be stopped while connections are suspended, nor freed under a resumer
	 */
	if (atomic_load(&s->held)) {
		log_line(LOG_ERROR, "http", "stopped with %zu exchanges without a reply",
			 atomic_load(&s->held));
		return;
	}
	while (atomic_load(&s->resuming))
		pause_a_moment();
	MHD_stop_daemon(s->daemon);
	s->listen_fd = -1; /* closed with it */
	server_free(s);
}
