#include "store/werkgever.h"

#include "base/tekst.h"

const struct column werkgever_columns[WERKGEVER_COLUMNS] = {
    COLUMN_ID(struct werkgever_kop, id, werkgever, WERKGEVER, "Nummer"),
    COLUMN(struct werkgever_kop, versie, INT, NULL, 0),
    COLUMN(struct werkgever_kop, naam, TEXT, "Naam", 0),
    COLUMN(struct werkgever_kop, kvk, TEXT, "KvK-nummer", 0),
    COLUMN(struct werkgever_kop, branche, TEXT, "Branche", 0),
    COLUMN(struct werkgever_kop, plaats, TEXT, "Plaats", 0),
    COLUMN(struct werkgever_kop, telefoon, TEXT, "Telefoon", 0),
};

QUERY(werkgever_by_id,
      "SELECT id, versie, naam, kvk, branche, plaats, telefoon FROM werkgever WHERE id = $1");
QUERY(werkgever_by_kvk,
      "SELECT id, versie, naam, kvk, branche, plaats, telefoon FROM werkgever WHERE kvk = $1");
QUERY(
    werkgever_by_name,
    "SELECT id, versie, naam, kvk, branche, plaats, telefoon FROM werkgever WHERE naam_vouw = $1 "
    "AND ($2 = '' OR plaats IS NULL OR plaats = $2) ORDER BY CASE WHEN plaats = $2 THEN 0 ELSE 1 END, id LIMIT 1");
QUERY(werkgever_insert,
      "INSERT INTO t_werkgever (naam, naam_vouw, kvk, branche, plaats, telefoon, aangemaakt_op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id");

const struct object object_werkgever =
    OBJECT(WERKGEVER, werkgever_by_id, werkgever_columns, struct werkgever_kop);

int werkgever_find(struct db *db, struct arena *a, const char *naam, const char *kvk,
		   const char *plaats, struct werkgever_kop *ret)
{
	if (kvk && *kvk)
		return db_row(db, a, &werkgever_by_kvk, ARGS(kvk), werkgever_columns,
			      COUNT(werkgever_columns), ret);
	return db_row(db, a, &werkgever_by_name, ARGS(tekst_fold(a, naam), plaats ? plaats : ""),
		      werkgever_columns, COUNT(werkgever_columns), ret);
}

int werkgever_load(struct db *db, struct arena *a, werkgever_id id, struct werkgever_kop *ret)
{
	return db_row(db, a, &werkgever_by_id, ARGS(id), werkgever_columns,
		      COUNT(werkgever_columns), ret);
}

const struct column werkgever_lijkt_columns[] = {
    COLUMN_ID(struct werkgever_lijkt, id, werkgever, WERKGEVER, "Nummer"),
    COLUMN(struct werkgever_lijkt, naam, TEXT, "Naam", 0),
};
/* A name of three letters stands in too many others. */
QUERY(werkgever_like,
      "SELECT id, naam || coalesce(', ' || plaats, '') || coalesce(', KvK ' || kvk, '') AS naam "
      "FROM werkgever WHERE naam_vouw = $1 OR (length($1) > 3 AND naam_vouw LIKE $2 ESCAPE '\\') "
      "OR (length(naam_vouw) > 3 AND replace($1, naam_vouw, '') <> $1) "
      "ORDER BY CASE WHEN plaats = $3 THEN 0 ELSE 1 END, naam_vouw, id LIMIT 5");

int werkgever_lijkt_list(struct db *db, struct arena *a, const char *naam, const char *plaats,
			 struct db_rows *ret)
{
	const char *vouw = tekst_fold(a, naam);

	return db_rows(db, a, &werkgever_like,
		       ARGS(vouw, tekst_like(a, vouw), plaats ? plaats : ""),
		       werkgever_lijkt_columns, COUNT(werkgever_lijkt_columns),
		       sizeof(struct werkgever_lijkt), WERKGEVER_LIJKT_MAX, ret);
}

QUERY(werkgever_keuze, "SELECT id, naam || coalesce(', ' || plaats, '') AS naam FROM werkgever "
		       "WHERE naam_vouw LIKE $1 ESCAPE '\\' ORDER BY naam_vouw, id LIMIT 100");

int werkgever_keuze_list(struct db *db, struct arena *a, const char *zoek, struct db_rows *ret)
{
	return db_rows(db, a, &werkgever_keuze, ARGS(tekst_like(a, tekst_fold(a, zoek))),
		       werkgever_lijkt_columns, COUNT(werkgever_lijkt_columns),
		       sizeof(struct werkgever_lijkt), WERKGEVER_KEUZE_MAX, ret);
}

int werkgever_create(struct db *db, struct arena *a, const struct werkgever_nieuw *nieuw,
		     struct moment nu, werkgever_id *ret)
{
	return db_number(db, &werkgever_insert,
			 ARGS(nieuw->naam, tekst_fold(a, nieuw->naam), nieuw->kvk, nieuw->branche,
			      nieuw->plaats, nieuw->telefoon, nu),
			 &ret->nr);
}

const struct column contactpersoon_columns[CONTACTPERSOON_COLUMNS] = {
    COLUMN_ID(struct contactpersoon_row, id, contactpersoon, CONTACTPERSOON, "Nummer"),
    COLUMN(struct contactpersoon_row, naam, TEXT, "Naam", 0),
    COLUMN(struct contactpersoon_row, functie, TEXT, "Functie", 0),
    COLUMN(struct contactpersoon_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct contactpersoon_row, email, TEXT, "E-mail", 0),
};
#define MAX_PERSONEN 50
QUERY(contactpersoon_of, "SELECT id, naam, functie, telefoon, email FROM contactpersoon "
			 "WHERE werkgever_id = $1 ORDER BY naam, id LIMIT 50");

int contactpersoon_list(struct db *db, struct arena *a, werkgever_id werkgever, struct db_rows *ret)
{
	return db_rows(db, a, &contactpersoon_of, ARGS(werkgever), contactpersoon_columns,
		       CONTACTPERSOON_COLUMNS, sizeof(struct contactpersoon_row), MAX_PERSONEN,
		       ret);
}
