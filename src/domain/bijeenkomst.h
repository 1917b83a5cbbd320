/*
 * A meeting of the network and its minutes (F096, F100). It is planned, held, its minutes are
 * shared as a draft, and become fixed in a later meeting; or, when there is none, after everybody
 * could react. From then on a mistake is mended by a remark.
 */
#ifndef DOMAIN_BIJEENKOMST_H
#define DOMAIN_BIJEENKOMST_H

#include "domain/termijn.h"

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

enum bijeenkomststand {
	BIJEENKOMSTSTAND_GEPLAND,
	BIJEENKOMSTSTAND_BEZIG, /* until the minutes are shared */
	BIJEENKOMSTSTAND_CONCEPT,
	BIJEENKOMSTSTAND_VASTGESTELD,
	BIJEENKOMSTSTAND_AFGEZEGD,
	BIJEENKOMSTSTAND_COUNT
};
extern const struct choices bijeenkomststanden;

enum bijeenkomststap {
	BIJEENKOMSTSTAP_WIJZIG, /* day, place, who is invited, the agenda */
	BIJEENKOMSTSTAP_NOTEER, /* minutes, decisions, actions */
	BIJEENKOMSTSTAP_BEGIN,
	BIJEENKOMSTSTAP_DEEL, /* the minutes are there */
	BIJEENKOMSTSTAP_STEL_VAST,
	BIJEENKOMSTSTAP_ZEG_AF,
	BIJEENKOMSTSTAP_PLAN, /* after all */
	BIJEENKOMSTSTAP_COUNT
};
/* What it is after this step, or CHOICE_NONE: the step makes no sense now. */
int bijeenkomst_next(int stand, int stap);
bool bijeenkomst_may(int stand, enum bijeenkomststap stap);

/* Who comes; and afterwards who came. */
enum aanwezigheid {
	AANWEZIGHEID_ONBEKEND,
	AANWEZIGHEID_AANWEZIG,
	AANWEZIGHEID_AFGEMELD, /* said so before */
	AANWEZIGHEID_AFWEZIG,
	AANWEZIGHEID_COUNT
};
extern const struct choices aanwezigheden;

/* What is asked of those at the table. */
enum puntvraag { PUNTVRAAG_INFORMEREN, PUNTVRAAG_BESPREKEN, PUNTVRAAG_BESLUITEN };
extern const struct choices puntvragen;

/* The last day on which the minutes of a meeting are in time. */
struct datum verslag_voor(struct datum bijeenkomst, const struct termijnen *t);

/* The first day on which minutes that no later meeting fixes may be fixed: until then who was there
 * reacts. */
struct datum verslag_vast_vanaf(struct datum gedeeld, const struct termijnen *t);

/* ---- time of day, in minutes since midnight ---- */

#define TIJD_GEEN (-1)
/* "9", "9.30", "09:30": 0 to 1439; TIJD_GEEN for what is no time of day, and for NULL. */
int tijd_parse(const char *tekst);
/* "09:30" */
const char *tijd_text(struct arena *a, int64_t minuut);

#endif
