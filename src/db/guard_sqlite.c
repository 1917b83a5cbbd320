#include "db/guard.h"

#include <string.h>

/* t_jongere without t_; what trigger names and t_wijziging.tabel are made of. */
static const char *noun(const struct guard_table *t)
{
	return t->name + 2;
}

/* All of its values but the last, which says what changed. */
static void log_values(const struct guard_table *t, const char *soort, struct buf *sql)
{
	buf_format(
	    sql,
	    "INSERT INTO t_wijziging"
	    " (op, gebruiker_id, functie_id, tabel, rij_id, jongere_id, soort, velden) SELECT"
	    " coalesce(ctx_nu(), CAST(unixepoch('subsec') * 1000 AS INTEGER)),"
	    " ctx_gebruiker(), ctx_functie(), '%s', NEW.id, %s, '%s',",
	    noun(t), guard_says_jongere(t), soort);
}

static void log_insert(const struct guard_table *t, struct buf *sql)
{
	buf_format(sql, "CREATE TRIGGER trg_%s_wijziging_nieuw AFTER INSERT ON %s BEGIN ", noun(t),
		   t->name);
	log_values(t, "nieuw", sql);
	buf_text(sql, " NULL; END;\n");
}

static void piece_value(struct buf *sql, const struct guard_column *column)
{
	buf_format(sql, "SELECT '%s' AS k, ", column->name);
	guard_says_value(sql, "OLD", column);
	buf_text(sql, " AS o, ");
	guard_says_value(sql, "NEW", column);
	buf_text(sql, " AS n");
}

/* Of what the log may not say whether it changed: the values themselves do. */
static void piece_value_if(struct buf *sql, const struct guard_column *column)
{
	piece_value(sql, column);
	buf_format(sql, " WHERE OLD.\"%s\" IS NOT NEW.\"%s\"", column->name, column->name);
}

/*
 * An UPDATE that names no logged column (a standing, a version) does not even look at the row. What
 * changed is asked as shortly as can be, and not in a WHEN as well: each connection keeps all of
 * this in memory.
 */
static void log_update(const struct guard_table *t, struct buf *sql)
{
	bool silent = guard_has_column(t, "vluchtig");

	buf_format(sql, "CREATE TRIGGER trg_%s_wijziging_wijzig AFTER UPDATE OF ", noun(t));
	guard_each_logged(t, ", ", sql, guard_piece_column);
	buf_format(sql, " ON %s BEGIN ", t->name);
	log_values(t, "wijzig", sql);
	buf_text(sql, " w.velden FROM (SELECT json_group_object(k, json_array(o, n)) AS velden"
		      " FROM (");
	guard_each_logged(t, " UNION ALL ", sql, silent ? piece_value_if : piece_value);
	buf_format(sql, ")%s) w WHERE w.velden <> '{}'; END;\n", silent ? "" : " WHERE o IS NOT n");
}

static void append_only(const struct guard_table *t, struct buf *sql)
{
	bool sealed = guard_has_column(t, "zegel");

	buf_format(sql,
		   "CREATE TRIGGER trg_%s_blijft_delete BEFORE DELETE ON %s BEGIN"
		   " SELECT RAISE(ABORT, '%s_blijft'); END;\n",
		   noun(t), t->name, noun(t));
	buf_format(sql, "CREATE TRIGGER trg_%s_blijft_update BEFORE UPDATE ON %s", noun(t),
		   t->name);
	if (sealed) {
		buf_text(sql, " WHEN ");
		guard_says_not_sealed(t, sql);
	}
	buf_format(sql, " BEGIN SELECT RAISE(ABORT, '%s_blijft'); END;\n", noun(t));
}

static void standings(const struct guard_table *t, struct buf *sql)
{
	buf_format(sql, "CREATE TRIGGER trg_%s_stand_leeg BEFORE INSERT ON %s WHEN ", noun(t),
		   t->name);
	guard_says_standing(t, sql);
	buf_format(sql, " BEGIN SELECT RAISE(ABORT, '%s_stand_blijft'); END;\n", noun(t));
}

void guard_sqlite(const struct guard_tables *tables, struct buf *sql)
{
	guard_sqlite_remove(tables, sql);
	for (size_t i = 0; i < tables->count; i++) {
		const struct guard_table *t = &tables->list[i];

		if (guard_is_logged(t)) {
			log_insert(t, sql);
			log_update(t, sql);
		}
		if (guard_is_append_only(t))
			append_only(t, sql);
		if (guard_has_standing(t))
			standings(t, sql);
	}
}

void guard_sqlite_remove(const struct guard_tables *tables, struct buf *sql)
{
	static const char *const suffixes[] = {"wijziging_nieuw", "wijziging_wijzig",
					       "blijft_delete", "blijft_update", "stand_leeg"};

	for (size_t i = 0; i < tables->count; i++)
		for (size_t j = 0; j < COUNT(suffixes); j++)
			buf_format(sql, "DROP TRIGGER IF EXISTS trg_%s_%s;\n",
				   noun(&tables->list[i]), suffixes[j]);
}
