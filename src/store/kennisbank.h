/*
 * The articles that come with the program (base/kennisbank.h), put in a region's kennisbank. A
 * newer text takes the place of the older one only where the region wrote nothing itself; else it
 * is offered to who looks after the article, beside what stands there. Nothing is put in twice.
 */
#ifndef STORE_KENNISBANK_H
#define STORE_KENNISBANK_H

#include "base/kennisbank.h"
#include "db/db.h"

/* `count` articles; how many texts were new. `context` is DOEL_LOKAAL. Not inside a job. */
MUST_USE int kennisbank_ship(struct database *d, const struct db_context *context,
			     const struct kennisbankstuk *list, size_t count, int64_t *nieuw);

#endif
