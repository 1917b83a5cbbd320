/*
 * Regelingen: the instruments that may help somebody to get or keep work, as rules (blueprint 8,
 * F208-F215, F245-F257). A rule answers yes, no or not known, and says of each condition which fact
 * decides it and what is missing. It advises: who decides by law is named with it, and a human may
 * deviate with a reason (promise 6).
 *
 * Three values: a rule applies when all its conditions are true, does not when one is false, and
 * is not known otherwise. What is not stored is never guessed.
 */
#ifndef DOMAIN_REGELING_H
#define DOMAIN_REGELING_H

#include "domain/parameter.h"

#include "base/choice.h"

enum regeling {
#define REGELING(NAME, ...) REGELING_##NAME,
#include "domain/regeling.def"
#undef REGELING
	REGELING_COUNT
};

/* In this order the least is what several of them make together. */
enum oordeel { OORDEEL_NEE, OORDEEL_ONBEKEND, OORDEEL_JA };
extern const struct choices oordelen;

/* An answer that may be missing: CHOICE_NONE. */
enum antwoord { ANTWOORD_NEE, ANTWOORD_JA };
extern const struct choices antwoorden;

/* ---- what is known ---- */

#define LOONWAARDE_ONBEKEND (-1)

struct regeling_feiten {
	struct datum geboren;
	int doelgroep;           /* enum doelgroep */
	int doelgroepregister;   /* enum antwoord */
	int uitkering;           /* enum antwoord */
	struct datum beantwoord; /* when these two were answered */
	int soort;               /* enum plaatsingsoort; CHOICE_NONE: there is no place yet */
	struct datum van;        /* first day of the place */
	struct datum verwacht_eind;
	int uren;         /* hundredths a week; 0: no place yet */
	int contractvorm; /* of the last contract; CHOICE_NONE: none recorded */
	struct datum contract_tot;
	int contractvervolg;
	int loonwaarde; /* percent, measured at this place, or LOONWAARDE_ONBEKEND */
	struct datum gemeten;
	int methode;    /* of that measurement: enum meetmethode; CHOICE_NONE: not known */
	bool is_eerder; /* he worked with this employer before */
};
/* Where a fact is filled in. */
enum regeling_feit {
	FEIT_DOELGROEP,
	FEIT_REGISTER,
	FEIT_UITKERING,
	FEIT_SOORT,
	FEIT_BEGIN,
	FEIT_EINDE,
	FEIT_UREN,
	FEIT_CONTRACT,
	FEIT_LOONWAARDE,
	FEIT_EERDER
};
#define FEIT_COUNT (FEIT_EERDER + 1)
/* What is known of it, as text; NULL when nothing is. */
const char *regeling_feit_tekst(struct arena *a, const struct regeling_feiten *feiten,
				enum regeling_feit feit);

/* ---- the rules ---- */

struct voorwaarde {
	const char *tekst;        /* as a fact: "De jongere staat in het doelgroepregister" */
	const char *vraag;        /* what to find out when it is not known */
	enum regeling_feit feit;  /* that decides it */
	enum parameter parameter; /* its bound, or PARAMETER_GEEN */
	enum oordeel (*check)(const struct regeling_feiten *feiten, struct datum dag);
};

#define MAX_VOORWAARDEN 6
struct regeling_info {
	const char *code;
	const char *naam;
	int van[3], tot[3]; /* year, month, day in force; 0: no end */
	const char *artikel;
	const char *beslist; /* who */
	const char *uitleg;
	const char *let_op;    /* may be NULL */
	const char *werkgever; /* what the employer's sheet says; NULL: nothing */
};
extern const struct regeling_info regelingen[REGELING_COUNT];
/* The same as a code list. */
extern const struct choices regeling_keuzes;

struct regeling_uitkomst {
	enum oordeel oordeel;
	bool is_voorbij; /* it is not in force on this day; it has no conditions then */
	size_t aantal;
	const struct voorwaarde *voorwaarden[MAX_VOORWAARDEN];
	enum oordeel oordelen[MAX_VOORWAARDEN]; /* of each condition */
};
struct regeling_uitkomst regeling_check(enum regeling regeling,
					const struct regeling_feiten *feiten, struct datum dag);
/* Why, in one sentence: "Hier klopt niet: “Het is betaald werk”." */
const char *regeling_zin(struct arena *a, enum regeling regeling,
			 const struct regeling_uitkomst *uitkomst);

/* ---- amounts ---- */

/*
 * What it is worth, in a sentence: "Ongeveer € 988,55 per maand"; NULL when the rule has no amount,
 * is not in force on that day or the facts are not enough. An estimate: who decides computes it.
 */
const char *regeling_bedrag(struct arena *a, enum regeling regeling,
			    const struct regeling_feiten *feiten, struct datum dag);
/* The year of coaching that a day falls in: 1, 2, 3 for the third and later; 0 for the trial. */
int jobcoach_jaar(bool is_proef, struct datum begin, struct datum dag);
/*
 * Hours of coaching that this regime (PARAMETER_JOBCOACH_…) gives at most in a year of the job, 0
 * for the trial, of so many hours worked; all in hundredths (F232).
 */
int64_t jobcoach_uren(enum parameter regime, int jaar, int64_t werkuren, struct datum dag);
/* What that was computed with, one sentence each, with date and source; returns how many. */
#define MAX_BRONNEN 6
size_t regeling_bronnen(struct arena *a, enum regeling regeling,
			const struct regeling_feiten *feiten, struct datum dag,
			const char *ret[MAX_BRONNEN]);

#endif
