#include "part/druk.h"

#include "gate/gate.h"

#define PER_ADDRESS 10 /* a school or library shares one */
#define PER_REGION 200

struct druk_row {
	int64_t van_adres;
	int64_t van_allen;
};
static const struct column druk_columns[] = {
    COLUMN(struct druk_row, van_adres, INT, NULL, 0),
    COLUMN(struct druk_row, van_allen, INT, NULL, 0),
};
QUERY(druk_find, "SELECT van_adres, van_allen FROM aanmelddruk WHERE pogingsoort = $1 LIMIT 1");
QUERY(poging_insert,
      "INSERT INTO t_aanmeldpoging (pogingsoort, adres_hash, op) VALUES ($1, $2, $3)");

/* Nobody sent one yet: no row. */
static int load(struct request *r, const char *pogingsoort, struct druk_row *ret)
{
	int rc = request_row(r, &druk_find, ARGS(pogingsoort), druk_columns, ret);

	if (rc != ERR_GEEN_RIJ)
		return rc;
	*ret = (struct druk_row){0};
	return 0;
}

int druk_check(struct request *r, const char *pogingsoort)
{
	struct druk_row druk;
	uint8_t address[32];
	int rc;

	gate_hash_address(r, address);
	rc = request_key(r, address);
	rc = rc ? rc : load(r, pogingsoort, &druk);
	if (rc)
		return rc;
	if (druk.van_adres >= PER_ADDRESS || druk.van_allen >= PER_REGION)
		return fail(r, ERR_TE_VAAK, "%s sent too many",
			    druk.van_adres >= PER_ADDRESS ? "this address" : "all");
	return db_done(db_exec(r->db, &poging_insert,
			       ARGS(pogingsoort, ((struct bytes){address, 32}), r->nu)));
}
