#include "http/caller.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define LOOK_MS 250                   /* so late is the thread at most */
#define LINGER_LOOK_MS 20             /* the same while it sees callers out */
#define LINGER_MS 30000               /* so long may seeing one out take */
#define LINGER_MAX 128                /* so many at a time; others are cut off */
#define DISCARD_MAX (8 * 1024 * 1024) /* bytes read from one of them per look */
#define NEVER INT64_MAX

struct callers {
	pthread_mutex_t lock;
	pthread_cond_t changed; /* the first caller came, or it is time to stop */
	struct caller *first;
	size_t n;
	struct caller *lingering; /* closed by the library; fd is ours; by `next` only */
	size_t n_lingering;
	_Atomic bool dismissed;
	bool stopping;
	int per_ip;
	const char *trusted;
	pthread_t thread;
};

static int64_t clock_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void address_text(const struct sockaddr *address, char out[CALLER_IP_MAX])
{
	const void *place = (const void *)address;

	out[0] = '\0';
	if (address->sa_family == AF_INET) {
		const struct sockaddr_in *four = place;

		inet_ntop(AF_INET, &four->sin_addr, out, CALLER_IP_MAX);
	} else if (address->sa_family == AF_INET6) {
		const struct sockaddr_in6 *six = place;

		if (IN6_IS_ADDR_V4MAPPED(&six->sin6_addr))
			inet_ntop(AF_INET, &six->sin6_addr.s6_addr[12], out, CALLER_IP_MAX);
		else
			inet_ntop(AF_INET6, &six->sin6_addr, out, CALLER_IP_MAX);
	}
}

static void list_add(struct caller **first, struct caller *c)
{
	c->prev = NULL;
	c->next = *first;
	if (c->next)
		c->next->prev = c;
	*first = c;
}

static void list_remove(struct caller **first, struct caller *c)
{
	if (c->next)
		c->next->prev = c->prev;
	if (c->prev)
		c->prev->next = c->next;
	else
		*first = c->next;
}

/* ---- the thread ---- */

static bool is_late(struct caller *c, int64_t now)
{
	return atomic_load_explicit(&c->deadline, memory_order_relaxed) <= now;
}

static void hang_up_on_the_late(struct callers *cs, int64_t now)
{
	for (struct caller *c = cs->first; c; c = c->next)
		if (is_late(c, now))
			shutdown(c->fd, SHUT_RDWR);
}

/* Throws away what a refused caller still sends. False when that one has done. */
static bool discard(struct caller *c)
{
	/* TCP drops the bytes without copying them: tcp(7), MSG_TRUNC */
	ssize_t n = recv(c->fd, NULL, DISCARD_MAX, MSG_TRUNC | MSG_DONTWAIT);

	return n > 0 || (n < 0 && errno == EAGAIN);
}

static void see_out(struct callers *cs, int64_t now)
{
	struct caller **at = &cs->lingering;

	while (*at) {
		struct caller *c = *at;

		if (!is_late(c, now) && discard(c)) {
			at = &c->next;
			continue;
		}
		*at = c->next;
		cs->n_lingering--;
		close(c->fd);
		free(c);
	}
}

static void pause_until_next_look(struct callers *cs)
{
	struct timespec until;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_nsec += (cs->lingering ? LINGER_LOOK_MS : LOOK_MS) * 1000000L;
	until.tv_sec += until.tv_nsec / 1000000000L;
	until.tv_nsec %= 1000000000L;
	pthread_cond_timedwait(&cs->changed, &cs->lock, &until);
}

static void *look(void *arg)
{
	struct callers *cs = arg;

	pthread_mutex_lock(&cs->lock);
	while (!cs->stopping) {
		if (!cs->first && !cs->lingering) {
			pthread_cond_wait(&cs->changed, &cs->lock);
			continue;
		}
		pause_until_next_look(cs);
		hang_up_on_the_late(cs, clock_ms());
		see_out(cs, clock_ms());
	}
	see_out(cs, NEVER);
	pthread_mutex_unlock(&cs->lock);
	return NULL;
}

static void callers_free(struct callers *cs)
{
	pthread_cond_destroy(&cs->changed);
	pthread_mutex_destroy(&cs->lock);
	free(cs);
}

int callers_start(int per_ip, const char *trusted, struct callers **ret)
{
	struct callers *cs = calloc(1, sizeof *cs);
	pthread_condattr_t monotonic;

	if (!cs)
		return ERR_GEHEUGEN;
	cs->per_ip = per_ip;
	cs->trusted = trusted;
	pthread_mutex_init(&cs->lock, NULL);
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_cond_init(&cs->changed, &monotonic);
	pthread_condattr_destroy(&monotonic);
	if (pthread_create(&cs->thread, NULL, look, cs)) {
		callers_free(cs);
		return ERR_GEHEUGEN;
	}
	*ret = cs;
	return 0;
}

void callers_stop(struct callers *cs)
{
	pthread_mutex_lock(&cs->lock);
	cs->stopping = true;
	pthread_cond_signal(&cs->changed);
	pthread_mutex_unlock(&cs->lock);
	pthread_join(cs->thread, NULL);
	callers_free(cs);
}

/* ---- coming and going ---- */

static bool is_many(const struct callers *cs, const char *ip)
{
	if (!strncmp(ip, "127.", 4) || !strcmp(ip, "::1"))
		return true;
	return cs->trusted && !strcmp(ip, cs->trusted);
}

bool callers_admit(struct callers *cs, const struct sockaddr *address)
{
	char ip[CALLER_IP_MAX];
	int n = 0;

	address_text(address, ip);
	if (is_many(cs, ip))
		return true;
	pthread_mutex_lock(&cs->lock);
	for (struct caller *c = cs->first; c; c = c->next)
		n += !strcmp(c->ip, ip);
	pthread_mutex_unlock(&cs->lock);
	return n < cs->per_ip;
}

/*
 * Whether a request begins first or the dismissal comes first, both cannot miss it: each sets its
 * own mark before it looks at the other's.
 */
static void dismiss(struct caller *c)
{
	atomic_store(&c->dismissed, true);
	if (!atomic_load(&c->busy))
		shutdown(c->fd, SHUT_RD);
}

struct caller *callers_add(struct callers *cs, int fd, const struct sockaddr *address, int64_t ms)
{
	struct caller *c = calloc(1, sizeof *c);

	if (!c)
		return NULL;
	c->fd = fd;
	address_text(address, c->ip);
	caller_allow(c, ms);
	pthread_mutex_lock(&cs->lock);
	if (!cs->first)
		pthread_cond_signal(&cs->changed);
	list_add(&cs->first, c);
	cs->n++;
	if (atomic_load(&cs->dismissed))
		dismiss(c);
	pthread_mutex_unlock(&cs->lock);
	return c;
}

/*
 * The library closes its descriptor; with one of our own the connection stays until the client has
 * done.
 */
static bool linger(struct callers *cs, struct caller *c)
{
	if (!c->refused || cs->dismissed || cs->n_lingering == LINGER_MAX)
		return false;
	c->fd = fcntl(c->fd, F_DUPFD_CLOEXEC, 0);
	if (c->fd < 0)
		return false;
	caller_allow(c, LINGER_MS);
	c->next = cs->lingering;
	cs->lingering = c;
	cs->n_lingering++;
	pthread_cond_signal(&cs->changed);
	return true;
}

void callers_remove(struct callers *cs, struct caller *c)
{
	pthread_mutex_lock(&cs->lock);
	list_remove(&cs->first, c);
	cs->n--;
	if (linger(cs, c))
		c = NULL;
	pthread_mutex_unlock(&cs->lock);
	free(c);
}

size_t callers_count(struct callers *cs)
{
	size_t n;

	pthread_mutex_lock(&cs->lock);
	n = cs->n;
	pthread_mutex_unlock(&cs->lock);
	return n;
}

bool caller_begin(struct caller *c)
{
	atomic_store(&c->busy, true);
	return !atomic_load(&c->dismissed);
}

void caller_end(struct callers *cs, struct caller *c, int64_t ms)
{
	caller_allow(c, ms);
	atomic_store(&c->busy, false);
	if (atomic_load(&cs->dismissed))
		dismiss(c);
}

void callers_dismiss(struct callers *cs)
{
	pthread_mutex_lock(&cs->lock);
	atomic_store(&cs->dismissed, true);
	for (struct caller *c = cs->first; c; c = c->next)
		dismiss(c);
	pthread_mutex_unlock(&cs->lock);
}

void caller_allow(struct caller *c, int64_t ms)
{
	atomic_store_explicit(&c->deadline, clock_ms() + ms, memory_order_relaxed);
}

void caller_wait(struct caller *c)
{
	atomic_store_explicit(&c->deadline, NEVER, memory_order_relaxed);
}
