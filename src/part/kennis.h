/*
 * What of the kennisbank waits for who writes it, on the page where his day begins (F366): so an
 * article that gets old, or whose owner left, is found by somebody.
 */
#ifndef PART_KENNIS_H
#define PART_KENNIS_H

#include "gate/page.h"
#include "store/redactie.h"

struct kennis_wacht {
	int64_t aantal; /* articles */
};
/* Nothing for who does not write it. */
MUST_USE int kennis_wacht_load(struct request *r, struct kennis_wacht *ret);
void kennis_wacht_view(struct html *h, const struct kennis_wacht *wacht);

#endif
