/*
 * Accountaanvraag: somebody without an account asks for one (F335, document 003 question 1), and a
 * beheerder says yes or no. Where mail goes out it waits first until its address is proven.
 */
#ifndef DOMAIN_ACCOUNTAANVRAAG_H
#define DOMAIN_ACCOUNTAANVRAAG_H

#include "base/choice.h"
#include "base/datum.h"
#include "domain/termijn.h"

enum aanvraagstand {
	AANVRAAG_ONBEVESTIGD,
	AANVRAAG_NIEUW,
	AANVRAAG_TOEGEKEND,
	AANVRAAG_GEWEIGERD,
	AANVRAAG_STANDEN
};
extern const struct choices aanvraagstanden;

enum aanvraagstap {
	AANVRAAGSTAP_BEVESTIG, /* by who reads the address */
	AANVRAAGSTAP_KEN_TOE,
	AANVRAAGSTAP_WEIGER,
	AANVRAAGSTAP_HEROPEN, /* not refused after all */
	AANVRAAG_STAPPEN
};
/* The state after it, or CHOICE_NONE: it makes no sense then. */
int aanvraagstand_after(int stand, int stap);

/* Why not. */
enum aanvraagreden {
	AANVRAAGREDEN_HEEFT_AL,
	AANVRAAGREDEN_ONBEKEND,
	AANVRAAGREDEN_NIET_NODIG,
	AANVRAAGREDEN_ANDERE_REGIO,
	AANVRAAGREDEN_VERGISSING
};
extern const struct choices aanvraagredenen;

/* The last day on which it is kept, of one that was answered on this day. */
struct datum aanvraag_bewaar_tot(struct datum beantwoord, const struct termijnen *termijnen);

#endif
