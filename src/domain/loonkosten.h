/*
 * Loonkostensubsidie of the Participatiewet, article 10d, in whole cents a month (standards 10, 18;
 * F245-F247). Per month of 36 hours:
 *
 *	minimum wage with vakantiebijslag x the share that the work is worth less (at most 70%)
 *	x (1 + werkgeverslasten) x hours / 36
 *
 * Everything is exact until the end, where half a cent goes up; only the minimum wage of somebody
 * under 21 is made whole cents before, as it is when it is published. There is no floor under the
 * loonwaarde (F246).
 */
#ifndef DOMAIN_LOONKOSTEN_H
#define DOMAIN_LOONKOSTEN_H

#include "domain/parameter.h"

struct loonkosten_baan {
	struct datum geboren;
	bool is_bbl; /* its minimum wage differs from 18 to 20 years */
	int uren;    /* hundredths a week, above 0 */
};

/* Which parameter holds the part of the minimum wage at this age; its key is the age. */
enum parameter minimumloon_deel(const struct loonkosten_baan *baan, struct datum dag);
/*
 * The minimum wage in cents a month of a whole week, on that day. False when it is not known:
 * younger than 15, or before the first day in the table.
 */
bool minimumloon_compute(const struct loonkosten_baan *baan, struct datum dag, int64_t *cent);
/* The subsidy of somebody whose loonwaarde was measured: 0-100 percent. False as above. */
bool loonkostensubsidie_compute(const struct loonkosten_baan *baan, int loonwaarde,
				struct datum dag, int64_t *cent);
/* The fixed subsidy of the first months, before the measurement (F247). False as above. */
bool forfait_compute(const struct loonkosten_baan *baan, struct datum dag, int64_t *cent);
/* The last day that this subsidy may have when it begins then; DATUM_GEEN: it was not there yet. */
struct datum forfait_uiterlijk(struct datum van);

#endif
