/* What every code list of the domain promises, checked once for all of them. */
#ifndef UNIT_DOMAIN_LIJST_H
#define UNIT_DOMAIN_LIJST_H

#include "base/choice.h"

/*
 * Fails the running test when a code, label or hint of the list is missing, double or badly formed.
 */
void assert_choices(const struct choices *choices);

#endif
