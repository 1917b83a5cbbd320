/*
 * The filters that are kept, on the list that they narrow: as links with how many there are, and
 * the way to keep the one that stands on.
 */
#ifndef PART_FILTER_H
#define PART_FILTER_H

#include "gate/page.h"
#include "store/filter.h"

struct bewaarde_filters {
	struct db_rows rows; /* of struct filter_row, of both lists */
	int64_t *aantal;     /* of each, what the reader would see now; room for all */
};
/* Nobody where the reader works keeps any: none, and nothing is asked. */
MUST_USE int filters_load(struct request *r, struct bewaarde_filters *ret);
/* Those of the list that `now` is about, with that one marked. */
void filters_view(struct html *h, const struct bewaarde_filters *filters,
		  const struct filter_row *now);
void filters_view_keep(struct html *h, const struct request *r, const struct filter_row *now);

#endif
