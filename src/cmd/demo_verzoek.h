/* Who waits for whom in the demo region: one colleague has been reminded. */
#ifndef CMD_DEMO_VERZOEK_H
#define CMD_DEMO_VERZOEK_H

#include "cmd/demo_stap.h"

MUST_USE int demo_verzoeken_create(struct demo *d);

#endif
