/*
 * Placements and contracts: their kinds, and what each kind counts for (F179, F258-F262).
 * A placement is one stay with one employer; it has zero or more contracts after each other.
 */
#ifndef DOMAIN_PLAATSING_H
#define DOMAIN_PLAATSING_H

#include "base/choice.h"

enum plaatsingsoort {
	PLAATSINGSOORT_DIENSTVERBAND,
	PLAATSINGSOORT_DETACHERING, /* formal employer elsewhere (F259) */
	PLAATSINGSOORT_BBL,
	PLAATSINGSOORT_BESCHUT,
	PLAATSINGSOORT_PROEFPLAATSING,
	PLAATSINGSOORT_STAGE,
	PLAATSINGSOORT_WERKERVARINGSPLEK,
	PLAATSINGSOORT_DAGBESTEDING,
	PLAATSINGSOORT_VRIJWILLIGERSWERK /* also participatieplaats */
};
extern const struct choices plaatsingsoorten;

/* Paid work under a contract: it counts for duurzaamheid, and its contracts are watched. CHOICE_NONE: false. */
bool plaatsingsoort_is_werk(int soort);
/* Counts as a job of the banenafspraak when the person is in the register: paid work, but not beschut werk. */
bool plaatsingsoort_is_banenafspraak(int soort);

enum contractvorm { CONTRACTVORM_TIJDELIJK, CONTRACTVORM_VAST, CONTRACTVORM_UITZEND, CONTRACTVORM_DETACHERING };
extern const struct choices contractvormen;

/* Hours on this contract are temporary hours (F306): tijdelijk and uitzend always, detachering when it has an end date. */
bool contractvorm_is_tijdelijk(int vorm, bool has_end);

enum functiesoort { FUNCTIESOORT_BESTAAND, FUNCTIESOORT_AANGEPAST, FUNCTIESOORT_GECREEERD };
extern const struct choices functiesoorten;

/* "Weet de werkgever het?": openness about a limitation is the jongere's own choice (F066-F068). */
enum weet_werkgever { WEET_WERKGEVER_JA, WEET_WERKGEVER_NEE, WEET_WERKGEVER_BESPROKEN };
extern const struct choices weet_werkgever_keuzes;

/* Whether the employer may be asked about contract and guidance at all; only after the jongere was asked (F066). */
bool weet_werkgever_may_ask(int weet);

/* What came after a contract that ended (F272). */
enum contracteinde {
	CONTRACTEINDE_VERLENGD,
	CONTRACTEINDE_VAST,
	CONTRACTEINDE_WERK_NAAR_WERK,
	CONTRACTEINDE_OPLEIDING,
	CONTRACTEINDE_WW,
	CONTRACTEINDE_BIJSTAND,
	CONTRACTEINDE_GEEN,
	CONTRACTEINDE_ONBEKEND
};
extern const struct choices contracteinden;

/* The work goes on without a break: no uitval, and no follow-up to open. */
bool contracteinde_is_work(int einde);

#endif
