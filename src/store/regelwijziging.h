/*
 * Who changed what in one row, from the log, for rows whose history may be read by who reads the
 * row: a line of the Werkagenda, an action of a meeting.
 */
#ifndef STORE_REGELWIJZIGING_H
#define STORE_REGELWIJZIGING_H

#include "store/wijziging.h"

struct regelwijziging_row {
	struct moment op;
	const char *door;
	const char *velden; /* as the log keeps it; wijziging_render reads it */
	const char *wat;    /* in words; filled by regelwijziging_list */
};
#define REGELWIJZIGING_COLUMNS 4
extern const struct column regelwijziging_columns[REGELWIJZIGING_COLUMNS];
#define REGELWIJZIGING_MAX 100
/* What `query` finds of the row `nr`: op, door, velden, and soort AS wat; its beginning is told as
 * `nieuw`. */
MUST_USE int regelwijziging_list(struct db *db, struct arena *a, const struct query *query,
				 int64_t nr, const char *nieuw, struct db_rows *ret);

#endif
