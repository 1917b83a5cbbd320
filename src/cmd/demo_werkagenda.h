/*
 * The Werkagenda of the demo's region: some lines done, some under way, one that is late, one tied
 * to a figure, and questions that nobody answered yet.
 */
#ifndef CMD_DEMO_WERKAGENDA_H
#define CMD_DEMO_WERKAGENDA_H

#include "cmd/demo_stap.h"

MUST_USE int demo_werkagenda_create(struct demo *d);

#endif
