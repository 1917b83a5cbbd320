/*
 * What something becomes by a step: a table with a line for each step that makes sense, from where
 * and to where. What no line names makes no sense.
 */
#ifndef DOMAIN_STAP_H
#define DOMAIN_STAP_H

#include "base/choice.h"

struct stap {
	int van, stap, naar;
};
/* CHOICE_NONE: the step makes no sense there. */
int stap_to(const struct stap *list, size_t n, int van, int stap);

#endif
