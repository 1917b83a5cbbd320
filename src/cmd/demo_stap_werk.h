/*
 * The demo steps of contact and work.
 */
#ifndef CMD_DEMO_STAP_WERK_H
#define CMD_DEMO_STAP_WERK_H

#include "cmd/demo_verloop.h"

/* NULL: a step that another file plays. */
extern demo_play *const demo_stap_werk[STAP_COUNT];

#endif
