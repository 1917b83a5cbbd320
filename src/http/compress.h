/*
 * Compression of reply bodies made on the fly: gzip at the lightest level, because the page is sent
 * once.
 */
#ifndef HTTP_COMPRESS_H
#define HTTP_COMPRESS_H

#include "http/server.h"

struct compressors;

MUST_USE int compressors_new(struct compressors **ret);
void compressors_free(struct compressors *cs); /* NULL is fine */
void compress_reply(struct compressors *cs, struct exchange *x);

/*
 * True when an Accept-Encoding value allows that coding ("gzip", "br"): named, or by "*", and not
 * with q=0. NULL allows nothing.
 */
bool accepts_coding(const char *accept_encoding, const char *coding);

#endif
