/* Kinds of lines on the timeline, and the part of the dossier that guards each. */
#ifndef DOMAIN_GEBEURTENIS_H
#define DOMAIN_GEBEURTENIS_H

#include "base/choice.h"

enum gebeurtenissoort {
	GEBEURTENIS_INSTROOM,
	GEBEURTENIS_CONTACT,
	GEBEURTENIS_FASE,
	GEBEURTENIS_BESTEMMING,
	GEBEURTENIS_PROFIEL,
	GEBEURTENIS_PLAATSING,
	GEBEURTENIS_CONTRACT,
	GEBEURTENIS_LOONWAARDE,
	GEBEURTENIS_UITVAL,
	GEBEURTENIS_HULP,
	GEBEURTENIS_BETROKKENE,
	GEBEURTENIS_NAASTE,
	GEBEURTENIS_CASUSREGISSEUR,
	GEBEURTENIS_AFGESLOTEN,
	GEBEURTENIS_HEROPEND,
	GEBEURTENIS_TOEWIJZING,
	GEBEURTENIS_PLAN,
	GEBEURTENIS_REGELING,
	GEBEURTENIS_OVERDRACHT
};
extern const struct choices gebeurtenissoorten;

/* The bit of domain/onderdeel.h that a line of this kind is stored with; 0 for CHOICE_NONE. */
uint32_t gebeurtenis_onderdeel(int soort);

#endif
