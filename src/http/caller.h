/*
 * Who is connected, and until when they may keep us waiting. The library knows only a time-out of silence; a client
 * that sends one byte per second stays for ever. So every connection has a deadline, and one thread hangs up on the late.
 */
#ifndef HTTP_CALLER_H
#define HTTP_CALLER_H

#include "base/base.h"

#include <stdatomic.h>
#include <sys/socket.h>

struct callers;

struct caller {
	struct caller *prev, *next; /* guarded by the lock of struct callers */
	int fd;
	char ip[46]; /* as text; an IPv4 address that came over IPv6 is shown as IPv4 */
	_Atomic int64_t deadline; /* in ms of callers_clock; CALLER_NEVER while it is we who are slow */
};

#define CALLER_NEVER INT64_MAX

/* `per_ip`: most connections from one address, loopback excepted (a proxy in front is also one address). */
MUST_USE int callers_start(int per_ip, const char *trusted, struct callers **ret);
void callers_stop(struct callers *cs);

/* May this address open one more connection? */
bool callers_admit(struct callers *cs, const struct sockaddr *address);
/* NULL when there is no memory. The fd stays the caller's of this function. */
struct caller *callers_add(struct callers *cs, int fd, const struct sockaddr *address, int64_t ms);
/* Before the fd is closed. */
void callers_remove(struct callers *cs, struct caller *c);

/* The deadline is `ms` from now. Any thread. */
void caller_allow(struct caller *c, int64_t ms);
static inline void caller_wait(struct caller *c)
{
	atomic_store_explicit(&c->deadline, CALLER_NEVER, memory_order_relaxed);
}

/* Tells everybody who waits for nothing from us that there is nothing more to send: what was received is still answered. */
void callers_dismiss(struct callers *cs);

#endif
