/*
 * The own network of a young person: who joins, what changes, who leaves. Every function runs
 * inside a write transaction in which the dossier was loaded with the right to change it, and
 * writes the line on the timeline with the fact. F046-F048.
 */
#ifndef STORE_NAASTE_H
#define STORE_NAASTE_H

#include "store/jongere_wijzig.h"

struct naaste_nieuw {
	jongere_id jongere;
	const char *naam;
	int relatie;          /* domain/betrokkene: naaste_relaties */
	const char *telefoon; /* NULL: not known */
	bool vertrouwenspersoon;
	bool mag_bellen; /* the young person agreed */
};
MUST_USE int naaste_create(const struct handeling *h, const struct naaste_nieuw *nieuw,
			   naaste_id *ret);
MUST_USE int naaste_update(const struct handeling *h, naaste_id id,
			   const struct naaste_nieuw *nieuw);
/* The row stays, for the log. */
MUST_USE int naaste_withdraw(const struct handeling *h, naaste_id id, jongere_id jongere,
			     const char *naam);

#endif
