/*
 * Who meets in the network of the demo: a stuurgroep with minutes that are fixed, minutes that are
 * a draft and a meeting to come; a werkgroep that has to share its minutes; the whole region.
 */
#ifndef CMD_DEMO_BIJEENKOMST_H
#define CMD_DEMO_BIJEENKOMST_H

#include "cmd/demo_stap.h"

/* After the people and those without an account. */
MUST_USE int demo_bijeenkomsten_create(struct demo *d);

#endif
