/*
 * Convenanten of a generated region (F090-F092): one for all of it and one per municipality with
 * its schools, in every state, with who signed on which level and what was promised.
 */
#ifndef CMD_BEVOLKING_CONVENANT_H
#define CMD_BEVOLKING_CONVENANT_H

#include "cmd/bevolking.h"

MUST_USE int bevolking_convenanten_create(struct bevolking *b);

#endif
