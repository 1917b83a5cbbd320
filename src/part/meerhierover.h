/*
 * "Meer hierover": the articles of the kennisbank that are tied to a norm, factor, regeling or
 * screen, beside what they are about (F364). Which they are stands in one table, kept with the
 * articles themselves (artikelwoord); no page names them by hand.
 */
#ifndef PART_MEERHIEROVER_H
#define PART_MEERHIEROVER_H

#include "domain/artikel.h"
#include "gate/page.h"

/* All articles tied to something of this kind (struct artikel_binding): one question for a page. */
MUST_USE int meer_load(struct request *r, enum bandsoort soort, struct db_rows *ret);
/* Folded in until somebody wants it: at most MEER_MAX of those tied to `wat` of that kind ("7",
 * "no_risk"), and where the others are; nothing when there are none. */
#define MEER_MAX 5
void meer_view(struct html *h, const struct db_rows *rows, enum bandsoort soort, const char *wat,
	       const char *titel);

#endif
