/*
 * How session one of a scan stands now, as every screen of it shows: the norm on the table, who
 * answered, and, once shown, how the answers are spread over the domains. F342, F345.
 */
#ifndef STORE_SESSIEBEELD_H
#define STORE_SESSIEBEELD_H

#include "domain/scan.h"
#include "store/sessienorm.h"

#define SESSIEBEELD_RIJEN (SCAN_DOMEINEN + 1)

struct sessiebeeld {
	const struct sessienorm_row *normen;
	size_t n_normen;
	size_t klaar;                          /* so many were talked about or passed over */
	const struct sessienorm_row *nu;       /* on the table, or NULL */
	const struct sessienorm_row *volgende; /* the first that is closed still, or NULL */
	const struct sessiezetel_row *zetels;  /* who takes part */
	size_t n_zetels;
	size_t geantwoord; /* of them, on the norm that is on the table */
	/* Of that norm when it is shown; else nothing. */
	const struct normantwoord_row *antwoorden;
	size_t n_antwoorden;
	struct scorespreiding spreiding;
	/* How many gave each score: of each domain in which somebody answered, and of all. Who did
	 * is in the room and is asked about it; what leaves the room keeps to SPREIDING_LEAST. */
	const char *rijen[SESSIEBEELD_RIJEN];
	size_t n_rijen;
	int aantal[SESSIEBEELD_RIJEN * SCORE_MOST];
};
/* The scores above the columns: "1" to "5". */
extern const char *const sessiebeeld_scores[SCORE_MOST];

MUST_USE int sessiebeeld_load(struct db *db, struct arena *a, scan_id scan,
			      struct sessiebeeld *ret);

#endif
