/*
 * The start of a place: what must be ready on the first day (F200), who at work may be told what
 * helps, and hours that grow in steps until all are worked (F203).
 *
 * Something on the list goes through the states of domain/plan; "not needed" is an answer with its
 * reason. Nothing is told at work before the young person says yes (promise 4).
 */
#ifndef DOMAIN_STARTLIJST_H
#define DOMAIN_STARTLIJST_H

#include "base/choice.h"
#include "base/datum.h"

#include <stddef.h>

/* F200 */
enum startonderwerp {
	STARTONDERWERP_INTRODUCTIE,
	STARTONDERWERP_VERWACHTING,
	STARTONDERWERP_PASSENDHEID,
	STARTONDERWERP_ONTWIKKELING,
	STARTONDERWERP_AFSPRAKEN,
	STARTONDERWERP_DRAAGVLAK
};
#define STARTONDERWERPEN 6
extern const struct choices startonderwerpen;
/* Whether what was agreed about it stands on the sheet for the young person and the employer. */
bool startonderwerp_is_op_blad(int onderwerp);

/* The states of domain/plan, in words for this list, and for a step of the hours. */
extern const struct choices startstanden;
extern const struct choices ingroeistanden;

/* Who at work may be told. */
enum vertelkring { VERTELKRING_LEIDINGGEVENDE, VERTELKRING_BEGELEIDER, VERTELKRING_COLLEGAS };
extern const struct choices vertelkringen;

/* ---- hours that grow ---- */

struct ingroei_voorstel {
	struct datum van; /* of the first step */
	double begin;     /* hours a week then; all hours are a week */
	double erbij;     /* more at each step; above 0 */
	int weken;        /* between two steps; above 0 */
	double tot;       /* all hours of the place */
};
struct ingroei_stap {
	struct datum van;
	double uren;
	int stand; /* enum planstand */
};
#define INGROEI_STAPPEN 12
/* The steps, of which the last has all hours. 0: there would be more than INGROEI_STAPPEN, or there
 * is nothing to grow to. A step of today or before is done. */
size_t ingroei_plan(const struct ingroei_voorstel *v, struct datum vandaag,
		    struct ingroei_stap ret[INGROEI_STAPPEN]);

/* Where it stands, of steps in order of day; -1: none. */
struct ingroei {
	int nu;   /* the last that is done */
	int komt; /* the first that is open */
	int eind; /* the last that is open: all hours from then on */
};
struct ingroei ingroei_compute(const struct ingroei_stap *stappen, size_t n);

#endif
