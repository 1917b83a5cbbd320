/*
 * Looking for a colleague: the input, the reply and the lines of every page on which somebody is
 * chosen by name or organisation.
 */
#ifndef GATE_COLLEGA_H
#define GATE_COLLEGA_H

#include "gate/page.h"
#include "store/betrokkene.h"

struct collegas_in {
	const char *zoek;
};
extern const struct field collegas_fields[1];

struct collegas_page {
	struct list collegas; /* of struct collega_row */
};
extern const struct shape collegas_shape;

/* The found of collega_list, for r->out. */
void collegas_fill(struct collegas_page *out, const struct db_rows *found);
/* The box to search in, at `url`. */
void collegas_view_search(struct html *h, struct request *r, const char *url);
/* One who was found, in a list; chosen at `url`/<token>. */
void collegas_view_item(struct html *h, const struct collega_row *row, const char *url);

#endif
