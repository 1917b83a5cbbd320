/*
 * Every route with its right, and every role with its rights, as the program knows them: for the
 * tests that try all of them, and for whoever must check who may do what.
 */
#include "cmd/opties.h"
#include "gate/route.h"
#include "view/json.h"

#include <stdio.h>

extern const struct cmd cmd_routes;

#define OUTPUT_MAX ((size_t)4 * 1024 * 1024)

static const char *const field_types[] = {
    [FIELD_TEXT] = "text",         [FIELD_LONG_TEXT] = "longText",
    [FIELD_EMAIL] = "email",       [FIELD_TEL] = "tel",
    [FIELD_PASSWORD] = "password", [FIELD_DATE] = "date",
    [FIELD_INT] = "int",           [FIELD_REAL] = "real",
    [FIELD_BOOL] = "bool",         [FIELD_CHOICE] = "choice",
    [FIELD_SET] = "set",           [FIELD_TOKEN] = "token",
    [FIELD_FILE] = "file",
};

static bool has_list(const struct shape *shape)
{
	for (size_t i = 0; shape && i < shape->n_parts; i++)
		if (shape->parts[i].many)
			return true;
	return false;
}

/* Only the limits that are set. */
static void add_limits(struct json *j, const struct field *f)
{
	if (f->max)
		json_add_int(j, "max", f->max);
	if (f->least != 0 || f->most != 0) {
		json_add_real(j, "least", f->least);
		json_add_real(j, "most", f->most);
	}
	if (f->after.set)
		json_add_int(j, "after", f->after.days);
	if (f->before.set)
		json_add_int(j, "before", f->before.days);
}

static void add_field(struct json *j, const struct field *f)
{
	json_object_begin(j, NULL);
	json_add_text(j, "name", f->name);
	json_add_text(j, "type", field_types[f->type]);
	json_add_bool(j, "required", f->required);
	add_limits(j, f);
	json_add_text(j, "kind", f->type == FIELD_TOKEN ? id_kind_name(f->kind) : NULL);
	json_array_begin(j, "choices");
	for (size_t i = 0; f->choices && i < f->choices->count; i++)
		json_add_text(j, NULL, f->choices->list[i].code);
	json_array_end(j);
	json_object_end(j);
}

static void add_columns(struct json *j, const char *of, const struct column *columns, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		json_object_begin(j, NULL);
		json_add_text(j, "of", of);
		json_add_text(j, "name", columns[i].name);
		json_add_int(j, "onderdeel", columns[i].onderdeel);
		json_object_end(j);
	}
}

static void add_route(struct json *j, const struct page *page, const struct route *route)
{
	json_object_begin(j, NULL);
	json_add_text(j, "method", http_method_name(route->method));
	json_add_text(j, "path", route->path);
	json_add_text(j, "recht", recht_code(route->recht));
	json_add_text(j, "summary", route->summary);
	json_add_text(j, "doel", route->doel);
	json_add_text(j, "object", route->object ? id_kind_name(route->object->kind) : NULL);
	json_add_int(j, "onderdelen", route->onderdelen);
	json_add_text(j, "again", route->again);
	json_add_text(j, "shape", route->shape ? route->shape->name : NULL);
	json_add_bool(j, "list", has_list(route->shape));
	json_add_bool(j, "page", route->view != NULL);
	json_add_bool(j, "api", !(route->flags & ROUTE_NO_API));
	json_add_bool(j, "file", (route->flags & ROUTE_FILE) != 0);
	json_add_bool(j, "print", (route->flags & ROUTE_PRINT) != 0);
	json_add_bool(j, "regisseur", (route->flags & ROUTE_REGISSEUR) != 0);
	json_add_text(j, "mits", route->mits);
	json_add_bool(j, "sleutel", (route->flags & ROUTE_SLEUTEL) != 0);
	json_add_text(j, "scenario", route->scenario);
	json_add_text(j, "source", page->file);
	json_array_begin(j, "fields");
	for (size_t i = 0; i < route->n_fields; i++)
		add_field(j, &route->fields[i]);
	json_array_end(j);
	json_object_end(j);
}

/* What every row that is read shows of a dossier: those of questions, and the objects of routes. */
static void add_rows(struct json *j)
{
	size_t count;
	const struct row_table *const *tables = row_table_list(&count);

	for (size_t i = 0; i < count; i++)
		add_columns(j, tables[i]->name, tables[i]->columns, tables[i]->n_columns);
	for (size_t i = 0; i < page_count; i++)
		for (size_t k = 0; k < pages[i]->n_routes; k++) {
			const struct object *o = pages[i]->routes[k].object;

			if (o)
				add_columns(j, o->query->name, o->columns, o->n_columns);
		}
}

static void add_rol(struct json *j, enum rol rol)
{
	json_object_begin(j, NULL);
	json_add_text(j, "rol", choice_code(&rollen, (int)rol));
	json_array_begin(j, "rechten");
	for (size_t i = RECHT_NIET_GEZET + 1; i < RECHT_COUNT; i++)
		if (rol_has(rol, (enum recht)i))
			json_add_text(j, NULL, recht_code((enum recht)i));
	json_array_end(j);
	json_object_end(j);
}

static int print_json(void)
{
	struct buf out = BUF_INIT(OUTPUT_MAX);
	struct json j = {.out = &out};
	int status = CMD_OK;

	json_object_begin(&j, NULL);
	json_array_begin(&j, "rollen");
	for (size_t i = 0; i < ROL_COUNT; i++)
		add_rol(&j, (enum rol)i);
	json_array_end(&j);
	json_array_begin(&j, "routes");
	for (size_t i = 0; i < page_count; i++)
		for (size_t k = 0; k < pages[i]->n_routes; k++)
			add_route(&j, pages[i], &pages[i]->routes[k]);
	json_array_end(&j);
	json_array_begin(&j, "columns");
	add_rows(&j);
	json_array_end(&j);
	json_object_end(&j);
	if (out.error)
		status = cmd_fail(CMD_BUG, "de lijst van routes is te lang");
	else
		puts(out.data);
	buf_free(&out);
	return status;
}

static int run(int argc, char **argv)
{
	bool json = false;
	const struct optie own[] = {{.name = "json", .flag = &json}};
	struct opties o = OPTIES(&cmd_routes, own);
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	if (json)
		return print_json();
	for (size_t i = 0; i < page_count; i++)
		for (size_t k = 0; k < pages[i]->n_routes; k++) {
			const struct route *route = &pages[i]->routes[k];
			printf("%-6s %-60s %s\n", http_method_name(route->method), route->path,
			       recht_code(route->recht));
		}
	return CMD_OK;
}

const struct cmd cmd_routes = {"routes", "toont alle routes met hun recht", "[--json]", run};
