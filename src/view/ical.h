/*
 * An iCalendar (RFC 5545) of whole days and of hours in a day, as telephones and mail programs read
 * it. libical writes it: folded lines, escaped texts, CRLF. Hours are those of Europe/Amsterdam,
 * whose rules go along; a day is the reader's own.
 * What is to be done by a day is an event and a VTODO: what Outlook, Google and telephones take
 * from an address leaves the second out, and a program with a list of tasks shows it there.
 * A whole day takes no time (TRANSPARENT). No CLASS: of what is PRIVATE Google shows its own owner
 * "busy".
 */
#ifndef VIEW_ICAL_H
#define VIEW_ICAL_H

#include "base/arena.h"
#include "base/datum.h"

struct ical_dag {
	const char *kenmerk; /* what names it in all versions of this calendar, without blanks */
	struct datum dag;
	int van_minuut, tot_minuut; /* since midnight; both 0: the whole day */
	bool is_taak;               /* to be done by then; of the whole day */
	const char *plek;           /* or NULL */
	const char *titel;
	const char *tekst;
	const char *url; /* absolute */
};

struct ical {
	const char *naam;    /* of the calendar, or NULL */
	const char *wereld;  /* behind each kenmerk, so that it is like no other's */
	struct moment op;    /* when what it says was last looked at (DTSTAMP) */
	int opnieuw_minuten; /* asks programs to look again after so long; 0: does not ask */
	const struct ical_dag *dagen;
	size_t n;
};

#define ICAL_TYPE "text/calendar; charset=utf-8"

/* The text, in the arena; NULL when libical has no memory. */
const char *ical_text(struct arena *a, const struct ical *ical);

#endif
