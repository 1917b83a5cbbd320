/*
 * Questions of professionals to each other in a generated region (F371-F376): most about policy,
 * a fifth about a case to one colleague, over three years, with answers as they come.
 */
#ifndef CMD_BEVOLKING_VRAAG_H
#define CMD_BEVOLKING_VRAAG_H

#include "cmd/bevolking.h"

MUST_USE int bevolking_vragen_create(struct bevolking *b);

#endif
