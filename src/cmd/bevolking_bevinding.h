/*
 * What was found before somebody was judged able to work (F030-F033), criterion by criterion and
 * where it comes from. On health only who may read it says something (F065). Of a chance of its
 * own.
 */
#ifndef CMD_BEVOLKING_BEVINDING_H
#define CMD_BEVOLKING_BEVINDING_H

#include "cmd/bevolking_regel.h"

MUST_USE int dossier_bevindingen_create(struct dossier *d);

#endif
