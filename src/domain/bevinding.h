/*
 * Bevindingen: what somebody found about a young person on a subject that must be in order for
 * work: the four criteria of bemiddelbaarheid (F030, F032, F033) and the other levensgebieden
 * (F042). Thuis and gezondheid are both, and are asked once (promise 8). Each finding has an
 * author, a day, where it comes from, and grows old (promise 5). Functional words, never a
 * diagnosis (F069).
 */
#ifndef DOMAIN_BEVINDING_H
#define DOMAIN_BEVINDING_H

#include "base/choice.h"
#include "base/datum.h"

/* In the order in which they are read: the criteria first. */
enum bevinding_onderwerp {
	BEVINDING_VAARDIGHEDEN,
	BEVINDING_GEZONDHEID,
	BEVINDING_THUIS,
	BEVINDING_WIL,
	BEVINDING_RELATIE,
	BEVINDING_WONEN,
	BEVINDING_VERVOER,
	BEVINDING_GELD
};
#define BEVINDING_ONDERWERPEN 8
#define CRITERIA 4
/* The hint is the question. */
extern const struct choices bevinding_onderwerpen;

/* The one part of a dossier (domain/onderdeel) that guards this subject. 0 for CHOICE_NONE. */
uint32_t bevinding_onderdeel(int onderwerp);

enum bevinding_antwoord { BEVINDING_JA, BEVINDING_NOG_NIET, BEVINDING_ONBEKEND };
extern const struct choices bevinding_antwoorden;

/* Where it comes from. */
enum bevinding_bron {
	BEVINDING_VAN_JONGERE,
	BEVINDING_GESPREK,
	BEVINDING_PRAKTIJK,
	BEVINDING_DESKUNDIGE
};
extern const struct choices bevinding_bronnen;

/* What goes well at work (F032): bit i is index i. */
extern const struct choices werknemersvaardigheden;

/* What an answer still says on `vandaag`: longer than `houdbaar` days ago is not known (F031). */
int bevinding_antwoord_now(int antwoord, struct moment op, int houdbaar, struct datum vandaag);

#endif
