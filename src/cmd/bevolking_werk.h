/*
 * The work of a generated dossier: places, contracts, measurements of the loonwaarde and what
 * ended.
 */
#ifndef CMD_BEVOLKING_WERK_H
#define CMD_BEVOLKING_WERK_H

#include "cmd/bevolking_regel.h"

/* All places of this life, with what belongs to them. */
MUST_USE int dossier_werk_create(struct dossier *d);
/* Who does the nazorg of a place. */
int64_t dossier_nazorg(const struct dossier *d, const struct leven_plaats *plaats);

#endif
