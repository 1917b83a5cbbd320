/* What is checked of an employer. */
#ifndef DOMAIN_WERKGEVER_H
#define DOMAIN_WERKGEVER_H

#include "base/base.h"

/* A KvK number: eight digits, not all zero. There is no check digit. NULL is false. */
bool kvk_check(const char *kvk);

#endif
