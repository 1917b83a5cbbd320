/*
 * Contacts: how, and with whom. Only a talk counts as contact: a call that nobody answered must not
 * make a silence look shorter than it is (promise 1).
 */
#ifndef DOMAIN_CONTACT_H
#define DOMAIN_CONTACT_H

#include "base/arena.h"
#include "base/choice.h"

enum contactsoort {
	CONTACTSOORT_BEZOEK,
	CONTACTSOORT_TELEFOON,
	CONTACTSOORT_BERICHT,
	CONTACTSOORT_EMAIL,
	CONTACTSOORT_VIDEO,
	CONTACTSOORT_KANTOOR,
	CONTACTSOORT_SCHOOL,
	CONTACTSOORT_HUISBEZOEK, /* keukentafelgesprek (F111) */
	CONTACTSOORT_INLOOP,     /* walk-in (F015, F109) */
	CONTACTSOORT_OVERLEG,
	CONTACTSOORT_OUDERAVOND, /* F110 */
	CONTACTSOORT_ANDERS
};
extern const struct choices contactsoorten;

/* With whom; geen_gehoor is an attempt that reached nobody. */
enum contactmet {
	CONTACTMET_JONGERE,
	CONTACTMET_WERKGEVER,
	CONTACTMET_OUDER,
	CONTACTMET_SCHOOL,
	CONTACTMET_COLLEGA,
	CONTACTMET_ANDERS,
	CONTACTMET_GEEN_GEHOOR
};
extern const struct choices contactmetten;

/*
 * True when it counts as contact for terms and signals; false for an attempt and for CHOICE_NONE.
 */
bool contactmet_telt(int met);
/* The line of a contact: "Telefoon met de jongere: …", "Telefoon, geen gehoor: …". */
const char *contact_tekst(struct arena *a, int soort, int met, const char *tekst);

#endif
