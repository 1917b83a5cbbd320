/*
 * Other words that somebody proposes for a statement of the zelfscan or of a norm (F329). Who keeps
 * the norms answers: taken over, in a new version, or not, with the reason.
 */
#ifndef DOMAIN_FORMULERING_H
#define DOMAIN_FORMULERING_H

#include "base/choice.h"

/* Characters of a statement. */
#define STELLING_MAX 300

enum formuleerstand {
	FORMULEERSTAND_OPEN,
	FORMULEERSTAND_OVERGENOMEN,
	FORMULEERSTAND_AFGEWEZEN,
	FORMULEERSTAND_INGETROKKEN,
	FORMULEERSTAND_COUNT
};
extern const struct choices formuleerstanden;

enum formuleerstap {
	FORMULEERSTAP_NEEM_OVER,
	FORMULEERSTAP_WIJS_AF,
	FORMULEERSTAP_HEROPEN, /* after all, what was refused */
	FORMULEERSTAP_TREK_IN, /* of who proposed it, as the last */
	FORMULEERSTAP_TERUG,
	FORMULEERSTAP_COUNT
};
/* What it is after this step, or CHOICE_NONE: the step makes no sense now. */
int formulering_next(int stand, int stap);
bool formulering_may(int stand, enum formuleerstap stap);

#endif
