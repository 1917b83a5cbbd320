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
struct regelwijziging_vraag {
	const struct query *query; /* of one row: op, door, velden, and soort AS wat */
	const char *tabel;         /* that the row is in, as wijziging_render reads it */
	const char *nieuw;         /* how its beginning is told */
};
MUST_USE int regelwijziging_list(struct db *db, struct arena *a,
				 const struct regelwijziging_vraag *vraag, int64_t nr,
				 struct db_rows *ret);

#endif
