/*
 * Nazorg: the contacts about a placement, with the jongere and with the employer, each at its own
 * time. The first falls four to six weeks after the start (F273); after it the rhythm that was
 * agreed for this placement (F274-F275). An employer that does not know is not called (F066).
 */
#ifndef DOMAIN_NAZORG_H
#define DOMAIN_NAZORG_H

#include "domain/termijn.h"

#include "base/datum.h"

struct nazorg_feiten {
	struct datum van;       /* first day of the placement */
	struct datum jongere;   /* last contact with the jongere about it; DATUM_GEEN: none */
	struct datum werkgever; /* last contact with the employer about it */
	int ritme;              /* days; 0: the default of the region */
	int weet_werkgever;     /* enum weet_werkgever */
};

struct nazorg {
	bool is_eerste; /* the first nazorg is still to be done, with one of them or both */
	/*
	 * Last day on which the next contact is in time; DATUM_GEEN: that one need not be called
	 * now.
	 */
	struct datum jongere;
	struct datum werkgever;
	struct datum vanaf; /* from when it is shown as work */
};

/*
 * What is due next. A contact counts as first nazorg from half of the term on (day 14 by default):
 * the day of introduction does not. When the first was missed for a whole rhythm, the rhythm takes
 * over, so that no placement has two signals.
 */
struct nazorg nazorg_compute(const struct nazorg_feiten *feiten, const struct termijnen *termijnen,
			     struct datum vandaag);

#endif
