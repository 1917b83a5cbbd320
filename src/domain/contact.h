/*
 * Contacts: how, with whom, and whether it came to a talk. Only a talk counts as contact: a call that nobody
 * answered must not make a silence look shorter than it is (promise 1).
 */
#ifndef DOMAIN_CONTACT_H
#define DOMAIN_CONTACT_H

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
	CONTACTSOORT_ANDERS
};
extern const struct choices contactsoorten;

enum contactmet {
	CONTACTMET_JONGERE,
	CONTACTMET_WERKGEVER,
	CONTACTMET_NAASTE,
	CONTACTMET_SCHOOL,
	CONTACTMET_BETROKKENE, /* someone else who works for the jongere */
	CONTACTMET_ANDERS
};
extern const struct choices contactmetten;

enum contactresultaat {
	CONTACTRESULTAAT_GESPROKEN,
	CONTACTRESULTAAT_NIET_BEREIKT,
	CONTACTRESULTAAT_NIET_VERSCHENEN
};
extern const struct choices contactresultaten;

/* True when the contact counts as contact for terms and signals. Nothing chosen counts as spoken. */
bool contactresultaat_telt(int resultaat);

#endif
