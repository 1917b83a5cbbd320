/*
 * The Werkagenda of a region: what it begins with, how far a line is, and what its monitoring may
 * hang on (F319-F325).
 */
#ifndef DOMAIN_WERKAGENDA_H
#define DOMAIN_WERKAGENDA_H

#include "base/choice.h"
#include "base/datum.h"
#include "domain/factor.h"

/* What a new agenda asks, in the order of the factors (agendavraag.def). */
struct agendavraag {
	enum factor factor;
	const char *tekst;
};
#define AGENDAVRAAG_COUNT 26
extern const struct agendavraag agendavragen[AGENDAVRAAG_COUNT];

enum agendastand { AGENDASTAND_OPEN, AGENDASTAND_BEZIG, AGENDASTAND_KLAAR, AGENDASTAND_NIET };
extern const struct choices agendastanden;

/* Figures of /sturing that a line can be tied to: fractions, of the whole region. */
enum agendacijfer {
	AGENDACIJFER_STARTERS,
	AGENDACIJFER_ALLEN,
	AGENDACIJFER_WERKGEVER,
	AGENDACIJFER_NAZORG_JONGERE,
	AGENDACIJFER_NAZORG_WERKGEVER
};
extern const struct choices agendacijfers;

/* Whether something is to be done still. */
bool agendastand_loopt(int stand);
struct agendadagen {
	int stand;            /* enum agendastand */
	struct datum wanneer; /* when it must be done */
	struct datum meten;   /* when it is looked at, */
	struct datum gekeken; /* and when it was last; from that day on its day is over */
};
/* The first of both days, on which a line that goes on asks for an act; else DATUM_GEEN. */
struct datum agendaregel_dag(const struct agendadagen *d);
/* That day is today or was. */
bool agendaregel_is_nu(const struct agendadagen *d, struct datum vandaag);

#endif
