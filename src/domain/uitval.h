/*
 * Uitval: work that ends other than by going on to the next. It closes nothing: it needs an owner
 * and a date of first contact on the same day (promise 2; F290-F302).
 */
#ifndef DOMAIN_UITVAL_H
#define DOMAIN_UITVAL_H

#include "base/choice.h"
#include "base/datum.h"

/*
 * Why (F290). On purpose no "gezondheid": that belongs to a part of the dossier that few may read.
 */
enum uitvalreden {
	UITVALREDEN_PRIVE,
	UITVALREDEN_WERKNEMERSVAARDIGHEDEN,
	UITVALREDEN_WERKGEVER_FINANCIEEL,
	UITVALREDEN_TEGENVALLEN,
	UITVALREDEN_PASSENDHEID,
	UITVALREDEN_BEGELEIDING,
	UITVALREDEN_TWEE_JAAR,
	UITVALREDEN_ONDERUITDAGING,
	UITVALREDEN_OVERBELASTING,
	UITVALREDEN_BEJEGENING,
	UITVALREDEN_ANDERS,
	UITVALREDEN_ONBEKEND
};
extern const struct choices uitvalredenen;

/* Days after uitval within which the first contact must be; the day itself is 0. */
#define UITVAL_CONTACT_DAGEN 14

/* Where in the job it went wrong (F302: many after half a year). Index for figures. */
enum uitvalmoment {
	UITVALMOMENT_MAAND,
	UITVALMOMENT_KWARTAAL,
	UITVALMOMENT_HALFJAAR,
	UITVALMOMENT_JAAR,
	UITVALMOMENT_TWEE_JAAR,
	UITVALMOMENT_LATER
};
extern const struct choices uitvalmomenten;

/* The moment by the days between start and uitval; a negative number counts as the first month. */
enum uitvalmoment uitvalmoment_of(int32_t dagen);

/* Why a follow-up does not do, in order of what to ask first. */
enum uitval_oordeel {
	UITVAL_GOED,
	UITVAL_ZONDER_REDEN,
	UITVAL_ZONDER_EIGENAAR,
	UITVAL_ZONDER_DATUM,
	UITVAL_DATUM_TE_VROEG, /* before the uitval was recorded */
	UITVAL_DATUM_TE_LAAT
};

struct uitval_vervolg {
	int reden; /* enum uitvalreden */
	bool has_eigenaar;
	struct datum eerste_contact;
	struct datum vastgelegd; /* the day on which it is recorded */
};

/* Whether the follow-up keeps promise 2; the database has the same rule as a constraint. */
enum uitval_oordeel uitval_check(const struct uitval_vervolg *vervolg);

/*
 * The day of first contact when an end turns out to be uitval afterwards: as agreed, but no later
 * than a contact after uitval may be. Of what was recorded as uitval from the start, as agreed.
 */
struct datum uitval_contact_of(struct datum afgesproken, struct datum vandaag);

/* Who else tells what went wrong, beside the worker. */
enum uitvalkant { UITVALKANT_JONGERE, UITVALKANT_WERKGEVER };
extern const struct choices uitvalkanten;

/*
 * Who helps to new work after uitval, UWV or the municipality (F294-F295; Participatiewet 7 lid 3).
 * It never decides whether somebody is helped: until it is known, who was responsible stays it.
 */
struct uitval_feiten {
	int doelgroep; /* enum doelgroep, or CHOICE_NONE */
	int subsidie;  /* loonkostensubsidie in this job: enum antwoord, or CHOICE_NONE */
	int ww;        /* a WW benefit now: likewise */
};
struct uitval_recht {
	int betaalt; /* the benefit: enum verantwoordelijke, or CHOICE_NONE: none, or not known */
	int helpt;   /* to new work */
	const char *regel; /* the rule in a sentence, or what is missing */
	const char *bron;
};
struct uitval_recht uitval_recht_compute(const struct uitval_feiten *f);

#endif
