/*
 * A detachering: both employers and what was agreed about stopping. Read as the viewer; who writes
 * does so inside a write transaction in which the place was loaded with the right to change it, and
 * each act writes its line on the timeline. detachering_contact is the conflict of somebody who
 * does not work at that employer, detachering_twee_werkgevers that of one employer twice.
 * F258-F259.
 */
#ifndef STORE_DETACHERING_H
#define STORE_DETACHERING_H

#include "db/object.h"
#include "domain/detachering.h"
#include "store/jongere_wijzig.h"

/* What was agreed. */
struct detachering_afspraak {
	contactpersoon_id formeel_contact, materieel_contact; /* 0: nobody yet */
	int stoprisico;                                       /* enum stoprisico */
	struct datum inleen_tot;                              /* DATUM_GEEN: no end */
	int64_t opzegdagen;
	int na_inleen; /* enum na_inleen */
	const char *tekst;
	int inleenbesluit; /* enum inleenbesluit, or CHOICE_NONE */
};

struct detachering_row {
	plaatsing_id id; /* of the place */
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie; /* of the place */
	const char *roepnaam;
	const char *achternaam;
	const char *functie;
	int soort; /* enum plaatsingsoort */
	struct datum van_datum;
	struct datum eind_datum;
	struct datum contract_tot_datum; /* of the contract of now; DATUM_GEEN: none, or no end */
	int weet_werkgever;
	werkgever_id werkgever_id;
	const char *werkgever;
	werkgever_id formele_werkgever_id; /* 0: no detachering */
	const char *formeel;
	int64_t afspraken; /* 0: nothing was agreed yet */
	contactpersoon_id formeel_contact_id;
	contactpersoon_id materieel_contact_id;
	const char *formeel_contact;
	const char *formeel_telefoon;
	const char *materieel_contact;
	const char *materieel_telefoon;
	int stoprisico;
	struct datum inleen_tot_datum;
	int64_t opzegdagen;
	int na_inleen;
	const char *tekst;
	int inleenbesluit;
};
#define DETACHERING_COLUMNS 29
extern const struct column detachering_columns[DETACHERING_COLUMNS];
/* For routes under /plaatsingen/:plaatsing/detachering; also of a place that is none. */
extern const struct object object_detachering;
MUST_USE int detachering_load(struct db *db, struct arena *a, plaatsing_id plaatsing,
			      struct detachering_row *ret);

/* Writes down what was agreed, in place of what was there. */
MUST_USE int detachering_update(const struct handeling *h, const struct detachering_row *d,
				const struct detachering_afspraak *afspraak);
/* A mistake is mended: somebody else has the contract. Whom to speak there is asked anew. */
MUST_USE int detachering_update_formeel(const struct handeling *h, plaatsing_id plaatsing,
					werkgever_id formeel);

#endif
