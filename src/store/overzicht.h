/*
 * Overzichten: who wants mail about what waits for him, and how much that is. What is counted is
 * read under the sight of that person, and nothing but the numbers leaves this file.
 */
#ifndef STORE_OVERZICHT_H
#define STORE_OVERZICHT_H

#include "db/db.h"
#include "domain/overzicht.h"
#include "store/jongere_wijzig.h"

struct overzichtkeuze {
	overzichtkeuze_id id; /* 0: nothing was chosen yet */
	int ritme;            /* enum overzichtritme */
};
/* One's own; never chosen is OVERZICHT_NOOIT. */
MUST_USE int overzichtkeuze_find(struct db *db, struct arena *a, struct overzichtkeuze *ret);
/* Whose work is counted: that of this function. Inside a write transaction. */
MUST_USE int overzichtkeuze_set(const struct handeling *h, functie_id functie, int ritme);

/* Somebody who has none yet of these days. */
struct overzicht_ontvanger {
	gebruiker_id id;
	functie_id functie_id;
	organisatie_id organisatie_id;
	int rol;
	struct datum vervanging_tot_datum;
	struct moment herinnerd_op;
	/* When the last mail was made that he got, or that was not needed: what is new since then
	 * he was not told, also when a mail about it was lost. MOMENT_GEEN: there was none. */
	struct moment verteld_op;
};
#define ONTVANGERS_MAX 100
/* At most ONTVANGERS_MAX of them, as struct overzicht_ontvanger; under DOEL_LOKAAL. */
MUST_USE int overzicht_ontvangers(struct db *db, struct arena *a, struct datum vandaag,
				  struct db_rows *ret);
/* How much waits for somebody now. */
MUST_USE int overzicht_count(struct database *d, struct arena *a,
			     const struct overzicht_ontvanger *wie, struct moment nu,
			     struct overzicht *ret);

#endif
