/*
 * Intake: what a young person asks, what works and what is needed, and whether this is the place
 * for it (F016-F017, F026-F029). It may be left half; what is missing is said. In case of doubt
 * there is a longer time to find out, with an end.
 */
#ifndef DOMAIN_INTAKE_H
#define DOMAIN_INTAKE_H

#include "base/choice.h"

enum intakebesluit {
	INTAKEBESLUIT_WERK,    /* work does not go well without help (F017) */
	INTAKEBESLUIT_DIPLOMA, /* a startkwalificatie is out of reach (F017) */
	INTAKEBESLUIT_UITZOEKEN,
	INTAKEBESLUIT_REGULIER
};
extern const struct choices intakebesluiten;

/* Whether that is an end: no longer finding out. */
bool intakebesluit_is_klaar(int besluit);
/* Whether the young person is taken in with it. */
bool intakebesluit_is_in(int besluit);

/* What an intake has to say before it is finished. */
enum intakedeel { INTAKEDEEL_HULPVRAAG, INTAKEDEEL_DOELGROEP, INTAKEDEEL_LUKT, INTAKEDEEL_BESLUIT };
extern const struct choices intakedelen;

struct intake_inhoud {
	const char *hulpvraag;
	int doelgroep;
	const char *lukt;
	int besluit;
};
/* The parts that are still missing, as bits; 0: it is finished. */
uint32_t intake_missing(const struct intake_inhoud *inhoud);

/* Who can be asked (F029). */
enum expertisesoort {
	EXPERTISESOORT_ARBEIDSDESKUNDIGE,
	EXPERTISESOORT_ONTWIKKELBEDRIJF,
	EXPERTISESOORT_REINTEGRATIE,
	EXPERTISESOORT_SPECIALIST,
	EXPERTISESOORT_SCHOOL,
	EXPERTISESOORT_ANDERS
};
extern const struct choices expertisesoorten;

#endif
