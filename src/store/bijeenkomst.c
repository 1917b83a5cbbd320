#include "store/bijeenkomst.h"

/* ---- meetings ---- */

const struct column bijeenkomst_columns[BIJEENKOMST_COLUMNS] = {
    COLUMN_ID(struct bijeenkomst_row, id, bijeenkomst, BIJEENKOMST, "Nummer"),
    COLUMN_ID(struct bijeenkomst_row, gremium_id, gremium, GREMIUM, NULL),
    COLUMN(struct bijeenkomst_row, versie, INT, NULL, 0),
    COLUMN(struct bijeenkomst_row, datum, DATUM, "Datum", 0),
    COLUMN(struct bijeenkomst_row, tijd, TEXT, "Tijd", 0),
    COLUMN(struct bijeenkomst_row, gremium, TEXT, "Overleg", 0),
    COLUMN_KEUZE(struct bijeenkomst_row, gremiumsoort, gremiumsoorten, "Soort", 0),
    COLUMN(struct bijeenkomst_row, van_minuut, INT, NULL, 0),
    COLUMN(struct bijeenkomst_row, tot_minuut, INT, NULL, 0),
    COLUMN(struct bijeenkomst_row, plek, TEXT, "Waar", 0),
    COLUMN(struct bijeenkomst_row, link, TEXT, NULL, 0),
    COLUMN_KEUZE(struct bijeenkomst_row, bijeenkomststand, bijeenkomststanden, "Stand", 0),
    COLUMN(struct bijeenkomst_row, gedeeld_datum, DATUM, NULL, 0),
    COLUMN(struct bijeenkomst_row, zonder_vervolg, BOOL, NULL, 0),
    COLUMN_ID(struct bijeenkomst_row, vervolg_id, bijeenkomst, BIJEENKOMST, NULL),
    COLUMN(struct bijeenkomst_row, vastgesteld_datum, DATUM, NULL, 0),
    COLUMN(struct bijeenkomst_row, vastgesteld_op, MOMENT, NULL, 0),
    COLUMN(struct bijeenkomst_row, is_lezer, BOOL, NULL, 0),
    COLUMN(struct bijeenkomst_row, leidt, BOOL, NULL, 0),
};
#define BIJEENKOMST_SELECT                                                                         \
	"SELECT b.id, b.gremium_id, b.versie, b.datum, nullif('', '') AS tijd, b.gremium, "        \
	"b.gremiumsoort, b.van_minuut, b.tot_minuut, b.plek, b.link, b.bijeenkomststand, "         \
	"b.gedeeld_datum, b.zonder_vervolg, b.vervolg_id, v.datum AS vastgesteld_datum, "          \
	"b.vastgesteld_op, b.is_lezer, b.leidt "                                                   \
	"FROM bijeenkomst b LEFT JOIN bijeenkomst v ON v.id = b.vervolg_id "
QUERY(bijeenkomst_by_id, BIJEENKOMST_SELECT "WHERE b.id = $1");
QUERY(bijeenkomst_between,
      BIJEENKOMST_SELECT "WHERE b.datum >= $1 AND b.datum <= $2 AND ($3 = 0 OR b.gremium_id = $3) "
			 "AND ($4 = 0 OR b.is_lezer = TRUE) "
			 "ORDER BY CASE WHEN b.datum >= ctx_vandaag() THEN 0 ELSE 1 END, "
			 "CASE WHEN b.datum >= ctx_vandaag() THEN b.datum ELSE -b.datum END, "
			 "b.van_minuut, b.id LIMIT 500");
QUERY(bijeenkomst_concept,
      BIJEENKOMST_SELECT "WHERE b.gremium_id = $1 AND b.datum < $2 AND b.is_lezer = TRUE "
			 "AND b.bijeenkomststand = 'concept' ORDER BY b.datum DESC, b.id DESC "
			 "LIMIT 1");
const struct object object_bijeenkomst =
    OBJECT(BIJEENKOMST, bijeenkomst_by_id, bijeenkomst_columns, struct bijeenkomst_row);

int bijeenkomst_list(struct db *db, struct arena *a, const struct bijeenkomst_vraag *v,
		     struct db_rows *ret)
{
	int rc = db_rows(db, a, &bijeenkomst_between,
			 ARGS(v->van, v->tot, v->gremium.nr, (int64_t)v->mijn), bijeenkomst_columns,
			 COUNT(bijeenkomst_columns), sizeof(struct bijeenkomst_row),
			 BIJEENKOMST_MAX, ret);
	struct bijeenkomst_row *rows = rc ? NULL : ret->rows;

	for (size_t i = 0; !rc && i < ret->count; i++)
		rows[i].tijd = arena_format(a, "%s - %s", tijd_text(a, rows[i].van_minuut),
					    tijd_text(a, rows[i].tot_minuut));
	return rc;
}

int bijeenkomst_find_concept(struct db *db, struct arena *a, const struct bijeenkomst_row *b,
			     struct bijeenkomst_row *ret)
{
	int rc = db_row(db, a, &bijeenkomst_concept, ARGS(b->gremium_id, b->datum),
			bijeenkomst_columns, COUNT(bijeenkomst_columns), ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct bijeenkomst_row){.bijeenkomststand = CHOICE_NONE};
	return 0;
}

QUERY(bijeenkomst_insert,
      "INSERT INTO t_bijeenkomst (gremium_id, datum, van_minuut, tot_minuut, plek, link, "
      "gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id");
QUERY(genodigde_insert_leden,
      "INSERT INTO t_genodigde (bijeenkomst_id, gebruiker_id, contactpunt_id, op) "
      "SELECT $2, l.gebruiker_id, l.contactpunt_id, $3 FROM gremiumlid l "
      "WHERE l.gremium_id = $1 AND l.beeindigd_op IS NULL");
QUERY(bijeenkomst_set,
      "UPDATE t_bijeenkomst SET datum = $3, van_minuut = $4, tot_minuut = $5, plek = $6, "
      "link = $7, versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(bijeenkomst_set_stand,
      "UPDATE t_bijeenkomst SET bijeenkomststand = $3, vervolg_id = $4, "
      "vastgesteld_op = $5, gedeeld_datum = $6, versie = versie + 1 WHERE id = $1 AND versie = $2");

int bijeenkomst_create(const struct handeling *h, gremium_id gremium,
		       const struct bijeenkomst_inhoud *in, bijeenkomst_id *ret)
{
	int rc = db_number(
	    h->db, &bijeenkomst_insert,
	    ARGS(gremium, in->datum, in->van, in->tot, in->plek, in->link, h->gebruiker, h->nu),
	    &ret->nr);

	return rc ? rc
		  : db_done(db_exec(h->db, &genodigde_insert_leden, ARGS(gremium, *ret, h->nu)));
}

int bijeenkomst_update(const struct handeling *h, const struct bijeenkomst_row *b,
		       const struct bijeenkomst_inhoud *in)
{
	return db_one(
	    db_exec(h->db, &bijeenkomst_set,
		    ARGS(b->id, b->versie, in->datum, in->van, in->tot, in->plek, in->link)));
}

static int set_stand(const struct handeling *h, const struct bijeenkomst_row *b, int stap,
		     bijeenkomst_id in, struct moment op)
{
	int stand = bijeenkomst_next(b->bijeenkomststand, stap);
	struct datum gedeeld = stap == BIJEENKOMSTSTAP_DEEL ? h->vandaag : b->gedeeld_datum;

	if (stand == CHOICE_NONE)
		return ERR_CONFLICT;
	return db_one(db_exec(
	    h->db, &bijeenkomst_set_stand,
	    ARGS(b->id, b->versie, ARG_CHOICE(bijeenkomststanden, stand), in, op, gedeeld)));
}

int bijeenkomst_step(const struct handeling *h, const struct bijeenkomst_row *b, int stap)
{
	return set_stand(h, b, stap, (bijeenkomst_id){0}, MOMENT_GEEN);
}

int bijeenkomst_fix(const struct handeling *h, const struct bijeenkomst_row *b, bijeenkomst_id in)
{
	return set_stand(h, b, BIJEENKOMSTSTAP_STEL_VAST, in, h->nu);
}

/* ---- who is invited ---- */

const struct column genodigde_columns[GENODIGDE_COLUMNS] = {
    COLUMN_ID(struct genodigde_row, id, genodigde, GENODIGDE, "Nummer"),
    COLUMN_ID(struct genodigde_row, bijeenkomst_id, bijeenkomst, BIJEENKOMST, NULL),
    COLUMN_ID(struct genodigde_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct genodigde_row, versie, INT, NULL, 0),
    COLUMN(struct genodigde_row, naam, TEXT, "Naam", 0),
    COLUMN(struct genodigde_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct genodigde_row, gast, BOOL, "Gast", 0),
    COLUMN_KEUZE(struct genodigde_row, aanwezigheid, aanwezigheden, "Aanwezig", 0),
    COLUMN_KEUZE(struct genodigde_row, bijeenkomststand, bijeenkomststanden, NULL, 0),
    COLUMN(struct genodigde_row, ingetrokken_op, MOMENT, NULL, 0),
};
#define GENODIGDE_SELECT                                                                           \
	"SELECT n.id, n.bijeenkomst_id, n.gebruiker_id, n.versie, coalesce(g.naam, c.naam) "       \
	"AS naam, coalesce((SELECT o.naam FROM functie f JOIN organisatie o "                      \
	"ON o.id = f.organisatie_id WHERE f.gebruiker_id = n.gebruiker_id "                        \
	"AND f.tot_datum IS NULL ORDER BY f.id LIMIT 1), p.naam) AS organisatie, "                 \
	"NOT EXISTS (SELECT 1 FROM gremiumlid l WHERE l.gremium_id = b.gremium_id "                \
	"AND l.beeindigd_op IS NULL AND (l.gebruiker_id = n.gebruiker_id "                         \
	"OR l.contactpunt_id = n.contactpunt_id)) AS gast, n.aanwezigheid, b.bijeenkomststand, "   \
	"n.ingetrokken_op FROM genodigde n JOIN bijeenkomst b ON b.id = n.bijeenkomst_id "         \
	"LEFT JOIN gebruiker g ON g.id = n.gebruiker_id "                                          \
	"LEFT JOIN contactpunt c ON c.id = n.contactpunt_id "                                      \
	"LEFT JOIN organisatie p ON p.id = c.organisatie_id "
QUERY(genodigde_by_id, GENODIGDE_SELECT "WHERE n.id = $1 AND b.leidt = TRUE");
QUERY(genodigde_eigen, GENODIGDE_SELECT "JOIN mijn_kaart m ON m.id = n.gebruiker_id "
					"WHERE n.id = $1 AND n.ingetrokken_op IS NULL");
QUERY(genodigde_of, GENODIGDE_SELECT "WHERE n.bijeenkomst_id = $1 AND n.ingetrokken_op IS NULL "
				     "ORDER BY coalesce(g.naam_vouw, c.naam_vouw), n.id LIMIT 300");
const struct object object_genodigde =
    OBJECT(GENODIGDE, genodigde_by_id, genodigde_columns, struct genodigde_row);
const struct object object_eigen_genodigde =
    OBJECT(GENODIGDE, genodigde_eigen, genodigde_columns, struct genodigde_row);

int genodigde_list(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst, struct db_rows *ret)
{
	return db_rows(db, a, &genodigde_of, ARGS(bijeenkomst), genodigde_columns,
		       COUNT(genodigde_columns), sizeof(struct genodigde_row), GENODIGDE_MAX, ret);
}

QUERY(genodigde_insert,
      "INSERT INTO t_genodigde (bijeenkomst_id, gebruiker_id, contactpunt_id, op) "
      "VALUES ($1, $2, $3, $4)");
QUERY(genodigde_set, "UPDATE t_genodigde SET aanwezigheid = $3, versie = versie + 1 "
		     "WHERE id = $1 AND versie = $2");
QUERY(genodigde_set_weg, "UPDATE t_genodigde SET ingetrokken_op = $3, versie = versie + 1 "
			 "WHERE id = $1 AND versie = $2");

int genodigde_create(const struct handeling *h, bijeenkomst_id bijeenkomst,
		     const struct netwerkmens *wie)
{
	return db_done(db_exec(h->db, &genodigde_insert,
			       ARGS(bijeenkomst, wie->gebruiker, wie->contactpunt, h->nu)));
}

int genodigde_update(const struct handeling *h, const struct genodigde_row *n, int aanwezigheid)
{
	return db_one(db_exec(h->db, &genodigde_set,
			      ARGS(n->id, n->versie, ARG_CHOICE(aanwezigheden, aanwezigheid))));
}

int genodigde_withdraw(const struct handeling *h, const struct genodigde_row *n, bool terug)
{
	return db_one(db_exec(h->db, &genodigde_set_weg,
			      ARGS(n->id, n->versie, terug ? MOMENT_GEEN : h->nu)));
}

/* ---- the agenda ---- */

const struct column bespreekpunt_columns[BESPREEKPUNT_COLUMNS] = {
    COLUMN_ID(struct bespreekpunt_row, id, bespreekpunt, BESPREEKPUNT, "Kenmerk"),
    COLUMN_ID(struct bespreekpunt_row, bijeenkomst_id, bijeenkomst, BIJEENKOMST, NULL),
    COLUMN_ID(struct bespreekpunt_row, gremium_id, gremium, GREMIUM, NULL),
    COLUMN(struct bespreekpunt_row, versie, INT, NULL, 0),
    COLUMN(struct bespreekpunt_row, nummer, INT, "Nummer", 0),
    COLUMN(struct bespreekpunt_row, volgorde, INT, NULL, 0),
    COLUMN(struct bespreekpunt_row, titel, TEXT, "Punt", 0),
    COLUMN(struct bespreekpunt_row, wie, TEXT, "Wie vertelt", 0),
    COLUMN(struct bespreekpunt_row, minuten, INT, "Minuten", 0),
    COLUMN_KEUZE(struct bespreekpunt_row, puntvraag, puntvragen, "Waarvoor", 0),
    COLUMN(struct bespreekpunt_row, verslag, TEXT, "Verslag", 0),
    COLUMN(struct bespreekpunt_row, datum, DATUM, NULL, 0),
    COLUMN_KEUZE(struct bespreekpunt_row, bijeenkomststand, bijeenkomststanden, NULL, 0),
    COLUMN(struct bespreekpunt_row, leidt, BOOL, NULL, 0),
    COLUMN(struct bespreekpunt_row, ingetrokken_op, MOMENT, NULL, 0),
};
#define PUNT_SELECT                                                                                \
	"SELECT p.id, p.bijeenkomst_id, b.gremium_id, p.versie, (SELECT count(q.id) "              \
	"FROM bespreekpunt q WHERE q.bijeenkomst_id = p.bijeenkomst_id "                           \
	"AND q.ingetrokken_op IS NULL AND q.volgorde <= p.volgorde) AS nummer, p.volgorde, "       \
	"p.titel, p.wie, p.minuten, p.puntvraag, p.verslag, b.datum, b.bijeenkomststand, "         \
	"b.leidt, p.ingetrokken_op FROM bespreekpunt p "                                           \
	"JOIN bijeenkomst b ON b.id = p.bijeenkomst_id "
QUERY(punt_by_id, PUNT_SELECT "WHERE p.id = $1 AND (p.ingetrokken_op IS NULL OR b.leidt = TRUE)");
QUERY(punt_of, PUNT_SELECT "WHERE p.bijeenkomst_id = $1 AND p.ingetrokken_op IS NULL "
			   "ORDER BY p.volgorde, p.id LIMIT 60");
const struct object object_bespreekpunt =
    OBJECT(BESPREEKPUNT, punt_by_id, bespreekpunt_columns, struct bespreekpunt_row);

int bespreekpunt_list(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
		      struct db_rows *ret)
{
	return db_rows(db, a, &punt_of, ARGS(bijeenkomst), bespreekpunt_columns,
		       COUNT(bespreekpunt_columns), sizeof(struct bespreekpunt_row),
		       BESPREEKPUNT_MAX, ret);
}

QUERY(punt_insert,
      "INSERT INTO t_bespreekpunt (bijeenkomst_id, volgorde, titel, wie, minuten, puntvraag) "
      "VALUES ($1, 1 + coalesce((SELECT max(p.volgorde) FROM bespreekpunt p "
      "WHERE p.bijeenkomst_id = $1), 0), $2, $3, $4, $5) RETURNING id");
QUERY(punt_set, "UPDATE t_bespreekpunt SET titel = $3, wie = $4, minuten = $5, puntvraag = $6, "
		"versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(punt_set_verslag, "UPDATE t_bespreekpunt SET verslag = $3, versie = versie + 1 "
			"WHERE id = $1 AND versie = $2");
QUERY(punt_set_volgorde, "UPDATE t_bespreekpunt SET volgorde = $3, versie = versie + 1 "
			 "WHERE id = $1 AND versie = $2");
QUERY(punt_set_weg, "UPDATE t_bespreekpunt SET ingetrokken_op = $3, versie = versie + 1 "
		    "WHERE id = $1 AND versie = $2");

int bespreekpunt_create(const struct handeling *h, bijeenkomst_id bijeenkomst,
			const struct bespreekpunt_inhoud *in, bespreekpunt_id *ret)
{
	return db_number(h->db, &punt_insert,
			 ARGS(bijeenkomst, in->titel, in->wie, arg_nr(in->minuten),
			      ARG_CHOICE(puntvragen, in->puntvraag)),
			 &ret->nr);
}

int bespreekpunt_update(const struct handeling *h, const struct bespreekpunt_row *p,
			const struct bespreekpunt_inhoud *in)
{
	return db_one(db_exec(h->db, &punt_set,
			      ARGS(p->id, p->versie, in->titel, in->wie, arg_nr(in->minuten),
				   ARG_CHOICE(puntvragen, in->puntvraag))));
}

int bespreekpunt_report(const struct handeling *h, const struct bespreekpunt_row *p,
			const char *verslag)
{
	return db_one(db_exec(h->db, &punt_set_verslag, ARGS(p->id, p->versie, verslag)));
}

/* The place of `p` in a list in order, or its count. */
static size_t place_in(const struct db_rows *rows, bespreekpunt_id id)
{
	const struct bespreekpunt_row *list = rows->rows;
	size_t i = 0;

	while (i < rows->count && list[i].id.nr != id.nr)
		i++;
	return i;
}

int bespreekpunt_raise(const struct handeling *h, const struct bespreekpunt_row *p)
{
	struct db_rows rows;
	const struct bespreekpunt_row *before;
	size_t at;
	int rc = bespreekpunt_list(h->db, h->a, p->bijeenkomst_id, &rows);

	if (rc)
		return rc;
	at = place_in(&rows, p->id);
	if (at == 0 || at == rows.count)
		return 0;
	before = (const struct bespreekpunt_row *)rows.rows + at - 1;
	rc = db_one(
	    db_exec(h->db, &punt_set_volgorde, ARGS(before->id, before->versie, p->volgorde)));
	return rc ? rc
		  : db_one(db_exec(h->db, &punt_set_volgorde,
				   ARGS(p->id, p->versie, before->volgorde)));
}

int bespreekpunt_withdraw(const struct handeling *h, const struct bespreekpunt_row *p, bool terug)
{
	return db_one(
	    db_exec(h->db, &punt_set_weg, ARGS(p->id, p->versie, terug ? MOMENT_GEEN : h->nu)));
}

/* ---- of the reader, for Mijn werk ---- */

const struct column verslagbeurt_columns[VERSLAGBEURT_COLUMNS] = {
    COLUMN_ID(struct verslagbeurt_row, id, bijeenkomst, BIJEENKOMST, "Nummer"),
    COLUMN(struct verslagbeurt_row, gremium, TEXT, "Overleg", 0),
    COLUMN(struct verslagbeurt_row, datum, DATUM, "Datum", 0),
    COLUMN(struct verslagbeurt_row, gedeeld_datum, DATUM, "Verslag gedeeld", 0),
};
QUERY(verslagbeurt_of, "SELECT b.id, b.gremium, b.datum, m.gedeeld_datum FROM mijn_verslag m "
		       "JOIN bijeenkomst b ON b.id = m.id "
		       "WHERE m.datum < $1 AND (m.gedeeld_datum IS NULL OR m.gedeeld_datum <= $2) "
		       "ORDER BY b.datum, b.id LIMIT 50");

int verslagbeurt_list(struct db *db, struct arena *a, struct datum vandaag,
		      const struct termijnen *t, struct db_rows *ret)
{
	struct datum gedeeld = datum_plus(vandaag, -t->verslag_reactie);

	return db_rows(db, a, &verslagbeurt_of, ARGS(vandaag, gedeeld), verslagbeurt_columns,
		       COUNT(verslagbeurt_columns), sizeof(struct verslagbeurt_row),
		       VERSLAGBEURT_MAX, ret);
}
