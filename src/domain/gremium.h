/*
 * What meets in the network again and again, with fixed members: a stuurgroep that decides, a team,
 * the region as a whole (F096, F100, F101, F103).
 */
#ifndef DOMAIN_GREMIUM_H
#define DOMAIN_GREMIUM_H

#include "base/choice.h"

enum gremiumsoort {
	GREMIUMSOORT_STUURGROEP,
	GREMIUMSOORT_KERNTEAM,
	GREMIUMSOORT_WERKGROEP,
	GREMIUMSOORT_REGIONAAL, /* of the whole region: once or twice a year (F096) */
	GREMIUMSOORT_LEERCIRKEL,
	GREMIUMSOORT_BESTUURLIJK,
	GREMIUMSOORT_WERKBEDRIJF,
	GREMIUMSOORT_ANDERS
};
extern const struct choices gremiumsoorten;

/* How often it means to meet. */
enum gremiumritme {
	GREMIUMRITME_MAAND,
	GREMIUMRITME_ZES_WEKEN,
	GREMIUMRITME_KWARTAAL,
	GREMIUMRITME_HALF_JAAR,
	GREMIUMRITME_JAAR,
	GREMIUMRITME_NAAR_BEHOEFTE
};
extern const struct choices gremiumritmes;

/* Chair and secretary keep it: its meetings, agendas and minutes. */
enum lidtaak { LIDTAAK_LID, LIDTAAK_VOORZITTER, LIDTAAK_SECRETARIS };
extern const struct choices lidtaken;

#endif
