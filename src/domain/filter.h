/*
 * What the list of young people and Mijn werk can be narrowed to, and what of it is kept under a
 * name: choices only. Peers 43.
 */
#ifndef DOMAIN_FILTER_H
#define DOMAIN_FILTER_H

#include "base/choice.h"

enum filterlijst { FILTERLIJST_JONGEREN, FILTERLIJST_WERK };
extern const struct choices filterlijsten;

enum kring { KRING_ALLE, KRING_MIJN };
extern const struct choices kringen;
extern const struct choices toestanden;
enum sortering { SORTEER_CONTACT, SORTEER_NAAM, SORTEER_STILTE, SORTEER_NIEUWSTE };
extern const struct choices sorteringen;

/* The views of Mijn werk. */
enum werkvak {
	WERKVAK_TE_LAAT,
	WERKVAK_VANDAAG,
	WERKVAK_DEZE_WEEK,
	WERKVAK_LATER,
	WERKVAK_TEAM,
	WERKVAK_COUNT
};
extern const struct choices werkvakken;

#define FILTER_NAAM_MAX 40
/* NULL, or the Dutch sentence that says why a filter cannot have this name: a date is in it. */
const char *filter_naam_check(const char *naam);

#endif
