/*
 * SQLite tells which columns were not unique, PostgreSQL which constraint. We tell the constraint,
 * under the name that PostgreSQL has or would have made for it: a unique index by its name, UNIQUE
 * (a, b) in t_x as t_x_a_b_key, a primary key as t_x_pkey.
 */
#include "db/sqlite.h"

#include <stdio.h>
#include <string.h>

#define NAME_MAX_ 80

struct unique {
	char table[NAME_MAX_];
	char columns[NAME_MAX_]; /* "a, b" */
};

/* "t_x.a, t_x.b" into its parts; false when it does not look like that. */
static bool parse_columns(const char *text, struct unique *ret)
{
	size_t table = strcspn(text, "."), used = 0;

	if (!text[table] || table >= sizeof(ret->table))
		return false;
	snprintf(ret->table, sizeof(ret->table), "%.*s", (int)table, text);
	while (*text) {
		size_t len = strcspn(text, ",");

		if (len <= table + 1 || used + len >= sizeof(ret->columns))
			return false;
		used +=
		    (size_t)snprintf(ret->columns + used, sizeof(ret->columns) - used, "%s%.*s",
				     used ? ", " : "", (int)(len - table - 1), text + table + 1);
		text += len;
		text += strspn(text, ", ");
	}
	return true;
}

static const char index_of[] =
    "SELECT l.origin, l.name FROM pragma_index_list(?1) l WHERE l.\"unique\" AND ?2 ="
    " (SELECT group_concat(i.name, ', ') FROM pragma_index_info(l.name) i) ORDER BY l.origin LIMIT 1";

/* t_x_a_b_key */
static void default_name(const struct unique *u, char ret[2 * NAME_MAX_ + 8])
{
	size_t n = (size_t)snprintf(ret, 2 * NAME_MAX_ + 8, "%s_", u->table);

	for (const char *c = u->columns; *c; c++)
		if (*c != ' ')
			ret[n++] = *c == ',' ? '_' : *c;
	snprintf(ret + n, 8, "_key");
}

static void name_unique(struct sqlite *c, const struct unique *u)
{
	char name[2 * NAME_MAX_ + 8];
	sqlite3_stmt *stmt = NULL;
	const char *origin = "pk"; /* the rowid has no index */
	bool before = c->own_words;

	c->own_words = true;
	if (!sqlite3_prepare_v2(c->handle, index_of, -1, &stmt, NULL) &&
	    !sqlite3_bind_text(stmt, 1, u->table, -1, SQLITE_STATIC) &&
	    !sqlite3_bind_text(stmt, 2, u->columns, -1, SQLITE_STATIC) &&
	    sqlite3_step(stmt) == SQLITE_ROW)
		origin = (const char *)sqlite3_column_text(stmt, 0);
	snprintf(name, sizeof(name), "%s_pkey", u->table);
	if (origin && strcmp(origin, "u") == 0)
		default_name(u, name);
	if (origin && strcmp(origin, "c") == 0)
		snprintf(name, sizeof(name), "%s", (const char *)sqlite3_column_text(stmt, 1));
	sqlite3_finalize(stmt);
	c->own_words = before;
	db_set_conflict(&c->db, name);
}

void sqlite_conflict(struct sqlite *c, const char *message)
{
	static const char failed[] = " constraint failed", indexed[] = "index '";
	const char *at = strstr(message, failed);
	struct unique u = {.table = ""};
	char name[NAME_MAX_];

	if (!at) { /* a trigger's own words */
		db_set_conflict(&c->db, message);
		return;
	}
	at += sizeof(failed) - 1;
	at += at[0] == ':' ? 2 : 0;
	if (strncmp(at, indexed, sizeof(indexed) - 1) == 0) {
		at += sizeof(indexed) - 1;
		snprintf(name, sizeof(name), "%.*s", (int)strcspn(at, "'"), at);
		db_set_conflict(&c->db, name);
	} else if (strncmp(message, "UNIQUE", 6) == 0 && parse_columns(at, &u)) {
		name_unique(c, &u);
	} else {
		db_set_conflict(&c->db, at);
	}
}
