/*
 * The demo steps of a first day at work.
 */
#ifndef CMD_DEMO_STAP_START_H
#define CMD_DEMO_STAP_START_H

#include "cmd/demo_verloop.h"

/* NULL: a step that another file plays. */
extern demo_play *const demo_stap_start[STAP_COUNT];

#endif
