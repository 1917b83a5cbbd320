/*
 * School years, from the first of August until the last of July, named by the year in which they
 * end: 2027 is 2026/2027. The view telling_uitstroom counts by the same numbers.
 */
#ifndef DOMAIN_SCHOOLJAAR_H
#define DOMAIN_SCHOOLJAAR_H

#include "base/arena.h"
#include "base/datum.h"

/* The school year of a day, which must be set. */
int schooljaar_of(struct datum dag);
/* Its first and last day. */
struct datum schooljaar_begin(int schooljaar);
struct datum schooljaar_end(int schooljaar);
/* "2026/2027" */
const char *schooljaar_text(struct arena *a, int schooljaar);

#endif
