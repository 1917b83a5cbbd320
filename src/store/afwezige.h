/*
 * Organisations that belong to the region and are not at the table: told at the latest after the
 * first session, and asked to join (F350, F359). Whoever sits there keeps the list; guarded by the
 * database (afwezige_wie: ERR_CONFLICT). Functions that write run inside a write transaction.
 */
#ifndef STORE_AFWEZIGE_H
#define STORE_AFWEZIGE_H

#include "store/scan.h"

struct afwezige_row {
	afwezige_id id;
	scan_id scan_id;
	int64_t versie;
	const char *organisatie;
	int64_t domein; /* 1 to SCAN_DOMEINEN */
	const char *contact;
	int meedoen; /* index in afwezigemeedoen */
	struct moment meedoen_op;
	const char *tekst;
};
#define AFWEZIGE_COLUMNS 9
extern const struct column afwezige_columns[AFWEZIGE_COLUMNS];
/* For routes under /afwezigen/:afwezige. */
extern const struct object object_afwezige;

/* By domain and name; at most AFWEZIGEN_MAX. */
#define AFWEZIGEN_MAX 200
MUST_USE int afwezige_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);

struct afwezige_inhoud {
	const char *organisatie;
	int64_t domein;
	const char *contact; /* the following may be NULL */
	int meedoen;
	const char *tekst;
};
MUST_USE int afwezige_create(const struct handeling *h, scan_id scan,
			     const struct afwezige_inhoud *in, afwezige_id *ret);
MUST_USE int afwezige_update(const struct handeling *h, afwezige_id id,
			     const struct afwezige_inhoud *in);
/* Taken off the list. */
MUST_USE int afwezige_withdraw(const struct handeling *h, afwezige_id id);

#endif
