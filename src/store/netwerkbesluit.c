#include "store/netwerkbesluit.h"

#include "base/tekst.h"

/* ---- decisions ---- */

const struct column netwerkbesluit_columns[NETWERKBESLUIT_COLUMNS] = {
    COLUMN_ID(struct netwerkbesluit_row, id, netwerkbesluit, NETWERKBESLUIT, "Kenmerk"),
    COLUMN(struct netwerkbesluit_row, versie, INT, NULL, 0),
    COLUMN_ID(struct netwerkbesluit_row, gremium_id, gremium, GREMIUM, NULL),
    COLUMN_ID(struct netwerkbesluit_row, bijeenkomst_id, bijeenkomst, BIJEENKOMST, NULL),
    COLUMN_ID(struct netwerkbesluit_row, bespreekpunt_id, bespreekpunt, BESPREEKPUNT, NULL),
    COLUMN(struct netwerkbesluit_row, gremium, TEXT, "Overleg", 0),
    COLUMN(struct netwerkbesluit_row, nummer, INT, "Nummer", 0),
    COLUMN(struct netwerkbesluit_row, datum, DATUM, "Datum", 0),
    COLUMN(struct netwerkbesluit_row, tekst, TEXT, "Besluit", 0),
    COLUMN(struct netwerkbesluit_row, voor_wie, TEXT, "Voor wie", 0),
    COLUMN(struct netwerkbesluit_row, openbaar, BOOL, "Voor het hele netwerk", 0),
    COLUMN(struct netwerkbesluit_row, leidt, BOOL, NULL, 0),
    COLUMN_KEUZE(struct netwerkbesluit_row, bijeenkomststand, bijeenkomststanden, NULL, 0),
    COLUMN(struct netwerkbesluit_row, ingetrokken_op, MOMENT, NULL, 0),
};
#define BESLUIT_SELECT                                                                             \
	"SELECT d.id, d.versie, d.gremium_id, d.bijeenkomst_id, d.bespreekpunt_id, d.gremium, "    \
	"d.nummer, d.datum, d.tekst, d.voor_wie, d.openbaar, d.leidt, d.bijeenkomststand, "        \
	"d.ingetrokken_op FROM netwerkbesluit d "
QUERY(besluit_by_id, BESLUIT_SELECT "WHERE d.id = $1 AND d.leidt = TRUE");
QUERY(besluit_found, BESLUIT_SELECT "WHERE d.ingetrokken_op IS NULL AND d.zoektekst LIKE $1 "
				    "ESCAPE '\\' AND ($2 = 0 OR d.gremium_id = $2) "
				    "AND ($3 = 0 OR (d.datum, d.id) < (SELECT v.datum, v.id "
				    "FROM netwerkbesluit v WHERE v.id = $3)) "
				    "ORDER BY d.datum DESC, d.id DESC LIMIT $4");
QUERY(besluit_of, BESLUIT_SELECT "WHERE d.bijeenkomst_id = $1 AND d.ingetrokken_op IS NULL "
				 "ORDER BY d.nummer LIMIT 200");
const struct object object_netwerkbesluit =
    OBJECT(NETWERKBESLUIT, besluit_by_id, netwerkbesluit_columns, struct netwerkbesluit_row);

int netwerkbesluit_list(struct db *db, struct arena *a, const struct netwerkbesluit_zoek *zoek,
			struct db_rows *ret)
{
	return db_rows(db, a, &besluit_found,
		       ARGS(zoek->woord, zoek->gremium.nr, zoek->na, (int64_t)zoek->limit),
		       netwerkbesluit_columns, COUNT(netwerkbesluit_columns),
		       sizeof(struct netwerkbesluit_row), zoek->limit, ret);
}

int netwerkbesluit_list_of(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
			   struct db_rows *ret)
{
	return db_rows(db, a, &besluit_of, ARGS(bijeenkomst), netwerkbesluit_columns,
		       COUNT(netwerkbesluit_columns), sizeof(struct netwerkbesluit_row),
		       NETWERKBESLUIT_MAX, ret);
}

QUERY(besluit_insert,
      "INSERT INTO t_netwerkbesluit (gremium_id, bijeenkomst_id, bespreekpunt_id, nummer, datum, "
      "tekst, zoektekst, voor_wie, openbaar, gebruiker_id, op) VALUES ($1, $2, $3, 1 + "
      "coalesce((SELECT max(d.nummer) FROM netwerkbesluit d WHERE d.gremium_id = $1), 0), $4, $5, "
      "$6, $7, $8, $9, $10)");
QUERY(besluit_set, "UPDATE t_netwerkbesluit SET tekst = $3, zoektekst = $4, voor_wie = $5, "
		   "openbaar = $6, versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(besluit_set_weg, "UPDATE t_netwerkbesluit SET ingetrokken_op = $3, versie = versie + 1 "
		       "WHERE id = $1 AND versie = $2");

static const char *fold_both(struct arena *a, const struct netwerkbesluit_inhoud *in)
{
	return tekst_fold(a, arena_format(a, "%s %s", in->tekst, in->voor_wie ? in->voor_wie : ""));
}

int netwerkbesluit_create(const struct handeling *h, const struct bespreekpunt_row *p,
			  const struct netwerkbesluit_inhoud *in)
{
	return db_done(
	    db_exec(h->db, &besluit_insert,
		    ARGS(p->gremium_id, p->bijeenkomst_id, p->id, p->datum, in->tekst,
			 fold_both(h->a, in), in->voor_wie, in->openbaar, h->gebruiker, h->nu)));
}

int netwerkbesluit_update(const struct handeling *h, const struct netwerkbesluit_row *d,
			  const struct netwerkbesluit_inhoud *in)
{
	return db_one(db_exec(
	    h->db, &besluit_set,
	    ARGS(d->id, d->versie, in->tekst, fold_both(h->a, in), in->voor_wie, in->openbaar)));
}

int netwerkbesluit_withdraw(const struct handeling *h, const struct netwerkbesluit_row *d,
			    bool terug)
{
	return db_one(
	    db_exec(h->db, &besluit_set_weg, ARGS(d->id, d->versie, terug ? MOMENT_GEEN : h->nu)));
}

/* ---- actions ---- */

const struct column netwerkactie_columns[NETWERKACTIE_COLUMNS] = {
    COLUMN_ID(struct netwerkactie_row, id, netwerkactie, NETWERKACTIE, "Kenmerk"),
    COLUMN(struct netwerkactie_row, versie, INT, NULL, 0),
    COLUMN_ID(struct netwerkactie_row, gremium_id, gremium, GREMIUM, NULL),
    COLUMN_ID(struct netwerkactie_row, bijeenkomst_id, bijeenkomst, BIJEENKOMST, NULL),
    COLUMN_ID(struct netwerkactie_row, bespreekpunt_id, bespreekpunt, BESPREEKPUNT, NULL),
    COLUMN(struct netwerkactie_row, gremium, TEXT, "Overleg", 0),
    COLUMN(struct netwerkactie_row, afgesproken_datum, DATUM, "Afgesproken op", 0),
    COLUMN(struct netwerkactie_row, wat, TEXT, "Wat", 0),
    COLUMN(struct netwerkactie_row, wie, TEXT, "Wie", 0),
    COLUMN_ID(struct netwerkactie_row, collega_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct netwerkactie_row, voor_datum, DATUM, "Uiterlijk", 0),
    COLUMN(struct netwerkactie_row, gewijzigd_datum, DATUM, "Gewijzigd op", 0),
    COLUMN(struct netwerkactie_row, gedaan_datum, DATUM, "Gedaan op", 0),
    COLUMN(struct netwerkactie_row, van_mij, BOOL, NULL, 0),
    COLUMN(struct netwerkactie_row, leidt, BOOL, NULL, 0),
    COLUMN_KEUZE(struct netwerkactie_row, bijeenkomststand, bijeenkomststanden, NULL, 0),
    COLUMN(struct netwerkactie_row, ingetrokken_op, MOMENT, NULL, 0),
};
#define ACTIE_SELECT                                                                                   \
	"SELECT x.id, x.versie, x.gremium_id, x.bijeenkomst_id, x.bespreekpunt_id, x.gremium, "        \
	"x.afgesproken_datum, x.wat, coalesce(g.naam, x.wie) AS wie, x.collega_id, x.voor_datum, "     \
	"x.gewijzigd_datum, x.gedaan_datum, x.van_mij, x.leidt, x.bijeenkomststand, x.ingetrokken_op " \
	"FROM netwerkactie x LEFT JOIN gebruiker g ON g.id = x.collega_id "
QUERY(actie_by_id, ACTIE_SELECT "WHERE x.id = $1 AND x.ingetrokken_op IS NULL "
				"AND (x.leidt = TRUE OR x.van_mij = TRUE)");
QUERY(actie_weg,
      ACTIE_SELECT "WHERE x.id = $1 AND x.ingetrokken_op IS NOT NULL AND x.leidt = TRUE");
QUERY(actie_of, ACTIE_SELECT "WHERE x.bijeenkomst_id = $1 AND x.ingetrokken_op IS NULL "
			     "ORDER BY x.voor_datum, x.id LIMIT 300");
QUERY(actie_before, ACTIE_SELECT
      "WHERE x.gremium_id = $1 AND x.afgesproken_datum < $2 "
      "AND x.ingetrokken_op IS NULL AND (x.gedaan_datum IS NULL OR x.gedaan_datum >= $2) "
      "ORDER BY x.voor_datum, x.id LIMIT 300");
QUERY(actie_own, ACTIE_SELECT "JOIN mijn_netwerkactie m ON m.id = x.id WHERE m.voor_datum <= $1 "
			      "ORDER BY x.voor_datum, x.id LIMIT 300");
const struct object object_netwerkactie =
    OBJECT(NETWERKACTIE, actie_by_id, netwerkactie_columns, struct netwerkactie_row);
const struct object object_netwerkactie_weg =
    OBJECT(NETWERKACTIE, actie_weg, netwerkactie_columns, struct netwerkactie_row);

static int acties(struct db *db, struct arena *a, const struct query *q, struct args args,
		  struct db_rows *ret)
{
	return db_rows(db, a, q, args, netwerkactie_columns, COUNT(netwerkactie_columns),
		       sizeof(struct netwerkactie_row), NETWERKACTIE_MAX, ret);
}

int netwerkactie_list_of(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
			 struct db_rows *ret)
{
	return acties(db, a, &actie_of, ARGS(bijeenkomst), ret);
}

int netwerkactie_list_before(struct db *db, struct arena *a, const struct bijeenkomst_row *b,
			     struct db_rows *ret)
{
	return acties(db, a, &actie_before, ARGS(b->gremium_id, b->datum), ret);
}

int netwerkactie_list_own(struct db *db, struct arena *a, struct datum tot, struct db_rows *ret)
{
	return acties(db, a, &actie_own, ARGS(tot), ret);
}

QUERY(actie_insert,
      "INSERT INTO t_netwerkactie (gremium_id, bijeenkomst_id, bespreekpunt_id, wat, collega_id, "
      "wie, voor_datum, gebruiker_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
QUERY(actie_set, "UPDATE t_netwerkactie SET wat = $3, collega_id = $4, wie = $5, voor_datum = $6, "
		 "gewijzigd_datum = $7, versie = versie + 1 WHERE id = $1 AND versie = $2");
QUERY(actie_set_gedaan, "UPDATE t_netwerkactie SET gedaan_datum = $3, versie = versie + 1 "
			"WHERE id = $1 AND versie = $2");
QUERY(actie_set_weg, "UPDATE t_netwerkactie SET ingetrokken_op = $3, versie = versie + 1 "
		     "WHERE id = $1 AND versie = $2");

int netwerkactie_create(const struct handeling *h, const struct bespreekpunt_row *p,
			const struct netwerkactie_inhoud *in)
{
	return db_done(db_exec(h->db, &actie_insert,
			       ARGS(p->gremium_id, p->bijeenkomst_id, p->id, in->wat, in->collega,
				    in->wie, in->voor, h->gebruiker, h->nu)));
}

int netwerkactie_update(const struct handeling *h, const struct netwerkactie_row *x,
			const struct netwerkactie_inhoud *in)
{
	return db_one(
	    db_exec(h->db, &actie_set,
		    ARGS(x->id, x->versie, in->wat, in->collega, in->wie, in->voor, h->vandaag)));
}

QUERY(actie_changes,
      "SELECT w.op, g.naam AS door, w.velden, w.soort AS wat FROM netwerkactie_wijziging w "
      "LEFT JOIN gebruiker g ON g.id = w.gebruiker_id WHERE w.netwerkactie_id = $1 "
      "ORDER BY w.id DESC LIMIT 100");

int netwerkactie_list_changes(struct db *db, struct arena *a, netwerkactie_id id,
			      struct db_rows *ret)
{
	static const struct regelwijziging_vraag vraag = {&actie_changes, "netwerkactie",
							  "Afgesproken"};

	return regelwijziging_list(db, a, &vraag, id.nr, ret);
}

int netwerkactie_end(const struct handeling *h, const struct netwerkactie_row *x,
		     struct datum gedaan)
{
	return db_one(db_exec(h->db, &actie_set_gedaan, ARGS(x->id, x->versie, gedaan)));
}

int netwerkactie_withdraw(const struct handeling *h, const struct netwerkactie_row *x, bool terug)
{
	return db_one(
	    db_exec(h->db, &actie_set_weg, ARGS(x->id, x->versie, terug ? MOMENT_GEEN : h->nu)));
}

/* ---- remarks to minutes ---- */

const struct column verslagopmerking_columns[VERSLAGOPMERKING_COLUMNS] = {
    COLUMN(struct verslagopmerking_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct verslagopmerking_row, door, TEXT, "Wie", 0),
    COLUMN(struct verslagopmerking_row, tekst, TEXT, "Opmerking", 0),
};
QUERY(opmerking_of,
      "SELECT o.op, g.naam AS door, o.tekst FROM verslagopmerking o "
      "JOIN gebruiker g ON g.id = o.gebruiker_id WHERE o.bijeenkomst_id = $1 ORDER BY o.id "
      "LIMIT 100");
QUERY(opmerking_insert, "INSERT INTO t_verslagopmerking (bijeenkomst_id, tekst, gebruiker_id, op) "
			"VALUES ($1, $2, $3, $4)");

int verslagopmerking_list(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
			  struct db_rows *ret)
{
	return db_rows(db, a, &opmerking_of, ARGS(bijeenkomst), verslagopmerking_columns,
		       COUNT(verslagopmerking_columns), sizeof(struct verslagopmerking_row),
		       VERSLAGOPMERKING_MAX, ret);
}

int verslagopmerking_create(const struct handeling *h, bijeenkomst_id bijeenkomst,
			    const char *tekst)
{
	return db_done(
	    db_exec(h->db, &opmerking_insert, ARGS(bijeenkomst, tekst, h->gebruiker, h->nu)));
}
