/*
 * Makes a database fail on command. The real engine stays underneath: what is not made to fail
 * really happens, so that what was kept can be looked at afterwards.
 *
 * Steps are the operations that talk to the engine: running a query, beginning, and for jobs their
 * begin, keep and commit. Counting them once and then failing each in turn shows what a user loses
 * at every moment.
 */
#ifndef TEST_DB_FAKE_H
#define TEST_DB_FAKE_H

#include "db/db.h"

enum fake_fault {
	FAKE_NONE,
	FAKE_ERROR, /* the step does not happen: ERR_DATABASE */
	FAKE_FULL,  /* the step does not happen and the transaction is gone: ERR_SCHIJF_VOL */
	FAKE_RETRY, /* a serialization failure: the group is tried again */
	FAKE_LOST,  /* the connection is lost before the step: ERR_DATABASE; on COMMIT ERR_ONZEKER,
		       not kept */
	FAKE_UNCERTAIN_KEPT, /* counts commits only: committed, and then the connection is lost:
				ERR_ONZEKER */
};

struct fake;

/* Puts itself in front of `d`, which must be at rest. Freed by db_fake_free after database_close.
 */
struct fake *db_fake_wrap(struct database *d);
void db_fake_free(struct fake *f);
/* The step-th step from now (1: the next) fails; FAKE_NONE only counts. */
void db_fake_arm(struct fake *f, enum fake_fault fault, unsigned step);
/* Steps since armed, and whether the fault has happened. */
unsigned db_fake_steps(const struct fake *f);
bool db_fake_fired(const struct fake *f);

#endif
