/*
 * How the answers to a norm are spread, on every screen of a session: of all, and of groups that
 * are not so small that it shows who gave what (F345).
 */
#ifndef PART_SESSIE_H
#define PART_SESSIE_H

#include "store/sessiebeeld.h"
#include "view/ui.h"

/* Of a norm that is shown. */
void sessie_spreiding_view(struct html *h, const struct sessiebeeld *b);

#endif
