#include "store/verbeteragenda.h"

#include <string.h>

/* ---- reading ---- */

const struct column verbeteragenda_columns[VERBETERAGENDA_COLUMNS] = {
    COLUMN_ID(struct verbeteragenda_row, scan_id, scan, SCAN, "Scan"),
    COLUMN_ID(struct verbeteragenda_row, id, verbeteragenda, VERBETERAGENDA, "Nummer"),
    COLUMN(struct verbeteragenda_row, versie, INT, NULL, 0),
    COLUMN(struct verbeteragenda_row, regio, TEXT, "Regio", 0),
    COLUMN(struct verbeteragenda_row, jaar, INT, "Jaar", 0),
    COLUMN(struct verbeteragenda_row, is_sessie, BOOL, NULL, 0),
    COLUMN(struct verbeteragenda_row, is_concept, BOOL, NULL, 0),
    COLUMN_ID(struct verbeteragenda_row, vorige_scan_id, scan, SCAN, NULL),
    COLUMN_ID(struct verbeteragenda_row, volgende_scan_id, scan, SCAN, "Volgende scan"),
    COLUMN(struct verbeteragenda_row, leidt, BOOL, NULL, 0),
    COLUMN_ID(struct verbeteragenda_row, zetel_id, zetel, ZETEL, NULL),
    COLUMN(struct verbeteragenda_row, van_lezer, BOOL, NULL, 0),
    COLUMN_KEUZE(struct verbeteragenda_row, stemronde, stemronden, NULL, 0),
    COLUMN_KEUZE(struct verbeteragenda_row, ritme, verbeterritmes, "Hoe vaak bij elkaar", 0),
    COLUMN(struct verbeteragenda_row, volgende_datum, DATUM, "Volgende keer", 0),
    COLUMN(struct verbeteragenda_row, platform, TEXT, "Waar", 0),
    COLUMN(struct verbeteragenda_row, verslag, TEXT, "Hoe trekkers vertellen", 0),
    COLUMN(struct verbeteragenda_row, vastgesteld_op, MOMENT, "Vastgesteld op", 0),
};
#define AGENDA_SELECT                                                                              \
	"SELECT v.scan_id, v.id, v.versie, v.regio, v.jaar, v.is_sessie, v.is_concept, "           \
	"v.vorige_scan_id, v.volgende_scan_id, "                                                   \
	"v.leidt, v.zetel_id, v.van_lezer, v.stemronde, v.ritme, v.volgende_datum, v.platform, "   \
	"v.verslag, v.vastgesteld_op FROM verbeteragenda v "
QUERY(agenda_find, AGENDA_SELECT "WHERE v.scan_id = $1");
QUERY(agenda_find_eigen, AGENDA_SELECT "WHERE v.scan_id = $1 AND v.van_lezer");
const struct object object_verbeteragenda =
    OBJECT(SCAN, agenda_find, verbeteragenda_columns, struct verbeteragenda_row);
const struct object object_verbeteragenda_eigen =
    OBJECT(SCAN, agenda_find_eigen, verbeteragenda_columns, struct verbeteragenda_row);

const struct column verbeteractie_columns[VERBETERACTIE_COLUMNS] = {
    COLUMN_ID(struct verbeteractie_row, id, verbeteractie, VERBETERACTIE, "Nummer"),
    COLUMN(struct verbeteractie_row, versie, INT, "Versie", 0),
    COLUMN_ID(struct verbeteractie_row, scan_id, scan, SCAN, NULL),
    COLUMN_ID(struct verbeteractie_row, scannorm_id, scannorm, SCANNORM, NULL),
    COLUMN(struct verbeteractie_row, norm_nummer, INT, "Norm", 0),
    COLUMN(struct verbeteractie_row, norm, TEXT, "Over", 0),
    COLUMN(struct verbeteractie_row, wat, TEXT, "Wat", 0),
    COLUMN_ID(struct verbeteractie_row, trekker_id, zetel, ZETEL, NULL),
    COLUMN(struct verbeteractie_row, trekker, TEXT, "Trekker", 0),
    COLUMN(struct verbeteractie_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct verbeteractie_row, wanneer_datum, DATUM, "Wanneer", 0),
    COLUMN(struct verbeteractie_row, merkbaar, TEXT, "Wat merken jongeren en ouders?", 0),
    COLUMN_KEUZE(struct verbeteractie_row, verbeterstand, verbeterstanden, "Stand", 0),
    COLUMN(struct verbeteractie_row, loopt_vast, BOOL, "Loopt vast", 0),
    COLUMN(struct verbeteractie_row, reden, TEXT, "Waarom gestopt", 0),
    COLUMN(struct verbeteractie_row, succes, TEXT, "Dit is gelukt", 0),
    COLUMN(struct verbeteractie_row, verteld_datum, DATUM, "Laatste nieuws", 0),
    COLUMN(struct verbeteractie_row, klaar_datum, DATUM, "Klaar op", 0),
    COLUMN(struct verbeteractie_row, vastgesteld_op, MOMENT, NULL, 0),
    COLUMN(struct verbeteractie_row, van_lezer, BOOL, NULL, 0),
    COLUMN(struct verbeteractie_row, is_sessie, BOOL, NULL, 0),
    COLUMN(struct verbeteractie_row, is_trekker, BOOL, NULL, 0),
};
#define ACTIE_SELECT                                                                                     \
	"SELECT x.id, x.versie, x.scan_id, x.scannorm_id, coalesce(x.norm_nummer, 0) AS "                \
	"norm_nummer, x.norm, x.wat, x.trekker_id, x.trekker, x.organisatie, x.wanneer_datum, "          \
	"x.merkbaar, x.verbeterstand, x.loopt_vast, x.reden, x.succes, x.verteld_datum, x.klaar_datum, " \
	"x.vastgesteld_op, x.van_lezer, x.is_sessie, x.is_trekker FROM verbeteractie x "
QUERY(actie_find, ACTIE_SELECT "WHERE x.id = $1 AND x.ingetrokken_op IS NULL");
QUERY(actie_find_eigen,
      ACTIE_SELECT "WHERE x.id = $1 AND x.ingetrokken_op IS NULL AND x.van_lezer");
QUERY(actie_find_weg,
      ACTIE_SELECT "WHERE x.id = $1 AND x.ingetrokken_op IS NOT NULL AND x.van_lezer");
QUERY(actie_of_scan,
      ACTIE_SELECT "WHERE x.scan_id = $1 AND x.ingetrokken_op IS NULL "
		   "ORDER BY CASE WHEN x.verbeterstand IN ('open', 'bezig') THEN 0 ELSE 1 END, "
		   "coalesce(x.wanneer_datum, 9999999), x.id LIMIT 200");
const struct object object_verbeteractie =
    OBJECT(VERBETERACTIE, actie_find, verbeteractie_columns, struct verbeteractie_row);
const struct object object_verbeteractie_eigen =
    OBJECT(VERBETERACTIE, actie_find_eigen, verbeteractie_columns, struct verbeteractie_row);
const struct object object_verbeteractie_weg =
    OBJECT(VERBETERACTIE, actie_find_weg, verbeteractie_columns, struct verbeteractie_row);

int verbeteractie_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &actie_of_scan, ARGS(scan), verbeteractie_columns,
		       COUNT(verbeteractie_columns), sizeof(struct verbeteractie_row),
		       VERBETERACTIES_MAX, ret);
}

bool verbeteractie_has_words(const struct db_rows *acties, const char *wat)
{
	const struct verbeteractie_row *rows = acties->rows;

	for (size_t i = 0; i < acties->count; i++)
		if (strcmp(rows[i].wat, wat) == 0)
			return true;
	return false;
}

const struct column opvolging_columns[OPVOLGING_COLUMNS] = {
    COLUMN(struct opvolging_row, datum, DATUM, "Datum", 0),
    COLUMN_KEUZE(struct opvolging_row, verbeterstand, verbeterstanden, "Stand", 0),
    COLUMN(struct opvolging_row, loopt_vast, BOOL, "Loopt vast", 0),
    COLUMN(struct opvolging_row, tekst, TEXT, "Nieuws", 0),
    COLUMN(struct opvolging_row, helpt, TEXT, "Wat helpt", 0),
    COLUMN(struct opvolging_row, door, TEXT, "Door", 0),
};
QUERY(opvolging_of_actie,
      "SELECT o.datum, o.verbeterstand, o.loopt_vast, o.tekst, o.helpt, o.door FROM opvolging o "
      "WHERE o.verbeteractie_id = $1 ORDER BY o.datum DESC, o.id DESC LIMIT 100");

int opvolging_list(struct db *db, struct arena *a, verbeteractie_id actie, struct db_rows *ret)
{
	return db_rows(db, a, &opvolging_of_actie, ARGS(actie), opvolging_columns,
		       COUNT(opvolging_columns), sizeof(struct opvolging_row), OPVOLGINGEN_MAX,
		       ret);
}

const struct column verbeteragenda_kort_columns[VERBETERAGENDA_KORT_COLUMNS] = {
    COLUMN_ID(struct verbeteragenda_kort, id, scan, SCAN, "Scan"),
    COLUMN(struct verbeteragenda_kort, regio, TEXT, "Regio", 0),
    COLUMN(struct verbeteragenda_kort, jaar, INT, "Jaar", 0),
    COLUMN(struct verbeteragenda_kort, vastgesteld_op, MOMENT, "Vastgesteld op", 0),
    COLUMN(struct verbeteragenda_kort, acties, INT, "Acties", 0),
    COLUMN(struct verbeteragenda_kort, klaar, INT, "Klaar", 0),
    COLUMN(struct verbeteragenda_kort, te_laat, INT, "Te laat", 0),
};
QUERY(agenda_list, "SELECT v.scan_id AS id, v.regio, v.jaar, v.vastgesteld_op, "
		   "(SELECT count(x.id) FROM verbeteractie x WHERE x.scan_id = v.scan_id "
		   "AND x.ingetrokken_op IS NULL) AS acties, "
		   "(SELECT count(x.id) FROM verbeteractie x WHERE x.scan_id = v.scan_id "
		   "AND x.ingetrokken_op IS NULL AND x.verbeterstand = 'klaar') AS klaar, "
		   "(SELECT count(x.id) FROM verbeteractie x WHERE x.scan_id = v.scan_id "
		   "AND x.ingetrokken_op IS NULL AND x.verbeterstand IN ('open', 'bezig') "
		   "AND v.vastgesteld_op IS NOT NULL AND x.wanneer_datum < $1) AS te_laat "
		   "FROM verbeteragenda v ORDER BY v.jaar DESC, v.id DESC LIMIT 100");

int verbeteragenda_list(struct db *db, struct arena *a, struct datum vandaag, struct db_rows *ret)
{
	return db_rows(db, a, &agenda_list, ARGS(vandaag), verbeteragenda_kort_columns,
		       COUNT(verbeteragenda_kort_columns), sizeof(struct verbeteragenda_kort),
		       VERBETERAGENDAS_MAX, ret);
}

/* ---- what can be chosen ---- */

const struct column normkeuze_columns[NORMKEUZE_COLUMNS] = {
    COLUMN_ID(struct normkeuze, id, scannorm, SCANNORM, NULL),
    COLUMN(struct normkeuze, nummer, INT, NULL, 0),
    COLUMN(struct normkeuze, naam, TEXT, NULL, 0),
};
QUERY(norm_of_scan, "SELECT c.id, c.volgorde AS nummer, c.titel AS naam FROM scannorm c "
		    "WHERE c.scan_id = $1 ORDER BY c.volgorde LIMIT 15");
#define NORMEN_MAX 15

int normkeuze_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	struct normkeuze *rows;
	int rc = db_rows(db, a, &norm_of_scan, ARGS(scan), normkeuze_columns,
			 COUNT(normkeuze_columns), sizeof(struct normkeuze), NORMEN_MAX, ret);

	rows = ret->rows;
	for (size_t i = 0; !rc && i < ret->count; i++)
		rows[i].naam = arena_format(a, "%d. %s", (int)rows[i].nummer, rows[i].naam);
	return rc;
}

const struct column zetelkeuze_columns[ZETELKEUZE_COLUMNS] = {
    COLUMN_ID(struct zetelkeuze, id, zetel, ZETEL, NULL),
    COLUMN(struct zetelkeuze, naam, TEXT, NULL, 0),
};
QUERY(zetel_of_scan, "SELECT z.id, z.naam || ', ' || z.organisatie AS naam FROM zetel z "
		     "WHERE z.scan_id = $1 ORDER BY z.domein, z.plek LIMIT 12");
#define ZETELS_MAX 12

int zetelkeuze_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &zetel_of_scan, ARGS(scan), zetelkeuze_columns,
		       COUNT(zetelkeuze_columns), sizeof(struct zetelkeuze), ZETELS_MAX, ret);
}

/* ---- writing ---- */

QUERY(actie_insert,
      "INSERT INTO t_verbeteractie (verbeteragenda_id, scannorm_id, wat, trekker_id, trekker, "
      "organisatie, wanneer_datum, merkbaar, gebruiker_id, op) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id");
QUERY(actie_change,
      "UPDATE t_verbeteractie SET scannorm_id = $2, wat = $3, trekker_id = $4, trekker = $5, "
      "organisatie = $6, wanneer_datum = $7, merkbaar = $8, versie = versie + 1 WHERE id = $1");
QUERY(actie_set_ingetrokken,
      "UPDATE t_verbeteractie SET ingetrokken_op = $2, versie = versie + 1 WHERE id = $1");
QUERY(actie_set_stand,
      "UPDATE t_verbeteractie SET verbeterstand = $2, reden = $3, succes = $4, verteld_datum = $5, "
      "klaar_datum = $6, loopt_vast = $7, versie = versie + 1 WHERE id = $1");
QUERY(opvolging_insert,
      "INSERT INTO t_opvolging (verbeteractie_id, datum, verbeterstand, loopt_vast, tekst, helpt, "
      "gebruiker_id, zetel_id, op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
QUERY(agenda_change, "UPDATE t_verbeteragenda SET ritme = $2, volgende_datum = $3, platform = $4, "
		     "verslag = $5, versie = versie + 1 WHERE id = $1");

int verbeteractie_create(const struct handeling *h, verbeteragenda_id agenda,
			 const struct verbeteractie_inhoud *in, verbeteractie_id *ret)
{
	return db_number(h->db, &actie_insert,
			 ARGS(agenda, in->norm, in->wat, in->trekker_zetel, in->trekker,
			      in->organisatie, in->wanneer, in->merkbaar, h->gebruiker, h->nu),
			 &ret->nr);
}

int verbeteractie_update(const struct handeling *h, verbeteractie_id id,
			 const struct verbeteractie_inhoud *in)
{
	return db_done(db_exec(h->db, &actie_change,
			       ARGS(id, in->norm, in->wat, in->trekker_zetel, in->trekker,
				    in->organisatie, in->wanneer, in->merkbaar)));
}

int verbeteractie_withdraw(const struct handeling *h, verbeteractie_id id)
{
	return db_done(db_exec(h->db, &actie_set_ingetrokken, ARGS(id, h->nu)));
}

int verbeteractie_restore(const struct handeling *h, verbeteractie_id id)
{
	return db_done(db_exec(h->db, &actie_set_ingetrokken, ARGS(id, MOMENT_GEEN)));
}

int opvolging_create(const struct handeling *h, verbeteractie_id actie,
		     const struct opvolging_nieuw *n)
{
	const bool is_klaar = n->stand == VERBETERSTAND_KLAAR;
	const gebruiker_id door = n->zetel.nr ? (gebruiker_id){0} : h->gebruiker;
	int rc = db_done(db_exec(h->db, &opvolging_insert,
				 ARGS(actie, h->vandaag, ARG_CHOICE(verbeterstanden, n->stand),
				      n->loopt_vast, n->tekst, n->helpt, door, n->zetel, h->nu)));

	if (rc)
		return rc;
	return db_done(db_exec(h->db, &actie_set_stand,
			       ARGS(actie, ARG_CHOICE(verbeterstanden, n->stand),
				    n->stand == VERBETERSTAND_GESTOPT ? n->tekst : NULL,
				    is_klaar ? n->succes : NULL, h->vandaag,
				    is_klaar ? h->vandaag : DATUM_GEEN, n->loopt_vast)));
}

int verbeteragenda_update(const struct handeling *h, verbeteragenda_id id,
			  const struct verbeterafspraken *in)
{
	return db_done(db_exec(h->db, &agenda_change,
			       ARGS(id, ARG_CHOICE(verbeterritmes, in->ritme), in->volgende,
				    in->platform, in->verslag)));
}
