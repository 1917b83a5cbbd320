/*
 * How the organisations of the demo carry out regelingen: what the region agreed on, who does as
 * it says and who otherwise, one that changes, one that is long not confirmed, and a gemeente that
 * said nothing yet.
 */
#ifndef CMD_DEMO_WERKWIJZE_H
#define CMD_DEMO_WERKWIJZE_H

#include "cmd/demo_stap.h"

MUST_USE int demo_werkwijzen_create(struct demo *d);

#endif
