/*
 * Recording work: a place begins, has contracts, and ends. Every function runs
 * inside a write transaction in which the dossier was loaded with the right to change it, and
 * writes the line on the timeline with the fact; pages and the demo record through these alone. Who
 * may be named and what an end needs are promises of the tables: what they refuse is ERR_CONFLICT.
 * F196-F207, F258-F269, F290-F302.
 */
#ifndef STORE_PLAATSING_H
#define STORE_PLAATSING_H

#include "store/jongere_wijzig.h"

struct plaatsing_nieuw {
	jongere_id jongere;
	werkgever_id werkgever;     /* where the work is */
	const char *werkgever_naam; /* for the timeline */
	werkgever_id formeel;       /* of a detachering, and only then: who has the contract */
	int soort;                  /* enum plaatsingsoort */
	const char *functie;
	int functiesoort;
	struct datum van;
	struct datum verwacht_eind; /* DATUM_GEEN: none is planned */
	double uren;
	int weet_werkgever;
	int64_t nazorg_ritme; /* days */
	gebruiker_id nazorg;  /* who does it */
	bool jobcoach;
};
MUST_USE int plaatsing_create(const struct handeling *h, const struct plaatsing_nieuw *nieuw,
			      plaatsing_id *ret);

/* How its line begins. */
const char *plaatsing_begin(struct arena *a, int soort, const char *werkgever);

struct plaatsing_einde {
	plaatsing_id plaatsing;
	jongere_id jongere;
	const char *werkgever; /* for the timeline */
	struct datum laatste_dag;
	int uitkomst;            /* enum plaatsinguitkomst */
	int reden;               /* enum uitvalreden; only of uitval */
	const char *toelichting; /* may be NULL, and so may what follows */
	const char *had_geholpen;
	gebruiker_id opvolger; /* who keeps contact, and when first (promise 2) */
	struct datum eerste_contact;
};
/* The phase is for who ends it: fase_of_einde, jongere_update_fase. */
const char *plaatsing_einde_begin(struct arena *a, const char *werkgever); /* of its line */
MUST_USE int plaatsing_end(const struct handeling *h, const struct plaatsing_einde *einde);
/* Parts of it, for who corrects an end (store/einde.h): why it went wrong, and the line. */
MUST_USE int uitval_create(const struct handeling *h, const struct plaatsing_einde *einde);
MUST_USE int plaatsing_einde_line(const struct handeling *h, const struct plaatsing_einde *einde);

struct contract_nieuw {
	plaatsing_id plaatsing;
	jongere_id jongere;
	int vorm; /* enum contractvorm */
	struct datum van;
	struct datum tot; /* DATUM_GEEN: a permanent one */
	double uren;
};
MUST_USE int contract_create(const struct handeling *h, const struct contract_nieuw *nieuw,
			     contract_id *ret);
/* What its line says. */
const char *contract_text(struct arena *a, const struct contract_nieuw *contract);
/* A typing error is mended. */
MUST_USE int contract_update(const struct handeling *h, contract_id id,
			     const struct contract_nieuw *nieuw);
/* What comes after it, without a line: the contract that follows says it. */
MUST_USE int contract_update_vervolg(const struct handeling *h, contract_id id, int vervolg);
/* The same, as a fact of its own; `contract` gives place and last day. */
MUST_USE int contract_answer(const struct handeling *h, contract_id id,
			     const struct contract_nieuw *contract, int vervolg);

#endif
