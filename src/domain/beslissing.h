/*
 * Sleutelbeslissingen: decisions on the way of a young person that are taken together (F051), and
 * the question how they look after a while, so that a choice can grow (F052).
 */
#ifndef DOMAIN_BESLISSING_H
#define DOMAIN_BESLISSING_H

#include "base/choice.h"
#include "base/datum.h"

/* Who was there: bit i is index i. */
enum aanwezige {
	AANWEZIG_JONGERE,
	AANWEZIG_OUDER,
	AANWEZIG_SCHOOL,
	AANWEZIG_CASUSREGISSEUR,
	AANWEZIG_JOBCOACH,
	AANWEZIG_WERKGEVER,
	AANWEZIG_ANDER
};
extern const struct choices aanwezigen;

/* What the young person says of it later. */
enum terugblik_antwoord { TERUGBLIK_STAAT, TERUGBLIK_TWIJFEL, TERUGBLIK_ANDERS };
extern const struct choices terugblik_antwoorden;

/*
 * When it is looked at again: `termijn` days after `vandaag`, sooner with a doubt; DATUM_GEEN when
 * something else was chosen, for that is a decision of its own. CHOICE_NONE: it is new.
 */
struct datum terugblik_next(int antwoord, int termijn, struct datum vandaag);

#endif
