/* The mail that asks whether an address is of who asked for an account: a link and no name. */
#ifndef POST_AANVRAAGBRIEF_H
#define POST_AANVRAAGBRIEF_H

#include "base/arena.h"
#include "post/brief.h"

/* Lives in `a`. `url`: where the installation is; `sleutel`: the secret of the link. */
struct brieftekst aanvraagbrief_of(struct arena *a, const char *url, const char *sleutel);

#endif
