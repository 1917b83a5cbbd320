/*
 * The guard of texts that many read (domain/herleidbaar): they tell what was agreed and done, and
 * never about which young person.
 */
#ifndef PART_HERLEIDBAAR_H
#define PART_HERLEIDBAAR_H

#include "gate/page.h"

/*
 * Notes as mistakes of `field` what is found in its text; `label` is how the reader knows it. A
 * text that was not sent holds nothing. `geen_naam`: the writer says that it names no young
 * person, so that names of professionals may stand in it. 0 or an error of a question.
 */
MUST_USE int herleidbaar_check(struct request *r, const char *field, const char *label,
			       const char *tekst, bool geen_naam);
/*
 * The same where names of professionals always may stand: it needs to know none, and asks nothing.
 */
void herleidbaar_check_vak(struct request *r, const char *field, const char *label,
			   const char *tekst);

#endif
