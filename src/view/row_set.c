#include "view/row_set.h"

#include <string.h>

const struct column *row_set_column(const struct row_set *set, const char *name)
{
	return name ? column_find(set->columns, set->n_columns, name) : NULL;
}

/* Every typed id is a struct of one int64_t. */
int64_t row_token(const struct column *column, const void *row)
{
	int64_t nr;
	memcpy(&nr, row_member(column, row), sizeof nr);
	return nr;
}
