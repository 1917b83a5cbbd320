/*
 * What was recorded of a place as a whole is corrected: first day, kind, employer (F258-F263). What
 * hangs on it stays within its days: the tables refuse another first day (schema/0071). Inside a
 * write transaction in which it was loaded with the right to change it.
 */
#ifndef STORE_PLAATSING_VERBETERING_H
#define STORE_PLAATSING_VERBETERING_H

#include "db/object.h"
#include "store/jongere_wijzig.h"

struct verbeter_row {
	plaatsing_id id;
	jongere_id jongere_id;
	int64_t zicht;
	int64_t versie;
	int fase;
	struct datum fase_van_datum;
	struct moment gesloten_op;
	werkgever_id werkgever_id;
	const char *werkgever;
	werkgever_id formele_werkgever_id; /* of a detachering; else 0 */
	int soort;
	const char *functie;
	struct datum van_datum;
	struct datum eind_datum;
	double uren;
};
/* For routes under /plaatsingen/:plaatsing/verbeteren. */
extern const struct object object_verbetering;

struct plaatsing_verbeterd {
	struct datum van;
	int soort; /* enum plaatsingsoort */
	werkgever_id werkgever;
};
/* ERR_CONFLICT: by the constraint or trigger that refuses it. */
MUST_USE int plaatsing_mend(const struct handeling *h, const struct verbeter_row *was,
			    const struct plaatsing_verbeterd *now);

#endif
