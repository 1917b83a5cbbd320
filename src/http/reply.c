/* Handing a reply to the library: at once, or as a stream that stays open. */
#include "http/conversation.h"

#include "base/log.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stddef.h>

#define SEND_MS 30000 /* to take a reply, and a second more for each SEND_BYTES of it */
#define SEND_BYTES (16 * 1024)
#define STREAM_MS 30000 /* who does not take what is said is gone: TCP itself waits a quarter */
#define STREAM_PIECE ((size_t)256)

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

void streams_dismiss(struct server *s)
{
	pthread_mutex_lock(&s->streams.lock);
	s->streams.closed = true;
	for (struct stream *at = s->streams.first; at; at = at->next) {
		at->end = true;
		wake((struct conversation *)((char *)at - offsetof(struct conversation, stream)));
	}
	pthread_mutex_unlock(&s->streams.lock);
}

/* ---- what is sent ---- */

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

enum MHD_Result reply_refusal(struct conversation *c, int status)
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
enum MHD_Result reply_send(struct conversation *c)
{
	const struct exchange *x = &c->x;

	if (x->status >= 200 && x->status <= 599 && !x->reply.error)
		return c->stream.on && x->status == 200 ? stream_queue(c) : reply_queue(c);
	log_line(LOG_ERROR, "http", "no proper reply: status %d, buffer %s", x->status,
		 err_name(x->reply.error));
	return reply_refusal(c, x->reply.error == ERR_GEHEUGEN ? 503 : 500);
}
