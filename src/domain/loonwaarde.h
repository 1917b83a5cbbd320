/* Loonwaarde: what somebody earns of the minimum wage, estimated or measured (F043, F249). */
#ifndef DOMAIN_LOONWAARDE_H
#define DOMAIN_LOONWAARDE_H

#include "base/choice.h"

enum loonwaardesoort { LOONWAARDESOORT_INDICATIEF, LOONWAARDESOORT_GEMETEN };
extern const struct choices loonwaardesoorten;

#endif
