/*
 * The end of a contract in four steps, of which the young person takes the first (F264-F272): what
 * does the young person want; only then, and only with his yes to that, what does the employer
 * offer, if it knows of the support at all (promise 3); what is decided; what is needed for that.
 */
#ifndef DOMAIN_CONTRACTEINDE_H
#define DOMAIN_CONTRACTEINDE_H

#include "base/base.h"
#include "base/choice.h"

/* What the young person wants after this contract. */
enum contractwens {
	CONTRACTWENS_BLIJVEN,
	CONTRACTWENS_ANDERS, /* to stay, when something changes: hours, tasks */
	CONTRACTWENS_WEG,
	CONTRACTWENS_WEET_NIET
};
extern const struct choices contractwensen;

enum contracteindestap {
	CONTRACTEINDE_JONGERE,
	CONTRACTEINDE_WERKGEVER,
	CONTRACTEINDE_BESLUIT,
	CONTRACTEINDE_VERVOLG,
	CONTRACTEINDE_KLAAR
};
/* The steps that are taken: all but KLAAR. */
#define CONTRACTEINDE_STAPPEN 4
extern const struct choices contracteindestappen;

struct contracteinde_feiten {
	int wens;           /* enum contractwens; CHOICE_NONE: not asked */
	bool mag_werkgever; /* the young person said yes to asking the employer, when last asked */
	int weet_werkgever; /* enum weet_werkgever */
	int aanbod;         /* of the employer: enum contractvervolg; CHOICE_NONE: not asked */
	int vervolg;        /* what was decided: enum contractvervolg */
	bool is_geregeld;   /* a next contract or place is there, or the place has ended */
};

/* Whether the employer may be asked what it offers; the table refuses it otherwise. */
bool contracteinde_may_ask(const struct contracteinde_feiten *f);
/* What is to be done now. Who wants to leave needs no offer; one not yet known is asked for. */
enum contracteindestap contracteinde_stap(const struct contracteinde_feiten *f);

#endif
