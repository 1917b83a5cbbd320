/*
 * A scan in other hands: given by its initiator, or taken over by a colleague of the region after
 * he left; F336, F337. Who may is guarded by the database (0067, ERR_CONFLICT with scanovername_wie
 * in db_conflict). Functions that write run inside a write transaction.
 */
#ifndef STORE_SCANOVERNAME_H
#define STORE_SCANOVERNAME_H

#include "store/scan.h"

/* Who may lead this scan instead of the reader, who leads it. */
struct scanopvolger_row {
	gebruiker_id id;
	const char *naam; /* with an organisation where he works */
};
#define SCANOPVOLGER_COLUMNS 2
extern const struct column scanopvolger_columns[SCANOPVOLGER_COLUMNS];
#define SCANOPVOLGERS_MAX 200
MUST_USE int scanopvolger_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);

/* A scan whose initiator does not lead scans any more, and that the reader may take over. */
struct scan_zonder_row {
	scan_id id;
	int64_t versie;
	const char *regio;
	int64_t jaar;
	int toestand; /* enum scan_toestand */
	const char *initiatiefnemer;
	const char *organisatie;
	struct datum tot_datum; /* his last day; DATUM_GEEN: he is away for long */
	struct datum afwezig_van_datum, afwezig_tot_datum; /* then these are set */
};
#define SCAN_ZONDER_COLUMNS 10
extern const struct column scan_zonder_columns[SCAN_ZONDER_COLUMNS];
/* For routes under /scans/:scan of who has no sight of that scan yet. */
extern const struct object object_scan_zonder;
#define SCANS_ZONDER_MAX 50
MUST_USE int scan_zonder_list(struct db *db, struct arena *a, struct db_rows *ret);

/* One that the reader gave or got. */
struct scanovername_row {
	scanovername_id id;
	scan_id scan_id;
	int64_t versie;
	const char *regio;
	int64_t jaar;
	const char *van, *opvolger;
	bool is_gegeven;
	struct moment op;
	bool is_nieuw;           /* the reader is who leads it since */
	struct moment gezien_op; /* by the reader */
};
#define SCANOVERNAME_COLUMNS 11
extern const struct column scanovername_columns[SCANOVERNAME_COLUMNS];
/* For routes under /scanovernames/:scanovername. */
extern const struct object object_scanovername;
/* Which he did not see yet, newest first. */
#define SCANOVERNAMES_MAX 50
MUST_USE int scanovername_wacht_list(struct db *db, struct arena *a, struct db_rows *ret);

/* Who led a scan before, newest first; for its table. */
struct scanleider_row {
	const char *van, *opvolger;
	bool is_gegeven;
	struct moment op;
};
#define SCANLEIDER_COLUMNS 4
extern const struct column scanleider_columns[SCANLEIDER_COLUMNS];
#define SCANLEIDERS_MAX 60
MUST_USE int scanleider_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);

/* ---- writing ---- */

/* The reader gives a scan that he leads to somebody of scanopvolger_list. */
MUST_USE int scan_offer(const struct handeling *h, scan_id scan, gebruiker_id opvolger);
/* The reader takes over one of scan_zonder_list. */
MUST_USE int scan_accept(const struct handeling *h, scan_id scan);
MUST_USE int scanovername_accept(const struct handeling *h, const struct scanovername_row *o);

#endif
