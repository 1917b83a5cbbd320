/*
 * Points that are proposed for the agenda of a meeting of the network (domain/voorstel.h,
 * schema 0068). Read by who proposed it and who keeps the meeting. What the table refuses is
 * ERR_CONFLICT: puntvoorstel_nieuw (he does not come, or it was held), puntvoorstel_stap.
 */
#ifndef STORE_PUNTVOORSTEL_H
#define STORE_PUNTVOORSTEL_H

#include "domain/voorstel.h"
#include "store/bijeenkomst.h"

struct puntvoorstel_row {
	puntvoorstel_id id;
	int64_t versie;
	bijeenkomst_id bijeenkomst_id; /* for which it is now */
	gremium_id gremium_id;
	const char *gremium;
	struct datum datum; /* of that meeting */
	int bijeenkomststand;
	struct datum eerst_datum; /* of the one for which it was proposed */
	const char *titel;
	int puntvraag;
	int64_t minuten; /* 0: not said */
	const char *toelichting;
	const char *naam; /* of who proposed it */
	struct moment op;
	int voorstelstand;
	bespreekpunt_id bespreekpunt_id; /* what it became; 0: nothing */
	const char *reden;
	bool van_mij;
	bool leidt;
};
#define PUNTVOORSTEL_COLUMNS 19
extern const struct column puntvoorstel_columns[PUNTVOORSTEL_COLUMNS];
extern const struct object object_puntvoorstel; /* in sight */

#define PUNTVOORSTEL_MAX 100
/* For one meeting, those in sight; without what was taken back. */
MUST_USE int puntvoorstel_list_of(struct db *db, struct arena *a, bijeenkomst_id bijeenkomst,
				  struct db_rows *ret);
/* That wait for the reader's answer, the nearest meeting first. */
MUST_USE int puntvoorstel_list_turns(struct db *db, struct arena *a, struct db_rows *ret);
/* His own, for meetings on or after `van`; without what he took back. */
MUST_USE int puntvoorstel_list_own(struct db *db, struct arena *a, struct datum van,
				   struct db_rows *ret);

struct puntvoorstel_inhoud {
	const char *titel;
	int puntvraag;
	int64_t minuten; /* 0: not said */
	const char *toelichting;
};
MUST_USE int puntvoorstel_create(const struct handeling *h, bijeenkomst_id bijeenkomst,
				 const struct puntvoorstel_inhoud *in, puntvoorstel_id *ret);
/* On the agenda of its meeting, behind the others. ERR_VERSIE of this and the next: somebody
 * changed it; ERR_CONFLICT: the step makes no sense now. */
MUST_USE int puntvoorstel_place(const struct handeling *h, const struct puntvoorstel_row *v);
MUST_USE int puntvoorstel_move(const struct handeling *h, const struct puntvoorstel_row *v,
			       bijeenkomst_id to);
MUST_USE int puntvoorstel_refuse(const struct handeling *h, const struct puntvoorstel_row *v,
				 const char *reden);
/* HEROPEN, TREK_IN, TERUG. */
MUST_USE int puntvoorstel_step(const struct handeling *h, const struct puntvoorstel_row *v,
			       enum voorstelstap stap);
/* The first meeting of the same gremium after that of `v` that is planned; 0: none. */
MUST_USE int puntvoorstel_find_later(struct db *db, struct arena *a,
				     const struct puntvoorstel_row *v, bijeenkomst_id *ret,
				     struct datum *dag);

#endif
