/* Starting a thread of the process. */
#ifndef BASE_THREAD_H
#define BASE_THREAD_H

#include "base/base.h"

#include <pthread.h>

/* It takes no signals: those are for the thread that serves. 0 or ERR_GEHEUGEN. */
MUST_USE int thread_start(pthread_t *thread, void *(*run)(void *arg), void *arg);

#endif
