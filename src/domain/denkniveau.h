/*
 * On what level a young person thinks, apart from any limitation (F041): who is able to do more
 * than simple work, and gets simple work, is bored and drops out (document 002, 7.3). A level of a
 * source, never a score.
 */
#ifndef DOMAIN_DENKNIVEAU_H
#define DOMAIN_DENKNIVEAU_H

#include "base/choice.h"

enum denkniveau { DENKNIVEAU_BOVEN, DENKNIVEAU_GEMIDDELD, DENKNIVEAU_ONDER };
extern const struct choices denkniveaus;

/* Where it stands. */
enum niveaubron {
	NIVEAUBRON_DIPLOMA,
	NIVEAUBRON_SCHOOL,
	NIVEAUBRON_ONDERZOEK,
	NIVEAUBRON_PRAKTIJK,
	NIVEAUBRON_JONGERE
};
extern const struct choices niveaubronnen;

/* Whether simple work with little freedom is a risk. False for CHOICE_NONE. */
bool denkniveau_needs_challenge(int denkniveau);

#endif
