/*
 * What was decided together in a generated dossier: the overeenkomst with which help begins (F018),
 * and of some a sleutelbeslissing with how it looked later (F051-F052). Of a chance of its own.
 */
#ifndef CMD_BEVOLKING_BESLUIT_H
#define CMD_BEVOLKING_BESLUIT_H

#include "cmd/bevolking_regel.h"

/* Before the row of the dossier, which keeps the days of both: d->beslissing, d->overeenkomst, or
 * number 0 and DATUM_GEEN when there is none. */
void dossier_besluiten_compute(struct dossier *d);
/* Whoever knows the young person's name put it in d->overeenkomst. */
MUST_USE int dossier_besluiten_create(struct dossier *d);

#endif
