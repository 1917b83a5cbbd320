/*
 * Taking in a list of school leavers (domain/leerlinglijst says what its rows mean): for each row
 * who becomes casusregisseur and whether the young person is known already, and then all of them in
 * one transaction, or none.
 *
 * Taking in the same list again adds nobody: who is known (full name and birth date, view bekend)
 * is passed over.
 */
#ifndef STORE_LEERLINGEN_H
#define STORE_LEERLINGEN_H

#include "domain/leerlinglijst.h"
#include "store/betrokkene.h"
#include "store/jongere_wijzig.h"

enum leerling_lot {
	LOT_NIEUW,               /* gets a dossier */
	LOT_BEKEND,              /* is known: nothing is added */
	LOT_DUBBEL,              /* stands earlier in the same list */
	LOT_GEEN_CASUSREGISSEUR, /* names somebody who is not known here, and there is no other */
	LOT_FOUT,                /* the row has a mistake */
	LOT_LEEG                 /* no pupil */
};
#define LOT_COUNT 6
extern const struct choices leerling_loten;

struct leerling_oordeel {
	const struct leerling *leerling;
	int lot;                     /* enum leerling_lot */
	gebruiker_id casusregisseur; /* of LOT_NIEUW */
	const char *bij;             /* of LOT_BEKEND: who is responsible, to call */
};

struct leerlingen_vraag {
	struct db *db;
	struct arena *a;
	struct db_context context; /* of the reader; its key is changed and put back */
	gebruiker_id
	    casusregisseur; /* for rows that name nobody whom we know; 0: such rows are refused */
};
/* What would happen to each row of the list, in its order. `ret` has room for lijst->n. Any
 * transaction. */
MUST_USE int leerlingen_check(const struct leerlingen_vraag *vraag,
			      const struct leerlinglijst *lijst, struct leerling_oordeel *ret,
			      size_t aantal[LOT_COUNT]);

struct leerlingen_opname {
	struct handeling h;
	organisatie_id school;       /* of the list; 0: none */
	struct datum eerste_contact; /* must be set (promise 1) */
	invoerbestand_id bestand;
	const struct functie_nu
	    *wie;         /* who takes in, and stays involved with the parts of the own role */
	const char *lijn; /* of the timeline */
};
/* Makes a dossier of every LOT_NIEUW. Inside a write transaction; an error undoes all of it. */
MUST_USE int leerlingen_create(const struct leerlingen_opname *opname,
			       const struct leerling_oordeel *oordelen, size_t n);

#endif
