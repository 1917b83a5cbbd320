/*
 * Overdracht: a dossier is offered to another casusregisseur. It is one only when the other says
 * yes; until then who offers stays responsible (promise 4, F116, peers 28-33). A no has a reason.
 * Who does not answer in time loses the offer, and it comes back to who made it (F124).
 */
#ifndef DOMAIN_OVERDRACHT_H
#define DOMAIN_OVERDRACHT_H

#include "domain/onderdeel.h"
#include "domain/termijn.h"

#include "base/choice.h"
#include "base/datum.h"

enum overdracht_toestand {
	OVERDRACHT_CONCEPT,
	OVERDRACHT_AANGEBODEN,
	OVERDRACHT_VERLOPEN, /* never stored: an offer whose last moment has passed */
	OVERDRACHT_GEACCEPTEERD,
	OVERDRACHT_GEWEIGERD,
	OVERDRACHT_INGETROKKEN,
	OVERDRACHT_TOESTANDEN
};
extern const struct choices overdracht_toestanden;

/* What can happen to it. */
enum overdracht_stap {
	OVERDRACHTSTAP_WIJZIG, /* what goes along, and the words with it */
	OVERDRACHTSTAP_BIED_AAN,
	OVERDRACHTSTAP_ACCEPTEER,
	OVERDRACHTSTAP_WEIGER,
	OVERDRACHTSTAP_TREK_IN,
	OVERDRACHTSTAP_VERLOOP, /* nobody does this: time does */
	OVERDRACHTSTAP_LEES,    /* the sender knows of the answer */
	OVERDRACHTSTAP_HERSTEL, /* taking it back was a slip */
	OVERDRACHT_STAPPEN
};

/* What the jongere says of it: noted, and shown to both; it decides nothing by itself. */
enum overdracht_mening { OVERDRACHTMENING_JA, OVERDRACHTMENING_TWIJFELT, OVERDRACHTMENING_NEE };
extern const struct choices overdracht_meningen;

/* The two between whom it is. */
enum overdracht_partij { PARTIJ_AFZENDER, PARTIJ_ONTVANGER };

/* What it is after this step, or CHOICE_NONE: the step makes no sense now. What was taken back
 * before it was offered is a concept again. */
int overdracht_next(int toestand, int stap);
/* Whether this one of the two may take this step now. */
bool overdracht_may(int toestand, int stap, enum overdracht_partij partij);
/* Whether it stands in the way of another one. */
bool overdracht_is_open(int toestand);

/*
 * What can go along before the other says yes, beside the name: enough to decide on, never the
 * whole story. After a yes the other has the whole dossier, as every casusregisseur has. The same
 * bits stand in schema/0010.
 */
#define OVERDRACHT_ONDERDELEN                                                                      \
	((uint32_t)(ONDERDEEL_CONTACT | ONDERDEEL_ONDERWIJS | ONDERDEEL_WILLEN |                   \
		    ONDERDEEL_INKOMEN | ONDERDEEL_WERK | ONDERDEEL_PLAN | ONDERDEEL_NETWERK))

/* The first moment at which an offer made on this day cannot be answered any more. */
struct moment overdracht_verloopt(struct datum aangeboden, const struct termijnen *termijnen);
/* The last day on which it can. */
struct datum overdracht_laatste_dag(struct moment verloopt);

#endif
