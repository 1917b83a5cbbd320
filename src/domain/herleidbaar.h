/*
 * What in a text leads to one person: a text that many read tells of what was done together, and
 * of nobody (F334, F361). It finds what people type by mistake, in the forms in which they type it;
 * it is no proof that there is nothing: a first name alone looks like any other word.
 */
#ifndef DOMAIN_HERLEIDBAAR_H
#define DOMAIN_HERLEIDBAAR_H

#include "base/choice.h"

enum herleidbaar {
	HERLEIDBAAR_BSN,      /* eight or nine digits that satisfy the elfproef */
	HERLEIDBAAR_DATUM,    /* a day on which somebody who is young now was born */
	HERLEIDBAAR_TELEFOON, /* ten digits that begin with 0, or with + */
	HERLEIDBAAR_EMAIL,
	HERLEIDBAAR_NAAM, /* "Jayda B.", "leerling Jayda" */
	HERLEIDBAAR_COUNT
};
/* "een burgerservicenummer", for behind "Hier staat". */
extern const struct choices herleidbaar_soorten;

/* What is found first, or CHOICE_NONE. */
int herleidbaar_find(const char *tekst);

#endif
