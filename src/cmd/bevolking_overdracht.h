/*
 * Dossiers that went to another casusregisseur, or did not (F116, F124): accepted, refused with a
 * reason, waiting, and not answered in time. Of a chance of its own.
 */
#ifndef CMD_BEVOLKING_OVERDRACHT_H
#define CMD_BEVOLKING_OVERDRACHT_H

#include "cmd/bevolking_regel.h"

/* First of all: it says who was responsible, and when (dossier_regisseur). */
void dossier_overdracht_compute(struct dossier *d);
/* The bases that follow from it, into d->kring. */
MUST_USE int dossier_overdracht_kring(struct dossier *d);
MUST_USE int dossier_overdracht_create(struct dossier *d);

#endif
