/*
 * Loonwaarde: what somebody's work is worth in percents of the minimum wage, estimated or measured
 * (F043, F249).
 *
 * It is measured per hoofdtaak, beside somebody who does that task as usual: tempo x kwaliteit x
 * netto werktijd, each 0-100 percent, x the share of the week that the task takes; the sum is
 * rounded to a whole percent, half of one up (Besluit loonkostensubsidie Participatiewet 2021,
 * articles 3 and 5; standards 10). A hoofdtaak takes 1/16 of the week at least, and there are five
 * at most (AKC Cahier 13a). There is no floor under the result (F246).
 */
#ifndef DOMAIN_LOONWAARDE_H
#define DOMAIN_LOONWAARDE_H

#include "base/base.h"
#include "base/choice.h"
#include "base/datum.h"

enum loonwaardesoort { LOONWAARDESOORT_INDICATIEF, LOONWAARDESOORT_GEMETEN };
extern const struct choices loonwaardesoorten;

/* How it was measured; before 1-7-2021 there were several methods, now only the first one counts
 * for loonkostensubsidie. */
enum meetmethode { MEETMETHODE_UNIFORM, MEETMETHODE_ANDERS };
extern const struct choices meetmethoden;
/* Whether this method was there on that day. */
bool meetmethode_is_there(int methode, struct datum dag);

#define HOOFDTAKEN_MAX 5
#define HOOFDTAAK_DEEL_MIN 7 /* the whole percents that are 1/16 of the week */

/* All in percents. */
struct hoofdtaak {
	int tempo, kwaliteit, netto;
	int deel; /* of the week */
};
/* What is done in the time of this task, in promille of the usual: 0-1000, half of one up. */
int hoofdtaak_prestatie(const struct hoofdtaak *taak);

/* 0-100 percent. False when these are not all tasks of a week: 1 to HOOFDTAKEN_MAX, each long
 * enough, together 100 percent. */
bool loonwaarde_compute(const struct hoofdtaak *taken, size_t aantal, int *percentage);

#endif
