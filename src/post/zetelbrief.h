/*
 * The mail to a seat of a scan: what who invites wrote, and the personal link (F336, F340). It
 * holds no more than an invitation needs; the reminder only who invited, the region and the link.
 */
#ifndef POST_ZETELBRIEF_H
#define POST_ZETELBRIEF_H

#include "base/arena.h"
#include "post/brief.h"

struct zetelbrief {
	const char *tekst; /* of the invitation */
	const char *regio;
	const char *initiatiefnemer;
	const char *url;     /* where the installation is */
	const char *sleutel; /* the secret of the link */
};
/* Live in `a`. */
struct brieftekst uitnodigingbrief_of(struct arena *a, const struct zetelbrief *z);
struct brieftekst herinneringbrief_of(struct arena *a, const struct zetelbrief *z);

#endif
