/*
 * Civil dates and instants, as types that cannot be mixed up.
 *
 *   datum   a day without a time, in days since 1970-01-01 (proleptic Gregorian). Stored as that
 *           number in columns named …_datum, so that SQL can compare and subtract days without a
 *           date function that differs per engine.
 *   moment  an instant, in milliseconds since 1970-01-01T00:00:00Z. Stored in columns named …_op.
 *
 * "No date" is DATUM_GEEN, "no instant" MOMENT_GEEN; both are stored as NULL.
 * Screens show Europe/Amsterdam; the API shows UTC. Ranges: years 1900 to 2200.
 */
#ifndef BASE_DATUM_H
#define BASE_DATUM_H

#include "base/base.h"

#include <limits.h>

struct datum {
	int32_t dag;
};
struct moment {
	int64_t ms;
};

#define DATUM_GEEN ((struct datum){INT32_MIN})
#define MOMENT_GEEN ((struct moment){INT64_MIN})

static inline bool datum_set(struct datum d)
{
	return d.dag != INT32_MIN;
}
static inline bool moment_set(struct moment m)
{
	return m.ms != INT64_MIN;
}
static inline struct datum datum_plus(struct datum d, int32_t dagen)
{
	return (struct datum){d.dag + dagen};
}
/* Days from a to b; negative when b is earlier. Both must be set. */
static inline int32_t dagen_tussen(struct datum a, struct datum b)
{
	return b.dag - a.dag;
}

/* year 1900-2200, month 1-12, day 1-31; DATUM_GEEN when no such day exists. */
struct datum datum_of(int year, int month, int day);
void datum_split(struct datum d, int *year, int *month, int *day);
int datum_jaar(struct datum d);
/*
 * The same day `months` later (or earlier when negative); the last day of the month when that day
 * does not exist.
 */
struct datum datum_plus_months(struct datum d, int months);
/* Whole years on day `op`: someone born on 29 February is a year older on 1 March. */
int leeftijd_op(struct datum geboren, struct datum op);
/* 0 = Monday … 6 = Sunday. */
int datum_weekday(struct datum d);

/*
 * Reads a date as people type it: 2026-11-22, 22-11-2026, 22/11/2026, 22.11.2026, 22 11 2026,
 * 22112026, "22 november 2026", "22 nov 2026", and single-digit days and months. Two-digit years
 * are refused: they are a guess. 0, or ERR_INVOER. Surrounding blanks are ignored.
 */
MUST_USE int datum_parse(const char *text, struct datum *ret);

#define DATUM_TEXT_MAX 40
/* ISO 8601 "2026-11-22"; "" when not set. Returns `out`. */
const char *datum_iso(struct datum d, char out[DATUM_TEXT_MAX]);
/* "22-11-2026", as forms show and accept it. */
const char *datum_kort(struct datum d, char out[DATUM_TEXT_MAX]);
/* "22 november 2026", as sentences show it. */
const char *datum_lang(struct datum d, char out[DATUM_TEXT_MAX]);
/* UTC "2026-11-22T10:15:00Z"; "" when not set. */
const char *moment_iso(struct moment m, char out[DATUM_TEXT_MAX]);
/* Amsterdam time "22-11-2026 11:15". */
const char *moment_kort(struct moment m, char out[DATUM_TEXT_MAX]);
/* The day in Europe/Amsterdam on which the instant falls. */
struct datum moment_datum(struct moment m);
/* Midnight in Europe/Amsterdam with which the day begins; `d` must be set. */
struct moment datum_begin(struct datum d);

/*
 * Sets the process to Europe/Amsterdam, once, before threads start: it runs by itself before main,
 * so that no program or test can forget it. Without time zone data on the machine the rule in force
 * since 1996 is used.
 */
void clock_init(void) __attribute__((constructor));
/* The clock: asked anew every time, so that faketime works. */
struct moment clock_now(void);
struct datum clock_today(void); /* in Europe/Amsterdam */

#endif
