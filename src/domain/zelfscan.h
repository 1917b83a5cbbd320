/*
 * The zelfscan of an organisation (F326-F331): what one may answer, what a result means, and what
 * helps where it is weak.
 */
#ifndef DOMAIN_ZELFSCAN_H
#define DOMAIN_ZELFSCAN_H

#include "base/choice.h"
#include "base/datum.h"
#include "domain/factor.h"

/* Characters of a statement. */
#define STELLING_MAX 300

/* What somebody says of a statement; the code is the score. 0 counts for nothing. */
enum zelfscore { ZELFSCORE_WEET_NIET, ZELFSCORE_LAAGST, ZELFSCORE_HOOGST = 5 };
extern const struct choices zelfscores;

/* What a factor comes to: of a mean from 1 to 5, or NaN when nobody may be told. */
enum factoroordeel { FACTOROORDEEL_ZWAK, FACTOROORDEEL_MATIG, FACTOROORDEEL_STERK };
extern const struct choices factoroordelen;
/* CHOICE_NONE for NaN. */
int factoroordeel_of(double gemiddelde);

/* Whether people see the same (F331): the spread is the standard deviation. */
enum eensgezindheid { EENSGEZINDHEID_EENS, EENSGEZINDHEID_VERSCHIL };
extern const struct choices eensgezindheden;
/* From the mean and the mean of the squares, 0 or more; NaN when one of them is. */
double spreiding_compute(double gemiddelde, double kwadraat);
/* CHOICE_NONE for NaN. */
int eensgezindheid_of(double spreiding);

/* How far a scan is. */
enum zelfscanstand {
	ZELFSCANSTAND_LOOPT,
	ZELFSCANSTAND_UITKOMST, /* closed, and enough were done */
	ZELFSCANSTAND_TE_WEINIG /* closed, of too few: nothing is shown */
};
extern const struct choices zelfscanstanden;
enum zelfscanstand zelfscan_stand(bool gesloten, int64_t klaar, int64_t grens);

/* What somebody does to it. */
enum zelfscanstap { ZELFSCANSTAP_ANTWOORD, ZELFSCANSTAP_SLUIT, ZELFSCANSTAP_HEROPEN };
#define ZELFSCANSTAPPEN 3
/* A scan of which something was shown is never opened again: one more answer would tell what
 * somebody said. */
bool zelfscan_may(enum zelfscanstand stand, enum zelfscanstap stap);

struct factoradvies {
	const char *artikel; /* slug in the kennisbank */
	const char *tekst;
};
extern const struct factoradvies factoradviezen[FACTOR_COUNT];

#endif
