/*
 * What is typed about a jongere and not saved yet is kept on the server, so that a session that
 * ends or a phone that runs empty loses nothing. The form is sent as ever, with CONCEPT beside it:
 * session, right, object and sight are asked as if it were to be done. Only who typed it gets it
 * back, in the same form, while he may still open that; saving or throwing it away is its end.
 *
 * Nothing of the dossier goes to who sends it, so a draft leaves no line in the reading log.
 */
#include "gate/private.h"

#include "domain/termijn.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#define MAX_INHOUD 131072 /* as the table has it */
#define MAX_FORMS 8

struct concept_row {
	concept_id id;
	const char *pad;
	const char *inhoud;
	struct moment op;
};
static const struct column concept_columns[] = {
    COLUMN_ID(struct concept_row, id, concept, CONCEPT, NULL),
    COLUMN(struct concept_row, pad, TEXT, NULL, 0),
    COLUMN(struct concept_row, inhoud, TEXT, NULL, 0),
    COLUMN(struct concept_row, op, MOMENT, NULL, 0),
};
QUERY(concept_list, "SELECT id, pad, inhoud, op FROM mijn_concept WHERE pagina = $1 "
		    "ORDER BY op DESC, id DESC LIMIT 8");
QUERY(concept_find, "SELECT id FROM mijn_concept WHERE pad = $1");
QUERY(concept_insert, "INSERT INTO t_concept (gebruiker_id, jongere_id, onderdelen, pad, pagina, "
		      "wat, inhoud, op, vervalt_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
QUERY(concept_end, "UPDATE t_concept SET vervalt_op = 0 WHERE id = $1");
QUERY(concept_drop, "UPDATE t_concept SET weggegooid_op = $2 WHERE id = $1");

/* ---- which forms ---- */

static bool about_jongere(const struct object *o)
{
	return o && (o->kind == ID_JONGERE || object_column(o, "jongere_id"));
}

bool concept_is_kept(const struct compiled *post)
{
	const struct route *route = post->route;

	if (route->method != POST || !post->again || !about_jongere(route->object))
		return false;
	for (size_t i = 0; i < route->n_fields; i++)
		if (route->fields[i].type == FIELD_LONG_TEXT)
			return true;
	return false;
}

enum concept_act concept_act(const struct request_private *p)
{
	const char *act = input_raw(p, CONCEPT);

	if (!act || p->r.json || !concept_is_kept(p->compiled))
		return CONCEPT_GEEN;
	return strcmp(act, "weg") == 0 ? CONCEPT_DROP : CONCEPT_SAVE;
}

/* ---- as text ---- */

/* What was typed or chosen; what the page itself put in its form it puts there again. */
static bool is_kept_field(const struct route *route, const char *name)
{
	if (strcmp(name, VERSIE_WAS) == 0)
		return true;
	for (size_t i = 0; i < route->n_fields; i++)
		if (strcmp(route->fields[i].name, name) == 0)
			return !route->fields[i].hidden &&
			       route->fields[i].type != FIELD_PASSWORD &&
			       route->fields[i].type != FIELD_FILE;
	return false;
}

/* [["datum", "22-11-2026"], …] */
char *raws_text(const struct request_private *p, const struct route *route)
{
	json_t *list = json_array();
	char *text;

	for (size_t i = 0; i < p->n_raws; i++)
		if (p->raws[i].value && is_kept_field(route, p->raws[i].name))
			json_array_append_new(list,
					      json_pack("[ss]", p->raws[i].name, p->raws[i].value));
	text = json_dumps(list, JSON_COMPACT);
	json_decref(list);
	return text;
}

void raws_read(struct arena *a, const char *inhoud, struct raw **ret, size_t *count)
{
	json_t *list = json_loads(inhoud, 0, NULL), *pair;
	size_t i;

	*ret = arena_array(a, json_array_size(list) + 1, sizeof(**ret));
	*count = 0;
	json_array_foreach(list, i, pair)
	{
		const char *name = json_string_value(json_array_get(pair, 0));
		const char *value = json_string_value(json_array_get(pair, 1));
		if (name && value)
			(*ret)[(*count)++] =
			    (struct raw){arena_text(a, name), arena_text(a, value), NULL};
	}
	json_decref(list);
}

/* ---- keeping ---- */

const char *pagina_path(const struct request_private *p, const struct compiled *get)
{
	const char *path = "";

	for (size_t i = 0; i < get->n_segments; i++) {
		const struct segment *s = &get->segments[i];
		path = arena_format(p->r.arena, "%s/%.*s", path,
				    (int)(s->text ? s->len : p->match.id_lens[i]),
				    s->text ? s->text : p->match.ids[i]);
	}
	return path;
}

/* In the place of what was kept of this form before, by trigger. */
static int keep(struct request_private *p, const char *inhoud)
{
	const struct request *r = &p->r;
	int64_t days = request_termijnen(&p->r)->concept_bewaren;
	struct moment end = {r->nu.ms + days * 24 * 60 * 60 * 1000};

	return db_send(r->db, &concept_insert,
		       ARGS(r->wie.gebruiker, request_id(r, ID_JONGERE),
			    (long long)p->compiled->route->onderdelen, p->x->path,
			    pagina_path(p, p->compiled->again), p->compiled->route->summary, inhoud,
			    r->nu, end));
}

static int save(struct request_private *p)
{
	char *text = raws_text(p, p->compiled->route);
	const char *inhoud = text ? arena_text(p->r.arena, text) : NULL;

	free(text);
	if (!inhoud)
		return ERR_GEHEUGEN;
	if (strlen(inhoud) > MAX_INHOUD)
		return fail(&p->r, ERR_TE_GROOT, "a draft of %zu bytes", strlen(inhoud));
	return keep(p, inhoud);
}

int concept_forget(struct request_private *p)
{
	int64_t id;
	int rc;

	if (!p->r.wie.concepten || !concept_is_kept(p->compiled))
		return 0;
	rc = db_number(p->r.db, &concept_find, ARGS(p->x->path), &id);
	rc = rc ? rc : db_exec(p->r.db, &concept_end, ARGS(id));
	return rc == ERR_GEEN_RIJ || rc > 0 ? 0 : rc;
}

/* It can be put back for a day (page/werk/concepten.c). */
static int drop(struct request_private *p)
{
	int64_t id;
	int rc = db_number(p->r.db, &concept_find, ARGS(p->x->path), &id);

	if (rc)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	p->r.undo = request_path(&p->r, "/concepten/%s/terugzetten", ID_CONCEPT, id);
	return db_send(p->r.db, &concept_drop, ARGS(id, p->r.nu));
}

/* One that arrives after its form was saved is not kept. */
int concept_answer(struct request_private *p)
{
	int rc = 0;

	p->n_gelezen = 0;
	if (p->concept == CONCEPT_SAVE) {
		if (!p->replayed && !p->spent)
			rc = save(p);
		return rc ? rc : reply_nothing(p);
	}
	p->replayed = false;
	p->r.location = pagina_path(p, p->compiled->again);
	p->r.flash = "Wat u typte is weggegooid.";
	rc = drop(p);
	return rc ? rc : reply_render(p);
}

/* ---- giving back ---- */

static const struct compiled *form_at(const struct request_private *p, const char *pad)
{
	struct match match;

	route_match(&p->gate->routes, POST, pad, &match);
	for (size_t i = 0; i < p->compiled->n_forms; i++)
		if (p->compiled->forms[i] == match.compiled)
			return match.compiled;
	return NULL;
}

int concept_load(struct request_private *p)
{
	struct db_rows found;
	const struct concept_row *rows;
	int rc;

	p->n_concepten = 0;
	if (!p->r.wie.concepten || p->r.again || p->r.json || p->r.route->method != GET ||
	    !p->compiled->n_forms)
		return 0;
	rc = db_rows(p->r.db, p->r.arena, &concept_list, ARGS(p->x->path), concept_columns,
		     COUNT(concept_columns), sizeof(struct concept_row), MAX_FORMS, &found);
	rows = found.rows;
	p->concepten = arena_array(p->r.arena, MAX_FORMS, sizeof(*p->concepten));
	for (size_t i = 0; !rc && i < found.count; i++) {
		struct concept *c = &p->concepten[p->n_concepten];
		c->post = form_at(p, rows[i].pad);
		c->op = rows[i].op;
		if (!c->post)
			continue;
		raws_read(p->r.arena, rows[i].inhoud, &c->raws, &c->n_raws);
		p->n_concepten++;
	}
	return rc;
}

const struct concept *concept_of(const struct request_private *p, const struct compiled *post)
{
	for (size_t i = 0; i < p->n_concepten; i++)
		if (p->concepten[i].post == post)
			return &p->concepten[i];
	return NULL;
}

void request_view_concept(struct html *h, const struct request *r, const char *pad,
			  const char *inhoud)
{
	struct match match;
	struct raw *raws;
	size_t n;

	route_match(&r->p->gate->routes, POST, pad, &match);
	raws_read(h->arena, inhoud, &raws, &n);
	if (match.compiled && versie_is_written(match.compiled->route, raws, n))
		versie_view_written(h, match.compiled->route, raws, n);
	else
		ui_empty(h, "Hier staat geen tekst", "U vulde alleen keuzes of datums in.", NULL);
}
