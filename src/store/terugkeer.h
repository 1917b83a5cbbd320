/*
 * A school says that a former pupil comes back or drops out (domain/terugkeer). Inside a write
 * transaction, by whoever knows the full name and the birth date (gate/bekend): no sight of the
 * dossier is needed, and none is given. Who is helped: a call for help at his casusregisseur
 * (store/vangnet). Who is not, or not any more: an aanmelding for the first loket.
 */
#ifndef STORE_TERUGKEER_H
#define STORE_TERUGKEER_H

#include "domain/terugkeer.h"
#include "store/jongere_wijzig.h"

struct terugkeer_nieuw {
	jongere_id jongere;    /* of an open dossier; 0: there is none */
	struct personalia wie; /* with a birth date */
	const char *melder;    /* "Joke Bakker, Praktijkschool De Wissel" */
	int soort;             /* enum terugkeersoort */
	const char *tekst;     /* in the words of the school */
	const char *telefoon;  /* of the young person; NULL: not known */
	struct datum uiterlijk;
};
MUST_USE int terugkeer_create(const struct handeling *h, const struct terugkeer_nieuw *nieuw,
			      terugkeer_id *ret);
/* It was a mistake: what it became ends. ERR_CONFLICT terugkeer_vast: it is picked up, or was taken
 * back. */
MUST_USE int terugkeer_withdraw(const struct handeling *h, terugkeer_id id);

#endif
