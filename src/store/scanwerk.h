/*
 * What waits for the reader around Implementatiescan and zelfscan: signals of domain/signaal about
 * actions that he carries, or that lie still in a scan that he leads, a zelfscan that he did not
 * finish, a scan that changed hands or has nobody who leads it, somebody who cannot come to a scan
 * that he leads, and other words that were proposed to who keeps the norms. For Mijn werk, and for
 * the rooms of who has none.
 */
#ifndef STORE_SCANWERK_H
#define STORE_SCANWERK_H

#include "db/db.h"
#include "domain/signaal.h"

/* What it is about: one of these, and the others 0. */
struct scanonderwerp {
	verbeteractie_id verbeteractie;
	zelfscan_id zelfscan;         /* that he did not finish */
	scanovername_id scanovername; /* of a scan that he gave or got */
	scan_id zonder;               /* that nobody leads, and he may */
	zetel_id zetel;               /* whose person cannot come */
	bool zetel_zit_voor;          /* it has the chair, which goes to another first */
	formulering_id formulering;   /* other words that wait for his answer */
};
struct scanwerk {
	struct signaal signaal;
	struct scanonderwerp over;
	const char *wat; /* the action, the scan or the words; NULL: about a zelfscan */
};
struct scanwerklijst {
	struct scanwerk *list; /* in order of work */
	size_t count;
};
/* Of the context's gebruiker; in `a`. */
MUST_USE int scanwerk_load(struct db *db, struct arena *a, struct datum vandaag,
			   struct scanwerklijst *ret);

#endif
