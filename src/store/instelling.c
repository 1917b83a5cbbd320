#include "store/instelling.h"

#include <stdlib.h>

struct instelling_row {
	instelling_id id;
	const char *sleutel;
	const char *waarde;
	struct datum geldig_van_datum;
};
static const struct column instelling_columns[] = {
    COLUMN_ID(struct instelling_row, id, instelling, INSTELLING, NULL),
    COLUMN(struct instelling_row, sleutel, TEXT, NULL, 0),
    COLUMN(struct instelling_row, waarde, TEXT, NULL, 0),
    COLUMN(struct instelling_row, geldig_van_datum, DATUM, NULL, 0),
};
#define MAX_INSTELLINGEN 500
QUERY(instelling_list_on,
      "SELECT id, sleutel, waarde, geldig_van_datum FROM instelling WHERE geldig_van_datum <= $1 "
      "AND (geldig_tot_datum IS NULL OR geldig_tot_datum >= $1) ORDER BY id LIMIT 500");
QUERY(
    instelling_list_key,
    "SELECT id, sleutel, waarde, geldig_van_datum FROM instelling WHERE sleutel = $1 "
    "AND (geldig_tot_datum IS NULL OR geldig_tot_datum >= $2) ORDER BY geldig_van_datum LIMIT 500");
QUERY(instelling_end,
      "UPDATE t_instelling SET geldig_tot_datum = $2, versie = versie + 1 WHERE id = $1");
QUERY(instelling_create,
      "INSERT INTO t_instelling (sleutel, waarde, geldig_van_datum, bron) VALUES ($1, $2, $3, $4)");

int instelling_termijnen(struct db *db, struct arena *a, struct datum dag, struct termijnen *ret)
{
	struct db_rows found;
	int rc = db_rows(db, a, &instelling_list_on, ARGS(dag), instelling_columns,
			 COUNT(instelling_columns), sizeof(struct instelling_row), MAX_INSTELLINGEN,
			 &found);
	const struct instelling_row *rows = found.rows;

	*ret = termijnen_default();
	for (size_t i = 0; !rc && i < found.count; i++) {
		int known =
		    termijn_update(ret, rows[i].sleutel, (int)strtol(rows[i].waarde, NULL, 10));
		(void)known;
	}
	return rc;
}

int instelling_set(struct db *db, struct arena *a, const char *sleutel, const char *waarde,
		   struct datum van, const char *bron)
{
	struct db_rows found;
	int rc = db_rows(db, a, &instelling_list_key, ARGS(sleutel, van), instelling_columns,
			 COUNT(instelling_columns), sizeof(struct instelling_row), MAX_INSTELLINGEN,
			 &found);
	const struct instelling_row *rows = found.rows;

	for (size_t i = 0; rc >= 0 && i < found.count; i++)
		rc = db_exec(db, &instelling_end, ARGS(rows[i].id, datum_plus(van, -1)));
	if (rc < 0)
		return rc;
	return db_done(db_exec(db, &instelling_create, ARGS(sleutel, waarde, van, bron)));
}
