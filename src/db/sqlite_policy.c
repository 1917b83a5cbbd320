/*
 * The fence of SQLite (house.md, decision 11 and section 3): an authorizer that sees every table
 * and column that a statement touches, and through which view or trigger.
 *
 *	read	a column of a view; a t_ column through a view or inside a trigger trg_…;
 *		id and versie of a t_ table, and how many rows it has; what foreign keys need
 *	write	INSERT and UPDATE of t_ tables on the writer's connection, but of those that only
 *		triggers write, nor standings; whatever a trigger trg_… does
 *	else	refused: DELETE, DDL, PRAGMA, ATTACH, transactions, sqlite_schema, table-valued
 *		functions
 *
 * SQLite names the innermost view, but a common table expression with a view's name would pass for
 * it; so the text of a statement may not define such a name (fence.c), and only names that were
 * views and triggers of the schema when the database was opened count. A view with a WITH of its
 * own fails closed. Two more things the authorizer is not asked about, joins with USING or NATURAL
 * and "INSERT … SELECT *", are refused by fence.c too.
 */
#include "db/guard.h"
#include "db/sqlite.h"

#include <stdlib.h>
#include <string.h>

struct policy {
	char **views; /* sorted, without regard to case, as SQLite compares them */
	size_t n_views;
	char **triggers;
	size_t n_triggers;
};

static int compare_names(const void *a, const void *b)
{
	return sqlite3_stricmp(*(const char *const *)a, *(const char *const *)b);
}

static bool has_name(char *const *names, size_t n, const char *name)
{
	return name && n && bsearch(&name, names, n, sizeof(*names), compare_names);
}

static bool starts(const char *name, const char *prefix)
{
	return name && sqlite3_strnicmp(name, prefix, (int)strlen(prefix)) == 0;
}

bool policy_reserved(const char *name, void *arg)
{
	const struct policy *p = arg;

	return starts(name, "trg_") || has_name(p->views, p->n_views, name);
}

static int load_names(struct sqlite *c, const char *sql, char ***names, size_t *n)
{
	sqlite3_stmt *stmt = NULL;
	size_t room = 0;
	int code = sqlite3_prepare_v2(c->handle, sql, -1, &stmt, NULL);

	while (!code && (code = sqlite3_step(stmt)) == SQLITE_ROW) {
		code = SQLITE_OK;
		if (*n == room) {
			char **more = realloc(*names, (room += 64) * sizeof(*more));

			if (!more) {
				code = SQLITE_NOMEM;
				break;
			}
			*names = more;
		}
		(*names)[*n] = strdup((const char *)sqlite3_column_text(stmt, 0));
		if (!(*names)[(*n)++])
			code = SQLITE_NOMEM;
	}
	sqlite3_finalize(stmt);
	if (code != SQLITE_DONE)
		return sqlite_failed(c, code, "names of views");
	if (*n)
		qsort(*names, *n, sizeof(**names), compare_names);
	return 0;
}

int policy_load(struct sqlite *c, struct policy **ret)
{
	struct policy *p = calloc(1, sizeof(*p));
	int rc;

	if (!p)
		return db_failed(ERR_GEHEUGEN, "no memory for the policy");
	rc = load_names(c, "SELECT name FROM main.sqlite_schema WHERE type = 'view'", &p->views,
			&p->n_views);
	if (!rc)
		rc = load_names(c,
				"SELECT name FROM main.sqlite_schema WHERE type = 'trigger'"
				" AND name LIKE 'trg\\_%' ESCAPE '\\'",
				&p->triggers, &p->n_triggers);
	if (rc) {
		policy_free(p);
		return rc;
	}
	*ret = p;
	return 0;
}

void policy_free(struct policy *p)
{
	if (!p)
		return;
	for (size_t i = 0; i < p->n_views; i++)
		free(p->views[i]);
	for (size_t i = 0; i < p->n_triggers; i++)
		free(p->triggers[i]);
	free(p->views);
	free(p->triggers);
	free(p);
}

/*
 * Foreign keys make SQLite look into the tables that refer to the one that is written, without a
 * word about whose idea that was. A table that the text does not name can be read for no other
 * reason; nor can a column of the table itself, when the text is an INSERT that does not name it
 * again.
 */
static bool is_foreign_key(const struct sqlite *c, const char *table, const char *column)
{
	if (!c->text || c->kind != CONNECTION_WRITER)
		return false;
	return !fence_names(c->text, table) || fence_only_inserts(c->text, table, column);
}

/* An empty column: the table is there, but at most its id is read. */
static bool may_read(const struct sqlite *c, const char *table, const char *column,
		     const char *through)
{
	const struct policy *p = c->db.database->policy;

	if (has_name(p->triggers, p->n_triggers, through))
		return true;
	if (has_name(p->views, p->n_views, table)) /* a view t_… is an inner part of others */
		return !starts(table, "t_") || has_name(p->views, p->n_views, through);
	if (has_name(p->views, p->n_views, through))
		return starts(table, "t_") || strcmp(table, "json_each") == 0;
	if (!starts(table, "t_") || through || !column)
		return false;
	return !*column || sqlite3_stricmp(column, "id") == 0 ||
	       sqlite3_stricmp(column, "versie") == 0 || is_foreign_key(c, table, column);
}

/* t_wijziging is sealed by a query, but written by triggers only. */
static bool may_write(const struct sqlite *c, int action, const char *table, const char *column,
		      const char *through)
{
	const struct policy *p = c->db.database->policy;

	if (c->kind != CONNECTION_WRITER)
		return false;
	if (has_name(p->triggers, p->n_triggers, through))
		return true;
	if (through || !starts(table, "t_"))
		return false;
	if (action == SQLITE_UPDATE && guard_is_standing(column))
		return false;
	return !guard_is_closed(table) ||
	       (action == SQLITE_UPDATE && sqlite3_stricmp(table, "t_wijziging") == 0 &&
		guard_is_seal_column(column));
}

static bool may(struct sqlite *c, int action, const char *one, const char *two, const char *through)
{
	const struct policy *p = c->db.database->policy;

	if (c->own_words)
		return true;
	switch (action) {
	case SQLITE_SELECT:
	case SQLITE_RECURSIVE:
		return true;
	case SQLITE_FUNCTION: /* without extensions only the built-in ones and ours exist */
		return two && sqlite3_stricmp(two, "load_extension") != 0;
	case SQLITE_READ:
		return may_read(c, one, two, through);
	case SQLITE_INSERT:
	case SQLITE_UPDATE:
		return may_write(c, action, one, two, through);
	case SQLITE_DELETE:
		return c->kind == CONNECTION_WRITER &&
		       has_name(p->triggers, p->n_triggers, through);
	default:
		return false;
	}
}

static int authorize(void *arg, int action, const char *one, const char *two, const char *database,
		     const char *through)
{
	(void)database;
	return may(arg, action, one, two, through) ? SQLITE_OK : SQLITE_DENY;
}

void policy_guard(struct sqlite *c)
{
	sqlite3_set_authorizer(c->handle, authorize, c);
}
