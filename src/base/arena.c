/*
 * A list of blocks, newest first; allocation moves a pointer in the newest one. Blocks double in
 * size, so that a large request costs few of them, and the first stays for the next request.
 *
 * Memory is cleared when it is handed out, not when it is taken back: a page uses only part of a
 * block. Under AddressSanitizer what is not handed out is poisoned, with a gap after each piece, so
 * that tests see an overrun as they would with malloc.
 */
#include "base/arena.h"

#include "base/format.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#define GAP 16
#define POISON(at, len) ASAN_POISON_MEMORY_REGION(at, len)
#define UNPOISON(at, len) ASAN_UNPOISON_MEMORY_REGION(at, len)
#else
#define GAP 0
#define POISON(at, len) ((void)(at), (void)(len))
#define UNPOISON(at, len) ((void)(at), (void)(len))
#endif

#define ALIGN _Alignof(max_align_t)
#define BLOCK_FIRST ((size_t)32 * 1024)
#define BLOCK_LARGEST ((size_t)1024 * 1024)

struct block {
	struct block *older;
	size_t size;
	size_t used; /* kept for a block that is not the newest */
	_Alignas(max_align_t) char data[];
};

struct arena {
	char *next;  /* in the newest block */
	size_t left; /* in the newest block */
	struct block *newest;
	size_t cap;
	size_t taken; /* the sum of the sizes of all blocks; never above cap */
	void (*on_full)(void *arg);
	void *on_full_arg;
};

static size_t block_used(const struct arena *a)
{
	return (size_t)(a->next - a->newest->data);
}

static void block_enter(struct arena *a, struct block *b, size_t used)
{
	a->newest = b;
	a->next = b->data + used;
	a->left = b->size - used;
	POISON(a->next, a->left);
}

/* Makes a block of `size` the newest. False when that is above the cap or there is no memory. */
static bool block_add(struct arena *a, size_t size)
{
	struct block *b;

	if (size > a->cap - a->taken || size > SIZE_MAX - sizeof *b)
		return false;
	b = malloc(sizeof *b + size);
	if (!b)
		return false;
	if (a->newest)
		a->newest->used = block_used(a);
	b->older = a->newest;
	b->size = size;
	b->used = 0;
	a->taken += size;
	block_enter(a, b, 0);
	return true;
}

static void block_drop(struct arena *a)
{
	struct block *b = a->newest;

	a->newest = b->older;
	a->taken -= b->size;
	UNPOISON(b->data, b->size);
	free(b);
}

struct arena *arena_open(size_t cap)
{
	struct arena *a = calloc(1, sizeof *a);

	if (!a)
		return NULL;
	a->cap = cap;
	if (!block_add(a, cap < BLOCK_FIRST ? cap : BLOCK_FIRST)) {
		free(a);
		return NULL;
	}
	return a;
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	while (a->newest)
		block_drop(a);
	free(a);
}

void arena_reset(struct arena *a)
{
	while (a->newest->older)
		block_drop(a);
	block_enter(a, a->newest, 0);
}

void arena_on_full(struct arena *a, void (*fn)(void *arg), void *arg)
{
	a->on_full = fn;
	a->on_full_arg = arg;
}

static _Noreturn void arena_full(struct arena *a, size_t size)
{
	if (a->on_full)
		a->on_full(a->on_full_arg);
	BUG("arena of %zu bytes is full: %zu more asked", a->cap, size);
}

/*
 * A block in which `need` bytes fit: twice the last one when the cap leaves room, else what is left
 * of the cap.
 */
static void arena_grow(struct arena *a, size_t need)
{
	size_t size = a->newest->size * 2;
	size_t room = a->cap - a->taken;

	if (size > BLOCK_LARGEST)
		size = BLOCK_LARGEST;
	if (size < need)
		size = need;
	if (size > room)
		size = room;
	if (size < need || !block_add(a, size))
		arena_full(a, need);
}

/* `size` bytes, not cleared, at a multiple of `align` (a power of two, at most ALIGN). */
static inline char *arena_take(struct arena *a, size_t size, size_t align)
{
	size_t pad = -(uintptr_t)a->next & (align - 1);
	char *p;

	if (__builtin_expect(pad > a->left || size > a->left - pad, 0)) {
		arena_grow(a, size);
		pad = 0;
	}
	p = a->next + pad;
	a->next = p + size;
	a->left -= pad + size;
	UNPOISON(p, size);
	if (GAP && a->left > GAP) {
		a->next += GAP;
		a->left -= GAP;
	}
	return p;
}

void *arena_alloc(struct arena *a, size_t size)
{
	return memset(arena_take(a, size ? size : 1, ALIGN), 0, size);
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
	size_t bytes;

	if (__builtin_mul_overflow(count, size, &bytes))
		arena_full(a, SIZE_MAX);
	return arena_alloc(a, bytes);
}

char *arena_text(struct arena *a, const char *text)
{
	return arena_textn(a, text, strlen(text));
}

char *arena_textn(struct arena *a, const char *text, size_t len)
{
	char *p;

	if (len == SIZE_MAX)
		arena_full(a, len);
	p = arena_take(a, len + 1, 1);
	if (len)
		memcpy(p, text, len);
	p[len] = '\0';
	return p;
}

char *arena_format(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *text;

	va_start(ap, fmt);
	text = arena_vformat(a, fmt, ap);
	va_end(ap);
	return text;
}

char *arena_vformat(struct arena *a, const char *fmt, va_list ap)
{
	char small[256];
	va_list again;
	char *text;
	int len;

	va_copy(again, ap);
	len = format_text(small, sizeof small, fmt, ap);
	if (len < 0)
		BUG("format \"%s\" failed", fmt);
	if ((size_t)len < sizeof small) {
		text = arena_textn(a, small, (size_t)len);
	} else {
		text = arena_take(a, (size_t)len + 1, 1);
		vsnprintf(text, (size_t)len + 1, fmt, again);
	}
	va_end(again);
	return text;
}

struct arena_mark arena_mark(struct arena *a)
{
	return (struct arena_mark){.block = a->newest, .used = block_used(a)};
}

void arena_release(struct arena *a, struct arena_mark mark)
{
	while (a->newest != mark.block) {
		if (!a->newest->older)
			BUG("arena released to a mark that is not in it");
		block_drop(a);
	}
	block_enter(a, a->newest, mark.used);
}

size_t arena_used(const struct arena *a)
{
	size_t used = block_used(a);

	for (const struct block *b = a->newest->older; b; b = b->older)
		used += b->used;
	return used;
}
