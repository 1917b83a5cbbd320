/*
 * Aanmelding: somebody says that a young person needs help, and a loket answers (F014-F024). It is
 * answered once: a dossier starts, somebody else is named, or it is said why not. Having no benefit
 * is no reason (F025). By which way it came: domain/kanaal.
 */
#ifndef DOMAIN_AANMELDING_H
#define DOMAIN_AANMELDING_H

#include "domain/kanaal.h"
#include "domain/termijn.h"

#include "base/choice.h"
#include "base/datum.h"

/* How it came in. */
enum aanmeldvorm {
	AANMELDVORM_INLOOP, /* without an appointment (F015) */
	AANMELDVORM_TELEFOON,
	AANMELDVORM_BERICHT,
	AANMELDVORM_NETWERK,    /* a worker for somebody else */
	AANMELDVORM_WEBSITE,    /* without an account */
	AANMELDVORM_OUDE_SCHOOL /* by the form of domain/terugkeer */
};
extern const struct choices aanmeldvormen;
/* Those that a worker chooses from, as bits. */
#define AANMELDVORMEN_BALIE ((1u << AANMELDVORM_WEBSITE) - 1)

/* About what; stored as bits. */
enum aanmeldonderwerp {
	AANMELDONDERWERP_WERK,
	AANMELDONDERWERP_OPLEIDING,
	AANMELDONDERWERP_GELD,
	AANMELDONDERWERP_WONEN,
	AANMELDONDERWERP_HULP,
	AANMELDONDERWERP_ANDERS
};
extern const struct choices aanmeldonderwerpen;

enum aanmeldstand {
	AANMELDSTAND_NIEUW,
	AANMELDSTAND_OPGENOMEN,
	AANMELDSTAND_DOORVERWEZEN,
	AANMELDSTAND_NIET_OPGENOMEN,
	AANMELDSTAND_COUNT
};
extern const struct choices aanmeldstanden;

enum aanmeldstap {
	AANMELDSTAP_NEEM_OP,
	AANMELDSTAP_VERWIJS_DOOR,
	AANMELDSTAP_NEEM_NIET_OP,
	AANMELDSTAP_GEEF_DOOR, /* to another loket, which answers instead */
	AANMELDSTAP_HEROPEN,
	AANMELDSTAP_COUNT
};
/* What was done, as its history tells. */
extern const struct choices aanmeldstappen;

/* Why not. */
enum aanmeldreden {
	AANMELDREDEN_BEANTWOORD, /* the question was answered at once */
	AANMELDREDEN_BEKEND,
	AANMELDREDEN_REGULIER, /* regular services are enough (F017) */
	AANMELDREDEN_LEEFTIJD,
	AANMELDREDEN_WIL_NIET,
	AANMELDREDEN_NIET_BEREIKT,
	AANMELDREDEN_VERGISSING
};
extern const struct choices aanmeldredenen;

/* What it is after this step, or CHOICE_NONE: the step makes no sense now. */
int aanmeldstand_after(int stand, int stap);

/* The last day on which an answer to what came in on this day is in time. */
struct datum aanmelding_uiterlijk(struct datum op, const struct termijnen *termijnen);
/*
 * The last day on which it is kept, answered on this day with this end: what became a dossier only
 * that day, because all of it stands there; DATUM_GEEN while it waits.
 */
struct datum aanmelding_bewaar_tot(int stand, struct datum beantwoord,
				   const struct termijnen *termijnen);

#endif
