/*
 * The change log in words: "Fase: Stage → Werk zoeken; Telefoon: leeg → 06 12 34 56 78". The log
 * keeps columns, days and codes; a reader gets labels, dates and names.
 */
#ifndef STORE_WIJZIGING_H
#define STORE_WIJZIGING_H

#include "db/db.h"

/* "Begeleider", "Contract"; the name itself for a table without a label. */
const char *wijziging_tabel_label(const char *tabel);
/*
 * What, in a row of `tabel`, `velden` ({"column":[old,new],…}, or NULL) says, in `ret`; columns that mean nothing to a
 * reader are left out. Names of people are looked up as the reader sees them. "" when nothing is
 * left, or when the text is not such JSON.
 */
MUST_USE int wijziging_render(struct db *db, struct arena *a, const char *tabel, const char *velden,
			      const char **ret);
/* The labels of columns of `tabel` whose names stand in `kolommen` with blanks between; NULL: "".
 */
const char *wijziging_kolommen(struct arena *a, const char *tabel, const char *kolommen);

#endif
