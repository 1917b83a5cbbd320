/*
 * Paragraphs of a text: pieces with an empty line between them. Two versions of a text are shown
 * beside each other by the paragraphs that are in one of both.
 */
#ifndef DOMAIN_ALINEA_H
#define DOMAIN_ALINEA_H

#include "base/arena.h"

/* The paragraphs of `text` that `other` has not, in their order; "" for none. Made in `a`. */
const char *alinea_only_in(struct arena *a, const char *text, const char *other);

#endif
