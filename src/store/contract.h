/*
 * A contract with whose it is, and what was asked before it ends (domain/contracteinde.h). Read as
 * the viewer; who writes does so inside a write transaction in which the contract was loaded with
 * the right to change it.
 */
#ifndef STORE_CONTRACT_H
#define STORE_CONTRACT_H

#include "db/object.h"
#include "domain/contracteinde.h"
#include "store/jongere_wijzig.h"

struct contract_row {
	contract_id id;
	plaatsing_id plaatsing_id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	struct datum volgend_contact_datum;
	const char *werkgever; /* where the work is */
	const char *formeel;   /* of a detachering: whose contract it is; else NULL */
	int weet_werkgever;
	int vorm;
	struct datum van_datum;
	struct datum tot_datum;
	double uren;
	int vervolg;
	struct moment vervolg_op;
	struct moment vastgelegd_op;
	struct datum plaatsing_van_datum;
	struct datum eind_datum; /* of the place */
	bool geregeld;           /* a next contract or place is there, or the place has ended */
};
#define CONTRACT_COLUMNS 22
extern const struct column contract_columns[CONTRACT_COLUMNS];
/* For routes under /contracten/:contract; r->object is a struct contract_row. */
extern const struct object object_contract;

MUST_USE int contract_load(struct db *db, struct arena *a, contract_id id,
			   struct contract_row *ret);
/* The last contract of the place; ret->id.nr is 0 when there is none. */
MUST_USE int contract_find_last(struct db *db, struct arena *a, plaatsing_id plaatsing,
				struct contract_row *ret);

/* One talk about what comes after it: with the young person (wens), or the employer (aanbod). */
struct contractgesprek_row {
	jongere_id jongere_id;
	struct datum datum;
	int wens; /* enum contractwens, or CHOICE_NONE */
	bool mag_werkgever;
	int aanbod; /* enum contractvervolg, or CHOICE_NONE */
	const char *tekst;
	const char *door;
};
#define CONTRACTGESPREK_COLUMNS 7
extern const struct column contractgesprek_columns[CONTRACTGESPREK_COLUMNS];
#define CONTRACTGESPREK_MAX 100
/* The talks about one contract, oldest first. */
MUST_USE int contractgesprek_list(struct db *db, struct arena *a, contract_id contract,
				  struct db_rows *ret);
/* Where a contract stands: what was said last counts. */
struct contracteinde_feiten contracteinde_of(const struct contract_row *contract,
					     const struct db_rows *gesprekken);

struct contractgesprek_nieuw {
	contract_id contract;
	jongere_id jongere;
	plaatsing_id plaatsing;
	int contactsoort;
	struct datum datum;
	int wens;
	bool mag_werkgever; /* of the young person's */
	int aanbod;
	const char *tekst;
	struct datum volgend; /* next contact; must be set */
};
/*
 * Records it, and the contactmoment that it is. ERR_CONFLICT belofte_3_jongere_eerst: the employer
 * without the young person's yes; belofte_3_werkgever_weet_niet: it does not know.
 */
MUST_USE int contractgesprek_create(const struct handeling *h,
				    const struct contractgesprek_nieuw *nieuw);

#endif
