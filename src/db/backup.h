/*
 * A copy of the whole database in one file, made while everybody goes on working, and the way back.
 *
 * SQLite: the file is a database itself, as of one moment, checked before it gets its name.
 * PostgreSQL: an archive of pg_dump (custom format); pg_dump and pg_restore must be installed
 * (package postgresql-client), and find their way by the environment, so that no password shows in
 * a list of processes.
 *
 * Backups hold everything that the database holds: keep them as safe. Nothing is encrypted here.
 */
#ifndef DB_BACKUP_H
#define DB_BACKUP_H

#include "db/db.h"

/*
 * Copies `d` (either role) to `path`, which must not exist; it appears there only when it is
 * complete, checked and on disk. ERR_CONFLICT when it exists already, ERR_SCHIJF_VOL, ERR_DATABASE.
 */
MUST_USE int database_backup(struct database *d, const char *path);
/*
 * Makes the database at `uri` from a backup. ERR_CONFLICT when there is one already: for SQLite the
 * file must not exist, on PostgreSQL the database must exist and have no tables. ERR_DATABASE when
 * the backup is damaged.
 */
MUST_USE int database_restore(const char *path, const char *uri);

#endif
