/*
 * Figures of the region, counted once per state of the data and per day and then kept. What is kept
 * are groups as the views telling_… give them: no persons, and no small groups. The same numbers
 * come out of a new count at any moment (test/scenario/sturing.test.mjs).
 *
 * A state is known by the number in t_telling_stand, which triggers raise in the transaction that
 * changes a figure. Whoever finds it raised counts again; others who come meanwhile wait for that
 * count. A struct telling may be used by all threads.
 */
#ifndef STORE_TELLING_H
#define STORE_TELLING_H

#include "base/arena.h"
#include "base/choice.h"
#include "db/db.h"

/* What lasts: being at work over jobs (F008), one job, or being without between jobs (F301). */
enum telling_maat { TELLING_WERK, TELLING_BAAN, TELLING_GAT };
extern const struct choices telling_maten;

/* By what the young people are divided. */
enum telling_dimensie {
	TELLING_ALLE,
	TELLING_DOELGROEP,
	TELLING_FUNCTIESOORT,
	TELLING_CONTRACTVORM,
	TELLING_JOBCOACH
};
extern const struct choices telling_dimensies;

/* Figures that are a part of a whole, or a number per group. */
enum telling_figuur {
	TELLING_ALLEN,            /* at work a year ago, still at work (F303) */
	TELLING_STARTERS,         /* began more than a year ago, worked on for a year (F303) */
	TELLING_ZELFDE_WERKGEVER, /* of both, still with the same employer (F304) */
	TELLING_BANEN,            /* jobs, and in units of 25.5 hours (F305) */
	TELLING_TIJDELIJKE_UREN,  /* contract hours, and the temporary ones (F306) */
	TELLING_CONTRACT_GEVOLGD, /* contracts that ended, with an answer before their end (F314) */
	TELLING_UITVAL_REDEN,     /* F302 */
	TELLING_UITVAL_MOMENT,
	TELLING_TRAJECT /* F312 */
};
extern const struct choices telling_figuren;

#define TELLING_GROEP_MAX 24

/* A point of a Kaplan-Meier curve. */
struct telling_punt {
	int maat;                      /* enum telling_maat */
	int dimensie;                  /* enum telling_dimensie */
	char groep[TELLING_GROEP_MAX]; /* code in the list of the dimension */
	int32_t dagen;
	int64_t aantal;  /* durations in this group */
	int64_t at_risk; /* still followed on this day */
	double s, lower, upper;
};

struct telling_rij {
	int figuur; /* enum telling_figuur */
	char groep[TELLING_GROEP_MAX];
	int64_t aantal; /* persons, jobs or contracts */
	double geheel, deel;
};

struct telling_blad {
	const struct telling_punt *punten; /* by measure, dimension and group together, by day */
	size_t n_punten;
	const struct telling_rij *rijen;
	size_t n_rijen;
};

/* The days of the points: the start, and 3, 6, 12 and 24 months (F307). */
#define TELLING_MOMENTEN 5
extern const int32_t telling_momenten[TELLING_MOMENTEN];
/* In groups smaller than this nothing is told; the views say the same. */
#define TELLING_KLEINSTE 5

struct telling;
MUST_USE int telling_open(struct telling **ret);
void telling_close(struct telling *t);
/*
 * The figures of the state that `db`, in a read transaction, sees; or of a newer one. Copied to the
 * arena. `vandaag` is that of the transaction's context.
 */
MUST_USE int telling_load(struct telling *t, struct db *db, struct arena *a, struct datum vandaag,
			  struct telling_blad *ret);

#endif
