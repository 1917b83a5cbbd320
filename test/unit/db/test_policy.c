/*
 * What a jongere loses when a query gets round the views: every way we know of to read or change
 * more than the policy allows, tried on a connection of the application. The fence refuses; the
 * test fails when one gets through.
 */
#include "testschema.h"

#include "base/buf.h"
#include "db/driver.h"

#include <stdio.h>
#include <string.h>

QUERY(fine_read, "SELECT id, naam FROM jongere WHERE id = $1");
QUERY(fine_id_only, "SELECT id FROM jongere WHERE id = $1");
QUERY(fine_count, "SELECT count(*) FROM jongere WHERE id > $1");
QUERY(fine_insert, "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES ($1, $2) RETURNING id");
QUERY(
    fine_update,
    "UPDATE t_jongere SET naam = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 RETURNING id");
QUERY(fine_cte,
      "WITH mijn (nr) AS (SELECT id FROM jongere WHERE naam IS NOT NULL) SELECT nr AS id FROM mijn"
      " WHERE nr > $1");
QUERY(fine_self, "INSERT INTO t_ketting (vorige_id) VALUES ($1) RETURNING id");

QUERY(dishonest, "SELECT naam FROM t_jongere WHERE id = $1");

/* Each reads or changes what it may not. One value, $1, is bound where there is one. */
static const char *const bypasses[] = {
    /* plainly */
    "SELECT naam FROM t_jongere",
    "SELECT j.naam FROM t_jongere AS j WHERE j.id = 4",
    "SELECT * FROM t_jongere",
    "SELECT id FROM t_jongere WHERE naam LIKE 'R%'",
    "SELECT id FROM t_jongere ORDER BY naam",
    "SELECT naam FROM main.t_jongere",
    "SELECT naam FROM \"t_jongere\"",
    "SELECT naam FROM public.t_jongere",
    /* beside a view */
    "SELECT naam FROM jongere UNION ALL SELECT naam FROM t_jongere",
    "SELECT id, (SELECT naam FROM t_jongere WHERE id = 4) AS naam FROM jongere",
    "SELECT j.id FROM jongere j JOIN t_jongere t ON t.naam <> j.naam",
    "SELECT id FROM jongere WHERE EXISTS (SELECT 1 FROM t_jongere t WHERE t.naam = 'Rutger')",
    "SELECT id FROM jongere WHERE id IN (SELECT jongere_id FROM t_zicht)",
    "SELECT id FROM jongere j NATURAL JOIN t_jongere",
    "SELECT id FROM jongere LEFT JOIN t_jongere USING (id, naam)",
    "SELECT t.id FROM t_jongere t JOIN (SELECT 'Rutger' AS naam) x USING (naam)",
    "SELECT id FROM jongere WHERE (id, 1) IN t_geheim",
    "SELECT id FROM jongere WHERE (id, naam) IN (SELECT id, naam FROM t_jongere)",
    "SELECT max(naam) OVER (ORDER BY id) AS naam FROM t_jongere",
    "SELECT count(*) FILTER (WHERE naam = 'Rutger') FROM t_jongere",
    /* under a name that the policy trusts */
    "WITH jongere AS (SELECT naam FROM t_jongere) SELECT naam FROM jongere",
    "WITH jongere(naam) AS (SELECT naam FROM t_jongere) SELECT naam FROM jongere",
    "WITH \"jongere\" AS (SELECT naam FROM t_jongere) SELECT naam FROM \"jongere\"",
    "WITH [jongere] AS (SELECT naam FROM t_jongere) SELECT naam FROM [jongere]",
    "WITH `jongere` AS (SELECT naam FROM t_jongere) SELECT naam FROM `jongere`",
    "WITH 'jongere' AS (SELECT naam FROM t_jongere) SELECT naam FROM 'jongere'",
    "WITH JONGERE AS (SELECT naam FROM t_jongere) SELECT naam FROM jongere",
    "WITH jongere/**/AS/**/(SELECT naam FROM t_jongere) SELECT naam FROM jongere",
    "WITH jongere --\n AS --\n (SELECT naam FROM t_jongere) SELECT naam FROM jongere",
    "WITH jongere AS MATERIALIZED (SELECT naam FROM t_jongere) SELECT naam FROM jongere",
    "WITH jongere AS NOT MATERIALIZED (SELECT naam FROM t_jongere) SELECT naam FROM jongere",
    "WITH x AS (SELECT 1 AS id), jongere AS (SELECT naam FROM t_jongere) SELECT naam FROM jongere, x",
    "WITH RECURSIVE jongere(naam) AS (SELECT naam FROM t_jongere UNION SELECT naam FROM jongere)"
    " SELECT naam FROM jongere",
    "SELECT naam FROM (WITH jongere AS (SELECT naam FROM t_jongere) SELECT naam FROM jongere) AS x",
    "SELECT id FROM contactmoment WHERE tekst IN (WITH wie AS (SELECT naam FROM t_jongere) SELECT naam FROM wie)",
    "WITH trg_jongere_zicht AS (SELECT naam FROM t_jongere) SELECT naam FROM trg_jongere_zicht",
    "WITH trg_x AS (SELECT naam FROM t_jongere) SELECT naam FROM trg_x",
    "WITH x AS (SELECT naam FROM t_jongere) SELECT naam FROM x",
    "SELECT jongere.naam FROM (SELECT naam FROM t_jongere) AS jongere",
    "SELECT jongere.naam FROM t_jongere AS jongere",
    "SELECT jongere.naam FROM (SELECT t.naam FROM t_jongere t) jongere",
    /* when writing */
    "UPDATE t_jongere SET naam = 'x' WHERE id = 4 RETURNING naam",
    "UPDATE t_jongere SET naam = 'x' WHERE id = 4 RETURNING *",
    "UPDATE t_jongere SET naam = 'x' WHERE naam = 'Rutger'",
    "UPDATE t_jongere SET naam = naam || 'x' WHERE id = 4",
    "UPDATE t_jongere SET naam = (SELECT tekst FROM t_contactmoment WHERE id = 2) WHERE id = 1",
    "UPDATE t_jongere SET naam = c.tekst FROM t_contactmoment c WHERE t_jongere.id = c.id",
    "UPDATE t_ketting SET versie = 2 WHERE vorige_id = 1",
    "INSERT INTO t_contactmoment (jongere_id, tekst) SELECT 1, naam FROM t_jongere",
    "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES (1, 'x') RETURNING tekst, jongere_id",
    "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES (1, 'x') RETURNING *",
    "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES (1, 'x') RETURNING \"tekst\"",
    "INSERT INTO t_contactmoment AS c (jongere_id, tekst) VALUES (1, 'x') RETURNING c.tekst",
    "INSERT INTO t_inzage_onderdeel SELECT * FROM t_geheim",
    "INSERT INTO t_inzage_onderdeel SELECT ALL * FROM t_geheim",
    "INSERT INTO t_inzage_onderdeel SELECT/**/* FROM t_geheim",
    "INSERT INTO t_inzage_onderdeel SELECT g.* FROM t_geheim g",
    "INSERT INTO t_inzage_onderdeel (id, inzage_id) SELECT id, getal FROM t_geheim",
    "INSERT INTO t_ketting (vorige_id) VALUES (NULL) RETURNING vorige_id",
    "INSERT INTO t_ketting (vorige_id) SELECT vorige_id FROM t_ketting",
    "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES (1, 'x') ON CONFLICT (jongere_id, tekst)"
    " DO UPDATE SET tekst = t_contactmoment.tekst",
    "INSERT OR REPLACE INTO t_jongere (id, naam) VALUES (4, 'x')",
    "INSERT OR IGNORE INTO t_jongere (id, naam) VALUES (4, 'x')",
    "UPDATE OR REPLACE t_jongere SET id = 4 WHERE id = 1",
    "REPLACE INTO t_jongere (id, naam) VALUES (4, 'x')",
    "DELETE FROM t_jongere WHERE id = 4",
    "DELETE FROM jongere WHERE id = 4",
    "UPDATE jongere SET naam = 'x' WHERE id = 4",
    "INSERT INTO jongere (naam) VALUES ('x')",
    "INSERT INTO t_zicht (gebruiker_id, jongere_id, onderdelen) VALUES (1, 4, 1)",
    "UPDATE t_zicht SET onderdelen = 1",
    "INSERT INTO t_wijziging (op, tabel, rij_id, soort) VALUES (1, 'x', 1, 'nieuw')",
    "UPDATE t_wijziging SET soort = 'x' WHERE id = 1",
    "UPDATE t_migratie SET number = 7 WHERE number = 1",
    /* the schema and the engine */
    "SELECT sql FROM sqlite_schema",
    "SELECT sql FROM sqlite_master",
    "SELECT sql FROM \"sqlite_master\"",
    "SELECT name FROM pragma_table_info('t_jongere')",
    "SELECT tbl FROM sqlite_stat1",
    "SELECT name FROM sqlite_dbpage",
    "SELECT naam FROM t_jongere INDEXED BY contactmoment_uniek",
    "PRAGMA table_info(t_jongere)",
    "PRAGMA query_only = 0",
    "PRAGMA writable_schema = 1",
    "ATTACH DATABASE '/tmp/x' AS x",
    "CREATE TEMP VIEW v AS SELECT naam FROM t_jongere",
    "CREATE VIEW v AS SELECT naam FROM t_jongere",
    "CREATE TEMP TRIGGER trg_x AFTER UPDATE ON t_jongere BEGIN SELECT naam FROM t_jongere; END",
    "CREATE TABLE t_x AS SELECT naam FROM t_jongere",
    "DROP VIEW jongere",
    "ALTER TABLE t_jongere ADD COLUMN x",
    "VACUUM INTO '/tmp/x'",
    "REINDEX",
    "ANALYZE",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT x",
    "EXPLAIN SELECT naam FROM t_jongere",
    "SELECT load_extension('x')",
    "SELECT 1; SELECT 2",
    "SELECT id FROM jongere; DELETE FROM t_jongere",
    /* by what fails on some values only, and may be tried before the policy */
    "SELECT id FROM jongere WHERE CAST(naam AS INT) > 0",
    "SELECT id FROM jongere WHERE naam::int > 0",
    "SELECT id FROM jongere WHERE 1 / (id - 4) > 0",
    "SELECT id FROM jongere WHERE 1 % (id - 4) > 0",
    "SELECT id FROM jongere WHERE to_char(id, naam) = 'x'",
    "SELECT id FROM jongere WHERE public.leak(naam) = TRUE",
    /* PostgreSQL's own ways */
    "SELECT set_config('startbaan.context', '2', true)",
    "SELECT current_setting('startbaan.context')",
    "SET startbaan.context = '2'",
    "RESET ROLE",
    "SET ROLE startbaan",
    "TABLE t_jongere",
    "COPY t_jongere TO STDOUT",
    "SELECT query_to_xml('SELECT naam FROM t_jongere', true, true, '')",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT relname FROM pg_class",
    "WITH x AS (DELETE FROM t_jongere WHERE id = 4 RETURNING id) SELECT id FROM x",
    "WITH x AS (UPDATE t_jongere SET naam = 'x' WHERE id = 4 RETURNING naam) SELECT naam FROM x",
    "DO $$ BEGIN UPDATE t_jongere SET naam = 'x'; END $$",
    "LOCK TABLE t_jongere",
    "MERGE INTO t_jongere USING jongere ON true WHEN MATCHED THEN DELETE",
    "SELECT naam FROM ONLY t_jongere",
    "SELECT (t).naam FROM t_jongere t",
    "SELECT t FROM t_jongere t",
    "SELECT row_to_json(t) FROM t_jongere t",
    "SELECT naam FROM jongere FOR UPDATE",
};

struct attempt {
	const char *sql;
	int checked;
};

static int try_prepare(struct db *db, void *arg)
{
	struct attempt *attempt = arg;
	struct query q = {.name = "bypass", .sql = attempt->sql};

	attempt->checked = db->driver->check(db, &q);
	return ERR_INVOER; /* whatever it did, undo it */
}

static void every_bypass_is_refused(void **state)
{
	struct testdb *t = *state;
	unsigned through = 0;

	for (size_t i = 0; i < COUNT(bypasses); i++) {
		struct attempt attempt = {.sql = bypasses[i]};

		assert_int_equal(db_write(t->d, &as_een, try_prepare, &attempt), ERR_INVOER);
		if (attempt.checked == 0) {
			print_message("got through: %s\n", bypasses[i]);
			through++;
		}
	}
	assert_int_equal(through, 0);
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_jongere WHERE naam = 'Rutger'"),
			 1);
}

QUERY(guess, "SELECT id FROM jongere WHERE 1 / id > 5");

/* Not only when all are tried at the start. */
static void a_guess_is_refused_when_it_is_asked(void **state)
{
	struct testdb *t = *state;
	struct db *db;
	int64_t id;

	assert_int_equal(db_read_begin(t->d, &as_een, &db), 0);
	assert_int_equal(db_number(db, &guess, ARGS_NONE, &id), ERR_BUG);
	db_read_end(db);
}

/* On a reader nothing can even be prepared that writes. */
static void a_reader_prepares_no_write(void **state)
{
	struct testdb *t = *state;
	struct query q = {.name = "write", .sql = fine_insert.sql};
	struct db *db;

	assert_int_equal(db_read_begin(t->d, &as_een, &db), 0);
	if (t->sqlite)
		assert_int_equal(db->driver->check(db, &q), ERR_BUG);
	assert_int_equal(db_number(db, &fine_insert, ARGS(1, "x"), &(int64_t){0}), ERR_BUG);
	db_read_end(db);
}

/* Who may write everything still looks without touching: a check of a region repairs nothing. */
static void the_owner_changes_nothing_by_looking(void **state)
{
	struct testdb *t = *state;
	const struct database_options options = {.uri = t->uri, .role = DATABASE_OWNER};
	struct database *owner;
	struct db *db;

	assert_int_equal(database_open(&options, &owner), 0);
	assert_int_equal(db_read_begin(owner, &as_een, &db), 0);
	assert_true(db_number(db, &fine_insert, ARGS(1, "x"), &(int64_t){0}) < 0);
	db_read_end(db);
	database_close(owner);
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_contactmoment WHERE tekst = 'x'"),
			 0);
}

/* The report also names the program's own queries, whose tables are not here: look for ours. */
static void honest_queries_pass(void **state)
{
	struct testdb *t = *state;
	struct buf report = BUF_INIT(1000000);
	const char *ours;

	assert_int_equal(database_check(t->d, &report), ERR_DATABASE);
	assert_non_null(strstr(report.data, "dishonest"));
	ours = strstr(report.data, "fine_");
	if (ours)
		fail_msg("%.300s", ours);
	buf_free(&report);
}

static bool shape_is(struct testdb *t, const char *was)
{
	char now[DATABASE_SHAPE];

	assert_int_equal(database_shape(t->d, now), 0);
	return strcmp(now, was) == 0;
}

/* What others may change on a server makes the next start ask all queries again; what users store,
 * and the upkeep of tables, does not. */
static void only_what_decides_changes_the_shape(void **state)
{
	static const char *const decides[] = {
	    "REVOKE SELECT ON jongere FROM startbaan_app",
	    "GRANT SELECT ON jongere TO startbaan_app",
	    "GRANT SELECT (naam) ON t_jongere TO startbaan_app",
	    "ALTER TABLE t_uniek ADD COLUMN c int",
	    "CREATE FUNCTION own() RETURNS int LANGUAGE sql AS 'SELECT 1'",
	};
	struct testdb *t = *state;
	char shape[DATABASE_SHAPE];

	assert_int_equal(database_shape(t->d, shape), 0);
	assert_true(shape[0]);
	testdb_script(t, "INSERT INTO t_uniek (a, b) VALUES (1, 2)");
	testdb_script(t, "ANALYZE");
	assert_true(shape_is(t, shape));
	for (size_t i = 0; i < COUNT(decides); i++) {
		testdb_script(t, decides[i]);
		if (shape_is(t, shape))
			fail_msg("the shape does not tell of: %s", decides[i]);
		assert_int_equal(database_shape(t->d, shape), 0);
	}
}

static int honest_writes(struct db *db, void *arg)
{
	int64_t id;
	int rc = db_number(db, &fine_insert, ARGS(1, "nieuw"), &id);

	(void)arg;
	if (!rc)
		rc = db_number(db, &fine_self, ARGS((struct arg){.type = ARG_NULL_INT}), &id);
	if (!rc)
		rc = db_number(db, &fine_self, ARGS(id), &id);
	return rc ? rc : db_number(db, &fine_update, ARGS(1, 1, "Zoe"), &id);
}

static void honest_writes_pass(void **state)
{
	struct testdb *t = *state;

	if (db_write(t->d, &as_een, honest_writes, NULL))
		fail_msg("%s", database_error());
}

static void counts_follow_sight(void **state)
{
	struct testdb *t = *state;
	int64_t een, twee, niemand, gevolgd;
	struct db *db;

	assert_int_equal(db_read_begin(t->d, &as_een, &db), 0);
	assert_int_equal(db_number(db, &fine_count, ARGS(0), &een), 0);
	assert_int_equal(db_set_context(db, &as_twee), 0);
	assert_int_equal(db_number(db, &fine_count, ARGS(0), &twee), 0);
	assert_int_equal(db_set_context(db, &as_niemand), 0);
	assert_int_equal(db_number(db, &fine_count, ARGS(0), &niemand), 0);
	assert_int_equal(db_number(db, &fine_cte, ARGS(0), &gevolgd), ERR_GEEN_RIJ);
	db_read_end(db);
	assert_int_equal(een, 3);
	assert_int_equal(twee, 1);
	assert_int_equal(niemand, 0);
}

/* A read by somebody else must not find the context of the one before. */
static void context_does_not_outlive_its_transaction(void **state)
{
	struct testdb *t = *state;
	int64_t id;
	struct db *db;

	for (int i = 0; i < 3; i++) {
		assert_int_equal(db_read_begin(t->d, &as_een, &db), 0);
		assert_int_equal(db_number(db, &fine_id_only, ARGS(1), &id), 0);
		db_read_end(db);
		assert_int_equal(db_read_begin(t->d, &as_niemand, &db), 0);
		assert_int_equal(db_number(db, &fine_id_only, ARGS(1), &id), ERR_GEEN_RIJ);
		db_read_end(db);
	}
	assert_int_equal(db_number(db, &fine_id_only, ARGS(1), &id),
			 ERR_GEEN_RIJ); /* outside one */
}

struct wie_row {
	int64_t gebruiker, functie, organisatie;
	const char *doel;
	struct moment nu;
	struct datum vandaag;
	struct bytes sleutel;
};

static const struct column wie_columns[] = {
    COLUMN(struct wie_row, gebruiker, INT, NULL, 0),
    COLUMN(struct wie_row, functie, INT, NULL, 0),
    COLUMN(struct wie_row, organisatie, INT, NULL, 0),
    COLUMN(struct wie_row, doel, TEXT, NULL, 0),
    COLUMN(struct wie_row, nu, MOMENT, NULL, 0),
    COLUMN(struct wie_row, vandaag, DATUM, NULL, 0),
    COLUMN(struct wie_row, sleutel, BYTES, NULL, 0),
};
QUERY(wie, "SELECT gebruiker, functie, organisatie, doel, nu, vandaag, sleutel FROM wie");

static void the_views_hear_who_is_asking(void **state)
{
	struct testdb *t = *state;
	struct db_context ctx = as_een;
	struct wie_row row;
	struct db *db;

	ctx.sleutel = (struct bytes){(const uint8_t *)"\0\1\377", 3};
	ctx.doel = "o'doel \\ \"x\"";
	assert_int_equal(db_read_begin(t->d, &ctx, &db), 0);
	assert_int_equal(db_row(db, t->a, &wie, ARGS_NONE, wie_columns, COUNT(wie_columns), &row),
			 0);
	assert_int_equal(row.gebruiker, 1);
	assert_int_equal(row.functie, 11);
	assert_int_equal(row.organisatie, 21);
	assert_string_equal(row.doel, ctx.doel);
	assert_int_equal(row.nu.ms, 1000);
	assert_int_equal(row.vandaag.dag, 20000);
	assert_int_equal(row.sleutel.len, 3);
	assert_memory_equal(row.sleutel.data, "\0\1\377", 3);
	assert_int_equal(db_set_context(db, &as_niemand), 0);
	assert_int_equal(db_row(db, t->a, &wie, ARGS_NONE, wie_columns, COUNT(wie_columns), &row),
			 0);
	assert_int_equal(row.gebruiker, 0);
	assert_null(row.doel);
	assert_null(row.sleutel.data);
	assert_false(moment_set(row.nu) || datum_set(row.vandaag));
	db_read_end(db);
}

/* In a table of one's own there would be no policy. */
static void who_asks_makes_no_table_of_his_own(void **state)
{
	assert_int_equal(testdb_number(*state,
				       "SELECT count(*) FROM pg_database WHERE datname ="
				       " current_database() AND (has_database_privilege("
				       "'startbaan_app', oid, 'TEMPORARY') OR has_schema_privilege("
				       "'startbaan_app', 'public', 'CREATE'))"),
			 0);
}

#define TESTS(ON)                                                                                  \
	ON(every_bypass_is_refused), ON(a_guess_is_refused_when_it_is_asked),                      \
	    ON(a_reader_prepares_no_write), ON(the_owner_changes_nothing_by_looking),              \
	    ON(honest_queries_pass), ON(honest_writes_pass), ON(counts_follow_sight),              \
	    ON(context_does_not_outlive_its_transaction), ON(the_views_hear_who_is_asking)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(ON_SQLITE)};
	const struct CMUnitTest pg[] = {TESTS(ON_PG), ON_PG(who_asks_makes_no_table_of_his_own),
					ON_PG(only_what_decides_changes_the_shape)};

	return RUN_ON_BOTH(sqlite, pg);
}
