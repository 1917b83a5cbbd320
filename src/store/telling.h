/*
 * Figures of the region, from totals that the database keeps (schema/0005_telling_stand.sql): what
 * they cost does not grow with the region, and they are at every moment what a recount would say.
 * What comes out are groups as the views telling_… give them: no persons, and no small groups.
 */
#ifndef STORE_TELLING_H
#define STORE_TELLING_H

#include "base/arena.h"
#include "base/choice.h"
#include "db/db.h"

/* What lasts: being at work over jobs (F008), one job, or being without between jobs (F301). */
enum telling_maat { TELLING_WERK, TELLING_BAAN, TELLING_GAT };
#define TELLING_MATEN 3
extern const struct choices telling_maten;

/* By what the young people are divided. */
enum telling_dimensie {
	TELLING_ALLE,
	TELLING_DOELGROEP,
	TELLING_FUNCTIESOORT,
	TELLING_CONTRACTVORM,
	TELLING_JOBCOACH
};
#define TELLING_DIMENSIES 5
extern const struct choices telling_dimensies;

/* Figures that are a part of a whole, or a number per group. */
enum telling_figuur {
	TELLING_ALLEN,            /* at work a year ago, still at work (F303) */
	TELLING_STARTERS,         /* began more than a year ago, worked on for a year (F303) */
	TELLING_ZELFDE_WERKGEVER, /* of both, still with the same employer (F304) */
	TELLING_BANEN,            /* jobs, and in units of 25.5 hours (F305) */
	TELLING_TIJDELIJKE_UREN,  /* contract hours, and the temporary ones (F306) */
	TELLING_CONTRACT_GEVOLGD, /* contracts that ended, with an answer before their end (F314) */
	TELLING_NAZORG,           /* new places, and the first talk within six weeks (F273, F314) */
	TELLING_UITVAL_REDEN,     /* F302 */
	TELLING_UITVAL_MOMENT,
	TELLING_TRAJECT, /* F312 */
	TELLING_INSTROOM /* by which way in view, and late (F024) */
};
extern const struct choices telling_figuren;

#define TELLING_GROEP_MAX 24

/* A point of a Kaplan-Meier curve. */
struct telling_punt {
	char groep[TELLING_GROEP_MAX]; /* code in the list of the dimension */
	int32_t dagen;
	int64_t aantal;  /* durations in this group */
	int64_t at_risk; /* still followed on this day */
	double s, lower, upper;
};

struct telling_rij {
	int figuur;                    /* enum telling_figuur */
	char groep[TELLING_GROEP_MAX]; /* code in a list that depends on the figure, or "alle" */
	int64_t aantal;                /* persons, jobs or contracts */
	double geheel, deel;
};

/* The days of the points: the start, and 3, 6, 12 and 24 months (F307). */
#define TELLING_MOMENTEN 5
extern const int32_t telling_momenten[TELLING_MOMENTEN];

/* On what the figures stand. */
struct telling_stand {
	int64_t nr;       /* rises with every change of a figure */
	struct datum dag; /* the day that is counted */
	int64_t grens;    /* in groups smaller than this nothing is told: 5, or more (F315) */
};
MUST_USE int telling_stand_load(struct db *db, struct arena *a, struct telling_stand *ret);

struct telling_vraag {
	int maat;     /* enum telling_maat; of TELLING_GAT only TELLING_ALLE is kept */
	int dimensie; /* enum telling_dimensie */
	/* What began in these years, the last included; 0 and 0: whenever it began. A year in which
	 * a group is too small is left out. */
	int van_jaar, tot_jaar;
};

struct telling_verloop {
	const struct telling_punt *punten; /* TELLING_MOMENTEN of each group, in order of day */
	size_t n_punten;
};

/* What was counted, but for periods, is remembered until something changes. May be used by all
 * threads. */
struct telling;
MUST_USE int telling_open(struct telling **ret);
void telling_close(struct telling *t);
/* The curves asked for, of the state that `stand` was read from. */
MUST_USE int telling_verloop_load(struct telling *t, struct db *db, struct arena *a,
				  const struct telling_vraag *vraag,
				  const struct telling_stand *stand, struct telling_verloop *ret);

struct telling_rijen {
	const struct telling_rij *list; /* those of one figure together, the largest first */
	size_t count;
};
MUST_USE int telling_rijen_load(struct telling *t, struct db *db, struct arena *a,
				const struct telling_stand *stand, struct telling_rijen *ret);

/* ---- keeping the totals ---- */

/*
 * At the end of every write transaction: takes what it changed into the totals. Costs next to
 * nothing when it changed no dossier. Part of what database_on_seal is given.
 */
MUST_USE int telling_keep(struct db *db);
/*
 * Makes the totals anew from the dossiers, as they are on `vandaag`: after rows came in without
 * triggers (db/bulk.h). `owner` was opened under DATABASE_OWNER.
 */
MUST_USE int telling_rebuild(struct database *owner, struct datum vandaag);
/* How many totals differ from a full recount: 0 when all is well. `db` is the owner's. */
MUST_USE int telling_check(struct db *owner, int64_t *ret);

#endif
