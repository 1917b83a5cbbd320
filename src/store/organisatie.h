/*
 * Organisations: create, change, end. Used by the pages of beheer and by subcommands. Inside a
 * write transaction; the views that these functions look through are open to who is logged in and
 * to subcommands (DOEL_LOKAAL).
 */
#ifndef STORE_ORGANISATIE_H
#define STORE_ORGANISATIE_H

#include "db/db.h"
#include "domain/organisatie.h"

struct organisatie_nieuw {
	const char *naam;
	int soort;            /* enum organisatiesoort */
	int domein;           /* enum organisatiedomein; CHOICE_NONE: the one of the kind */
	const char *gemeente; /* the following may be NULL */
	const char *telefoon;
	const char *email;
	const char *grondslag; /* NULL: the article of the kind's legal task, or "overeenkomst" */
};

MUST_USE int organisatie_create(struct db *db, struct arena *a,
				const struct organisatie_nieuw *nieuw, organisatie_id *ret);
/* ERR_VERSIE when somebody else changed it since `versie`. */
MUST_USE int organisatie_update(struct db *db, struct arena *a, organisatie_id id, int64_t versie,
				const struct organisatie_nieuw *nieuw);
/* Nobody starts there any more; what is, stays. */
MUST_USE int organisatie_end(struct db *db, organisatie_id id, int64_t versie);
/* People start there again. ERR_CONFLICT terug_wie: not by who asks it. */
MUST_USE int organisatie_resume(struct db *db, organisatie_id id, int64_t versie);
/*
 * An organisation may work in several regions (F098). ERR_CONFLICT organisatie_regio_een: it does
 * so already; taking away what is not there changes nothing.
 */
MUST_USE int organisatie_assign_regio(struct db *db, organisatie_id organisatie, regio_id regio);
MUST_USE int organisatie_withdraw_regio(struct db *db, organisatie_id organisatie, regio_id regio,
					struct moment nu);
/* Where it works, and the other regions; rows of struct regio_keuze, at most REGIO_MAX each. */
MUST_USE int organisatie_regio_list(struct db *db, struct arena *a, organisatie_id organisatie,
				    struct db_rows *in, struct db_rows *vrij);
MUST_USE int regio_create(struct db *db, const char *naam, int soort, regio_id *ret);

/* By its name, however it is written; ERR_GEEN_RIJ. Of several the oldest. */
MUST_USE int organisatie_find(struct db *db, struct arena *a, const char *naam,
			      organisatie_id *ret);

#endif
