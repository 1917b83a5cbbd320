/*
 * What the pages share that draw up a verwijzing: extra help for a while, or a coach of another
 * organisation. The fields and the form: part/samenspraak.
 */
#ifndef PART_VERWIJZING_H
#define PART_VERWIJZING_H

#include "gate/page.h"
#include "store/verwijzing.h"

/* r->object, a struct verwijzing_row of this kind, may be changed by the reader now; else
 * ERR_CONFLICT. */
MUST_USE int verwijzing_check_change(struct request *r, int soort);
/* Of what verwijzing_create returned: what the table refused, as a mistake in the form. */
MUST_USE int verwijzing_explain(struct request *r, int rc);
/* After drawing it up or changing it: back to what it is, before it is asked. */
void verwijzing_return(struct request *r, verwijzing_id id, const char *flash);

#endif
