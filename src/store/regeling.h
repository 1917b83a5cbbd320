/*
 * What a dossier says of the facts that rules look at (domain/regeling.h), and where a professional
 * judges otherwise. Recording runs inside a write transaction in which the object was loaded with
 * the right to change it, and writes the line on the timeline with the fact.
 */
#ifndef STORE_REGELING_H
#define STORE_REGELING_H

#include "domain/regeling.h"
#include "store/jongere_wijzig.h"

/* Facts of a jongere and of one of his places; plaatsing 0: without a place. What the reader has
 * not in sight is not known. ERR_GEEN_RIJ when the jongere is not. */
struct regeling_dossier {
	struct regeling_feiten feiten;
	struct datum dag; /* on which the rules are asked: today, or the last day of the place */
	const char *gemeente; /* where he lives; NULL: not known, or not in sight */
};
MUST_USE int regeling_dossier_find(struct db *db, struct arena *a, jongere_id jongere,
				   plaatsing_id plaatsing, struct datum vandaag,
				   struct regeling_dossier *ret);

/* The two facts that only rules need; CHOICE_NONE: not known any more. */
struct inkomen {
	int doelgroepregister; /* enum antwoord */
	int uitkering;         /* enum antwoord */
};
MUST_USE int inkomen_create(const struct handeling *h, jongere_id jongere,
			    const struct inkomen *inkomen);

/* ---- deviations ---- */

struct afwijking_row {
	afwijking_id id;
	jongere_id jongere_id;
	plaatsing_id plaatsing_id;
	int64_t zicht;
	int64_t versie;
	int regeling; /* enum regeling */
	int oordeel;  /* enum antwoord: whether it applies */
	const char *reden;
	const char *door;
	struct moment op;
};
#define AFWIJKING_COLUMNS 10
extern const struct column afwijking_columns[AFWIJKING_COLUMNS];
/* For .object of routes under /afwijkingen/:afwijking. */
extern const struct object object_afwijking;

/* At most one per rule; those of a place, at most REGELING_COUNT. */
MUST_USE int afwijking_list(struct db *db, struct arena *a, plaatsing_id plaatsing,
			    struct db_rows *ret);
const struct afwijking_row *afwijking_find(const struct db_rows *rows, enum regeling regeling);

/* What counts: the deviation (NULL: none), else what the rule said. */
enum oordeel afwijking_oordeel(const struct afwijking_row *afwijking, enum oordeel volgens_regel);

/* ERR_CONFLICT afwijking_een: there is one already. */
MUST_USE int afwijking_create(const struct handeling *h, const struct afwijking_row *nieuw,
			      afwijking_id *ret);
MUST_USE int afwijking_withdraw(const struct handeling *h, const struct afwijking_row *afwijking);

#endif
