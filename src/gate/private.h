/* What the gate keeps of a request behind struct request. Only gate/ includes this. */
#ifndef GATE_PRIVATE_H
#define GATE_PRIVATE_H

#include "base/secret.h"
#include "domain/agenda.h"
#include "gate/gate.h"
#include "gate/page.h"
#include "gate/route.h"
#include "http/server.h"
#include "store/reeks.h"
#include "toegang/logboek.h"

#include <setjmp.h>

#define MAX_ERRORS 64
#define CSRF_SIZE 32
#define API_PREFIX "/api/v1"

struct reeksloop;
struct reeksloops;
struct stromen;
struct listener;

struct gate {
	struct gate_options options;
	struct master_key key; /* the copy to which options.key points */
	struct database *database;
	struct server *server;
	struct logboek *logboek;
	struct telling *telling;
	struct reeksloops *loops;
	struct stromen *stromen;
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

/* What the object of a request says of who is asking. */
struct sight {
	const int64_t *zicht;     /* its parts in sight, or NULL: it does not say */
	const int64_t *regisseur; /* its casusregisseur, or NULL */
};

/* A form that was typed in and not saved: it is drawn as if it came back. */
struct concept {
	const struct compiled *post;
	struct raw *raws;
	size_t n_raws;
	struct moment op;
};
/* What was asked of an address that is a secret: its row, and how often it was. */
struct ophaling {
	int64_t id; /* 0: nothing */
	struct agenda_venster venster;
};

enum concept_act { CONCEPT_GEEN, CONCEPT_SAVE, CONCEPT_DROP };

struct request_private {
	struct request r;
	struct gate *gate;
	struct exchange *x;
	struct match match;
	const struct compiled *compiled;
	const struct compiled *failed_post; /* whose form is shown again */
	int failed;                         /* and why: ERR_x */

	struct db_context context;
	uint8_t cookie_hash[32];  /* or that of another secret */
	uint8_t address_hash[32]; /* of who showed such a secret */
	bool guessed;             /* and it was nobody's */
	struct ophaling ophaling;
	char csrf[HEX_MAX(CSRF_SIZE)];
	const char *eenmalig;  /* Idempotency-Key, or NULL */
	uint8_t sent_hash[32]; /* of everything that was sent */

	struct raw *raws;
	size_t n_raws;
	struct field_error errors[MAX_ERRORS];
	size_t n_errors;
	struct form forms[8];
	size_t n_forms;

	struct sight sight;
	int64_t stroom_count;      /* of changes, before anything was read */
	int err;                   /* how it ended: 0 or ERR_x */
	const char *why;           /* for the log */
	int64_t versie_sent;       /* _versie or If-Match; 0: none */
	bool form_drawn;           /* the form that comes back: what was typed stands in it */
	enum concept_act concept;  /* not sent to be done: to be kept, or thrown away */
	struct concept *concepten; /* of this page */
	size_t n_concepten;
	bool deel;              /* of a reeks: who sent it was asked when that was */
	struct reeksloop *loop; /* that does it; NULL: it is looked at */
	reeks_id reeks;         /* to begin with once this is kept; 0: none */
	bool searching;         /* not sent to be done: to find something for a list in it */

	int64_t *gelezen; /* whose data was read */
	size_t n_gelezen, gelezen_room;
	uint32_t onderdelen;

	struct termijnen *termijnen;
	struct db_job job;
	jmp_buf jump;
	bool replayed; /* the answer of an earlier request with the same key */
	bool spent;    /* its key was used for something else */
	int replay_status;
	const char *done_at; /* where that request led, or NULL */
};

/* step.c */
/* Whether the object of this request, which was loaded, opens this route to who is asking. */
bool step_suits(const struct request_private *p, const struct route *route);
/* The same of what the route is only for (mits); an object that does not say is not asked. */
bool step_meant(const struct request_private *p, const struct route *route);
/* Runs a step; when it runs out of memory, all that it allocated is given back: ERR_GEHEUGEN. */
MUST_USE int step_guarded(struct request_private *p, int (*step)(struct request_private *p));
/*
 * Everything up to the handler: session, right, whether it was done before (then no further), ids,
 * object, version, CSRF, input. The same for looking and for doing; inside a transaction.
 */
MUST_USE int step_prepare(struct request_private *p);
/* The handler, on what step_prepare left. */
MUST_USE int step_handle(struct request_private *p);
/* The handler, unless it was done before, and the reply. */
MUST_USE int step_answer(struct request_private *p);
/* p->err and its reason, to the operational log; on the thread on which the database said it. */
void step_log_failure(const struct request_private *p);

/* read.c */
/* As far as a read transaction can go, which is closed afterwards; how it ended is in p->err. */
void read_look(struct request_private *p);
/* The reply stands, or p->err; writes what must be written before it may leave. */
enum exchange_result read_finish(struct request_private *p);
enum exchange_result read_now(struct request_private *p);

/* write.c */
enum exchange_result write_now(struct request_private *p);

/* eenmalig.c */
/*
 * Whether this very change was done before: then p->replayed, and its answer is given again. When
 * something else was done under its key: p->spent.
 */
MUST_USE int eenmalig_find(struct request_private *p);
MUST_USE int eenmalig_remember(struct request_private *p);

/* concept.c */
/* What is sent beside the fields: "1" to keep them as a draft, "weg" to throw that away. */
enum concept_act concept_act(const struct request_private *p);
/* Whether what is typed in the form of this POST is kept: it holds text about a jongere. */
bool concept_is_kept(const struct compiled *post);
/* The path of the page `get` with the form of p: it begins as the path that the form is sent to. */
const char *pagina_path(const struct request_private *p, const struct compiled *get);
/* Inside a write transaction: does what p->concept says, and fills the reply. */
MUST_USE int concept_answer(struct request_private *p);
/* In the transaction that saves it: what was kept of it is gone. */
MUST_USE int concept_forget(struct request_private *p);
/* What was typed in the fields of this route, as JSON; not what the page put there. Freed by the
 * caller; NULL: no memory. */
char *raws_text(const struct request_private *p, const struct route *route);
void raws_read(struct arena *a, const char *text, struct raw **ret, size_t *count);
/* Of a GET with forms: what was typed in them and not saved, into p->concepten. */
MUST_USE int concept_load(struct request_private *p);
/* Of the form of this POST on this page, or NULL. */
const struct concept *concept_of(const struct request_private *p, const struct compiled *post);

/* reeksdeel.c: one act of a reeks, as a request within a request */
/* Under the session with this hash; r.db is for who opens it. */
struct request_private *reeksdeel_open(struct gate *gate, struct arena *a,
				       const uint8_t cookie_hash[32], struct moment nu);
/* What the handeling of this reeks does for this line. ERR_ONBEKEND: it is out of sight. */
MUST_USE int reeksdeel_take(struct request_private *p, const struct reeks_row *reeks,
			    const struct reeksregel_row *regel);
/* The POST at this path, without fields; `versie`: of its object, 0: any. ERR_ONBEKEND: the
 * program has no such route any more, and p->compiled is NULL. */
MUST_USE int reeksdeel_take_path(struct request_private *p, const char *path, int64_t versie);
/* What a handeling does; NULL: nothing. */
const struct compiled *reeksdeel_act(const struct gate *gate, int handeling);
/* Whether it ended so because of what it was about, and not of the machine. */
bool reeksdeel_is_oordeel(int err);
/* Why it is not done, for who asked for it. */
const char *reeksdeel_waarom(const struct request_private *p, int err);

/* reeksloop.c */
MUST_USE int reeksloops_open(struct reeksloops **ret);
/* Waits until what is being done is done, and begins with nothing else. NULL is fine. */
void reeksloops_close(struct reeksloops *loops);
bool reeksloops_has(struct reeksloops *loops, reeks_id reeks);
/*
 * Begins to do p->reeks under the session of this request, whose exchange goes on when all is done
 * or it takes long. False: somebody does so already, or there is no memory; it goes on at once.
 */
bool reeksloop_begin(struct request_private *p);

/* inzage.c */
/* Of struct db_context: dossier data of this jongere was decoded. */
void inzage_note(void *request_private, int64_t jongere, uint32_t bits);
/* Whether this request leaves something to write: who read what, or that the session lives. */
bool inzage_needed(const struct request_private *p);
/* Writes it; inside a write transaction. */
MUST_USE int inzage_write(struct request_private *p);

/* session.c */
/* Who holds this cookie: fills r->wie and the CSRF token. 0, ERR_GEEN_SESSIE, or a database error.
 */
MUST_USE int session_enter(struct request_private *p);
/* Notes that the session is alive, at most once a minute; inside a write transaction. */
MUST_USE int session_touch(struct request_private *p);
bool session_needs_touch(const struct request_private *p);
/* Whether Origin and Sec-Fetch-Site say that a page of ours sent this. */
bool session_same_site(const struct exchange *x);
/* 0, or ERR_CSRF when the token is not this session's. */
MUST_USE int session_check_csrf(struct request_private *p);
void session_csrf_of(const struct gate *gate, const uint8_t cookie_hash[32],
		     char out[HEX_MAX(CSRF_SIZE)]);

/* sleutel.c */
/* Whether the route of this request is opened by a secret in its address. */
bool sleutel_opens(const struct request_private *p);
/*
 * Whose it is: fills r->wie. 0, ERR_ONBEKEND, ERR_TE_VAAK (of one address, or of guesses), or a
 * database error.
 */
MUST_USE int sleutel_enter(struct request_private *p);
bool sleutel_needs_note(const struct request_private *p);
/* That it was used, or guessed at; inside a write transaction. */
MUST_USE int sleutel_note(struct request_private *p);

/* stroom.c */
MUST_USE int stromen_open(struct gate *gate);
/* Nobody listens any more. NULL is fine. */
void stromen_close(struct stromen *s);
/* How many changes there were; a page that was read after this shows all of them. */
int64_t stroom_count(const struct gate *gate);
/* Whoever asks for a route with ROUTE_STROOM begins to listen: its reply stays open. */
MUST_USE int stroom_begin(struct request_private *p);
/* The exchange of this listener is over. */
void stroom_leave(struct listener *l);
/* Inside the job of a change: who listens in another process hears of it with the commit. */
MUST_USE int stroom_tell(struct request_private *p);
/* After the commit of a change: who listens hears of it, when its route says so. Any thread. */
void stroom_mark(struct request_private *p);

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
void input_add(struct request_private *p, const char *name, const char *value);
/* The value of a member as a form shows it. */
const char *input_text(struct request_private *p, const struct field *f, const void *in);

/* request.c */
/* What is wrong with this field, or NULL. */
const char *error_of(const struct request_private *p, const char *field);

/* form.c */
/* The fields of the route of `p`, as they stand in this input struct, or as they were typed. */
struct ui_field *request_fields_of(struct request_private *p, const void *in, bool typed);

/* versie.c */
/* What names a form sends beside its fields are in ui.h. */
/* Of a value: enough to tell it from another. */
const char *versie_mark(struct request_private *p, const char *value);
struct versie_values {
	const char *name;  /* of the field */
	const char *typed; /* and sent */
	const char *now;   /* as it stands there */
};
enum versie_field {
	VERSIE_TYPED, /* nobody else touched it, or to the same */
	VERSIE_NOW,   /* only somebody else touched it */
	VERSIE_BOTH   /* both did, or nobody can tell */
};
/* Of a field of a form that comes back: which of the two versions stands in it. */
enum versie_field versie_compare(struct request_private *p, const struct versie_values *v);
/* Where somebody chose what stood there, that is what was sent. */
void versie_choose(struct request_private *p);
/* What was written in a form that is not shown again: it is lost otherwise. */
void versie_view_typed(struct html *h, const struct request_private *p);
/* Whether text was typed in fields of this route that people see; that text under its labels. */
bool versie_is_written(const struct route *route, const struct raw *raws, size_t n);
void versie_view_written(struct html *h, const struct route *route, const struct raw *raws,
			 size_t n);

/* reply.c */
/* Fills the reply of a request that ended well: page, redirect, JSON, CSV, XLSX. */
MUST_USE int reply_render(struct request_private *p);
/* Fills the reply for p->err. Never fails: without memory it is a bare page. */
void reply_error(struct request_private *p);
void reply_headers(struct exchange *x, bool https);
/* Done, and nothing to say. */
MUST_USE int reply_nothing(struct request_private *p);
/* Static files, under /vast/. True when it was one. */
bool reply_asset(struct exchange *x);

static inline struct request_private *private_of(struct request *r)
{
	return r->p;
}

#endif
