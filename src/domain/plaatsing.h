/*
 * Placements and contracts: their kinds, and what each kind counts for (F179, F258-F262).
 * A placement is one stay with one employer; it has zero or more contracts after each other.
 */
#ifndef DOMAIN_PLAATSING_H
#define DOMAIN_PLAATSING_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

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

/*
 * Paid work under a contract: it counts for duurzaamheid, and its contracts are watched.
 * CHOICE_NONE: false.
 */
bool plaatsingsoort_is_werk(int soort);
/*
 * Counts as a job of the banenafspraak when the person is in the register: paid work, but not
 * beschut werk.
 */
bool plaatsingsoort_is_banenafspraak(int soort);

enum contractvorm {
	CONTRACTVORM_TIJDELIJK,
	CONTRACTVORM_VAST,
	CONTRACTVORM_UITZEND,
	CONTRACTVORM_DETACHERING
};
extern const struct choices contractvormen;

/*
 * Hours on this contract are temporary hours (F306): tijdelijk and uitzend always, detachering when
 * it has an end date.
 */
bool contractvorm_is_tijdelijk(int vorm, bool has_end);

enum functiesoort { FUNCTIESOORT_BESTAAND, FUNCTIESOORT_AANGEPAST, FUNCTIESOORT_GECREEERD };
extern const struct choices functiesoorten;

/* "Weet de werkgever het?": openness about a limitation is the jongere's own choice (F066-F068). */
enum weet_werkgever { WEET_WERKGEVER_JA, WEET_WERKGEVER_NEE, WEET_WERKGEVER_BESPROKEN };
extern const struct choices weet_werkgever_keuzes;

/*
 * Whether the employer may be asked about contract and guidance at all; only after the jongere was
 * asked (F066).
 */
bool weet_werkgever_may_ask(int weet);

/*
 * What will happen after a contract, as recorded before its end. Any answer but onbekend stops the
 * warnings.
 */
enum contractvervolg {
	CONTRACTVERVOLG_VERLENGEN,
	CONTRACTVERVOLG_VAST,
	CONTRACTVERVOLG_STOPPEN,
	CONTRACTVERVOLG_ONBEKEND
};
extern const struct choices contractvervolgen;
/* Whether it must still be asked: not answered, or answered with onbekend. */
bool contractvervolg_is_open(int vervolg);

/* What came after a placement that ended (F272, with the ends of what is not a job). */
enum plaatsinguitkomst {
	PLAATSINGUITKOMST_ANDER_WERK,
	PLAATSINGUITKOMST_OMGEZET, /* a trial or internship became a job */
	PLAATSINGUITKOMST_OPLEIDING,
	PLAATSINGUITKOMST_DAGBESTEDING,
	/* it was meant to end here: an internship, a course of experience */
	PLAATSINGUITKOMST_AFGEROND,
	PLAATSINGUITKOMST_UITVAL,
	PLAATSINGUITKOMST_WW,
	PLAATSINGUITKOMST_BIJSTAND,
	PLAATSINGUITKOMST_GEEN,
	PLAATSINGUITKOMST_ONBEKEND
};
extern const struct choices plaatsinguitkomsten;

/*
 * Whether the jongere is left without a next place, so that the reason is asked and the phase
 * becomes uitval. Not known yet counts as uitval until somebody knows better: promise 2 must not
 * wait for an answer. CHOICE_NONE: true.
 */
bool plaatsinguitkomst_is_uitval(int uitkomst);

/* So many days after the last day the end as a whole can still be taken back; then it is history,
 * in which only a mistake is mended. */
#define EINDE_TERUG_DAGEN 31
bool einde_is_recent(struct datum laatste_dag, struct datum vandaag);

/*
 * How long a place lasted, to stand wherever a place is shown (promise 7): "8 maanden", "12 dagen";
 * "3 maanden tot nu" while it runs (eind not set); "Begint nog". `eind` is the last day.
 */
const char *plaatsing_duur(struct arena *a, struct datum van, struct datum eind,
			   struct datum vandaag);

#endif
