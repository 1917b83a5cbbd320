/*
 * Verwijzing: somebody is asked to help a jongere with something for a while, beside the
 * casusregisseur, who stays responsible (peers 29 and section 8; S1 h4). A no has a reason, a yes
 * ends by itself on a day, and what came of it is told to who asked. Or somebody of another
 * organisation is asked to be the coach (F127, F130): then a yes is the end of the question, and
 * what follows is the choice of a coach like any other.
 */
#ifndef DOMAIN_VERWIJZING_H
#define DOMAIN_VERWIJZING_H

#include "domain/overdracht.h"

enum verwijssoort { VERWIJSSOORT_HULP, VERWIJSSOORT_COACH };
extern const struct choices verwijssoorten;

enum verwijzing_toestand {
	VERWIJZING_CONCEPT,
	VERWIJZING_AANGEBODEN,
	VERWIJZING_VERLOPEN, /* never stored: asked, and the last moment to answer has passed */
	VERWIJZING_GEACCEPTEERD,
	VERWIJZING_COACH,   /* never stored: accepted, and asked to be the coach */
	VERWIJZING_VOORBIJ, /* never stored: the last day of the help has passed */
	VERWIJZING_AFGEROND,
	VERWIJZING_GEWEIGERD,
	VERWIJZING_INGETROKKEN,
	VERWIJZING_TOESTANDEN
};
extern const struct choices verwijzing_toestanden;

/* What can happen to it. */
enum verwijzing_stap {
	VERWIJZINGSTAP_WIJZIG,
	VERWIJZINGSTAP_VRAAG,
	VERWIJZINGSTAP_TREK_IN,
	VERWIJZINGSTAP_ACCEPTEER,
	VERWIJZINGSTAP_WEIGER,
	VERWIJZINGSTAP_LEES,    /* who asked knows of the answer, or of what came of it */
	VERWIJZINGSTAP_VERLENG, /* a later last day */
	VERWIJZINGSTAP_ROND_AF, /* with what came of it */
	VERWIJZINGSTAP_HERSTEL, /* taking it back was a slip */
	VERWIJZINGSTAP_NEEM_JA_TERUG,
	VERWIJZINGSTAP_VERLOOP, /* nobody does these three: time does, … */
	VERWIJZINGSTAP_GA_VOORBIJ,
	VERWIJZINGSTAP_VERVAL, /* … and the dossier, which was closed or went to the helper */
	VERWIJZING_STAPPEN
};

/* What came of it. */
enum verwijzing_uitkomst {
	VERWIJZINGUITKOMST_GEHOLPEN,
	VERWIJZINGUITKOMST_DEELS,
	VERWIJZINGUITKOMST_NIET,
	VERWIJZINGUITKOMST_ANDERS
};
extern const struct choices verwijzing_uitkomsten;

/* What it is after this step, or CHOICE_NONE: the step makes no sense now. A yes to being the coach
 * reads as VERWIJZING_COACH; what was taken back before it was asked is a concept again. */
int verwijzing_next(int toestand, int stap);
/* Whether the casusregisseur (PARTIJ_AFZENDER) or the helper may take this step now. */
bool verwijzing_may(int toestand, int stap, enum overdracht_partij partij);
/* Whether it stands in the way of another one with the same helper. */
bool verwijzing_is_open(int toestand);

/* What a helper may read, at most, beside the name. The same bits stand in schema/0010. */
#define VERWIJZING_ONDERDELEN                                                                      \
	((uint32_t)(ONDERDEEL_ALLE & ~ONDERDEEL_BIJZONDER & ~(uint32_t)ONDERDEEL_PERSONALIA))

#endif
