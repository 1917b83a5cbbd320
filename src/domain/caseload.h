/*
 * The caseload: how many dossiers one casusregisseur has, how much they weigh, and which of them
 * get least attention.
 * "Aandachtsparadox" (F137): who needs most and is hardest to reach is called least; so the tenth
 * with least contact is shown, whatever their motivation.
 */
#ifndef DOMAIN_CASELOAD_H
#define DOMAIN_CASELOAD_H

#include "base/arena.h"
#include "base/choice.h"
#include "base/datum.h"
#include "domain/termijn.h"

/* How many dossiers above the norm; 0 when within it. A norm of 0 or less is no norm. */
int caseload_above(int aantal, int norm);

/* How much time a dossier asks, as who works on it says (F139). */
enum zwaarte { ZWAARTE_LICHT, ZWAARTE_GEWOON, ZWAARTE_ZWAAR };
extern const struct choices zwaarten;
/* What was said, or CHOICE_NONE: usual, and light for who wants no help now (a waakvlam). */
int zwaarte_of(int gezegd, bool waakvlam);

struct caseload_omvang {
	int aantal;
	int licht, zwaar; /* of them */
};
/* As how many usual dossiers it counts, by the percentages of the region; halves upwards. */
int caseload_weegt(const struct caseload_omvang *omvang, const struct termijnen *termijnen);
/* "Telt als 45: 3 lichte en 6 zware dossiers."; "" when all of them are usual. */
const char *caseload_weegt_text(struct arena *a, const struct caseload_omvang *omvang,
				const struct termijnen *termijnen);

struct aandacht {
	int contacten;                /* in the last half year */
	struct datum laatste_contact; /* DATUM_GEEN: never */
	struct datum sinds;           /* in this caseload since */
};

#define AANDACHT_LEAST 5 /* below this many dossiers there is no tenth worth naming */

/* How many a tenth is: rounded up, 0 for fewer than AANDACHT_LEAST. */
size_t minste_aandacht_count(size_t count);

/*
 * Marks in `ret` (room for `count`) the tenth of `list` with least contact: fewest contacts, then
 * the oldest last contact (never is oldest), then longest in the caseload, then the order of the
 * list. Returns how many are marked.
 */
size_t minste_aandacht_compute(const struct aandacht *list, size_t count, bool *ret);

/*
 * Whether that marks the same when contacts were counted to `most` and no further: as many as are
 * marked have fewer.
 */
bool minste_aandacht_is_sure(const struct aandacht *list, size_t count, int most);

#endif
