/*
 * The mail of a seat: made by who invites, together with the link that it brings, and what became
 * of it (domain/postbericht). Which may be made, and when, is guarded by the database (ERR_CONFLICT
 * with zetelpost_wie): three a day, and one reminder of a link, after a day.
 */
#ifndef STORE_ZETELPOST_H
#define STORE_ZETELPOST_H

#include "domain/postbericht.h"
#include "store/zetel.h"

struct zetelpost_row {
	zetel_id zetel_id;
	int soort;    /* POSTSOORT_UITNODIGING or POSTSOORT_HERINNERING */
	int toestand; /* enum postbericht_toestand */
	int fout;     /* enum postfout, or CHOICE_NONE */
	struct moment op;
};
#define ZETELPOST_COLUMNS 5
extern const struct column zetelpost_columns[ZETELPOST_COLUMNS];
/* Of the live links of a scan, the first first; for who invites. */
#define ZETELPOST_MAX 48
MUST_USE int zetelpost_list(struct db *db, struct arena *a, scan_id scan, struct db_rows *ret);
/* Mail with the live link of this seat; `soort` as above. */
MUST_USE int zetelpost_create(const struct handeling *h, zetel_id zetel, int soort);

/* What a mail that is due says, under DOEL_LOKAAL. */
struct zetelbrief_row {
	const char *regio;
	const char *uitnodiging; /* NULL: the standard text */
	struct datum sessie1_datum;
	const char *sessie1_waar;
	const char *initiatiefnemer;
};
MUST_USE int zetelbrief_load(struct db *db, struct arena *a, postbericht_id id,
			     struct zetelbrief_row *ret);

#endif
