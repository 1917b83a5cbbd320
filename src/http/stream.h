/*
 * What a stream of Server-Sent Events still has to say, and all streams of a server. It says
 * numbers that only grow, and of two that wait only the last; so however slow a listener is, what
 * waits for it is a number. Everything here but streams_add and streams_remove is for who holds the
 * lock.
 */
#ifndef HTTP_STREAM_H
#define HTTP_STREAM_H

#include "base/base.h"

#include <pthread.h>
#include <sys/types.h>

struct stream {
	struct stream *prev, *next;
	int64_t number; /* the last one to say */
	int64_t sent;   /* the last one that was handed over; -1: not even the beginning */
	bool on;        /* it is a stream */
	bool alive;     /* to say that we are still there */
	bool end;
	bool asleep; /* its connection waits for exchange_say or exchange_end */
};

struct streams {
	pthread_mutex_t lock;
	struct stream *first;
	int n, most;
	bool closed; /* each that begins has ended */
};

/* False when there are as many as may be. */
MUST_USE bool streams_add(struct streams *all, struct stream *s, int64_t number);
/* Of what is no stream nothing is removed. */
void streams_remove(struct streams *all, struct stream *s);
/* Above what was said before; 0: that we are still there. */
void stream_say(struct stream *s, int64_t number);
/*
 * What can be sent now, as text/event-stream, into `out` (at least STREAM_LEAST bytes). Its length;
 * 0: nothing now; -1: it has ended.
 *
 * Numbers are messages; that we are still there is an event "er", which a page can hear (a comment
 * it could not), so that it knows a line that was cut without a word.
 */
#define STREAM_LEAST 128
MUST_USE ssize_t stream_take(struct stream *s, char *out, size_t max);

#endif
