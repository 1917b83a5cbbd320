/*
 * How organisations carry out what the law lets them do in their own way, beside what the region
 * agreed on (F209): the points that are compared, what was written down, and whether it must be
 * confirmed. What nobody wrote down is not known; it is never taken for "as the region".
 */
#ifndef DOMAIN_WERKWIJZE_H
#define DOMAIN_WERKWIJZE_H

#include "base/choice.h"
#include "base/datum.h"

enum vergelijkpunt {
#define VERGELIJKPUNT(NAME, ...) VERGELIJKPUNT_##NAME,
#include "domain/vergelijkpunt.def"
#undef VERGELIJKPUNT
	VERGELIJKPUNT_COUNT
};
/* With what may differ as the hint. */
extern const struct choices vergelijkpunten;

struct vergelijkpunt_info {
	const char *kop; /* short, above a column */
	const char *artikel;
};
extern const struct vergelijkpunt_info vergelijkpunt_infos[VERGELIJKPUNT_COUNT];

/* Whether an organisation of this kind (enum organisatiesoort) carries it out; the region: all. */
bool vergelijkpunt_geldt(enum vergelijkpunt punt, int organisatiesoort);
/* The rule (enum regeling) that it is about for this kind, or CHOICE_NONE. */
int vergelijkpunt_regeling(enum vergelijkpunt punt, int organisatiesoort);

/* What was written down: what the region agreed on, or of an organisation the same or otherwise. */
enum wijze { WIJZE_AFSPRAAK, WIJZE_ZELFDE, WIJZE_ANDERS };
extern const struct choices wijzen;

/* How an organisation compares with the region on a day. */
enum vergelijking { VERGELIJKING_ZELFDE, VERGELIJKING_ANDERS, VERGELIJKING_ONBEKEND };
extern const struct choices vergelijkingen;
/* CHOICE_NONE of an agreement, for it is what is compared with. `wijze`: CHOICE_NONE for nothing.
 */
int wijze_vergelijking(int wijze);

enum werkwijzestand {
	WERKWIJZESTAND_STRAKS,     /* it has not begun */
	WERKWIJZESTAND_GELDT,      /* and is sure enough */
	WERKWIJZESTAND_BEVESTIGEN, /* it holds, and somebody must look whether it still does */
	WERKWIJZESTAND_VOORBIJ
};
extern const struct choices werkwijzestanden;

struct werkwijze_feiten {
	struct datum van, tot; /* first and last day; tot DATUM_GEEN: while it holds */
	struct datum bevestigd;
	struct datum afspraak; /* since when the region agreed on what it does now, or DATUM_GEEN */
};
/*
 * `houdbaar`: months after which it must be confirmed; so it must when the region agreed on
 * something else since.
 */
enum werkwijzestand werkwijze_stand(const struct werkwijze_feiten *feiten, int houdbaar,
				    struct datum vandaag);
/* The last day on which it need not be confirmed for its age. */
struct datum werkwijze_uiterlijk(struct datum bevestigd, int houdbaar);

#endif
