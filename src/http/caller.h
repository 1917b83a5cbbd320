/*
 * Who is connected, and until when they may keep us waiting. The library knows only a time-out of
 * silence; a client that sends one byte per second stays for ever. So every connection has a
 * deadline, and one thread hangs up on the late.
 *
 * The same thread sees out the callers who were refused while they were still talking: closing at
 * once would reset the connection, and the client would never read why (RFC 9112 section 9.6).
 */
#ifndef HTTP_CALLER_H
#define HTTP_CALLER_H

#include "base/base.h"

#include <stdatomic.h>
#include <sys/socket.h>

#define CALLER_IP_MAX 46

struct callers;

struct caller {
	struct caller *prev, *next; /* these and fd: guarded by the lock of struct callers */
	int fd;
	bool refused;      /* was answered before it had finished: set by its event thread */
	_Atomic bool busy; /* between caller_begin and caller_end */
	_Atomic bool dismissed;
	_Atomic int64_t deadline; /* in ms of the monotonic clock */
	char ip[CALLER_IP_MAX];   /* as text; IPv4 that came over IPv6 is shown as IPv4 */
};

/*
 * `per_ip`: most connections from one address; loopback and the proxy `trusted` (or NULL) are free
 * of it, because many people stand behind them.
 */
MUST_USE int callers_start(int per_ip, const char *trusted, struct callers **ret);
/* Ends the thread and frees. Nobody is connected any more. */
void callers_stop(struct callers *cs);

/* May this address open one more connection? */
bool callers_admit(struct callers *cs, const struct sockaddr *address);
/* NULL when there is no memory. The fd stays the library's, and open until callers_remove. */
struct caller *callers_add(struct callers *cs, int fd, const struct sockaddr *address, int64_t ms);
void callers_remove(struct callers *cs, struct caller *c);
size_t callers_count(struct callers *cs);

/* A request begins. False when the caller has been dismissed: it is too late to ask. */
MUST_USE bool caller_begin(struct caller *c);
/* It is over; the next must be there in `ms`. */
void caller_end(struct callers *cs, struct caller *c, int64_t ms);

/*
 * The server stops: ends the connections on which nothing is asked, and from now on each other one
 * when its request is over. No request begins any more.
 */
void callers_dismiss(struct callers *cs);

/* The deadline is `ms` from now. Any thread. */
void caller_allow(struct caller *c, int64_t ms);
/* There is none: it is we who are slow. */
void caller_wait(struct caller *c);

#endif
