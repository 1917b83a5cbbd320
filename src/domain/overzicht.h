/*
 * Overzicht: what waits for somebody, as numbers, by mail: every working day, once a week, or never
 * (peers 46). Nothing waits: no mail.
 */
#ifndef DOMAIN_OVERZICHT_H
#define DOMAIN_OVERZICHT_H

#include "base/choice.h"
#include "base/datum.h"

enum overzichtritme { OVERZICHT_NOOIT, OVERZICHT_DAG, OVERZICHT_WEEK };
extern const struct choices overzichtritmes;

/* Of the work that is one's own, and of what the network asks. */
struct overzicht {
	int64_t te_laat;
	int64_t vandaag;
	int64_t deze_week; /* after today */
	int64_t artikelen; /* of the kennisbank, that wait for him (F366) */
	int64_t vragen;    /* with something new since the mail before (F376) */
};
/* How much of it stands in Mijn werk. */
int64_t overzicht_count_werk(const struct overzicht *o);

/* Whether somebody is written to: about what should have been done, is for this week, or is new. */
bool overzicht_has(const struct overzicht *o);
/* On working days, from seven in the morning in Amsterdam. */
bool overzicht_may_make(struct moment nu);
/*
 * The first day of those of which one overzicht is enough: that day itself, or the Monday before
 * it. Of OVERZICHT_NOOIT none is needed: DATUM_GEEN.
 */
struct datum overzicht_begin(int ritme, struct datum vandaag);

#endif
