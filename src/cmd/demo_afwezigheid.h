/* Who is away in the demo region: one who is replaced, one who has yet to find somebody. */
#ifndef CMD_DEMO_AFWEZIGHEID_H
#define CMD_DEMO_AFWEZIGHEID_H

#include "cmd/demo_stap.h"

MUST_USE int demo_afwezigheden_create(struct demo *d);

#endif
