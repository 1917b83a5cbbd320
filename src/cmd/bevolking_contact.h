/*
 * Conversations in a life, the last of each kind, and when the next one is due. Part of
 * leven_compute.
 */
#ifndef CMD_BEVOLKING_CONTACT_H
#define CMD_BEVOLKING_CONTACT_H

#include "cmd/bevolking_leven.h"

void leven_contacten(const struct bevolking_maat *maat, struct leven *l);

#endif
