/*
 * The agenda of a worker for his telephone: what waits for him as days with a few words each, and
 * of no one. Signals of one kind for one day are one line with a number, so that nothing in it is
 * about one jongere; its words are those of signaal.def, never what somebody typed. What is too
 * late stands on today, because nobody looks back in an agenda. House view/ical; security PR-07. /
 */
#ifndef DOMAIN_AGENDA_H
#define DOMAIN_AGENDA_H

#include "domain/signaal.h"

#include "base/arena.h"

struct agenda_regel {
	enum signaalsoort soort;
	bool is_te_laat;
	struct datum dag;
	int aantal;
};

/*
 * The same terms, but what was agreed for a day is seen long before: an agenda looks ahead, where
 * Mijn werk shows what can be done now.
 */
struct termijnen agenda_termijnen(const struct termijnen *t);
/*
 * Whether a signal stands in it: not a meeting that is to come, which has a line of its own, nor
 * what has no day but today.
 */
bool agenda_shows(const struct signaal *s, struct datum vandaag);
/* One signal as a line. */
struct agenda_regel agenda_regel_of(const struct signaal *s, struct datum vandaag);
/* Puts lines of one kind for one day together, in order of day and kind; how many are left. */
size_t agenda_merge(struct agenda_regel *regels, size_t n);
/* "Te laat: Contact nodig (3)". */
const char *agenda_title(struct arena *a, const struct agenda_regel *regel);
/*
 * What names this line as long as it is there: "geen_contact-2026-11-24", "geen_contact-te-laat".
 */
const char *agenda_mark(struct arena *a, const struct agenda_regel *regel);

/* ---- how often its address may be asked for ---- */

#define AGENDA_VENSTER_MS (INT64_C(10) * 60 * 1000)
#define AGENDA_MOST 60 /* in so long: a telephone, a tablet and two computers that all look again */

/* What was counted, and since when. */
struct agenda_venster {
	struct moment begin;
	int64_t aantal;
};
/* Counts one more; false: there were too many, and this one is not counted. */
bool agenda_count(struct agenda_venster *v, struct moment nu);

#endif
