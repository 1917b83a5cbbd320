#include "job/rooster.h"

#include "base/log.h"

#include <pthread.h>
#include <time.h>

#define JOBS_MAX 64
#define ARENA_MAX ((size_t)64 * 1024)

struct rooster {
	struct arena *arena; /* holds this */
	struct rooster_options options;
	pthread_mutex_t lock;
	pthread_cond_t stopped;
	bool stop;
	struct master_key key;
	pthread_t thread;
	int64_t due[JOBS_MAX]; /* in ms of the monotonic clock */
};

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int64_t pause_of(const struct rooster *r, const struct job *job)
{
	return (int64_t)job->seconds * r->options.second_ms;
}

static void run(struct rooster *r, const struct job *job)
{
	const struct job_omgeving omgeving = {r->options.database, clock_now(), r->options.post,
					      r->options.key};
	int done = job->run(&omgeving);

	if (done < 0)
		log_line(LOG_ERROR, "job", "%s: %s: %s", job->name, err_name(done),
			 database_error());
	else if (done > 0)
		log_line(LOG_INFO, "job", "%s: %d", job->name, done);
}

/* The job that is due first; there is at least one. */
static size_t find_next(const struct rooster *r)
{
	size_t next = 0;

	for (size_t i = 1; r->options.jobs[i]; i++)
		if (r->due[i] < r->due[next])
			next = i;
	return next;
}

/* False when it is time to stop. */
static bool wait_until(struct rooster *r, int64_t ms)
{
	const struct timespec t = {.tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000};
	bool stop;

	pthread_mutex_lock(&r->lock);
	while (!r->stop && now_ms() < ms)
		pthread_cond_timedwait(&r->stopped, &r->lock, &t);
	stop = r->stop;
	pthread_mutex_unlock(&r->lock);
	return !stop;
}

static void *rooster_main(void *arg)
{
	struct rooster *r = arg;
	size_t next = find_next(r);

	while (wait_until(r, r->due[next])) {
		run(r, r->options.jobs[next]);
		r->due[next] = now_ms() + pause_of(r, r->options.jobs[next]);
		next = find_next(r);
	}
	return NULL;
}

static void rooster_init(struct rooster *r, const struct rooster_options *options)
{
	pthread_condattr_t monotonic;

	r->options = *options;
	if (options->key) {
		r->key = *options->key;
		r->options.key = &r->key;
	}
	if (!r->options.second_ms)
		r->options.second_ms = 1000;
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_mutex_init(&r->lock, NULL);
	pthread_cond_init(&r->stopped, &monotonic);
	pthread_condattr_destroy(&monotonic);
	for (size_t i = 0; r->options.jobs[i]; i++) {
		if (i == JOBS_MAX)
			BUG("more than %d jobs", JOBS_MAX);
		r->due[i] = now_ms() + pause_of(r, r->options.jobs[i]);
	}
}

static void rooster_free(struct rooster *r)
{
	secret_wipe(&r->key, sizeof(r->key));
	pthread_cond_destroy(&r->stopped);
	pthread_mutex_destroy(&r->lock);
	arena_free(r->arena);
}

int rooster_start(const struct rooster_options *options, struct rooster **ret)
{
	struct arena *arena = arena_open(ARENA_MAX);
	struct rooster *r;

	*ret = NULL;
	if (!arena)
		return ERR_GEHEUGEN;
	r = arena_alloc(arena, sizeof *r);
	r->arena = arena;
	rooster_init(r, options);
	if (pthread_create(&r->thread, NULL, rooster_main, r)) {
		rooster_free(r);
		return ERR_GEHEUGEN;
	}
	*ret = r;
	return 0;
}

void rooster_stop(struct rooster *r)
{
	if (!r)
		return;
	pthread_mutex_lock(&r->lock);
	r->stop = true;
	pthread_cond_signal(&r->stopped);
	pthread_mutex_unlock(&r->lock);
	pthread_join(r->thread, NULL);
	rooster_free(r);
}
