/*
 * Proefplaatsing: some months of work without pay, to see whether it fits, under an agreement that
 * the young person, the employer and the counsellor sign, and a parent too of who is under 18
 * (peers 79-80 and section 8, F219-F226; Participatiewet 8a, UWV Beleidsregels 2013: two months,
 * six at most). Its state follows from what was done; nothing but facts is stored.
 */
#ifndef DOMAIN_PROEFPLAATSING_H
#define DOMAIN_PROEFPLAATSING_H

#include "base/base.h"
#include "base/choice.h"
#include "base/datum.h"

enum proefplaatsing_toestand {
	PROEF_OPGESTELD,
	PROEF_DEELS_GETEKEND,
	PROEF_TER_BEOORDELING, /* all signed; UWV or the municipality has not agreed yet */
	PROEF_AKKOORD,
	PROEF_LOOPT,
	PROEF_EVALUATIE_GEVRAAGD,
	PROEF_EVALUATIE_GETEKEND,
	PROEF_OMGEZET,
	PROEF_BEEINDIGD,
	PROEF_NIET_GESTART,
	PROEF_GEANNULEERD,
	PROEF_TOESTANDEN
};
extern const struct choices proefplaatsing_toestanden;

enum proefplaatsing_stap {
	PROEFSTAP_WIJZIG, /* the agreement; what was signed must be signed again */
	PROEFSTAP_TEKEN,
	PROEFSTAP_TEKEN_LAATSTE,
	PROEFSTAP_KEUR_GOED,
	PROEFSTAP_BEGIN, /* nobody does this: the first day comes */
	PROEFSTAP_VERLENG,
	PROEFSTAP_EVALUEER,
	PROEFSTAP_TEKEN_EVALUATIE, /* the young person */
	PROEFSTAP_ZET_OM,
	PROEFSTAP_BEEINDIG,
	PROEFSTAP_NIET_GESTART,
	PROEFSTAP_ANNULEER,
	PROEF_STAPPEN
};

/* What it is after this step, or CHOICE_NONE: the step makes no sense now. */
int proefplaatsing_next(int toestand, int stap);

/* How it broke off. */
enum proefafbreking { PROEFAFBREKING_NIET_GESTART, PROEFAFBREKING_GEANNULEERD };
extern const struct choices proefafbrekingen;

struct proefplaatsing_feiten {
	int afgebroken;  /* enum proefafbreking, or CHOICE_NONE */
	bool is_gestopt; /* the place has ended, */
	bool is_omgezet; /* and became a job */
	bool is_geevalueerd;
	bool is_evaluatie_getekend;
	bool is_goedgekeurd;
	int getekend, nodig; /* signatures under the agreement */
	struct datum van;
};
enum proefplaatsing_toestand proefplaatsing_toestand(const struct proefplaatsing_feiten *f,
						     struct datum vandaag);

/* Who signs, and how it was done. */
enum tekenaar { TEKENAAR_JONGERE, TEKENAAR_WERKGEVER, TEKENAAR_BEGELEIDER, TEKENAAR_OUDER };
extern const struct choices tekenaars;
enum tekenwijze { TEKENWIJZE_PAPIER, TEKENWIJZE_SAMEN, TEKENWIJZE_MAIL };
extern const struct choices tekenwijzen;
/* What the young person says of the evaluation. */
enum evaluatieoordeel { EVALUATIEOORDEEL_EENS, EVALUATIEOORDEEL_ONEENS };
extern const struct choices evaluatieoordelen;
/* What comes after the trial, as decided before its end (F226). */
enum proefbesluit { PROEFBESLUIT_OMZETTEN, PROEFBESLUIT_STOPPEN };
extern const struct choices proefbesluiten;

/* Whether the employer means to offer a job when it goes well (F223). */
enum voornemen { VOORNEMEN_JA, VOORNEMEN_NEE, VOORNEMEN_NIET_BESPROKEN };
extern const struct choices voornemens;

/* What to think of before it begins; none forbids it (promise 6): going on asks for the reason. */
enum proefwaarschuwing {
	PROEFWAARSCHUWING_EERDER_HIER,    /* F221 */
	PROEFWAARSCHUWING_GEEN_UITKERING, /* F222 */
	PROEFWAARSCHUWING_UITKERING_ONBEKEND,
	PROEFWAARSCHUWING_GEEN_VOORNEMEN, /* F223 */
	PROEFWAARSCHUWING_MINDERJARIG,    /* Wajong 2:24 */
	PROEFWAARSCHUWING_LANGER,         /* than two months, F219-F220 */
	PROEFWAARSCHUWING_JOBCOACH,       /* F225 */
	PROEFWAARSCHUWINGEN
};
extern const struct choices proefwaarschuwingen;

struct proefplaatsing_plan {
	bool werkte_hier; /* or did an internship */
	int uitkering;    /* enum antwoord, or CHOICE_NONE */
	int voornemen;
	bool has_jobcoach;
	struct datum geboren;
	struct datum van, tot; /* tot: last day */
};
/* Bit i is enum proefwaarschuwing i. */
uint32_t proefplaatsing_waarschuwingen(const struct proefplaatsing_plan *p);

#define PROEF_MAANDEN 2
#define PROEF_MAANDEN_MAX 6
/* The last day that so many months allow. */
struct datum proefplaatsing_uiterlijk(struct datum van, int maanden);
/* Whether it ends within PROEF_MAANDEN_MAX, as far as both days are known. */
bool proefplaatsing_is_short(struct datum van, struct datum tot);
/* Whether a parent signs too: under 18 on the first day. DATUM_GEEN: not known, no. */
bool proefplaatsing_met_ouder(struct datum geboren, struct datum van);

#endif
