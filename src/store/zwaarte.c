#include "store/zwaarte.h"

#include "domain/onderdeel.h"

const struct column zwaarte_columns[ZWAARTE_COLUMNS] = {
    COLUMN_ID(struct zwaarte_row, jongere_id, jongere, JONGERE, "Jongere"),
    COLUMN_KEUZE(struct zwaarte_row, zwaarte, zwaarten, "Hoe zwaar", ONDERDEEL_PLAN),
    COLUMN(struct zwaarte_row, reden, TEXT, "Waarom", ONDERDEEL_PLAN),
    COLUMN(struct zwaarte_row, door, TEXT, "Opgeschreven door", 0),
    COLUMN(struct zwaarte_row, op, MOMENT, "Opgeschreven op", 0),
};
QUERY(zwaarte_of_jongere, "SELECT w.jongere_id, w.zwaarte, w.reden, g.naam AS door, w.op "
			  "FROM zwaarte w JOIN gebruiker g ON g.id = w.gebruiker_id "
			  "WHERE w.jongere_id = $1 ORDER BY w.zicht_van_op, w.id DESC LIMIT 100");
QUERY(zwaarte_insert, "INSERT INTO t_zwaarte (jongere_id, zwaarte, reden, gebruiker_id, op) "
		      "VALUES ($1, $2, $3, $4, $5)");

int zwaarte_list(struct db *db, struct arena *a, jongere_id jongere, struct db_rows *ret)
{
	return db_rows(db, a, &zwaarte_of_jongere, ARGS(jongere), zwaarte_columns,
		       COUNT(zwaarte_columns), sizeof(struct zwaarte_row), ZWAARTE_MAX, ret);
}

int zwaarte_create(const struct handeling *h, jongere_id jongere, int zwaarte, const char *reden)
{
	return db_done(
	    db_exec(h->db, &zwaarte_insert,
		    ARGS(jongere, ARG_CHOICE(zwaarten, zwaarte), reden, h->gebruiker, h->nu)));
}

struct omvang_row {
	int64_t licht;
	int64_t zwaar;
};
static const struct column omvang_columns[] = {
    COLUMN(struct omvang_row, licht, INT, NULL, 0),
    COLUMN(struct omvang_row, zwaar, INT, NULL, 0),
};
QUERY(omvang_find, "SELECT licht, zwaar FROM caseload_zwaarte WHERE id = $1");

int caseload_find_zwaarte(struct db *db, struct arena *a, gebruiker_id wie,
			  struct caseload_omvang *ret)
{
	struct omvang_row row;
	int rc =
	    db_row(db, a, &omvang_find, ARGS(wie), omvang_columns, COUNT(omvang_columns), &row);

	if (rc)
		return rc;
	ret->licht = (int)row.licht;
	ret->zwaar = (int)row.zwaar;
	return 0;
}
