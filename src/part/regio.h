/* The regions that a form or a filter offers, by name. */
#ifndef PART_REGIO_H
#define PART_REGIO_H

#include "gate/page.h"
#include "store/keuze.h"

/* All there are, of struct regio_keuze. */
MUST_USE int regios_load(struct request *r, struct list *ret);
/* The field becomes a choice of them. */
void regios_offer(struct request *r, struct ui_field *field, const struct list *regios);

#endif
