/*
 * What a user loses when this fails: what he took away by mistake, what he may not read, or that
 * what is deleted is gone. Below the pages, on both engines. Sanne (1) is casusregisseur of jongere
 * 1, Bram (2) sees his work (1025), Els (4) nobody.
 */
#include "unit/schema/belofte.h"

#include "job/job.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

extern const struct job job_schoonmaak;

#define DAG INT64_C(86400000)
#define AWAY(noun)                                                                                 \
	QUERY(noun##_away, "UPDATE t_" #noun " SET ingetrokken_op = ctx_nu() WHERE id = 1");       \
	QUERY(noun##_back, "UPDATE t_" #noun " SET ingetrokken_op = NULL WHERE id = 1")
AWAY(kenmerk);
AWAY(certificaat);
AWAY(bevinding);
AWAY(contactmoment);
AWAY(document);
AWAY(beslissing);
AWAY(overeenkomst);
AWAY(naaste);
AWAY(loonwaardemeting);
AWAY(jobcoachuur);
AWAY(contactpersoon);
AWAY(harrie);

static const struct query *const away[] = {
    &kenmerk_away,          &certificaat_away, &bevinding_away,    &contactmoment_away,
    &document_away,         &beslissing_away,  &overeenkomst_away, &naaste_away,
    &loonwaardemeting_away, &jobcoachuur_away, &harrie_away,
};
static const struct query *const back[] = {
    &kenmerk_back,          &certificaat_back, &bevinding_back,    &contactmoment_back,
    &document_back,         &beslissing_back,  &overeenkomst_back, &naaste_back,
    &loonwaardemeting_back, &jobcoachuur_back, &harrie_back,
};

QUERY(lies, "SELECT count(p.id) FROM prullenbak p WHERE p.jongere_id = 1");
QUERY(lies_eigen, "SELECT count(p.id) FROM prullenbak_eigen p");
QUERY(lies_of_sanne, "SELECT count(p.id) FROM prullenbak p WHERE p.gebruiker_id = 1");
QUERY(lies_overtollig, "SELECT count(o.id) FROM overtollig_prullenbak o");
QUERY(talk_rewritten, "UPDATE t_contactmoment SET ingetrokken_op = NULL, tekst = 'Anders' "
		      "WHERE id = 1");
QUERY(differs, "SELECT verschillen FROM stand_prullenbak_controle");

static struct db_context later(int64_t gebruiker, int64_t days)
{
	struct db_context c = as(gebruiker);

	c.nu.ms += days * DAG;
	return c;
}

static int clean(struct proef_belofte *b, int64_t days)
{
	return job_schoonmaak.run(
	    &(struct job_omgeving){.database = b->p.t.d, .nu = {PROEF_NU.ms + days * DAG}});
}

static void all_away(struct proef_belofte *b)
{
	for (size_t i = 0; i < COUNT(away); i++)
		fine(try_exec(b, 1, away[i]));
}

static int64_t rows(struct proef_belofte *b, const char *table)
{
	char sql[100];

	snprintf(sql, sizeof(sql), "SELECT count(*) FROM t_%s WHERE id = 1", table);
	return proef_number(&b->p, sql);
}

static void what_is_away_is_read_by_who_may_not_read_it_where_it_stood(void **state)
{
	struct proef_belofte *b = *state;
	int64_t before = reads(b, as(2), &lies);

	all_away(b);
	assert_int_equal(reads(b, as(1), &lies_of_sanne), 10);
	assert_int_equal(reads(b, as(2), &lies) - before, 3); /* what is about work */
	assert_int_equal(reads(b, as(4), &lies), 0);
	assert_int_equal(reads(b, (struct db_context){.nu = PROEF_NU}, &lies), 0);
	assert_int_equal(reads(b, as(1), &lies_eigen), 1);
	assert_int_equal(reads(b, as(2), &lies_eigen), 0);
}

static void what_is_put_back_still_lies_there(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context local = {.doel = "beheer_lokaal", .nu = PROEF_NU};

	all_away(b);
	for (size_t i = 0; i < COUNT(back); i++)
		fine(try_exec(b, 1, back[i]));
	assert_int_equal(reads(b, as(1), &lies_of_sanne), 0);
	assert_int_equal(reads(b, local, &differs), 0);
	assert_true(clean(b, 31) >= 0);
	assert_int_equal(rows(b, "kenmerk"), 1);
	assert_int_equal(rows(b, "documentinhoud"), 1);
	assert_int_equal(rows(b, "contactmoment"), 1);
	testdb_script(&b->p.t, "INSERT INTO t_prullenbak (prullensoort, voorwerp_id, jongere_id,"
			       " onderdelen, op, vervalt_op) VALUES ('kenmerk', 1, 1, 8, 1, 2);");
	assert_int_equal(reads(b, local, &differs), 1);
}

static void what_is_deleted_is_still_there_or_what_was_agreed_on_is_not(void **state)
{
	static const char *const gone[] = {"kenmerk",        "certificaat", "bevinding",
					   "contactmoment",  "document",    "documentversie",
					   "documentinhoud", "naaste",      "loonwaardemeting",
					   "jobcoachuur",    "hoofdtaak",   "harrie"};
	struct proef_belofte *b = *state;

	testdb_script(&b->p.t, "UPDATE t_gebeurtenis SET contactmoment_id = 1, ingetrokken_op = 1 "
			       "WHERE id = 1;");
	all_away(b);
	assert_true(clean(b, 29) >= 0);
	for (size_t i = 0; i < COUNT(gone); i++)
		assert_int_equal(rows(b, gone[i]), 1);
	assert_true(clean(b, 31) >= 9);
	for (size_t i = 0; i < COUNT(gone); i++)
		assert_int_equal(rows(b, gone[i]), 0);
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(*) FROM t_gebeurtenis WHERE tekst = 'Gebeld'"), 0);
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(*) FROM t_wijziging WHERE velden LIKE '%Gebeld%'"),
	    0);
	assert_int_equal(rows(b, "gebeurtenis"), 1);
	assert_true(clean(b, 9000) >= 0);
	assert_int_equal(rows(b, "beslissing"), 1);
	assert_int_equal(rows(b, "overeenkomst"), 1);
	assert_int_equal(reads(b, later(1, 9000), &lies_overtollig), 0);
	fine(try_exec(b, 1, &beslissing_back));
}

/* The naaste through whom we may come in, and the certificate that was renewed. */
static void what_something_leans_on_is_deleted(void **state)
{
	struct proef_belofte *b = *state;

	dossier_add(b, 3, 0);
	testdb_script(
	    &b->p.t,
	    "INSERT INTO t_naaste (jongere_id, naam, relatie, vertrouwenspersoon, mag_bellen) VALUES"
	    " (3, 'Tante', 'familie', TRUE, TRUE);"
	    "INSERT INTO t_waakvlam (jongere_id, reden, naaste_id, gevraagd_datum, herzien_datum,"
	    " van_op) SELECT 3, 'Rust', max(n.id), 20400, 20500, 1000 FROM t_naaste n;"
	    "INSERT INTO t_certificaat (jongere_id, certificaatsoort, behaald_datum, voorganger_id,"
	    " gebruiker_id, op) VALUES (1, 'vca', 20500, 1, 1, 1000);"
	    "UPDATE t_naaste SET ingetrokken_op = 1 WHERE naam = 'Tante';"
	    "UPDATE t_certificaat SET ingetrokken_op = 1 WHERE id = 1;"
	    "UPDATE t_contactpersoon SET ingetrokken_op = 1 WHERE id IN (1, 2);");
	assert_true(clean(b, 31) >= 0);
	/* Both employers of a detachering. */
	assert_int_equal(
	    proef_number(&b->p, "SELECT count(*) FROM t_contactpersoon WHERE id IN (1, 2)"), 2);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_naaste WHERE naam = 'Tante'"),
			 1);
	assert_int_equal(rows(b, "certificaat"), 1);
	testdb_script(&b->p.t, "UPDATE t_certificaat SET ingetrokken_op = 1 WHERE id > 1;");
	assert_true(clean(b, 31) >= 2);
	assert_int_equal(proef_number(&b->p, "SELECT count(*) FROM t_certificaat WHERE"
					     " voorganger_id = 1 OR id = 1"),
			 0);
}

static void a_talk_is_put_back_by_another_or_otherwise_than_it_was(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &contactmoment_away));
	assert_true(try_exec(b, 2, &contactmoment_back) < 0);
	assert_string_equal(b->conflict, "contactmoment_staat_vast");
	assert_true(try_exec(b, 1, &talk_rewritten) < 0);
	assert_string_equal(b->conflict, "contactmoment_staat_vast");
	fine(try_exec(b, 1, &contactmoment_back));
}

QUERY(looked_back, "INSERT INTO t_terugblik (jongere_id, beslissing_id, antwoord, tekst, "
		   "gebruiker_id, op) VALUES (1, 1, 'staat', 'Ja', 1, ctx_nu())");

static void what_was_withdrawn_is_looked_back_at(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &beslissing_away));
	assert_true(try_exec(b, 1, &looked_back) < 0);
	assert_string_equal(b->conflict, "terugblik_ingetrokken");
	fine(try_exec(b, 1, &beslissing_back));
	fine(try_exec(b, 1, &looked_back));
}

/* A region that keeps things for a week, and what is not about a young person. */
static void the_term_of_the_region_does_not_count(void **state)
{
	struct proef_belofte *b = *state;

	testdb_script(&b->p.t,
		      "INSERT INTO t_instelling (sleutel, waarde, geldig_van_datum, bron) VALUES"
		      " ('prullenbak_bewaren', '7', 1, 'x');"
		      "UPDATE t_detachering SET materieel_contact_id = NULL;");
	fine(try_exec(b, 1, &contactpersoon_away));
	assert_int_equal(reads(b, later(1, 6), &lies_eigen), 1);
	assert_int_equal(reads(b, later(1, 7), &lies_eigen), 0);
	assert_true(clean(b, 6) >= 0);
	assert_int_equal(rows(b, "contactpersoon"), 1);
	assert_true(clean(b, 8) >= 1);
	assert_int_equal(rows(b, "contactpersoon"), 0);
}

static const struct attack attacks[] = {
    {"INSERT INTO t_prullenbak (prullensoort, voorwerp_id, onderdelen, op, vervalt_op) VALUES"
     " ('kenmerk', 1, 0, 1, 2)",
     NULL},
    {"UPDATE t_prullenbak SET vervalt_op = 1", NULL},
    {"UPDATE t_prullenbak SET onderdelen = 0", NULL},
    {"DELETE FROM t_prullenbak", NULL},
    {"DELETE FROM t_kenmerk WHERE id = 1", NULL},
    {"DELETE FROM t_beslissing WHERE id = 1", NULL},
    {"SELECT tekst FROM t_prullen", NULL},
    {"SELECT voorwerp_id FROM t_prullenbak", NULL},
    {"UPDATE t_jobcoachuur SET ingetrokken_op = NULL WHERE id = 1", "jobcoachuur_vast"},
};
ATTACKS(attacks);

static void somebody_empties_it_or_reads_past_it(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &kenmerk_away));
	attacks_are_refused(b, attacks, attacks_queries, COUNT(attacks));
}

/*
 * What points at something that the cleaning deletes, and is neither deleted nor emptied with it
 * nor keeps it: its key would stop the cleaning for everybody. Asked of the schema itself, so that
 * a new table cannot be forgotten.
 */
#define POINTS_SQLITE                                                                              \
	"WITH weg AS (SELECT sql FROM sqlite_master WHERE name = 'trg_prullenbak_weg'), "          \
	"blijft AS (SELECT sql FROM sqlite_master WHERE name = 'overtollig_prullenbak'), "         \
	"soort AS (SELECT DISTINCT tbl_name FROM sqlite_master, weg WHERE type = 'trigger' "       \
	"AND sqlite_master.sql LIKE '%INSERT INTO t_prullenbak_bij%' "                             \
	"AND weg.sql LIKE '%DELETE FROM ' || tbl_name || ' %'), "                                  \
	"wijst AS (SELECT m.name AS tabel, f.\"from\" AS kolom FROM sqlite_master m, "             \
	"pragma_foreign_key_list(m.name) f JOIN soort ON soort.tbl_name = f.\"table\" "            \
	"WHERE m.type = 'table' AND f.\"to\" = 'id') "
#define POINTS_PG                                                                                  \
	"WITH weg AS (SELECT prosrc AS sql FROM pg_proc WHERE proname = 'trg_prullenbak_weg'), "   \
	"blijft AS (SELECT pg_get_viewdef('overtollig_prullenbak'::regclass) AS sql), "            \
	"soort AS (SELECT t.tgrelid FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "         \
	"WHERE p.proname = 'trg_prullenbak' "                                                      \
	"AND t.tgrelid NOT IN ('t_beslissing'::regclass, 't_overeenkomst'::regclass, "             \
	"'t_contract'::regclass, 't_plaatsing'::regclass)), "                                      \
	"wijst AS (SELECT c.conrelid::regclass::text AS tabel, a.attname AS kolom "                \
	"FROM pg_constraint c JOIN soort ON soort.tgrelid = c.confrelid "                          \
	"CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (van, naar) "                         \
	"JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.van "                     \
	"JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = k.naar "                   \
	"WHERE c.contype = 'f' AND b.attname = 'id') "
#define OF_POINTS(what, where)                                                                     \
	"SELECT " what " FROM wijst w CROSS JOIN weg CROSS JOIN blijft " where
#define UNHANDLED                                                                                  \
	"WHERE weg.sql NOT LIKE '%DELETE FROM ' || w.tabel || ' %' || w.kolom || '%' "             \
	"AND weg.sql NOT LIKE '%UPDATE ' || w.tabel || ' SET ' || w.kolom || ' = NULL%' "          \
	"AND blijft.sql NOT LIKE '%FROM ' || w.tabel || ' %' || w.kolom || '%'"

static void a_new_table_stops_what_is_deleted(void **state)
{
	struct proef_belofte *b = *state;
	bool pg = !b->p.t.sqlite;
	char names[TESTDB_TEXT_MAX];

	testdb_text(
	    &b->p.t,
	    pg ? POINTS_PG OF_POINTS("COALESCE(string_agg(w.tabel || '.' || w.kolom, ' '), '')",
				     UNHANDLED)
	       : POINTS_SQLITE OF_POINTS(
		     "COALESCE(group_concat(w.tabel || '.' || w.kolom, ' '), '')", UNHANDLED),
	    names);
	assert_string_equal(names, "");
	assert_true(proef_number(&b->p, pg ? POINTS_PG OF_POINTS("count(*)", "")
					   : POINTS_SQLITE OF_POINTS("count(*)", "")) >= 5);
}

#define TESTS(ON)                                                                                  \
	ON(what_is_away_is_read_by_who_may_not_read_it_where_it_stood),                            \
	    ON(what_is_put_back_still_lies_there),                                                 \
	    ON(what_is_deleted_is_still_there_or_what_was_agreed_on_is_not),                       \
	    ON(what_something_leans_on_is_deleted),                                                \
	    ON(a_talk_is_put_back_by_another_or_otherwise_than_it_was),                            \
	    ON(what_was_withdrawn_is_looked_back_at), ON(the_term_of_the_region_does_not_count),   \
	    ON(a_new_table_stops_what_is_deleted), ON(somebody_empties_it_or_reads_past_it)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
