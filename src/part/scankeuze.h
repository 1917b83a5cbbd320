/* The scans that a scan may go on from (F348), as the choices of a field. */
#ifndef PART_SCANKEUZE_H
#define PART_SCANKEUZE_H

#include "store/scan.h"
#include "view/ui.h"

/*
 * Of these rows (struct scan_row) those that began before `voor`; nr 0: all. `nu` is the one that
 * it goes on from already, which stays a choice also when the reader does not know it.
 */
void scankeuze_offer(struct html *h, struct ui_field *field, const struct db_rows *scans,
		     scan_id voor, scan_id nu);

#endif
