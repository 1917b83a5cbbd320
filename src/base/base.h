/*
 * What every module may lean on without thinking: fixed-width integers, the error names, the
 * attributes the compiler checks for us, and BUG().
 *
 * Results. A function that can fail returns int: 0, or a negative ERR_… from errors.def. It never
 * logs and never prints; only pages, subcommands, jobs, the gate and http/server do that.
 */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The errors: ERR_x is negative, so that `if (rc < 0)` reads the same everywhere. */
enum err {
	ERR_GEEN = 0,
#define ERR(name, number, status, sentence) ERR_##name = -(number),
#include "base/errors.def"
#undef ERR
};

/* The HTTP status and the Dutch sentence of an error. Never NULL; unknown numbers are ERR_BUG. */
int err_status(int err);
const char *err_sentence(int err);
const char *err_name(int err);

/*
 * What a failing system call on a file means: ERR_ONBEKEND, ERR_GEEN_RECHT, ERR_CONFLICT,
 * ERR_SCHIJF_VOL or ERR_DATABASE.
 */
int err_of_system(int e);

#define MUST_USE __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, first) __attribute__((format(printf, fmt, first)))
#define UNUSED __attribute__((unused))
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/*
 * Something that cannot happen did. Writes where and what to stderr and aborts; stays on in
 * production.
 */
#define BUG(...) bug_(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void bug_(const char *file, int line, const char *fmt, ...) PRINTF_LIKE(3, 4);

#endif
