/*
 * Zelfscans of the municipalities (F326-F331), of whoever works there as casusregisseur: two years
 * that are closed, and one that goes on. Each year is a little better.
 */
#ifndef CMD_BEVOLKING_ZELFSCAN_H
#define CMD_BEVOLKING_ZELFSCAN_H

#include "cmd/bevolking.h"

MUST_USE int bevolking_zelfscans_create(struct bevolking *b);

#endif
