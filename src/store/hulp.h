/*
 * A call for help about one young person, and the answer to it. Both run inside a write transaction
 * in which the dossier was loaded with sight of its timeline, and write the line on it with the
 * fact. F280, F093.
 */
#ifndef STORE_HULP_H
#define STORE_HULP_H

#include "store/jongere_wijzig.h"

MUST_USE int hulp_ask(const struct handeling *h, jongere_id jongere, const char *tekst,
		      signaal_id *ret);
/* A call that waits; whoever may ask may answer. */
MUST_USE int hulp_answer(const struct handeling *h, signaal_id id, jongere_id jongere,
			 const char *reactie);
/* The answer was not one: the call waits again, in a dossier that is open. */
MUST_USE int hulp_reopen(const struct handeling *h, signaal_id id, jongere_id jongere);

#endif
