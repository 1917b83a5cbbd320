/*
 * The card of somebody in a generated network (F076, F104): for what to call him, of what he knows
 * much, and when he works. One in ten wrote nothing yet.
 */
#ifndef CMD_BEVOLKING_KAART_H
#define CMD_BEVOLKING_KAART_H

#include "cmd/bevolking.h"
#include "toegang/recht.h"

/* Of who works in this role; g->id must be set. Texts are of the process, or in b->a. */
void kaart_fill(struct bevolking *b, enum rol rol, struct gebruiker_rij *g);
/* Some minute of the day on which a card was last looked at, of the same person always the same. */
struct moment kaart_moment(const struct bevolking *b, struct toeval *t);

#endif
