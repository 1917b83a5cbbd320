/*
 * Who is new in the network of the demo, how far they are and with whom, and who is in its kern:
 * one waits for a mentor, one is on the second step, one has been silent for long, and the kern has
 * nobody of care.
 */
#ifndef CMD_DEMO_NIEUWKOMER_H
#define CMD_DEMO_NIEUWKOMER_H

#include "cmd/demo_stap.h"

MUST_USE int demo_nieuwkomer_create(struct demo *d);

#endif
