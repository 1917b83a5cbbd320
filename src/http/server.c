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
#include "http/conversation.h"

#include "base/log.h"
#include "http/body.h"
#include "http/listen.h"

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
#define STOP_MS 10000
#define CONNECTIONS 4096
#define CONNECTIONS_PER_IP 256
#define ARENA_LEAST ((size_t)256 * 1024) /* what the server itself may need of an arena */
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
