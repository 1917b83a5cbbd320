/*
 * Afwezigheid: somebody is away from one day until and including another, and a colleague does the
 * work meanwhile. Why somebody is away is recorded nowhere. Peers 48.
 */
#ifndef DOMAIN_AFWEZIGHEID_H
#define DOMAIN_AFWEZIGHEID_H

#include "base/choice.h"
#include "base/datum.h"

enum afwezigheid_stand { AFWEZIGHEID_KOMT, AFWEZIGHEID_NU, AFWEZIGHEID_VOORBIJ };
extern const struct choices afwezigheid_standen;

/* How it stands today; both days are set and inclusive. */
enum afwezigheid_stand afwezigheid_stand(struct datum van, struct datum tot, struct datum vandaag);

/* Who is away for longer hands the caseload over. */
#define AFWEZIGHEID_MAX_DAGEN 183
/* Illness is told afterwards too. */
#define AFWEZIGHEID_TERUG_DAGEN 14

/* NULL, or the Dutch sentence that says what is wrong with these days; either may be empty. */
const char *afwezigheid_check(struct datum van, struct datum tot, struct datum vandaag);

#endif
