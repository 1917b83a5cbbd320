/*
 * What a list in a form offers when there may be thousands: who, or what, the word that was typed
 * finds, at most KEUZE_MAX. An empty word finds everybody. Rows have an `id` and a `naam`, as
 * request_choose wants them. The views are open to who is logged in.
 */
#ifndef STORE_KEUZE_H
#define STORE_KEUZE_H

#include "base/datum.h"
#include "db/db.h"

#define KEUZE_MAX 100

struct regisseur_keuze {
	gebruiker_id id;
	const char *naam; /* "Sanne de Wit, Gemeente Broekerwaard" */
};
extern const struct column regisseur_keuze_columns[2];
/* Who can be responsible for a dossier on this day, those of the organisation `eigen` first. */
MUST_USE int regisseur_keuze_list(struct db *db, struct arena *a, const char *zoek,
				  organisatie_id eigen, struct datum vandaag, struct db_rows *ret);

struct mens_keuze {
	gebruiker_id id;
	const char *naam; /* with an organisation where he works */
};
extern const struct column mens_keuze_columns[2];
/* Everybody who works somewhere on this day, once. */
MUST_USE int mens_keuze_list(struct db *db, struct arena *a, const char *zoek, struct datum vandaag,
			     struct db_rows *ret);
/* Of them who can do something for this gremium: who works in a region of its members, or was
 * invited (schema 0061). */
MUST_USE int mens_keuze_list_gremium(struct db *db, struct arena *a, const char *zoek,
				     gremium_id gremium, struct datum vandaag, struct db_rows *ret);
/* Whether this is one of them; who left is one too. */
MUST_USE int gremiumcollega_find(struct db *db, gremium_id gremium, gebruiker_id wie, bool *ret);

struct organisatie_keuze {
	organisatie_id id;
	const char *naam;
};
extern const struct column organisatie_keuze_columns[2];
/* The organisations that take part, of every kind; and the schools alone. */
MUST_USE int organisatie_keuze_list(struct db *db, struct arena *a, const char *zoek,
				    struct db_rows *ret);
MUST_USE int school_keuze_list(struct db *db, struct arena *a, const char *zoek,
			       struct db_rows *ret);

struct regio_keuze {
	regio_id id;
	const char *naam;
};
extern const struct column regio_keuze_columns[2];
/* All regions: there are few, at most REGIO_MAX. */
#define REGIO_MAX 500
MUST_USE int regio_keuze_list(struct db *db, struct arena *a, struct db_rows *ret);

#endif
