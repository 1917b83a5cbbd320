/*
 * The characters of a text file as UTF-8, a piece at a time. Internal to store/tabel*.c.
 */
#ifndef STORE_TABEL_CODERING_H
#define STORE_TABEL_CODERING_H

#include "base/base.h"

enum codering { CODERING_UTF8, CODERING_UTF16LE, CODERING_UTF16BE, CODERING_WINDOWS1252 };

struct codering_lezer {
	enum codering codering;
	const uint8_t *at;
	const uint8_t *end;
};

/*
 * Recognises the encoding and passes over a byte order mark. What is not UTF-8 and has no mark is
 * Windows-1252.
 */
struct codering_lezer codering_open(const uint8_t *data, size_t len);
/* "UTF-8", "Windows-1252", … */
const char *codering_name(enum codering codering);
/*
 * Up to `size` (at least 8) bytes of UTF-8 into `out`, never half a character; 0 at the end. What
 * is no character (an unpaired surrogate, a byte that Windows-1252 does not use) becomes U+FFFD.
 */
size_t codering_read(struct codering_lezer *l, char *out, size_t size);

#endif
