/*
 * By which way a jongere came into view (F023), and whether that was late (F024): who comes from
 * another region, straight from school or after a refused Wajong is often seen only after leaving
 * school, when nobody is waiting for him. Guarded by ONDERDEEL_TIJDLIJN.
 */
#ifndef DOMAIN_KANAAL_H
#define DOMAIN_KANAAL_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

enum kanaal {
	KANAAL_SCHOOL,      /* the school that is left: a list, or the talk about leavers */
	KANAAL_OUDE_SCHOOL, /* came back to the school of before, also years later (F021) */
	KANAAL_ZELF,
	KANAAL_NAASTE, /* a parent, family, a friend */
	KANAAL_DOORSTROOMPUNT,
	KANAAL_WIJKTEAM,
	KANAAL_GEMEENTE,
	KANAAL_UWV, /* also after a Wajong was refused */
	KANAAL_ZORG,
	KANAAL_ANDERE_REGIO,
	KANAAL_WERKGEVER,
	KANAAL_ANDERS
};
extern const struct choices kanalen;

/*
 * The way of who is reported by somebody who works at this kind of organisation (F298). `terug`:
 * it is the school that he left (F021).
 */
int kanaal_of_organisatie(int organisatiesoort, bool terug);

/*
 * Whether somebody who came into view on `in_beeld` (must be set) came late: after the last day at
 * school; when that day is not known, by any other way than the school.
 */
bool kanaal_is_laat(int kanaal, struct datum in_beeld, struct datum uitstroom);
/* "UWV", "UWV, laat in beeld"; "" for CHOICE_NONE that is not late. */
const char *kanaal_text(struct arena *a, int kanaal, bool laat);

#endif
