/*
 * Makes the data of bench/ideal.c from a database of Startbaan: the same young people, timelines
 * and places, without persons who may see them: `ideal_fill STARTBAAN.DB IDEAL.DB`.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

static const char schema[] =
    "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
    "CREATE TABLE jongere (id INTEGER PRIMARY KEY, roepnaam TEXT, achternaam TEXT, geboren INTEGER,"
    " gemeente TEXT, eigenaar_id INTEGER, fase TEXT, volgend INTEGER, is_open INTEGER) STRICT;"
    "CREATE TABLE gebeurtenis (id INTEGER PRIMARY KEY, jongere_id INTEGER, datum INTEGER,"
    " soort TEXT, tekst TEXT) STRICT;"
    "CREATE TABLE plaatsing (id INTEGER PRIMARY KEY, jongere_id INTEGER, functie TEXT,"
    " werkgever TEXT, van INTEGER, tot INTEGER) STRICT;"
    "CREATE VIRTUAL TABLE zoek USING fts5(tekst, content='', detail=none);"
    "CREATE TABLE totaal (soort TEXT, gemeente TEXT, fase TEXT, aantal INTEGER, deel INTEGER,"
    " PRIMARY KEY (soort, gemeente, fase)) STRICT, WITHOUT ROWID;"
    "BEGIN";

static const struct {
	const char *from, *to;
} copies[] = {
    {"SELECT id, roepnaam, achternaam, geboorte_datum, gemeente, casusregisseur_id, fase,"
     " volgend_contact_datum, gesloten_op IS NULL FROM t_jongere ORDER BY id",
     "INSERT INTO jongere VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"SELECT id, jongere_id, datum, soort, tekst FROM t_gebeurtenis ORDER BY id",
     "INSERT INTO gebeurtenis VALUES (?, ?, ?, ?, ?)"},
    {"SELECT p.id, p.jongere_id, p.functie, w.naam, p.van_datum, p.eind_datum FROM t_plaatsing p"
     " JOIN t_werkgever w ON w.id = p.werkgever_id ORDER BY p.id",
     "INSERT INTO plaatsing VALUES (?, ?, ?, ?, ?, ?)"},
    {"SELECT id, zoektekst FROM t_gebeurtenis ORDER BY id",
     "INSERT INTO zoek (rowid, tekst) VALUES (?, ?)"},
};

static const char finish[] =
    "CREATE INDEX jongere_lijst ON jongere (eigenaar_id, is_open, id);"
    "CREATE INDEX gebeurtenis_jongere ON gebeurtenis (jongere_id, datum, id);"
    "CREATE INDEX plaatsing_jongere ON plaatsing (jongere_id, van);"
    "INSERT INTO totaal SELECT 'fase', gemeente, fase, count(*), 0 FROM jongere GROUP BY 2, 3;"
    "INSERT INTO totaal SELECT 'jaar', j.gemeente, '', count(*),"
    " sum(p.tot IS NULL OR p.tot >= p.van + 365)"
    " FROM plaatsing p JOIN jongere j ON j.id = p.jongere_id GROUP BY 2;"
    "COMMIT; ANALYZE; PRAGMA journal_mode = WAL;";

static void die(sqlite3 *db)
{
	fprintf(stderr, "ideal_fill: %s\n", sqlite3_errmsg(db));
	exit(1);
}

static sqlite3 *open_file(const char *path)
{
	sqlite3 *db;

	if (sqlite3_open(path, &db))
		die(db);
	return db;
}

static void execute(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL))
		die(db);
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *sql)
{
	sqlite3_stmt *s;

	if (sqlite3_prepare_v2(db, sql, -1, &s, NULL))
		die(db);
	return s;
}

/* All rows of one, column by column, into the other. */
static void copy(sqlite3 *from, const char *select, sqlite3 *to, const char *insert)
{
	sqlite3_stmt *in = prepare(from, select), *out = prepare(to, insert);
	int rc;

	while ((rc = sqlite3_step(in)) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(in); i++)
			if (sqlite3_bind_value(out, i + 1, sqlite3_column_value(in, i)))
				die(to);
		if (sqlite3_step(out) != SQLITE_DONE || sqlite3_reset(out))
			die(to);
	}
	if (rc != SQLITE_DONE)
		die(from);
	sqlite3_finalize(in);
	sqlite3_finalize(out);
}

int main(int argc, char **argv)
{
	sqlite3 *from, *to;

	if (argc != 3) {
		fputs("usage: ideal_fill STARTBAAN.DB IDEAL.DB\n", stderr);
		return 100;
	}
	from = open_file(argv[1]);
	to = open_file(argv[2]);
	execute(to, schema);
	for (size_t i = 0; i < sizeof(copies) / sizeof(copies[0]); i++)
		copy(from, copies[i].from, to, copies[i].to);
	execute(to, finish);
	sqlite3_close(from);
	sqlite3_close(to);
	return 0;
}
