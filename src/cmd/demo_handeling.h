/* Who of the demo's region does something on a day, outside the story of one young person. */
#ifndef CMD_DEMO_HANDELING_H
#define CMD_DEMO_HANDELING_H

#include "cmd/demo_stap.h"

#include "store/jongere_wijzig.h"

#define DEMO_NIEMAND M_CASUS /* a visitor */

/* From here on the transaction is his, at noon of that day; for the store's functions in *ret. */
MUST_USE int demo_handeling_start(struct db *db, const struct demo *d, enum demo_mens wie,
				  struct datum dag, struct handeling *ret);

#endif
