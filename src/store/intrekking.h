/*
 * Taking away what was said of a jongere: one rule for all of it. What was taken away already is
 * not changed, and nothing is in a closed dossier; so no line on the timeline tells of what did not
 * happen. The way back is store/prullenbak.h.
 */
#ifndef STORE_INTREKKING_H
#define STORE_INTREKKING_H

#include "store/jongere_wijzig.h"

/* For the QUERY of a noun with a view and a table: $1 its id, $2 from when it is away. */
#define INTREKKING_SET(noun)                                                                       \
	"UPDATE t_" noun " SET ingetrokken_op = $2, versie = versie + 1 WHERE id IN "              \
	"(SELECT x.id FROM " noun " x JOIN jongere j ON j.id = x.jongere_id "                      \
	"WHERE x.id = $1 AND j.gesloten_op IS NULL AND x.ingetrokken_op IS NULL)"

/* Inside a write transaction. ERR_CONFLICT: it is so already, or the dossier is closed. */
MUST_USE int intrekking_set(const struct handeling *h, const struct query *set, int64_t id);

#endif
