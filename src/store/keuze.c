/* What a list in a form offers: the rows that a typed word finds. */
#include "store/keuze.h"

#include "base/tekst.h"
#include "store/betrokkene.h"

const struct column regisseur_keuze_columns[] = {
    COLUMN_ID(struct regisseur_keuze, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct regisseur_keuze, naam, TEXT, "Naam", 0),
};
QUERY(
    regisseur_keuze_find,
    "SELECT g.id, g.naam || ', ' || o.naam AS naam FROM functie f JOIN gebruiker g ON g.id = f.gebruiker_id "
    "JOIN organisatie o ON o.id = f.organisatie_id WHERE g.toestand = 'actief' AND f.tot_datum IS NULL "
    "AND f.van_datum <= $3 AND f.rol IN " ROLLEN_REGISSEUR " "
    "AND (g.naam_vouw LIKE $1 ESCAPE '\\' OR o.naam_vouw LIKE $1 ESCAPE '\\') "
    "ORDER BY CASE WHEN f.organisatie_id = $2 THEN 0 ELSE 1 END, g.naam_vouw, g.id LIMIT 100");

int regisseur_keuze_list(struct db *db, struct arena *a, const char *zoek, organisatie_id eigen,
			 struct datum vandaag, struct db_rows *ret)
{
	return db_rows(db, a, &regisseur_keuze_find,
		       ARGS(tekst_like(a, tekst_fold(a, zoek)), eigen, vandaag),
		       regisseur_keuze_columns, COUNT(regisseur_keuze_columns),
		       sizeof(struct regisseur_keuze), KEUZE_MAX, ret);
}

const struct column mens_keuze_columns[] = {
    COLUMN_ID(struct mens_keuze, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct mens_keuze, naam, TEXT, "Naam", 0),
};
#define MENS_KEUZE(wie)                                                                            \
	"SELECT g.id, g.naam || ', ' || min(o.naam) AS naam FROM functie f "                       \
	"JOIN gebruiker g ON g.id = f.gebruiker_id JOIN organisatie o ON o.id = f.organisatie_id " \
	"WHERE g.toestand = 'actief' AND f.van_datum <= $2 "                                       \
	"AND (f.tot_datum IS NULL OR f.tot_datum >= $2) " wie                                      \
	"AND (g.naam_vouw LIKE $1 ESCAPE '\\' OR o.naam_vouw LIKE $1 ESCAPE '\\') "                \
	"GROUP BY g.id, g.naam, g.naam_vouw ORDER BY g.naam_vouw, g.id LIMIT 100"
QUERY(mens_keuze_find, MENS_KEUZE(""));
QUERY(mens_keuze_find_gremium,
      MENS_KEUZE("AND g.id IN (SELECT c.gebruiker_id FROM gremiumcollega c "
		 "WHERE c.gremium_id = $3) "));
QUERY(gremiumcollega_count, "SELECT count(c.gebruiker_id) FROM gremiumcollega c "
			    "WHERE c.gremium_id = $1 AND c.gebruiker_id = $2");

int mens_keuze_list(struct db *db, struct arena *a, const char *zoek, struct datum vandaag,
		    struct db_rows *ret)
{
	return db_rows(db, a, &mens_keuze_find, ARGS(tekst_like(a, tekst_fold(a, zoek)), vandaag),
		       mens_keuze_columns, COUNT(mens_keuze_columns), sizeof(struct mens_keuze),
		       KEUZE_MAX, ret);
}

int mens_keuze_list_gremium(struct db *db, struct arena *a, const char *zoek, gremium_id gremium,
			    struct datum vandaag, struct db_rows *ret)
{
	return db_rows(db, a, &mens_keuze_find_gremium,
		       ARGS(tekst_like(a, tekst_fold(a, zoek)), vandaag, gremium),
		       mens_keuze_columns, COUNT(mens_keuze_columns), sizeof(struct mens_keuze),
		       KEUZE_MAX, ret);
}

int gremiumcollega_find(struct db *db, gremium_id gremium, gebruiker_id wie, bool *ret)
{
	int64_t found = 0;
	int rc = db_number(db, &gremiumcollega_count, ARGS(gremium, wie), &found);

	*ret = found > 0;
	return rc;
}

const struct column organisatie_keuze_columns[] = {
    COLUMN_ID(struct organisatie_keuze, id, organisatie, ORGANISATIE, "Nummer"),
    COLUMN(struct organisatie_keuze, naam, TEXT, "Naam", 0),
};
QUERY(organisatie_keuze_find,
      "SELECT id, naam FROM organisatie WHERE actief = TRUE AND ($2 = '' OR soort = $2) "
      "AND naam_vouw LIKE $1 ESCAPE '\\' ORDER BY naam_vouw, id LIMIT 100");

static int list_of_kind(struct db *db, struct arena *a, const char *zoek, const char *soort,
			struct db_rows *ret)
{
	return db_rows(db, a, &organisatie_keuze_find,
		       ARGS(tekst_like(a, tekst_fold(a, zoek)), soort), organisatie_keuze_columns,
		       COUNT(organisatie_keuze_columns), sizeof(struct organisatie_keuze),
		       KEUZE_MAX, ret);
}

int organisatie_keuze_list(struct db *db, struct arena *a, const char *zoek, struct db_rows *ret)
{
	return list_of_kind(db, a, zoek, "", ret);
}

int school_keuze_list(struct db *db, struct arena *a, const char *zoek, struct db_rows *ret)
{
	return list_of_kind(db, a, zoek, "school", ret);
}

const struct column regio_keuze_columns[] = {
    COLUMN_ID(struct regio_keuze, id, regio, REGIO, "Nummer"),
    COLUMN(struct regio_keuze, naam, TEXT, "Naam", 0),
};
QUERY(regio_keuze_all, "SELECT id, naam FROM regio ORDER BY naam, id LIMIT 500");

int regio_keuze_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &regio_keuze_all, ARGS_NONE, regio_keuze_columns,
		       COUNT(regio_keuze_columns), sizeof(struct regio_keuze), REGIO_MAX, ret);
}
