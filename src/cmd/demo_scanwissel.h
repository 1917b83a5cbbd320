/* Scans of the demo's region that changed hands: one was given on, and one lost who led it. */
#ifndef CMD_DEMO_SCANWISSEL_H
#define CMD_DEMO_SCANWISSEL_H

#include "cmd/demo_stap.h"

MUST_USE int demo_scanwissels_create(struct demo *d);

#endif
