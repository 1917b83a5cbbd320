#include "db/news.h"

#include "base/secret.h"
#include "base/thread.h"
#include "db/driver.h"

#include <inttypes.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define AGAIN_MS 1000 /* between two tries to get the line back */

struct news {
	struct database *database;
	void (*hear)(void *owner, int64_t number);
	void *owner;
	int stop; /* an eventfd: readable when the thread must end */
	pthread_t thread;
};

/* "PROCESS NUMBER": so that a process knows its own, which it has seen already. */
int news_say(struct db *db, int64_t number)
{
	char text[NEWS_TEXT_MAX];

	if (!db->driver->say)
		return 0;
	snprintf(text, sizeof text, "%" PRId64 " %" PRId64, db->database->process, number);
	return db->driver->say(db, text);
}

static void take(void *arg, const char *text)
{
	const struct news *n = arg;
	char *rest;
	int64_t process = strtoll(text, &rest, 10);

	if (process != n->database->process)
		n->hear(n->owner, strtoll(rest, NULL, 10));
}

/* Whether the thread must end; waits for that so long. */
static bool stops(const struct news *n, int ms)
{
	struct pollfd fd = {.fd = n->stop, .events = POLLIN};

	return poll(&fd, 1, ms) > 0;
}

/* As long as the line is there. */
static void stay(struct news *n, struct db *db)
{
	if (db->driver->listen(db))
		return;
	n->hear(n->owner, NEWS_MISSED);
	while (!stops(n, 0) && !db->driver->hear(db, n->stop, take, n))
		;
}

static void *loop(void *arg)
{
	struct news *n = arg;
	const struct driver *driver = n->database->driver;
	struct db *db;

	do {
		if (driver->open(n->database, CONNECTION_READER, &db))
			continue;
		stay(n, db);
		driver->close(db);
	} while (!stops(n, AGAIN_MS));
	return NULL;
}

int news_start(struct database *d, void (*hear)(void *owner, int64_t number), void *owner,
	       struct news **ret)
{
	struct news *n;

	*ret = NULL;
	if (!d->driver->listen)
		return 0;
	n = malloc(sizeof(*n));
	if (!n)
		return ERR_GEHEUGEN;
	*n = (struct news){.database = d, .hear = hear, .owner = owner};
	n->stop = eventfd(0, EFD_CLOEXEC);
	if (n->stop < 0 || thread_start(&n->thread, loop, n)) {
		if (n->stop >= 0)
			close(n->stop);
		free(n);
		return ERR_GEHEUGEN;
	}
	*ret = n;
	return 0;
}

void news_stop(struct news *n)
{
	if (!n)
		return;
	if (eventfd_write(n->stop, 1))
		BUG("an eventfd that takes no 1");
	pthread_join(n->thread, NULL);
	close(n->stop);
	free(n);
}
