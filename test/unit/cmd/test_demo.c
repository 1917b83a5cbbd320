/*
 * What is lost when the demo is not like work: a first visit in which the list of today is empty, a
 * story that contradicts itself, or words about people that do not belong there.
 */
#include "cmd/demo_jongeren.h"
#include "cmd/demo_spel.h"
#include "cmd/demo_verhalen.h"
#include "cmd/gegevens.h"
#include "db/driver.h"
#include "db/migrate.h"
#include "domain/fase.h"
#include "gate/route.h"
#include "part/werkregel.h"
#include "store/signalen.h"
#include "toegang/demo.h"
#include "unit/db/testschema.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DAG_MS INT64_C(86400000)

static const uint8_t key[32] = {4, 2};

struct gespeeld {
	struct testdb t;
	struct demo demo;
	struct logboek *logboek;
};

/* The demo as it would be on another day, at noon. */
static void play(struct gespeeld *g, bool sqlite, struct datum vandaag)
{
	struct database_options options = {.role = DATABASE_OWNER};
	struct database *owner;
	struct db_context local = {.doel = DOEL_LOKAAL, .vandaag = vandaag};

	memset(g, 0, sizeof(*g));
	testdb_create(&g->t, sqlite);
	options.uri = g->t.uri;
	if (database_open(&options, &owner) || schema_migrate(owner, SCHEMA_OF_PROGRAM, NULL))
		fail_msg("%s", database_error());
	database_close(owner);
	options.role = DATABASE_APP;
	assert_int_equal(database_open(&options, &g->t.d), 0);
	assert_int_equal(logboek_open(g->t.d, key, &g->logboek), 0);
	database_on_seal(g->t.d, logboek_seal, g->logboek);
	g->demo = (struct demo){.database = g->t.d,
				.arena = g->t.a,
				.vandaag = vandaag,
				.nu = {vandaag.dag * DAG_MS + DAG_MS / 2}};
	local.nu = g->demo.nu;
	if (demo_play(&g->demo, &local, "geen"))
		fail_msg("%s", database_error());
}

static void play_end(struct gespeeld *g)
{
	testdb_close(&g->t);
	logboek_close(g->logboek);
}

static int setup(void **state, bool sqlite)
{
	struct gespeeld *g = malloc(sizeof(*g));

	play(g, sqlite, datum_of(2026, 11, 22));
	*state = g;
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
static int teardown(void **state)
{
	play_end(*state);
	free(*state);
	return 0;
}

#define NUMBER(g, sql) testdb_number(&(g)->t, sql)

/* ---- what is to be done ---- */

static void work_of(struct gespeeld *g, enum demo_mens mens, struct werklijst *ret)
{
	struct termijnen termijnen = termijnen_default();
	struct signalen_vraag vraag = {.wie = g->demo.regio.mens[mens],
				       .rol = g->demo.regio.rol[mens],
				       .termijnen = &termijnen,
				       .vandaag = g->demo.vandaag,
				       .nu = g->demo.nu,
				       .vervanging_tot = g->demo.vandaag,
				       .herinnerd_op = g->demo.nu};
	struct db_context context = {.gebruiker = g->demo.regio.mens[mens].nr,
				     .functie = g->demo.regio.functie[mens].nr,
				     .organisatie = g->demo.regio.werkt_bij[mens].nr,
				     .doel = "begeleiding",
				     .nu = g->demo.nu,
				     .vandaag = g->demo.vandaag};
	struct db *db;

	assert_int_equal(db_read_begin(g->t.d, &context, &db), 0);
	if (signalen_load(db, g->t.a, &vraag, ret))
		fail_msg("%s", database_error());
	db_read_end(db);
}

static bool has(const struct werklijst *l, enum signaalsoort soort, const char *roepnaam)
{
	for (size_t i = 0; i < l->count; i++)
		if (l->list[i].signaal.soort == soort &&
		    (!roepnaam || strcmp(l->list[i].roepnaam, roepnaam) == 0))
			return true;
	return false;
}

static const enum demo_mens people[] = {M_SANNE, M_YOUSSEF, M_MARIJKE, M_KARIN, M_DEWI,
					M_NAOMI, M_HANS,    M_PETRA,   M_GIJS,  M_TIM,
					M_FATMA, M_LOTTE,   M_INGRID,  M_PAUL,  M_ERIK};

/* Every kind is open for somebody. */
static void check_signals(struct gespeeld *g)
{
	bool seen[SIGNAAL_COUNT] = {false};

	for (size_t i = 0; i < COUNT(people); i++) {
		struct werklijst l;

		work_of(g, people[i], &l);
		for (int soort = 0; soort < SIGNAAL_COUNT; soort++)
			seen[soort] = seen[soort] || has(&l, (enum signaalsoort)soort, NULL);
	}
	for (int soort = 0; soort < SIGNAAL_COUNT; soort++)
		if (!seen[soort])
			fail_msg("nobody has %s", signaalsoorten[soort].code);
	assert_true(
	    NUMBER(
		g,
		"SELECT max(n.aantal - f.caseload_norm) FROM (SELECT casusregisseur_id, count(*) AS aantal"
		" FROM t_jongere WHERE gesloten_op IS NULL GROUP BY casusregisseur_id) n"
		" JOIN t_functie f ON f.gebruiker_id = n.casusregisseur_id") > 0);
}

static void rutger_staat_nu_op_de_lijst(void **state)
{
	struct gespeeld *g = *state;
	struct werklijst l;

	work_of(g, M_SANNE, &l);
	assert_true(has(&l, SIGNAAL_KETEN, "Rutger"));
	assert_true(has(&l, SIGNAAL_CONTRACT_EINDIGT, "Rutger"));
	assert_true(l.eigen > 18);
	work_of(g, M_PAUL, &l);
	assert_int_equal(l.dossiers, 0);
}

/* Whether this role may open what the button of the line leads to, which is there. */
static bool may_act(struct html *h, const struct routes *routes, const struct werk *w, enum rol rol)
{
	const char *url = werkregel_url(h, w);
	struct match match;

	route_match(routes, GET, arena_textn(h->arena, url, strcspn(url, "?#")), &match);
	if (!match.compiled)
		fail_msg("%s leads to %s, which is not there",
			 signaalsoorten[w->signaal.soort].code, url);
	return rol_has(rol, match.compiled->route->recht);
}

/*
 * Of each kind somebody may do what it asks. Who may not looks at the jongere instead; of what is
 * about no jongere there is nothing else to look at.
 */
static void check_acts(struct gespeeld *g)
{
	const struct token_key tokens = {{1, 2, 3}};
	struct html h = {.arena = g->t.a, .tokens = &tokens};
	struct buf report = BUF_INIT(10000);
	bool done[SIGNAAL_COUNT] = {false};
	struct routes routes;

	assert_int_equal(routes_open(pages, &routes, &report), 0);
	for (size_t i = 0; i < COUNT(people); i++) {
		enum rol rol = g->demo.regio.rol[people[i]];
		struct werklijst l;

		work_of(g, people[i], &l);
		for (size_t k = 0; k < l.count; k++) {
			const struct werk *w = &l.list[k];
			bool may = may_act(&h, &routes, w, rol);

			if (!may && (!w->jongere.nr || !rol_has(rol, RECHT_DOSSIER_LEZEN)))
				fail_msg("%s may not do %s", choice_code(&rollen, (int)rol),
					 signaalsoorten[w->signaal.soort].code);
			done[w->signaal.soort] = done[w->signaal.soort] || may;
		}
	}
	for (int soort = 0; soort < SIGNAAL_COUNT; soort++)
		if (!done[soort])
			fail_msg("nobody who has %s may do it", signaalsoorten[soort].code);
	routes_close(&routes);
	buf_free(&report);
}

static void elk_signaal_staat_bij_iemand_open_die_het_kan_doen(void **state)
{
	check_signals(*state);
	check_acts(*state);
}

/* On a leap day, around a new year, in summer time, and on each day of the week. */
static void op_elke_dag_hetzelfde(void **state)
{
	const struct datum days[] = {datum_of(2028, 2, 29), datum_of(2026, 12, 31),
				     datum_of(2027, 1, 1),  datum_of(2027, 3, 28),
				     datum_of(2027, 7, 14), datum_of(2026, 11, 23),
				     datum_of(2027, 8, 31)};

	(void)state;
	for (size_t i = 0; i < COUNT(days); i++) {
		struct gespeeld g;
		struct werklijst l;

		play(&g, true, days[i]);
		check_signals(&g);
		work_of(&g, M_SANNE, &l);
		assert_true(has(&l, SIGNAAL_KETEN, "Rutger") &&
			    has(&l, SIGNAAL_CONTRACT_EINDIGT, "Rutger"));
		play_end(&g);
	}
}

/* ---- what is there ---- */

static void alles_en_iedereen_is_er(void **state)
{
	struct gespeeld *g = *state;

	assert_int_equal(NUMBER(g, "SELECT count(*) FROM t_jongere"),
			 demo_verhaal_count + demo_jongere_count);
	assert_in_range(demo_verhaal_count + demo_jongere_count, 58, 66);
	assert_int_equal(NUMBER(g, "SELECT count(DISTINCT fase) FROM t_jongere"), FASE_COUNT);
	assert_int_equal(NUMBER(g, "SELECT count(DISTINCT soort) FROM t_organisatie"), 12);
	assert_int_equal(NUMBER(g, "SELECT count(DISTINCT rol) FROM t_functie"), ROL_COUNT);
	assert_int_equal(NUMBER(g, "SELECT count(*) FROM t_contactmoment WHERE datum > 20779"), 0);
	assert_int_equal(
	    NUMBER(
		g,
		"SELECT count(*) FROM t_gebeurtenis e WHERE NOT EXISTS (SELECT 1 FROM t_gebruiker b"
		" WHERE b.id = e.gebruiker_id)"),
	    0);
}

/* The button of each role logs in somebody of that role, with the name on the button. */
static void elke_knop_opent_zijn_rol(void **state)
{
	struct gespeeld *g = *state;
	char sql[400], text[TESTDB_TEXT_MAX];

	for (int rol = 0; rol < ROL_COUNT; rol++) {
		snprintf(
		    sql, sizeof(sql),
		    "SELECT f.rol || ', ' || b.naam FROM t_gebruiker b JOIN t_functie f ON f.gebruiker_id = b.id"
		    " WHERE b.email = '%s'",
		    demo_faces[rol].email);
		testdb_text(&g->t, sql, text);
		assert_true(strncmp(text, choice_code(&rollen, rol),
				    strlen(choice_code(&rollen, rol))) == 0);
		assert_non_null(strstr(text, demo_faces[rol].naam));
	}
}

static void de_verhalen_kloppen(void **state)
{
	struct gespeeld *g = *state;

	assert_int_equal(
	    NUMBER(g, "SELECT max(l.percentage) * 100 + min(l.percentage) FROM t_loonwaardemeting l"
		      " JOIN t_jongere j ON j.id = l.jongere_id WHERE j.roepnaam = 'Abdul'"),
	    3724);
	assert_int_equal(
	    NUMBER(g, "SELECT max(l.percentage) * 100 + min(l.percentage) FROM t_loonwaardemeting l"
		      " JOIN t_jongere j ON j.id = l.jongere_id WHERE j.roepnaam = 'Rutger'"),
	    5341);
	assert_int_equal(
	    NUMBER(
		g,
		"SELECT max(c.tot_datum) - min(c.van_datum) + 1 FROM t_contract c"
		" JOIN t_plaatsing p ON p.id = c.plaatsing_id JOIN t_jongere j ON j.id = p.jongere_id"
		" WHERE j.roepnaam = 'Rutger' AND p.eind_datum IS NULL"),
	    701); /* 23 months */
	assert_int_equal(
	    NUMBER(
		g,
		"SELECT count(*) FROM t_uitval u JOIN t_jongere j ON j.id = u.jongere_id"
		" WHERE j.roepnaam = 'Jayda' AND u.reden IN ('overbelasting', 'onderuitdaging')"),
	    2);
	assert_int_equal(
	    NUMBER(
		g,
		"SELECT count(*) FROM t_jongere WHERE roepnaam = 'Jayda' AND fase = 'dagbesteding'"),
	    1);
}

/* Promise 10: functional words. */
static void belofte_10_geen_diagnoses(void **state)
{
	static const char *const words[] = {"asperger",      "autis",       "adhd",     "lvb",
					    "verstandelijk", "schildklier", "stoornis", "beperkt",
					    "beperking",     "depres",      "ziek",     "medicijn",
					    "angst",         "trauma",      "psych"};
	struct gespeeld *g = *state;
	char sql[400];

	for (size_t i = 0; i < COUNT(words); i++) {
		snprintf(
		    sql, sizeof(sql),
		    "SELECT (SELECT count(*) FROM t_gebeurtenis WHERE zoektekst LIKE '%%%s%%') + (SELECT count(*)"
		    " FROM t_jongere WHERE lower(helpt) LIKE '%%%s%%') + (SELECT count(*) FROM t_uitval"
		    " WHERE lower(had_geholpen) LIKE '%%%s%%')",
		    words[i], words[i], words[i]);
		if (NUMBER(g, sql))
			fail_msg("somewhere it says %s", words[i]);
	}
}

static void logboek_en_kenmerk(void **state)
{
	struct gespeeld *g = *state;
	struct logboek_telling telling;
	struct buf report = BUF_INIT(10000);
	const struct db_context nobody = {.nu = g->demo.nu, .vandaag = g->demo.vandaag};
	struct db *db;
	bool is_demo = false;

	assert_int_equal(logboek_verify(g->t.d, key, NULL, &telling, &report), 0);
	assert_true(telling.wijzigingen > 1000);
	buf_free(&report);
	assert_int_equal(db_read_begin(g->t.d, &nobody, &db), 0);
	assert_int_equal(demo_find(db, &is_demo), 0);
	db_read_end(db);
	assert_true(is_demo);
}

#define TEST(f, setup) cmocka_unit_test_setup_teardown(f, setup, teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(rutger_staat_nu_op_de_lijst, setup_sqlite),
	    TEST(elk_signaal_staat_bij_iemand_open_die_het_kan_doen, setup_sqlite),
	    TEST(alles_en_iedereen_is_er, setup_sqlite),
	    TEST(elke_knop_opent_zijn_rol, setup_sqlite),
	    TEST(de_verhalen_kloppen, setup_sqlite),
	    TEST(belofte_10_geen_diagnoses, setup_sqlite),
	    TEST(logboek_en_kenmerk, setup_sqlite),
	    cmocka_unit_test(op_elke_dag_hetzelfde),
	};
	const struct CMUnitTest pg_tests[] = {
	    TEST(rutger_staat_nu_op_de_lijst, setup_pg),
	    TEST(elk_signaal_staat_bij_iemand_open_die_het_kan_doen, setup_pg),
	    TEST(logboek_en_kenmerk, setup_pg),
	};

	return RUN_ON_BOTH(tests, pg_tests);
}
