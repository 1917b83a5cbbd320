/* What an overzicht says by mail: numbers and addresses of ours, and nothing of anybody. */
#ifndef POST_OVERZICHTBRIEF_H
#define POST_OVERZICHTBRIEF_H

#include "base/arena.h"
#include "domain/overzicht.h"
#include "post/brief.h"

/* Lives in `a`. `url`: where the installation is. */
struct brieftekst overzichtbrief_of(struct arena *a, const struct overzicht *o, const char *url);

#endif
