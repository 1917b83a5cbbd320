/*
 * The figures of Sturing, group by group, for its pages. The counting views give groups, hide small
 * ones and what would betray them; a number of placements stands beside what lasts, or not at all
 * (promise 7).
 */
#ifndef PART_CIJFERS_H
#define PART_CIJFERS_H

#include "gate/page.h"
#include "store/telling.h"

struct cijfer_row {
	int figuur; /* enum telling_figuur; the rows of one stand together */
	const char *groep;
	int64_t aantal;
	double geheel;
	double deel;
	double aandeel; /* of the whole; NaN: of nothing */
};
#define CIJFER_COLUMNS 6
extern const struct column cijfer_columns[CIJFER_COLUMNS];
extern const struct shape cijfer_shape;
MUST_USE int cijfers_load(struct request *r, const struct telling_stand *stand, struct list *ret);
/* A code of a group in the words of these choices; "Niet bekend" when it is none of them. */
const char *cijfer_groep(const struct choices *choices, const char *code);
/* Rows of groups; without any it says that small groups are not shown. `hide`: columns, or NULL. */
void cijfers_table(struct html *h, struct row_set set, const char *caption, const char *hide);

#endif
