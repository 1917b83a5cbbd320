/*
 * What in a text leads to one person (F334, F361, F372): a text that many read tells how one
 * works, or what was done together, and never about whom. It finds a citizen service number, the
 * day of birth of who is between 10 and 40 now, a telephone number, a mail address, and a name, in
 * the forms in which people type them.
 *
 * It looks at form only and is no proof that there is nothing: without a capital it sees first
 * names that many have and names that the writer knows. So the page asks for care in words, too.
 */
#ifndef DOMAIN_HERLEIDBAAR_H
#define DOMAIN_HERLEIDBAAR_H

#include "base/arena.h"
#include "base/datum.h"

/* What may stand in a text, beside what always may. */
enum herleidbaar_mag {
	/* What looks like a name is none of a young person: somebody said so, or the names of
	 * professionals belong here. "Jayda B." and "leerling Jayda" are found all the same. */
	HERLEIDBAAR_NAMEN = 1,
	/*
	 * A text for everybody, written with care (F363). It tells whom to ask and from which day a
	 * law counts: where names may stand it may hold telephone numbers, mail addresses, and the
	 * first day of a month, but where somebody was born on it. What begins a sentence is a name
	 * only when it is a first name.
	 */
	HERLEIDBAAR_OPENBAAR = 2
};

struct herleidbaar {
	struct datum vandaag;
	/* Folded words with one blank between and at both ends, that are no names of people: those
	 * of organisations and places. NULL: none are known. */
	const char *bekend;
	/* Likewise, names of young people whom the writer knows: found without a capital too. NULL:
	 * none. */
	const char *namen;
	unsigned mag; /* of enum herleidbaar_mag */
};
/*
 * Dutch sentences of what was found, each once and eight at most, and of how to mend it; NULL:
 * nothing was. Also of an "@" that a table would take for an address. Made in `a`.
 */
const char *herleidbaar_text(struct arena *a, const struct herleidbaar *h, const char *tekst);

#endif
