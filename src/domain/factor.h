/*
 * The factors of a network that works (factor.def; F319, F320). Stored by code, shown and linked to
 * by number: "factor/7" in the kennisbank is continuity.
 */
#ifndef DOMAIN_FACTOR_H
#define DOMAIN_FACTOR_H

#include "base/choice.h"

enum factor {
#define FACTOR(NAME, ...) FACTOR_##NAME,
#include "domain/factor.def"
#undef FACTOR
	FACTOR_COUNT
};
/* With what each means as the hint. */
extern const struct choices factoren;

/* Of the research, from 1: what people call it by. */
int factor_nummer(enum factor factor);
/* The factor with this number; CHOICE_NONE when there is none. */
int factor_find(int64_t nummer);

#endif
