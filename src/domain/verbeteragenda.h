/*
 * Verbeteragenda: what twelve people of a region agreed to do better, and what came of it
 * (F356-F362, document 003 questions 10 and 11). It is a draft until every action has somebody who
 * carries it and a day; after that it is followed lightly, four times a year, in five minutes.
 */
#ifndef DOMAIN_VERBETERAGENDA_H
#define DOMAIN_VERBETERAGENDA_H

#include "base/choice.h"
#include "base/datum.h"

/* ---- an action ---- */

enum verbeterstand {
	VERBETERSTAND_OPEN,
	VERBETERSTAND_BEZIG,
	VERBETERSTAND_KLAAR,
	VERBETERSTAND_GESTOPT, /* with the reason */
	VERBETERSTANDEN
};
extern const struct choices verbeterstanden;

/*
 * Whether an action may go from one state to the other. To the same state: there is only news,
 * which makes sense as long as it runs. What ended can be taken up again.
 */
bool verbeterstand_may(int van, int naar);
/* It still asks for work. */
bool verbeterstand_runs(int stand);
/* The states that may follow, as bits. */
uint32_t verbeterstand_following(int van);

/* What must be known before the twelve can agree on an action. */
struct verbeteractie_feiten {
	bool heeft_trekker;
	bool heeft_organisatie;
	struct datum wanneer; /* DATUM_GEEN: not agreed */
};
/* "Kies wie dit trekt." What is missing first; NULL: nothing. */
const char *verbeteractie_missing(const struct verbeteractie_feiten *f);

/*
 * The day on which news of an action is due: `ritme` days after it was last told of, or on the day
 * on which it must be done when that comes first. DATUM_GEEN when it does not run.
 */
struct opvolging_feiten {
	int stand;            /* enum verbeterstand */
	struct datum wanneer; /* the day agreed on; DATUM_GEEN: none */
	struct datum laatste; /* of the last news, or else of the agreement; must be set */
};
struct datum opvolging_due(const struct opvolging_feiten *f, int ritme);

/* ---- the quarterly question (F360) ---- */

/* Last day of its link: so many days after it was asked. A reminder comes once, after a week. */
#define OPVOLGVRAAG_DAGEN 21
#define OPVOLGVRAAG_HERINNERING 7
/*
 * The day of the next round: `ritme` days after the last one, or after the twelve agreed when there
 * was none (`laatste` DATUM_GEEN).
 */
struct datum opvolgronde_due(struct datum vastgesteld, struct datum laatste, int ritme);
bool opvolgvraag_may_remind(struct datum gevraagd, struct datum vandaag);

/* What somebody answers in five minutes. */
enum opvolgantwoord { OPVOLGANTWOORD_OP_KOERS, OPVOLGANTWOORD_LOOPT_VAST, OPVOLGANTWOORD_KLAAR };
extern const struct choices opvolgantwoorden;
/* The state of the action that follows from it: enum verbeterstand. */
int opvolgantwoord_stand(int antwoord);

/* ---- how the twelve go on (F357) ---- */

enum verbeterritme {
	VERBETERRITME_MAAND,
	VERBETERRITME_TWEE_MAANDEN,
	VERBETERRITME_KWARTAAL,
	VERBETERRITME_HALFJAAR,
	VERBETERRITME_JAAR
};
extern const struct choices verbeterritmes;

/* ---- afhechting: the board of an organisation at the table (F358) ---- */

enum afhechtstand {
	AFHECHTSTAND_ONBEKEND,
	AFHECHTSTAND_NIET_NODIG,
	AFHECHTSTAND_TE_VRAGEN,
	AFHECHTSTAND_GEVRAAGD,
	AFHECHTSTAND_AKKOORD,
	AFHECHTSTAND_NIET_AKKOORD,
	AFHECHTSTANDEN
};
extern const struct choices afhechtstanden;
/* Something is still to be found out, to be asked, or to be answered. */
bool afhechtstand_waits(int stand);
/* The board answered, on a day. */
bool afhechtstand_is_answer(int stand);

/* ---- session two: which norms first ---- */

/* Votes of one seat, each for another norm. */
#define PRIORITEITSTEMMEN 3

enum stemronde { STEMRONDE_DICHT, STEMRONDE_OPEN, STEMRONDE_GESLOTEN, STEMRONDEN };
extern const struct choices stemronden;
/* A round that was closed can be opened again, and shows nothing then. */
bool stemronde_may(int van, int naar);

struct norm_punten {
	int ideaal;     /* the highest score that there is */
	int64_t aantal; /* of seats that gave a score; 0: the norm was skipped */
	int64_t som;    /* of their scores */
	int laagste, hoogste;
	int64_t stemmen; /* 0 as long as the round is not closed */
	int nummer;      /* of the norm */
};
/* Ideal minus today, in tenths of a point, rounded; 0 when nobody gave a score. */
int norm_kloof(const struct norm_punten *n);
/* Highest minus lowest: how much the seats disagree. */
int norm_verschil(const struct norm_punten *n);
/*
 * As qsort's comparison: most votes first; then the widest gap; of the same gap where they disagree
 * most, for that asks for a talk; then by number. What was skipped comes last, unless somebody
 * voted for it.
 */
int norm_compare(const struct norm_punten *a, const struct norm_punten *b);

#endif
