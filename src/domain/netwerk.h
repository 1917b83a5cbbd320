/*
 * The network: of what somebody knows much, on which days he works, and whether what his card says
 * was confirmed lately (F076, F104; peers 111, 112).
 */
#ifndef DOMAIN_NETWERK_H
#define DOMAIN_NETWERK_H

#include "base/choice.h"
#include "base/datum.h"
#include "domain/termijn.h"

/* Stored as bits, bit i is index i. */
enum deskundigheid {
#define DESKUNDIGHEID(NAME, code, label) DESKUNDIGHEID_##NAME,
#include "domain/deskundigheid.def"
#undef DESKUNDIGHEID
	DESKUNDIGHEID_COUNT
};
extern const struct choices deskundigheden;

/* How somebody belongs to the network of a region (F088). */
enum lidsoort { LIDSOORT_KERN, LIDSOORT_AGENDALID };
extern const struct choices lidsoorten;
/*
 * The domain, of the six that a region brings together (zeteldomeinen of domain/scan), for which
 * somebody of such an organisation stands in the kern.
 */
int organisatiesoort_zeteldomein(int soort);

/* Monday to Friday, as bits too. */
extern const struct choices kaartdagen;
/* "Maandag, Woensdag", and of three days or more in a row "Maandag tot en met vrijdag". */
const char *kaartdagen_text(struct arena *a, uint32_t bits);

/* Where the roles of the public page stand (F077). */
enum rolgroep {
	ROLGROEP_SCHOOL,
	ROLGROEP_WERK,
	ROLGROEP_WERKGEVER,
	ROLGROEP_LEVEN,
	ROLGROEP_EIGEN,
	ROLGROEP_SAMEN,
	ROLGROEP_COUNT
};
extern const struct choices rolgroepen;

struct netwerkrol {
	enum rolgroep groep;
	const char *naam;
	const char *wat; /* he does, in a few sentences */
};
/* In order of group. */
extern const struct netwerkrol netwerkrollen[];
extern const size_t netwerkrol_count;

/* First day on which nobody should count on a card that was confirmed on that day. */
struct datum kaart_verloopt(struct datum bevestigd, const struct termijnen *t);
bool kaart_is_oud(struct datum bevestigd, const struct termijnen *t, struct datum vandaag);

#endif
