/*
 * The guard of questions and answers (F372; 002 5.1): finds in a text what tells who somebody is.
 * A question is about how one works, never about who: so it may not hold a citizen service number,
 * a day of birth, a telephone number, a mail address, or a name. Of a name a human may say that it
 * is none; of the others not.
 *
 * It looks at form only. A name without a capital it does not see, and it says so nowhere: the
 * page asks for care in words, too.
 */
#ifndef DOMAIN_VRAAGWACHT_H
#define DOMAIN_VRAAGWACHT_H

#include "base/arena.h"
#include "base/choice.h"

enum vondstsoort {
	VONDST_BSN,      /* eight or nine digits that satisfy the elfproef */
	VONDST_GEBOORTE, /* a day, of somebody between 10 and 40 years old */
	VONDST_TELEFOON,
	VONDST_MAIL,
	VONDST_NAAM
};
extern const struct choices vondstsoorten;

struct vondst {
	enum vondstsoort soort;
	const char *tekst; /* as it stands there */
};
#define VONDST_MAX 8

struct vraagwacht {
	int jaar; /* this year */
	/* Folded words with one blank between and at both ends, that are no names of people: those
	 * of organisations and places. */
	const char *bekend;
	bool geen_naam; /* somebody said that what looks like a name is none */
};
/* In the order of the text; at most VONDST_MAX, each once. Texts are made in `a`. */
size_t vraagwacht_find(struct arena *a, const struct vraagwacht *w, const char *tekst,
		       struct vondst ret[VONDST_MAX]);
/* One or two sentences of what was found and how to mend it; NULL: nothing was. */
const char *vraagwacht_text(struct arena *a, const struct vraagwacht *w, const char *tekst);

#endif
