/*
 * What was said about work that goes on (F280): mostly that it goes well; what asks for an answer
 * mostly has one. Of a chance of its own.
 */
#ifndef CMD_BEVOLKING_MELDING_H
#define CMD_BEVOLKING_MELDING_H

#include "cmd/bevolking_regel.h"

/* Before the rows of the dossier and its places, which keep since when an answer is waited for. */
void dossier_meldingen_compute(struct dossier *d);
/* The oldest of this light (enum meldinglicht) without an answer, of a place or, with 0, of all;
 * MOMENT_GEEN: none. */
struct moment dossier_melding_op(const struct dossier *d, plaatsing_id plaatsing, int licht);
MUST_USE int dossier_meldingen_create(struct dossier *d);

#endif
