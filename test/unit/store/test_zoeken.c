/*
 * What is lost when the words are not those of the texts: a dossier that nobody finds, or a line
 * that is found after it was taken back. On both engines.
 */
#include "unit/toegang/proef.h"

#include "store/zoeken.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ACTS 300

static const char people[] =
    "INSERT INTO t_organisatie (id, naam, naam_vouw, soort, domein, grondslag) VALUES"
    " (1, 'Gemeente', 'gemeente', 'gemeente', 'werk_inkomen', 'Participatiewet, artikel 7');"
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (1, 'Sanne', 'sanne', 's@x.example', CAST('1' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (1, 1, 1, 'casusregisseur', 'uitvoering', 1);"
    "INSERT INTO t_werkgever (id, naam, naam_vouw, aangemaakt_op) VALUES (1, 'B', 'b', 1);"
    "INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash, fase,"
    " fase_van_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"
    " aangemaakt_op) VALUES"
    " (1, 'A', 'b', 'a b', 14000, CAST('1' AS {{bytes}}), 'werk', 1, 1, 1, 20500, 1),"
    " (2, 'C', 'd', 'c d', 14001, CAST('2' AS {{bytes}}), 'werk', 1, 1, 1, 20500, 1);";

static void begin(struct proef *p)
{
	struct buf sql = BUF_INIT(10000);

	fine(migration_render(people, p->t.sqlite, &sql));
	testdb_script(&p->t, sql.data);
	buf_free(&sql);
}

static int64_t wrong(struct proef *p)
{
	int64_t ret = -1;
	struct db *db;

	fine(db_read_begin(p->t.d, &p->context, &db));
	fine(zoek_check(db, &ret));
	db_read_end(db);
	return ret;
}

/* What happens to texts and names; every # is a number under forty. */
static const char *const acts[] = {
    "INSERT INTO t_gebeurtenis (jongere_id, datum, op, soort, onderdeel, tekst, zoektekst)"
    " VALUES (1 + # % 2, 20000 + #, 1, 'contact', 4096, 'x', 'word# same word# same')",
    "UPDATE t_gebeurtenis SET zoektekst = 'other# #', datum = 20000 + # WHERE id = #",
    "UPDATE t_gebeurtenis SET onderdeel = 1024 + 3072 * (# % 2) WHERE id % 5 = # % 5",
    "UPDATE t_gebeurtenis SET ingetrokken_op = # WHERE id = #",
    "UPDATE t_gebeurtenis SET ingetrokken_op = NULL WHERE id = #",
    "UPDATE t_gebeurtenis SET jongere_id = 3 - jongere_id WHERE id = #",
    "UPDATE t_jongere SET naam_vouw = 'o''neill-jan# \"q\\uote', telefoon = '06-1234 5#'"
    " WHERE id = 1 + # % 2",
    "UPDATE t_jongere SET telefoon = NULL, geboorte_datum = 14000 + # WHERE id = 1 + # % 2",
    "UPDATE t_werkgever SET naam_vouw = 'bakker & zn. # (#)' WHERE id = 1",
    "UPDATE t_gebruiker SET naam_vouw = 'van ''t hof #' WHERE id = 1",
};

static void act(struct proef *p, const char *text, unsigned *seed)
{
	struct buf sql = BUF_INIT(1000);

	for (; *text; text++)
		if (*text == '#')
			buf_int(&sql, rand_r(seed) % 40);
		else
			buf_char(&sql, *text);
	testdb_script(&p->t, sql.data);
	buf_free(&sql);
}

static void whatever_is_done_the_words_are_those_of_the_texts(void **state)
{
	struct proef *p = *state;
	unsigned seed = 7;

	begin(p);
	for (int i = 0; i < ACTS; i++) {
		act(p, acts[(size_t)rand_r(&seed) % COUNT(acts)], &seed);
		if (i % 20 == 0)
			assert_int_equal(wrong(p), 0);
	}
	assert_int_equal(wrong(p), 0);
	assert_true(proef_number(p, "SELECT count(*) FROM t_woord WHERE gebeurtenis_id > 0") > 20);
	assert_int_equal(proef_number(p, "SELECT count(*) FROM t_woord w JOIN t_gebeurtenis g ON"
					 " g.id = w.gebeurtenis_id WHERE"
					 " g.ingetrokken_op IS NOT NULL OR g.datum <> w.datum OR"
					 " g.onderdeel <> w.onderdeel OR"
					 " g.jongere_id <> w.jongere_id"),
			 0);
}

static void words_that_are_wrong_are_noticed_and_mended(void **state)
{
	static const char *const harm[] = {
	    "DELETE FROM t_woord WHERE jongere_id = 1 AND woord = 'a'",
	    "UPDATE t_woord SET datum = 5 WHERE jongere_id = 1 AND woord = 'a'",
	    "INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)"
	    " VALUES (2, 'a', 0, 0, 1)",
	    "INSERT INTO t_woord (jongere_id, woord, gebeurtenis_id, datum, onderdeel)"
	    " VALUES (2, 'a', 99, 0, 1)",
	    "DELETE FROM t_naamwoord WHERE soort = 'werkgever'",
	    "INSERT INTO t_naamwoord (soort, woord, van_id) VALUES ('gebruiker', 'b', 1)",
	};
	struct proef *p = *state;
	struct database_options options = {.uri = p->t.uri, .role = DATABASE_OWNER};
	struct database *owner;

	begin(p);
	fine(database_open(&options, &owner));
	for (size_t i = 0; i < COUNT(harm); i++) {
		assert_int_equal(wrong(p), 0);
		testdb_script(&p->t, harm[i]);
		assert_int_equal(wrong(p), 1);
		fine(zoek_rebuild(owner));
	}
	assert_int_equal(wrong(p), 0);
	database_close(owner);
}

/* ---- what is asked ---- */

static void a_question_is_its_longest_words(void **state)
{
	static const struct {
		const char *typed, *asked;
	} cases[] = {
	    {"", "|||"},
	    {"jan", "jan|||"},
	    {"van der berg", "berg|der|van|"},
	    {"jan b", "jan|b||"},
	    {"een twee drie vier zeven", "zeven|drie|vier|twee"},
	};
	struct proef *p = *state;
	struct zoek_vraag v;
	char found[200];

	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *typed = cases[i].typed;

		assert_int_equal(zoek_vraag_parse(p->t.a, typed, &v), *typed != '\0');
		snprintf(found, sizeof(found), "%s|%s|%s|%s", v.woorden[0].van, v.woorden[1].van,
			 v.woorden[2].van, v.woorden[3].van);
		assert_string_equal(found, cases[i].asked);
	}
	assert_string_equal(zoek_tekst(p->t.a, "Op de (her)kansing: een Kwartelkoning!"),
			    "her kansing kwartelkoning");
	assert_string_equal(zoek_tekst(p->t.a, "Het is er."), "");
	assert_string_equal(zoek_cijfers(p->t.a, "+31 (0)6-12"), "310612");
}

int main(void)
{
	const struct CMUnitTest sqlite[] = {
	    PROEF_SQLITE(whatever_is_done_the_words_are_those_of_the_texts),
	    PROEF_SQLITE(words_that_are_wrong_are_noticed_and_mended),
	    PROEF_SQLITE(a_question_is_its_longest_words),
	};
	const struct CMUnitTest pg[] = {
	    PROEF_PG(whatever_is_done_the_words_are_those_of_the_texts),
	    PROEF_PG(words_that_are_wrong_are_noticed_and_mended),
	};

	return RUN_ON_BOTH(sqlite, pg);
}
