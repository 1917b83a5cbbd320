/* What the gate keeps of a request behind struct request. Only gate/ includes this. */
#ifndef GATE_PRIVATE_H
#define GATE_PRIVATE_H

#include "base/secret.h"
#include "gate/gate.h"
#include "gate/page.h"
#include "gate/route.h"
#include "http/server.h"
#include "toegang/logboek.h"

#include <setjmp.h>

#define MAX_ERRORS 64
#define CSRF_SIZE 32
#define API_PREFIX "/api/v1"

struct gate {
	struct gate_options options;
	struct database *database;
	struct server *server;
	struct logboek *logboek;
	struct telling *telling;
	struct routes routes;
	struct token_key tokens;
	uint8_t csrf_key[SECRET_SIZE];
};

struct field_error {
	const char *field;
	const char *text;
};

/* A value as it was sent: what a form shows again. */
struct raw {
	const char *name;
	const char *value;
	const struct part *part; /* of a file */
};

/* A form's input struct, made when a page first asks for it. */
struct form {
	const struct compiled *post;
	void *in;
};

struct request_private {
	struct request r;
	struct gate *gate;
	struct exchange *x;
	struct match match;
	const struct compiled *compiled;
	const struct compiled *failed_post; /* whose form is shown again */

	struct db_context context;
	uint8_t cookie_hash[32];
	char csrf[HEX_MAX(CSRF_SIZE)];
	const char *eenmalig;  /* Idempotency-Key, or NULL */
	uint8_t sent_hash[32]; /* of everything that was sent */

	struct raw *raws;
	size_t n_raws;
	struct field_error errors[MAX_ERRORS];
	size_t n_errors;
	struct form forms[8];
	size_t n_forms;

	int err;             /* how it ended: 0 or ERR_x */
	const char *why;     /* for the log */
	int64_t versie_sent; /* _versie or If-Match; 0: none */
	bool searching;      /* not sent to be done: to find something for a list in it */

	int64_t *gelezen; /* whose data was read */
	size_t n_gelezen, gelezen_room;
	uint32_t onderdelen;

	struct termijnen *termijnen;
	struct db_job job;
	jmp_buf jump;
	bool replayed; /* the answer of an earlier request with the same key */
	int replay_status;
};

/* session.c */
/* Who holds this cookie: fills r->wie and the CSRF token. 0, ERR_GEEN_SESSIE, or a database error.
 */
MUST_USE int session_enter(struct request_private *p);
/* Notes that the session is alive, at most once a minute; inside a write transaction. */
MUST_USE int session_touch(struct request_private *p);
bool session_needs_touch(const struct request_private *p);
/* 0 or ERR_CSRF: Origin and Sec-Fetch-Site say the same site, and the token is this session's. */
MUST_USE int session_check_csrf(struct request_private *p);
void session_csrf_of(const struct gate *gate, const uint8_t cookie_hash[32],
		     char out[HEX_MAX(CSRF_SIZE)]);

/* input.c */
/* Collects what was sent (form, JSON, query) into raws. */
MUST_USE int input_collect(struct request_private *p);
/* Parses raws into a new r->in by the route's fields. 0 or ERR_INVOER with all errors noted. */
MUST_USE int input_parse(struct request_private *p);
/* A new, empty input struct: dates unset, choices none, numbers none. */
void *input_empty(struct arena *a, const struct field *fields, size_t n, size_t size);
/* What a field of ui.h with `search` sends: SEARCH_BUTTON, and its word under this prefix. */
#define SEARCH_BUTTON "_zoek"
#define SEARCH_PREFIX "_zoek_"
const char *input_raw(const struct request_private *p, const char *name);
/* The value of a member as a form shows it. */
const char *input_text(struct request_private *p, const struct field *f, const void *in);

/* reply.c */
/* Fills the reply of a request that ended well: page, redirect, JSON, CSV, XLSX. */
MUST_USE int reply_render(struct request_private *p);
/* Fills the reply for p->err. Never fails. */
void reply_error(struct request_private *p);
/* For errors before there is a request. */
void reply_bare_error(struct exchange *x, int status, const char *sentence);
void reply_headers(struct exchange *x, bool https);
/* Static files, under /vast/. True when it was one. */
bool reply_asset(struct exchange *x);

static inline struct request_private *private_of(struct request *r)
{
	return r->p;
}

#endif
