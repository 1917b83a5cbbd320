/*
 * The convenanten of the demo's region: one that runs, with a level that is missing, a signature
 * that is waited for and promises that were done, not done and are late; and one that ends soon.
 */
#ifndef CMD_DEMO_CONVENANT_H
#define CMD_DEMO_CONVENANT_H

#include "cmd/demo_stap.h"

MUST_USE int demo_convenanten_create(struct demo *d);

#endif
