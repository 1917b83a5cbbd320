/*
 * Wishes for development at work: what the young person wants to learn or do, what the employer
 * says, and what came of it (F284-F286). The employer is asked only with the young person's yes.
 */
#ifndef DOMAIN_ONTWIKKELWENS_H
#define DOMAIN_ONTWIKKELWENS_H

#include "base/choice.h"
#include "base/datum.h"

enum wenssoort { WENS_TAKEN, WENS_LEREN, WENS_WERKPLEK, WENS_UREN, WENS_ANDERS };
extern const struct choices wenssoorten;

/* Of the employer. */
enum wensantwoord { WENSANTWOORD_JA, WENSANTWOORD_DEELS, WENSANTWOORD_NEE };
extern const struct choices wensantwoorden;

/* Where a wish stands. */
enum wensstand { WENSSTAND_VAN_JONGERE, WENSSTAND_GEVRAAGD, WENSSTAND_BEANTWOORD, WENSSTAND_KLAAR };
extern const struct choices wensstanden;

struct wens_feiten {
	bool mag_werkgever; /* the young person agreed that the employer is asked */
	int antwoord;       /* enum wensantwoord, or CHOICE_NONE */
	bool is_klaar;      /* it is known what came of it */
};
enum wensstand wens_stand(const struct wens_feiten *f);

#endif
