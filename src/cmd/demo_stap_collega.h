/*
 * The demo steps in which one colleague asks another: to take over, or to help for a while.
 */
#ifndef CMD_DEMO_STAP_COLLEGA_H
#define CMD_DEMO_STAP_COLLEGA_H

#include "cmd/demo_verloop.h"

/* NULL: a step that another file plays. */
extern demo_play *const demo_stap_collega[STAP_COUNT];

#endif
