/*
 * The kern of the network of a region at a glance (F088): who is in it for each of the six domains,
 * and for which nobody is.
 */
#ifndef PART_KERN_H
#define PART_KERN_H

#include "domain/scan.h"
#include "gate/page.h"
#include "store/netwerklid.h"

struct kern {
	regio_id regio;    /* 0: none, so there is no kern either */
	struct list leden; /* of struct kernlid_row */
	size_t mensen;     /* each counted once */
	bool heeft[SCAN_DOMEINEN];
};
/* Of this region; 0: one of the reader's own organisation. */
MUST_USE int kern_load(struct request *r, regio_id regio, struct kern *ret);
/* "9 mensen. Nog niemand voor Zorg, Overig." */
const char *kern_text(struct arena *a, const struct kern *kern);
/* The six domains with who is there. */
void kern_view(struct html *h, const struct kern *kern);

#endif
