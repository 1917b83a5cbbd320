/*
 * The other young people of the demo: every phase, every signal, and quite a few for whom all is
 * well.
 */
#ifndef CMD_DEMO_JONGEREN_H
#define CMD_DEMO_JONGEREN_H

#include "cmd/demo_stap.h"

extern const struct demo_jongere demo_jongeren[];
extern const size_t demo_jongere_count;

#endif
