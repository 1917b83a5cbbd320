/*
 * What programs of others look for: robots.txt and security.txt (RFC 9309, RFC 9116).
 *
 * Invariants: nothing here belongs in a search engine. security.txt names the address that the
 * operator gave to `serve --beveiliging`, and never expires while the service runs; without an
 * address there is no such file, because a wrong one is worse.
 */
#include "gate/gate.h"
#include "gate/page.h"

#define VALID_MS (INT64_C(180) * 24 * 60 * 60 * 1000)

static int robots_handle(struct request *r)
{
	r->text = "User-agent: *\nDisallow: /\n";
	return 0;
}

static int security_handle(struct request *r)
{
	const char *address = gate_options_of(r)->beveiliging;
	char expires[DATUM_TEXT_MAX];

	if (!address)
		return fail(r, ERR_ONBEKEND, "serve was given no --beveiliging");
	r->text =
	    arena_format(r->arena, "Contact: mailto:%s\nExpires: %s\nPreferred-Languages: nl, en\n",
			 address, moment_iso((struct moment){r->nu.ms + VALID_MS}, expires));
	return 0;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/robots.txt",
     .recht = RECHT_OPENBAAR,
     .summary = "Niet voor zoekmachines",
     .handle = robots_handle,
     .flags = ROUTE_NO_API,
     .scenario = "algemeen"},
    {.method = GET,
     .path = "/.well-known/security.txt",
     .recht = RECHT_OPENBAAR,
     .summary = "Waar u een lek meldt",
     .handle = security_handle,
     .flags = ROUTE_NO_API,
     .scenario = "algemeen"},
};
PAGE(bekendmaking, .room = "algemeen", .routes = routes, .n_routes = COUNT(routes));
