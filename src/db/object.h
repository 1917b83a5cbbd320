/*
 * How the object that a path names is loaded *with sight of it*: `query` reads policy views only,
 * takes $1 = the id, and gives one row. No row: it does not exist or is not yours, which look the
 * same. When the row has a column `zicht`, the route's onderdelen must be in it; when it has
 * `jongere_id`, it must be the :jongere of the path if there is one; a column `versie` becomes the
 * ETag.
 */
#ifndef DB_OBJECT_H
#define DB_OBJECT_H

#include "db/db.h"

struct object {
	enum id_kind kind;
	const struct query *query;
	const struct column *columns;
	size_t n_columns;
	size_t size;
};
/* const struct object object_scan = OBJECT(SCAN, scan_find, scan_columns, struct scan_row); */
#define OBJECT(kind_, query_, columns_, row_)                                                      \
	{                                                                                          \
		.kind = ID_##kind_, .query = &(query_), .columns = (columns_),                     \
		.n_columns = COUNT(columns_), .size = sizeof(row_)                                 \
	}

#endif
