/*
 * What meets in the generated network and three years of its meetings, with minutes, decisions and
 * actions (F096, F100): the last minutes are a draft, the next meeting is planned.
 */
#ifndef CMD_BEVOLKING_BIJEENKOMST_H
#define CMD_BEVOLKING_BIJEENKOMST_H

#include "cmd/bevolking.h"

MUST_USE int bevolking_bijeenkomsten_create(struct bevolking *b);

#endif
