#include "view/json.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- text ---- */

static void add_escape(struct buf *out, unsigned char c)
{
	static const char hex[] = "0123456789abcdef";
	switch (c) {
	case '"':
		buf_add(out, "\\\"", 2);
		return;
	case '\\':
		buf_add(out, "\\\\", 2);
		return;
	case '\n':
		buf_add(out, "\\n", 2);
		return;
	case '\r':
		buf_add(out, "\\r", 2);
		return;
	case '\t':
		buf_add(out, "\\t", 2);
		return;
	default:
		buf_add(out, (const char[]){'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]}, 6);
		return;
	}
}

static void add_string(struct buf *out, const char *text)
{
	buf_char(out, '"');
	const char *run = text;
	for (; *text != '\0'; text++) {
		unsigned char c = (unsigned char)*text;
		if (c >= 0x20 && c != '"' && c != '\\')
			continue;
		buf_add(out, run, (size_t)(text - run));
		add_escape(out, c);
		run = text + 1;
	}
	buf_add(out, run, (size_t)(text - run));
	buf_char(out, '"');
}

void json_camel(struct buf *out, const char *column_name)
{
	for (const char *p = column_name; *p != '\0'; p++) {
		if (*p != '_')
			buf_char(out, *p);
		else if (p[1] >= 'a' && p[1] <= 'z')
			buf_char(out, (char)(*++p - 'a' + 'A'));
	}
}

/* ---- structure ---- */

/* A comma when needed, then the name when there is one. */
static void begin_value(struct json *j, const char *name)
{
	if (j->comma)
		buf_char(j->out, ',');
	j->comma = true;
	if (name == NULL)
		return;
	add_string(j->out, name);
	buf_char(j->out, ':');
}

static void open_with(struct json *j, const char *name, char bracket)
{
	begin_value(j, name);
	buf_char(j->out, bracket);
	j->comma = false;
}

static void close_with(struct json *j, char bracket)
{
	buf_char(j->out, bracket);
	j->comma = true;
}

void json_object_begin(struct json *j, const char *name)
{
	open_with(j, name, '{');
}

void json_object_end(struct json *j)
{
	close_with(j, '}');
}

void json_array_begin(struct json *j, const char *name)
{
	open_with(j, name, '[');
}

void json_array_end(struct json *j)
{
	close_with(j, ']');
}

/* ---- values ---- */

static void add_real(struct buf *out, double value)
{
	if (!isfinite(value)) {
		buf_text(out, "null");
		return;
	}
	char text[32];
	snprintf(text, sizeof text, "%.15g", value);
	if (strtod(text, NULL) != value)
		snprintf(text, sizeof text, "%.17g", value);
	buf_text(out, text);
}

static void add_text_or_null(struct buf *out, const char *text)
{
	if (text == NULL)
		buf_text(out, "null");
	else
		add_string(out, text);
}

static void add_datum(struct buf *out, struct datum d)
{
	char text[DATUM_TEXT_MAX];
	add_text_or_null(out, datum_set(d) ? datum_iso(d, text) : NULL);
}

static void add_moment(struct buf *out, struct moment m)
{
	char text[DATUM_TEXT_MAX];
	add_text_or_null(out, moment_set(m) ? moment_iso(m, text) : NULL);
}

static void add_token(struct json *j, enum id_kind kind, int64_t nr)
{
	char text[TOKEN_MAX];
	add_text_or_null(j->out, nr > 0 ? token_of(j->tokens, kind, nr, text) : NULL);
}

void json_add_null(struct json *j, const char *name)
{
	begin_value(j, name);
	buf_text(j->out, "null");
}

void json_add_bool(struct json *j, const char *name, bool value)
{
	begin_value(j, name);
	buf_text(j->out, value ? "true" : "false");
}

void json_add_int(struct json *j, const char *name, int64_t value)
{
	begin_value(j, name);
	buf_int(j->out, value);
}

void json_add_real(struct json *j, const char *name, double value)
{
	begin_value(j, name);
	add_real(j->out, value);
}

void json_add_text(struct json *j, const char *name, const char *text)
{
	begin_value(j, name);
	add_text_or_null(j->out, text);
}

void json_add_moment(struct json *j, const char *name, struct moment m)
{
	begin_value(j, name);
	add_moment(j->out, m);
}

/* ---- rows ---- */

bool json_shows(const struct column *column)
{
	return column->label != NULL && column->type != COLUMN_BYTES;
}

static void add_member(struct json *j, const struct column *column, const void *row)
{
	const void *at = row_member(column, row);
	switch (column->type) {
	case COLUMN_INT:
		buf_int(j->out, *(const int64_t *)at);
		return;
	case COLUMN_BOOL:
		buf_text(j->out, *(const bool *)at ? "true" : "false");
		return;
	case COLUMN_REAL:
		add_real(j->out, *(const double *)at);
		return;
	case COLUMN_TEXT:
		add_text_or_null(j->out, *(const char *const *)at);
		return;
	case COLUMN_DATUM:
		add_datum(j->out, *(const struct datum *)at);
		return;
	case COLUMN_MOMENT:
		add_moment(j->out, *(const struct moment *)at);
		return;
	case COLUMN_TOKEN:
		add_token(j, column->kind, row_token(column, row));
		return;
	case COLUMN_CHOICE:
		add_text_or_null(j->out, choice_code(column->choices, *(const int *)at));
		return;
	case COLUMN_BYTES:
		break;
	}
	BUG("column %s cannot be JSON", column->name);
}

void json_add_members(struct json *j, const struct column *columns, size_t n, const void *row)
{
	for (size_t i = 0; i < n; i++) {
		if (!json_shows(&columns[i]))
			continue;
		begin_value(j, NULL);
		buf_char(j->out, '"');
		json_camel(j->out, columns[i].name);
		buf_add(j->out, "\":", 2);
		add_member(j, &columns[i], row);
	}
}

void json_add_row(struct json *j, const char *name, const struct column *columns, size_t n,
		  const void *row)
{
	json_object_begin(j, name);
	json_add_members(j, columns, n, row);
	json_object_end(j);
}

void json_add_rows(struct json *j, const char *name, struct row_set set)
{
	json_array_begin(j, name);
	for (size_t i = 0; i < set.count; i++)
		json_add_row(j, NULL, set.columns, set.n_columns, row_at(&set, i));
	json_array_end(j);
}
