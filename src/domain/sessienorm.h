/*
 * A norm on the table in session one of a scan (F342, F345): the order of things, the five points
 * of a score, and what twelve scores together say.
 */
#ifndef DOMAIN_SESSIENORM_H
#define DOMAIN_SESSIENORM_H

#include "base/choice.h"

enum normtoestand {
	NORMTOESTAND_DICHT,
	NORMTOESTAND_OPEN,     /* each answers, seen by nobody */
	NORMTOESTAND_GESLOTEN, /* all answers are in */
	NORMTOESTAND_ONTHULD,  /* shown to all at once, and talked about */
	NORMTOESTAND_BESPROKEN,
	NORMTOESTAND_OVERGESLAGEN
};
extern const struct choices normtoestanden;

/* What the voorzitter does with it. */
enum normstap {
	NORMSTAP_OPENEN,
	NORMSTAP_SLUITEN,
	NORMSTAP_ONTHULLEN,
	NORMSTAP_BESPREKEN,
	NORMSTAP_OVERSLAAN,
	NORMSTAP_HEROPENEN /* answers can be changed again, and are hidden again */
};
extern const struct choices normstappen;

/* The state after a step. 0, or ERR_CONFLICT: not from there. */
MUST_USE int sessienorm_step(enum normtoestand van, enum normstap stap, enum normtoestand *ret);
/* Whether it is done with for this session. */
bool sessienorm_is_klaar(enum normtoestand toestand);
/* Whether it is what everybody looks at. One norm of a scan at a time. */
bool sessienorm_is_aan_de_beurt(enum normtoestand toestand);

/* What was said of it in the end. */
enum normuitkomst { NORMUITKOMST_KANS, NORMUITKOMST_KNELPUNT, NORMUITKOMST_GAAT_GOED };
extern const struct choices normuitkomsten;

/* A score is 1 to SCORE_MOST; its choice is one less. */
#define SCORE_MOST 5
extern const struct choices scores;

/* Many scores. Of none all is 0. */
struct scorespreiding {
	int n;
	int aantal[SCORE_MOST]; /* of score 1, 2, … */
	int laagste, hoogste;
	int gemiddelde_tiende; /* the mean, in tenths, rounded */
	int mediaan_half;      /* the median, in halves: 7 is 3.5 */
};
struct scorespreiding scorespreiding_compute(const int *scores, size_t n);

/* So many at least must have answered, or chosen: of fewer the numbers tell who did what. */
#define SPREIDING_LEAST 3
/* Whether the numbers of so many may be shown. */
bool spreiding_may_show(int64_t n);

/* Whether all are within one point of each other, within two, or farther apart. */
enum eenstemmig { EENSTEMMIG_EENS, EENSTEMMIG_VERSCHIL, EENSTEMMIG_VERDEELD };
extern const struct choices eenstemmigheden;
enum eenstemmig scorespreiding_eenstemmig(const struct scorespreiding *s);
/*
 * Whether who gave this score sees something that most do not: two points or more from the median,
 * where at least three answered. He is invited to speak first; it is no mistake.
 */
bool scorespreiding_is_uitschieter(const struct scorespreiding *s, int score);

#endif
