/* Under a line of the Werkagenda, or an action of a meeting: who changed what in it. */
#ifndef PART_REGELWIJZIGING_H
#define PART_REGELWIJZIGING_H

#include "gate/page.h"

/* Of struct regelwijziging_row. */
void regelwijziging_view(struct html *h, const struct list *wijzigingen);

#endif
