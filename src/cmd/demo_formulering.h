/*
 * Other words that were proposed in the demo: for statements of the zelfscan, of which one is taken
 * over, and for a norm.
 */
#ifndef CMD_DEMO_FORMULERING_H
#define CMD_DEMO_FORMULERING_H

#include "cmd/demo_stap.h"

/* After the scans and the zelfscans. */
MUST_USE int demo_formuleringen_create(struct demo *d);

#endif
