/*
 * libmicrohttpd calls us, for each request, in this order, always on the event thread that owns the connection:
 *
 *   on_target    the request line is read: we take a conversation, and keep the target as it was sent
 *   on_request   the head is complete (first call), a piece of the body, … , the request is complete (last call)
 *   on_completed the reply has been sent, or the client has gone
 *
 * A reply in the first call makes the library close the connection, which is right for what the guard refuses.
 *
 * EXCHANGE_LATER. The connection is suspended while somebody else fills the reply; exchange_resume may come from another
 * thread before `handle` has returned. `turn` decides who of the two does the next step, by one atomic exchange:
 * whoever comes second finds what the first has left there.
 */
#include "http/server.h"

#include "base/log.h"
#include "base/tekst.h"
#include "http/body.h"
#include "http/caller.h"
#include "http/compress.h"
#include "http/guard.h"
#include "http/work.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <netdb.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#define CONNECTION_MEMORY (48 * 1024) /* the library's, for the head: what the guard allows must fit */
#define SILENCE_S 15                  /* a connection on which nothing moves */
#define HEAD_MS 20000
#define BODY_MS 120000
#define SEND_MS 30000          /* to take a reply, and a second more for each SEND_BYTES of it */
#define SEND_BYTES (16 * 1024)
#define CONNECTIONS_MAX 4096
#define CONNECTIONS_PER_IP 256
#define STOP_MS 10000
#define ARENA_LEAST (256 * 1024) /* what the server itself may need of an exchange's arena */
#define REPLY_KEEP (256 * 1024)  /* a larger reply buffer is not kept for the next exchange */
#define BODIES_MAX ((size_t)256 * 1024 * 1024) /* all bodies in memory together; above: 503 */
#define OVERRUN_MAX (1024 * 1024)              /* so much too large may a chunked body be and still get its 413 */

#define TLS_PRIORITIES                                                                                                 \
	"NONE:+VERS-TLS1.3:+VERS-TLS1.2:+AES-256-GCM:+CHACHA20-POLY1305:+AES-128-GCM:+AEAD:+ECDHE-ECDSA:+ECDHE-RSA:"   \
	"+GROUP-X25519:+GROUP-SECP256R1:+GROUP-SECP384R1:+SIGN-ECDSA-SECP256R1-SHA256:+SIGN-ECDSA-SECP384R1-SHA384:"   \
	"+SIGN-ECDSA-SHA256:+SIGN-ECDSA-SHA384:+SIGN-EDDSA-ED25519:+SIGN-RSA-PSS-RSAE-SHA256:"                        \
	"+SIGN-RSA-PSS-RSAE-SHA384:+SIGN-RSA-SHA256:+SIGN-RSA-SHA384:+COMP-NULL:+CTYPE-X509:%SERVER_PRECEDENCE"

enum phase { PHASE_HEAD, PHASE_BODY, PHASE_LATER, PHASE_SENDING };
enum turn { TURN_HANDLER, TURN_SUSPENDED, TURN_RESUMED };

struct conversation {
	struct exchange x; /* first: exchange_resume gets this one */
	struct server *server;
	struct MHD_Connection *connection;
	struct caller *caller;
	const char *method, *url, *version; /* the library's, while the head is read */
	char *target;                       /* as sent, before the library cuts it up */
	size_t target_len;
	enum phase phase;
	_Atomic int turn;
	struct framing framing;
	struct buf body;
	size_t body_counted; /* of server->bodies */
	int refusal;         /* what is wrong with the body that is still coming in; 0: nothing */
	bool owned;          /* `handle` or `refuse` has seen it */
	bool running;        /* counted in server->running */
	jmp_buf full;        /* where to go when the arena is full while the server itself uses it */
	struct conversation *next_free;
};

struct server {
	struct server_options options;
	struct MHD_Daemon *daemon;
	int listen_fd;
	int port;
	struct callers *callers;
	struct work_pool *work;
	struct compressors *compressors;
	pthread_mutex_t lock; /* of `free` */
	struct conversation *free;
	_Atomic size_t bodies;   /* bytes of body in memory */
	_Atomic size_t running;  /* exchanges that `handle` has begun and that are not completed */
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
	c = s->free;
	if (c)
		s->free = c->next_free;
	pthread_mutex_unlock(&s->lock);
	return c ? c : conversation_new(s);
}

/* Makes it as new, but keeps the first block of the arena and the room for the reply. */
static void conversation_give(struct conversation *c)
{
	struct server *s = c->server;
	struct arena *arena = c->x.arena;
	struct buf reply = c->x.reply;

	atomic_fetch_sub_explicit(&s->bodies, c->body_counted, memory_order_relaxed);
	buf_free(&c->body);
	if (reply.size > REPLY_KEEP)
		buf_free(&reply);
	buf_clear(&reply);
	reply.cap = s->options.reply_cap;
	arena_reset(arena);
	*c = (struct conversation){.x = {.arena = arena, .reply = reply}, .server = s};
	pthread_mutex_lock(&s->lock);
	c->next_free = s->free;
	s->free = c;
	pthread_mutex_unlock(&s->lock);
}

static void on_arena_full(void *arg)
{
	struct conversation *c = arg;

	longjmp(c->full, 1);
}

/* Does a step of the server's own that needs the arena: what the step returns, or 503 when the arena is full. */
static int within_arena(struct conversation *c, int (*step)(struct conversation *c))
{
	arena_on_full(c->x.arena, on_arena_full, c);
	return setjmp(c->full) ? 503 : step(c);
}

/* ---- the reply ---- */

static bool add_headers(struct conversation *c, struct MHD_Response *response)
{
	for (size_t i = 0; i < c->x.n_reply_headers; i++)
		if (!MHD_add_response_header(response, c->x.reply_headers[i].name, c->x.reply_headers[i].value))
			return false;
	if (atomic_load_explicit(&c->server->stopping, memory_order_relaxed))
		return MHD_add_response_header(response, "Connection", "close");
	return true;
}

/* Hands the filled reply to the library. The body stays ours, and stays until on_completed. */
static enum MHD_Result reply_queue(struct conversation *c)
{
	const struct exchange *x = &c->x;
	const void *body = x->static_body ? x->static_body : x->reply.data;
	size_t len = x->static_body ? x->static_len : x->reply.len;
	struct MHD_Response *response;
	enum MHD_Result queued = MHD_NO;

	c->phase = PHASE_SENDING;
	response = MHD_create_response_from_buffer(len, (void *)(uintptr_t)body, MHD_RESPMEM_PERSISTENT);
	if (!response)
		return MHD_NO;
	if (add_headers(c, response))
		queued = MHD_queue_response(c->connection, (unsigned)x->status, response);
	MHD_destroy_response(response);
	caller_allow(c->caller, SEND_MS + (int64_t)(len / SEND_BYTES) * 1000);
	return queued;
}

static void reply_forget(struct exchange *x)
{
	x->n_reply_headers = 0;
	x->static_body = NULL;
	x->static_len = 0;
	buf_clear(&x->reply);
}

static int write_refusal(struct conversation *c)
{
	c->server->options.refuse(c->server->options.owner, &c->x, c->x.status);
	return 0;
}

static enum MHD_Result reply_refusal(struct conversation *c, int status)
{
	struct exchange *x = &c->x;

	reply_forget(x);
	x->status = status;
	if (status == 405)
		exchange_reply_header(x, "Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
	c->owned = true;
	if (within_arena(c, write_refusal))
		reply_forget(x);
	return reply_queue(c);
}

/* A reply that nobody filled, or that did not fit, is an error of ours. */
static enum MHD_Result reply_send(struct conversation *c)
{
	const struct exchange *x = &c->x;

	if (x->status >= 200 && x->status <= 599 && !x->reply.error)
		return reply_queue(c);
	log_line(LOG_ERROR, "http", "no proper reply: status %d, buffer %s", x->status, err_name(x->reply.error));
	return reply_refusal(c, x->reply.error == ERR_GEHEUGEN ? 503 : 500);
}

/* ---- the head ---- */

struct head_reader {
	struct head head;
	struct head_field fields[GUARD_HEADERS_MAX];
};

static enum MHD_Result add_field(void *cls, enum MHD_ValueKind kind, const char *name, size_t name_len, const char *value,
                                 size_t value_len)
{
	struct head_reader *r = cls;

	(void)kind;
	if (r->head.n_fields < GUARD_HEADERS_MAX)
		r->fields[r->head.n_fields] = (struct head_field){name, name_len, value, value_len};
	r->head.n_fields++;
	return r->head.n_fields <= GUARD_HEADERS_MAX ? MHD_YES : MHD_NO;
}

static void read_head(struct conversation *c, struct head_reader *ret)
{
	const union MHD_ConnectionInfo *size =
	    MHD_get_connection_info(c->connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);

	ret->head = (struct head){
	    .method = c->method,
	    .target = c->url,
	    .target_len = c->target_len,
	    .version = c->version,
	    .fields = ret->fields,
	    .size = size->header_size,
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
		size_t len = f->value_len;

		for (char *at = name; *at; at++)
			if (*at >= 'A' && *at <= 'Z')
				*at = (char)(*at | 0x20);
		while (len && (f->value[len - 1] == ' ' || f->value[len - 1] == '\t'))
			len--;
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

/* Believes X-Forwarded-* of the trusted proxy only, and of a list of addresses only the last: the one the proxy saw itself. */
static void find_origin(struct conversation *c)
{
	struct exchange *x = &c->x;
	const char *trusted = c->server->options.trusted_proxy;
	const char *list, *proto, *last;

	x->ip = c->caller->ip;
	x->tls = c->server->options.tls_key != NULL;
	if (!trusted || strcmp(trusted, x->ip))
		return;
	list = exchange_header(x, "x-forwarded-for");
	proto = exchange_header(x, "x-forwarded-proto");
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
	int status;

	if (!len)
		return 0;
	status = body_urlencoded(x->arena, arena_textn(x->arena, query, len), len, &parts);
	x->query = parts.list;
	x->n_query = parts.n;
	return status;
}

static int check_length(struct conversation *c)
{
	const struct server_options *o = &c->server->options;
	size_t bodies = atomic_load_explicit(&c->server->bodies, memory_order_relaxed);

	if (!c->framing.length && !c->framing.chunked)
		return 0;
	c->body.cap = o->body_limit(o->owner, c->x.method, c->x.path);
	if (c->framing.length > c->body.cap || (c->framing.chunked && !c->body.cap))
		return 413;
	return c->framing.length > BODIES_MAX - (bodies < BODIES_MAX ? bodies : BODIES_MAX) ? 503 : 0;
}

static int accept_head(struct conversation *c)
{
	struct exchange *x = &c->x;
	struct head_reader r;
	const char *path, *query;
	int status;

	read_head(c, &r);
	status = guard_head(&r.head, &c->framing);
	x->method = c->framing.method;
	if (status)
		return status;
	copy_headers(x, &r.head);
	find_origin(c);
	x->cookie_header = exchange_header(x, "cookie");
	status = guard_target(x->arena, c->target, exchange_header(x, "host"), &path, &query);
	if (status)
		return status;
	x->path = path;
	x->target = c->target;
	status = read_query(x, query);
	return status ? status : check_length(c);
}

static enum MHD_Result head_arrived(struct conversation *c)
{
	struct exchange *x = &c->x;
	int status;

	x->path = "";
	x->target = "";
	x->ip = c->caller->ip;
	x->method = METHOD_OTHER;
	status = within_arena(c, accept_head);
	if (status)
		return reply_refusal(c, status);
	c->phase = PHASE_BODY;
	if (c->framing.length || c->framing.chunked)
		caller_allow(c->caller, c->server->options.body_ms);
	return MHD_YES;
}

/* ---- the body ---- */

/* Counts what the body's buffer has grown. False when all bodies together are too much. */
static bool count_body(struct conversation *c)
{
	size_t grown = c->body.size - c->body_counted;

	c->body_counted = c->body.size;
	return !grown || atomic_fetch_add_explicit(&c->server->bodies, grown, memory_order_relaxed) + grown <= BODIES_MAX;
}

/* The library takes no reply in the middle of a body: what is wrong is kept until the end, and the rest is not. */
static enum MHD_Result body_arrived(struct conversation *c, const char *data, size_t *len)
{
	if (!c->refusal) {
		buf_add(&c->body, data, *len);
		if (c->body.error)
			c->refusal = c->body.error == ERR_TE_GROOT ? 413 : 503;
		else if (!count_body(c))
			c->refusal = 503;
		if (c->refusal)
			c->framing.length = OVERRUN_MAX;
	} else if (*len > c->framing.length) {
		return MHD_NO;
	} else {
		c->framing.length -= *len;
	}
	*len = 0;
	return MHD_YES;
}

static int read_body(struct conversation *c)
{
	struct exchange *x = &c->x;
	const char *type = exchange_header(x, "content-type");
	struct parts parts = {0};
	int status = 0;

	if (!c->body.len)
		return 0;
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

static enum MHD_Result handle(struct conversation *c)
{
	struct server *s = c->server;
	int turn = TURN_HANDLER;

	c->owned = true;
	c->running = true;
	atomic_fetch_add(&s->running, 1);
	arena_on_full(c->x.arena, NULL, NULL);
	if (s->options.handle(s->options.owner, &c->x) == EXCHANGE_REPLY)
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
	int status = c->refusal;

	caller_wait(c->caller);
	if (!status)
		status = within_arena(c, read_body);
	return status ? reply_refusal(c, status) : handle(c);
}

void exchange_resume(struct exchange *x)
{
	struct conversation *c = (struct conversation *)x;
	struct server *s = c->server;

	/* as soon as `turn` says so, another thread may end the exchange: c is not ours any more, s is until `resuming` drops */
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

static void *on_target(void *cls, const char *target, struct MHD_Connection *connection)
{
	struct server *s = cls;
	const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
	struct conversation *c = info->socket_context ? conversation_take(s) : NULL;

	if (!c)
		return NULL;
	c->connection = connection;
	c->caller = info->socket_context;
	c->url = target;
	if (!within_arena(c, keep_target))
		return c;
	conversation_give(c);
	return NULL;
}

static enum MHD_Result on_request(void *cls, struct MHD_Connection *connection, const char *url, const char *method,
                                  const char *version, const char *data, size_t *len, void **context)
{
	struct conversation *c = *context;

	(void)cls;
	(void)connection;
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

static void on_completed(void *cls, struct MHD_Connection *connection, void **context, enum MHD_RequestTerminationCode why)
{
	struct server *s = cls;
	struct conversation *c = *context;

	(void)connection;
	(void)why;
	if (!c)
		return;
	*context = NULL;
	if (c->owned)
		s->options.finished(s->options.owner, &c->x);
	caller_allow(c->caller, s->options.head_ms);
	if (c->running)
		atomic_fetch_sub(&s->running, 1);
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

static enum MHD_Result on_accept(void *cls, const struct sockaddr *address, socklen_t len)
{
	struct server *s = cls;

	(void)len;
	return callers_admit(s->callers, address) ? MHD_YES : MHD_NO;
}

/* We decode ourselves, once, and know the difference between %2F and a slash. */
static size_t keep_escapes(void *cls, struct MHD_Connection *connection, char *text)
{
	(void)cls;
	(void)connection;
	return strlen(text);
}

/* ---- start and stop ---- */

static int listen_on(const char *address, int port, int *ret_fd, int *ret_port)
{
	const struct addrinfo hints = {.ai_flags = AI_NUMERICHOST | AI_PASSIVE, .ai_socktype = SOCK_STREAM};
	struct sockaddr_storage bound = {0};
	socklen_t size = sizeof bound;
	struct addrinfo *found;
	char service[16];
	int fd, rc = ERR_INVOER, yes = 1;

	if (getaddrinfo(address, NULL, &hints, &found))
		return ERR_INVOER;
	fd = socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (fd < 0)
		goto out;
	setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (found->ai_family == AF_INET)
		((struct sockaddr_in *)(void *)found->ai_addr)->sin_port = htons((uint16_t)port);
	else
		((struct sockaddr_in6 *)(void *)found->ai_addr)->sin6_port = htons((uint16_t)port);
	if (bind(fd, found->ai_addr, found->ai_addrlen) || listen(fd, 1024)) {
		rc = errno == EADDRINUSE ? ERR_CONFLICT : ERR_INVOER;
		goto out;
	}
	if (getsockname(fd, (struct sockaddr *)&bound, &size) ||
	    getnameinfo((struct sockaddr *)&bound, size, NULL, 0, service, sizeof service, NI_NUMERICSERV))
		goto out;
	*ret_port = atoi(service);
	*ret_fd = fd;
	rc = 0;
out:
	if (rc && fd >= 0)
		close(fd);
	freeaddrinfo(found);
	return rc;
}

static void fill_defaults(struct server_options *o)
{
	struct rlimit files;
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	if (!o->threads)
		o->threads = cores > 2 ? (int)cores * 2 : 4;
	if (!o->connections) {
		o->connections = CONNECTIONS_MAX;
		if (!getrlimit(RLIMIT_NOFILE, &files) && files.rlim_cur < CONNECTIONS_MAX * 5 / 4)
			o->connections = (int)files.rlim_cur * 4 / 5;
	}
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
	unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_SUSPEND_RESUME | (o->tls_key ? MHD_USE_TLS : 0);
	struct MHD_OptionItem tls[] = {
	    {MHD_OPTION_HTTPS_MEM_KEY, 0, (void *)(uintptr_t)o->tls_key},
	    {MHD_OPTION_HTTPS_MEM_CERT, 0, (void *)(uintptr_t)o->tls_certificate},
	    {MHD_OPTION_HTTPS_PRIORITIES, 0, (void *)(uintptr_t)TLS_PRIORITIES},
	    {MHD_OPTION_END, 0, NULL},
	};

	return MHD_start_daemon(flags, 0, on_accept, s, on_request, s,
	                        MHD_OPTION_ARRAY, o->tls_key ? tls : tls + COUNT(tls) - 1,
	                        MHD_OPTION_LISTEN_SOCKET, s->listen_fd,
	                        MHD_OPTION_THREAD_POOL_SIZE, (unsigned)o->threads,
	                        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)CONNECTION_MEMORY,
	                        MHD_OPTION_CONNECTION_LIMIT, (unsigned)o->connections,
	                        MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)SILENCE_S,
	                        MHD_OPTION_NOTIFY_COMPLETED, on_completed, s,
	                        MHD_OPTION_NOTIFY_CONNECTION, on_connection, s,
	                        MHD_OPTION_URI_LOG_CALLBACK, on_target, s,
	                        MHD_OPTION_UNESCAPE_CALLBACK, keep_escapes, s,
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
	while (s->free) {
		struct conversation *c = s->free;

		s->free = c->next_free;
		conversation_free(c);
	}
	compressors_free(s->compressors);
	pthread_mutex_destroy(&s->lock);
	free(s);
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
	rc = callers_start(s->options.connections_per_ip, s->options.trusted_proxy, &s->callers);
	if (!rc)
		rc = work_start(&s->work);
	if (!rc && s->options.compress)
		rc = compressors_new(&s->compressors);
	if (!rc)
		rc = listen_on(s->options.address, s->options.port, &s->listen_fd, &s->port);
	if (!rc) {
		s->daemon = daemon_start(s);
		rc = s->daemon ? 0 : ERR_INVOER;
	}
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

static bool wait_for_zero(_Atomic size_t *count, int ms)
{
	const struct timespec pause = {.tv_nsec = 2 * 1000000};

	for (; atomic_load(count) && ms > 0; ms -= 2)
		nanosleep(&pause, NULL);
	return !atomic_load(count);
}

void server_stop(struct server *s)
{
	atomic_store(&s->stopping, true);
	MHD_quiesce_daemon(s->daemon);
	callers_dismiss(s->callers);
	if (!wait_for_zero(&s->running, STOP_MS)) {
		log_line(LOG_ERROR, "http", "%zu exchanges still running after %d ms", atomic_load(&s->running), STOP_MS);
		return;
	}
	wait_for_zero(&s->resuming, STOP_MS);
	MHD_stop_daemon(s->daemon);
	server_free(s);
}
