/*
 * The articles that come with the program, from docs/kennisbank/ (made into a table when building):
 * texts of "Redactie Startbaan", from which every region's kennisbank begins. What the fields may
 * hold is in domain/artikel.h. Source: F363-F370.
 */
#ifndef BASE_KENNISBANK_H
#define BASE_KENNISBANK_H

#include "base/base.h"

/* A text that is not given is "". */
struct kennisbankstuk {
	const char *bestand; /* its file without .md: "loonkostensubsidie.2021-01-01" */
	const char *naam;    /* of the page: "loonkostensubsidie" */
	const char *soort;
	const char *samenvatting;
	const char *bronnen;    /* "Title (year), place | Title (year)" */
	const char *geldig_tot; /* ISO day */
	const char *van;        /* ISO day, of a law: from when this text counts */
	const char *bij;        /* "factor/1 regeling/proefplaatsing" */
	const char *titel;
	const char *tekst; /* Markdown */
};
/* In the order of their files. */
extern const struct kennisbankstuk kennisbank[];
extern const size_t kennisbank_count;

#endif
