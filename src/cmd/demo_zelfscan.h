/*
 * Zelfscans of the demo's gemeente Broekerwaard: one of a year ago and one of this month, both with
 * a result; and at Vlietdam one that goes on, which somebody filled in already.
 */
#ifndef CMD_DEMO_ZELFSCAN_H
#define CMD_DEMO_ZELFSCAN_H

#include "cmd/demo_stap.h"

MUST_USE int demo_zelfscans_create(struct demo *d);

#endif
