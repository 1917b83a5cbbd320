#include "db/guard.h"

#include <string.h>

#define TABLES_MAX 400
#define COLUMNS_MAX 200

static const char sqlite_columns[] =
    "SELECT m.name, p.name, p.type FROM sqlite_schema m, pragma_table_xinfo(m.name) p"
    " WHERE m.type = 'table' AND m.name LIKE 't\\_%' ESCAPE '\\' ORDER BY m.name, p.cid";

static const char pg_columns[] =
    "SELECT c.relname, a.attname, format_type(a.atttypid, NULL)"
    " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid"
    " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname LIKE 't\\_%'"
    " AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname COLLATE \"C\", a.attnum";

static bool is_text(const char *type)
{
	return strcmp(type, "TEXT") == 0 || strcmp(type, "text") == 0;
}

struct listing {
	struct arena *arena;
	struct guard_tables *tables;
};

static bool is_bytes(const char *type)
{
	return strcmp(type, "BLOB") == 0 || strcmp(type, "bytea") == 0;
}

static int on_column(void *arg, int n, char **values)
{
	struct listing *l = arg;
	struct guard_tables *all = l->tables;
	struct guard_table *t = all->count ? &all->list[all->count - 1] : NULL;

	if (n != 3 || !all->list || !values[0] || !values[1] || !values[2])
		return db_failed(ERR_DATABASE, "the list of columns is not one");
	if (!t || strcmp(t->name, values[0]) != 0) {
		if (all->count == TABLES_MAX)
			return db_failed(ERR_DATABASE, "more than %d tables", TABLES_MAX);
		t = &all->list[all->count++];
		t->name = arena_text(l->arena, values[0]);
		t->columns = arena_array(l->arena, COLUMNS_MAX, sizeof(*t->columns));
	}
	if (t->n_columns == COLUMNS_MAX)
		return db_failed(ERR_DATABASE, "%s: more than %d columns", t->name, COLUMNS_MAX);
	t->columns[t->n_columns].name = arena_text(l->arena, values[1]);
	t->columns[t->n_columns].bytes = is_bytes(values[2]);
	t->columns[t->n_columns].vluchtig = is_text(values[2]);
	t->n_columns++;
	return 0;
}

bool guard_has_column(const struct guard_table *t, const char *column)
{
	for (size_t i = 0; i < t->n_columns; i++)
		if (strcmp(t->columns[i].name, column) == 0)
			return true;
	return false;
}

/* Of a table without such rows no text is. */
static void mark_vluchtig(struct guard_table *t)
{
	bool has = guard_has_column(t, "vluchtig");

	for (size_t i = 0; i < t->n_columns; i++)
		t->columns[i].vluchtig = t->columns[i].vluchtig && has;
}

int guard_tables(struct db *owner, struct arena *a, struct guard_tables *ret)
{
	struct listing l = {a, ret};
	int rc;

	ret->list = arena_array(a, TABLES_MAX, sizeof(*ret->list));
	ret->count = 0;
	rc = owner->driver->script(owner, owner->driver->sqlite ? sqlite_columns : pg_columns,
				   on_column, &l);

	for (size_t i = 0; i < ret->count; i++)
		mark_vluchtig(&ret->list[i]);
	return rc;
}

const char *guard_says_jongere(const struct guard_table *t)
{
	if (strcmp(t->name, "t_jongere") == 0)
		return "NEW.id";
	return guard_has_column(t, "jongere_id") ? "NEW.jongere_id" : "NULL";
}

static bool in_list(const char *name, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(name, list[i]) == 0)
			return true;
	return false;
}

bool guard_is_append_only(const struct guard_table *t)
{
	return strcmp(t->name, "t_wijziging") == 0 || strcmp(t->name, "t_inzage") == 0 ||
	       strncmp(t->name, "t_inzage_", 9) == 0;
}

bool guard_is_seal_column(const char *column)
{
	static const char *const seal[] = {"zegel", "keten", "volgnummer"};

	return in_list(column, seal, COUNT(seal));
}

bool guard_is_standing(const char *column)
{
	return strncmp(column, "stand_", 6) == 0;
}

bool guard_has_standing(const struct guard_table *t)
{
	for (size_t i = 0; i < t->n_columns; i++)
		if (guard_is_standing(t->columns[i].name))
			return true;
	return false;
}

void guard_says_standing(const struct guard_table *t, struct buf *sql)
{
	const char *between = "";

	for (size_t i = 0; i < t->n_columns; i++) {
		if (!guard_is_standing(t->columns[i].name))
			continue;
		buf_format(sql, "%sNEW.\"%s\" IS NOT NULL", between, t->columns[i].name);
		between = " OR ";
	}
}

bool guard_is_logged(const struct guard_table *t)
{
	static const char *const not [] = {"t_sessie", "t_migratie", "t_idempotentie", "t_opname"};

	return guard_has_column(t, "versie") && guard_has_column(t, "id") &&
	       !guard_is_append_only(t) && !in_list(t->name, not, COUNT(not ));
}

static bool ends(const char *name, const char *suffix)
{
	size_t n = strlen(name), m = strlen(suffix);

	return n >= m && strcmp(name + n - m, suffix) == 0;
}

bool guard_is_logged_column(const struct guard_column *c)
{
	/* What nobody may read back from a log, and what only repeats another column. */
	static const char *const not [] = {"versie", "zoektekst"};

	return !c->bytes && !guard_is_standing(c->name) && !ends(c->name, "_vouw") &&
	       !ends(c->name, "_hash") && !in_list(c->name, not, COUNT(not ));
}

static void differs(struct buf *sql, const char *column)
{
	buf_format(sql, "OLD.\"%s\" IS DISTINCT FROM NEW.\"%s\"", column, column);
}

void guard_each_logged(const struct guard_table *t, const char *between, struct buf *sql,
		       void (*piece)(struct buf *sql, const struct guard_column *column))
{
	const char *glue = "";

	for (size_t i = 0; i < t->n_columns; i++) {
		if (!guard_is_logged_column(&t->columns[i]))
			continue;
		buf_text(sql, glue);
		piece(sql, &t->columns[i]);
		glue = between;
	}
}

void guard_piece_column(struct buf *sql, const struct guard_column *column)
{
	buf_format(sql, "\"%s\"", column->name);
}

void guard_says_value(struct buf *sql, const char *row, const struct guard_column *column)
{
	if (column->vluchtig)
		buf_format(sql, "CASE WHEN OLD.vluchtig THEN NULL ELSE %s.\"%s\" END", row,
			   column->name);
	else
		buf_format(sql, "%s.\"%s\"", row, column->name);
}

void guard_says_not_sealed(const struct guard_table *t, struct buf *sql)
{
	buf_text(sql, "OLD.zegel IS NOT NULL OR NEW.zegel IS NULL");
	for (size_t i = 0; i < t->n_columns; i++) {
		if (guard_is_seal_column(t->columns[i].name))
			continue;
		buf_text(sql, " OR ");
		differs(sql, t->columns[i].name);
	}
}

bool guard_is_closed(const char *table)
{
	static const char *const closed[] = {"t_wijziging",        "t_zicht",
					     "t_migratie",         "t_telling_som",
					     "t_telling_toekomst", "t_telling_wijziging",
					     "t_telling_verschil", "t_woord",
					     "t_naamwoord",        "t_aanmeldtelling",
					     "t_aanvraagtelling",  "t_prullenbak",
					     "t_artikelwoord",     "t_vraagwoord"};

	return in_list(table, closed, COUNT(closed));
}
