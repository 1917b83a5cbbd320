#include "db/sqlite.h"

#include <string.h>

/* The part after "… constraint failed: "; a trigger's own message as it is. */
void sqlite_conflict(struct sqlite *c, const char *message)
{
	static const char mark[] = "constraint failed";
	const char *at = strstr(message, mark);

	if (!at) {
		db_set_conflict(&c->db, message);
		return;
	}
	at += sizeof(mark) - 1;
	db_set_conflict(&c->db, at[0] == ':' ? at + 2 : "");
}
