#include "view/row_set.h"

#include <string.h>

const struct column *row_set_column(const struct row_set *set, const char *name)
{
	if (name == NULL)
		return NULL;
	for (size_t i = 0; i < set->n_columns; i++)
		if (strcmp(set->columns[i].name, name) == 0)
			return &set->columns[i];
	return NULL;
}

/* Every typed id is a struct of one int64_t. */
int64_t row_token(const struct column *column, const void *row)
{
	int64_t nr;
	memcpy(&nr, row_member(column, row), sizeof nr);
	return nr;
}
