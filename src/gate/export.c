#include "gate/export.h"

#include "view/csv.h"
#include "view/json.h"
#include "view/xlsx.h"

#include <string.h>

/* ---- JSON ---- */

static void shape_members(struct json *j, const struct shape *shape, const void *out);

static void part_list(struct json *j, const struct shape_part *part, const struct list *list)
{
	json_array_begin(j, part->name);
	for (size_t i = 0; i < list->count; i++) {
		json_object_begin(j, NULL);
		shape_members(j, part->shape, (const char *)list->rows + i * part->shape->size);
		json_object_end(j);
	}
	json_array_end(j);
	if (list->next)
		json_add_text(j, "volgende", list->next);
}

static void shape_members(struct json *j, const struct shape *shape, const void *out)
{
	json_add_members(j, shape->columns, shape->n_columns, out);
	for (size_t i = 0; i < shape->n_parts; i++) {
		const struct shape_part *part = &shape->parts[i];
		const void *member = (const char *)out + part->offset;
		if (part->many) {
			part_list(j, part, member);
			continue;
		}
		json_object_begin(j, part->name);
		shape_members(j, part->shape, member);
		json_object_end(j);
	}
}

int export_json(struct request_private *p)
{
	struct json j = {.out = &p->x->reply, .tokens = &p->gate->tokens};

	json_object_begin(&j, NULL);
	shape_members(&j, p->r.route->shape, p->r.out);
	json_object_end(&j);
	buf_char(&p->x->reply, '\n');
	return p->x->reply.error;
}

/* ---- files ---- */

static bool first_list(const struct request_private *p, struct row_set *ret, const char **name)
{
	const struct shape *shape = p->r.route->shape;

	for (size_t i = 0; i < shape->n_parts; i++) {
		const struct shape_part *part = &shape->parts[i];
		const struct list *list = (const void *)((const char *)p->r.out + part->offset);
		if (!part->many)
			continue;
		*ret = (struct row_set){.columns = part->shape->columns,
					.n_columns = part->shape->n_columns,
					.rows = list->rows,
					.count = list->count,
					.row_size = part->shape->size};
		*name = part->name;
		return true;
	}
	return false;
}

static const char *file_name(struct request_private *p, const char *list, const char *ending)
{
	char day[DATUM_TEXT_MAX];

	return arena_format(p->r.arena, "%s-%s.%s", list, datum_iso(p->r.vandaag, day), ending);
}

int export_csv(struct request_private *p)
{
	struct row_set set;
	const char *name;

	if (!first_list(p, &set, &name))
		return ERR_ONBEKEND;
	reply_file(p, "text/csv; charset=utf-8", file_name(p, name, "csv"));
	csv_rows(&p->x->reply, &p->gate->tokens, set);
	return p->x->reply.error;
}

int export_xlsx(struct request_private *p)
{
	struct row_set set;
	const char *name;

	if (!first_list(p, &set, &name))
		return ERR_ONBEKEND;
	reply_file(p, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		   file_name(p, name, "xlsx"));
	return xlsx_rows(&p->x->reply, &p->gate->tokens, name, set);
}
