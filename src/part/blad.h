/* A list whose page begins after a number of rows. */
#ifndef PART_BLAD_H
#define PART_BLAD_H

#include "gate/page.h"

/*
 * How many of `total` rows the page shows that begins after `na` of them (FIELD_INT_NONE: 0), in
 * list->count, and list->next. Returns after how many it begins; the page before that one has
 * `rows` of them, or is NULL.
 */
size_t blad_take(const struct request *r, struct list *list, size_t total, int64_t na, size_t rows);
const char *blad_vorige(struct request *r, size_t from, size_t rows);

#endif
