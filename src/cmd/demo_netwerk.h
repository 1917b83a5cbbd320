/*
 * The network of the demo: what people say on their cards, one card that waits to be looked at, and
 * who has no account.
 */
#ifndef CMD_DEMO_NETWERK_H
#define CMD_DEMO_NETWERK_H

#include "cmd/demo_stap.h"

MUST_USE int demo_netwerk_create(struct demo *d);

#endif
