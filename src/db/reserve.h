/*
 * Room on the disk that is kept for reading. Nobody reads a dossier without a line in the reading
 * log, so a disk that is really full would stop reading too. Beside SQLite's files lies one with
 * nothing in it, whose blocks are allocated (PATH-reserve):
 *
 *	whole    every job is done
 *	  │ the engine finds the disk full: a slice goes back to the file system
 *	broken   only jobs with db_context.om_te_lezen are done, others are ERR_SCHIJF_VOL; whenever
 *	  │      the engine finds the disk full again, the next slice goes
 *	  │ there is room for the reserve twice (looked at once a second, when there is a job)
 *	whole
 *
 * Slices, because what goes back is anybody's: a neighbour that fills the disk gets at most the
 * rest of one. When the last slice has gone, reading is refused as well, and nothing else changes:
 * the way back is the same. Twice, so that a disk at the edge does not swing to and fro.
 *
 * The blocks are not in the log itself (FALLOC_FL_KEEP_SIZE), where nobody could take them: SQLite
 * truncates its files when it likes.
 *
 * Used by the writer's thread alone. NULL is no reserve (PostgreSQL, subcommands, a file system
 * without fallocate): everything is admitted and there is nothing to break.
 */
#ifndef DB_RESERVE_H
#define DB_RESERVE_H

#include "base/base.h"

struct reserve;

/*
 * A reserve of `bytes` (> 0) in the file `path`; 0 also when it is broken from the start because
 * the disk is full. ERR_DATABASE when this place cannot hold a reserve, ERR_GEHEUGEN.
 */
MUST_USE int reserve_open(const char *path, int64_t bytes, struct reserve **ret);
/* The file stays, so that its room is there at the next start. */
void reserve_close(struct reserve *r);

/* False: the disk is full for a job of this kind. */
bool reserve_admits(const struct reserve *r, bool om_te_lezen);
/* The engine found the disk full. True: there is a little room now, try again. */
bool reserve_break(struct reserve *r);
/* Makes a broken reserve whole when there is room; at most once a second, by now_ms. */
void reserve_mend(struct reserve *r, int64_t now_ms);

#endif
