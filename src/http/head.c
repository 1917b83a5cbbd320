/* The head of a request: held against the guard, copied, and who asks found in it. */
#include "http/conversation.h"

#include "http/body.h"

#include <arpa/inet.h>
#include <string.h>

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

enum MHD_Result head_arrived(struct conversation *c)
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
