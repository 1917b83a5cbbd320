/*
 * A place that never was: recorded by mistake, and taken back (F258-F262). It counts nowhere any
 * more, with its contracts, its end and everything that was planned for it; it stays to be put back
 * (schema/0071). Inside a write transaction in which it was loaded with the right to change it.
 */
#ifndef STORE_PLAATSING_INTREKKING_H
#define STORE_PLAATSING_INTREKKING_H

#include "store/einde.h"

/* ERR_CONFLICT: plaatsing_was_er: what was measured, visited or heard there says that it was. */
MUST_USE int plaatsing_withdraw(const struct handeling *h, const struct einde_row *plaats,
				const char *reden);
/* What belongs to a place that has just been put back, and went away at `op`. */
MUST_USE int plaatsing_restored(const struct handeling *h, plaatsing_id id, struct moment op);

#endif
