#include "toegang/logboek_keten.h"

#include <string.h>

struct keten_einde {
	int64_t volgnummer;
	struct bytes zegel;
};

QUERY(wijziging_einde, "SELECT volgnummer, zegel FROM logboek_keten_wijziging WHERE keten = $1 "
		       "ORDER BY volgnummer DESC LIMIT 1");
QUERY(inzage_einde, "SELECT volgnummer, zegel FROM logboek_keten_inzage WHERE keten = $1 "
		    "ORDER BY volgnummer DESC LIMIT 1");

static const struct column einde_columns[] = {
    COLUMN(struct keten_einde, volgnummer, INT, NULL, 0),
    COLUMN(struct keten_einde, zegel, BYTES, NULL, 0),
};

const char *keten_soort_name(enum keten_soort soort)
{
	return soort == KETEN_WIJZIGING ? "wijziging" : "inzage";
}

void keten_init(struct keten *k, const struct zegel_key *key, enum keten_soort soort,
		int64_t nummer)
{
	*k = (struct keten){.soort = soort, .nummer = nummer};
	zegel_start(key, keten_soort_name(soort), nummer, k->start);
	memcpy(k->zegel, k->start, ZEGEL_SIZE);
}

int keten_load(struct keten *k, struct db *db, struct arena *scratch)
{
	const struct query *q = k->soort == KETEN_WIJZIGING ? &wijziging_einde : &inzage_einde;
	struct keten_einde einde;
	int rc =
	    db_row(db, scratch, q, ARGS(k->nummer), einde_columns, COUNT(einde_columns), &einde);

	if (rc == ERR_GEEN_RIJ) {
		k->volgnummer = 0;
		memcpy(k->zegel, k->start, ZEGEL_SIZE);
		return 0;
	}
	if (rc < 0)
		return rc;
	if (einde.zegel.len != ZEGEL_SIZE)
		return ERR_DATABASE; /* not ours: somebody was at the log */
	memcpy(k->zegel, einde.zegel.data, ZEGEL_SIZE);
	k->volgnummer = einde.volgnummer;
	return 0;
}
