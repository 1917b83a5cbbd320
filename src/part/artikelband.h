/* What an article of the kennisbank is tied to, in words and as a place to go (F364). */
#ifndef PART_ARTIKELBAND_H
#define PART_ARTIKELBAND_H

#include "domain/artikel.h"
#include "gate/page.h"

/* NULL: a screen that nothing explains. */
const char *artikelband_label(struct html *h, const struct band *band);
/* Where more of it is found; NULL as above. */
const char *artikelband_url(struct html *h, const struct band *band);

#endif
