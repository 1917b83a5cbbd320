/*
 * Bemiddelbaarheid: whether somebody can be brought to an employer now (F030-F031). A human
 * judges, knowing what is found on four criteria (domain/bevinding): it is no sum of them (promise
 * 6). A judgement has an author, a day and a last day, and turns uncertain by itself (promise 5):
 * the policy views say "onzeker" from the day after.
 */
#ifndef DOMAIN_BEMIDDELBAARHEID_H
#define DOMAIN_BEMIDDELBAARHEID_H

#include "base/choice.h"
#include "base/datum.h"
#include "domain/bevinding.h"

enum bemiddelbaar {
	BEMIDDELBAAR_ONBEKEND,
	BEMIDDELBAAR_IN_ONDERZOEK,
	BEMIDDELBAAR_BEMIDDELBAAR,
	BEMIDDELBAAR_TIJDELIJK_NIET,
	BEMIDDELBAAR_ONZEKER /* never stored: a judgement whose last day has passed */
};
#define BEMIDDELBAAR_COUNT 5
extern const struct choices bemiddelbaarheden;

/* What happens to it. The first three are what somebody decides, and are a code list. */
enum bemiddelbaar_stap {
	BEMIDDELSTAP_WEL,
	BEMIDDELSTAP_TIJDELIJK_NIET,
	BEMIDDELSTAP_ONDERZOEK,
	BEMIDDELSTAP_ANTWOORD,    /* one of the four questions was answered */
	BEMIDDELSTAP_TEGENSPRAAK, /* with "not yet" */
	BEMIDDELSTAP_VERLOOP      /* the last day has passed */
};
#define BEMIDDELBAAR_STAPPEN 6
extern const struct choices bemiddelbaar_oordelen;

/* The state after this step; CHOICE_NONE where the step cannot be taken or changes nothing. */
int bemiddelbaar_after(int stand, int stap);

/* A judgement, with an author and days: also when it is uncertain by now. */
bool bemiddelbaar_is_oordeel(int bemiddelbaar);

/*
 * Why not now, in words that give no other part of a dossier away: never health, never home.
 */
enum bemiddelbaar_reden {
	BEMIDDELBAAR_OEFENEN,
	BEMIDDELBAAR_REGELEN,
	BEMIDDELBAAR_RUST,
	BEMIDDELBAAR_LEREN,
	BEMIDDELBAAR_WIL_NIET,
	BEMIDDELBAAR_ANDERS
};
extern const struct choices bemiddelbaar_redenen;

/* What the four criteria say to one reader: of each set, bit i is criterium i. */
struct criteria_beeld {
	uint32_t goed;
	uint32_t nog_niet;
	uint32_t onbekend;
	uint32_t verborgen; /* out of his sight */
};
/* `antwoorden`: what each criterium says today (enum bevinding_antwoord); `zicht`: his parts. */
struct criteria_beeld criteria_compute(const int antwoorden[CRITERIA], uint32_t zicht);
/* Whether who says yes must write why: something in his sight is not there or not known. */
bool criteria_ask_reason(const struct criteria_beeld *beeld);

#endif
