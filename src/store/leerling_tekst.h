/*
 * A row of a list of school leavers as a file has it: texts under the names of the fields. What we
 * give as an example, and what we give back to be mended; both can be sent to us again as they are.
 */
#ifndef STORE_LEERLING_TEKST_H
#define STORE_LEERLING_TEKST_H

#include "db/column.h"
#include "store/leerlingen.h"
#include "store/tabel_leerlingen.h"

struct leerling_tekst {
	const char *veld[LEERLING_VELD_COUNT];
	const char *opmerking;
	int64_t rij;
};
/* The fields of a new list, then those that other lists may have, then what we say of the row. */
#define LEERLING_TEKST_COLUMNS (LEERLING_VELD_COUNT + 2)
#define LEERLING_TEKST_COLUMNS_NIEUW (LEERLING_VELD_COUNT - 2)
extern const struct column leerling_tekst_columns[LEERLING_TEKST_COLUMNS];

extern const struct leerling_tekst leerling_tekst_voorbeeld;

/*
 * The rows that are not taken in though they are pupils: with a mistake, without a casusregisseur,
 * or standing there twice. `ret` has room for lijst.n; how many.
 */
size_t leerling_tekst_refused(struct arena *a, const struct tabel_leerlingen *t,
			      const struct leerling_oordeel *oordelen, struct leerling_tekst *ret);

#endif
