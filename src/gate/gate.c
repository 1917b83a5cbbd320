/*
 * The one gate. A read runs on the event thread: enter, load, parse, handle, render; then the
 * reading log is written and only after that commit the reply leaves: no line, no reply. A change
 * is looked at first in the same way (so that most mistakes never reach the writer), and then
 * happens in one write transaction that enters, loads and parses again: what is checked and what is
 * done see the same moment.
 *
 * Steps return 0 or ERR_x and end at the first error. Memory running out jumps back to guarded().
 */
#include "gate/private.h"

#include "base/log.h"
#include "store/telling.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

struct idempotentie_row {
	struct bytes inhoud_hash;
	int64_t status;
	const char *plaats;
};
static const struct column idempotentie_columns[] = {
    COLUMN(struct idempotentie_row, inhoud_hash, BYTES, NULL, 0),
    COLUMN(struct idempotentie_row, status, INT, NULL, 0),
    COLUMN(struct idempotentie_row, plaats, TEXT, NULL, 0),
};
QUERY(idempotentie_find,
      "SELECT inhoud_hash, status, plaats FROM mijn_idempotentie WHERE sleutel_hash = $1");
QUERY(idempotentie_insert,
      "INSERT INTO t_idempotentie (gebruiker_id, sleutel_hash, inhoud_hash, status, plaats, op) "
      "VALUES ($1, $2, $3, $4, $5, $6)");

/* ---- memory ---- */

static void jump_back(void *arg)
{
	struct request_private *p = arg;

	longjmp(p->jump, 1);
}

static int guarded(struct request_private *p, int (*step)(struct request_private *))
{
	if (setjmp(p->jump))
		return ERR_GEHEUGEN;
	arena_on_full(p->r.arena, jump_back, p);
	return step(p);
}

/* ---- whose data was read ---- */

static void note_gelezen(void *arg, int64_t jongere, uint32_t bits)
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

static int write_inzage(struct request_private *p, bool geweigerd)
{
	const struct route *route = p->compiled->route;
	struct inzage inzage = {
	    .gebruiker = p->r.wie.gebruiker.nr,
	    .functie = p->r.wie.functie.nr,
	    .op = p->r.nu,
	    .route =
		arena_format(p->r.arena, "%s %s", http_method_name(route->method), route->path),
	    .doel = route->doel ? route->doel : route->summary,
	    .geweigerd = geweigerd,
	    .onderdelen = p->onderdelen,
	    .jongeren = p->gelezen,
	    .count = p->n_gelezen,
	};

	return logboek_inzage(p->gate->logboek, p->r.db, &inzage);
}

/* ---- the steps ---- */

static int step_enter(struct request_private *p)
{
	enum recht recht = p->compiled->route->recht;
	int rc = session_enter(p);

	if (rc == ERR_GEEN_SESSIE && recht == RECHT_OPENBAAR)
		rc = 0;
	if (rc)
		return rc;
	if (p->compiled->route->method != GET && !p->r.again) {
		rc = session_check_csrf(p);
		if (rc)
			return rc;
	}
	if (recht != RECHT_OPENBAAR && !rol_has(p->r.wie.rol, recht))
		return fail(&p->r, ERR_GEEN_RECHT, "%s may not %s",
			    choice_code(&rollen, (int)p->r.wie.rol), recht_code(recht));
	return 0;
}

static int step_ids(struct request_private *p)
{
	for (size_t i = 0; i < p->compiled->n_segments; i++) {
		const struct segment *s = &p->compiled->segments[i];
		if (s->text)
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
	for (size_t i = 0; i < o->n_columns; i++)
		if (strcmp(o->columns[i].name, name) == 0)
			return (const char *)row + o->columns[i].offset;
	return NULL;
}

static int check_object(struct request_private *p, const struct object *o, const void *row)
{
	const int64_t *zicht = member_named(o, row, "zicht");
	const int64_t *jongere = member_named(o, row, "jongere_id");
	const int64_t *versie = member_named(o, row, "versie");
	uint32_t needed = p->compiled->route->onderdelen;

	if (jongere && p->r.id[ID_JONGERE] && p->r.id[ID_JONGERE] != *jongere)
		return fail(&p->r, ERR_ONBEKEND, "object of another jongere");
	if (jongere)
		p->r.id[ID_JONGERE] = *jongere;
	if (needed && (!zicht || ((uint32_t)*zicht & needed) != needed))
		return fail(&p->r, ERR_GEEN_RECHT, "onderdelen %u not in sight", needed);
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
	rc = db_row(p->r.db, p->r.arena, o->query, ARGS(p->r.id[o->kind]), o->columns, o->n_columns,
		    row);
	if (rc == ERR_GEEN_RIJ) {
		if (o->kind == ID_JONGERE)
			note_gelezen(p, p->r.id[ID_JONGERE], 0);
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

/* Everything up to the handler; the same for looking and for doing. */
static int step_prepare(struct request_private *p)
{
	int rc;

	p->n_gelezen = 0;
	p->onderdelen = 0;
	p->context.gelezen = note_gelezen;
	p->r.object = NULL;
	p->r.versie = 0;
	memset(p->r.id, 0, sizeof(p->r.id));
	rc = step_enter(p);
	rc = rc ? rc : step_ids(p);
	rc = rc ? rc : step_object(p);
	if (!rc && !p->r.again)
		rc = input_parse(p);
	else if (!rc)
		p->r.in = input_empty(p->r.arena, p->compiled->route->fields,
				      p->compiled->route->n_fields, p->compiled->route->in_size);
	return rc ? rc : p->r.again ? 0 : step_versie(p);
}

static int step_handle(struct request_private *p)
{
	const struct route *route = p->compiled->route;
	int rc;

	p->r.location = p->r.flash = p->r.undo = NULL;
	p->r.aantal = 0;
	p->r.out = route->shape ? arena_alloc(p->r.arena, route->shape->size) : NULL;
	rc = route->handle(&p->r);
	if (rc == 0 && p->n_errors && !p->r.again)
		rc = ERR_INVOER;
	return rc;
}

/* ---- reading ---- */

static int step_read(struct request_private *p)
{
	int rc = db_read_begin(p->gate->database, &p->context, &p->r.db);

	if (rc)
		return rc;
	rc = step_prepare(p);
	if (!rc && p->compiled->route->method == GET) {
		rc = step_handle(p);
		rc = rc ? rc : reply_render(p);
	}
	return rc;
}

/* As far as a read transaction can go; r->db is closed afterwards, also when memory ran out. */
static int look(struct request_private *p)
{
	int rc;

	p->r.db = NULL;
	p->x->n_reply_headers = 0;
	p->context = (struct db_context){.nu = p->r.nu, .vandaag = p->r.vandaag};
	rc = guarded(p, step_read);
	if (p->r.db)
		db_read_end(p->r.db);
	p->r.db = NULL;
	return rc;
}

static bool has_inzage(const struct request_private *p)
{
	if (p->n_gelezen)
		return p->onderdelen || p->err;
	return p->compiled->route->flags & ROUTE_ALWAYS_LOG;
}

static int step_log(struct request_private *p)
{
	int rc = session_touch(p);

	if (!rc && has_inzage(p))
		rc = write_inzage(p, p->err != 0);
	return rc;
}

static int work_log(struct db *db, void *arg)
{
	struct request_private *p = arg;

	p->r.db = db;
	return guarded(p, step_log);
}

static void done_log(struct db_job *job)
{
	struct request_private *p = job->owner;

	if (job->result) {
		log_line(LOG_ERROR, "gate", "reading log not written: %s: %s",
			 err_name(job->result), database_error());
		p->err = job->result;
		reply_error(p);
	}
	exchange_resume(p->x);
}

static bool needs_log(const struct request_private *p)
{
	return p->r.wie.gebruiker.nr && (session_needs_touch(p) || has_inzage(p));
}

static void log_failure(const struct request_private *p)
{
	enum log_level level = err_status(p->err) >= 500 ? LOG_ERROR : LOG_INFO;

	if (p->err == ERR_INVOER || p->err == ERR_GEEN_SESSIE)
		return;
	log_line(level, "gate", "%s %s: %s: %s%s%s", http_method_name(p->compiled->route->method),
		 p->compiled->route->path, err_name(p->err), p->why ? p->why : "",
		 err_status(p->err) >= 500 ? " | " : "",
		 err_status(p->err) >= 500 ? database_error() : "");
}

/* The reply stands; write what must be written before it may leave. */
static enum exchange_result finish_read(struct request_private *p)
{
	if (p->err) {
		log_failure(p);
		reply_error(p);
	}
	if (!needs_log(p))
		return EXCHANGE_REPLY;
	p->job = (struct db_job){
	    .work = work_log, .arg = p, .context = p->context, .done = done_log, .owner = p};
	p->job.context.gelezen = NULL;
	p->job.context.om_te_lezen = true;
	db_submit(p->gate->database, &p->job);
	return EXCHANGE_LATER;
}

static enum exchange_result read_now(struct request_private *p)
{
	p->err = look(p);
	return finish_read(p);
}

static void read_slowly(void *arg)
{
	struct request_private *p = arg;

	if (read_now(p) == EXCHANGE_REPLY)
		exchange_resume(p->x);
}

/* ---- the form again ---- */

static bool shows_form_again(const struct request_private *p)
{
	bool mendable = p->err == ERR_INVOER || p->err == ERR_VERSIE || p->err == ERR_CONFLICT;

	return mendable && p->compiled->again && !p->r.json && !p->r.again;
}

/* The GET that shows the form, with what was typed and what is wrong with it. */
static void show_again(struct request_private *p)
{
	int err = p->err;

	p->failed_post = p->compiled;
	p->compiled = p->compiled->again;
	p->r.route = p->compiled->route;
	p->r.again = true;
	p->n_forms = 0;
	p->x->status = err_status(err);
	p->err = look(p);
	if (!p->err)
		p->x->status = p->searching ? 200 : err_status(err);
}

static enum exchange_result finish_failed(struct request_private *p)
{
	if (shows_form_again(p)) {
		log_failure(p);
		show_again(p);
	}
	return finish_read(p);
}

static void fail_slowly(void *arg)
{
	struct request_private *p = arg;

	if (finish_failed(p) == EXCHANGE_REPLY)
		exchange_resume(p->x);
}

/* ---- changing ---- */

static void key_hash(const struct request_private *p, uint8_t out[32])
{
	const struct route *route = p->compiled->route;
	const char *text = arena_format(p->r.arena, "%s %s %s", http_method_name(route->method),
					p->x->path, p->eenmalig);

	gate_hash(text, out);
}

/* Whether this very request was done before: then its answer is given again and nothing is done. */
static int step_replay(struct request_private *p)
{
	struct idempotentie_row row;
	uint8_t key[32];
	int rc;

	p->replayed = false;
	if (!p->eenmalig || !p->r.wie.gebruiker.nr)
		return 0;
	key_hash(p, key);
	rc = db_row(p->r.db, p->r.arena, &idempotentie_find,
		    ARGS(((struct bytes){key, sizeof(key)})), idempotentie_columns,
		    COUNT(idempotentie_columns), &row);
	if (rc == ERR_GEEN_RIJ)
		return 0;
	if (rc)
		return rc;
	if (row.inhoud_hash.len != sizeof(p->sent_hash) ||
	    memcmp(row.inhoud_hash.data, p->sent_hash, sizeof(p->sent_hash)))
		return fail(&p->r, ERR_CONFLICT, "idempotency key used for something else");
	p->replayed = true;
	p->replay_status = (int)row.status;
	p->r.location = row.plaats;
	return 0;
}

static int step_remember(struct request_private *p)
{
	uint8_t key[32];

	if (!p->eenmalig || !p->r.wie.gebruiker.nr)
		return 0;
	key_hash(p, key);
	return db_send(p->r.db, &idempotentie_insert,
		       ARGS(p->r.wie.gebruiker, ((struct bytes){key, sizeof(key)}),
			    ((struct bytes){p->sent_hash, sizeof(p->sent_hash)}), p->x->status,
			    p->r.location, p->r.nu));
}

static int step_write(struct request_private *p)
{
	int rc = step_prepare(p);

	rc = rc ? rc : step_replay(p);
	if (!rc && !p->replayed)
		rc = step_handle(p);
	rc = rc ? rc : reply_render(p);
	if (!rc && !p->replayed)
		rc = step_remember(p);
	return rc ? rc : step_log(p);
}

static int work_write(struct db *db, void *arg)
{
	struct request_private *p = arg;

	p->r.db = db;
	p->err = 0;
	p->why = NULL;
	p->x->n_reply_headers = 0;
	return guarded(p, step_write);
}

static void done_write(struct db_job *job)
{
	struct request_private *p = job->owner;

	p->r.db = NULL;
	p->err = job->result;
	if (!p->err) {
		exchange_resume(p->x);
		return;
	}
	if (exchange_work(p->gate->server, fail_slowly, p) < 0) {
		reply_error(p);
		exchange_resume(p->x);
	}
}

static int step_outside(struct request_private *p)
{
	return p->compiled->route->prepare(&p->r);
}

static enum exchange_result write_now(struct request_private *p)
{
	p->err = look(p);
	if (!p->err && p->compiled->route->prepare)
		p->err = guarded(p, step_outside);
	if (p->err)
		return finish_failed(p);
	p->job = (struct db_job){.work = work_write,
				 .arg = p,
				 .context = {.nu = p->r.nu, .vandaag = p->r.vandaag},
				 .done = done_write,
				 .owner = p};
	p->job.context.om_te_lezen = p->compiled->route->flags & ROUTE_SESSION;
	db_submit(p->gate->database, &p->job);
	return EXCHANGE_LATER;
}

static void write_slowly(void *arg)
{
	struct request_private *p = arg;

	if (write_now(p) == EXCHANGE_REPLY)
		exchange_resume(p->x);
}

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
	const char *formaat = method == GET ? input_raw(p, "formaat") : NULL;
	p->r.alles = formaat && (strcmp(formaat, "csv") == 0 || strcmp(formaat, "xlsx") == 0);
	return 0;
}

static int step_admit(struct request_private *p)
{
	return admit(p);
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
	if (guarded(p, step_greet) < 0)
		p->r.wie = (struct wie){0};
	if (p->r.db)
		db_read_end(p->r.db);
	p->r.db = NULL;
	reply_error(p);
	return EXCHANGE_REPLY;
}

enum exchange_result gate_handle(void *owner, struct exchange *x)
{
	struct gate *gate = owner;
	struct request_private *p;
	bool slow, reading;

	if (reply_asset(x))
		return EXCHANGE_REPLY;
	p = request_open(gate, x);
	p->err = guarded(p, step_admit);
	if (p->err)
		return turn_away(p);
	reading = p->r.route->method == GET;
	slow = (p->r.route->flags & ROUTE_SLOW) || (reading && p->r.alles);
	if (!slow)
		return reading ? read_now(p) : write_now(p);
	if (exchange_work(gate->server, reading ? read_slowly : write_slowly, p) < 0) {
		p->err = ERR_GEHEUGEN;
		reply_error(p);
		return EXCHANGE_REPLY;
	}
	return EXCHANGE_LATER;
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
	gate->database = options->database;
	gate->logboek = options->logboek;
	if (!gate->options.idle_ms)
		gate->options.idle_ms = INT64_C(60) * 60 * 1000;
	secret_derive(options->key, SECRET_TOKEN, gate->tokens.bytes);
	secret_derive(options->key, SECRET_CSRF, gate->csrf_key);
	rc = telling_open(&gate->telling);
	rc = rc ? rc : routes_open(options->pages, &gate->routes, report);
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
	routes_close(&gate->routes);
	telling_close(gate->telling);
	secret_wipe(gate, sizeof(*gate));
	free(gate);
}

void gate_set_server(struct gate *gate, struct server *server)
{
	gate->server = server;
}
