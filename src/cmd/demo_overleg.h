/* Meetings in which the demo's region talks about its young people: one held, one to come. */
#ifndef CMD_DEMO_OVERLEG_H
#define CMD_DEMO_OVERLEG_H

#include "cmd/demo_stap.h"

MUST_USE int demo_overleggen_create(struct demo *d);

#endif
