/*
 * What the pages of questions share: the guard against what tells who somebody is.
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

#endif
