/*
 * What went from one casusregisseur to another, together with what, and the way back (F137-F139;
 * peers 43). Every function runs inside a write transaction; who may is the work of triggers
 * (schema 0048): for some days (termijn caseload_terug) who gave it, while the other wrote nothing
 * in it, and who got it. Of a closed dossier there is no way back.
 */
#ifndef STORE_CASELOADOVERDRACHT_H
#define STORE_CASELOADOVERDRACHT_H

#include "db/object.h"
#include "store/jongere_wijzig.h"

struct caseloadoverdracht_row {
	caseloadoverdracht_id id;
	gebruiker_id van_id;
	const char *van;
	gebruiker_id ontvanger_id;
	const char *naar;
	gebruiker_id door_id;
	const char *door;
	const char *reden;
	struct moment op;
	struct moment tot_op; /* from then on it stays */
	int64_t aantal;
	int64_t aantal_terug;     /* of them */
	int64_t aantal_kan_terug; /* of them, by the reader */
	int64_t versie;
};
#define CASELOADOVERDRACHT_COLUMNS 14
extern const struct column caseloadoverdracht_columns[CASELOADOVERDRACHT_COLUMNS];
/* For routes under …/:caseloadoverdracht: the reader gave it, got it, or it was his. */
extern const struct object object_caseloadoverdracht;
/* The last first, below this number. `limit` is at most CASELOADOVERDRACHT_MAX. */
#define CASELOADOVERDRACHT_MAX 10001
MUST_USE int caseloadoverdracht_list(struct db *db, struct arena *a, int64_t below, int64_t limit,
				     struct db_rows *ret);

/* One of its dossiers, without whose it is; for routes under …/:overgedragen. */
struct overgedragen_row {
	overgedragen_id id;
	caseloadoverdracht_id caseloadoverdracht_id;
	jongere_id dossier_id;
	struct moment teruggenomen_op;
	bool kan_terug;
	int64_t versie;
};
extern const struct object object_overgedragen;
/* The one of this dossier in this handing over; ERR_GEEN_RIJ: there is none that can go back. */
MUST_USE int overgedragen_find_dossier(struct db *db, struct arena *a, caseloadoverdracht_id id,
				       jongere_id jongere, struct overgedragen_row *ret);

struct caseloadgift {
	gebruiker_id van, naar;
	const char *reden;
};
struct dossiergift {
	jongere_id jongere;
	struct datum was;     /* next contact, as it stands: must be set */
	struct datum volgend; /* as it becomes */
	const char *lijn;     /* of the timeline */
};
/*
 * Starts what goes together. What the same person gave for the same reason within a quarter of an
 * hour goes together too: of a list the dossiers come one by one.
 */
MUST_USE int caseloadoverdracht_start(const struct handeling *h, const struct caseloadgift *gift,
				      caseloadoverdracht_id *ret);
/* jongere_assign, and it is known that it went with the others. */
MUST_USE int dossier_give(const struct handeling *h, caseloadoverdracht_id samen, gebruiker_id naar,
			  const struct dossiergift *gift, overgedragen_id *ret);

/* All that the reader may take back, or one of them; each with a line on its timeline. `aantal`
 * becomes how many. ERR_CONFLICT overgedragen_vast: somebody worked in it meanwhile. */
MUST_USE int caseloadoverdracht_withdraw(const struct handeling *h,
					 const struct caseloadoverdracht_row *samen,
					 int64_t *aantal);
MUST_USE int overgedragen_withdraw(const struct handeling *h, const struct overgedragen_row *een);

#endif
