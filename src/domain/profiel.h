/*
 * Judgements about a jongere, which expire (promise 5): whether someone can be brought to an
 * employer (F030-F031), and loonwaarde (F043, F249).
 */
#ifndef DOMAIN_PROFIEL_H
#define DOMAIN_PROFIEL_H

#include "base/choice.h"
#include "base/datum.h"

enum bemiddelbaar {
	BEMIDDELBAAR_ONBEKEND,
	BEMIDDELBAAR_IN_ONDERZOEK,
	BEMIDDELBAAR_BEMIDDELBAAR,
	BEMIDDELBAAR_TIJDELIJK_NIET
};
extern const struct choices bemiddelbaarheden;

/* Only these two are a judgement with an author, a date and a shelf life. */
bool bemiddelbaar_is_oordeel(int bemiddelbaar);
/*
 * A judgement whose last day of validity is before `vandaag`: it shows as "onzeker", not as what it
 * was.
 */
bool bemiddelbaar_is_verlopen(int bemiddelbaar, struct datum tot, struct datum vandaag);

enum loonwaardesoort { LOONWAARDESOORT_INDICATIEF, LOONWAARDESOORT_GEMETEN };
extern const struct choices loonwaardesoorten;

#endif
