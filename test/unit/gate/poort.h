/*
 * The gate with pages of its own (pagina.c), on a free port of 127.0.0.1, over a database with the
 * program's own schema; and people who knock, over a socket, with exactly what a test says.
 */
#ifndef TEST_POORT_H
#define TEST_POORT_H

#include "unit/db/db_fake.h"
#include "unit/http/loopback.h"
#include "unit/toegang/proef.h"

#include "base/token.h"
#include "gate/gate.h"
#include "toegang/sessie.h"

/* Somebody with a session, and what his forms say. */
struct bezoeker {
	char cookie[SESSIE_TOKEN_MAX];
	char csrf[HEX_MAX(32)];
};

struct poort {
	struct proef p;
	struct fake *fake; /* fails when a test says so */
	struct gate *gate;
	struct loopback l; /* only its server: for client_connect */
	struct token_key tokens;
	/*
	 * Sanne is casusregisseur of jongeren 1 and 2; Bram sees personalia and work of 1; Els sees
	 * nobody; Bea manages people and sees no dossiers.
	 */
	struct bezoeker sanne, bram, els, bea;
};

/* The same for all tests of a program, which change what is theirs. */
extern struct poort poort;

/* For cmocka_run_group_tests. */
int poort_setup(void **state);
int poort_teardown(void **state);
/* Another gate over the same database: sessions die after `idle_ms` (0: an hour). */
void poort_reopen(bool https, int64_t idle_ms);
/* One more session of who has this number, of Sanne 1 to Bea 4. */
void poort_enter(int64_t nr, struct bezoeker *wie);

/* ---- knocking ---- */

struct vraag {
	const char *method; /* NULL: POST with a body, else GET */
	const char *path;   /* %s: the token of `jongere` */
	int64_t jongere;    /* 0: 1 */
	const struct bezoeker *wie;
	const char *headers; /* each with its line end */
	const char *form;    /* a body; the CSRF token of `wie` is put in front of it */
	const char *type;    /* of the form; NULL: as browsers send it */
	const char *json;    /* a body; the CSRF token goes in a header */
	bool bare;           /* without a CSRF token */
};

/* The status. What came with it stays until the next question. */
int ask_(const struct vraag *v);
#define ask(...) ask_(&(struct vraag){__VA_ARGS__})
const char *reply_text(void); /* head and body */

#define assert_said(piece) assert_non_null(strstr(reply_text(), piece))
#define assert_unsaid(piece) assert_null(strstr(reply_text(), piece))

/* ---- what is left behind ---- */

/* The token of a row; stays until the next call. */
const char *token(enum id_kind kind, int64_t nr);
int64_t number(const char *sql);
/* Whether jongere 1 wants this. */
bool wants(const char *wil);

#endif
