/*
 * An arena: memory that lives exactly as long as one request (or one subcommand, or one test) and
 * is given back whole. Nobody frees a piece of it.
 *
 * There are three lifetimes in the program: the process (malloc, at start-up only), the request
 * (its arena) and scratch (a mark in the arena, released by whoever set it).
 *
 * arena_alloc never returns NULL. When the cap is reached or memory runs out it calls the arena's
 * on_full, which must not return: the gate jumps back and answers 503, tools abort. So callers need
 * no check, and no request can take more than its cap.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/base.h"

#include <stdarg.h>

struct arena;
struct arena_mark {
	void *block;
	size_t used;
};

/* A new arena that may hold at most `cap` bytes. NULL when there is no memory at all. */
struct arena *arena_open(size_t cap);
void arena_free(struct arena *a);
/* Forgets everything; keeps the first block for the next request. */
void arena_reset(struct arena *a);
/* What to do when full; `fn` must not return. Without it: BUG. */
void arena_on_full(struct arena *a, void (*fn)(void *arg), void *arg);

/* `size` zeroed bytes, aligned for any type. size 0 gives a unique, unusable pointer. */
void *arena_alloc(struct arena *a, size_t size) __attribute__((returns_nonnull, malloc));
/* `count` times `size`, checked for overflow (an overflow counts as full). */
void *arena_array(struct arena *a, size_t count, size_t size) __attribute__((returns_nonnull));
char *arena_text(struct arena *a, const char *text) __attribute__((returns_nonnull));
char *arena_textn(struct arena *a, const char *text, size_t len) __attribute__((returns_nonnull));
char *arena_format(struct arena *a, const char *fmt, ...) PRINTF_LIKE(2, 3)
    __attribute__((returns_nonnull));
char *arena_vformat(struct arena *a, const char *fmt, va_list ap) PRINTF_LIKE(2, 0)
    __attribute__((returns_nonnull));

struct arena_mark arena_mark(struct arena *a);
void arena_release(struct arena *a, struct arena_mark mark);
/* Bytes in use, for tests and limits. */
size_t arena_used(const struct arena *a);

#endif
