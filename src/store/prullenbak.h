/*
 * The prullenbak in the database: what was taken away and can be put back, read as the viewer. One
 * way back for everything (schema/0045): what stands already, is gone, or is of a closed dossier is
 * not put back, and no line on the timeline tells of what did not happen. peers 51, promise 9.
 */
#ifndef STORE_PRULLENBAK_H
#define STORE_PRULLENBAK_H

#include "db/object.h"
#include "domain/prullenbak.h"
#include "store/jongere_wijzig.h"

struct prullen_row {
	jongere_id jongere_id;
	int64_t zicht;
	const char *roepnaam;
	const char *achternaam;
	struct moment gesloten_op; /* of the dossier */
	int prullensoort;          /* enum prullensoort */
	int64_t voorwerp_id;
	int64_t onderdelen;
	/* The text stands in the ones of its parts, so that only those are logged as read. */
	const char *onderwijs;
	const char *denken;
	const char *doen;
	const char *willen;
	const char *zijn;
	const char *gezondheid;
	const char *thuissituatie;
	const char *inkomen;
	const char *werk;
	const char *plan;
	const char *tijdlijn;
	const char *netwerk;
	const char *documenten;
	const char *door; /* who took it away, NULL: nobody of us */
	struct moment op;
	struct moment vervalt_op; /* prullensoort_blijft: never */
};
#define PRULLEN_COLUMNS 24
extern const struct column prullen_columns[PRULLEN_COLUMNS];

/* The text of the row, whichever part it is of. */
const char *prullen_row_tekst(const struct prullen_row *p);

#define PRULLEN_MAX 200
/* Of this jongere what the viewer may read, the last first. */
MUST_USE int prullenbak_list(struct db *db, struct arena *a, jongere_id jongere,
			     struct db_rows *ret);
/* Of everybody in sight what this person took away himself, the last first. */
MUST_USE int prullenbak_list_of(struct db *db, struct arena *a, gebruiker_id gebruiker,
				struct db_rows *ret);

/* What is about no young person, of the viewer himself. */
struct prullen_eigen_row {
	int prullensoort;
	int64_t voorwerp_id;
	const char *tekst;
	struct moment op;
	struct moment vervalt_op;
};
#define PRULLEN_EIGEN_COLUMNS 5
extern const struct column prullen_eigen_columns[PRULLEN_EIGEN_COLUMNS];
MUST_USE int prullenbak_list_eigen(struct db *db, struct arena *a, struct db_rows *ret);

/* What a route finds of something that is out of sight while it is away. */
struct prullen_kop {
	jongere_id jongere_id; /* 0: of nobody */
	int64_t zicht;
};
extern const struct object object_contract_weg;
extern const struct object object_plaatsing_weg;
extern const struct object object_naaste_weg;
extern const struct object object_contactmoment_weg;
extern const struct object object_loonwaardemeting_weg;
extern const struct object object_jobcoachuur_weg;
extern const struct object object_contactpersoon_weg;
extern const struct object object_harrie_weg;
extern const struct object object_filter_weg;

/*
 * Inside a write transaction in which the thing was found with the right to take it away. Gives
 * the jongere whose it is. ERR_CONFLICT: it stands already, is gone, or is of a closed dossier;
 * then *why is a sentence for the user, or NULL.
 */
MUST_USE int prullenbak_restore(const struct handeling *h, int soort, int64_t voorwerp,
				const char **why);

#endif
