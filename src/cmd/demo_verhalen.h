/*
 * Jayda, Abdul and Rutger: the three stories of the Inspectie SZW ("Jonggehandicapten duurzaam aan
 * het werk"), played day by day. What employers might read is in functional words: what helps,
 * never what somebody has (promise 10).
 */
#ifndef CMD_DEMO_VERHALEN_H
#define CMD_DEMO_VERHALEN_H

#include "cmd/demo_stap.h"

extern const struct demo_jongere demo_verhalen[];
extern const size_t demo_verhaal_count;

#endif
