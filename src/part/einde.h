/*
 * What is said of the end of a place, when it is recorded and when it is corrected afterwards: the
 * same fields, within the same bounds (F270-F272, F290-F291).
 */
#ifndef PART_EINDE_H
#define PART_EINDE_H

#include "gate/page.h"
#include "store/einde.h"
#include "store/plaatsing.h"

struct einde_in {
	struct datum laatste_dag;
	int uitkomst;
	int reden;
	const char *toelichting;
	const char *had_geholpen;
	gebruiker_id opvolger;
	struct datum eerste_contact;
};
/* The first EINDE_FEITEN say what happened; the others who follows up. */
#define EINDE_FEITEN 5
#define EINDE_FIELDS 7
extern const struct field einde_fields[EINDE_FIELDS];

/* Every mistake in what happened. */
void einde_check_feiten(struct request *r, const struct einde_row *place,
			const struct einde_in *in);
/* As it is written: without opvolger and first contact, which are not among the facts. */
struct plaatsing_einde einde_of(const struct einde_row *place, const struct einde_in *in);

#endif
