/*
 * A list of actions of a Verbeteragenda that came back as a file, until it is taken in or thrown
 * away: one of each person per agenda, which nobody else reads (view mijn_verbeterlijst).
 */
#ifndef STORE_VERBETERLIJST_H
#define STORE_VERBETERLIJST_H

#include "store/jongere_wijzig.h"

/* The bytes of the reader's list, len 0 when there is none. */
MUST_USE int verbeterlijst_load(struct db *db, struct arena *a, verbeteragenda_id agenda,
				struct bytes *ret);
/* Keeps this one instead; no bytes: done with. Inside a write transaction. */
MUST_USE int verbeterlijst_update(const struct handeling *h, verbeteragenda_id agenda,
				  struct bytes inhoud);

#endif
