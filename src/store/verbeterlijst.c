#include "store/verbeterlijst.h"

struct lijst_row {
	int64_t id;
	struct bytes inhoud;
};
static const struct column lijst_columns[] = {
    COLUMN(struct lijst_row, id, INT, NULL, 0),
    COLUMN(struct lijst_row, inhoud, BYTES, NULL, 0),
};
QUERY(lijst_find, "SELECT l.id, l.inhoud FROM mijn_verbeterlijst l WHERE l.verbeteragenda_id = $1 "
		  "LIMIT 1");
QUERY(lijst_insert, "INSERT INTO t_verbeterlijst (verbeteragenda_id, gebruiker_id, inhoud, op) "
		    "VALUES ($1, $2, $3, $4)");
QUERY(lijst_change, "UPDATE t_verbeterlijst SET inhoud = $2, op = $3 WHERE id = $1");

static int find(struct db *db, struct arena *a, verbeteragenda_id agenda, struct lijst_row *ret)
{
	int rc = db_row(db, a, &lijst_find, ARGS(agenda), lijst_columns, COUNT(lijst_columns), ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct lijst_row){0};
	return 0;
}

int verbeterlijst_load(struct db *db, struct arena *a, verbeteragenda_id agenda, struct bytes *ret)
{
	struct lijst_row row;
	int rc = find(db, a, agenda, &row);

	*ret = row.inhoud;
	return rc;
}

int verbeterlijst_update(const struct handeling *h, verbeteragenda_id agenda, struct bytes inhoud)
{
	struct lijst_row row;
	int rc = find(h->db, h->a, agenda, &row);

	if (rc)
		return rc;
	rc = row.id ? db_exec(h->db, &lijst_change, ARGS(row.id, inhoud, h->nu))
		    : db_exec(h->db, &lijst_insert, ARGS(agenda, h->gebruiker, inhoud, h->nu));
	return db_done(rc);
}
