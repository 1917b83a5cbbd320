#include "http/caller.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LOOK_MS 250 /* so late is the thread at most */

struct callers {
	pthread_mutex_t lock;
	pthread_cond_t changed; /* somebody came, or it is time to stop */
	struct caller *first;
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

static void address_text(const struct sockaddr *address, char out[46])
{
	out[0] = '\0';
	if (address->sa_family == AF_INET) {
		inet_ntop(AF_INET, &((const struct sockaddr_in *)(const void *)address)->sin_addr, out, 46);
	} else if (address->sa_family == AF_INET6) {
		const struct in6_addr *six = &((const struct sockaddr_in6 *)(const void *)address)->sin6_addr;

		if (IN6_IS_ADDR_V4MAPPED(six))
			inet_ntop(AF_INET, &six->s6_addr[12], out, 46);
		else
			inet_ntop(AF_INET6, six, out, 46);
	}
}

static void hang_up(const struct callers *cs, int64_t now)
{
	for (struct caller *c = cs->first; c; c = c->next)
		if (atomic_load_explicit(&c->deadline, memory_order_relaxed) <= now)
			shutdown(c->fd, SHUT_RDWR);
}

static void *look(void *arg)
{
	struct callers *cs = arg;
	struct timespec until;

	pthread_mutex_lock(&cs->lock);
	while (!cs->stopping) {
		if (!cs->first) {
			pthread_cond_wait(&cs->changed, &cs->lock);
			continue;
		}
		clock_gettime(CLOCK_MONOTONIC, &until);
		until.tv_nsec += LOOK_MS * 1000000L;
		until.tv_sec += until.tv_nsec / 1000000000L;
		until.tv_nsec %= 1000000000L;
		pthread_cond_timedwait(&cs->changed, &cs->lock, &until);
		hang_up(cs, clock_ms());
	}
	pthread_mutex_unlock(&cs->lock);
	return NULL;
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
		pthread_cond_destroy(&cs->changed);
		pthread_mutex_destroy(&cs->lock);
		free(cs);
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
	pthread_cond_destroy(&cs->changed);
	pthread_mutex_destroy(&cs->lock);
	free(cs);
}

bool callers_admit(struct callers *cs, const struct sockaddr *address)
{
	char ip[46];
	int n = 0;

	address_text(address, ip);
	if (!strncmp(ip, "127.", 4) || !strcmp(ip, "::1") || (cs->trusted && !strcmp(ip, cs->trusted)))
		return true;
	pthread_mutex_lock(&cs->lock);
	for (struct caller *c = cs->first; c; c = c->next)
		n += !strcmp(c->ip, ip);
	pthread_mutex_unlock(&cs->lock);
	return n < cs->per_ip;
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
	c->next = cs->first;
	if (c->next)
		c->next->prev = c;
	else
		pthread_cond_signal(&cs->changed);
	cs->first = c;
	pthread_mutex_unlock(&cs->lock);
	return c;
}

void callers_remove(struct callers *cs, struct caller *c)
{
	pthread_mutex_lock(&cs->lock);
	if (c->next)
		c->next->prev = c->prev;
	if (c->prev)
		c->prev->next = c->next;
	else
		cs->first = c->next;
	pthread_mutex_unlock(&cs->lock);
	free(c);
}

void caller_allow(struct caller *c, int64_t ms)
{
	atomic_store_explicit(&c->deadline, clock_ms() + ms, memory_order_relaxed);
}

void callers_dismiss(struct callers *cs)
{
	pthread_mutex_lock(&cs->lock);
	for (struct caller *c = cs->first; c; c = c->next)
		if (atomic_load_explicit(&c->deadline, memory_order_relaxed) != CALLER_NEVER)
			shutdown(c->fd, SHUT_RD);
	pthread_mutex_unlock(&cs->lock);
}
