/* Contracts and measurements of loonwaarde for the jobs of a life. Part of leven_compute. */
#ifndef CMD_BEVOLKING_CONTRACT_H
#define CMD_BEVOLKING_CONTRACT_H

#include "cmd/bevolking_leven.h"

void leven_contracten(const struct bevolking_maat *maat, struct leven *l);

#endif
