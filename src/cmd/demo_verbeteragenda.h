/*
 * The Verbeteragenda of the demo: a scan of a year ago, in which twelve organisations agreed on
 * five actions, and what came of them since. The scan of this year may go on from it.
 */
#ifndef CMD_DEMO_VERBETERAGENDA_H
#define CMD_DEMO_VERBETERAGENDA_H

#include "cmd/demo_handeling.h"

MUST_USE int demo_verbeteragenda_create(struct demo *d);

#endif
