/*
 * The one gate: every request passes it, in this order: route, method, session, right, the named
 * object with sight of it, version, CSRF, fields, transaction, handler, logs, commit, reply. Pages
 * contain none of these words.
 */
#ifndef GATE_GATE_H
#define GATE_GATE_H

#include "base/secret.h"
#include "db/db.h"
#include "http/server.h"

struct gate;
struct page;
struct logboek;
struct telling;

struct gate_options {
	const struct page *const *pages; /* what there is; ends with NULL */
	struct database *database;
	struct logboek *logboek;
	const struct master_key *key; /* copied */
	bool demo;  /* banner, and one button per role on the login page (loopback only) */
	bool https; /* cookies are Secure and __Host-, HSTS is sent */
	const char *beveiliging; /* mail address for who finds a hole, or NULL */
	const char *url;         /* where the installation is, or NULL: not known */
	bool post;               /* it sends mail */
	const char *anchor;      /* the file with the ends of the logs; see logboek_check */
	int64_t idle_ms;         /* a session dies after so long without use */
	int64_t heart_ms; /* who listens hears that we are there, if he still may; 0: 15,000 */
};

/* Compiles the routes. ERR_BUG with the reasons in `report`. */
MUST_USE int gate_open(const struct gate_options *options, struct gate **ret, struct buf *report);
void gate_close(struct gate *gate);
/* The server through which slow work runs; set once, before the first request. */
void gate_set_server(struct gate *gate, struct server *server);

/* For struct server_options; owner is the struct gate. */
enum exchange_result gate_handle(void *gate, struct exchange *x);
size_t gate_body_limit(void *gate, enum method method, const char *path);
void gate_refuse(void *gate, struct exchange *x, int status);
void gate_finished(void *gate, struct exchange *x);

struct request;
const struct gate_options *gate_options_of(const struct request *r);
/* For login and logout: the token of a new session becomes the cookie; NULL removes it. */
void gate_set_cookie(struct request *r, const char *token);
/* BLAKE2b-256 of a secret text: what tables keep instead of it. */
void gate_hash(const char *text, uint8_t out[32]);
/* Keyed hash of the visitor's address, for slowing down guesses; the address itself is stored
 * nowhere. */
void gate_hash_address(const struct request *r, uint8_t out[32]);
/*
 * Where this installation is, without a slash behind it: as it was told, else as who asks calls it.
 */
const char *gate_origin(const struct request *r);
/* For a route's prepare, which runs outside any transaction and may open its own. */
struct database *gate_database(const struct request *r);
/* The description of the API; NULL when it is too large. */
const char *gate_openapi(struct request *r);
/* For what is public on purpose: pages of other origins may read this reply. */
void gate_allow_any_origin(struct request *r);
/* The context of this request: who, when, for what. */
struct db_context gate_context(const struct request *r);
/* The logs of this process. */
struct logboek *gate_logboek(const struct request *r);
/* The figures of the region, kept by the gate for all requests (store/telling.h). */
struct telling *gate_telling(const struct request *r);

#endif
