/*
 * Amounts, percentages and terms that laws and rules name, each from the day on which it came in
 * force, with its source (blueprint 8, F211). All of them are in one table, parameter.def; a rule
 * that needs a number asks for it by name and day, and so answers for the past as it was then.
 */
#ifndef DOMAIN_PARAMETER_H
#define DOMAIN_PARAMETER_H

#include "base/arena.h"
#include "base/datum.h"

enum parameter {
	PARAMETER_GEEN,
	PARAMETER_MINIMUMLOON,      /* cents a month of PARAMETER_LKS_UREN, 21 years and older */
	PARAMETER_MINIMUMLOON_DEEL, /* promille of it; key: age, 15-20 */
	PARAMETER_MINIMUMLOON_BBL,  /* the same for a job of the bbl; key: age, 18-20 */
	PARAMETER_VAKANTIEBIJSLAG,  /* promille of the wage */
	PARAMETER_WERKGEVERSLASTEN, /* promille of wage and vakantiebijslag */
	PARAMETER_LKS_HOOGSTENS,    /* percent of wage and vakantiebijslag */
	PARAMETER_LKS_UREN,         /* hundredths of hours a week that the month is reckoned with */
	PARAMETER_FORFAIT,          /* percent of wage and vakantiebijslag */
	PARAMETER_FORFAIT_MAANDEN,  /* months from the first day */
	PARAMETER_DISPENSATIE,      /* loonwaarde in percent, at most */
	PARAMETER_DISPENSATIE_MAANDEN, /* how long the work will last, at least */
	PARAMETER_LKV_UUR,             /* cents an hour */
	PARAMETER_LKV_JAAR,            /* cents a year, at most */
	PARAMETER_PROEF_MAANDEN,       /* at most, with an extension */
	PARAMETER_JOBCOACH_MAANDEN,    /* how long the work will last, at least */
	PARAMETER_JOBCOACH_UREN,       /* hundredths a week, at least; key 1: when it grows */
	PARAMETER_JOBCOACH_LOONWAARDE, /* percent, at least; key 1: when it grows */
	PARAMETER_JOBCOACH_ZEER_LICHT, /* promille of the hours worked; key: year, 0: the trial */
	PARAMETER_JOBCOACH_LICHT,
	PARAMETER_JOBCOACH_MIDDEN,
	PARAMETER_JOBCOACH_INTENSIEF
};

struct parameter_waarde {
	int64_t waarde;
	struct datum van; /* in force since */
	const char *bron;
};

/* What was in force on a day. False when the table does not know it for that day. */
bool parameter_find(enum parameter parameter, int sleutel, struct datum dag,
		    struct parameter_waarde *ret);
/*
 * The same as a sentence with its date and source: "Minimumloon per maand: € 2.337,00 sinds 1 juli
 * 2026 (Staatscourant 2026, 16505)". NULL when it is not known for that day.
 */
const char *parameter_tekst(struct arena *a, enum parameter parameter, int sleutel,
			    struct datum dag);

#endif
