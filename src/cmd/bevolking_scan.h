/*
 * Implementatiescans of a generated region (F333-F362): one a year for four years, each going on
 * from the last, all settled, with twelve seats, their answers to the same fifteen norms and a
 * Verbeteragenda; and this year one that is being prepared. Who sat there was a guest, whose
 * function has ended; who began it has no seat.
 */
#ifndef CMD_BEVOLKING_SCAN_H
#define CMD_BEVOLKING_SCAN_H

#include "cmd/bevolking.h"

MUST_USE int bevolking_scans_create(struct bevolking *b);

#endif
