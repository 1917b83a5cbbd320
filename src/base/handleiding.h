/*
 * The user's manual, from docs/handleiding/ (made into a table when building): one topic a file,
 * each one screen long. Source: F377, promise 10.
 */
#ifndef BASE_HANDLEIDING_H
#define BASE_HANDLEIDING_H

#include "base/base.h"

struct handleiding {
	const char *naam; /* of the file: "plan" */
	const char *bij;  /* the pages that it explains: "dossier/plan dossier/actie" */
	const char *titel;
	const char *kern;  /* what it is for, one paragraph without markup */
	const char *tekst; /* the rest, Markdown */
};
/* In the order of their names. */
extern const struct handleiding handleidingen[];
extern const size_t handleiding_count;

/* The topic of this name, or NULL. */
const struct handleiding *handleiding_find(const char *naam);
/* The topic that explains a page, named by its source file ("src/page/dossier/plan.c"), or NULL. */
const struct handleiding *handleiding_find_page(const char *file);

#endif
