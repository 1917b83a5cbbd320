/*
 * How the answers to a norm are spread, on every screen of a session: of all, and per domain
 * (F345). That is for the room, where who scored is invited to speak: it is not printed.
 */
#ifndef PART_SESSIE_H
#define PART_SESSIE_H

#include "store/sessiebeeld.h"
#include "view/ui.h"

/* Of a norm that is shown. */
void sessie_spreiding_view(struct html *h, const struct sessiebeeld *b);

#endif
