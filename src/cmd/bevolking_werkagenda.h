/* The Werkagenda of the generated region: two years old, some lines done, some late (F319-F325). */
#ifndef CMD_BEVOLKING_WERKAGENDA_H
#define CMD_BEVOLKING_WERKAGENDA_H

#include "cmd/bevolking.h"

MUST_USE int bevolking_werkagenda_create(struct bevolking *b);

#endif
