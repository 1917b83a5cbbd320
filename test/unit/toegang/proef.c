#include "proef.h"

#include "db/migrate.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void fine_(int rc, const char *what, const char *file, int line)
{
	if (rc >= 0)
		return;
	print_error("%s: %s: %s\n", what, err_name(rc), database_error());
	_fail(file, line);
}

void proef_start(struct proef *p)
{
	const struct database_options options = {.uri = p->t.uri, .role = DATABASE_APP};

	fine(database_open(&options, &p->t.d));
	fine(logboek_open(p->t.d, p->key, &p->l));
	database_on_seal(p->t.d, logboek_seal, p->l);
}

void proef_stop(struct proef *p)
{
	database_close(p->t.d);
	logboek_close(p->l);
	p->t.d = NULL;
	p->l = NULL;
}

void proef_restart(struct proef *p)
{
	proef_stop(p);
	proef_start(p);
}

/* Making the schema takes longer than most tests: it is made once for each that is asked for, and
 * each test has a copy. */
static struct model {
	struct testdb t;
	const char *const *scripts;
} models[4];

static void remove_models(void)
{
	for (size_t i = 0; i < COUNT(models); i++)
		if (models[i].t.a)
			testdb_close(&models[i].t);
}

static void run_script(struct testdb *t, const char *sql)
{
	struct buf text = BUF_INIT(100000);

	fine(migration_render(sql, t->sqlite, &text));
	testdb_script(t, text.data);
	buf_free(&text);
}

static void make_model(struct model *m, bool sqlite, const char *const *scripts)
{
	struct database_options options = {.uri = m->t.uri, .role = DATABASE_OWNER};
	struct database *owner;

	testdb_create(&m->t, sqlite);
	m->scripts = scripts;
	fine(database_open(&options, &owner));
	fine(schema_migrate(owner, SCHEMA_OF_PROGRAM, NULL));
	database_close(owner);
	for (; scripts && *scripts; scripts++)
		run_script(&m->t, *scripts);
	testdb_leave(&m->t); /* PostgreSQL copies what nobody looks at */
}

static const struct testdb *model_of(bool sqlite, const char *const *scripts)
{
	struct model *m = models;

	if (!models[0].t.a)
		atexit(remove_models);
	while (m->t.a && (m->t.sqlite != sqlite || m->scripts != scripts))
		assert_true(++m < models + COUNT(models));
	if (!m->t.a)
		make_model(m, sqlite, scripts);
	return &m->t;
}

void proef_open(struct proef *p, bool sqlite)
{
	proef_open_with(p, sqlite, NULL);
}

void proef_open_with(struct proef *p, bool sqlite, const char *const *scripts)
{
	memset(p, 0, sizeof *p);
	testdb_copy(&p->t, model_of(sqlite, scripts));
	memset(p->key, 7, sizeof p->key);
	snprintf(p->anker, sizeof p->anker, "/tmp/startbaan-anker-%ld", (long)getpid());
	unlink(p->anker);
	p->context = (struct db_context){
	    .doel = "beheer_lokaal", .nu = PROEF_NU, .vandaag = moment_datum(PROEF_NU)};
	p->report = (struct buf)BUF_INIT(100000);
	proef_start(p);
}

void proef_close(struct proef *p)
{
	logboek_close(p->l);
	testdb_close(&p->t);
	buf_free(&p->report);
	unlink(p->anker);
}

void proef_write(struct proef *p, int (*work)(struct db *db, void *arg), void *arg)
{
	fine(db_write(p->t.d, &p->context, work, arg));
}

void proef_script(struct proef *p, const char *sql)
{
	run_script(&p->t, sql);
}

void proef_tamper(struct proef *p, const char *sql)
{
	static const char *const triggers[] = {"wijziging_blijft_update", "wijziging_blijft_delete",
					       "inzage_blijft_update", "inzage_blijft_delete"};
	char text[200];

	if (p->t.sqlite) {
		for (size_t i = 0; i < COUNT(triggers); i++) {
			snprintf(text, sizeof text, "DROP TRIGGER IF EXISTS trg_%s", triggers[i]);
			testdb_script(&p->t, text);
		}
	} else {
		testdb_script(&p->t, "ALTER TABLE t_inzage DISABLE TRIGGER USER");
		testdb_script(&p->t, "ALTER TABLE t_wijziging DISABLE TRIGGER USER");
	}
	testdb_script(&p->t, sql);
}

int64_t proef_number(struct proef *p, const char *sql)
{
	return testdb_number(&p->t, sql);
}

static int setup(void **state, bool sqlite)
{
	struct proef *p = malloc(sizeof *p);

	proef_open(p, sqlite);
	*state = p;
	return 0;
}

int proef_setup_sqlite(void **state)
{
	return setup(state, true);
}

int proef_setup_pg(void **state)
{
	return setup(state, false);
}

int proef_teardown(void **state)
{
	proef_close(*state);
	free(*state);
	return 0;
}
