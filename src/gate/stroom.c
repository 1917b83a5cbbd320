/*
 * Who listens to what changes. A listener came in as any GET does: session, right, sight of the
 * object; at every heartbeat it is asked again whether that still holds, on the thread that also
 * says that we are still there. What is said is a number, never what changed: the page asks for
 * itself by an ordinary GET, so that there is no second door to data.
 *
 * Numbers. One counter counts all changes. A page notes where it stood before the page was read; of
 * each object is kept the count at its last change. What a page does not show yet has a higher one.
 * The counter keeps up with the clock, so that pages of before a restart ask once more, and those
 * of another process are not thought newer than they are. Objects share TOPICS places by a hash:
 * two in one place cost each a look too many, and nothing else.
 *
 * A page that shows a part of an object (one seat of a table) hears of changes of that part and of
 * those of the whole; any other page of it hears of all. A change of a part marks two places for
 * that: the part, and that of who hears of all parts.
 *
 * A change marks its object and wakes the thread; the writer waits for nobody. Another process on
 * the same database is told the place, with the commit, and marks it as its own (db/news.h).
 */
#include "gate/private.h"

#include "base/log.h"
#include "base/thread.h"
#include "db/news.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define HEART_MS 15000 /* proxies and firewalls forget a silent line after 30 to 60 s */
#define TOPICS 1024
#define PER_PERSON 12 /* two devices, each with as many as a browser opens to one host */
#define PATH_MOST 200
#define ARENA_CAP ((size_t)1024 * 1024)

struct listener {
	struct listener *prev, *next;
	struct stromen *all;
	struct exchange *x;
	size_t whole, part; /* places */
	int64_t said;
	int64_t look_ms; /* when it is asked again whether it may listen */
	uint64_t nr;
	gebruiker_id gebruiker;
	uint8_t cookie_hash[32];
	char path[PATH_MOST];
};

struct stromen {
	pthread_mutex_t lock; /* of the list and what stands in it */
	pthread_cond_t wake;
	struct listener *first; /* the newest */
	uint64_t last_nr;
	bool marked; /* something changed since the thread looked */
	bool stop;
	_Atomic int64_t count;
	_Atomic int64_t topics[TOPICS];
	struct gate *gate;
	struct arena *arena; /* of the thread */
	struct news *news;   /* of other processes; NULL: there are none */
	pthread_t thread;
};

static int64_t clock_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t heart_ms(const struct stromen *s)
{
	return s->gate->options.heart_ms ? s->gate->options.heart_ms : HEART_MS;
}

/* ---- what changed ---- */

#define WHOLE 0
#define ANY_PART (-1)

static size_t topic_number(enum id_kind kind, int64_t nr, int64_t deel)
{
	return ((size_t)kind * 7919 + (size_t)nr + (size_t)deel * 104729) % TOPICS;
}

/* What is listened to. */
static void topics_of(const struct request_private *p, struct listener *l)
{
	enum id_kind kind = stroom_kind(p->compiled);
	int64_t nr = p->r.id[kind], deel = p->r.stroom_deel;

	l->whole = topic_number(kind, nr, WHOLE);
	l->part = topic_number(kind, nr, deel ? deel : ANY_PART);
}

static int64_t listener_count(const struct listener *l)
{
	int64_t whole = atomic_load(&l->all->topics[l->whole]);
	int64_t part = atomic_load(&l->all->topics[l->part]);

	return whole > part ? whole : part;
}

/* What changed, as one place or two. */
static size_t topics_changed(const struct request_private *p, size_t ret[2])
{
	struct veranderd v = p->r.veranderd;

	if (v.kind == ID_GEEN) {
		v.kind = stroom_kind(p->compiled);
		v.nr = p->r.id[v.kind];
	}
	ret[0] = topic_number(v.kind, v.nr, v.deel);
	ret[1] = topic_number(v.kind, v.nr, ANY_PART);
	return v.deel ? 2 : 1;
}

int64_t stroom_count(const struct gate *gate)
{
	return atomic_load(&gate->stromen->count);
}

/* By the clock where it can be, so that pages and streams of two processes count alike. */
static int64_t count_up(struct stromen *s)
{
	int64_t now = clock_now().ms * 1000, next = atomic_load(&s->count) + 1;

	next = next < now ? now : next;
	atomic_store(&s->count, next);
	return next;
}

static void mark(struct stromen *s, size_t first, size_t last)
{
	pthread_mutex_lock(&s->lock);
	for (size_t i = first; i <= last; i++)
		atomic_store(&s->topics[i], count_up(s));
	s->marked = true;
	pthread_cond_signal(&s->wake);
	pthread_mutex_unlock(&s->lock);
}

static bool changes(const struct request_private *p)
{
	return p->compiled->route->flags & ROUTE_STROOM;
}

void stroom_mark(struct request_private *p)
{
	size_t topics[2], n = changes(p) ? topics_changed(p, topics) : 0;

	for (size_t i = 0; i < n; i++)
		mark(p->gate->stromen, topics[i], topics[i]);
}

int stroom_tell(struct request_private *p)
{
	size_t topics[2], n = changes(p) ? topics_changed(p, topics) : 0;
	int rc = 0;

	for (size_t i = 0; !rc && i < n; i++)
		rc = news_say(p->r.db, (int64_t)topics[i]);
	return rc;
}

/* Another process, perhaps of another version, has changed something. */
static void hear(void *owner, int64_t topic)
{
	bool one = topic >= 0 && topic < TOPICS;

	mark(owner, one ? (size_t)topic : 0, one ? (size_t)topic : TOPICS - 1);
}

/* ---- coming and going ---- */

/*
 * A browser does not say that it left a page, and one link opens sessions without end; so of one
 * person the oldest make room.
 */
static void make_room(const struct stromen *s, gebruiker_id who)
{
	int n = 0;

	for (const struct listener *l = s->first; l; l = l->next)
		if (l->gebruiker.nr == who.nr && n++ >= PER_PERSON)
			exchange_end(l->x);
}

static void insert(struct stromen *s, struct listener *l)
{
	l->nr = ++s->last_nr;
	l->next = s->first;
	if (l->next)
		l->next->prev = l;
	s->first = l;
	make_room(s, l->gebruiker);
}

/* Under the lock that a change takes: none falls between the first number and the list. */
static int join(struct stromen *s, struct listener *l)
{
	int rc;

	pthread_mutex_lock(&s->lock);
	l->said = listener_count(l);
	rc = exchange_stream(l->x, l->said);
	if (!rc) {
		l->x->listener = l;
		insert(s, l);
	}
	pthread_mutex_unlock(&s->lock);
	return rc;
}

void stroom_leave(struct listener *l)
{
	struct stromen *s = l->all;

	pthread_mutex_lock(&s->lock);
	*(l->prev ? &l->prev->next : &s->first) = l->next;
	if (l->next)
		l->next->prev = l->prev;
	pthread_mutex_unlock(&s->lock);
	free(l);
}

int stroom_begin(struct request_private *p)
{
	struct stromen *s = p->gate->stromen;
	struct exchange *x = p->x;
	struct listener *l;

	if (x->method == METHOD_HEAD)
		return 0;
	if (strlen(x->path) >= PATH_MOST)
		return ERR_ONBEKEND;
	l = calloc(1, sizeof(*l));
	if (!l)
		return ERR_GEHEUGEN;
	*l = (struct listener){
	    .all = s, .x = x, .look_ms = clock_ms() + heart_ms(s), .gebruiker = p->r.wie.gebruiker};
	memcpy(l->cookie_hash, p->cookie_hash, sizeof(l->cookie_hash));
	memcpy(l->path, x->path, strlen(x->path));
	topics_of(p, l);
	if (join(s, l)) {
		free(l);
		return fail(&p->r, ERR_GEHEUGEN, "as many listen as may");
	}
	return 0;
}

/* ---- the thread ---- */

static void say_changes(struct stromen *s)
{
	s->marked = false;
	for (struct listener *l = s->first; l; l = l->next) {
		int64_t count = listener_count(l);

		if (count <= l->said)
			continue;
		exchange_say(l->x, count);
		l->said = count;
	}
}

struct question {
	uint64_t nr;
	uint8_t cookie_hash[32];
	char path[PATH_MOST];
};

static int step_listen(struct request_private *p)
{
	int rc = db_read_begin(p->gate->database, &p->context, &p->r.db);

	return rc ? rc : step_prepare(p);
}

/* Whether who asked for this may still listen. That the database is away is no reason to end it. */
static bool may_listen(struct stromen *s, const struct question *q)
{
	struct request_private *p;
	int rc;

	arena_reset(s->arena);
	p = reeksdeel_open(s->gate, s->arena, q->cookie_hash, clock_now());
	p->x->method = METHOD_GET;
	p->x->path = q->path;
	route_match(&s->gate->routes, GET, q->path, &p->match);
	p->compiled = p->match.compiled;
	p->r.route = p->compiled->route;
	p->context = (struct db_context){.nu = p->r.nu, .vandaag = p->r.vandaag};
	rc = step_guarded(p, step_listen);
	if (p->r.db)
		db_read_end(p->r.db);
	return rc != ERR_GEEN_SESSIE && rc != ERR_GEEN_RECHT && rc != ERR_ONBEKEND;
}

/* The next whom it is time to ask, and when it is for who comes after; false: nobody now. */
static bool take_due(struct stromen *s, struct question *q, int64_t *until)
{
	int64_t now = clock_ms();

	*until = now + heart_ms(s);
	for (struct listener *l = s->first; l; l = l->next) {
		if (l->look_ms > now) {
			*until = l->look_ms < *until ? l->look_ms : *until;
			continue;
		}
		l->look_ms = now + heart_ms(s);
		q->nr = l->nr;
		memcpy(q->cookie_hash, l->cookie_hash, sizeof(q->cookie_hash));
		memcpy(q->path, l->path, sizeof(q->path));
		return true;
	}
	return false;
}

/* It may have left meanwhile. */
static void answer(struct stromen *s, uint64_t nr, bool may)
{
	struct listener *l = s->first;

	while (l && l->nr != nr)
		l = l->next;
	if (l && may)
		exchange_say(l->x, 0);
	else if (l)
		exchange_end(l->x);
}

static void pause_until(struct stromen *s, int64_t until)
{
	const struct timespec t = {.tv_sec = until / 1000, .tv_nsec = until % 1000 * 1000000};

	pthread_cond_timedwait(&s->wake, &s->lock, &t);
}

static void *loop(void *arg)
{
	struct stromen *s = arg;
	struct question q;
	int64_t until;

	pthread_mutex_lock(&s->lock);
	while (!s->stop) {
		if (s->marked)
			say_changes(s);
		if (!take_due(s, &q, &until)) {
			pause_until(s, until);
			continue;
		}
		pthread_mutex_unlock(&s->lock);
		bool may = may_listen(s, &q);
		pthread_mutex_lock(&s->lock);
		answer(s, q.nr, may);
	}
	pthread_mutex_unlock(&s->lock);
	return NULL;
}

/* ---- opening ---- */

static void stromen_free(struct stromen *s)
{
	arena_free(s->arena);
	pthread_cond_destroy(&s->wake);
	pthread_mutex_destroy(&s->lock);
	free(s);
}

int stromen_open(struct gate *gate)
{
	struct stromen *s = calloc(1, sizeof(*s));
	pthread_condattr_t monotonic;

	if (!s)
		return ERR_GEHEUGEN;
	s->gate = gate;
	s->count = clock_now().ms * 1000;
	for (size_t i = 0; i < TOPICS; i++)
		s->topics[i] = s->count;
	pthread_mutex_init(&s->lock, NULL);
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_cond_init(&s->wake, &monotonic);
	pthread_condattr_destroy(&monotonic);
	s->arena = arena_open(ARENA_CAP);
	if (!s->arena || thread_start(&s->thread, loop, s)) {
		stromen_free(s);
		return ERR_GEHEUGEN;
	}
	gate->stromen = s;
	return news_start(gate->database, hear, s, &s->news);
}

void stromen_close(struct stromen *s)
{
	if (!s)
		return;
	news_stop(s->news);
	pthread_mutex_lock(&s->lock);
	s->stop = true;
	pthread_cond_signal(&s->wake);
	pthread_mutex_unlock(&s->lock);
	pthread_join(s->thread, NULL);
	stromen_free(s);
}
