/*
 * The list of what must be ready on the first day (F200), of places that began lately and go on;
 * some things are still open in the first weeks. Of a chance of its own.
 */
#ifndef CMD_BEVOLKING_START_H
#define CMD_BEVOLKING_START_H

#include "cmd/bevolking_regel.h"

/* Of d->plaatsingen[i]: before its row, which keeps the first day by which something must be
 * ready; DATUM_GEEN: nothing is open. */
struct datum dossier_start_dag(const struct dossier *d, size_t i);
MUST_USE int dossier_start_create(struct dossier *d, size_t i);

#endif
