/*
 * What is lost when filling in bulk is not like writing: rows that refer to nothing, values that
 * came through as others, and triggers or indexes that never came back.
 */
#include "db/bulk.h"
#include "testschema.h"

#include <math.h>
#include <string.h>

struct jongere_rij {
	jongere_id id;
	const char *naam, *naam_vouw;
	struct datum geboren_datum;
	bool open;
	double loonwaarde;
	struct bytes foto;
};
static const struct column jongere_columns[] = {
    COLUMN_ID(struct jongere_rij, id, jongere, JONGERE, NULL),
    COLUMN(struct jongere_rij, naam, TEXT, NULL, 0),
    COLUMN(struct jongere_rij, naam_vouw, TEXT, NULL, 0),
    COLUMN(struct jongere_rij, geboren_datum, DATUM, NULL, 0),
    COLUMN(struct jongere_rij, open, BOOL, NULL, 0),
    COLUMN(struct jongere_rij, loonwaarde, REAL, NULL, 0),
    COLUMN(struct jongere_rij, foto, BYTES, NULL, 0),
};
struct contact_rij {
	contactmoment_id id;
	jongere_id jongere_id;
	const char *tekst;
};
static const struct column contact_columns[] = {
    COLUMN_ID(struct contact_rij, id, contactmoment, CONTACTMOMENT, NULL),
    COLUMN_ID(struct contact_rij, jongere_id, jongere, JONGERE, NULL),
    COLUMN(struct contact_rij, tekst, TEXT, NULL, 0),
};

struct vulling {
	struct database *owner;
	struct bulk *bulk;
	struct bulk_table *jongeren, *contacten;
};

static void vulling_open(struct testdb *t, struct vulling *v)
{
	struct database_options options = {.uri = t->uri, .role = DATABASE_OWNER};

	testdb_leave(t);
	database_close(t->d);
	t->d = NULL;
	if (database_open(&options, &v->owner) || bulk_open(v->owner, &v->bulk) ||
	    bulk_table(v->bulk, "jongere", jongere_columns, COUNT(jongere_columns), &v->jongeren) ||
	    bulk_table(v->bulk, "contactmoment", contact_columns, COUNT(contact_columns),
		       &v->contacten))
		fail_msg("%s", database_error());
}

#define LASTIG "a\tb\\n\n\r\\N 'ë' \\."

static int add_both(struct vulling *v, int64_t jongere)
{
	static const uint8_t foto[] = {0, 255, '\\', '\n', 't'};
	const struct jongere_rij j = {.id = {100},
				      .naam = LASTIG,
				      .geboren_datum = {-5},
				      .loonwaarde = 0.1,
				      .foto = {foto, sizeof(foto)}};
	const struct contact_rij c = {{500}, {jongere}, "gebeld"};
	int rc = bulk_row(v->jongeren, &j);

	return rc ? rc : bulk_row(v->contacten, &c);
}

static void waarden_komen_heel_over(void **state)
{
	struct testdb *t = *state;
	struct vulling v;
	char tekst[TESTDB_TEXT_MAX];

	vulling_open(t, &v);
	assert_int_equal(add_both(&v, 100), 0);
	assert_int_equal(bulk_close(v.bulk), 0);
	database_close(v.owner);
	testdb_text(t, "SELECT naam FROM t_jongere WHERE id = 100", tekst);
	assert_string_equal(tekst, LASTIG);
	assert_int_equal(
	    testdb_number(
		t, "SELECT count(*) FROM t_jongere WHERE id = 100 AND naam_vouw IS NULL"
		   " AND geboren_datum = -5 AND open = FALSE AND loonwaarde = 0.1 AND versie = 1"),
	    1);
	testdb_text(t,
		    t->sqlite ? "SELECT lower(hex(foto)) FROM t_jongere WHERE id = 100"
			      : "SELECT encode(foto, 'hex') FROM t_jongere WHERE id = 100",
		    tekst);
	assert_string_equal(tekst, "00ff5c0a74");
}

static void wat_er_niet_is_wordt_geweigerd(void **state)
{
	struct testdb *t = *state;
	struct vulling v;

	vulling_open(t, &v);
	assert_int_equal(add_both(&v, 99), 0);
	assert_int_equal(bulk_close(v.bulk), ERR_CONFLICT);
	database_close(v.owner);
	if (!t->sqlite)
		assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_jongere"), 4);
}

static void daarna_is_alles_wakker(void **state)
{
	struct testdb *t = *state;
	const char *indexes = t->sqlite
				  ? "SELECT count(*) FROM sqlite_schema WHERE type = 'index'"
				  : "SELECT count(*) FROM pg_indexes WHERE schemaname = 'public'";
	int64_t before = testdb_number(t, indexes);
	int64_t log = testdb_number(t, "SELECT count(*) FROM t_wijziging");
	struct vulling v;

	vulling_open(t, &v);
	assert_int_equal(add_both(&v, 100), 0);
	assert_int_equal(bulk_close(v.bulk), 0);
	/*
	 * On the same connection: an update is logged, a wrong one refused, the next number is
	 * free.
	 */
	assert_int_equal(
	    db_script(database_owner(v.owner), "UPDATE t_jongere SET open = TRUE WHERE id = 100"),
	    0);
	assert_true(db_script(database_owner(v.owner),
			      "UPDATE t_jongere SET naam = 'verboden' WHERE id = 100") < 0);
	assert_true(
	    db_script(database_owner(v.owner),
		      "INSERT INTO t_contactmoment (jongere_id, tekst) VALUES (9999, 'x')") < 0);
	if (db_script(database_owner(v.owner), "INSERT INTO t_jongere (naam) VALUES ('Volgende')"))
		fail_msg("%s", database_error());
	database_close(v.owner);
	assert_int_equal(testdb_number(t, "SELECT id FROM t_jongere WHERE naam = 'Volgende'"), 101);
	assert_int_equal(testdb_number(t, indexes), before);
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_wijziging"), log + 2);
}

static void opgeven_laat_de_verbinding_heel(void **state)
{
	struct testdb *t = *state;
	struct vulling v;

	vulling_open(t, &v);
	assert_int_equal(add_both(&v, 100), 0);
	bulk_abandon(v.bulk);
	assert_true(db_script(database_owner(v.owner),
			      "UPDATE t_jongere SET naam = 'verboden' WHERE id = 1") < 0);
	database_close(v.owner);
	assert_int_equal(testdb_number(t, "SELECT count(*) FROM t_jongere"), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    ON_SQLITE(waarden_komen_heel_over),
	    ON_SQLITE(wat_er_niet_is_wordt_geweigerd),
	    ON_SQLITE(daarna_is_alles_wakker),
	    ON_SQLITE(opgeven_laat_de_verbinding_heel),
	};
	const struct CMUnitTest pg_tests[] = {
	    ON_PG(waarden_komen_heel_over),
	    ON_PG(wat_er_niet_is_wordt_geweigerd),
	    ON_PG(daarna_is_alles_wakker),
	    ON_PG(opgeven_laat_de_verbinding_heel),
	};

	return RUN_ON_BOTH(tests, pg_tests);
}
