/*
 * The one gate: its door, and its opening. A request finds its route, hands in what was sent, and
 * goes on as a read (read.c) or a change (write.c), past the steps of step.c; slow ones on a thread
 * of their own.
 */
#include "gate/private.h"

#include "store/telling.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

/* ---- the door ---- */

static enum http_method method_of(const struct exchange *x)
{
	switch (x->method) {
	case METHOD_GET:
	case METHOD_HEAD:
		return GET;
	case METHOD_POST:
		return POST;
	case METHOD_PUT:
		return PUT;
	case METHOD_PATCH:
		return PATCH;
	case METHOD_DELETE:
		return DELETE;
	case METHOD_OPTIONS:
	case METHOD_OTHER:
		break;
	}
	return 0;
}

static const char *without_prefix(const char *path, bool *api)
{
	size_t n = strlen(API_PREFIX);

	*api = strncmp(path, API_PREFIX, n) == 0 && path[n] == '/';
	return *api ? path + n : path;
}

static bool wants_json(const struct exchange *x, bool api)
{
	const char *accept = exchange_header(x, "accept");

	return api || (accept && strncmp(accept, "application/json", 16) == 0);
}

static struct request_private *request_open(struct gate *gate, struct exchange *x)
{
	struct request_private *p = arena_alloc(x->arena, sizeof(*p));

	p->gate = gate;
	p->x = x;
	p->r.p = p;
	p->r.arena = x->arena;
	p->r.nu = clock_now();
	p->r.vandaag = moment_datum(p->r.nu);
	p->stroom_count = stroom_count(gate);
	p->eenmalig = exchange_header(x, "idempotency-key");
	x->owner = p;
	return p;
}

/* Finds the route and takes in what was sent. 0 or the error to answer. */
static int admit(struct request_private *p)
{
	enum http_method method = method_of(p->x);
	bool api;
	const char *path = without_prefix(p->x->path, &api);
	int rc;

	p->r.json = wants_json(p->x, api);
	route_match(&p->gate->routes, method, path, &p->match);
	if (!p->match.compiled)
		return p->match.path_known ? ERR_METHODE : ERR_ONBEKEND;
	p->compiled = p->match.compiled;
	p->r.route = p->compiled->route;
	if (api && (p->r.route->flags & ROUTE_NO_API))
		return ERR_ONBEKEND;
	rc = input_collect(p);
	if (rc)
		return rc;
	if (!p->eenmalig)
		p->eenmalig = input_raw(p, "_eenmalig");
	p->concept = concept_act(p);
	if (method == POST && !p->concept && input_raw(p, CONCEPT))
		return ERR_VERZOEK; /* to be kept, and nothing keeps it: not to be done instead */
	const char *formaat = method == GET ? input_raw(p, "formaat") : NULL;
	p->r.alles = formaat && (strcmp(formaat, "csv") == 0 || strcmp(formaat, "xlsx") == 0);
	return 0;
}

/* Who asks for what is not there keeps the menu around the message. */
static int step_greet(struct request_private *p)
{
	int rc = db_read_begin(p->gate->database, &p->context, &p->r.db);

	return rc ? rc : session_enter(p);
}

static enum exchange_result turn_away(struct request_private *p)
{
	p->context = (struct db_context){.nu = p->r.nu, .vandaag = p->r.vandaag};
	if (step_guarded(p, step_greet) < 0)
		p->r.wie = (struct wie){0};
	if (p->r.db)
		db_read_end(p->r.db);
	p->r.db = NULL;
	reply_error(p);
	return EXCHANGE_REPLY;
}

/* ---- onward ---- */

static enum exchange_result go(struct request_private *p)
{
	return p->r.route->method == GET ? read_now(p) : write_now(p);
}

static void go_slowly(void *arg)
{
	struct request_private *p = arg;

	if (go(p) == EXCHANGE_REPLY)
		exchange_resume(p->x);
}

enum exchange_result gate_handle(void *owner, struct exchange *x)
{
	struct gate *gate = owner;
	struct request_private *p;

	if (reply_asset(x))
		return EXCHANGE_REPLY;
	p = request_open(gate, x);
	p->err = step_guarded(p, admit);
	if (p->err)
		return turn_away(p);
	if (!(p->r.route->flags & ROUTE_SLOW) && !p->r.alles)
		return go(p);
	if (exchange_work(gate->server, go_slowly, p) == 0)
		return EXCHANGE_LATER;
	p->err = ERR_GEHEUGEN;
	reply_error(p);
	return EXCHANGE_REPLY;
}

void gate_finished(void *gate UNUSED, struct exchange *x)
{
	if (x->listener)
		stroom_leave(x->listener);
	x->listener = NULL;
}

size_t gate_body_limit(void *owner, enum method method, const char *path)
{
	const struct gate *gate = owner;
	struct match match;
	bool api;
	struct exchange x = {.method = method};

	if (method == METHOD_GET || method == METHOD_HEAD)
		return 0;
	route_match(&gate->routes, method_of(&x), without_prefix(path, &api), &match);
	if (!match.compiled)
		return 64 * 1024;
	return match.compiled->route->body_limit ? match.compiled->route->body_limit : 64 * 1024;
}

/* ---- opening ---- */

int gate_open(const struct gate_options *options, struct gate **ret, struct buf *report)
{
	struct gate *gate = calloc(1, sizeof(*gate));
	int rc;

	if (!gate)
		return ERR_GEHEUGEN;
	gate->options = *options;
	gate->key = *options->key;
	gate->options.key = &gate->key;
	gate->database = options->database;
	gate->logboek = options->logboek;
	if (!gate->options.idle_ms)
		gate->options.idle_ms = INT64_C(60) * 60 * 1000;
	secret_derive(options->key, SECRET_TOKEN, gate->tokens.bytes);
	secret_derive(options->key, SECRET_CSRF, gate->csrf_key);
	rc = telling_open(&gate->telling);
	rc = rc ? rc : reeksloops_open(&gate->loops);
	rc = rc ? rc : routes_open(options->pages, &gate->routes, report);
	rc = rc ? rc : stromen_open(gate);
	if (rc) {
		gate_close(gate);
		return rc;
	}
	*ret = gate;
	return 0;
}

void gate_close(struct gate *gate)
{
	if (!gate)
		return;
	stromen_close(gate->stromen);
	reeksloops_close(gate->loops);
	routes_close(&gate->routes);
	telling_close(gate->telling);
	secret_wipe(gate, sizeof(*gate));
	free(gate);
}

void gate_set_server(struct gate *gate, struct server *server)
{
	gate->server = server;
}
