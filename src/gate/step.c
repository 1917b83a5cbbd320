/*
 * What every request passes, in this order, before its handler and with it. Steps return 0 or ERR_x
 * and end at the first error; memory that runs out ends the step that needed it.
 */
#include "gate/private.h"

#include "base/log.h"

#include <string.h>

/* ---- memory ---- */

static void jump_back(void *arg)
{
	struct request_private *p = arg;

	longjmp(p->jump, 1);
}

/* Nothing that the step allocated is there any more. */
static int forget(struct request_private *p, struct arena_mark mark)
{
	p->r.wie = (struct wie){0};
	p->r.object = NULL;
	p->termijnen = NULL;
	p->gelezen = NULL;
	p->n_gelezen = p->gelezen_room = 0;
	p->n_errors = p->n_forms = 0;
	p->why = NULL;
	arena_release(p->r.arena, mark);
	return ERR_GEHEUGEN;
}

int step_guarded(struct request_private *p, int (*step)(struct request_private *p))
{
	struct arena_mark mark = arena_mark(p->r.arena);
	int rc;

	arena_on_full(p->r.arena, jump_back, p);
	if (setjmp(p->jump))
		rc = forget(p, mark);
	else
		rc = step(p);
	arena_on_full(p->r.arena, NULL, NULL);
	return rc;
}

/* ---- the steps ---- */

static int step_enter(struct request_private *p)
{
	enum recht recht = p->compiled->route->recht;
	int rc;

	if (sleutel_opens(p))
		return sleutel_enter(p);
	rc = session_enter(p);
	if (rc == ERR_GEEN_SESSIE && recht == RECHT_OPENBAAR)
		rc = 0;
	if (rc)
		return rc;
	if (p->compiled->route->method != GET && !p->deel && !session_same_site(p->x))
		return fail(&p->r, ERR_CSRF, "sent by another site");
	if (recht != RECHT_OPENBAAR && !rol_has(p->r.wie.rol, recht))
		return fail(&p->r, ERR_GEEN_RECHT, "%s may not %s",
			    choice_code(&rollen, (int)p->r.wie.rol), recht_code(recht));
	return 0;
}

static int step_ids(struct request_private *p)
{
	for (size_t i = 0; i < p->compiled->n_segments; i++) {
		const struct segment *s = &p->compiled->segments[i];
		if (s->text || s->field || sleutel_opens(p))
			continue;
		int64_t nr =
		    token_read(&p->gate->tokens, s->kind,
			       arena_textn(p->r.arena, p->match.ids[i], p->match.id_lens[i]));
		if (nr <= 0)
			return fail(&p->r, ERR_ONBEKEND, "no %s token", id_kind_name(s->kind));
		p->r.id[s->kind] = nr;
	}
	return 0;
}

static const void *member_named(const struct object *o, const void *row, const char *name)
{
	const struct column *c = object_column(o, name);

	return c ? (const char *)row + c->offset : NULL;
}

bool step_meant(const struct request_private *p, const struct route *route)
{
	const bool *is =
	    route->mits ? member_named(p->compiled->route->object, p->r.object, route->mits) : NULL;

	return !is || *is;
}

bool step_suits(const struct request_private *p, const struct route *route)
{
	const int64_t *zicht = p->sight.zicht, *regisseur = p->sight.regisseur;

	if (route->onderdelen & ~(zicht ? (uint32_t)*zicht : 0))
		return false;
	if ((route->flags & ROUTE_REGISSEUR) && (!regisseur || *regisseur != p->r.wie.gebruiker.nr))
		return false;
	return step_meant(p, route);
}

static int check_object(struct request_private *p, const struct object *o, const void *row)
{
	const int64_t *jongere = member_named(o, row, "jongere_id");
	const int64_t *versie = member_named(o, row, "versie");

	p->sight.zicht = member_named(o, row, "zicht");
	p->sight.regisseur = member_named(o, row, "casusregisseur_id");
	if (jongere && p->r.id[ID_JONGERE] && p->r.id[ID_JONGERE] != *jongere)
		return fail(&p->r, ERR_ONBEKEND, "object of another jongere");
	if (jongere)
		p->r.id[ID_JONGERE] = *jongere;
	if (!step_suits(p, p->compiled->route))
		return fail(&p->r, ERR_GEEN_RECHT, "a part not in sight, or not his to do");
	if (versie)
		p->r.versie = *versie;
	return 0;
}

static int step_object(struct request_private *p)
{
	const struct object *o = p->compiled->route->object;
	void *row;
	int rc;

	if (!o)
		return 0;
	row = arena_alloc(p->r.arena, o->size);
	rc = db_ask_row(p->r.db,
			&(const struct db_question){.a = p->r.arena,
						    .q = o->query,
						    .args = ARGS(p->r.id[o->kind]),
						    .columns = o->columns,
						    .n_columns = o->n_columns},
			row);
	if (rc == ERR_GEEN_RIJ) {
		if (o->kind == ID_JONGERE)
			inzage_note(p, p->r.id[ID_JONGERE], 0);
		return fail(&p->r, ERR_ONBEKEND, "no %s in sight", id_kind_name(o->kind));
	}
	if (rc)
		return rc;
	p->r.object = row;
	return check_object(p, o, row);
}

static int step_versie(struct request_private *p)
{
	enum http_method method = p->compiled->route->method;

	if (method == GET || !p->r.object || !p->r.versie)
		return 0;
	if (p->r.json && !p->versie_sent && (method == PUT || method == PATCH))
		return ERR_VOORWAARDE;
	if (p->versie_sent && p->versie_sent != p->r.versie)
		return fail(&p->r, ERR_VERSIE, "version %lld is not %lld",
			    (long long)p->versie_sent, (long long)p->r.versie);
	return 0;
}

/* Its version told first whether somebody else was in between. */
static int step_spent(struct request_private *p)
{
	return p->spent ? fail(&p->r, ERR_AL_GEDAAN, "its key was used for something else") : 0;
}

static int step_token(struct request_private *p)
{
	bool asks = p->compiled->route->method == GET || p->deel;

	return asks ? 0 : session_check_csrf(p);
}

static int step_input(struct request_private *p)
{
	const struct route *route = p->compiled->route;
	int rc = input_parse(p);

	if (!route->check || p->searching)
		return rc;
	rc = route->check(&p->r);
	return rc || !p->n_errors ? rc : ERR_INVOER;
}

/*
 * The version comes before whatever makes the form come back (the token of an earlier login, a
 * mistake): the form that comes back carries the newest version, and must not hide a change.
 */
int step_prepare(struct request_private *p)
{
	int rc;

	p->n_gelezen = 0;
	p->onderdelen = 0;
	p->context.gelezen = inzage_note;
	p->r.object = NULL;
	p->r.versie = 0;
	memset(p->r.id, 0, sizeof(p->r.id));
	rc = step_enter(p);
	rc = rc ? rc : eenmalig_find(p);
	if (rc || (p->replayed && !p->concept))
		return rc;
	rc = step_ids(p);
	rc = rc ? rc : step_object(p);
	if (rc)
		return rc;
	if (p->r.again) {
		p->r.in = input_empty(p->r.arena, p->compiled->route->fields,
				      p->compiled->route->n_fields, p->compiled->route->in_size);
		return 0;
	}
	if (p->concept)
		return step_token(p);
	rc = step_versie(p);
	rc = rc ? rc : step_spent(p);
	rc = rc ? rc : step_token(p);
	return rc ? rc : step_input(p);
}

int step_handle(struct request_private *p)
{
	const struct route *route = p->compiled->route;
	int rc;

	p->r.location = p->r.flash = p->r.undo = NULL;
	p->r.aantal = p->r.ververs = 0;
	p->r.stroom = NULL;
	p->r.out = route->shape ? arena_alloc(p->r.arena, route->shape->size) : NULL;
	rc = route->handle(&p->r);
	if (rc == 0 && p->n_errors && !p->r.again)
		rc = ERR_INVOER;
	return rc;
}

int step_answer(struct request_private *p)
{
	int rc;

	if (p->concept)
		return concept_answer(p);
	rc = p->replayed ? 0 : concept_load(p);
	rc = rc || p->replayed ? rc : step_handle(p);
	return rc ? rc : reply_render(p);
}

/* ---- how it ended ---- */

void step_log_failure(const struct request_private *p)
{
	enum log_level level = err_status(p->err) >= 500 ? LOG_ERROR : LOG_INFO;

	if (p->err == ERR_INVOER || p->err == ERR_GEEN_SESSIE)
		return;
	log_line(level, "gate", "%s %s: %s: %s%s%s", http_method_name(p->compiled->route->method),
		 p->compiled->route->path, err_name(p->err), p->why ? p->why : "",
		 err_status(p->err) >= 500 ? " | " : "",
		 err_status(p->err) >= 500 ? database_error() : "");
}
