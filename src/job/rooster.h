/* The thread that runs the jobs when it is their time. */
#ifndef JOB_ROOSTER_H
#define JOB_ROOSTER_H

#include "job/job.h"

struct rooster;

struct rooster_options {
	struct database *database;
	struct post *post;             /* NULL: no mail */
	const struct master_key *key;  /* copied; NULL: none of the jobs makes a link */
	const struct job *const *jobs; /* ends with NULL; outlives the rooster */
	int second_ms;                 /* how long a second lasts; 0: 1,000 */
};

/* 0 or ERR_GEHEUGEN. Nothing runs yet: the first job waits for its time. */
MUST_USE int rooster_start(const struct rooster_options *options, struct rooster **ret);
/* Waits for the job that is running. Before the database is closed. NULL is fine. */
void rooster_stop(struct rooster *r);

#endif
