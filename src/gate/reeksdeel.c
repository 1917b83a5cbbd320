/*
 * One act of a reeks: a request within a request. It passes every step that it would pass alone;
 * what is not asked again is whether it was one of our own pages that sent it, which the request
 * that holds it has shown.
 */
#include "gate/private.h"

#include "http/body.h"

#include <string.h>

/* What each does: the POST of the page where it is done to one. */
static const char *const acts[] = {
    [REEKS_UITSTEL] = "/jongeren/:jongere/uitstellen",
    [REEKS_TOEWIJZING] = "/jongeren/:jongere/toewijzingen",
    [REEKS_HERINNERING] = "/herinneringen",
    [REEKS_OVERLEGPUNT] = "/jongeren/:jongere/overlegpunten",
    [REEKS_CONTACTVERZET] = "/jongeren/:jongere/contactverzetten",
    [REEKS_CASUSREGISSEUR] = "/jongeren/:jongere/casusregisseur",
    [REEKS_SELECTIE] = NULL,
};

const struct compiled *reeksdeel_act(const struct gate *gate, int handeling)
{
	const char *pattern = acts[handeling];
	const struct compiled *c = pattern ? route_find(&gate->routes, POST, pattern) : NULL;

	if (pattern && (!c || c->route->prepare || c->route->flags & ROUTE_FILE))
		BUG("%s cannot be done to many", pattern);
	return c;
}

struct request_private *reeksdeel_open(struct gate *gate, struct arena *a,
				       const uint8_t cookie_hash[32], struct moment nu)
{
	struct request_private *p = arena_alloc(a, sizeof(*p));

	p->gate = gate;
	p->x = arena_alloc(a, sizeof(*p->x));
	p->x->method = METHOD_POST;
	p->x->arena = a;
	p->r.p = p;
	p->r.arena = a;
	p->r.nu = nu;
	p->r.vandaag = moment_datum(nu);
	p->deel = true;
	memcpy(p->cookie_hash, cookie_hash, sizeof(p->cookie_hash));
	return p;
}

/* ---- what it is sent ---- */

static void set_route(struct request_private *p, const struct compiled *c)
{
	p->compiled = c;
	p->r.route = c->route;
	p->x->path = c->route->path;
}

static bool is_field(const struct route *route, const char *name)
{
	for (size_t i = 0; i < route->n_fields; i++)
		if (strcmp(route->fields[i].name, name) == 0)
			return true;
	return false;
}

/* The place in the path that this name stands for, or -1. */
static int segment_named(const struct compiled *c, const char *name)
{
	for (size_t i = 0; i < c->n_segments; i++)
		if (c->segments[i].kind && strcmp(id_kind_name(c->segments[i].kind), name) == 0)
			return (int)i;
	return -1;
}

static void take_pair(struct request_private *p, const struct part *pair)
{
	int segment = segment_named(p->compiled, pair->name);

	if (segment >= 0) {
		p->match.ids[segment] = pair->data;
		p->match.id_lens[segment] = strlen(pair->data);
	}
	if (is_field(p->r.route, pair->name))
		p->raws[p->n_raws++] = (struct raw){pair->name, pair->data, NULL};
}

int reeksdeel_take(struct request_private *p, const struct reeks_row *reeks,
		   const struct reeksregel_row *regel)
{
	const struct compiled *act = reeksdeel_act(p->gate, reeks->reekshandeling);
	struct arena *a = p->r.arena;
	struct parts parts = {0};
	struct raw *typed;
	size_t n;
	char *keuze;

	if (!act)
		return fail(&p->r, ERR_ONBEKEND, "this choice changes nothing");
	set_route(p, act);
	if (!regel->keuze)
		return fail(&p->r, ERR_ONBEKEND, "out of sight since it was chosen");
	keuze = arena_text(a, regel->keuze);
	if (body_urlencoded(a, keuze, strlen(keuze), &parts))
		return fail(&p->r, ERR_ONBEKEND, "what was chosen is not to be read");
	raws_read(a, reeks->inhoud, &typed, &n);
	p->raws = arena_array(a, n + parts.n + 1, sizeof(*p->raws));
	for (size_t i = 0; i < parts.n; i++)
		take_pair(p, &parts.list[i]);
	for (size_t i = 0; i < n; i++)
		p->raws[p->n_raws++] = typed[i];
	for (size_t i = 0; i < p->compiled->n_segments; i++)
		if (!p->compiled->segments[i].text && !p->match.ids[i])
			return fail(&p->r, ERR_ONBEKEND, "an id of the path was not chosen");
	p->versie_sent = regel->gezien_versie;
	return 0;
}

int reeksdeel_take_path(struct request_private *p, const char *path, int64_t versie)
{
	route_match(&p->gate->routes, POST, path, &p->match);
	if (!p->match.compiled)
		return fail(&p->r, ERR_ONBEKEND, "nothing is done there any more");
	set_route(p, p->match.compiled);
	p->versie_sent = versie;
	return 0;
}

/* ---- how it ended ---- */

bool reeksdeel_is_oordeel(int err)
{
	return err == ERR_INVOER || err == ERR_GEEN_RECHT || err == ERR_ONBEKEND ||
	       err == ERR_GEEN_RIJ || err == ERR_CONFLICT || err == ERR_VERSIE ||
	       err == ERR_TE_VAAK;
}

const char *reeksdeel_waarom(const struct request_private *p, int err)
{
	if (err == ERR_INVOER && p->n_errors)
		return p->errors[0].text;
	if (err == ERR_ONBEKEND || err == ERR_GEEN_RIJ)
		return "Dit is er niet meer, of u ziet het niet meer.";
	if (err == ERR_GEEN_RECHT)
		return "U mag dit bij deze jongere niet doen.";
	if (err == ERR_VERSIE)
		return "Een ander heeft dit intussen gewijzigd. Bekijk het eerst.";
	if (err == ERR_CONFLICT)
		return "Dit is intussen al gedaan, of er is iets anders vastgelegd.";
	return err_sentence(err);
}
