#include "gate/openapi.h"

#include "view/json.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define VERSION "1.0.0"
#define NAME_MAX_ 96

/* ---- names ---- */

static const char *camel(const char *name, char out[NAME_MAX_])
{
	struct buf b = BUF_INIT(NAME_MAX_);

	json_camel(&b, name);
	snprintf(out, NAME_MAX_, "%s", b.data ? b.data : "");
	buf_free(&b);
	return out;
}

static const char *segment_name(const struct segment *s)
{
	return s->field ? s->field->name : id_kind_name(s->kind);
}

static bool in_path(const struct compiled *c, const struct field *f)
{
	for (size_t i = 0; i < c->n_segments; i++)
		if (c->segments[i].field == f)
			return true;
	return false;
}

/* "/jongeren/:jongere" as "/jongeren/{jongere}". */
static const char *template_of(const struct compiled *c, char out[NAME_MAX_ * 2])
{
	size_t n = 0;

	for (size_t i = 0; i < c->n_segments; i++) {
		const struct segment *s = &c->segments[i];
		int len = s->text
			      ? snprintf(out + n, NAME_MAX_ * 2 - n, "/%.*s", (int)s->len, s->text)
			      : snprintf(out + n, NAME_MAX_ * 2 - n, "/{%s}", segment_name(s));
		n += (size_t)len;
	}
	return out;
}

static bool in_api(const struct compiled *c)
{
	return !(c->route->flags & ROUTE_NO_API) && c->n_segments > 0;
}

/* ---- schemas ---- */

static void write_choices(struct json *j, const struct choices *choices)
{
	json_array_begin(j, "enum");
	for (size_t i = 0; i < choices->count; i++)
		json_add_text(j, NULL, choices->list[i].code);
	json_array_end(j);
}

static void write_type(struct json *j, const char *type, const char *format)
{
	json_add_text(j, "type", type);
	if (format)
		json_add_text(j, "format", format);
}

static void write_column(struct json *j, const struct column *c)
{
	char name[NAME_MAX_];

	json_object_begin(j, camel(c->name, name));
	switch (c->type) {
	case COLUMN_INT:
		write_type(j, "integer", "int64");
		break;
	case COLUMN_BOOL:
		write_type(j, "boolean", NULL);
		break;
	case COLUMN_REAL:
		write_type(j, "number", "double");
		break;
	case COLUMN_DATUM:
		write_type(j, "string", "date");
		break;
	case COLUMN_MOMENT:
		write_type(j, "string", "date-time");
		break;
	case COLUMN_TEXT:
	case COLUMN_TOKEN:
	case COLUMN_CHOICE:
	case COLUMN_BYTES:
		write_type(j, "string", NULL);
		break;
	}
	if (c->type == COLUMN_CHOICE)
		write_choices(j, c->choices);
	json_add_bool(j, "nullable", true);
	json_add_text(j, "description", c->label);
	json_object_end(j);
}

static void write_reference(struct json *j, const char *name, const char *shape)
{
	char reference[NAME_MAX_];

	snprintf(reference, sizeof(reference), "#/components/schemas/%s", shape);
	json_object_begin(j, name);
	json_add_text(j, "$ref", reference);
	json_object_end(j);
}

static void write_part(struct json *j, const struct shape_part *part)
{
	if (!part->many) {
		write_reference(j, part->name, part->shape->name);
		return;
	}
	json_object_begin(j, part->name);
	json_add_text(j, "type", "array");
	write_reference(j, "items", part->shape->name);
	json_object_end(j);
}

static void write_shape(struct json *j, const struct shape *shape)
{
	bool many = false;

	json_object_begin(j, shape->name);
	json_add_text(j, "type", "object");
	json_object_begin(j, "properties");
	for (size_t i = 0; i < shape->n_columns; i++)
		if (json_shows(&shape->columns[i]))
			write_column(j, &shape->columns[i]);
	for (size_t i = 0; i < shape->n_parts; i++) {
		write_part(j, &shape->parts[i]);
		many = many || shape->parts[i].many;
	}
	if (many) {
		json_object_begin(j, "volgende");
		write_type(j, "string", NULL);
		json_add_text(j, "description",
			      "Cursor van de volgende bladzijde; geef hem mee als na.");
		json_object_end(j);
	}
	json_object_end(j);
	json_object_end(j);
}

/* Shapes are shared by routes and parts; each is written once, by name. */
struct seen {
	const struct shape *list[512];
	size_t count;
};

static void add_shape(struct seen *seen, const struct shape *shape)
{
	for (size_t i = 0; i < seen->count; i++)
		if (strcmp(seen->list[i]->name, shape->name) == 0)
			return;
	if (seen->count == COUNT(seen->list))
		BUG("more than %zu shapes", seen->count);
	seen->list[seen->count++] = shape;
	for (size_t i = 0; i < shape->n_parts; i++)
		add_shape(seen, shape->parts[i].shape);
}

static void write_problem(struct json *j)
{
	static const char *const texts[] = {"type", "title", "detail"};

	json_object_begin(j, "Problem");
	json_add_text(j, "type", "object");
	json_object_begin(j, "properties");
	for (size_t i = 0; i < COUNT(texts); i++) {
		json_object_begin(j, texts[i]);
		json_add_text(j, "type", "string");
		json_object_end(j);
	}
	json_object_begin(j, "status");
	json_add_text(j, "type", "integer");
	json_object_end(j);
	json_object_begin(j, "errors");
	json_add_text(j, "type", "array");
	json_object_begin(j, "items");
	json_add_text(j, "type", "object");
	json_object_begin(j, "properties");
	json_object_begin(j, "field");
	json_add_text(j, "type", "string");
	json_object_end(j);
	json_object_begin(j, "detail");
	json_add_text(j, "type", "string");
	json_object_end(j);
	json_object_end(j);
	json_object_end(j);
	json_object_end(j);
	json_object_end(j);
	json_object_end(j);
}

/* ---- what is sent ---- */

static void write_field_schema(struct json *j, const struct field *f)
{
	switch (f->type) {
	case FIELD_DATE:
		write_type(j, "string", "date");
		break;
	case FIELD_INT:
		write_type(j, "integer", "int64");
		break;
	case FIELD_REAL:
		write_type(j, "number", "double");
		break;
	case FIELD_BOOL:
		write_type(j, "boolean", NULL);
		break;
	case FIELD_SET:
		json_add_text(j, "type", "array");
		json_object_begin(j, "items");
		write_type(j, "string", NULL);
		write_choices(j, f->choices);
		json_object_end(j);
		break;
	case FIELD_FILE:
		write_type(j, "string", "binary");
		break;
	case FIELD_TEXT:
	case FIELD_LONG_TEXT:
	case FIELD_EMAIL:
	case FIELD_TEL:
	case FIELD_PASSWORD:
	case FIELD_CHOICE:
	case FIELD_TOKEN:
		write_type(j, "string", NULL);
		if (f->max)
			json_add_int(j, "maxLength", f->max);
		break;
	}
	if (f->type == FIELD_CHOICE)
		write_choices(j, f->choices);
}

static void write_parameter(struct json *j, const char *name, const char *place, const char *label)
{
	json_object_begin(j, NULL);
	json_add_text(j, "name", name);
	json_add_text(j, "in", place);
	if (strcmp(place, "path") == 0)
		json_add_bool(j, "required", true);
	json_add_text(j, "description", label);
	json_object_begin(j, "schema");
}

static void end_parameter(struct json *j)
{
	json_object_end(j);
	json_object_end(j);
}

static void write_parameters(struct json *j, const struct compiled *c)
{
	char name[NAME_MAX_];

	json_array_begin(j, "parameters");
	for (size_t i = 0; i < c->n_segments; i++) {
		if (c->segments[i].text)
			continue;
		const struct field *f = c->segments[i].field;
		write_parameter(j, segment_name(&c->segments[i]), "path", f ? f->label : "Nummer");
		write_type(j, "string", NULL);
		end_parameter(j);
	}
	for (size_t i = 0; c->route->method == GET && i < c->route->n_fields; i++) {
		const struct field *f = &c->route->fields[i];
		if (in_path(c, f))
			continue;
		write_parameter(j, camel(f->name, name), "query", f->label);
		write_field_schema(j, f);
		end_parameter(j);
	}
	if (c->route->method == POST) {
		write_parameter(j, "Idempotency-Key", "header",
				"Maakt dat dit maar één keer gebeurt.");
		write_type(j, "string", NULL);
		end_parameter(j);
	}
	json_array_end(j);
}

static void write_body(struct json *j, const struct route *route)
{
	char name[NAME_MAX_];
	bool file = route->flags & ROUTE_FILE, required = false;

	if (route->method == GET || !route->n_fields)
		return;
	json_object_begin(j, "requestBody");
	json_object_begin(j, "content");
	json_object_begin(j, file ? "multipart/form-data" : "application/json");
	json_object_begin(j, "schema");
	json_add_text(j, "type", "object");
	json_object_begin(j, "properties");
	for (size_t i = 0; i < route->n_fields; i++) {
		json_object_begin(j, camel(route->fields[i].name, name));
		write_field_schema(j, &route->fields[i]);
		json_add_text(j, "description", route->fields[i].label);
		json_object_end(j);
		required = required || route->fields[i].required;
	}
	json_object_end(j);
	if (required) {
		json_array_begin(j, "required");
		for (size_t i = 0; i < route->n_fields; i++)
			if (route->fields[i].required)
				json_add_text(j, NULL, camel(route->fields[i].name, name));
		json_array_end(j);
	}
	json_object_end(j);
	json_object_end(j);
	json_object_end(j);
	json_object_end(j);
}

/* ---- what comes back ---- */

static void write_version_header(struct json *j)
{
	json_object_begin(j, "headers");
	json_object_begin(j, "API-Version");
	json_add_text(j, "description", "De versie van deze API.");
	json_object_begin(j, "schema");
	write_type(j, "string", NULL);
	json_object_end(j);
	json_object_end(j);
	json_object_end(j);
}

static void write_response(struct json *j, const char *status, const char *text, const char *type,
			   const char *shape)
{
	json_object_begin(j, status);
	json_add_text(j, "description", text);
	write_version_header(j);
	json_object_begin(j, "content");
	json_object_begin(j, type);
	if (shape) {
		write_reference(j, "schema", shape);
	} else {
		json_object_begin(j, "schema");
		json_add_text(j, "type", "object");
		json_object_end(j);
	}
	json_object_end(j);
	json_object_end(j);
	json_object_end(j);
}

static void write_responses(struct json *j, const struct compiled *c)
{
	static const struct {
		const char *status, *text;
	} problems[] = {{"400", "Niet alles is goed ingevuld."},
			{"401", "Niet ingelogd."},
			{"403", "Dit mag niet."},
			{"404", "Dit is er niet, of is niet voor u."}};
	const struct route *route = c->route;

	json_object_begin(j, "responses");
	write_response(j, route->method == POST ? "201" : "200", "Gelukt.", "application/json",
		       route->shape ? route->shape->name : NULL);
	for (size_t i = 0; i < COUNT(problems); i++)
		write_response(j, problems[i].status, problems[i].text, "application/problem+json",
			       "Problem");
	json_object_end(j);
}

static void write_operation(struct json *j, const struct compiled *c)
{
	char method[8];
	const char *name = http_method_name(c->route->method);
	size_t i;

	for (i = 0; name[i] && i < sizeof(method) - 1; i++)
		method[i] = (char)tolower((unsigned char)name[i]);
	method[i] = '\0';
	json_object_begin(j, method);
	json_add_text(j, "summary", c->route->summary);
	json_add_text(j, "description", recht_description(c->route->recht));
	json_add_text(j, "x-recht", recht_code(c->route->recht));
	json_array_begin(j, "tags");
	json_add_text(j, NULL, c->page->room);
	json_array_end(j);
	if (c->route->recht == RECHT_OPENBAAR) {
		json_array_begin(j, "security");
		json_array_end(j);
	}
	write_parameters(j, c);
	write_body(j, c->route);
	write_responses(j, c);
	json_object_end(j);
}

static void write_paths(struct json *j, const struct routes *routes)
{
	char path[NAME_MAX_ * 2];

	json_object_begin(j, "paths");
	for (size_t i = 0; i < routes->count; i++) {
		const struct compiled *c = &routes->list[i];
		bool first = in_api(c);
		for (size_t k = 0; first && k < i; k++)
			first = !in_api(&routes->list[k]) ||
				strcmp(routes->list[k].route->path, c->route->path) != 0;
		if (!first)
			continue;
		json_object_begin(j, template_of(c, path));
		for (size_t k = i; k < routes->count; k++)
			if (in_api(&routes->list[k]) &&
			    strcmp(routes->list[k].route->path, c->route->path) == 0)
				write_operation(j, &routes->list[k]);
		json_object_end(j);
	}
	json_object_end(j);
}

/* ---- the document ---- */

static void write_info(struct json *j)
{
	json_add_text(j, "openapi", "3.0.3");
	json_object_begin(j, "info");
	json_add_text(j, "title", "Startbaan");
	json_add_text(
	    j, "description",
	    "Van school naar werk dat blijft. Elk antwoord gaat door dezelfde regels als het scherm.");
	json_add_text(j, "version", VERSION);
	json_object_begin(j, "contact");
	json_add_text(j, "name", "Startbaan");
	json_add_text(j, "url", "https://startbaan.example/");
	json_add_text(j, "email", "api@startbaan.example");
	json_object_end(j);
	json_object_begin(j, "license");
	json_add_text(j, "name", "EUPL-1.2");
	json_add_text(j, "url", "https://eupl.eu/1.2/nl/");
	json_object_end(j);
	json_object_end(j);
	json_array_begin(j, "servers");
	json_object_begin(j, NULL);
	json_add_text(j, "url", "https://startbaan.example/api/v1");
	json_object_end(j);
	json_array_end(j);
}

static void write_components(struct json *j, const struct routes *routes)
{
	struct seen seen = {.count = 0};

	for (size_t i = 0; i < routes->count; i++)
		if (in_api(&routes->list[i]) && routes->list[i].route->shape)
			add_shape(&seen, routes->list[i].route->shape);
	json_object_begin(j, "components");
	json_object_begin(j, "securitySchemes");
	json_object_begin(j, "sessie");
	json_add_text(j, "type", "apiKey");
	json_add_text(j, "in", "cookie");
	json_add_text(j, "name", "__Host-startbaan");
	json_object_end(j);
	json_object_end(j);
	json_object_begin(j, "schemas");
	write_problem(j);
	for (size_t i = 0; i < seen.count; i++)
		write_shape(j, seen.list[i]);
	json_object_end(j);
	json_object_end(j);
}

static bool is_first_of_room(const struct page *const *all, const struct page *const *page)
{
	for (; all < page; all++)
		if (strcmp((*all)->room, (*page)->room) == 0)
			return false;
	return true;
}

static void write_tags(struct json *j, const struct page *const *all)
{
	json_array_begin(j, "tags");
	for (const struct page *const *page = all; *page; page++) {
		if (!is_first_of_room(all, page))
			continue;
		json_object_begin(j, NULL);
		json_add_text(j, "name", (*page)->room);
		json_object_end(j);
	}
	json_array_end(j);
}

void openapi_write(struct buf *out, const struct routes *routes)
{
	struct json j = {.out = out};

	json_object_begin(&j, NULL);
	write_info(&j);
	json_array_begin(&j, "security");
	json_object_begin(&j, NULL);
	json_array_begin(&j, "sessie");
	json_array_end(&j);
	json_object_end(&j);
	json_array_end(&j);
	write_tags(&j, routes->all);
	write_paths(&j, routes);
	write_components(&j, routes);
	json_object_end(&j);
	buf_char(out, '\n');
}
