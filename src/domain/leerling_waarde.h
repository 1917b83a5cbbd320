/*
 * What people type in a cell, as the values we keep: dates, phone numbers, e-mail addresses,
 * kinds of schools and destinations.
 */
#ifndef DOMAIN_LEERLING_WAARDE_H
#define DOMAIN_LEERLING_WAARDE_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"

/*
 * Also "2009-02-28T00:00:00", "28-02-2009 0:00" and "20090228", besides what datum_parse reads. 0
 * or ERR_INVOER.
 */
MUST_USE int datum_waarde_parse(const char *tekst, struct datum *ret);
/* Why a text is no date, to put after it in a sentence: "bestaat niet", "is geen datum", … */
const char *datum_waarde_fault(const char *tekst);

/*
 * A Dutch number as ten digits, another as + and digits; the zero that a spreadsheet drops is put
 * back. NULL when it is no phone number.
 */
const char *telefoon_parse(struct arena *a, const char *tekst);
bool email_valid(const char *tekst);

/* The choice with this code or this label, folded; CHOICE_NONE when there is none. */
int choice_find_text(struct arena *a, const struct choices *choices, const char *tekst);

#define WAARDE_ONBEKEND (-2)
/*
 * enum schoolsoort out of "PrO", "VSO arbeidsmarktgericht", "mbo niveau 1", …; WAARDE_ONBEKEND
 * when not understood.
 */
int schoolsoort_parse(struct arena *a, const char *tekst);
/* enum bestemming; CHOICE_NONE for "nog niet bekend"; WAARDE_ONBEKEND when not understood. */
int bestemming_parse(struct arena *a, const char *tekst);

/*
 * "-", "?", "n.v.t.", "onbekend": nothing, as people write it in a cell that must not stay empty.
 */
bool is_niets(struct arena *a, const char *tekst);

#endif
