/* The rows of one life: the dossier, who may see it, what was said, what happened. */
#ifndef CMD_BEVOLKING_DOSSIER_H
#define CMD_BEVOLKING_DOSSIER_H

#include "cmd/bevolking.h"

/* The fixed texts with the words they are found by, which cost more than all the rest. */
struct bevolking_teksten;
struct bevolking_teksten *bevolking_teksten_create(struct arena *a);

MUST_USE int bevolking_dossier_create(struct bevolking *b, const struct bevolking_teksten *teksten,
				      struct leven *l);

#endif
