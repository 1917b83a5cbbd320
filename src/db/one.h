/*
 * How an update of one row in one version ended, of what db_exec returned: 0, its error, or
 * ERR_VERSIE when somebody changed that row meanwhile.
 */
#ifndef DB_ONE_H
#define DB_ONE_H

#include "base/base.h"

static inline int db_one(int rc)
{
	if (rc < 0)
		return rc;
	return rc == 1 ? 0 : ERR_VERSIE;
}

#endif
