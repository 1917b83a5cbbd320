/*
 * A periodic job is one file in src/job that exports one constant, named after the file:
 *
 *	const struct job job_schoonmaak = {"schoonmaak", 3600, run};
 *
 * The build makes the list (tools/lists.sh). Jobs run beside the service, one at a time, under a
 * context of their own; what they write goes through the one writer, like everything else.
 */
#ifndef JOB_JOB_H
#define JOB_JOB_H

#include "base/secret.h"
#include "db/db.h"

struct post;

/* What a job works with. */
struct job_omgeving {
	struct database *database;
	struct moment nu;
	struct post *post;            /* NULL: this installation sends no mail */
	const struct master_key *key; /* from which the secrets of links follow */
};

struct job {
	const char *name;
	int seconds; /* between two runs; the first is so long after the start */
	/* How much it did (0: nothing), or ERR_x: then it is tried again next time. */
	int (*run)(const struct job_omgeving *o);
};

/* Ends with NULL; sorted by name. */
extern const struct job *const jobs[];
extern const size_t job_count;

#endif
