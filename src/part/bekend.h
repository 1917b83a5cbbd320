/*
 * Whether a young person is known, for who knows the full name and the birth date: whom to call,
 * and nothing else of the dossier (view bekend).
 */
#ifndef PART_BEKEND_H
#define PART_BEKEND_H

#include "gate/page.h"
#include "store/jongere_wijzig.h"

struct bekend_row {
	jongere_id id; /* for acts that need no sight; never shown */
	const char *casusregisseur;
	const char *telefoon;
	organisatie_id school_id; /* the last one that is known */
	struct moment gesloten_op;
};
/* ERR_GEEN_RIJ: nobody of this name and birth date, or one of them is not known. */
MUST_USE int bekend_find(struct request *r, const struct personalia *wie, struct bekend_row *ret);
/* "Sanne de Wit, 06-00001234" */
const char *bekend_text(struct arena *a, const struct bekend_row *bekend);

#endif
