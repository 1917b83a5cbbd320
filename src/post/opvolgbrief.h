/*
 * What a trekker of actions on a Verbeteragenda is asked by mail: how many there are and a link,
 * and nothing of what they are about. F360.
 */
#ifndef POST_OPVOLGBRIEF_H
#define POST_OPVOLGBRIEF_H

#include "base/arena.h"
#include "post/brief.h"

/* Lives in `a`. `url`: where the installation is; `sleutel`: the secret of the link. */
struct brieftekst opvolgbrief_of(struct arena *a, int64_t acties, const char *url,
				 const char *sleutel);

#endif
