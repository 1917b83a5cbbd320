/*
 * The demo steps of who somebody is, what he wants and what is agreed on.
 */
#ifndef CMD_DEMO_STAP_PLAN_H
#define CMD_DEMO_STAP_PLAN_H

#include "cmd/demo_verloop.h"

/* NULL: a step that another file plays. */
extern demo_play *const demo_stap_plan[STAP_COUNT];

#endif
