/* The fields of a form: empty, as they stand, as they were typed or kept (gate/page.h). */
#include "gate/private.h"

#include "store/betrokkene.h"

#include <stdlib.h>
#include <string.h>

static const struct compiled *form_post(const struct request_private *p, const char *post)
{
	for (size_t i = 0; i < p->compiled->n_forms; i++)
		if (!post || strcmp(p->compiled->forms[i]->route->path, post) == 0)
			return p->compiled->forms[i];
	BUG("%s has no form %s", p->compiled->route->path, post ? post : "");
}

void *request_form(struct request *r, const char *post)
{
	struct request_private *p = private_of(r);
	const struct compiled *c = form_post(p, post);
	const struct route *route = c->route;

	for (size_t i = 0; i < p->n_forms; i++)
		if (p->forms[i].post == c)
			return p->forms[i].in;
	if (p->n_forms == COUNT(p->forms))
		BUG("%s has too many forms", p->compiled->route->path);
	struct form *form = &p->forms[p->n_forms++];
	form->post = c;
	form->in = input_empty(r->arena, route->fields, route->n_fields, route->in_size);
	return form->in;
}

static enum ui_kind kind_of(const struct field *f)
{
	if (f->hidden)
		return UI_HIDDEN;
	switch (f->type) {
	case FIELD_TEXT:
		return UI_TEXT;
	case FIELD_LONG_TEXT:
		return UI_LONG_TEXT;
	case FIELD_EMAIL:
		return UI_EMAIL;
	case FIELD_TEL:
		return UI_TEL;
	case FIELD_PASSWORD:
		return UI_PASSWORD;
	case FIELD_DATE:
		return UI_DATE;
	case FIELD_INT:
	case FIELD_REAL:
		return UI_NUMBER;
	case FIELD_BOOL:
		return UI_CHECKBOX;
	case FIELD_CHOICE:
		return f->select ? UI_SELECT : UI_RADIO;
	case FIELD_SET:
		return UI_CHECKBOXES;
	case FIELD_TOKEN:
		return UI_SELECT;
	case FIELD_FILE:
		return UI_FILE;
	}
	return UI_TEXT;
}

static const char *typed_value(struct request_private *p, const struct field *f)
{
	const char *text = "";

	if (f->type != FIELD_SET)
		return input_raw(p, f->name) ? input_raw(p, f->name) : "";
	for (size_t i = 0; i < p->n_raws; i++)
		if (strcmp(p->raws[i].name, f->name) == 0 && p->raws[i].value)
			text = arena_format(p->r.arena, "%s%s%s", text, *text ? "," : "",
					    p->raws[i].value);
	return text;
}

static struct ui_field empty_field(const struct field *f)
{
	int standard = f->type == FIELD_LONG_TEXT ? 4000 : 200;
	bool text = f->type == FIELD_TEXT || f->type == FIELD_LONG_TEXT;

	return (struct ui_field){
	    .name = f->name,
	    .label = f->label,
	    .hint = f->hint,
	    .kind = kind_of(f),
	    .required = f->required,
	    .maxlength = text ? (f->max ? f->max : standard) : 0,
	    .autocomplete = f->autocomplete,
	    .inputmode = f->type == FIELD_INT    ? "numeric"
			 : f->type == FIELD_REAL ? "decimal"
						 : NULL,
	    .accept = f->accept,
	    .choices = f->choices,
	};
}

/* As it stands in the form's input struct. */
static struct ui_field draw_field(struct request_private *p, const struct field *f, const void *in)
{
	struct ui_field field = empty_field(f);

	field.value = input_text(p, f, in);
	return field;
}

/* As it was typed; beside it what stands there now, when somebody else was first. What is hidden
 * and was not sent stays as the page has it. */
static void draw_typed(struct request_private *p, const struct field *f, struct ui_field *field)
{
	const struct versie_values v = {f->name, typed_value(p, f), field->value};
	enum versie_field which;

	if (f->hidden && !input_raw(p, f->name))
		return;
	which = f->hidden ? VERSIE_TYPED : versie_compare(p, &v);
	field->error = error_of(p, f->name);
	field->value = which == VERSIE_NOW ? v.now : v.typed;
	field->before = which == VERSIE_NOW ? v.typed : NULL;
	field->now = which == VERSIE_BOTH ? v.now : NULL;
}

static struct ui_field *draw_fields(struct request_private *p, const struct compiled *c,
				    const void *in, bool typed)
{
	const struct route *route = c->route;
	struct ui_field *fields = arena_array(p->r.arena, route->n_fields + 1, sizeof(*fields));

	for (size_t i = 0; i < route->n_fields; i++) {
		fields[i] = draw_field(p, &route->fields[i], in);
		if (route->object)
			fields[i].mark = versie_mark(p, fields[i].value);
		if (typed)
			draw_typed(p, &route->fields[i], &fields[i]);
	}
	return fields;
}

/* What was typed before is drawn as if it had just been sent. */
static struct ui_field *draw_concept(struct request_private *p, const struct concept *concept,
				     const void *in)
{
	struct request_private typed = *p;

	typed.raws = concept->raws;
	typed.n_raws = concept->n_raws;
	typed.failed = input_raw(&typed, VERSIE_WAS) ? ERR_VERSIE : 0;
	return draw_fields(&typed, concept->post, in, true);
}

struct ui_field *request_fields_of(struct request_private *p, const void *in, bool typed)
{
	return draw_fields(p, p->compiled, in, typed);
}

struct ui_field *request_fields(struct request *r, const char *post, size_t *count)
{
	struct request_private *p = private_of(r);
	const struct compiled *c = form_post(p, post);
	const void *in = request_form(r, post);
	bool typed = p->failed_post == c;
	const struct concept *concept = typed ? NULL : concept_of(p, c);
	struct ui_field *fields =
	    concept ? draw_concept(p, concept, in) : draw_fields(p, c, in, typed);
	const char *since =
	    concept ? moment_kort(concept->op, arena_alloc(r->arena, DATUM_TEXT_MAX)) : "";

	p->form_drawn |= typed;
	*count = c->route->n_fields;
	for (size_t i = 0; i < *count && concept_is_kept(c); i++)
		fields[i].kept = since;
	return fields;
}

struct ui_field *request_field_of(struct ui_field *fields, size_t count, const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(fields[i].name, name) == 0)
			return &fields[i];
	BUG("no field %s", name);
}

struct ui_field *request_filters(struct request *r, size_t *count)
{
	const struct route *route = r->route;
	struct ui_field *fields = arena_array(r->arena, route->n_fields + 1, sizeof(*fields));

	*count = 0;
	for (size_t i = 0; i < route->n_fields; i++)
		if (!route->fields[i].hidden)
			fields[(*count)++] = draw_field(private_of(r), &route->fields[i], r->in);
	return fields;
}

static const struct column *column_named(const struct row_set *set, const char *name)
{
	const struct column *c = row_set_column(set, name);

	if (!c)
		BUG("no column %s", name);
	return c;
}

struct ui_option *request_options(struct request *r, const struct row_set *set,
				  const char *id_column, const char *label_column)
{
	const struct column *id = column_named(set, id_column),
			    *label = column_named(set, label_column);
	struct ui_option *options = arena_array(r->arena, set->count + 1, sizeof(*options));

	for (size_t i = 0; i < set->count; i++) {
		const char *row = (const char *)set->rows + i * set->row_size;
		int64_t nr = *(const int64_t *)(const void *)(row + id->offset);
		options[i].value = token_of(&private_of(r)->gate->tokens, id->kind, nr,
					    arena_alloc(r->arena, TOKEN_MAX));
		options[i].label = *(const char *const *)(const void *)(row + label->offset);
	}
	return options;
}

const char *request_typed(struct request *r, const char *field)
{
	const char *text = input_raw(private_of(r), field);

	return text ? text : "";
}

int64_t request_typed_int(struct request *r, const char *field)
{
	return strtoll(request_typed(r, field), NULL, 10);
}

int64_t request_typed_id(struct request *r, const char *field, enum id_kind kind)
{
	int64_t nr = token_read(&private_of(r)->gate->tokens, kind, request_typed(r, field));

	return nr > 0 ? nr : 0;
}

const char *request_search(struct request *r, const char *field)
{
	return request_typed(r, arena_format(r->arena, "%s%s", SEARCH_PREFIX, field));
}

void request_choose(struct request *r, struct ui_field *field, struct row_set set,
		    const char *empty)
{
	const char *word = request_search(r, field->name);

	field->options = request_options(r, &set, "id", "naam");
	field->n_options = set.count;
	field->empty = *word && !set.count ? "Niets gevonden" : empty;
	field->search = *word || set.count >= CHOOSE_MANY ? word : NULL;
}

struct woord {
	const char *naam;
};
static const struct column woord_columns[] = {COLUMN(struct woord, naam, TEXT, NULL, 0)};

int request_words(struct request *r, const struct query *q, struct list *ret)
{
	return request_rows(r, q, ARGS_NONE, woord_columns, sizeof(struct woord), MAX_WOORDEN, ret);
}

void request_offer(struct request *r, struct ui_field *field, const struct list *words)
{
	const struct woord *rows = words->rows;
	struct ui_option *options = arena_array(r->arena, words->count + 1, sizeof(*options));

	for (size_t i = 0; i < words->count; i++)
		options[i] = (struct ui_option){.value = rows[i].naam, .label = rows[i].naam};
	field->kind = UI_SELECT;
	field->options = options;
	field->n_options = words->count;
	field->empty = "Alle";
}

void request_offer_betrokkenen(struct request *r, struct ui_field *field,
			       const struct db_rows *keuzes)
{
	const struct betrokkene_keuze *rows = keuzes->rows;
	struct row_set set = ROW_SET(betrokkene_keuze_columns, rows, keuzes->count);

	field->options = request_options(r, &set, "id", "naam");
	field->n_options = keuzes->count;
}

void request_keep_choices(struct request *r, struct ui_field *field, uint32_t set)
{
	const struct choices *choices = field->choices;
	struct ui_option *options = arena_array(r->arena, choices->count, sizeof(*options));

	field->choices = NULL;
	field->options = options;
	field->n_options = 0;
	for (size_t i = 0; i < choices->count; i++)
		if (set & UINT32_C(1) << i)
			options[field->n_options++] =
			    (struct ui_option){.value = choices->list[i].code,
					       .label = choices->list[i].label,
					       .hint = choices->list[i].hint};
}
