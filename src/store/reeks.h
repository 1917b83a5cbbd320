/*
 * Reeksen: one act on many at once (domain/reeks.h), of the reader himself. A refused step is
 * ERR_CONFLICT (reeks_stap); what is kept of a line is what its act is sent, and what became of it.
 */
#ifndef STORE_REEKS_H
#define STORE_REEKS_H

#include "db/object.h"
#include "domain/reeks.h"

struct reeks_row {
	reeks_id id;
	int reekshandeling;
	const char *inhoud; /* what is the same for all; NULL: not filled in yet */
	int toestand;
	struct moment op;
	struct moment klaar_op;
	int64_t aantal, aantal_open, aantal_gedaan;
	int64_t aantal_terug; /* of those that were done: can be taken back */
};
#define REEKS_COLUMNS 10
extern const struct column reeks_columns[REEKS_COLUMNS];
/* For routes under /reeksen/:reeks. */
extern const struct object object_reeks;

MUST_USE int reeks_find(struct db *db, struct arena *a, reeks_id id, struct reeks_row *ret);
#define REEKSEN_MAX 50
/* The last ones first. */
MUST_USE int reeks_list(struct db *db, struct arena *a, struct db_rows *ret);
MUST_USE int reeks_create(struct db *db, gebruiker_id wie, int handeling, struct moment nu,
			  reeks_id *ret);
/* While nothing was done: what is the same for all. */
MUST_USE int reeks_update_inhoud(struct db *db, reeks_id id, const char *inhoud);
/* ERR_CONFLICT: that step cannot be taken now. */
MUST_USE int reeks_step(struct db *db, const struct reeks_row *reeks, enum reeksstap stap,
			struct moment nu);

struct reeksregel_row {
	reeksregel_id id;
	jongere_id jongere_id;
	const char *roepnaam; /* NULL: not in sight, or about no dossier */
	const char *achternaam;
	const char *keuze; /* NULL: not in sight any more */
	int64_t gezien_versie;
	int reeksuitkomst;
	const char *waarom;
	const char *terug_pad;
	int64_t terug_versie;
};
#define REEKSREGEL_COLUMNS 10
extern const struct column reeksregel_columns[REEKSREGEL_COLUMNS];

struct reekskeuze {
	jongere_id jongere; /* 0: about no dossier */
	const char *keuze;
	int64_t versie; /* 0: it has none */
};
MUST_USE int reeksregel_create(struct db *db, reeks_id reeks, const struct reekskeuze *keuze);
/* In the order in which they were chosen; at most REEKS_MAX. */
MUST_USE int reeksregel_list(struct db *db, struct arena *a, reeks_id reeks, struct db_rows *ret);
/* The next one to do, or to take back; ERR_GEEN_RIJ: none is left. */
MUST_USE int reeksregel_next(struct db *db, struct arena *a, const struct reeks_row *reeks,
			     struct reeksregel_row *ret);

struct reeksregel_einde {
	int uitkomst;          /* enum reeksuitkomst */
	const char *waarom;    /* of what was not done; else NULL */
	const char *terug_pad; /* of what was done; NULL: nothing takes it back */
	int64_t terug_versie;
};
MUST_USE int reeksregel_end(struct db *db, const struct reeksregel_row *regel,
			    const struct reeksregel_einde *einde);

#endif
