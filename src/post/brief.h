/*
 * A mail as bytes (RFC 5322), all ASCII, so that no server on the way has to recode it: text that
 * is more than that, or has long lines, goes as quoted-printable (RFC 2045).
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
	const char *tekst;   /* UTF-8; each line ends with \n */
};

/* What it says, of each kind made by a file of its own. */
struct brieftekst {
	const char *onderwerp;
	const char *tekst;
};

/*
 * Appends it to `out`, with CRLF. ERR_INVOER, and nothing is appended, when a header would hold
 * anything that a header may not (a line end, a control character, what is not ASCII), an address
 * is none, or the text holds a control character or does not end its last line.
 */
MUST_USE int brief_render(const struct brief *brief, struct buf *out);

/* Whether this can stand in an envelope: one address of ASCII, without a name or comment. */
bool brief_is_address(const char *text);

#endif
