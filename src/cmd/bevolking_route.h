/*
 * Jobs, internships and trials, the closing of the dossier, and the phase of today. Part of
 * leven_compute.
 */
#ifndef CMD_BEVOLKING_ROUTE_H
#define CMD_BEVOLKING_ROUTE_H

#include "cmd/bevolking_leven.h"

void leven_route(const struct bevolking_maat *maat, struct leven *l);

#endif
