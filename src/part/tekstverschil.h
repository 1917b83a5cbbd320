/*
 * Two texts of the same thing beside each other: of each part that differs what stood there and
 * what stands there now, of long parts only the paragraphs that are in one of both (F092, F366).
 */
#ifndef PART_TEKSTVERSCHIL_H
#define PART_TEKSTVERSCHIL_H

#include "gate/page.h"

/* Which two, by number; FIELD_INT_NONE: the newest, and the one before it. */
struct teksten_in {
	int64_t oud, nieuw;
};
extern const struct field teksten_fields[2];

struct tekstverschil_row {
	const char *wat, *eerst, *nu;
};
/* The first member of the page's reply. */
struct tekstverschillen {
	struct list verschillen; /* of struct tekstverschil_row */
	const char *eerst, *nu;  /* which texts these are, in words; NULL: there is no such text */
};
extern const struct shape_part tekstverschil_parts[1];

/* A part of both texts, NULL for nothing: a row when it differs. At most TEKSTVERSCHIL_MAX. */
#define TEKSTVERSCHIL_MAX 16
void tekstverschil_add(const struct request *r, struct tekstverschillen *to, const char *wat,
		       const char *eerst, const char *nu);
/* "22 november 2026", or "" */
const char *tekstverschil_dag(const struct request *r, struct datum d);
/* "Tekst 2, 22-11-2026, van Sanne de Wit" */
const char *tekstverschil_naam(const struct request *r, int64_t nummer, struct moment op,
			       const char *door);
/* The choice of two texts, asked at `url`, and what differs. */
void tekstverschil_view(struct html *h, struct request *r, const char *url);

#endif
