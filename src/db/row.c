/*
 * From a result row to a row struct, by a column table. Which result column belongs to which member
 * is found out once per statement and column table.
 */
#include "db/driver.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* The index of the result column with this name, or n. */
static unsigned result_column(struct statement *s, const char *name, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		if (strcmp(s->db->driver->column_name(s, i), name) == 0)
			return i;
	return n;
}

int row_map(struct statement *s, const struct column *columns, size_t n_columns)
{
	unsigned n;

	if (s->map && s->columns == columns && s->n_columns == n_columns)
		return 0;
	n = s->db->driver->column_count(s);
	if (n != n_columns)
		return db_failed(ERR_BUG, "%s: %u result columns for a table of %zu",
				 s->query->name, n, n_columns);
	free(s->map);
	s->columns = columns;
	s->n_columns = n_columns;
	s->map = calloc(n_columns + 1, sizeof(*s->map));
	if (!s->map)
		return db_failed(ERR_GEHEUGEN, "no memory for a row map");
	for (size_t i = 0; i < n_columns; i++) {
		unsigned at = result_column(s, columns[i].name, n);

		if (at == n) {
			free(s->map);
			s->map = NULL;
			return db_failed(ERR_BUG, "%s: no result column %s", s->query->name,
					 columns[i].name);
		}
		s->map[i] = (uint16_t)at;
	}
	return 0;
}

static const char *decode_text(struct statement *s, unsigned at, struct arena *a)
{
	struct bytes text = s->db->driver->get_text(s, at);

	return arena_textn(a, (const char *)text.data, text.len);
}

static struct bytes decode_bytes(struct statement *s, unsigned at, struct arena *a)
{
	struct bytes from = s->db->driver->get_bytes(s, at);
	uint8_t *copy = arena_alloc(a, from.len);

	if (from.len)
		memcpy(copy, from.data, from.len);
	return (struct bytes){copy, from.len};
}

static int decode_choice(struct statement *s, unsigned at, const struct column *c, int *ret)
{
	struct bytes code = s->db->driver->get_text(s, at);

	*ret = choice_find(c->choices, (const char *)code.data);
	if (*ret == CHOICE_NONE)
		return db_failed(ERR_BUG, "%s: a %s that this version does not know",
				 s->query->name, c->choices->name);
	return 0;
}

static void decode_null(const struct column *c, void *member)
{
	switch (c->type) {
	case COLUMN_INT:
	case COLUMN_TOKEN:
		*(int64_t *)member = 0;
		break;
	case COLUMN_BOOL:
		*(bool *)member = false;
		break;
	case COLUMN_REAL:
		*(double *)member = NAN;
		break;
	case COLUMN_TEXT:
		*(const char **)member = NULL;
		break;
	case COLUMN_DATUM:
		*(struct datum *)member = DATUM_GEEN;
		break;
	case COLUMN_MOMENT:
		*(struct moment *)member = MOMENT_GEEN;
		break;
	case COLUMN_CHOICE:
		*(int *)member = CHOICE_NONE;
		break;
	case COLUMN_BYTES:
		*(struct bytes *)member = (struct bytes){NULL, 0};
		break;
	}
}

static int decode_value(struct statement *s, unsigned at, const struct column *c, struct arena *a,
			void *member)
{
	const struct driver *driver = s->db->driver;

	switch (c->type) {
	case COLUMN_INT:
	case COLUMN_TOKEN:
		*(int64_t *)member = driver->get_int(s, at);
		return 0;
	case COLUMN_BOOL:
		*(bool *)member = driver->get_bool(s, at);
		return 0;
	case COLUMN_REAL:
		*(double *)member = driver->get_real(s, at);
		return 0;
	case COLUMN_TEXT:
		*(const char **)member = decode_text(s, at, a);
		return 0;
	case COLUMN_DATUM:
		*(struct datum *)member = (struct datum){(int32_t)driver->get_int(s, at)};
		return 0;
	case COLUMN_MOMENT:
		*(struct moment *)member = (struct moment){driver->get_int(s, at)};
		return 0;
	case COLUMN_CHOICE:
		return decode_choice(s, at, c, member);
	case COLUMN_BYTES:
		*(struct bytes *)member = decode_bytes(s, at, a);
		return 0;
	}
	BUG("column %s has no type", c->name);
}

int row_decode(struct statement *s, struct arena *a, void *row)
{
	const struct driver *driver = s->db->driver;
	uint32_t onderdelen = 0;
	int64_t jongere = 0;

	for (size_t i = 0; i < s->n_columns; i++) {
		const struct column *c = &s->columns[i];
		void *member = (char *)row + c->offset;

		if (driver->is_null(s, s->map[i])) {
			decode_null(c, member);
			continue;
		}
		int rc = decode_value(s, s->map[i], c, a, member);
		if (rc)
			return rc;
		onderdelen |= c->onderdeel;
		if (c->kind == ID_JONGERE)
			jongere = *(int64_t *)member;
	}
	if (jongere && onderdelen && s->db->context.value.gelezen)
		s->db->context.value.gelezen(s->db->context.value.gelezen_arg, jongere, onderdelen);
	return 0;
}
