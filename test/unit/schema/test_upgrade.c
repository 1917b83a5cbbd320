/*
 * A database of the first schema, with people in it, brought to the newest one by the subcommand
 * that an operator uses. What a user loses when this fails: everything from before the upgrade.
 *
 * SCHEMA_1 is written as the first release would find it and never changes; a later migration that
 * cannot take it along turns this red.
 */
#include "unit/db/testschema.h"

#include "base/buf.h"
#include "base/secret.h"
#include "cmd/cmd.h"
#include "db/migrate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define SCHEMA_1                                                                                     \
	"INSERT INTO t_regio (id, naam, soort) VALUES (1, 'Waterland', 'arbeidsmarktregio');"        \
	"INSERT INTO t_organisatie (id, naam, naam_vouw, soort, domein, grondslag) VALUES"           \
	" (1, 'Gemeente Broek', 'gemeente broek', 'gemeente', 'werk_inkomen', 'Participatiewet 7')," \
	" (2, 'Het Baken', 'het baken', 'school', 'onderwijs', 'WVO 2.105');"                        \
	"INSERT INTO t_organisatie_regio (organisatie_id, regio_id) VALUES (1, 1), (2, 1);"          \
	"INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"     \
	" (1, 'Zo\xc3\xab', 'zoe', 'zoe@broek.example', CAST('hash' AS {{bytes}}), 1000);"           \
	"INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"    \
	" (1, 1, 1, 'casusregisseur', 'uitvoering', 20000);"                                         \
	"INSERT INTO t_instelling (sleutel, waarde, geldig_van_datum, bron) VALUES"                  \
	" ('geen_contact', '28', 20000, 'regioplan');"

/* Of the installation: what the program ships is put in its logs as well. */
static char data[] = "/tmp/startbaan-upgrade-XXXXXX";

static struct database *open_owner(struct testdb *t)
{
	const struct database_options options = {.uri = t->uri, .role = DATABASE_OWNER};
	struct database *owner;

	if (database_open(&options, &owner))
		fail_msg("%s", database_error());
	return owner;
}

static void migrate_to(struct testdb *t, size_t number)
{
	struct database *owner = open_owner(t);

	if (schema_migrate(owner, (struct schema){migrations, number}, NULL))
		fail_msg("%s", database_error());
	database_close(owner);
}

/* The logs of changes came with the second schema; in the first nobody listened. */
static void be_silent(struct testdb *t)
{
	static const char *const tables[] = {"regio",     "organisatie", "organisatie_regio",
					     "gebruiker", "functie",     "instelling"};
	char sql[200];

	for (size_t i = 0; i < COUNT(tables); i++) {
		snprintf(sql, sizeof sql,
			 t->sqlite ? "DROP TRIGGER IF EXISTS trg_%s_wijziging_nieuw"
				   : "ALTER TABLE t_%s DISABLE TRIGGER USER",
			 tables[i]);
		testdb_script(t, sql);
	}
}

static void make_first(struct testdb *t)
{
	struct buf sql = BUF_INIT(100000);

	migrate_to(t, 1);
	be_silent(t);
	assert_int_equal(migration_render(SCHEMA_1, t->sqlite, &sql), 0);
	testdb_script(t, sql.data);
	buf_free(&sql);
}

static int run_migrate(struct testdb *t)
{
	char name[] = "migrate", db[] = "--db", where[] = "--data";
	char *argv[] = {name, db, t->uri, where, data, NULL};

	return cmd_find("migrate")->run(5, argv);
}

/* A number that differs when any table, view, trigger or column does. */
static int64_t shape(struct testdb *t)
{
	if (t->sqlite)
		return testdb_number(
		    t, "SELECT count(*) * 1000000 + sum(length(sql)) FROM sqlite_schema");
	return testdb_number(
	    t, "SELECT (SELECT count(*) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid "
	       "WHERE c.relnamespace = 'public'::regnamespace) * 1000000 "
	       "+ (SELECT count(*) FROM pg_trigger) * 1000 + (SELECT count(*) FROM pg_constraint)");
}

static int64_t shape_of_new(bool sqlite)
{
	struct testdb t;
	int64_t ret;

	testdb_create(&t, sqlite);
	migrate_to(&t, migration_count);
	ret = shape(&t);
	testdb_close(&t);
	return ret;
}

static void assert_all_there(struct testdb *t)
{
	char text[TESTDB_TEXT_MAX];

	testdb_text(
	    t,
	    "SELECT g.naam || ' ' || g.email || ' ' || f.rol || ' ' || o.naam || ' ' || i.waarde "
	    "FROM t_gebruiker g JOIN t_functie f ON f.gebruiker_id = g.id "
	    "JOIN t_organisatie o ON o.id = f.organisatie_id, t_instelling i",
	    text);
	assert_string_equal(text, "Zo\xc3\xab zoe@broek.example casusregisseur Gemeente Broek 28");
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_organisatie_regio"), 2);
}

static void the_first_schema_cannot_be_brought_to_the_newest(void **state)
{
	struct testdb *t = *state;
	int64_t logged;

	make_first(t);
	assert_int_equal(run_migrate(t), CMD_OK);
	assert_all_there(t);
	assert_int_equal(shape(t), shape_of_new(t->sqlite));
	logged = testdb_number(t, "SELECT count(*) FROM t_wijziging");
	testdb_script(t, "UPDATE t_gebruiker SET telefoon = '0612345678' WHERE id = 1");
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_wijziging"), logged + 1);
	assert_int_equal(run_migrate(t), CMD_OK);
	assert_int_equal(shape(t), shape_of_new(t->sqlite));
}

static void an_upgrade_that_was_interrupted_does_not_go_on(void **state)
{
	struct testdb *t = *state;

	make_first(t);
	for (size_t number = 2; number < migration_count; number++) {
		migrate_to(t, number);
		assert_all_there(t);
	}
	assert_int_equal(run_migrate(t), CMD_OK);
	assert_all_there(t);
	assert_int_equal(shape(t), shape_of_new(t->sqlite));
}

static void a_database_that_is_newer_than_the_program_is_touched(void **state)
{
	struct testdb *t = *state;
	char sql[200];
	int64_t before;

	migrate_to(t, migration_count);
	snprintf(sql, sizeof sql,
		 "INSERT INTO t_migratie (number, name, sha256, op) VALUES (%zu, 'morgen', 'x', 1)",
		 migration_count + 1);
	testdb_script(t, sql);
	before = shape(t);
	assert_int_equal(run_migrate(t), CMD_CONFIGURATION);
	assert_int_equal(shape(t), before);
}

static int setup(void **state, bool sqlite)
{
	struct testdb *t = calloc(1, sizeof *t);

	testdb_create(t, sqlite);
	*state = t;
	return 0;
}

static int setup_sqlite(void **state)
{
	return setup(state, true);
}

static int setup_pg(void **state)
{
	return setup(state, false);
}

#define TESTS(prefix, setup_)                                                                      \
	{                                                                                          \
		{prefix "the_first_schema_cannot_be_brought_to_the_newest",                        \
		 the_first_schema_cannot_be_brought_to_the_newest, setup_, testdb_teardown, NULL}, \
		    {prefix "an_upgrade_that_was_interrupted_does_not_go_on",                      \
		     an_upgrade_that_was_interrupted_does_not_go_on, setup_, testdb_teardown,      \
		     NULL},                                                                        \
		    {prefix "a_database_that_is_newer_than_the_program_is_touched",                \
		     a_database_that_is_newer_than_the_program_is_touched, setup_,                 \
		     testdb_teardown, NULL},                                                       \
	}

int main(void)
{
	const struct CMUnitTest on_sqlite[] = TESTS("", setup_sqlite);
	const struct CMUnitTest on_pg[] = TESTS("pg_", setup_pg);
	struct master_key key;
	char path[sizeof data + 10];
	int failed;

	if (!mkdtemp(data))
		return 1;
	snprintf(path, sizeof path, "%s/sleutel", data);
	if (secret_load_or_create(path, &key) < 0)
		return 1;
	failed = RUN_ON_BOTH(on_sqlite, on_pg);
	unlink(path);
	rmdir(data);
	return failed;
}
