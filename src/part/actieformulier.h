/*
 * The form of an action on the Verbeteragenda, on the page of one action and in session two: what
 * is typed, what it offers, and what no field sees alone. What gets better is enough to begin with;
 * once the twelve agreed, somebody carries it and there is a day (verbeteractie_half). F356.
 */
#ifndef PART_ACTIEFORMULIER_H
#define PART_ACTIEFORMULIER_H

#include "gate/page.h"
#include "store/verbeteragenda.h"

struct actie_in {
	scannorm_id norm;
	const char *wat;
	zetel_id trekker_zetel;
	const char *trekker; /* who is not at the table */
	const char *organisatie;
	struct datum wanneer;
	const char *merkbaar;
};
#define ACTIE_FIELDS 7
extern const struct field actie_fields[ACTIE_FIELDS];

/* The norms and seats of a scan, to choose from. */
struct actiekeuzes {
	struct db_rows normen, zetels;
};
MUST_USE int actiekeuzes_load(struct request *r, scan_id scan, struct actiekeuzes *ret);
/* The fields of that POST (request_fields), with these to choose from. */
struct ui_field *actie_fields_of(struct request *r, const char *post,
				 const struct actiekeuzes *keuzes, size_t *count);

/* Notes what is wrong; `vastgesteld_op` of the agenda, MOMENT_GEEN: a draft. */
void actie_check(struct request *r, const struct actie_in *in, struct moment vastgesteld_op);
struct verbeteractie_inhoud actie_inhoud(const struct actie_in *in);

#endif
