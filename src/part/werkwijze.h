/*
 * How an organisation carries out regelingen: what was written down, and for who writes it down
 * what waits for him, on the page where he begins. It asks him to confirm what is old and to say
 * what nobody knows (F209).
 */
#ifndef PART_WERKWIJZE_H
#define PART_WERKWIJZE_H

#include "gate/page.h"
#include "store/werkwijze.h"

struct werkwijze_wacht {
	int bevestigen; /* points of which he must say whether it is still so */
	int onbekend;   /* points of which nobody said anything */
};
/* Of who may not write it down, or has no organisation to do so for: nothing. */
MUST_USE int werkwijze_wacht_load(struct request *r, struct werkwijze_wacht *ret);
void werkwijze_wacht_view(struct html *h, const struct werkwijze_wacht *wacht);
/* The same of lists that were loaded already. */
struct werkwijze_wacht werkwijze_wacht_count(struct request *r, const struct uitvoerder_row *wie,
					     const struct db_rows *rows);

/* What was written down, from when, where it stands and who confirmed it. */
void werkwijze_facts_view(struct html *h, const struct werkwijze_row *w);

#endif
