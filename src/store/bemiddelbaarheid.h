/*
 * The judgement whether somebody can be brought to an employer now, in the row of the dossier
 * (F030-F031). Read through the view, which says "onzeker" when its last day has passed (promise
 * 5). bemiddelbaarheid_judge runs inside a write transaction in which the dossier was loaded with
 * the right to change it, and writes the line on the timeline.
 */
#ifndef STORE_BEMIDDELBAARHEID_H
#define STORE_BEMIDDELBAARHEID_H

#include "db/object.h"
#include "domain/bemiddelbaarheid.h"
#include "store/jongere_wijzig.h"

struct bemiddelbaarheid_row {
	jongere_id id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int bemiddelbaar; /* enum bemiddelbaar; CHOICE_NONE: out of sight, as the rest */
	const char *door;
	struct datum op_datum;
	struct datum tot_datum;
	int reden; /* enum bemiddelbaar_reden, or CHOICE_NONE */
	struct moment gesloten_op;
};
#define BEMIDDELBAARHEID_COLUMNS 11
extern const struct column bemiddelbaarheid_columns[BEMIDDELBAARHEID_COLUMNS];
/* For routes under /jongeren/:jongere; r->object is a struct bemiddelbaarheid_row. */
extern const struct object object_bemiddelbaarheid;

struct bemiddelbaar_oordeel {
	int stap;         /* BEMIDDELSTAP_WEL, _TIJDELIJK_NIET or _ONDERZOEK */
	int reden;        /* of not now */
	struct datum tot; /* last day; not of _ONDERZOEK */
	const char *toelichting;
};
MUST_USE int bemiddelbaarheid_judge(const struct handeling *h, jongere_id jongere,
				    const struct bemiddelbaar_oordeel *oordeel);

#endif
