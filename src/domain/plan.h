/*
 * The plan of a young person (F118): goals in own words, and what is done for them. A goal and
 * something to do go through the same states; the words for them differ.
 *
 * Routes are ready-made lists of what is usually done on the way to a goal. They are a proposal:
 * what comes from them can be changed and dropped as anything else (promise 6).
 */
#ifndef DOMAIN_PLAN_H
#define DOMAIN_PLAN_H

#include "base/choice.h"

enum planstand { PLANSTAND_OPEN, PLANSTAND_KLAAR, PLANSTAND_GESTOPT };
extern const struct choices doelstanden;
extern const struct choices actiestanden;

enum planstap { PLANSTAP_KLAAR, PLANSTAP_STOP, PLANSTAP_HEROPEN };
#define PLANSTAP_COUNT 3

/* The state after this step; CHOICE_NONE where the step cannot be taken. */
int planstand_after(int stand, int stap);

/* Whether the young person wants it: nobody plans about somebody without asking. */
enum doelwens { DOELWENS_JA, DOELWENS_TWIJFELT, DOELWENS_NIET_BESPROKEN };
extern const struct choices doelwensen;

enum planroute {
	PLANROUTE_STAGE,
	PLANROUTE_WERK,
	PLANROUTE_START,
	PLANROUTE_CONTRACT,
	PLANROUTE_UITVAL,
	PLANROUTE_OPLEIDING
};
#define PLANROUTE_COUNT 6
extern const struct choices planroutes;

struct routestap {
	const char *tekst;
	int dagen;    /* after the goal was set */
	bool jongere; /* the young person does it; else the casusregisseur */
};
#define PLANROUTE_STAPPEN 4
/* The steps of a route, earliest first; the last are empty (NULL tekst) where there are fewer. */
extern const struct routestap planroute_stappen[PLANROUTE_COUNT][PLANROUTE_STAPPEN];

#endif
