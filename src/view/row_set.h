/*
 * Rows of any struct together with the columns that describe them: what a table on screen,
 * JSON, CSV and XLSX are made from.
 *
 *	ui_table(h, ROW_SET(contact_columns, rows, count), &(struct ui_table){.one = "contactmoment", …});
 */
#ifndef VIEW_ROW_SET_H
#define VIEW_ROW_SET_H

#include "db/column.h"

struct row_set {
	const struct column *columns;
	size_t n_columns;
	const void *rows;
	size_t count;
	size_t row_size;
};

/* `columns_` must be an array (its length is taken), `rows_` a pointer to the row struct. */
#define ROW_SET(columns_, rows_, count_)                                                           \
	((struct row_set){.columns = (columns_),                                                   \
			  .n_columns = COUNT(columns_),                                            \
			  .rows = (rows_),                                                         \
			  .count = (count_),                                                       \
			  .row_size = ROW_SIZE_(*(rows_))})
/* Rows behind a void pointer have no size: they do not compile. */
#define ROW_SIZE_(row_) (sizeof(row_) + 0 * sizeof(char[sizeof(row_) > 1 ? 1 : -1]))

static inline const void *row_at(const struct row_set *set, size_t index)
{
	return (const char *)set->rows + index * set->row_size;
}

/* The member of `row` that `column` describes; the caller knows its type from column->type. */
static inline const void *row_member(const struct column *column, const void *row)
{
	return (const char *)row + column->offset;
}

/* The column of that name, or NULL. */
const struct column *row_set_column(const struct row_set *set, const char *name);
/* The number of the row that a COLUMN_TOKEN member names; 0 for none. */
int64_t row_token(const struct column *column, const void *row);

#endif
