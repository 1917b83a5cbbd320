#include "part/regio.h"

int regios_load(struct request *r, struct list *ret)
{
	struct db_rows rows;
	int rc = regio_keuze_list(r->db, r->arena, &rows);

	if (!rc)
		*ret = list_of(&rows);
	return rc;
}

void regios_offer(struct request *r, struct ui_field *field, const struct list *regios)
{
	const struct regio_keuze *rows = regios->rows;
	const struct row_set set = ROW_SET(regio_keuze_columns, rows, regios->count);

	field->kind = UI_SELECT;
	field->options = request_options(r, &set, "id", "naam");
	field->n_options = regios->count;
}
