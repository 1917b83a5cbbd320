/*
 * Questions about some of many dossiers: those that have what is asked for, as their standings
 * tell. A query names them as DEEL, which takes $1 to $20; its own values follow, $21 and on:
 *
 *	"… WHERE jongere_id IN " DEEL "AND tot_datum > $21 LIMIT 60000"
 */
#ifndef STORE_DEEL_H
#define STORE_DEEL_H

#include "db/db.h"

#define DEEL                                                                                       \
	"($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) "

/* Dossiers, each once as long as they are added in order. */
struct deel {
	struct arg *list; /* room for all that may be added */
	size_t count;
};
struct deel deel_open(struct arena *a, size_t room);
void deel_add(struct deel *deel, jongere_id jongere);

/*
 * The answers about these dossiers, in the order of the dossiers when the query orders them so;
 * asks nothing when there are none. The query has at most four values of its own.
 *
 *	int deel_rows(db, arena, query, args, columns, n_columns, row_size, deel, limit, ret)
 */
#define deel_rows(db_, a_, q_, args_, columns_, n_, size_, of_, limit_, ret_)                      \
	DB_ASK(deel_ask_rows, db_, a_, q_, (args_), columns_, n_, size_, (of_), (limit_), (ret_))
MUST_USE int deel_ask_rows(struct db *db, const struct db_question *question, const struct deel *of,
			   size_t limit, struct db_rows *ret);

#endif
