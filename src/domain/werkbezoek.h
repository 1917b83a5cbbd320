/*
 * Werkbezoek by chance: beside the nazorg that was agreed, some running places get a visit each
 * quarter that nobody asked for, so that also where all seems well somebody comes and looks
 * (F276-F277). Chance decides, not a worker; who draws again draws the same.
 */
#ifndef DOMAIN_WERKBEZOEK_H
#define DOMAIN_WERKBEZOEK_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

/* ---- quarters: a year times four, and 0 for January up to 3 for October ---- */

int kwartaal_of(struct datum dag);
struct datum kwartaal_eind(int kwartaal); /* its last day */
/* "het vierde kwartaal van 2026" */
const char *kwartaal_text(struct arena *a, int kwartaal);

/* ---- the draw ---- */

struct bezoekkandidaat {
	int64_t plaatsing;
	int64_t jongere;
	int64_t vorig; /* the quarter in which it was drawn last; 0: never */
	uint64_t lot;  /* of bezoekloting_compute */
};
/*
 * Puts those that are drawn in this quarter in front, in the order of their lots, and says how many
 * they are: `procent` (0-100) of `n`, rounded up. The lot of a place depends on quarter and place
 * alone. A place that was drawn in the last four quarters comes after all that were not.
 */
size_t bezoekloting_compute(struct bezoekkandidaat *k, size_t n, int kwartaal, int procent);
/* Why here: which draw it was, and when this place was drawn before (0: never). */
const char *werkbezoek_waarom(struct arena *a, int kwartaal, int procent, int vorig);

/* ---- one visit ---- */

enum bezoekstand { BEZOEKSTAND_OPEN, BEZOEKSTAND_GEZIEN, BEZOEKSTAND_OVERGESLAGEN };
extern const struct choices bezoekstanden;
/* It is visited or skipped once; both can be taken back by who recorded it. */
bool bezoekstand_may_end(int stand);
bool bezoekstand_may_undo(int stand);

/* Who was spoken there. */
enum bezoekgesprek { BEZOEK_JONGERE, BEZOEK_WERKGEVER, BEZOEK_BEIDEN, BEZOEK_NIEMAND };
extern const struct choices bezoekgesprekken;
bool bezoekgesprek_met_jongere(int gesprek);
bool bezoekgesprek_met_werkgever(int gesprek);

/* Why it was skipped. */
enum bezoekreden {
	BEZOEKREDEN_WIL_NIET, /* then this place is never drawn again, until he says otherwise */
	BEZOEKREDEN_NET_GEWEEST,
	BEZOEKREDEN_AFWEZIG,
	BEZOEKREDEN_WERKGEVER,
	BEZOEKREDEN_STOPT,
	BEZOEKREDEN_ANDERS
};
extern const struct choices bezoekredenen;
/* NULL, or what is missing: another reason is written down. */
const char *bezoekreden_obstacle(int reden, const char *toelichting);

#endif
