/*
 * Jobcoach: who coaches somebody at work, in how many hours, and what comes of it (F227-F244).
 *
 * A toekenning is the coaching of one place for half a year at most, by one coach, under one
 * regime: a percentage of the hours worked, that falls with the years (research/standards 9; UWV
 * Protocol Jobcoach 2014, table 1, in domain/parameter.def; Reïntegratiebesluit 12 and 18). At its
 * end there is a report, which the young person reads and agrees with or not.
 */
#ifndef DOMAIN_JOBCOACH_H
#define DOMAIN_JOBCOACH_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

/* F227 */
enum jobcoachsoort {
	JOBCOACHSOORT_EXTERN,
	JOBCOACHSOORT_INTERN,
	JOBCOACHSOORT_GEMEENTE,
	JOBCOACHSOORT_SPECIALIST,
	JOBCOACHSOORT_STAGEBEGELEIDER
};
extern const struct choices jobcoachsoorten;

enum jobcoachregime {
	JOBCOACHREGIME_ZEER_LICHT,
	JOBCOACHREGIME_LICHT,
	JOBCOACHREGIME_MIDDEN,
	JOBCOACHREGIME_INTENSIEF
};
extern const struct choices jobcoachregimes;

/* What an hour was for. */
enum jobcoachactiviteit {
	JOBCOACHACTIVITEIT_WERKPLEK,
	JOBCOACHACTIVITEIT_TRAINEN,
	JOBCOACHACTIVITEIT_INTRODUCEREN,
	JOBCOACHACTIVITEIT_STRUCTUREREN,
	JOBCOACHACTIVITEIT_OPLOSSEN,
	JOBCOACHACTIVITEIT_LEIDINGGEVENDE,
	JOBCOACHACTIVITEIT_THUIS,
	JOBCOACHACTIVITEIT_EVALUEREN
};
extern const struct choices jobcoachactiviteiten;
/* What the time of a contact was for, told by whom it was with (enum contactmet). */
int jobcoachactiviteit_of_contact(int met);

/* What a report comes to. */
enum jobcoachresultaat {
	JOBCOACHRESULTAAT_ZELFSTANDIG,
	JOBCOACHRESULTAAT_LICHTER,
	JOBCOACHRESULTAAT_GELIJK,
	JOBCOACHRESULTAAT_ZWAARDER,
	JOBCOACHRESULTAAT_WERKGEVER,
	JOBCOACHRESULTAAT_GESTOPT
};
extern const struct choices jobcoachresultaten;
/* Whether no coaching follows on it. False for CHOICE_NONE. */
bool jobcoachresultaat_is_klaar(int resultaat);

/* What a colleague at the employer learned, to coach beside the jobcoach, never instead (F242). */
enum harrietraining {
	HARRIETRAINING_HARRIE,
	HARRIETRAINING_PRAKTIJKOPLEIDER,
	HARRIETRAINING_ANDERS
};
extern const struct choices harrietrainingen;

/* ---- hours ---- */

#define JOBCOACH_MAANDEN 6  /* of one toekenning, at most */
#define JOBCOACH_PERIODEN 6 /* of one place; more asks for the reason (F232) */

struct jobcoach_aanvraag {
	int regime;
	bool is_proef;      /* of a trial placement, which is reckoned on its own */
	struct datum begin; /* of the coaching at this place */
	struct datum van, tot;
	int uren; /* of the work, hundredths a week */
};
struct jobcoach_budget {
	int jaar;         /* of the coaching: 1, 2, 3 and later; 0: the trial */
	int64_t promille; /* of the hours worked */
	int64_t minuten;
};
/* van <= tot and a regime must be given. */
struct jobcoach_budget jobcoach_budget(const struct jobcoach_aanvraag *a);
/* The last day that a toekenning from this day may have. */
struct datum jobcoach_uiterlijk(struct datum van);
/* Whether its reason must be told: the heaviest regime, or longer than three years. `eerder`: how
 * many there were at this place before. */
bool jobcoach_needs_reden(int regime, int64_t eerder);

/* What was used of it, and what follows. */
struct jobcoach_feiten {
	struct datum van, tot;
	int64_t budget, besteed; /* minutes */
	bool volgt;              /* another toekenning follows */
	int resultaat;           /* of the last report; CHOICE_NONE: there is none */
};
/*
 * The day on which the hours run out when they are used as until now: at the latest today when they
 * are gone. DATUM_GEEN: not before the last day, or it is too early to tell (JOBCOACH_TEMPO days).
 */
#define JOBCOACH_TEMPO 21
struct datum jobcoach_op(const struct jobcoach_feiten *f, struct datum vandaag);

/* "1 uur en 30 minuten", "45 minuten", "12 uur"; of less than nothing what it is too much. */
const char *jobcoach_tijd(struct arena *a, int64_t minuten);

#endif
