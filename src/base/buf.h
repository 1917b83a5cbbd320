/*
 * A growing byte buffer with a hard cap and a sticky error. Writers append without checking; whoever
 * owns the buffer checks `error` once, at the end. After an error nothing more is appended.
 *
 * data is always NUL-terminated when it is not NULL (the NUL does not count in len).
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/base.h"

#include <stdarg.h>

struct buf {
	char *data;
	size_t len;
	size_t size; /* allocated */
	size_t cap;  /* never more than this many bytes */
	int error;   /* 0, ERR_TE_GROOT or ERR_GEHEUGEN; sticky */
};

#define BUF_INIT(cap_) {.cap = (cap_)}

void buf_free(struct buf *b); /* frees the memory and clears error and len; cap stays */
void buf_clear(struct buf *b); /* len = 0, error = 0; keeps the memory */
void buf_add(struct buf *b, const void *data, size_t len);
void buf_text(struct buf *b, const char *text);
void buf_char(struct buf *b, char c);
void buf_int(struct buf *b, int64_t value);
void buf_format(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);
/* Room for `len` more bytes; NULL after an error. The caller fills them and adds to b->len. */
char *buf_room(struct buf *b, size_t len);

#endif
