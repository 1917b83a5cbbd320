/* What pages of a meeting show of points that were proposed for its agenda. */
#ifndef PART_PUNTVOORSTEL_H
#define PART_PUNTVOORSTEL_H

#include "gate/page.h"
#include "store/puntvoorstel.h"

/* Each as an item of a list (ui_list_begin) that leads to it; with the meeting for which it is, or
 * with who proposed it. */
void puntvoorstel_items(struct html *h, const struct list *voorstellen, bool keer);

#endif
