/*
 * What the pages of questions share: the guard against what tells who somebody is, and what a route
 * of a question is.
 */
#ifndef PART_VRAAG_H
#define PART_VRAAG_H

#include "gate/page.h"
#include "store/vraag.h"

#define GEEN_NAAM_LABEL "Wat op een naam lijkt, is geen naam van een mens"
#define GEEN_NAAM_HINT "Alleen nodig als wij daarnaar vragen."

/* Notes as mistakes of `field` what domain/herleidbaar finds in its text. 0 or an error of a
 * question. A text that was not sent holds nothing. */
MUST_USE int vraag_guard(struct request *r, const char *field, const char *tekst, bool geen_naam);

/* Whether the reader asked it; and of what he did not ask: as if it were not there. */
bool vraag_is_mine(const struct request *r, const struct vraag_row *v);
MUST_USE int vraag_own(struct request *r);
/* Whether he says what it is about: it is his, or he moderates. */
bool vraag_may_label(const struct request *r, const struct vraag_row *v);

#define VRAAG_ROUTE(method_, path_, object_, summary_, ...)                                        \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_VRAAG_STELLEN,                  \
		.summary = summary_, .doel = "vragen in het netwerk", .object = &(object_),        \
		.scenario = "vragen", __VA_ARGS__                                                  \
	}

#endif
