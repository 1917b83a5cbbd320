/*
 * Lines of a Werkagenda as pages draw them: the columns of the research (F321), with the figure
 * that a line is tied to as it was and as it is now. A figure is told to who may read /sturing, and
 * to nobody when it is about too few.
 */
#ifndef PART_WERKAGENDA_H
#define PART_WERKAGENDA_H

#include "gate/page.h"
#include "store/werkagenda.h"

/* Fills nu_waarde of `n` lines; of who may not read figures all values go. */
MUST_USE int werkagenda_tell_now(struct request *r, struct agendaregel_row *rows, size_t n);
/* What one figure says now, NaN when it may not be told; for a line that is tied to it. */
MUST_USE int werkagenda_cijfer_now(struct request *r, int cijfer, double *ret);
/* How a line is followed: the figure, the day, the words; NULL when nothing was agreed. */
const char *werkagenda_monitoring(struct html *h, const struct agendaregel_row *regel);
/* A table of lines of one factor; each leads to its form for who may change it, else to itself.
 * Prints on A3. */
void werkagenda_view_regels(struct html *h, struct request *r, const struct agendaregel_row *rows,
			    size_t n);
/* "3. Belang en vertrouwen" */
const char *factor_kop(struct html *h, int factor);

#endif
