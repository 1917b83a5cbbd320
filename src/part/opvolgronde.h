/*
 * Who was asked how it goes with his actions of a Verbeteragenda, and who told: per round of
 * questions, the last one open (F360). For who sits at the table.
 */
#ifndef PART_OPVOLGRONDE_H
#define PART_OPVOLGRONDE_H

#include "gate/page.h"
#include "store/opvolgvraag.h"

/* `vragen`: of struct opvolgvraag_row, the last round first. Nothing when nobody was asked yet. */
void opvolgronde_view(struct html *h, const struct list *vragen);

#endif
