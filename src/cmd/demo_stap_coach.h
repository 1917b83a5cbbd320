/*
 * The demo steps of a jobcoach.
 */
#ifndef CMD_DEMO_STAP_COACH_H
#define CMD_DEMO_STAP_COACH_H

#include "cmd/demo_verloop.h"

/* NULL: a step that another file plays. */
extern demo_play *const demo_stap_coach[STAP_COUNT];

#endif
