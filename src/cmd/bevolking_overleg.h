/*
 * Casusoverleggen (F127-F133): every month one in each municipality, of whom the first few
 * casusregisseurs take part; the next one is planned, one was stopped half-way. What was agreed
 * stands in the plan.
 */
#ifndef CMD_BEVOLKING_OVERLEG_H
#define CMD_BEVOLKING_OVERLEG_H

#include "cmd/bevolking_regel.h"

/* The meetings and who takes part; before the dossiers. */
MUST_USE int bevolking_overleggen_create(struct bevolking *b);
/* The dossier on an agenda; after its plan was computed, which gets what was agreed. */
void dossier_overleg_compute(struct dossier *d);
MUST_USE int dossier_overleg_create(struct dossier *d);

#endif
