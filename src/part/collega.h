/*
 * Looking for a colleague: the input, the reply and the lines of every page on which somebody is
 * chosen by name or organisation.
 */
#ifndef PART_COLLEGA_H
#define PART_COLLEGA_H

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

/*
 * Choosing another casusregisseur, under a route of object_jongere with collegas_fields: the
 * handler finds who can be one, without a word the colleagues of the own organisation; the list
 * leaves out who it is now, and chooses at `url`/<token>.
 */
MUST_USE int regisseurs_handle(struct request *r);
void regisseurs_view_list(struct html *h, struct request *r, const char *url);
/* The one in the path, who can be it; else the request ends with ERR_ONBEKEND. */
MUST_USE int regisseur_find(struct request *r, struct functie_nu *ret);

/*
 * Of a change of who is around the jongere of this request: a mistake when who asks only helps
 * there for a while. 0 or an error of the database.
 */
MUST_USE int kring_check(struct request *r);

/* The found of collega_list, for r->out. */
void collegas_fill(struct collegas_page *out, const struct db_rows *found);
/* The box to search in, at `url`. */
void collegas_view_search(struct html *h, struct request *r, const char *url);
/* One who was found, in a list; chosen at `url`/<token>. */
void collegas_view_item(struct html *h, const struct collega_row *row, const char *url);

#endif
