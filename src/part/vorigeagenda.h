/*
 * What was agreed on the last time, at the start of the next scan (F348): how far it is, and what
 * of it still goes on. For everybody at the table, also who was not there then (t_verbeterzicht).
 */
#ifndef PART_VORIGEAGENDA_H
#define PART_VORIGEAGENDA_H

#include "gate/page.h"
#include "store/verbeteragenda.h"

struct vorigeagenda {
	struct verbeteragenda_row agenda; /* id 0: there is none */
	struct db_rows acties;            /* of struct verbeteractie_row; what runs first */
};
/* `vorige` 0, or a scan of which the reader reads no agenda: none. */
MUST_USE int vorigeagenda_load(struct request *r, scan_id vorige, struct vorigeagenda *ret);
/* A section; nothing when there is none. */
void vorigeagenda_view(struct html *h, const struct vorigeagenda *v);

#endif
