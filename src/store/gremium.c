#include "store/gremium.h"

const struct column gremium_columns[GREMIUM_COLUMNS] = {
    COLUMN_ID(struct gremium_row, id, gremium, GREMIUM, "Nummer"),
    COLUMN(struct gremium_row, versie, INT, NULL, 0),
    COLUMN(struct gremium_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct gremium_row, gremiumsoort, gremiumsoorten, "Soort", 0),
    COLUMN(struct gremium_row, waarvoor, TEXT, "Waarvoor", 0),
    COLUMN(struct gremium_row, plek, TEXT, "Vaste plek", 0),
    COLUMN_KEUZE(struct gremium_row, gremiumritme, gremiumritmes, "Hoe vaak", 0),
    COLUMN(struct gremium_row, van_datum, DATUM, "Vanaf", 0),
    COLUMN(struct gremium_row, tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct gremium_row, volgende, DATUM, "Volgende keer", 0),
    COLUMN(struct gremium_row, is_lid, BOOL, "U bent lid", 0),
    COLUMN(struct gremium_row, leidt, BOOL, NULL, 0),
    COLUMN(struct gremium_row, beheert, BOOL, NULL, 0),
};
#define GREMIUM_SELECT                                                                             \
	"SELECT g.id, g.versie, g.naam, g.gremiumsoort, g.waarvoor, g.plek, g.gremiumritme, "      \
	"g.van_datum, g.tot_datum, (SELECT min(b.datum) FROM bijeenkomst b "                       \
	"WHERE b.gremium_id = g.id AND b.bijeenkomststand = 'gepland' "                            \
	"AND b.datum >= ctx_vandaag()) AS volgende, g.is_lid, "                                    \
	"g.leidt, g.beheert FROM gremium g "
QUERY(gremium_by_id, GREMIUM_SELECT "WHERE g.id = $1");
QUERY(gremium_all, GREMIUM_SELECT
      "WHERE $1 = 1 OR g.tot_datum IS NULL OR g.tot_datum >= $2 "
      "ORDER BY CASE WHEN g.is_lid = TRUE THEN 0 ELSE 1 END, g.naam, g.id LIMIT 200");
const struct object object_gremium =
    OBJECT(GREMIUM, gremium_by_id, gremium_columns, struct gremium_row);

int gremium_list(struct db *db, struct arena *a, bool oud, struct datum vandaag,
		 struct db_rows *ret)
{
	return db_rows(db, a, &gremium_all, ARGS((int64_t)oud, vandaag), gremium_columns,
		       COUNT(gremium_columns), sizeof(struct gremium_row), GREMIUM_MAX, ret);
}

QUERY(gremium_insert,
      "INSERT INTO t_gremium (naam, gremiumsoort, waarvoor, plek, gremiumritme, van_datum, "
      "tot_datum, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id");
QUERY(gremium_set, "UPDATE t_gremium SET naam = $3, gremiumsoort = $4, waarvoor = $5, plek = $6, "
		   "gremiumritme = $7, van_datum = $8, tot_datum = $9, versie = versie + 1 "
		   "WHERE id = $1 AND versie = $2");

int gremium_create(const struct handeling *h, const struct gremium_inhoud *in, gremium_id *ret)
{
	return db_number(h->db, &gremium_insert,
			 ARGS(in->naam, ARG_CHOICE(gremiumsoorten, in->soort), in->waarvoor,
			      in->plek, ARG_CHOICE(gremiumritmes, in->ritme), in->van, in->tot,
			      h->gebruiker, h->nu),
			 &ret->nr);
}

int gremium_update(const struct handeling *h, const struct gremium_row *g,
		   const struct gremium_inhoud *in)
{
	return db_one(db_exec(h->db, &gremium_set,
			      ARGS(g->id, g->versie, in->naam,
				   ARG_CHOICE(gremiumsoorten, in->soort), in->waarvoor, in->plek,
				   ARG_CHOICE(gremiumritmes, in->ritme), in->van, in->tot)));
}

/* ---- members ---- */

const struct column gremiumlid_columns[GREMIUMLID_COLUMNS] = {
    COLUMN_ID(struct gremiumlid_row, id, gremiumlid, GREMIUMLID, "Nummer"),
    COLUMN_ID(struct gremiumlid_row, gremium_id, gremium, GREMIUM, NULL),
    COLUMN_ID(struct gremiumlid_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN_ID(struct gremiumlid_row, contactpunt_id, contactpunt, CONTACTPUNT, NULL),
    COLUMN(struct gremiumlid_row, versie, INT, NULL, 0),
    COLUMN(struct gremiumlid_row, naam, TEXT, "Naam", 0),
    COLUMN(struct gremiumlid_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct gremiumlid_row, lidtaak, lidtaken, "Taak", 0),
    COLUMN(struct gremiumlid_row, van_datum, DATUM, "Vanaf", 0),
    COLUMN(struct gremiumlid_row, beeindigd_op, MOMENT, NULL, 0),
};
#define LID_SELECT                                                                                 \
	"SELECT l.id, l.gremium_id, l.gebruiker_id, l.contactpunt_id, l.versie, "                  \
	"coalesce(g.naam, c.naam) AS naam, coalesce((SELECT o.naam FROM functie f "                \
	"JOIN organisatie o ON o.id = f.organisatie_id WHERE f.gebruiker_id = l.gebruiker_id "     \
	"AND f.tot_datum IS NULL ORDER BY f.id LIMIT 1), p.naam) AS organisatie, l.lidtaak, "      \
	"l.van_datum, l.beeindigd_op FROM gremiumlid l "                                           \
	"LEFT JOIN gebruiker g ON g.id = l.gebruiker_id "                                          \
	"LEFT JOIN contactpunt c ON c.id = l.contactpunt_id "                                      \
	"LEFT JOIN organisatie p ON p.id = c.organisatie_id "
QUERY(lid_by_id, LID_SELECT "JOIN gremium h ON h.id = l.gremium_id AND h.beheert = TRUE "
			    "WHERE l.id = $1");
QUERY(lid_of_gremium,
      LID_SELECT "WHERE l.gremium_id = $1 AND l.beeindigd_op IS NULL ORDER BY CASE l.lidtaak "
		 "WHEN 'voorzitter' THEN 0 WHEN 'secretaris' THEN 1 ELSE 2 END, "
		 "coalesce(g.naam_vouw, c.naam_vouw), l.id LIMIT 200");
const struct object object_gremiumlid =
    OBJECT(GREMIUMLID, lid_by_id, gremiumlid_columns, struct gremiumlid_row);

int gremiumlid_list(struct db *db, struct arena *a, gremium_id gremium, struct db_rows *ret)
{
	return db_rows(db, a, &lid_of_gremium, ARGS(gremium), gremiumlid_columns,
		       COUNT(gremiumlid_columns), sizeof(struct gremiumlid_row), GREMIUMLID_MAX,
		       ret);
}

QUERY(lid_insert, "INSERT INTO t_gremiumlid (gremium_id, gebruiker_id, contactpunt_id, lidtaak, "
		  "van_datum, door_id) VALUES ($1, $2, $3, $4, $5, $6)");
QUERY(lid_set, "UPDATE t_gremiumlid SET lidtaak = $3, versie = versie + 1 "
	       "WHERE id = $1 AND versie = $2");
QUERY(lid_set_einde, "UPDATE t_gremiumlid SET beeindigd_op = $3, versie = versie + 1 "
		     "WHERE id = $1 AND versie = $2");
/* Who was invited as a guest is so already. */
QUERY(genodigde_insert_planned,
      "INSERT INTO t_genodigde (bijeenkomst_id, gebruiker_id, contactpunt_id, op) "
      "SELECT b.id, l.gebruiker_id, l.contactpunt_id, $4 FROM bijeenkomst b "
      "JOIN gremiumlid l ON l.gremium_id = b.gremium_id WHERE b.gremium_id = $1 "
      "AND b.bijeenkomststand = 'gepland' AND l.beeindigd_op IS NULL "
      "AND (l.gebruiker_id = $2 OR l.contactpunt_id = $3) AND NOT EXISTS (SELECT 1 "
      "FROM genodigde n WHERE n.bijeenkomst_id = b.id AND n.ingetrokken_op IS NULL "
      "AND (n.gebruiker_id = $2 OR n.contactpunt_id = $3))");
QUERY(genodigde_withdraw_planned,
      "UPDATE t_genodigde SET ingetrokken_op = $4, versie = versie + 1 WHERE id IN (SELECT n.id "
      "FROM genodigde n JOIN bijeenkomst b ON b.id = n.bijeenkomst_id WHERE b.gremium_id = $1 "
      "AND b.bijeenkomststand = 'gepland' AND n.ingetrokken_op IS NULL "
      "AND (n.gebruiker_id = $2 OR n.contactpunt_id = $3))");

int gremiumlid_create(const struct handeling *h, gremium_id gremium, const struct netwerkmens *wie,
		      int taak)
{
	int rc = db_done(db_exec(h->db, &lid_insert,
				 ARGS(gremium, wie->gebruiker, wie->contactpunt,
				      ARG_CHOICE(lidtaken, taak), h->vandaag, h->gebruiker)));

	return rc ? rc
		  : db_done(db_exec(h->db, &genodigde_insert_planned,
				    ARGS(gremium, wie->gebruiker, wie->contactpunt, h->nu)));
}

int gremiumlid_update(const struct handeling *h, const struct gremiumlid_row *lid, int taak)
{
	return db_one(
	    db_exec(h->db, &lid_set, ARGS(lid->id, lid->versie, ARG_CHOICE(lidtaken, taak))));
}

int gremiumlid_end(const struct handeling *h, const struct gremiumlid_row *lid)
{
	int rc =
	    db_done(db_exec(h->db, &genodigde_withdraw_planned,
			    ARGS(lid->gremium_id, lid->gebruiker_id, lid->contactpunt_id, h->nu)));

	return rc ? rc : db_one(db_exec(h->db, &lid_set_einde, ARGS(lid->id, lid->versie, h->nu)));
}

int gremiumlid_restore(const struct handeling *h, const struct gremiumlid_row *lid)
{
	int rc = db_one(db_exec(h->db, &lid_set_einde, ARGS(lid->id, lid->versie, MOMENT_GEEN)));

	return rc ? rc
		  : db_done(db_exec(
			h->db, &genodigde_insert_planned,
			ARGS(lid->gremium_id, lid->gebruiker_id, lid->contactpunt_id, h->nu)));
}

const struct column contactpunt_keuze_columns[2] = {
    COLUMN_ID(struct contactpunt_keuze, id, contactpunt, CONTACTPUNT, "Nummer"),
    COLUMN(struct contactpunt_keuze, naam, TEXT, "Naam", 0),
};
QUERY(contactpunt_keuze_all,
      "SELECT c.id, c.naam || ', ' || o.naam AS naam FROM contactpunt c JOIN organisatie o "
      "ON o.id = c.organisatie_id WHERE c.beeindigd_op IS NULL ORDER BY c.naam_vouw, c.id "
      "LIMIT 500");

int contactpunt_keuze_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &contactpunt_keuze_all, ARGS_NONE, contactpunt_keuze_columns,
		       COUNT(contactpunt_keuze_columns), sizeof(struct contactpunt_keuze),
		       CONTACTPUNT_KEUZE_MAX, ret);
}
