/*
 * On what level a young person thinks: read as the viewer, written with a line on the timeline.
 * Creating runs inside a write transaction in which the dossier was loaded with the right to change
 * it. F041.
 */
#ifndef STORE_DENKNIVEAU_H
#define STORE_DENKNIVEAU_H

#include "db/db.h"
#include "domain/denkniveau.h"
#include "store/jongere_wijzig.h"

struct denkniveau_row {
	jongere_id jongere_id;
	int denkniveau;
	int niveaubron;
	const char *tekst; /* what that asks of work */
	struct datum datum;
	const char *door;
};
#define DENKNIVEAU_COLUMNS 6
extern const struct column denkniveau_columns[DENKNIVEAU_COLUMNS];

#define DENKNIVEAU_MAX 100
/* All that was said, the newest first: that one holds. */
MUST_USE int denkniveau_list(struct db *db, struct arena *a, jongere_id jongere,
			     struct db_rows *ret);

struct denkniveau_nieuw {
	int denkniveau;
	int bron;
	const char *tekst;
	struct datum datum;
};
MUST_USE int denkniveau_create(const struct handeling *h, jongere_id jongere,
			       const struct denkniveau_nieuw *nieuw);

#endif
