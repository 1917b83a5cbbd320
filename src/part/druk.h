/*
 * Slows down who sends many from a public form (security AV-03): a kind of form by itself, so that
 * many of one do not shut the door to the other.
 */
#ifndef PART_DRUK_H
#define PART_DRUK_H

#include "gate/page.h"

#define DRUK_HULPVRAAG "hulpvraag"
#define DRUK_ACCOUNT "account"

/*
 * Notes this one; ERR_TE_VAAK: too many came from this address, or from all, in the last hour. The
 * key of the context is the hash of the address after it. Inside a write transaction.
 */
MUST_USE int druk_check(struct request *r, const char *pogingsoort);

#endif
