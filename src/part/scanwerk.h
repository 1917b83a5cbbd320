/*
 * What waits for the reader around Implementatiescan and zelfscan (store/scanwerk.h), on the pages
 * where his day begins when he does no work with young people. F326, F360.
 */
#ifndef PART_SCANWERK_H
#define PART_SCANWERK_H

#include "gate/page.h"
#include "store/scanwerk.h"

/* Nothing of it for who does: his day begins in Mijn werk, where he sees the same. */
MUST_USE int scanwerk_wacht_load(struct request *r, struct scanwerklijst *ret);
/* Its page; NULL: it is about nothing of these. */
const char *scanonderwerp_url(struct html *h, const struct scanonderwerp *over);
/* Draws nothing when nothing waits. */
void scanwerk_wacht_view(struct html *h, struct request *r, const struct scanwerklijst *wacht);

#endif
