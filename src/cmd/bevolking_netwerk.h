/*
 * The network of a generated region beside its people: who is called without an account, who stands
 * for which school and municipality (F098, with some holes), who belongs to the kern (F088) and who
 * is new (F095).
 */
#ifndef CMD_BEVOLKING_NETWERK_H
#define CMD_BEVOLKING_NETWERK_H

#include "cmd/bevolking.h"

MUST_USE int bevolking_netwerk_create(struct bevolking *b);

#endif
