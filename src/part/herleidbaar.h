/*
 * The guard of texts that many read (domain/herleidbaar): they tell what was agreed and done, and
 * never about which young person.
 */
#ifndef PART_HERLEIDBAAR_H
#define PART_HERLEIDBAAR_H

#include "domain/herleidbaar.h"
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

/* A field of a text that everybody reads. */
struct openbaar_veld {
	const char *field, *label;
	const char *tekst; /* NULL: not filled in */
	unsigned mag;      /* HERLEIDBAAR_NAMEN: where it is from and whom to ask belong in it */
};
#define OPENBAAR_LABEL "Namen, nummers en adressen in deze tekst mag iedereen lezen"
#define OPENBAAR_HINT                                                                              \
	"Alleen nodig als wij daarnaar vragen. Bijvoorbeeld: het nummer van een loket, of een "    \
	"collega die dat goed vindt."
/*
 * The same of a text that everybody reads: `mag` is HERLEIDBAAR_NAMEN when its writer ticked
 * OPENBAAR_LABEL. What tells who a young person is (a citizen service number, a day of birth,
 * "leerling Jayda") may never.
 */
MUST_USE int herleidbaar_check_openbaar(struct request *r, const struct openbaar_veld *velden,
					size_t n, unsigned mag);

#endif
