#include "store/norm.h"

const struct column norm_columns[NORM_COLUMNS] = {
    COLUMN_ID(struct norm_row, id, norm, NORM, "Id"),
    COLUMN(struct norm_row, nummer, INT, "Nummer", 0),
    COLUMN(struct norm_row, versie, INT, "Versie", 0),
    COLUMN(struct norm_row, titel, TEXT, "Norm", 0),
    COLUMN(struct norm_row, stelling, TEXT, "Stelling", 0),
    COLUMN(struct norm_row, goed, TEXT, "Zo ziet goed eruit", 0),
    COLUMN(struct norm_row, vragen, TEXT, "Vraag elkaar", 0),
    COLUMN(struct norm_row, artikel, TEXT, "Kennisbank", 0),
    COLUMN(struct norm_row, van_op, MOMENT, "Vanaf", 0),
};
#define NORM_SELECT                                                                                \
	"SELECT n.id, n.nummer, n.versienummer AS versie, n.titel, n.stelling, n.goed, n.vragen, " \
	"n.artikel, n.van_op FROM norm n "
QUERY(norm_find, NORM_SELECT "WHERE n.id = $1");
QUERY(norm_all, NORM_SELECT "ORDER BY n.nummer LIMIT 15");
QUERY(norm_of_scan, "SELECT c.norm_id AS id, c.volgorde AS nummer, c.versienummer AS versie, "
		    "c.titel, c.stelling, c.goed, c.vragen, c.artikel, v.van_op FROM scannorm c "
		    "JOIN normversie v ON v.id = c.normversie_id "
		    "WHERE c.scan_id = $1 ORDER BY c.volgorde LIMIT 15");
const struct object object_norm = OBJECT(NORM, norm_find, norm_columns, struct norm_row);

int norm_list(struct db *db, struct arena *a, struct db_rows *ret)
{
	return db_rows(db, a, &norm_all, ARGS_NONE, norm_columns, COUNT(norm_columns),
		       sizeof(struct norm_row), SCAN_NORMEN, ret);
}

int norm_list_of_scan(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret)
{
	int rc = db_rows(db, a, &norm_of_scan, ARGS(scan), norm_columns, COUNT(norm_columns),
			 sizeof(struct norm_row), SCAN_NORMEN, ret);

	return rc || ret->count ? rc : norm_list(db, a, ret);
}

const struct column normversie_columns[NORMVERSIE_COLUMNS] = {
    COLUMN(struct normversie_row, nummer, INT, "Versie", 0),
    COLUMN(struct normversie_row, titel, TEXT, "Norm", 0),
    COLUMN(struct normversie_row, stelling, TEXT, "Stelling", 0),
    COLUMN(struct normversie_row, goed, TEXT, "Zo ziet goed eruit", 0),
    COLUMN(struct normversie_row, vragen, TEXT, "Vraag elkaar", 0),
    COLUMN(struct normversie_row, van_op, MOMENT, "Vanaf", 0),
    COLUMN(struct normversie_row, wie, TEXT, "Door", 0),
};
QUERY(normversie_of_norm,
      "SELECT v.nummer, v.titel, v.stelling, v.goed, v.vragen, v.van_op, g.naam AS wie "
      "FROM normversie v LEFT JOIN gebruiker g ON g.id = v.gebruiker_id WHERE v.norm_id = $1 "
      "ORDER BY v.nummer DESC LIMIT 100");

int normversie_list(struct db *db, struct arena *a, norm_id norm, struct db_rows *ret)
{
	return db_rows(db, a, &normversie_of_norm, ARGS(norm), normversie_columns,
		       COUNT(normversie_columns), sizeof(struct normversie_row), NORMVERSIES_MAX,
		       ret);
}

QUERY(normversie_insert,
      "INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op, "
      "gebruiker_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");

int normversie_create(const struct handeling *h, const struct norm_row *norm,
		      const struct norm_inhoud *in)
{
	return db_done(db_exec(h->db, &normversie_insert,
			       ARGS(norm->id, norm->versie + 1, in->titel, in->stelling, in->goed,
				    in->vragen, in->artikel, h->nu, h->gebruiker)));
}
