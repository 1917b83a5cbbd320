/* A filter that Sanne shares with her team. */
#ifndef CMD_DEMO_FILTER_H
#define CMD_DEMO_FILTER_H

#include "cmd/demo_stap.h"

MUST_USE int demo_filters_create(struct demo *d);

#endif
