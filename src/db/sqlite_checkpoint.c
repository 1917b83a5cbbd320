/*
 * SQLite's log is copied back into the database by a thread of its own. It takes a write and a sync
 * for each page that changed, and whoever saves, or waits for the line in the reading log, would
 * wait for that too if the writer did it.
 *
 * Its connection copies and nothing else: it never reads the schema, so it costs hardly any memory.
 * What fails is tried again with the next pages: until then they are in the log, which is synced.
 */
#include "base/thread.h"
#include "db/sqlite.h"

#include <stdlib.h>

struct checkpoint {
	pthread_mutex_t lock;
	pthread_cond_t wake;
	pthread_cond_t rest;
	pthread_t thread;
	bool asked; /* until the copying has ended */
	bool stop;
	const char *path;
	sqlite3 *handle; /* the thread's own; NULL until it is needed */
};

/* A connection knows of the log once it has read something: the pragma reads one page. */
static int open_handle(struct checkpoint *k)
{
	int code =
	    sqlite3_open_v2(k->path, &k->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

	if (!code)
		code =
		    sqlite3_db_config(k->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)NULL);
	if (!code)
		code = sqlite3_exec(k->handle, "PRAGMA user_version", NULL, NULL, NULL);
	return code;
}

/* SQLite syncs only what leaves nothing in the log. What is synced here nobody waits for later. */
static void sync_database(sqlite3 *handle)
{
	sqlite3_file *file = NULL;

	if (!sqlite3_file_control(handle, NULL, SQLITE_FCNTL_FILE_POINTER, &file))
		file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
}

static void copy_back(struct checkpoint *k)
{
	if (!k->handle && open_handle(k)) {
		sqlite3_close(k->handle);
		k->handle = NULL;
	}
	if (!k->handle)
		return;
	sqlite3_wal_checkpoint_v2(k->handle, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
	sync_database(k->handle);
}

static void *checkpoint_main(void *arg)
{
	struct checkpoint *k = arg;

	pthread_mutex_lock(&k->lock);
	for (;;) {
		while (!k->asked && !k->stop)
			pthread_cond_wait(&k->wake, &k->lock);
		if (k->stop)
			break;
		pthread_mutex_unlock(&k->lock);
		copy_back(k);
		pthread_mutex_lock(&k->lock);
		k->asked = false;
		pthread_cond_signal(&k->rest);
	}
	pthread_mutex_unlock(&k->lock);
	sqlite3_close(k->handle);
	return NULL;
}

int checkpoint_start(const char *path, struct checkpoint **ret)
{
	struct checkpoint *k = calloc(1, sizeof(*k));

	if (!k)
		return db_failed(ERR_GEHEUGEN, "no memory for a thread");
	k->path = path;
	pthread_mutex_init(&k->lock, NULL);
	pthread_cond_init(&k->wake, NULL);
	pthread_cond_init(&k->rest, NULL);
	if (thread_start(&k->thread, checkpoint_main, k)) {
		free(k);
		return db_failed(ERR_GEHEUGEN, "no thread for the log");
	}
	*ret = k;
	return 0;
}

bool checkpoint_rests(struct checkpoint *k)
{
	bool rests;

	pthread_mutex_lock(&k->lock);
	rests = !k->asked;
	pthread_mutex_unlock(&k->lock);
	return rests;
}

void checkpoint_await(struct checkpoint *k)
{
	pthread_mutex_lock(&k->lock);
	while (k->asked)
		pthread_cond_wait(&k->rest, &k->lock);
	pthread_mutex_unlock(&k->lock);
}

void checkpoint_ask(struct checkpoint *k)
{
	pthread_mutex_lock(&k->lock);
	k->asked = true;
	pthread_cond_signal(&k->wake);
	pthread_mutex_unlock(&k->lock);
}

void checkpoint_stop(struct checkpoint *k)
{
	if (!k)
		return;
	pthread_mutex_lock(&k->lock);
	k->stop = true;
	pthread_cond_signal(&k->wake);
	pthread_mutex_unlock(&k->lock);
	pthread_join(k->thread, NULL);
	pthread_mutex_destroy(&k->lock);
	pthread_cond_destroy(&k->wake);
	pthread_cond_destroy(&k->rest);
	free(k);
}
