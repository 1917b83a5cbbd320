/*
 * Detachering: somebody has a contract with one employer and works for another (F258-F259; BW
 * 7:690, Waadi artikel 1). The formal employer pays, and so has the loonkostensubsidie (Pw 10d),
 * the no-riskpolis (ZW 29b) and the loonkostenvoordeel (Wtl); the material one, the inlener, gives
 * the work, the guidance and a safe place (Arbowet artikel 1). Who is meant depends on what is
 * asked.
 */
#ifndef DOMAIN_DETACHERING_H
#define DOMAIN_DETACHERING_H

#include "base/choice.h"
#include "base/datum.h"

/* Who pays when the work stops before the agreed day. */
enum stoprisico { STOPRISICO_FORMEEL, STOPRISICO_MATERIEEL, STOPRISICO_SAMEN, STOPRISICO_ONBEKEND };
extern const struct choices stoprisicos;

/* What happens to the contract with the formal employer when the inleen ends. */
enum na_inleen { NA_INLEEN_LOOPT_DOOR, NA_INLEEN_STOPT_MEE, NA_INLEEN_ONBEKEND };
extern const struct choices na_inleen_keuzes;

/*
 * What was decided about the end of the inleen, before it came. Nobody may forbid that the inlener
 * takes somebody into his own service (Waadi artikel 9a).
 */
enum inleenbesluit { INLEENBESLUIT_VERLENGEN, INLEENBESLUIT_STOPPEN, INLEENBESLUIT_OVERNEMEN };
extern const struct choices inleenbesluiten;

/* The last day to say that the inleen ends: its last day less the days of notice. */
struct datum inleen_zegdag(struct datum tot, int64_t opzegdagen);

#endif
