/*
 * Verzoek: what somebody asked of another and waits for. Of a colleague it can be reminded, once in
 * so many days: asking is the first time. Peers 42.
 */
#ifndef DOMAIN_VERZOEK_H
#define DOMAIN_VERZOEK_H

#include "base/choice.h"
#include "base/datum.h"

enum verzoeksoort {
	VERZOEK_OVERDRACHT,
	VERZOEK_VERWIJZING,
	VERZOEK_ACTIE,
	VERZOEK_OVERLEGPUNT,
	VERZOEK_ADVIES,
	VERZOEK_CONTRACTVRAAG
};
extern const struct choices verzoeksoorten;

/* Whether it is asked of a colleague, who reads a reminder in Mijn werk; else one calls. */
bool verzoek_is_aan_collega(enum verzoeksoort soort);
/*
 * The first day on which a colleague may be reminded: `rust` days after he was asked, or after the
 * last reminder (DATUM_GEEN: there was none).
 */
struct datum verzoek_herinnering_van(struct datum sinds, struct datum herinnerd, int rust);
/* A reminder is work for so many days; then it is asked anew. */
#define HERINNERING_DAGEN 42

#endif
