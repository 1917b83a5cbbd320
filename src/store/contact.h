/*
 * Contactmomenten: what was said, with whom, and when the next contact is. Recording one writes its
 * line on the timeline and moves the next contact date of the dossier in the same transaction, so
 * that the date is never empty (promise 1).
 */
#ifndef STORE_CONTACT_H
#define STORE_CONTACT_H

#include "db/db.h"
#include "domain/contact.h"

struct contact_nieuw {
	jongere_id jongere;
	gebruiker_id gebruiker;
	int soort; /* enum contactsoort */
	int met;   /* enum contactmet */
	struct datum datum;
	const char *tekst;
	plaatsing_id plaatsing; /* 0: not about one place */
	struct datum volgend;   /* next contact; must be set */
	struct moment nu;
};
/* Inside a write transaction in which the dossier was loaded with sight. ERR_CONFLICT: the dossier
 * is closed. */
MUST_USE int contact_create(struct db *db, struct arena *a, const struct contact_nieuw *nieuw,
			    contactmoment_id *ret);

#endif
