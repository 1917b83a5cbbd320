/*
 * The slow pool: a few threads and a bounded queue for what would hold up an event thread: argon2,
 * XLSX, imports.
 */
#ifndef HTTP_WORK_H
#define HTTP_WORK_H

#include "base/base.h"

struct work_pool;

MUST_USE int work_start(struct work_pool **ret);
/* ERR_GEHEUGEN when the queue is full. */
MUST_USE int work_add(struct work_pool *p, void (*work)(void *arg), void *arg);
/* Does what is queued, then ends the threads. */
void work_stop(struct work_pool *p);

#endif
