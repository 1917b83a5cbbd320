/*
 * Visits by chance (F276-F277): the draw of a quarter, and what became of a visit. Read as the
 * viewer; who writes does so inside a write transaction in which the visit was loaded with the
 * right to change it, and each act writes its line on the timeline. What the table refuses is
 * ERR_CONFLICT: werkbezoek_vast (another did it already), werkbezoek_door (another recorded it),
 * werkbezoek_mag_niet (the work ended, or no visit is wanted).
 */
#ifndef STORE_WERKBEZOEK_H
#define STORE_WERKBEZOEK_H

#include "db/object.h"
#include "domain/werkbezoek.h"
#include "store/melding.h"

struct werkbezoek_row {
	werkbezoek_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	const char *werkgever;
	const char *functie;
	struct datum eind_datum; /* of the place */
	int weet_werkgever;
	bool geen_bezoek;
	int fase;
	struct datum volgend_contact_datum;
	int64_t kwartaal;
	int64_t procent;
	int64_t vorig_kwartaal; /* 0: never */
	struct datum voor_datum;
	int bezoekstand;
	struct datum datum;
	int bezoekgesprek;
	const char *tekst;
	int bezoekreden;
	melding_id melding_id;
	struct moment melding_op;
	struct moment beantwoord_op; /* the answer to that melding */
	gebruiker_id gebruiker_id;   /* who visited or skipped */
	const char *door;
	struct moment op;
};
#define WERKBEZOEK_COLUMNS 29
extern const struct column werkbezoek_columns[WERKBEZOEK_COLUMNS];
/* For routes under /werkbezoeken/:werkbezoek. */
extern const struct object object_werkbezoek;
/* Of a place, the last first. */
#define WERKBEZOEK_MAX 40
MUST_USE int werkbezoek_list(struct db *db, struct arena *a, plaatsing_id plaatsing,
			     struct db_rows *ret);

struct bezoek_gezien {
	struct datum datum;
	int gesprek; /* enum bezoekgesprek */
	const char *tekst;
	struct datum volgend; /* next contact; must be set */
	int licht;            /* of a melding about it; CHOICE_NONE: nothing needs an act */
	int meldingsoort;
	const char *melding;
};
/* Who was spoken is a contact, so that nazorg counts it. */
MUST_USE int werkbezoek_end(const struct handeling *h, const struct werkbezoek_row *b,
			    const struct bezoek_gezien *gezien);
/* Skips it. That the young person wants none is kept with the place. `tekst` may be NULL. */
MUST_USE int werkbezoek_refuse(const struct handeling *h, const struct werkbezoek_row *b, int reden,
			       const char *tekst);
/* Takes either back, with its lines, contacts and melding: it is to be done again. */
MUST_USE int werkbezoek_open(const struct handeling *h, const struct werkbezoek_row *b);

/*
 * Draws for the quarter of `vandaag`, unless that was done: how many places were drawn. Inside a
 * write transaction under DOEL_LOKAAL.
 */
MUST_USE int bezoekloting_create(struct db *db, struct arena *a, struct moment nu,
				 struct datum vandaag);
/* 1 when that was done already, else 0; reading only. */
MUST_USE int bezoekloting_count(struct db *db, struct datum vandaag);

#endif
