/*
 * What is needed at work in a generated dossier (F038): of most who were spoken to a few needs, of
 * some that nothing is needed. Of a chance of its own, so that the rest of a life stays what it
 * was.
 */
#ifndef CMD_BEVOLKING_BEHOEFTE_H
#define CMD_BEVOLKING_BEHOEFTE_H

#include "cmd/bevolking_regel.h"

MUST_USE int dossier_behoeften_create(struct dossier *d);

#endif
