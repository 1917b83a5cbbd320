/* What handlers and views may ask of their request (gate/page.h). */
#include "gate/private.h"

#include "base/tekst.h"
#include "gate/openapi.h"
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

const char *error_of(const struct request_private *p, const char *field)
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

int request_explain_(struct request *r, int rc, const struct conflict *conflicts, size_t n)
{
	for (size_t i = 0; rc == ERR_CONFLICT && i < n; i++)
		if (!conflicts[i].by || strcmp(conflicts[i].by, db_conflict(r->db)) == 0) {
			invalid(r, conflicts[i].field, "%s", conflicts[i].text);
			return ERR_INVOER;
		}
	return rc;
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
		*lists[i].ret = list_of(&rows[i]);
	return rc;
}

int request_rows_(struct request *r, const struct db_question *question, size_t limit,
		  struct list *ret)
{
	struct db_rows rows;
	int rc = db_ask_rows(r->db, question, limit, &rows);

	*ret = list_of(&rows);
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
	if (nr <= 0)
		return NULL;
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

/* ---- addresses, and what this person may ---- */

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

	if (!here || !there || here->kind != there->kind || !r->object)
		return true;
	return r->p->sight.zicht ? step_suits(r->p, route) : step_meant(r->p, route);
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
