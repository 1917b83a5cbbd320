/* How a change of rows ended, of what db_exec returned. */
#ifndef DB_CHANGED_H
#define DB_CHANGED_H

#include "base/base.h"

/* Of any number of rows: 0, or its error. */
static inline int db_done(int rc)
{
	return rc < 0 ? rc : 0;
}

/* Of one row in one version: ERR_VERSIE when somebody changed that row meanwhile. */
static inline int db_one(int rc)
{
	if (rc < 0)
		return rc;
	return rc == 1 ? 0 : ERR_VERSIE;
}

#endif
