/* The Implementatiescan that the demo's region prepares: half of the table filled, one guest. */
#ifndef CMD_DEMO_SCAN_H
#define CMD_DEMO_SCAN_H

#include "cmd/demo_stap.h"

MUST_USE int demo_scan_create(struct demo *d);

#endif
