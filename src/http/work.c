#include "http/work.h"

#include <pthread.h>
#include <stdlib.h>

#define WORK_THREADS 2
#define WORK_QUEUE 64

struct job {
	void (*work)(void *arg);
	void *arg;
};

struct work_pool {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	struct job queue[WORK_QUEUE]; /* a ring: `n` jobs from `first` */
	size_t first, n;
	bool stopping;
	pthread_t threads[WORK_THREADS];
	size_t n_threads;
};

static void *work_loop(void *arg)
{
	struct work_pool *p = arg;

	pthread_mutex_lock(&p->lock);
	for (;;) {
		struct job job;

		while (!p->n && !p->stopping)
			pthread_cond_wait(&p->changed, &p->lock);
		if (!p->n)
			break;
		job = p->queue[p->first];
		p->first = (p->first + 1) % WORK_QUEUE;
		p->n--;
		pthread_mutex_unlock(&p->lock);
		job.work(job.arg);
		pthread_mutex_lock(&p->lock);
	}
	pthread_mutex_unlock(&p->lock);
	return NULL;
}

int work_start(struct work_pool **ret)
{
	struct work_pool *p = calloc(1, sizeof *p);

	if (!p)
		return ERR_GEHEUGEN;
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->changed, NULL);
	while (p->n_threads < WORK_THREADS) {
		if (pthread_create(&p->threads[p->n_threads], NULL, work_loop, p)) {
			work_stop(p);
			return ERR_GEHEUGEN;
		}
		p->n_threads++;
	}
	*ret = p;
	return 0;
}

int work_add(struct work_pool *p, void (*work)(void *arg), void *arg)
{
	int rc = ERR_GEHEUGEN;

	pthread_mutex_lock(&p->lock);
	if (p->n < WORK_QUEUE && !p->stopping) {
		p->queue[(p->first + p->n++) % WORK_QUEUE] = (struct job){work, arg};
		pthread_cond_signal(&p->changed);
		rc = 0;
	}
	pthread_mutex_unlock(&p->lock);
	return rc;
}

void work_stop(struct work_pool *p)
{
	pthread_mutex_lock(&p->lock);
	p->stopping = true;
	pthread_cond_broadcast(&p->changed);
	pthread_mutex_unlock(&p->lock);
	for (size_t i = 0; i < p->n_threads; i++)
		pthread_join(p->threads[i], NULL);
	pthread_cond_destroy(&p->changed);
	pthread_mutex_destroy(&p->lock);
	free(p);
}
