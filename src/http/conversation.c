#include "http/conversation.h"

#include <stdlib.h>
#include <string.h>

#define REPLY_KEEP ((size_t)256 * 1024) /* a larger reply buffer is not kept for the next */
#define IDLE_MAX 128                    /* so many conversations wait for the next exchange */

void conversation_free(struct conversation *c)
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

struct conversation *conversation_take(struct server *s)
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

void conversation_give(struct conversation *c)
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

int within_arena(struct conversation *c, int (*step)(struct conversation *c))
{
	arena_on_full(c->x.arena, on_arena_full, c);
	return setjmp(c->full) ? 503 : step(c);
}
