/*
 * Leaving school: the talk with every leaver a year ahead (F107, F108), and who answers for who has
 * left. School and gemeente have that duty beside each other: the one does not wait until the other
 * has done (F122).
 */
#ifndef DOMAIN_UITSTROOM_H
#define DOMAIN_UITSTROOM_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"
#include "domain/termijn.h"

/*
 * Promise 1: whether somebody left school and has neither a destination (enum bestemming) nor a
 * waakvlam. The database refuses to close such a dossier (belofte_1_uitstroom).
 */
bool uitstroom_is_open(struct datum uitstroom, int bestemming, bool waakvlam, struct datum vandaag);

/*
 * Promise 1, F107: whether somebody is at school (enum fase), nobody knows until when, and there is
 * no destination and no waakvlam. Such a dossier is on the list of no year; the database refuses to
 * close it (belofte_1_uitstroom).
 */
bool uitstroom_is_unknown(struct datum uitstroom, int fase, int bestemming, bool waakvlam);

/* Whether a parent, or somebody else who is close, was there: "preferably with parents". */
enum uitstroomouders { OUDERS_ERBIJ, OUDERS_NIET, OUDERS_NIET_GEWENST };
extern const struct choices uitstroomouders;

/* How the talk stands. */
enum uitstroomgesprek { GESPREK_GEEN, GESPREK_GEPLAND, GESPREK_GEMIST, GESPREK_GEHOUDEN };
extern const struct choices uitstroomgesprekken;
/* `datum` DATUM_GEEN: nothing was agreed. What was planned for a day that has passed was missed. */
int uitstroomgesprek_stand(struct datum datum, bool is_gehouden, struct datum vandaag);

/*
 * The last day on which the school must look after somebody who left on `uitstroom`, which must be
 * set.
 */
struct datum nazorgplicht_tot(struct datum uitstroom, const struct termijnen *termijnen);
/*
 * Who must look after this leaver now, in a sentence; NULL while he is at school, or when the duty
 * of the school is over.
 */
const char *nazorgplicht_text(struct arena *a, struct datum uitstroom,
			      const struct termijnen *termijnen, struct datum vandaag);

#endif
