/*
 * What would happen to each row of a list of school leavers (domain/leerlinglijst says what its
 * rows mean): who becomes casusregisseur, and whether the young person is known already. Taking
 * them in is the next step (store/opname.h).
 *
 * Taking in the same list again adds nobody: who is known (full name and birth date, view bekend)
 * is passed over.
 *
 * The casusregisseur of a row is whom it names, by address or by full name, if that is one active
 * person whose function allows it; otherwise whom the importer chose for such rows; otherwise the
 * row is refused. A name that two people have names nobody.
 */
#ifndef STORE_LEERLINGEN_H
#define STORE_LEERLINGEN_H

#include "db/db.h"
#include "domain/leerlinglijst.h"

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
	bool meer_dan_een;           /* of LOT_GEEN_CASUSREGISSEUR: two people have that name */
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

/* What happens to this row, in words: "Is al bekend. Bel Sanne de Wit". */
const char *leerling_oordeel_text(struct arena *a, const struct leerling_oordeel *o);

#endif
