#include "db/guard.h"

#include <string.h>

/* clang-format off */
const char guard_pg_role[] =
"DO $f$ BEGIN\n"
"  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'startbaan_app') THEN\n"
"    CREATE ROLE startbaan_app NOLOGIN NOINHERIT;\n"
"  END IF;\n"
"  IF NOT pg_has_role(current_user, 'startbaan_app', 'MEMBER') THEN\n"
"    EXECUTE format('GRANT startbaan_app TO %I', current_user);\n"
"  END IF;\n"
"END $f$;\n";

/* One setting, as pg_pipeline.c sends it: each of seven would cost as much as this one. */
#define CONTEXT_PART(nr) \
"nullif(split_part(current_setting('startbaan.context', true), '|', " nr "), '')"
#define CONTEXT_FUNCTION(name, type, value) \
"CREATE OR REPLACE FUNCTION ctx_" name "() RETURNS " type " LANGUAGE sql STABLE PARALLEL SAFE AS\n" \
"  $f$ SELECT " value " $f$;\n"

const char guard_pg_prologue[] =
CONTEXT_FUNCTION("gebruiker", "bigint", CONTEXT_PART("1") "::bigint")
CONTEXT_FUNCTION("functie", "bigint", CONTEXT_PART("2") "::bigint")
CONTEXT_FUNCTION("organisatie", "bigint", CONTEXT_PART("3") "::bigint")
CONTEXT_FUNCTION("nu", "bigint", CONTEXT_PART("4") "::bigint")
CONTEXT_FUNCTION("vandaag", "bigint", CONTEXT_PART("5") "::bigint")
CONTEXT_FUNCTION("sleutel", "bytea", "decode(" CONTEXT_PART("6") ", 'hex')")
CONTEXT_FUNCTION("doel", "text", CONTEXT_PART("7"));

static const char append_function[] =
"CREATE OR REPLACE FUNCTION trg_blijft() RETURNS trigger LANGUAGE plpgsql AS $f$\n"
"BEGIN\n"
"  RAISE EXCEPTION USING MESSAGE = TG_ARGV[0] || '_blijft';\n"
"END $f$;\n";

/* Trigger functions do what the role itself may not. */
static const char rights_begin[] =
"DO $f$ DECLARE fn record; v record; BEGIN\n"
"  FOR fn IN SELECT p.oid::regprocedure AS name FROM pg_proc p\n"
"    WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype LOOP\n"
"    EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = public, pg_temp',\n"
"                   fn.name);\n"
"  END LOOP;\n"
"  REVOKE ALL ON SCHEMA public FROM PUBLIC;\n"
"  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, startbaan_app;\n"
"  REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, startbaan_app;\n"
"  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());\n"
"  GRANT USAGE ON SCHEMA public TO startbaan_app;\n"
"  FOR v IN SELECT c.relname AS name FROM pg_class c\n"
"    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v'\n"
"    AND c.relname NOT LIKE 't\\_%' LOOP\n"
"    EXECUTE format('GRANT SELECT ON %I TO startbaan_app', v.name);\n"
"  END LOOP;\n"
"END $f$;\n";
/* clang-format on */

static const char *noun(const struct guard_table *t)
{
	return t->name + 2;
}

static void piece_change(struct buf *sql, const struct guard_column *column)
{
	buf_format(sql,
		   "CASE WHEN OLD.\"%s\" IS DISTINCT FROM NEW.\"%s\" THEN"
		   " jsonb_build_object('%s', jsonb_build_array(",
		   column->name, column->name, column->name);
	guard_says_value(sql, "OLD", column);
	buf_text(sql, ", ");
	guard_says_value(sql, "NEW", column);
	buf_text(sql, ")) ELSE '{}' END");
}

/* A function of its own for each table: a trigger's WHEN is read anew for each statement, and a
 * whole row as jsonb is ten times the work of the columns that changed. */
static void log_function(const struct guard_table *t, struct buf *sql)
{
	buf_format(sql,
		   "CREATE OR REPLACE FUNCTION trg_%s_log() RETURNS trigger LANGUAGE plpgsql"
		   " AS $f$\nDECLARE\n verschil jsonb;\nBEGIN\n"
		   " IF TG_OP = 'UPDATE' THEN\n verschil := ",
		   noun(t));
	guard_each_logged(t, "\n || ", sql, piece_change);
	buf_format(
	    sql,
	    ";\n IF verschil = '{}' THEN RETURN NULL; END IF;\n END IF;\n"
	    " INSERT INTO t_wijziging"
	    " (op, gebruiker_id, functie_id, tabel, rij_id, jongere_id, soort, velden) VALUES ("
	    "coalesce(ctx_nu(), (extract(epoch FROM clock_timestamp()) * 1000)::bigint),"
	    " ctx_gebruiker(), ctx_functie(), '%s', NEW.id, %s,"
	    " CASE TG_OP WHEN 'INSERT' THEN 'nieuw' ELSE 'wijzig' END, verschil::text);\n"
	    " RETURN NULL;\nEND $f$;\n",
	    noun(t), guard_says_jongere(t));
}

/* An UPDATE that names no logged column (a standing, a version) does not even look at the row. */
static void table_log(const struct guard_table *t, struct buf *sql)
{
	buf_format(sql,
		   "CREATE TRIGGER trg_%s_wijziging_nieuw AFTER INSERT ON %s"
		   " FOR EACH ROW EXECUTE FUNCTION trg_%s_log();\n"
		   "CREATE TRIGGER trg_%s_wijziging_wijzig AFTER UPDATE OF ",
		   noun(t), t->name, noun(t), noun(t));
	guard_each_logged(t, ", ", sql, guard_piece_column);
	buf_format(sql, " ON %s FOR EACH ROW EXECUTE FUNCTION trg_%s_log();\n", t->name, noun(t));
}

static void table_append_only(const struct guard_table *t, struct buf *sql)
{
	buf_format(sql,
		   "CREATE TRIGGER trg_%s_blijft_delete BEFORE DELETE OR TRUNCATE ON %s"
		   " FOR EACH STATEMENT EXECUTE FUNCTION trg_blijft('%s');\n"
		   "CREATE TRIGGER trg_%s_blijft_update BEFORE UPDATE ON %s FOR EACH ROW",
		   noun(t), t->name, noun(t), noun(t), t->name);
	if (guard_has_column(t, "zegel")) {
		buf_text(sql, " WHEN (");
		guard_says_not_sealed(t, sql);
		buf_text(sql, ")");
	}
	buf_format(sql, " EXECUTE FUNCTION trg_blijft('%s');\n", noun(t));
}

static void table_standings(const struct guard_table *t, struct buf *sql)
{
	buf_format(sql, "CREATE TRIGGER trg_%s_stand_leeg BEFORE INSERT ON %s FOR EACH ROW WHEN (",
		   noun(t), t->name);
	guard_says_standing(t, sql);
	buf_format(sql, ") EXECUTE FUNCTION trg_blijft('%s_stand');\n", noun(t));
}

static bool may_update(const struct guard_table *t, const char *column)
{
	return guard_is_append_only(t) ? guard_is_seal_column(column) : !guard_is_standing(column);
}

static void table_rights(const struct guard_table *t, struct buf *sql)
{
	bool closed = guard_is_closed(t->name);

	if (guard_has_column(t, "id"))
		buf_format(sql, "GRANT SELECT (id) ON %s TO startbaan_app;\n", t->name);
	if (guard_has_column(t, "versie"))
		buf_format(sql, "GRANT SELECT (versie) ON %s TO startbaan_app;\n", t->name);
	if (!closed)
		buf_format(sql, "GRANT INSERT ON %s TO startbaan_app;\n", t->name);
	if (closed && !guard_is_append_only(t))
		return;
	for (size_t i = 0; i < t->n_columns; i++)
		if (may_update(t, t->columns[i].name))
			buf_format(sql, "GRANT UPDATE (\"%s\") ON %s TO startbaan_app;\n",
				   t->columns[i].name, t->name);
}

void guard_pg(const struct guard_tables *tables, struct buf *sql)
{
	guard_pg_remove(tables, sql);
	for (size_t i = 0; i < tables->count; i++)
		if (guard_is_logged(&tables->list[i]))
			log_function(&tables->list[i], sql);
	buf_text(sql, append_function);
	buf_text(sql, rights_begin);
	for (size_t i = 0; i < tables->count; i++) {
		const struct guard_table *t = &tables->list[i];

		if (guard_is_logged(t))
			table_log(t, sql);
		if (guard_is_append_only(t))
			table_append_only(t, sql);
		if (guard_has_standing(t))
			table_standings(t, sql);
		table_rights(t, sql);
	}
}

void guard_pg_remove(const struct guard_tables *tables, struct buf *sql)
{
	static const char *const suffixes[] = {"wijziging_nieuw", "wijziging_wijzig",
					       "blijft_delete", "blijft_update", "stand_leeg"};

	for (size_t i = 0; i < tables->count; i++)
		for (size_t j = 0; j < COUNT(suffixes); j++)
			buf_format(sql, "DROP TRIGGER IF EXISTS trg_%s_%s ON %s;\n",
				   noun(&tables->list[i]), suffixes[j], tables->list[i].name);
}
