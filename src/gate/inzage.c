/*
 * Whose data a request read, and the sealed line about it. That line, and the sign that the session
 * lives, are written before the reply may leave: no line, no reply.
 */
#include "gate/private.h"

#include <string.h>

void inzage_note(void *arg, int64_t jongere, uint32_t bits)
{
	struct request_private *p = arg;

	p->onderdelen |= bits;
	if (p->n_gelezen && p->gelezen[p->n_gelezen - 1] == jongere)
		return;
	if (p->n_gelezen == p->gelezen_room) {
		size_t room = p->gelezen_room ? 2 * p->gelezen_room : 64;
		int64_t *more = arena_array(p->r.arena, room, sizeof(*more));
		if (p->n_gelezen)
			memcpy(more, p->gelezen, p->n_gelezen * sizeof(*more));
		p->gelezen = more;
		p->gelezen_room = room;
	}
	p->gelezen[p->n_gelezen++] = jongere;
}

/* Of what is read before there is a dossier the line holds the number: "GET /a/:aanmelding 12". */
static const char *route_text(const struct request_private *p)
{
	const struct route *route = p->compiled->route;
	const char *text =
	    arena_format(p->r.arena, "%s %s", http_method_name(route->method), route->path);

	if (!route->object || !(route->flags & ROUTE_ALWAYS_LOG))
		return text;
	return arena_format(p->r.arena, "%s %lld", text, (long long)p->r.id[route->object->kind]);
}

static int write_line(struct request_private *p)
{
	const struct route *route = p->compiled->route;
	struct inzage inzage = {
	    .gebruiker = p->r.wie.gebruiker.nr,
	    .functie = p->r.wie.functie.nr,
	    .op = p->r.nu,
	    .route = route_text(p),
	    .doel = route->doel ? route->doel : route->summary,
	    .geweigerd = p->err != 0,
	    .onderdelen = p->onderdelen,
	    .jongeren = p->gelezen,
	    .count = p->n_gelezen,
	};

	return logboek_inzage(p->gate->logboek, p->r.db, &inzage);
}

static bool has_inzage(const struct request_private *p)
{
	if (p->n_gelezen)
		return p->onderdelen || p->err;
	return p->compiled->route->flags & ROUTE_ALWAYS_LOG;
}

bool inzage_needed(const struct request_private *p)
{
	return sleutel_needs_note(p) ||
	       (p->r.wie.gebruiker.nr && (session_needs_touch(p) || has_inzage(p)));
}

int inzage_write(struct request_private *p)
{
	int rc = session_touch(p);

	rc = rc ? rc : sleutel_note(p);
	if (!rc && p->r.wie.gebruiker.nr && has_inzage(p))
		rc = write_line(p);
	return rc;
}
