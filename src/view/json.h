/*
 * JSON, written straight into a buffer. Commas and escapes are its own business; the caller
 * opens and closes. The buffer's sticky error is checked once, by whoever owns it.
 *
 *	struct json j = {.out = &x->reply, .tokens = tokens};
 *	json_object_begin(&j, NULL);
 *	json_add_text(&j, "naam", row->naam);
 *	json_add_rows(&j, "contactmomenten", ROW_SET(contact_columns, rows, n));
 *	json_object_end(&j);
 *
 * `name` is the member's name, or NULL in an array and at the top. Names of columns become
 * camelCase: volgende_datum is "volgendeDatum". Ids are tokens, dates ISO 8601, instants UTC,
 * choices their code; what is not set is null. Columns without a label and COLUMN_BYTES are for
 * the program only and are left out, as on screen and in files. (No name here is one of
 * libjansson's, which reads JSON elsewhere in the program.)
 */
#ifndef VIEW_JSON_H
#define VIEW_JSON_H

#include "base/buf.h"
#include "base/token.h"
#include "view/row_set.h"

struct json {
	struct buf *out;
	const struct token_key *tokens;
	bool comma; /* something stands before; the writer's own */
};

void json_object_begin(struct json *j, const char *name);
void json_object_end(struct json *j);
void json_array_begin(struct json *j, const char *name);
void json_array_end(struct json *j);

void json_add_null(struct json *j, const char *name);
void json_add_bool(struct json *j, const char *name, bool value);
void json_add_int(struct json *j, const char *name, int64_t value);
/* null when not finite: JSON has no such number. */
void json_add_real(struct json *j, const char *name, double value);
/* `text` is valid UTF-8 or NULL (null). */
void json_add_text(struct json *j, const char *name, const char *text);
void json_add_moment(struct json *j, const char *name, struct moment m);

/* The members of one row, into the object that is open. */
void json_add_members(struct json *j, const struct column *columns, size_t n, const void *row);
/* An object, and an array of objects. */
void json_add_row(struct json *j, const char *name, const struct column *columns, size_t n,
		  const void *row);
void json_add_rows(struct json *j, const char *name, struct row_set set);

/* True when that column is written. */
bool json_shows(const struct column *column);
/* Writes the camelCase of a column's name, without quotes; for OpenAPI. */
void json_camel(struct buf *out, const char *column_name);

#endif
