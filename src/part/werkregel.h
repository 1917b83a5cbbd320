/*
 * One line of Mijn werk as it is read and acted on: what it is about, the one button that leads to
 * where the real thing is done, and what else can be done with it (domain/signaal).
 */
#ifndef PART_WERKREGEL_H
#define PART_WERKREGEL_H

#include "gate/page.h"
#include "store/signalen.h"

struct werkregel {
	const struct werk *werk;
	const char *naam;     /* whom it is about */
	const char *eigenaar; /* whose work it is, when that is told; else NULL */
	int kies;             /* enum kies, or CHOICE_NONE: lines are not being chosen */
};
/* Where the real thing is done; whether the reader may is for request_may_open. */
const char *werkregel_url(struct html *h, const struct werk *werk);
/* Between ui_signals_begin and ui_signals_end. */
void werkregel_view(struct html *h, const struct request *r, const struct werkregel *row);

#endif
