#include "store/regelwijziging.h"

#include <string.h>

const struct column regelwijziging_columns[REGELWIJZIGING_COLUMNS] = {
    COLUMN(struct regelwijziging_row, op, MOMENT, "Wanneer", 0),
    COLUMN(struct regelwijziging_row, door, TEXT, "Wie", 0),
    COLUMN(struct regelwijziging_row, velden, TEXT, NULL, 0),
    COLUMN(struct regelwijziging_row, wat, TEXT, "Wat er veranderde", 0),
};

int regelwijziging_list(struct db *db, struct arena *a, const struct regelwijziging_vraag *vraag,
			int64_t nr, struct db_rows *ret)
{
	int rc = db_rows(db, a, vraag->query, ARGS(nr), regelwijziging_columns,
			 COUNT(regelwijziging_columns), sizeof(struct regelwijziging_row),
			 REGELWIJZIGING_MAX, ret);
	struct regelwijziging_row *rows = rc ? NULL : ret->rows;

	for (size_t i = 0; !rc && i < ret->count; i++) {
		bool is_new = strcmp(rows[i].wat, "nieuw") == 0;

		rc = wijziging_render(db, a, vraag->tabel, rows[i].velden, &rows[i].wat);
		if (is_new)
			rows[i].wat = vraag->nieuw;
	}
	return rc;
}
