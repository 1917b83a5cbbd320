/* Printing in the few ways that nearly all texts need: %s, and %d and %u, also with l, ll or z. */
#ifndef BASE_FORMAT_H
#define BASE_FORMAT_H

#include "base/base.h"

#include <stdarg.h>

#define FORMAT_DIGITS 24
/*
 * The number of the conversion whose letters begin at *p, behind the '%', as text that ends where
 * `digits` does; *p moves past it. NULL for any other conversion, of which nothing was taken.
 */
const char *format_number(const char **p, va_list *ap, char digits[FORMAT_DIGITS]);

/* As vsnprintf, and quicker for a text that fits and needs nothing else. */
MUST_USE int format_text(char *out, size_t size, const char *fmt, va_list ap);

#endif
