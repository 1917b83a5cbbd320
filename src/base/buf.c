#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>

#define BUF_FIRST 256

void buf_free(struct buf *b)
{
	free(b->data);
	*b = (struct buf)BUF_INIT(b->cap);
}

void buf_clear(struct buf *b)
{
	b->len = 0;
	b->error = 0;
	if (b->data)
		b->data[0] = '\0';
}

/* Grows to hold len + `len` bytes and a NUL, doubling, within the cap. Sets the error otherwise. */
static void buf_grow(struct buf *b, size_t len)
{
	size_t need, size;
	char *data;

	if (len > b->cap || b->len > b->cap - len || b->cap == SIZE_MAX) {
		b->error = ERR_TE_GROOT;
		return;
	}
	need = b->len + len + 1;
	size = b->size ? b->size : BUF_FIRST;
	while (size < need)
		size = size > SIZE_MAX / 2 ? need : size * 2;
	if (size > b->cap + 1)
		size = b->cap + 1;
	data = realloc(b->data, size);
	if (!data) {
		b->error = ERR_GEHEUGEN;
		return;
	}
	b->data = data;
	b->size = size;
}

char *buf_room(struct buf *b, size_t len)
{
	if (b->error)
		return NULL;
	if (len >= b->size - b->len) {
		buf_grow(b, len);
		if (b->error)
			return NULL;
	}
	b->data[b->len] = '\0';
	b->data[b->len + len] = '\0';
	return b->data + b->len;
}

void buf_int(struct buf *b, int64_t value)
{
	char digits[24];
	char *at = digits + sizeof digits;
	uint64_t rest = value < 0 ? -(uint64_t)value : (uint64_t)value;

	do {
		*--at = (char)('0' + rest % 10);
		rest /= 10;
	} while (rest);
	if (value < 0)
		*--at = '-';
	buf_add(b, at, (size_t)(digits + sizeof digits - at));
}

void buf_format(struct buf *b, const char *fmt, ...)
{
	size_t left = b->error ? 0 : b->size - b->len;
	va_list ap;
	char *at;
	int len;

	va_start(ap, fmt);
	len = vsnprintf(left ? b->data + b->len : NULL, left, fmt, ap);
	va_end(ap);
	if (len < 0)
		BUG("format \"%s\" failed", fmt);
	if ((size_t)len >= left) {
		at = buf_room(b, (size_t)len);
		if (!at) {
			if (left)
				b->data[b->len] = '\0';
			return;
		}
		va_start(ap, fmt);
		vsnprintf(at, (size_t)len + 1, fmt, ap);
		va_end(ap);
	}
	b->len += (size_t)len;
}
