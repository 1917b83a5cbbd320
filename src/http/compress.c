#include "http/compress.h"

#include <libdeflate.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define COMPRESS_LEAST 1400 /* bytes: less than this goes in one packet anyway */
#define COMPRESS_LEVEL 1

/*
 * A compressor has half a megabyte of tables and works for one thread at a time: those not in use
 * wait here.
 */
struct idle {
	struct libdeflate_compressor *compressor;
	struct idle *next;
};

struct compressors {
	pthread_mutex_t lock;
	struct idle *idle;
};

int compressors_new(struct compressors **ret)
{
	struct compressors *cs = calloc(1, sizeof *cs);

	if (!cs)
		return ERR_GEHEUGEN;
	pthread_mutex_init(&cs->lock, NULL);
	*ret = cs;
	return 0;
}

void compressors_free(struct compressors *cs)
{
	if (!cs)
		return;
	while (cs->idle) {
		struct idle *i = cs->idle;

		cs->idle = i->next;
		libdeflate_free_compressor(i->compressor);
		free(i);
	}
	pthread_mutex_destroy(&cs->lock);
	free(cs);
}

static struct idle *compressor_take(struct compressors *cs)
{
	struct idle *i;

	pthread_mutex_lock(&cs->lock);
	i = cs->idle;
	if (i)
		cs->idle = i->next;
	pthread_mutex_unlock(&cs->lock);
	if (i)
		return i;
	i = calloc(1, sizeof *i);
	if (!i)
		return NULL;
	i->compressor = libdeflate_alloc_compressor(COMPRESS_LEVEL);
	if (i->compressor)
		return i;
	free(i);
	return NULL;
}

static void compressor_give(struct compressors *cs, struct idle *i)
{
	pthread_mutex_lock(&cs->lock);
	i->next = cs->idle;
	cs->idle = i;
	pthread_mutex_unlock(&cs->lock);
}

/* q is 0 in "q=0", "q=0.0", "q=0.000". */
static bool is_refused(const char *parameters, size_t len)
{
	const char *q = memmem(parameters, len, "q=0", 3);

	return q && strspn(q + 3, ".0") == strcspn(q + 3, ", \t;");
}

bool accepts_coding(const char *at, const char *coding)
{
	size_t len = strlen(coding);
	bool any = false;

	while (at && *at) {
		size_t item, name;

		at += strspn(at, ", \t");
		item = strcspn(at, ",");
		name = strcspn(at, ",; \t");
		if (name == len && !strncasecmp(at, coding, len))
			return !is_refused(at, item);
		if (name == 1 && *at == '*')
			any = !is_refused(at, item);
		at += item;
	}
	return any;
}

void compress_reply(struct compressors *cs, struct exchange *x)
{
	struct buf packed = BUF_INIT(x->reply.len);
	struct idle *i;

	if (x->static_body || x->reply.error || x->reply.len < COMPRESS_LEAST)
		return;
	exchange_reply_header(x, "Vary", "Accept-Encoding");
	if (!accepts_coding(exchange_header(x, "accept-encoding"), "gzip"))
		return;
	i = compressor_take(cs);
	if (i && buf_room(&packed, x->reply.len))
		packed.len = libdeflate_gzip_compress(i->compressor, x->reply.data, x->reply.len,
						      packed.data, x->reply.len);
	if (i)
		compressor_give(cs, i);
	if (!packed.len) {
		buf_free(&packed);
		return;
	}
	packed.cap = x->reply.cap;
	buf_free(&x->reply);
	x->reply = packed;
	exchange_reply_header(x, "Content-Encoding", "gzip");
}
