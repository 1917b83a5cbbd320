/*
 * What one process did, for the others that serve the same database: a number, never what changed.
 * It goes out with the commit of the job that says it, so nobody hears of what was undone. Who was
 * away hears that he may have missed something.
 *
 * On PostgreSQL by LISTEN and NOTIFY, on a connection and a thread of their own. SQLite's file has
 * one process, and nothing is said or heard.
 */
#ifndef DB_NEWS_H
#define DB_NEWS_H

#include "db/db.h"

#define NEWS_MISSED (-1) /* anything may have been said */

struct news;

/*
 * Inside a job. `number` is 0 or more; it is heard by all processes but this one. ERR_x: the job is
 * not kept.
 */
MUST_USE int news_say(struct db *db, int64_t number);

/*
 * Calls `hear` on a thread of its own, for each number that another process says from now on, and
 * with NEWS_MISSED whenever the line is there (again). *ret is NULL on SQLite. ERR_GEHEUGEN.
 */
MUST_USE int news_start(struct database *d, void (*hear)(void *owner, int64_t number), void *owner,
			struct news **ret);
/* NULL is fine. `hear` is not called any more. */
void news_stop(struct news *n);

#endif
