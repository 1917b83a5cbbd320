/* What handlers and views may ask of their request (gate/page.h). */
#include "gate/private.h"

#include "base/tekst.h"
#include "gate/openapi.h"
#include "store/betrokkene.h"
#include "store/instelling.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

int fail(struct request *r, int err, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	private_of(r)->why = arena_vformat(r->arena, fmt, ap);
	va_end(ap);
	private_of(r)->err = err;
	return err;
}

static const char *error_of(const struct request_private *p, const char *field)
{
	for (size_t i = 0; i < p->n_errors; i++)
		if (strcmp(p->errors[i].field, field) == 0)
			return p->errors[i].text;
	return NULL;
}

void invalid(struct request *r, const char *field, const char *fmt, ...)
{
	struct request_private *p = private_of(r);
	va_list ap;

	if (p->n_errors == MAX_ERRORS || error_of(p, field))
		return;
	va_start(ap, fmt);
	p->errors[p->n_errors++] = (struct field_error){field, arena_vformat(r->arena, fmt, ap)};
	va_end(ap);
}

bool request_invalid(const struct request *r)
{
	return r->p->n_errors > 0;
}

int request_lists(struct request *r, const struct request_list *lists, size_t n)
{
	struct db_list *questions = arena_array(r->arena, n, sizeof(*questions));
	struct db_rows *rows = arena_array(r->arena, n, sizeof(*rows));
	int rc;

	for (size_t i = 0; i < n; i++)
		questions[i] = (struct db_list){
		    .question = {r->arena, lists[i].query, lists[i].args, lists[i].kind.columns,
				 lists[i].kind.n_columns, lists[i].kind.size},
		    .limit = lists[i].limit,
		    .ret = &rows[i]};
	rc = db_ask_lists(r->db, questions, n);
	for (size_t i = 0; i < n; i++)
		*lists[i].ret = (struct list){.rows = rows[i].rows, .count = rows[i].count};
	return rc;
}

int request_rows_(struct request *r, const struct db_question *question, size_t limit,
		  struct list *ret)
{
	struct db_rows rows;
	int rc = db_ask_rows(r->db, question, limit, &rows);

	*ret = (struct list){.rows = rows.rows, .count = rows.count};
	return rc;
}

#define EXPORT_LIMIT 10000

bool list_cut(struct list *list, size_t limit)
{
	if (list->count <= limit)
		return false;
	list->count = limit;
	return true;
}

size_t request_limit(const struct request *r, size_t page)
{
	return r->alles ? EXPORT_LIMIT : page;
}

void list_turn(struct request *r, struct list *list, size_t limit, size_t row_size)
{
	const int64_t *id;

	if (!list_cut(list, limit))
		return;
	id = (const void *)((const char *)list->rows + (limit - 1) * row_size);
	list->next = cursor_text(r, (struct cursor){0, *id});
}

const char *request_like(struct request *r, const char *word)
{
	return tekst_like(r->arena, word ? tekst_fold(r->arena, word) : "");
}

int request_key(struct request *r, const uint8_t key[32])
{
	struct request_private *p = private_of(r);

	memcpy(p->cookie_hash, key, sizeof(p->cookie_hash));
	p->context.sleutel = (struct bytes){p->cookie_hash, sizeof(p->cookie_hash)};
	return db_set_context(r->db, &p->context);
}

const char *request_path_(struct request *r, const char *format, enum id_kind kind, int64_t nr)
{
	char token[TOKEN_MAX];
	const char *mark = strstr(format, "%s");

	if (!mark)
		BUG("a path without a place for the token: %s", format);
	token_of(&private_of(r)->gate->tokens, kind, nr, token);
	return arena_format(r->arena, "%.*s%s%s", (int)(mark - format), format, token, mark + 2);
}

const struct termijnen *request_termijnen(struct request *r)
{
	struct request_private *p = private_of(r);

	if (p->termijnen)
		return p->termijnen;
	p->termijnen = arena_alloc(r->arena, sizeof(*p->termijnen));
	if (instelling_termijnen(r->db, r->arena, r->vandaag, p->termijnen) < 0)
		*p->termijnen = termijnen_default();
	if (r->wie.caseload_norm)
		p->termijnen->caseload_norm = r->wie.caseload_norm;
	return p->termijnen;
}

/* ---- cursors ---- */

const char *cursor_text(struct request *r, struct cursor c)
{
	char token[TOKEN_MAX];

	return arena_format(r->arena, "%lld.%s", (long long)c.key,
			    token_of(&private_of(r)->gate->tokens, ID_GEBEURTENIS, c.id, token));
}

struct cursor cursor_read(struct request *r, const char *text, struct cursor first)
{
	char *end;
	struct cursor c;

	if (!text || !*text)
		return first;
	c.key = strtoll(text, &end, 10);
	if (end == text || *end != '.')
		return first;
	c.id = token_read(&private_of(r)->gate->tokens, ID_GEBEURTENIS, end + 1);
	return c.id > 0 ? c : first;
}

/* ---- forms ---- */

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
	for (size_t i = 0; i < set->n_columns; i++)
		if (strcmp(set->columns[i].name, name) == 0)
			return &set->columns[i];
	BUG("no column %s", name);
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

static const char *url_add(struct request *r, const char *url, const char *name, const char *value)
{
	struct html h = {.arena = r->arena};

	if (!value || !*value)
		return url;
	return arena_format(r->arena, "%s%s%s=%s", url, strchr(url, '?') ? "&" : "?", name,
			    html_query(&h, value));
}

const char *request_url_with(struct request *r, const char *name, const char *value)
{
	struct request_private *p = private_of(r);
	const char *url = p->x->path;

	for (size_t i = 0; i < r->route->n_fields; i++) {
		const struct field *f = &r->route->fields[i];

		if (strcmp(f->name, name) != 0 && strcmp(f->name, "na") != 0)
			url = url_add(r, url, f->name, input_text(p, f, r->in));
	}
	return url_add(r, url, name, value);
}

void request_view_files(struct html *h, struct request *r)
{
	const struct ui_action files[] = {{.label = "Download voor Excel",
					   .url = request_url_with(r, "formaat", "xlsx"),
					   .kind = UI_SUBTLE,
					   .icon = UI_ICON_DOWNLOAD},
					  {.label = "Download als CSV",
					   .url = request_url_with(r, "formaat", "csv"),
					   .kind = UI_SUBTLE,
					   .icon = UI_ICON_DOWNLOAD}};

	ui_actions(h, files, COUNT(files));
}

/* Whether what this page is about opens the route too; of something else it cannot tell. */
static bool suits(const struct request *r, const struct route *route)
{
	const struct object *here = r->route->object, *there = route->object;

	return !here || !there || here->kind != there->kind || !r->p->sight.zicht ||
	       step_suits(r->p, route);
}

/* Who is not logged in has no role, and may what everybody may. */
static bool has_recht(const struct request *r, enum recht recht)
{
	return recht == RECHT_OPENBAAR || (r->wie.gebruiker.nr && rol_has(r->wie.rol, recht));
}

static bool may(const struct request *r, enum http_method method, const char *url)
{
	struct match match;

	if (!url)
		return false;
	route_match(&r->p->gate->routes, method, arena_textn(r->arena, url, strcspn(url, "?#")),
		    &match);
	return match.compiled && has_recht(r, match.compiled->route->recht) &&
	       suits(r, match.compiled->route);
}

bool request_may_open(const struct request *r, const char *url)
{
	return may(r, GET, url);
}

bool request_may_do(const struct request *r, const struct ui_action *action)
{
	return may(r, action->post ? POST : GET, action->url);
}

size_t request_keep_allowed(const struct request *r, struct ui_action *acts, size_t n)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++)
		if (request_may_do(r, &acts[i]))
			acts[kept++] = acts[i];
	return kept;
}

/* ---- about the installation ---- */

const struct gate_options *gate_options_of(const struct request *r)
{
	return &r->p->gate->options;
}

const char *gate_origin(const struct request *r)
{
	const struct exchange *x = r->p->x;
	const char *told = r->p->gate->options.url, *host = exchange_header(x, "host");
	size_t len = told ? strlen(told) : 0;

	while (len && told[len - 1] == '/')
		len--;
	if (len)
		return arena_textn(r->arena, told, len);
	return arena_format(r->arena, "%s://%s",
			    x->tls || r->p->gate->options.https ? "https" : "http",
			    host ? host : "localhost");
}

struct logboek *gate_logboek(const struct request *r)
{
	return r->p->gate->logboek;
}

struct telling *gate_telling(const struct request *r)
{
	return r->p->gate->telling;
}

struct database *gate_database(const struct request *r)
{
	return r->p->gate->database;
}

struct db_context gate_context(const struct request *r)
{
	return r->p->context;
}

/* Seldom asked for. The reply's own buffer is freed whatever happens. */
const char *gate_openapi(struct request *r)
{
	struct buf *out = &private_of(r)->x->reply;
	const char *text;

	openapi_write(out, &private_of(r)->gate->routes);
	text = out->error ? NULL : arena_textn(r->arena, out->data, out->len);
	buf_clear(out);
	return text;
}

void gate_allow_any_origin(struct request *r)
{
	exchange_reply_header(private_of(r)->x, "Access-Control-Allow-Origin", "*");
}
