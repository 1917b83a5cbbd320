/*
 * The kennisbank of the demo beside what comes with the program: a practice of the region itself
 * that must be looked at again soon, a text that waits for a colleague, one that was read by
 * somebody who knows better, and one in the archive.
 */
#ifndef CMD_DEMO_KENNIS_H
#define CMD_DEMO_KENNIS_H

#include "cmd/demo_stap.h"

MUST_USE int demo_kennis_create(struct demo *d);

#endif
