#include "gate/reeks.h"

#include "gate/private.h"
#include "http/body.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- on a list ---- */

size_t kies_limit(const struct request *r, int kies, size_t page)
{
	return request_limit(r, kies == KIES_ALLES ? REEKS_MAX : page);
}

bool reeks_may(const struct request *r, int handeling)
{
	const struct compiled *act = reeksdeel_act(r->p->gate, handeling);

	return rol_has(r->wie.rol, act ? act->route->recht : RECHT_DOSSIER_LEZEN);
}

static uint32_t allowed(const struct request *r, enum reekslijst lijst)
{
	uint32_t set = reekslijst_handelingen(lijst), may = 0;

	for (int i = 0; i < (int)reekshandelingen.count; i++)
		if (set >> i & 1 && reeks_may(r, i))
			may |= UINT32_C(1) << i;
	return may;
}

bool kies_may(const struct request *r, enum reekslijst lijst)
{
	return allowed(r, lijst) && request_may_open(r, "/reeksen");
}

static const char *kies_url(struct html *h, struct request *r, const struct kies_lijst *l, int kies)
{
	const char *url = request_url_with(r, "kies", choice_code(&kieswijzen, kies));

	if (!l->na || kies == KIES_ALLES)
		return url;
	return arena_format(h->arena, "%s%sna=%s", url, strchr(url, '?') ? "&" : "?",
			    html_query(h, l->na));
}

void kies_view_ways(struct html *h, struct request *r, const struct kies_lijst *l)
{
	const struct ui_action ways[] = {
	    {.label = "Kies alles op deze bladzijde",
	     .url = kies_url(h, r, l, KIES_BLADZIJDE),
	     .kind = UI_SUBTLE},
	    {.label = arena_format(h->arena, "Kies alle resultaten (hoogstens %d)", REEKS_MAX),
	     .url = kies_url(h, r, l, KIES_ALLES),
	     .kind = UI_SUBTLE},
	    {.label = "Kies niets", .url = kies_url(h, r, l, KIES_RIJEN), .kind = UI_SUBTLE},
	    {.label = "Stop met kiezen", .url = kies_url(h, r, l, CHOICE_NONE), .kind = UI_SUBTLE},
	};

	if (l->kies != CHOICE_NONE && kies_may(r, l->lijst))
		ui_actions(h, ways, COUNT(ways));
}

/* The boxes in the list belong to this form (struct ui_kies). */
static void view_form(struct html *h, struct request *r, const struct kies_lijst *l)
{
	uint32_t may = allowed(r, l->lijst);
	struct ui_field field = {.name = "handeling",
				 .label = "Wat wilt u met de gekozen regels doen?",
				 .kind = UI_SELECT,
				 .required = true,
				 .choices = &reekshandelingen};

	request_keep_choices(r, &field, may);
	ui_form(h, &(struct ui_form){.id = UI_KIES_FORM,
				     .action = "/reeksen",
				     .fields = &field,
				     .n_fields = 1,
				     .submit = "Ga verder",
				     .note = "U ziet eerst wat er gaat gebeuren."});
}

void kies_view(struct html *h, struct request *r, const struct kies_lijst *l)
{
	if (!kies_may(r, l->lijst))
		return;
	if (l->kies == CHOICE_NONE) {
		ui_link(h, kies_url(h, r, l, KIES_RIJEN), "Doe iets met meer regels tegelijk");
		return;
	}
	ui_section_begin(h, UI_KIES_FORM "-deel", "Meer tegelijk doen");
	if (l->kies == KIES_ALLES && l->cut)
		ui_alert(h, UI_WARNING, arena_format(h->arena, "Dit zijn de eerste %d", REEKS_MAX),
			 "Meer kan niet tegelijk. Kies een kleiner filter, of doe de rest daarna.");
	view_form(h, r, l);
	ui_section_end(h);
}

/* ---- what was chosen ---- */

static int64_t number_of(const struct parts *parts, const char *name)
{
	for (size_t i = 0; i < parts->n; i++)
		if (strcmp(parts->list[i].name, name) == 0)
			return strtoll(parts->list[i].data, NULL, 10);
	return 0;
}

static int64_t jongere_of(const struct request_private *p, const struct parts *parts)
{
	for (size_t i = 0; i < parts->n; i++)
		if (strcmp(parts->list[i].name, "jongere") == 0)
			return token_read(&p->gate->tokens, ID_JONGERE, parts->list[i].data);
	return 0;
}

#define KEUZE_MAX 400 /* as the table has it */

static bool read_keuze(struct request_private *p, const char *value, struct reekskeuze *ret)
{
	char *copy = arena_text(p->r.arena, value);
	struct parts parts;

	if (!*value || strlen(value) > KEUZE_MAX ||
	    body_urlencoded(p->r.arena, copy, strlen(copy), &parts))
		return false;
	*ret = (struct reekskeuze){.keuze = value,
				   .jongere = {jongere_of(p, &parts)},
				   .versie = number_of(&parts, "_versie")};
	return ret->jongere.nr >= 0;
}

struct reekskeuze *reeks_keuzes(struct request *r, size_t *count)
{
	struct request_private *p = private_of(r);
	struct reekskeuze *list = arena_array(r->arena, p->n_raws + 1, sizeof(*list));

	*count = 0;
	for (size_t i = 0; i < p->n_raws; i++)
		if (strcmp(p->raws[i].name, "kies") == 0 && p->raws[i].value)
			*count += read_keuze(p, p->raws[i].value, &list[*count]);
	return list;
}

/* ---- what is the same for all ---- */

static bool is_shared(const struct field *f)
{
	return !f->hidden;
}

bool reeks_has_fields(const struct request *r, int handeling)
{
	const struct compiled *act = reeksdeel_act(r->p->gate, handeling);

	for (size_t i = 0; act && i < act->route->n_fields; i++)
		if (is_shared(&act->route->fields[i]))
			return true;
	return false;
}

/* This request as if it were sent to the act itself. */
static struct request_private as_act(const struct request_private *p, const struct reeks_row *reeks)
{
	struct request_private act = *p;

	act.compiled = reeksdeel_act(p->gate, reeks->reekshandeling);
	act.r.route = act.compiled->route;
	return act;
}

/* As they were typed, or as they were kept; else empty. */
static struct ui_field *all_fields(struct request_private *act, const struct reeks_row *reeks)
{
	const struct route *route = act->r.route;

	if (!act->r.again && reeks->inhoud) {
		raws_read(act->r.arena, reeks->inhoud, &act->raws, &act->n_raws);
		if (input_parse(act))
			act->n_errors = 0; /* what each line adds is missing here */
		return request_fields_of(act, act->r.in, false);
	}
	return request_fields_of(
	    act, input_empty(act->r.arena, route->fields, route->n_fields, route->in_size),
	    act->r.again);
}

struct ui_field *reeks_fields(struct request *r, const struct reeks_row *reeks, size_t *count)
{
	struct request_private *p = private_of(r);
	struct request_private act = as_act(p, reeks);
	const struct route *route = act.r.route;
	struct ui_field *all, *shared = arena_array(r->arena, route->n_fields + 1, sizeof(*shared));

	act.r.p = &act;
	all = all_fields(&act, reeks);
	p->form_drawn |= r->again;
	*count = 0;
	for (size_t i = 0; i < route->n_fields; i++)
		if (is_shared(&route->fields[i]))
			shared[(*count)++] = all[i];
	return shared;
}

static bool is_of_line(const struct route *route, const char *name)
{
	for (size_t i = 0; i < route->n_fields; i++)
		if (strcmp(route->fields[i].name, name) == 0)
			return !is_shared(&route->fields[i]);
	return false;
}

int reeks_check(struct request *r, const struct reeks_row *reeks)
{
	struct request_private *p = private_of(r);
	struct request_private act = as_act(p, reeks);
	int rc;

	if (p->searching)
		return 0;
	act.r.p = &act;
	act.n_errors = 0;
	rc = input_parse(&act);
	for (size_t i = 0; i < act.n_errors; i++)
		if (!is_of_line(act.r.route, act.errors[i].field))
			invalid(r, act.errors[i].field, "%s", act.errors[i].text);
	return rc == ERR_INVOER ? 0 : rc;
}

const char *reeks_inhoud(struct request *r, const struct reeks_row *reeks)
{
	const struct compiled *act = reeksdeel_act(r->p->gate, reeks->reekshandeling);
	char *text = raws_text(r->p, act->route);
	const char *copy = text ? arena_text(r->arena, text) : NULL;

	free(text);
	return copy;
}

/* ---- looking, and doing ---- */

#define NOTED_MAX 8 /* whom a look at one line reads of, mostly */

static void note_all(struct request_private *p, const int64_t *gelezen, size_t n, uint32_t delen)
{
	for (size_t i = 0; i < n; i++)
		inzage_note(p, gelezen[i], delen);
}

/*
 * What the look at one line read is read by this request; what it took of the arena is given back,
 * because there may be hundreds. Of a look that read of many it is kept: each must be in the log.
 */
static const char *end_look(struct request_private *p, const struct request_private *deel, int err,
			    struct arena_mark mark)
{
	const char *said = err ? reeksdeel_waarom(deel, err) : NULL;
	size_t n = deel->n_gelezen;
	uint32_t delen = deel->onderdelen;
	int64_t gelezen[NOTED_MAX];
	char waarom[1024];

	if (n > NOTED_MAX) {
		note_all(p, deel->gelezen, n, delen);
		return said;
	}
	for (size_t i = 0; i < n; i++)
		gelezen[i] = deel->gelezen[i];
	snprintf(waarom, sizeof(waarom), "%s", said ? said : "");
	arena_release(p->r.arena, mark);
	note_all(p, gelezen, n, delen);
	return said ? arena_text(p->r.arena, waarom) : NULL;
}

static int look(struct request_private *p, const struct reeks_row *reeks,
		const struct reeksregel_row *regel, const char **waarom)
{
	struct arena_mark mark = arena_mark(p->r.arena);
	struct request_private *deel = reeksdeel_open(p->gate, p->r.arena, p->cookie_hash, p->r.nu);
	int rc;

	deel->r.db = p->r.db;
	deel->termijnen = p->termijnen;
	rc = reeksdeel_take(deel, reeks, regel);
	rc = rc ? rc : step_prepare(deel);
	if (rc && !reeksdeel_is_oordeel(rc))
		return rc;
	*waarom = end_look(p, deel, rc, mark);
	return 0;
}

int reeks_look(struct request *r, const struct reeks_row *reeks, const struct db_rows *regels,
	       const char **waarom)
{
	const struct reeksregel_row *rows = regels->rows;
	struct request_private *p = private_of(r);
	int rc = 0;

	request_termijnen(r);
	for (size_t i = 0; !rc && i < regels->count; i++)
		rc = look(p, reeks, &rows[i], &waarom[i]);
	return rc ? rc : db_set_context(r->db, &p->context);
}

void reeks_begin(struct request *r, reeks_id reeks)
{
	private_of(r)->reeks = reeks;
}

bool reeks_runs(const struct request *r, reeks_id reeks)
{
	return reeksloops_has(r->p->gate->loops, reeks);
}
