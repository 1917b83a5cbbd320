/*
 * Taking in a list that was checked (store/leerlingen.h), and undoing it: all of its dossiers or
 * none, also when the program dies half way, and without holding up anybody else.
 *
 * Making 50,000 dossiers takes longer than a save may wait. So they are made a few at a time, each
 * few in a job of the writer, while the list is `bezig`: triggers then keep them out of t_zicht, so
 * that nobody sees, counts or finds them. One short transaction at the end makes the list `getoond`
 * and gives everybody sight at once. Undoing takes the sight away at once and leaves the closing of
 * those dossiers for later. What is not shown within a moment after its maker's last sign of life
 * never will be: opname_expire closes it.
 *
 *	rc = opname_start(&op);                         outside any transaction
 *	rc = rc ? rc : opname_create(&op, oordelen, n);
 *	rc = rc ? rc : opname_reveal(db, &op, n);       inside a write transaction
 *
 * One list is taken in at a time, so that two lists cannot bring in the same young person twice.
 * A dossier in which somebody did something after the list was shown stays when it is undone.
 */
#ifndef STORE_OPNAME_H
#define STORE_OPNAME_H

#include "store/betrokkene.h"
#include "store/invoerbestand.h"
#include "store/leerlingen.h"

struct opname {
	struct database *database;
	struct db_context context; /* of who takes in */
	invoerbestand_id bestand;
	opname_id id; /* set by opname_start */
	organisatie_id school;
	struct datum eerste_contact; /* must be set (promise 1) */
	/* Who takes in, and stays involved with the parts of the own role. */
	const struct functie_nu *wie;
};

/* ERR_CONFLICT: a list is being taken in already. */
MUST_USE int opname_start(struct opname *op);
/*
 * Makes a dossier of every LOT_NIEUW; nobody sees them. After an error none of them ever will be.
 * ERR_CONFLICT: the database refused one, or this took so long that it was given up.
 */
MUST_USE int opname_create(struct opname *op, const struct leerling_oordeel *oordelen, size_t n);
/* Shows the `aantal` dossiers, to everybody who has a basis. ERR_CONFLICT: it was given up. */
MUST_USE int opname_reveal(struct db *db, const struct opname *op, size_t aantal);

/* ---- undoing ---- */

struct opname_getoond {
	opname_id id;
	struct moment getoond_op;
};
/* When this list was taken in; ERR_GEEN_RIJ. */
MUST_USE int opname_find(struct db *db, struct arena *a, invoerbestand_id bestand,
			 struct opname_getoond *ret);
/* The last day on which it can be undone. */
struct datum opname_undo_until(const struct opname_getoond *o);
/* Inside a write transaction, of a list that opname_find found in it. */
MUST_USE int opname_withdraw(struct db *db, const struct opname_getoond *o,
			     invoerbestand_id bestand);

/*
 * Gives up what shows no sign of life, and closes what nobody will see, in jobs of its own; at most
 * for half a second: it is called again and again. Cheap when there is nothing to do. The context
 * is of a subcommand (DOEL_LOKAAL).
 */
MUST_USE int opname_expire(struct database *d, const struct db_context *context);

#endif
