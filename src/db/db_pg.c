#include "db/driver.h"

static int pg_open(struct database *d, enum connection kind, struct db **ret)
{
	(void)d, (void)kind, (void)ret;
	return db_failed(ERR_DATABASE, "PostgreSQL is not here yet");
}

const struct driver db_pg_driver = {.open = pg_open};
