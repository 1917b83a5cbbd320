/*
 * Lines on the timeline of a dossier (t_gebeurtenis): whoever records a fact writes its line in the
 * same transaction, so that a dossier never tells less than what was saved. Kinds:
 * domain/gebeurtenis.h.
 */
#ifndef STORE_GEBEURTENIS_H
#define STORE_GEBEURTENIS_H

#include "base/arena.h"
#include "base/datum.h"
#include "base/id.h"
#include "db/db.h"
#include "domain/gebeurtenis.h"

struct gebeurtenis_nieuw {
	jongere_id jongere;
	enum gebeurtenissoort soort;    /* decides which onderdeel guards the line */
	struct datum datum;             /* the day on which it happened */
	const char *tekst;              /* what the reader sees; also what is searched, folded */
	contactmoment_id contactmoment; /* 0: none */
	plaatsing_id plaatsing;         /* 0: none */
};

/*
 * Adds the line, as said now by the gebruiker of the transaction's context. 0 or what db_exec says.
 * Room for the folded text comes from `a`. Inside a write transaction.
 */
MUST_USE int gebeurtenis_create(struct db *db, struct arena *a,
				const struct gebeurtenis_nieuw *nieuw);

/* The line of a contactmoment gets its new day and text. ERR_GEEN_RIJ when it has none in sight. */
MUST_USE int gebeurtenis_update_contact(struct db *db, struct arena *a,
					contactmoment_id contactmoment, struct datum datum,
					const char *tekst);
/* The line of a contactmoment stays, marked as withdrawn now. ERR_GEEN_RIJ as above. */
MUST_USE int gebeurtenis_withdraw_contact(struct db *db, contactmoment_id contactmoment);
/* And it stands again. ERR_GEEN_RIJ as above. */
MUST_USE int gebeurtenis_restore_contact(struct db *db, contactmoment_id contactmoment);
/* The line stays, marked as withdrawn now. */
MUST_USE int gebeurtenis_withdraw(struct db *db, gebeurtenis_id id);

#endif
