/*
 * Duurzaamheid: how long people stay at work, over jobs, whatever employer (F008). Three steps:
 *
 *   1. jobs of one person become working periods: jobs with at most `gat_max` days between them are
 *      one period (werkperiodes_compute);
 *   2. periods become durations, ended or still running (werkperiode_duur, overleving_add);
 *   3. durations become a curve: the Kaplan-Meier estimate with Greenwood's variance and 95% bands
 *      on the log scale, as R's survival::survfit gives by default (overleving_compute).
 *
 * The gaps between jobs go the same way: there the event is a new job (gaten_compute).
 *
 * A period that ended lately may still turn out to go on, as long as the gap is not longer than
 * `gat_max`. Therefore everybody is observed until `gat_max` + 1 days before the day of counting
 * and not further: to count fresh ends, or to leave them out, would both bend the curve.
 */
#ifndef DOMAIN_DUURZAAMHEID_H
#define DOMAIN_DUURZAAMHEID_H

#include "base/datum.h"

/* ---- jobs of one person ---- */

#define DUURZAAMHEID_GAT_MAX 31 /* days between two jobs that still count as working on */

struct baan {
	struct datum van;
	struct datum tot;  /* last day; DATUM_GEEN: it still runs */
	int64_t werkgever; /* to tell the same job from another; any number */
};

struct werkperiode {
	struct datum van;
	struct datum tot; /* last day; DATUM_GEEN: it still runs */
	size_t eerste;    /* index of its first job in the list */
	size_t banen;     /* how many jobs, which follow each other in the list */
};

/*
 * Joins the jobs of one person, in order of `van`, into periods; `ret` has room for `count`.
 * Returns how many. Jobs may overlap. gat_max >= 0.
 */
size_t werkperiodes_compute(const struct baan *list, size_t count, int32_t gat_max,
			    struct werkperiode *ret);

/* The last day on which everybody is observed, when counting on `peildatum`. */
struct datum duurzaamheid_horizon(struct datum peildatum, int32_t gat_max);

struct duur {
	int32_t dagen;   /* days worked, the first day included */
	bool is_gestopt; /* false: still at work when last observed */
};
/* What is known of a period on the horizon; false when it began later, and tells nothing yet. */
bool werkperiode_duur(const struct werkperiode *periode, struct datum horizon, struct duur *ret);

enum werk_op {
	WERK_OP_GEEN,   /* not at work on that day */
	WERK_OP_ZELFDE, /* with the employer with whom the period began */
	WERK_OP_ANDER
};
/*
 * What someone does on a day of a period (F304). In a gap within the period the job before it
 * counts. Several jobs on one day: the first employer counts if one of them is there.
 */
enum werk_op werkperiode_op(const struct werkperiode *periode, const struct baan *list,
			    struct datum dag);

/*
 * The times without work after each job until the next, as durations with a new job as the event
 * (is_gestopt: the gap stopped). A last gap runs until `peildatum`. Jobs in order of `van`; `ret`
 * has room for `count`. Returns how many (F301).
 */
size_t gaten_compute(const struct baan *list, size_t count, struct datum peildatum,
		     struct duur *ret);

/* ---- the curve ---- */

/* How many durations of so many days ended in the event, and how many were cut off (censored). */
struct overleving_telling {
	int32_t dagen;
	int64_t events;
	int64_t censored;
};

/*
 * A table with a row for each day, for counting one by one: list[d].dagen is d. Longer durations
 * are cut off at its last day, which is beyond what is shown.
 */
#define OVERLEVING_DAGEN 3654 /* ten years and a day */
void overleving_begin(struct overleving_telling list[OVERLEVING_DAGEN]);
void overleving_add(struct overleving_telling list[OVERLEVING_DAGEN], struct duur duur);

struct overleving {
	int32_t dagen;
	int64_t at_risk; /* durations of at least so many days */
	int64_t events;  /* up to and including that day */
	double s;        /* share that lasts longer than `dagen` days */
	double lower;    /* 95% band; NaN when s is 0 or nobody was counted */
	double upper;
};

/*
 * The curve at the days op[0 … n-1], each >= 0. `list` is in order of dagen, without doubles. 0, or
 * ERR_INVOER when it is not, or when a number is negative. Without any duration s is NaN.
 *
 * An event and a cut-off on the same day: the cut-off one was still at risk. After the longest
 * duration the curve stays where it is and at_risk is 0: whoever shows it should stop there.
 */
MUST_USE int overleving_compute(const struct overleving_telling *list, size_t count,
				const int32_t *op, size_t n, struct overleving *ret);

/*
 * The day on which half has stopped; NaN when fewer did. As R: the middle, when the curve lies flat
 * at exactly one half. `list` as above.
 */
double overleving_mediaan(const struct overleving_telling *list, size_t count);

#endif
