/*
 * Questions of professionals in the demo: one that waits long, one that is solved, one that has an
 * answer, and one about a case that only who was asked reads.
 */
#ifndef CMD_DEMO_VRAAG_H
#define CMD_DEMO_VRAAG_H

#include "cmd/demo_stap.h"

MUST_USE int demo_vragen_create(struct demo *d);

#endif
