/*
 * A growing byte buffer with a hard cap and a sticky error. Writers append without checking;
 * whoever owns the buffer checks `error` once, at the end. After an error nothing more is appended.
 *
 * data is always NUL-terminated when it is not NULL (the NUL does not count in len).
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/base.h"

#include <stdarg.h>
#include <string.h>

struct buf {
	char *data;
	size_t len;
	size_t size; /* allocated */
	size_t cap;  /* never more than this many bytes */
	int error;   /* 0, ERR_TE_GROOT or ERR_GEHEUGEN; sticky */
};

#define BUF_INIT(cap_)                                                                             \
	{                                                                                          \
		.cap = (cap_)                                                                      \
	}

void buf_free(struct buf *b);  /* frees the memory and clears error and len; cap stays */
void buf_clear(struct buf *b); /* len = 0, error = 0; keeps the memory */
/*
 * Room for `len` more bytes and a NUL; NULL after an error. The caller fills them and adds to
 * b->len what it filled; whoever fills fewer than asked puts the NUL there as well.
 */
char *buf_room(struct buf *b, size_t len);

static inline void buf_add(struct buf *b, const void *data, size_t len)
{
	char *at = !b->error && len < b->size - b->len ? b->data + b->len : buf_room(b, len);

	if (!at)
		return;
	if (len)
		memcpy(at, data, len);
	at[len] = '\0';
	b->len += len;
}

static inline void buf_text(struct buf *b, const char *text)
{
	buf_add(b, text, strlen(text));
}

static inline void buf_char(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void buf_int(struct buf *b, int64_t value);
void buf_format(struct buf *b, const char *fmt, ...) PRINTF_LIKE(2, 3);

#endif
