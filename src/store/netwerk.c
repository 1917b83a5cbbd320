#include "store/netwerk.h"

#include "base/tekst.h"
#include "domain/organisatie.h"
#include "toegang/recht.h"

const struct column kaart_columns[KAART_COLUMNS] = {
    COLUMN_ID(struct kaart_row, gebruiker_id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN_ID(struct kaart_row, contactpunt_id, contactpunt, CONTACTPUNT, "Nummer"),
    COLUMN(struct kaart_row, versie, INT, "Versie", 0),
    COLUMN(struct kaart_row, naam, TEXT, "Naam", 0),
    COLUMN(struct kaart_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct kaart_row, email, TEXT, "E-mail", 0),
    COLUMN(struct kaart_row, waarvoor, TEXT, "Waarvoor bellen", 0),
    COLUMN(struct kaart_row, bereikbaar, TEXT, "Bereikbaar", 0),
    COLUMN(struct kaart_row, deskundigheden, INT, NULL, 0),
    COLUMN(struct kaart_row, werkdagen, INT, NULL, 0),
    COLUMN(struct kaart_row, openbaar, BOOL, "Openbaar", 0),
    COLUMN(struct kaart_row, kaart_op, MOMENT, "Nagekeken op", 0),
    COLUMN(struct kaart_row, afwezig_tot_datum, DATUM, "Afwezig tot en met", 0),
    COLUMN(struct kaart_row, vervanger, TEXT, "Vervanger", 0),
    COLUMN(struct kaart_row, vervanger_telefoon, TEXT, "Telefoon van de vervanger", 0),
    COLUMN_ID(struct kaart_row, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct kaart_row, taak, TEXT, "Taak", 0),
    COLUMN_KEUZE(struct kaart_row, niveau, functieniveaus, "Niveau", 0),
    COLUMN(struct kaart_row, beeindigd_op, MOMENT, "Eruit sinds", 0),
};
/* What only a contactpunt has is NULL of the right type. */
#define KAART_SELECT                                                                               \
	"SELECT g.id AS gebruiker_id, nullif(g.id, g.id) AS contactpunt_id, g.versie, g.naam, "    \
	"g.telefoon, g.email, g.waarvoor, g.bereikbaar, g.deskundigheden, "                        \
	"g.werkdagen, g.openbaar, g.kaart_op, g.afwezig_tot_datum, g.vervanger, "                  \
	"g.vervanger_telefoon, nullif(g.id, g.id) AS organisatie_id, nullif('', '') AS taak, "     \
	"nullif('', '') AS niveau, nullif(g.kaart_op, g.kaart_op) AS beeindigd_op "                \
	"FROM gebruiker g "
QUERY(kaart_find, KAART_SELECT "WHERE g.id = $1 AND g.toestand = 'actief'");
QUERY(eigen_find, KAART_SELECT "JOIN mijn_kaart m ON m.id = g.id WHERE g.id = $1");
QUERY(contactpunt_find,
      "SELECT nullif(c.id, c.id) AS gebruiker_id, c.id AS contactpunt_id, c.versie, c.naam, "
      "c.telefoon, c.email, c.waarvoor, c.bereikbaar, c.deskundigheden, "
      "c.werkdagen, c.openbaar, c.kaart_op, nullif(c.id, c.id) AS afwezig_tot_datum, "
      "nullif('', '') AS vervanger, nullif('', '') AS vervanger_telefoon, c.organisatie_id, "
      "c.taak, c.niveau, c.beeindigd_op FROM contactpunt c WHERE c.id = $1");

const struct object object_kaart = OBJECT(GEBRUIKER, kaart_find, kaart_columns, struct kaart_row);
const struct object object_eigen_kaart =
    OBJECT(GEBRUIKER, eigen_find, kaart_columns, struct kaart_row);
const struct object object_contactpunt =
    OBJECT(CONTACTPUNT, contactpunt_find, kaart_columns, struct kaart_row);

int eigen_kaart_find(struct db *db, struct arena *a, gebruiker_id wie, struct kaart_row *ret)
{
	return db_row(db, a, &eigen_find, ARGS(wie), kaart_columns, COUNT(kaart_columns), ret);
}

const struct column kaart_plek_columns[KAART_PLEK_COLUMNS] = {
    COLUMN_KEUZE(struct kaart_plek, rol, rollen, "Rol", 0),
    COLUMN(struct kaart_plek, taak, TEXT, "Taak", 0),
    COLUMN_KEUZE(struct kaart_plek, niveau, functieniveaus, "Niveau", 0),
    COLUMN_ID(struct kaart_plek, organisatie_id, organisatie, ORGANISATIE, NULL),
    COLUMN(struct kaart_plek, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct kaart_plek, gemeente, TEXT, "Gemeente", 0),
};
#define PLEK_SELECT                                                                                \
	"SELECT m.rol, m.taak, m.niveau, m.organisatie_id, m.organisatie, m.gemeente "             \
	"FROM netwerkmens m "
QUERY(plek_of_gebruiker, PLEK_SELECT "WHERE m.gebruiker_id = $1 ORDER BY m.id LIMIT 40");
QUERY(plek_of_contactpunt, PLEK_SELECT "WHERE m.contactpunt_id = $1 ORDER BY m.id LIMIT 40");

int kaart_plek_list(struct db *db, struct arena *a, const struct kaart_row *kaart,
		    struct db_rows *ret)
{
	if (kaart->gebruiker_id.nr)
		return db_rows(db, a, &plek_of_gebruiker, ARGS(kaart->gebruiker_id),
			       kaart_plek_columns, COUNT(kaart_plek_columns),
			       sizeof(struct kaart_plek), KAART_PLEKKEN_MAX, ret);
	return db_rows(db, a, &plek_of_contactpunt, ARGS(kaart->contactpunt_id), kaart_plek_columns,
		       COUNT(kaart_plek_columns), sizeof(struct kaart_plek), KAART_PLEKKEN_MAX,
		       ret);
}

/* ---- who has no account ---- */

QUERY(contactpunt_insert,
      "INSERT INTO t_contactpunt (organisatie_id, naam, naam_vouw, taak, niveau, telefoon, email, "
      "waarvoor, waarvoor_vouw, bereikbaar, deskundigheden, werkdagen, openbaar, kaart_op, "
      "gebruiker_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) "
      "RETURNING id");
QUERY(contactpunt_change,
      "UPDATE t_contactpunt SET organisatie_id = $3, naam = $4, naam_vouw = $5, taak = $6, "
      "niveau = $7, telefoon = $8, email = $9, waarvoor = $10, waarvoor_vouw = $11, "
      "bereikbaar = $12, deskundigheden = $13, werkdagen = $14, openbaar = $15, kaart_op = $16, "
      "gebruiker_id = $17, versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(contactpunt_check, "UPDATE t_contactpunt SET kaart_op = $3, gebruiker_id = $4, "
			 "versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(contactpunt_stop, "UPDATE t_contactpunt SET beeindigd_op = $3, versie = versie + 1 "
			"WHERE id = $1 AND versie = $2");
QUERY(contactpunt_back,
      "UPDATE t_contactpunt SET beeindigd_op = NULL, versie = versie + 1 WHERE id = $1");

/* What is searched for it: what it is, and what one calls it for. */
static const char *fold_waarvoor(struct arena *a, const struct contactpunt_nieuw *n)
{
	const char *waarvoor = n->kaart.waarvoor;

	return tekst_fold(a, arena_format(a, "%s %s", n->taak, waarvoor ? waarvoor : ""));
}

int contactpunt_create(const struct handeling *h, const struct contactpunt_nieuw *n,
		       contactpunt_id *ret)
{
	const struct kaart *k = &n->kaart;

	return db_number(h->db, &contactpunt_insert,
			 ARGS(n->organisatie, n->naam, tekst_fold(h->a, n->naam), n->taak,
			      ARG_CHOICE(functieniveaus, n->niveau), k->telefoon, n->email,
			      k->waarvoor, fold_waarvoor(h->a, n), k->bereikbaar,
			      (int64_t)k->deskundigheden, (int64_t)k->werkdagen, k->openbaar, h->nu,
			      h->gebruiker),
			 &ret->nr);
}

int contactpunt_update(const struct handeling *h, contactpunt_id id, int64_t versie,
		       const struct contactpunt_nieuw *n)
{
	const struct kaart *k = &n->kaart;

	return db_one(
	    db_exec(h->db, &contactpunt_change,
		    ARGS(id, versie, n->organisatie, n->naam, tekst_fold(h->a, n->naam), n->taak,
			 ARG_CHOICE(functieniveaus, n->niveau), k->telefoon, n->email, k->waarvoor,
			 fold_waarvoor(h->a, n), k->bereikbaar, (int64_t)k->deskundigheden,
			 (int64_t)k->werkdagen, k->openbaar, h->nu, h->gebruiker)));
}

int contactpunt_confirm(const struct handeling *h, contactpunt_id id, int64_t versie)
{
	return db_one(db_exec(h->db, &contactpunt_check, ARGS(id, versie, h->nu, h->gebruiker)));
}

int contactpunt_end(const struct handeling *h, contactpunt_id id, int64_t versie)
{
	return db_one(db_exec(h->db, &contactpunt_stop, ARGS(id, versie, h->nu)));
}

int contactpunt_restore(const struct handeling *h, contactpunt_id id)
{
	return db_done(db_exec(h->db, &contactpunt_back, ARGS(id)));
}
