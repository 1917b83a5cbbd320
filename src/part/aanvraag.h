/* Who asked for an account and waits, on the page where the day of the beheerder begins (F335). */
#ifndef PART_AANVRAAG_H
#define PART_AANVRAAG_H

#include "gate/page.h"

/* How many wait; 0 for who does not answer them. */
MUST_USE int aanvraag_wacht_load(struct request *r, int64_t *ret);
/* Nothing when none wait. */
void aanvraag_wacht_view(struct html *h, int64_t wacht);

#endif
