/*
 * Certificates and courses: what a young person can show an employer (F044; document 001, 2.3). One
 * ends on a day, or never; before it ends somebody says that it is renewed, or not needed any more.
 */
#ifndef DOMAIN_CERTIFICAAT_H
#define DOMAIN_CERTIFICAAT_H

#include "base/choice.h"
#include "base/datum.h"

enum certificaatsoort {
	CERTIFICAAT_HEFTRUCK,
	CERTIFICAAT_VCA,
	CERTIFICAAT_HYGIENE,
	CERTIFICAAT_BHV,
	CERTIFICAAT_RIJBEWIJS_AM,
	CERTIFICAAT_RIJBEWIJS_B,
	CERTIFICAAT_ANDER /* in own words */
};
extern const struct choices certificaatsoorten;

enum certificaatvervolg { CERTIFICAATVERVOLG_VERNIEUWD, CERTIFICAATVERVOLG_NIET_NODIG };
extern const struct choices certificaatvervolgen;

/* EINDIGT: soon, and nobody said how it goes on. */
enum certificaatstand {
	CERTIFICAATSTAND_GELDIG,
	CERTIFICAATSTAND_EINDIGT,
	CERTIFICAATSTAND_VERLOPEN,
	CERTIFICAATSTAND_VERNIEUWD
};
extern const struct choices certificaatstanden;

struct certificaat_feiten {
	struct datum tot; /* last day; DATUM_GEEN: no end */
	int vervolg;      /* enum certificaatvervolg, or CHOICE_NONE */
	bool is_gezien;   /* somebody saw the paper */
	bool mag_verteld; /* the young person said that an employer may know */
};
/* `vooruit`: so many days before the end it is asked for. A renewed one gave way to the new. */
enum certificaatstand certificaat_stand(const struct certificaat_feiten *c, int vooruit,
					struct datum vandaag);
/* Whether an employer is told of it: valid today, not the old one of two, seen by us, and the young
 * person says yes. */
bool certificaat_is_told(const struct certificaat_feiten *c, struct datum vandaag);
/* Whether somebody must still say how it goes on after its end. */
bool certificaat_is_open(const struct certificaat_feiten *c);

#endif
