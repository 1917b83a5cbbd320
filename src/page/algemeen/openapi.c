/*
 * The description of the API, for everybody: GET /api/v1/openapi.json (NL API Design Rules: without
 * login, for any origin).
 */
#include "gate/gate.h"
#include "gate/page.h"

static int openapi_handle(struct request *r)
{
	r->text = gate_openapi(r);
	r->text_type = "application/json";
	gate_allow_any_origin(r);
	return 0;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/openapi.json",
     .recht = RECHT_OPENBAAR,
     .summary = "Beschrijving van de API",
     .handle = openapi_handle,
     .scenario = "algemeen"},
};
PAGE(openapi, .room = "algemeen", .routes = routes, .n_routes = COUNT(routes));
