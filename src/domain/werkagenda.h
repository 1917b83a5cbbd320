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
/* The first of both days, on which a line that goes on asks for an act; else DATUM_GEEN. */
struct datum agendaregel_dag(int stand, struct datum wanneer, struct datum meten);
/* That day is today or was. */
bool agendaregel_is_nu(int stand, struct datum wanneer, struct datum meten, struct datum vandaag);

#endif
