/*
 * A mail as bytes (RFC 5322): plain text in ASCII, so that no server on the way has to recode it.
 * The same brief gives the same bytes every time.
 */
#ifndef POST_BRIEF_H
#define POST_BRIEF_H

#include "base/buf.h"
#include "base/datum.h"

struct brief {
	const char *van; /* addresses, without a name */
	const char *aan;
	const char *onderwerp;
	const char *kenmerk; /* left of the @ of its Message-ID: letters and digits */
	struct moment op;    /* its Date */
	const char *tekst;   /* lines that end with \n, of at most 78 characters */
};

/*
 * Appends it to `out`, with CRLF. ERR_INVOER, and nothing is appended, when a header would hold
 * anything that a header may not (a line end, a control character), an address is none, or
 * something is not ASCII or a line too long.
 */
MUST_USE int brief_render(const struct brief *brief, struct buf *out);

/* Whether this can stand in an envelope: one address of ASCII, without a name or comment. */
bool brief_is_address(const char *text);

#endif
