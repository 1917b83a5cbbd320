#include "view/csv.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static bool starts_formula(const char *text)
{
	return text[0] != '\0' && strchr("=+-@\t\r\n", text[0]) != NULL;
}

/*
 * A cell that a person typed or that we wrote; quoted when it holds what separates cells and
 * lines.
 */
static void add_text(struct buf *out, const char *text)
{
	bool formula = starts_formula(text);
	if (!formula && strpbrk(text, ";\"\r\n\t") == NULL) {
		buf_text(out, text);
		return;
	}
	buf_char(out, '"');
	if (formula)
		buf_char(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_char(out, '"');
		buf_char(out, *text);
	}
	buf_char(out, '"');
}

static void add_real(struct buf *out, double value)
{
	char text[32];
	if (!isfinite(value))
		return;
	snprintf(text, sizeof text, "%.10g", value);
	char *dot = strchr(text, '.');
	if (dot != NULL)
		*dot = ',';
	buf_text(out, text);
}

static void add_cell(struct buf *out, const struct token_key *tokens, const struct column *column,
		     const void *row)
{
	char text[DATUM_TEXT_MAX];
	char token[TOKEN_MAX];
	const void *at = row_member(column, row);
	switch (column->type) {
	case COLUMN_INT:
		buf_int(out, *(const int64_t *)at);
		return;
	case COLUMN_BOOL:
		buf_text(out, *(const bool *)at ? "Ja" : "Nee");
		return;
	case COLUMN_REAL:
		add_real(out, *(const double *)at);
		return;
	case COLUMN_TEXT:
		if (*(const char *const *)at != NULL)
			add_text(out, *(const char *const *)at);
		return;
	case COLUMN_DATUM:
		buf_text(out, datum_kort(*(const struct datum *)at, text));
		return;
	case COLUMN_MOMENT:
		buf_text(out, moment_kort(*(const struct moment *)at, text));
		return;
	case COLUMN_TOKEN:
		if (row_token(column, row) > 0)
			buf_text(out,
				 token_of(tokens, column->kind, row_token(column, row), token));
		return;
	case COLUMN_CHOICE:
		add_text(out, choice_label(column->choices, *(const int *)at));
		return;
	case COLUMN_BYTES:
		break;
	}
	BUG("column %s cannot be CSV", column->name);
}

static bool is_shown(const struct column *column)
{
	return column->label != NULL && column->type != COLUMN_BYTES;
}

void csv_rows(struct buf *out, const struct token_key *tokens, struct row_set set)
{
	buf_add(out, "\xEF\xBB\xBF", 3);
	const char *between = "";
	for (size_t i = 0; i < set.n_columns; i++) {
		if (!is_shown(&set.columns[i]))
			continue;
		buf_text(out, between);
		add_text(out, set.columns[i].label);
		between = ";";
	}
	buf_add(out, "\r\n", 2);
	for (size_t r = 0; r < set.count; r++) {
		between = "";
		for (size_t i = 0; i < set.n_columns; i++) {
			if (!is_shown(&set.columns[i]))
				continue;
			buf_text(out, between);
			add_cell(out, tokens, &set.columns[i], row_at(&set, r));
			between = ";";
		}
		buf_add(out, "\r\n", 2);
	}
}
