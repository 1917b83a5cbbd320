/* What pages show of other words that were proposed. */
#ifndef PART_FORMULERING_H
#define PART_FORMULERING_H

#include "gate/page.h"
#include "store/formulering.h"

/* "Norm 3", or "Zelfscan, 2. Consensus". */
const char *formulering_waarover(struct html *h, const struct formulering_row *f);

#endif
