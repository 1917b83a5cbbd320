#include "store/scanovername.h"

/* ---- who could lead it ---- */

const struct column scanopvolger_columns[SCANOPVOLGER_COLUMNS] = {
    COLUMN_ID(struct scanopvolger_row, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct scanopvolger_row, naam, TEXT, "Naam", 0),
};
QUERY(scanopvolger_of_scan, "SELECT o.id, o.naam || ', ' || o.organisatie AS naam "
			    "FROM scanopvolger o WHERE o.scan_id = $1 "
			    "ORDER BY o.naam, o.id LIMIT 200");

int scanopvolger_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &scanopvolger_of_scan, ARGS(scan), scanopvolger_columns,
		       COUNT(scanopvolger_columns), sizeof(struct scanopvolger_row),
		       SCANOPVOLGERS_MAX, ret);
}

/* ---- scans that nobody leads ---- */

const struct column scan_zonder_columns[SCAN_ZONDER_COLUMNS] = {
    COLUMN_ID(struct scan_zonder_row, id, scan, SCAN, "Nummer"),
    COLUMN(struct scan_zonder_row, versie, INT, NULL, 0),
    COLUMN(struct scan_zonder_row, regio, TEXT, "Regio", 0),
    COLUMN(struct scan_zonder_row, jaar, INT, "Jaar", 0),
    COLUMN_KEUZE(struct scan_zonder_row, toestand, scan_toestanden, "Stand", 0),
    COLUMN(struct scan_zonder_row, initiatiefnemer, TEXT, "Begonnen door", 0),
    COLUMN(struct scan_zonder_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct scan_zonder_row, tot_datum, DATUM, "Werkte daar tot en met", 0),
    COLUMN(struct scan_zonder_row, afwezig_van_datum, DATUM, "Afwezig van", 0),
    COLUMN(struct scan_zonder_row, afwezig_tot_datum, DATUM, "Afwezig tot en met", 0),
};
#define ZONDER_SELECT                                                                              \
	"SELECT s.id, s.versie, s.regio, s.jaar, s.toestand, s.initiatiefnemer, s.organisatie, "   \
	"s.tot_datum, s.afwezig_van_datum, s.afwezig_tot_datum FROM scan_zonder s "
QUERY(scan_zonder_find, ZONDER_SELECT "WHERE s.id = $1");
QUERY(scan_zonder_all, ZONDER_SELECT "ORDER BY s.tot_datum, s.id LIMIT 50");
const struct object object_scan_zonder =
    OBJECT(SCAN, scan_zonder_find, scan_zonder_columns, struct scan_zonder_row);

int scan_zonder_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &scan_zonder_all, ARGS_NONE, scan_zonder_columns,
		       COUNT(scan_zonder_columns), sizeof(struct scan_zonder_row), SCANS_ZONDER_MAX,
		       ret);
}

/* ---- what the reader gave or got ---- */

const struct column scanovername_columns[SCANOVERNAME_COLUMNS] = {
    COLUMN_ID(struct scanovername_row, id, scanovername, SCANOVERNAME, "Nummer"),
    COLUMN_ID(struct scanovername_row, scan_id, scan, SCAN, NULL),
    COLUMN(struct scanovername_row, versie, INT, NULL, 0),
    COLUMN(struct scanovername_row, regio, TEXT, "Regio", 0),
    COLUMN(struct scanovername_row, jaar, INT, "Jaar", 0),
    COLUMN(struct scanovername_row, van, TEXT, "Eerder", 0),
    COLUMN(struct scanovername_row, opvolger, TEXT, "Leidt de scan nu", 0),
    COLUMN(struct scanovername_row, is_gegeven, BOOL, "Zelf overgedragen", 0),
    COLUMN(struct scanovername_row, op, MOMENT, "Op", 0),
    COLUMN(struct scanovername_row, is_nieuw, BOOL, "U leidt de scan", 0),
    COLUMN(struct scanovername_row, gezien_op, MOMENT, "Gezien", 0),
};
#define OVERNAME_SELECT                                                                              \
	"SELECT o.id, o.scan_id, o.versie, o.regio, o.jaar, o.van, o.opvolger, o.is_gegeven, o.op, " \
	"o.is_nieuw, o.gezien_op FROM mijn_scanovername o "
QUERY(scanovername_find, OVERNAME_SELECT "WHERE o.id = $1");
QUERY(scanovername_wacht, OVERNAME_SELECT "WHERE o.gezien_op IS NULL ORDER BY o.id DESC LIMIT 50");
const struct object object_scanovername =
    OBJECT(SCANOVERNAME, scanovername_find, scanovername_columns, struct scanovername_row);

int scanovername_wacht_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &scanovername_wacht, ARGS_NONE, scanovername_columns,
		       COUNT(scanovername_columns), sizeof(struct scanovername_row),
		       SCANOVERNAMES_MAX, ret);
}

const struct column scanleider_columns[SCANLEIDER_COLUMNS] = {
    COLUMN(struct scanleider_row, van, TEXT, "Eerder", 0),
    COLUMN(struct scanleider_row, opvolger, TEXT, "Daarna", 0),
    COLUMN(struct scanleider_row, is_gegeven, BOOL, "Hoe", 0),
    COLUMN(struct scanleider_row, op, MOMENT, "Op", 0),
};
QUERY(scanleider_of_scan, "SELECT o.van, o.opvolger, o.is_gegeven, o.op FROM scanovername o "
			  "WHERE o.scan_id = $1 ORDER BY o.id DESC LIMIT 60");

int scanleider_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	return db_rows(db, a, &scanleider_of_scan, ARGS(scan), scanleider_columns,
		       COUNT(scanleider_columns), sizeof(struct scanleider_row), SCANLEIDERS_MAX,
		       ret);
}

/* ---- writing ---- */

QUERY(scanovername_give,
      "INSERT INTO t_scanovername (scan_id, van_id, opvolger_id, is_gegeven, op) "
      "SELECT s.id, s.initiatiefnemer_id, $2, TRUE, $3 FROM scan s WHERE s.id = $1 RETURNING id");
QUERY(scanovername_take,
      "INSERT INTO t_scanovername (scan_id, van_id, opvolger_id, is_gegeven, op) "
      "SELECT s.id, s.initiatiefnemer_id, $2, FALSE, $3 FROM scan_zonder s WHERE s.id = $1 "
      "RETURNING id");
QUERY(scanovername_seen_nieuw, "UPDATE t_scanovername SET opvolger_gezien_op = $2, "
			       "versie = versie + 1 WHERE id = $1");
QUERY(scanovername_seen_oud, "UPDATE t_scanovername SET van_gezien_op = $2, "
			     "versie = versie + 1 WHERE id = $1");

int scan_offer(const struct handeling *h, scan_id scan, gebruiker_id opvolger)
{
	int64_t nr;
	int rc = db_number(h->db, &scanovername_give, ARGS(scan, opvolger, h->nu), &nr);

	return rc == ERR_GEEN_RIJ ? ERR_CONFLICT : rc;
}

int scan_accept(const struct handeling *h, scan_id scan)
{
	int64_t nr;
	int rc = db_number(h->db, &scanovername_take, ARGS(scan, h->gebruiker, h->nu), &nr);

	return rc == ERR_GEEN_RIJ ? ERR_CONFLICT : rc;
}

int scanovername_accept(const struct handeling *h, const struct scanovername_row *o)
{
	return db_done(db_exec(h->db,
			       o->is_nieuw ? &scanovername_seen_nieuw : &scanovername_seen_oud,
			       ARGS(o->id, h->nu)));
}
