#include "http/stream.h"

#include <inttypes.h>
#include <stdio.h>

#define RETRY_MS 2000 /* a listener that lost us comes back after so long */

bool streams_add(struct streams *all, struct stream *s, int64_t number)
{
	bool room;

	pthread_mutex_lock(&all->lock);
	room = all->n < all->most;
	if (room) {
		*s = (struct stream){.next = all->first,
				     .number = number,
				     .sent = -1,
				     .on = true,
				     .end = all->closed};
		if (s->next)
			s->next->prev = s;
		all->first = s;
		all->n++;
	}
	pthread_mutex_unlock(&all->lock);
	return room;
}

void streams_remove(struct streams *all, struct stream *s)
{
	if (!s->on)
		return;
	pthread_mutex_lock(&all->lock);
	*(s->prev ? &s->prev->next : &all->first) = s->next;
	if (s->next)
		s->next->prev = s->prev;
	all->n--;
	s->on = false;
	pthread_mutex_unlock(&all->lock);
}

void stream_say(struct stream *s, int64_t number)
{
	if (number > s->number)
		s->number = number;
	else
		s->alive = true;
}

static size_t take_number(struct stream *s, char *out, size_t max)
{
	int n = s->sent < 0 ? snprintf(out, max, "retry: %d\n", RETRY_MS) : 0;

	n += snprintf(out + n, max - (size_t)n, "id: %" PRId64 "\ndata: %" PRId64 "\n\n", s->number,
		      s->number);
	s->sent = s->number;
	s->alive = false;
	return (size_t)n;
}

ssize_t stream_take(struct stream *s, char *out, size_t max)
{
	if (max < STREAM_LEAST)
		BUG("a piece of %zu bytes is too small for a stream", max);
	if (s->number > s->sent)
		return (ssize_t)take_number(s, out, max);
	if (s->end)
		return -1;
	if (!s->alive)
		return 0;
	s->alive = false;
	return snprintf(out, max, "event: er\ndata:\n\n");
}
