#include "testschema.h"

#include "db/driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const struct db_context as_een = {.gebruiker = 1,
				  .functie = 11,
				  .organisatie = 21,
				  .doel = "begeleiding",
				  .nu = {1000},
				  .vandaag = {20000}};
const struct db_context as_twee = {.gebruiker = 2, .nu = {2000}, .vandaag = {20000}};
const struct db_context as_niemand = {.nu = {INT64_MIN}, .vandaag = {INT32_MIN}};

/* clang-format off */
static const char tables_sql[] =
"CREATE TABLE t_jongere (id {{id}}, naam {{text}} NOT NULL, naam_vouw {{text}}, geboren_datum {{int}},\n"
"  open {{bool}} NOT NULL DEFAULT TRUE, loonwaarde {{real}}, foto {{bytes}}, versie {{int}} NOT NULL DEFAULT 1,\n"
"  CONSTRAINT jongere_naam CHECK (naam <> '')) {{strict}};\n"
"CREATE TABLE t_contactmoment (id {{id}}, jongere_id {{int}} NOT NULL REFERENCES t_jongere (id),\n"
"  tekst {{text}}, versie {{int}} NOT NULL DEFAULT 1) {{strict}};\n"
"CREATE UNIQUE INDEX contactmoment_uniek ON t_contactmoment (jongere_id, tekst);\n"
"CREATE TABLE t_ketting (id {{id}}, vorige_id {{int}} REFERENCES t_ketting (id)\n"
"  DEFERRABLE INITIALLY DEFERRED, versie {{int}} NOT NULL DEFAULT 1) {{strict}};\n"
"CREATE TABLE t_zicht (gebruiker_id {{int}} NOT NULL, jongere_id {{int}} NOT NULL, onderdelen {{int}} NOT NULL,\n"
"  PRIMARY KEY (gebruiker_id, jongere_id)) {{strict}};\n"
"CREATE TABLE t_wijziging (id {{id}}, op {{int}} NOT NULL, gebruiker_id {{int}}, functie_id {{int}},\n"
"  tabel {{text}} NOT NULL, rij_id {{int}} NOT NULL, jongere_id {{int}}, soort {{text}} NOT NULL,\n"
"  velden {{text}}, zegel {{text}}) {{strict}};\n"
"CREATE TABLE t_inzage (id {{id}}, jongere_id {{int}} NOT NULL, zegel {{text}}) {{strict}};\n"
"CREATE TABLE t_inzage_onderdeel (id {{id}}, inzage_id {{int}} NOT NULL) {{strict}};\n"
"CREATE TABLE t_uniek (id {{id}}, a {{int}}, b {{int}}, UNIQUE (a, b)) {{strict}};\n"
"INSERT INTO t_uniek (a, b) VALUES (1, 1);\n"
"CREATE TABLE t_geheim (id {{id}}, getal {{int}} NOT NULL) {{strict}};\n";

static const char views_sql[] =
"CREATE VIEW jongere {{barrier}} AS\n"
"  SELECT j.id, j.versie, CASE WHEN (z.onderdelen & 1) <> 0 THEN j.naam END AS naam, j.geboren_datum, j.open,\n"
"    j.loonwaarde, j.foto\n"
"  FROM t_zicht z JOIN t_jongere j ON j.id = z.jongere_id\n"
"  WHERE z.gebruiker_id = (SELECT ctx_gebruiker());\n"
"CREATE VIEW contactmoment {{barrier}} AS\n"
"  SELECT c.id, c.versie, c.jongere_id, c.tekst\n"
"  FROM t_zicht z JOIN t_contactmoment c ON c.jongere_id = z.jongere_id\n"
"  WHERE z.gebruiker_id = (SELECT ctx_gebruiker());\n"
"CREATE VIEW wie {{barrier}} AS\n"
"  SELECT ctx_gebruiker() AS gebruiker, ctx_functie() AS functie, ctx_organisatie() AS organisatie,\n"
"    ctx_doel() AS doel, ctx_nu() AS nu, ctx_vandaag() AS vandaag, ctx_sleutel() AS sleutel;\n"
"CREATE VIEW telling {{barrier}} AS SELECT count(j.id) AS aantal FROM t_jongere j WHERE j.open = TRUE;\n"
"-- @sqlite\n"
"CREATE TRIGGER trg_jongere_zicht AFTER INSERT ON t_jongere WHEN ctx_gebruiker() IS NOT NULL BEGIN\n"
"  INSERT INTO t_zicht (gebruiker_id, jongere_id, onderdelen) VALUES (ctx_gebruiker(), NEW.id, 1);\n"
"END;\n"
"CREATE TRIGGER trg_jongere_dicht AFTER UPDATE OF open ON t_jongere WHEN NEW.open = FALSE BEGIN\n"
"  DELETE FROM t_zicht WHERE jongere_id = NEW.id;\n"
"END;\n"
"CREATE TRIGGER trg_jongere_naam BEFORE UPDATE OF naam ON t_jongere WHEN NEW.naam = 'verboden' BEGIN\n"
"  SELECT RAISE(ABORT, 'naam_verboden');\n"
"END;\n"
"-- @postgres\n"
"CREATE FUNCTION trg_jongere_zicht() RETURNS trigger LANGUAGE plpgsql AS $f$ BEGIN\n"
"  IF TG_OP = 'UPDATE' AND NOT NEW.open THEN\n"
"    DELETE FROM t_zicht WHERE jongere_id = NEW.id;\n"
"  ELSIF TG_OP = 'INSERT' AND ctx_gebruiker() IS NOT NULL THEN\n"
"    INSERT INTO t_zicht (gebruiker_id, jongere_id, onderdelen) VALUES (ctx_gebruiker(), NEW.id, 1);\n"
"  END IF;\n"
"  IF NEW.naam = 'verboden' THEN RAISE EXCEPTION 'naam_verboden'; END IF;\n"
"  RETURN NULL;\n"
"END $f$;\n"
"CREATE TRIGGER trg_jongere_zicht AFTER INSERT OR UPDATE ON t_jongere FOR EACH ROW\n"
"  EXECUTE FUNCTION trg_jongere_zicht();\n"
"-- @both\n";

static const char rows_sql[] =
"INSERT INTO t_jongere (naam, naam_vouw, geboren_datum) VALUES ('Zoë', 'zoe', 14000), ('Gün', 'gun', NULL),\n"
"  ('Jayda', 'jayda', 14002), ('Rutger', 'rutger', 14003);\n"
"INSERT INTO t_zicht VALUES (1, 1, 1), (1, 2, 0), (1, 3, 1), (2, 4, 1);\n"
"INSERT INTO t_contactmoment (jongere_id, tekst) VALUES (1, 'gebeld'), (4, 'geheim');\n";
/* clang-format on */

static const struct migration list[] = {
    {.number = 1, .name = "0001_tabellen", .sha256 = "a1", .sql = tables_sql},
    {.number = 2, .name = "0002_views", .sha256 = "b2", .sql = views_sql},
};
const struct schema test_schema = {list, COUNT(list)};

bool testdb_has_pg(void)
{
	return getenv("STARTBAAN_TEST_PG") != NULL;
}

bool testdb_wants(const char *engine)
{
	const char *only = getenv("STARTBAAN_TEST_ENGINE");

	return !only || strcmp(only, engine) == 0;
}

/* Runs one statement on the cluster, outside any database of ours. */
static void cluster_script(const char *sql)
{
	struct database_options options = {.uri = getenv("STARTBAAN_TEST_PG"),
					   .role = DATABASE_OWNER};
	struct database *d;

	if (database_open(&options, &d) || db_script(database_owner(d), sql))
		fail_msg("%s: %s", sql, database_error());
	database_close(d);
}

static void create(struct testdb *t, bool sqlite, const char *template)
{
	static unsigned serial;
	char sql[200];

	memset(t, 0, sizeof(*t));
	t->sqlite = sqlite;
	t->a = arena_open(64U << 20);
	assert_non_null(t->a);
	if (sqlite) {
		const char *room = getenv("TMPDIR");

		snprintf(t->dir, sizeof(t->dir), "%s/startbaan-test-XXXXXX", room ? room : "/tmp");
		assert_non_null(mkdtemp(t->dir));
		snprintf(t->uri, sizeof(t->uri), "sqlite:%s/db", t->dir);
		return;
	}
	const char *uri = getenv("STARTBAAN_TEST_PG");

	snprintf(t->name, sizeof(t->name), "t%ld_%u", (long)getpid(), serial++);
	snprintf(sql, sizeof(sql), "CREATE DATABASE %s TEMPLATE %s", t->name, template);
	cluster_script(sql);
	snprintf(t->uri, sizeof(t->uri), "%s%cdbname=%s", uri, strchr(uri, '?') ? '&' : '?',
		 t->name);
}

void testdb_create(struct testdb *t, bool sqlite)
{
	create(t, sqlite, "template0");
}

void testdb_copy_file(const char *from, const char *to)
{
	char command[300];

	snprintf(command, sizeof(command), "cp '%s' '%s'", from, to);
	assert_int_equal(system(command), 0);
}

void testdb_copy(struct testdb *t, const struct testdb *model)
{
	create(t, model->sqlite, model->name);
	if (model->sqlite)
		testdb_copy_file(strchr(model->uri, '/'), strchr(t->uri, '/'));
}

static struct database *open_owner(struct testdb *t)
{
	struct database_options options = {.uri = t->uri, .role = DATABASE_OWNER};
	struct database *d;

	if (database_open(&options, &d))
		fail_msg("%s: %s", t->uri, database_error());
	return d;
}

/* Kept open: reading the schema takes longer than most questions. */
static struct db *owner_of(struct testdb *t)
{
	if (!t->owner)
		t->owner = open_owner(t);
	return database_owner(t->owner);
}

void testdb_leave(struct testdb *t)
{
	database_close(t->owner);
	t->owner = NULL;
}

void testdb_script(struct testdb *t, const char *sql)
{
	if (db_script(owner_of(t), sql))
		fail_msg("%s: %s", sql, database_error());
}

bool testdb_refuses(struct testdb *t, const char *sql, const char *saying)
{
	bool refused = db_script(owner_of(t), sql) && strstr(database_error(), saying);

	testdb_leave(t); /* and with him what he had begun */
	return refused;
}

static int keep_number(void *arg, int n, char **values)
{
	assert_int_equal(n, 1);
	*(int64_t *)arg = values[0] ? strtoll(values[0], NULL, 10) : 0;
	return 0;
}

int64_t testdb_number(struct testdb *t, const char *sql)
{
	struct db *db = owner_of(t);
	int64_t number = INT64_MIN;

	if (db->driver->script(db, sql, keep_number, &number))
		fail_msg("%s: %s", sql, database_error());
	return number;
}

static int keep_text(void *arg, int n, char **values)
{
	assert_int_equal(n, 1);
	snprintf(arg, TESTDB_TEXT_MAX, "%s", values[0] ? values[0] : "NULL");
	return 0;
}

void testdb_text(struct testdb *t, const char *sql, char ret[TESTDB_TEXT_MAX])
{
	struct db *db = owner_of(t);

	ret[0] = '\0';
	if (db->driver->script(db, sql, keep_text, ret))
		fail_msg("%s: %s", sql, database_error());
}

void testdb_open(struct testdb *t, bool sqlite)
{
	struct database_options options = {.role = DATABASE_APP};
	struct database *owner;

	testdb_create(t, sqlite);
	owner = open_owner(t);
	if (schema_migrate(owner, test_schema, NULL) || db_script(database_owner(owner), rows_sql))
		fail_msg("%s", database_error());
	database_close(owner);
	options.uri = t->uri;
	if (database_open(&options, &t->d))
		fail_msg("%s", database_error());
}

void testdb_close(struct testdb *t)
{
	char text[240];

	testdb_leave(t);
	database_close(t->d);
	arena_free(t->a);
	if (!t->sqlite) {
		/* Not WITH (FORCE), which refuses while autovacuum is at work there. */
		snprintf(text, sizeof(text), "DROP DATABASE %s", t->name);
		cluster_script(text);
		return;
	}
	for (const char *const *suffix =
		 (const char *const[]){"", "-wal", "-shm", "-reserve", ".kopie", NULL};
	     *suffix; suffix++) {
		snprintf(text, sizeof(text), "%s/db%s", t->dir, *suffix);
		unlink(text);
	}
	rmdir(t->dir);
}

static int setup(void **state, bool sqlite)
{
	struct testdb *t = malloc(sizeof(*t));

	testdb_open(t, sqlite);
	*state = t;
	return 0;
}

int testdb_setup_sqlite(void **state)
{
	return setup(state, true);
}

int testdb_setup_pg(void **state)
{
	return setup(state, false);
}

int testdb_teardown(void **state)
{
	testdb_close(*state);
	free(*state);
	return 0;
}
