/* Is the database as the engine left it? Reads all of it: for an audit, not for a request. */
#ifndef DB_INTEGRITY_H
#define DB_INTEGRITY_H

#include "base/buf.h"
#include "db/db.h"

/*
 * SQLite: every page, every index and every reference. 0; ERR_CONFLICT with what is wrong, a line
 * each, in `report`; ERR_DATABASE when it cannot be read. On PostgreSQL, which has no such
 * question, always 0. `owner` was opened under DATABASE_OWNER.
 */
MUST_USE int database_integrity(struct database *owner, struct buf *report);

#endif
