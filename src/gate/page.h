/*
 * What a feature fills in, and what it gets. A file in src/page/<room>/ describes its routes here
 * and exports one symbol, page_<file>. Everything that must never be forgotten stands in the route,
 * and the gate does it: session, CSRF, right, loading the named object with sight, checking input,
 *the transaction, the logs, the reply.
 *
 *	PAGE(contact, .title = "Contactmomenten", .routes = routes, .n_routes = COUNT(routes));
 *
 * See src/page/voorbeeld/voorbeeld.c, the living template.
 */
#ifndef GATE_PAGE_H
#define GATE_PAGE_H

#include "base/arena.h"
#include "db/db.h"
#include "db/object.h"
#include "domain/onderdeel.h"
#include "gate/field.h"
#include "toegang/recht.h"
#include "view/html.h"
#include "view/row_set.h"
#include "view/ui.h"

#include <math.h>

enum http_method { GET = 1, POST, PUT, PATCH, DELETE };

/* ---- what a handler fills: described once, for JSON, CSV, XLSX and OpenAPI ---- */

struct list {
	const void *rows;
	size_t count;
	const char *next; /* cursor of the next page, or NULL */
};
/* All of these, on one page. */
static inline struct list list_of(const struct db_rows *rows)
{
	return (struct list){.rows = rows->rows, .count = rows->count};
}

struct shape;
/* A member of an out struct that is itself a struct, or a list of them. */
struct shape_part {
	const char *name;
	const struct shape *shape;
	size_t offset; /* of a struct (many = false) or of a struct list (many = true) */
	bool many;
};

/* The struct behind r->out: its own columns, and parts. Name: UpperCamelCase of the noun
 * ("Contactmoment"). */
struct shape {
	const char *name;
	const struct column *columns;
	size_t n_columns;
	size_t size;
	const struct shape_part *parts;
	size_t n_parts;
};
#define SHAPE(name_, struct_, columns_)                                                            \
	{                                                                                          \
		.name = (name_), .columns = (columns_), .n_columns = COUNT(columns_),              \
		.size = sizeof(struct_)                                                            \
	}

/* ---- who is asking ---- */

struct wie {
	sessie_id sessie;
	gebruiker_id gebruiker;
	functie_id functie;
	organisatie_id organisatie;
	enum rol rol;
	int caseload_norm;           /* his own; 0: the region's */
	struct datum vervanging_tot; /* last day on which he is away or replaces somebody */
	struct moment herinnerd_op;  /* when a colleague last reminded him of something */
	bool filters;                /* who works there, perhaps he, keeps filters */
	bool concepten;              /* he typed something that was not saved */
	const char *naam;
	const char *organisatie_naam;
	struct moment gebruikt_op;
};

/* A file that is kept, as a reply to GET: what it is was decided when it came in. */
struct file_reply {
	const char *type;  /* Content-Type */
	const char *name;  /* under which it is saved */
	struct bytes data; /* lives in the request's arena */
	bool shown;        /* a browser may show it; else it is saved */
};

struct termijnen;
struct gate;
struct exchange;

/* One request, as its handler and view see it. */
struct request {
	struct arena *arena;
	struct db *db;
	const struct route *route;
	struct wie wie; /* gebruiker.nr is 0 on public routes without a session */
	struct moment nu;
	struct datum vandaag;
	int64_t id[ID_COUNT]; /* of the path, by kind; see request_id */
	const void *object;   /* the row of route->object, or NULL */
	void *in;             /* the route's input struct, valid */
	void *prepared;       /* what route->prepare left */
	bool json;            /* asked through /api/ or Accept */
	bool again;           /* a form shown again after errors */
	bool alles;           /* an export: the whole list, not a page of it */

	/* for the handler to fill */
	void *out; /* an out struct described by route->shape; allocated zeroed by the gate when
		      there is one */
	const char *location; /* where a POST leads: a path. NULL after a POST of a page is a BUG */
	const char *flash;    /* what was done, in a sentence; a literal without names */
	const char *undo;     /* path of a POST that takes it back, or NULL */
	const struct file_reply *file; /* a file instead of a page */
	const char *text;              /* a plain-text reply instead of a page */
	const char *text_type;         /* its Content-Type; NULL: text/plain */
	int64_t versie;                /* of what was read: becomes the ETag */
	int ververs; /* seconds after which the page is asked again, because it changes by itself */
	const char *stroom; /* path of the ROUTE_STROOM that tells this page when to look again, or
			       NULL */
	/*
	 * Of a ROUTE_STROOM that changes something else than what its path names first: who listens
	 * to this hears of it.
	 */
	struct veranderd {
		enum id_kind kind; /* ID_GEEN: what the path names */
		int64_t nr;
		int64_t deel; /* a part of it, by a number of its own above 0; 0: all of it */
	} veranderd;
	/* For the handler of what is listened to: the whole and this part alone; 0: each part. */
	int64_t stroom_deel;
	int aantal; /* what waits, shown in the title: "(3) Mijn werk"; 0: nothing */

	struct request_private *p; /* the gate's own */
};

/* jongere_id j = {request_id(r, ID_JONGERE)}; 0 when the path has none. */
static inline int64_t request_id(const struct request *r, enum id_kind kind)
{
	return r->id[kind];
}

/* The terms and norms of the region valid today, with the reader's own norm for his caseload;
 * loaded once per request. */
const struct termijnen *request_termijnen(struct request *r);

/* Who acts, when, for the store's functions that record; inside a write transaction. */
#define request_doing(r)                                                                           \
	((struct handeling){(r)->db, (r)->arena, (r)->wie.gebruiker, (r)->nu, (r)->vandaag})

/*
 * Whether the reader may open the page at this URL: what its route says of right, parts in sight
 * and casusregisseur, so that no page repeats it. Of another object than this page's the right.
 */
bool request_may_open(const struct request *r, const char *url);
/* The same for what a button does. */
bool request_may_do(const struct request *r, const struct ui_action *action);
/* Of a row of buttons those that he may use, in front; how many there are. */
size_t request_keep_allowed(const struct request *r, struct ui_action *acts, size_t n);

/* Where this role begins: the first page of its menu; the login page for who is not logged in. */
const char *request_home(struct request *r);

/* ---- ending badly ---- */

/*
 * The only way to end a request badly: `return fail(r, ERR_CONFLICT, "plaatsing already ended")`.
 * The text goes to the operational log (ids and nouns, no names); the user reads the sentence of
 * errors.def. Returns err.
 */
int fail(struct request *r, int err, const char *fmt, ...) PRINTF_LIKE(3, 4);
/*
 * A field that cannot be right. The sentence names the mend; of one field the first is kept. The
 * route's check notes them all; then the form comes back with everything that was typed. Where only
 * doing it can tell, a handler notes it and returns ERR_INVOER. With "" for a field the sentence is
 * about the act as a whole and stands on top of the page.
 */
void invalid(struct request *r, const char *field, const char *fmt, ...) PRINTF_LIKE(3, 4);
bool request_invalid(const struct request *r);
/*
 * What only the database knows, for another was first or the reader does not see it. `rc` is what a
 * statement returned: when that was refused (ERR_CONFLICT) the first of these that fits is noted as
 * a mistake, and the result is ERR_INVOER. What fits none, and any other result, stays what it is.
 *	return request_explain(r, rc, {"filter_een_naam", "naam", "U hebt al zo'n filter."});
 */
struct conflict {
	const char *by;    /* the constraint, or the words of the trigger; NULL: whatever it was */
	const char *field; /* as of invalid() */
	const char *text;
};
#define request_explain(r, rc, ...)                                                                \
	request_explain_((r), (rc), (const struct conflict[]){__VA_ARGS__},                        \
			 COUNT(((const struct conflict[]){__VA_ARGS__})))
MUST_USE int request_explain_(struct request *r, int rc, const struct conflict *conflicts,
			      size_t n);

/* ---- asking the database, as the reader ---- */

/* One row, described by columns: int rc = request_row(r, &q, ARGS(id), contact_columns, &row). */
#define request_row(r, q, args, columns, row)                                                      \
	db_row((r)->db, (r)->arena, (q), (args), columns, COUNT(columns), (row))
/*
 * Many rows into a struct list. `limit` is what the SQL's own LIMIT allows; more is a BUG.
 *	rc = request_rows(r, &q, ARGS(id, limit + 1), contact_columns, sizeof(struct contact_row),
 *limit + 1, &list);
 */
#define request_rows(r, q, args, columns, size, limit, ret)                                        \
	DB_ASK(request_rows_, r, (r)->arena, q, (args), columns, COUNT(columns), size, (limit),    \
	       (ret))
MUST_USE int request_rows_(struct request *r, const struct db_question *question, size_t limit,
			   struct list *ret);
/*
 * Several such lists, of which none waits for another: on PostgreSQL one round trip.
 *	const struct request_list lists[] = {
 *	    {&kring_list_now, ARGS(id), ROW_KIND(kring_columns, struct kring_row), 60, &kring}};
 *	rc = request_lists(r, lists, COUNT(lists));
 */
#define ROW_KIND(columns, row)                                                                     \
	{                                                                                          \
		ROW_TABLE(columns, COUNT(columns)), COUNT(columns), sizeof(row)                    \
	}
struct row_kind {
	const struct column *columns;
	size_t n_columns;
	size_t size; /* of the row struct */
};
struct request_list {
	const struct query *query;
	struct args args;
	struct row_kind kind;
	size_t limit;
	struct list *ret;
};
MUST_USE int request_lists(struct request *r, const struct request_list *lists, size_t n);

/* A list of one row more than `limit` has a next page: takes that row off and says so. */
bool list_cut(struct list *list, size_t limit);
/* `page` rows, or all that an export may hold (10,000). Ask for one more to know whether there is a
 * next page. */
size_t request_limit(const struct request *r, size_t page);
/* How many rows of a long list a page has: a whole caseload, to be looked over at once. */
#define LIST_PAGE 50
/* The same for a list whose cursor is the id that its rows begin with: `next` is set too. */
void list_turn(struct request *r, struct list *list, size_t limit, size_t row_size);
/* The LIKE pattern that finds a typed word in a folded name; of NULL one that finds all. */
const char *request_like(struct request *r, const char *word);
/* Makes `key` what ctx_sleutel() answers from here on (32 bytes), for views that open to who knows
 * something. */
MUST_USE int request_key(struct request *r, const uint8_t key[32]);

/*
 * "/jongeren/<token>" for r->location and r->undo: `format` is a literal with one %s, for the
 * token. NULL when nr is 0: what was not made has no path. So a handler whose INSERT was refused
 * may set them before it returns what went wrong.
 */
#define request_path(r, format, kind, nr) request_path_((r), "" format "", (kind), (nr))
const char *request_path_(struct request *r, const char *format, enum id_kind kind, int64_t nr)
    PRINTF_LIKE(2, 0);

/* ---- lists in pages: keyset cursors ---- */

/*
 * A cursor is where a page ended: a sort value and an id, opaque outside. The list's input has a
 * member `const char *na` (FIELD TEXT "na"); an empty or altered cursor starts at the first page.
 */
struct cursor {
	int64_t key;
	int64_t id;
};
const char *cursor_text(struct request *r, struct cursor c);
struct cursor cursor_read(struct request *r, const char *text, struct cursor first);

/* ---- drawing ---- */

/*
 * A form is the field table of a POST route whose `again` is the path of this GET. `post` is that
 *route's path pattern, or NULL when there is one only. request_form gives its input struct, empty,
 *for the handler to fill with what the form starts with; request_fields gives its fields, ready to
 *draw: with what was typed when the form comes back, else with that struct's values. Options that
 *come from the database are set in the result (request_field_of finds one).
 *
 *	handler:  struct contact_in *form = request_form(r, NULL); form->datum = r->vandaag;
 *	view:     size_t n; struct ui_field *f = request_fields(r, NULL, &n);
 *	          ui_form(h, &(struct ui_form){.action = …, .fields = f, .n_fields = n, .submit =
 *"Leg vast"});
 */
void *request_form(struct request *r, const char *post);
struct ui_field *request_fields(struct request *r, const char *post, size_t *count);
struct ui_field *request_field_of(struct ui_field *fields, size_t count, const char *name);
/* The fields of this GET's own input (filters), filled, as a form with get = true wants them. */
struct ui_field *request_filters(struct request *r, size_t *count);
/* The label and value of all options of a token field: rows with `id` and a name, in the order
 * given. */
struct ui_option *request_options(struct request *r, const struct row_set *set,
				  const char *id_column, const char *label_column);
/*
 * A choice among rows with an `id` and a `naam`, which may be too many to show: with CHOOSE_MANY or
 * more there is a box to search in above the list. That works without JavaScript: its button sends
 * the form, which comes back as it was, with the list that the word finds. request_search gives
 * that word to the handler of the form, "" at first. `empty`: the line for no choice.
 */
#define CHOOSE_MANY 25
const char *request_search(struct request *r, const char *field);
void request_choose(struct request *r, struct ui_field *field, struct row_set set,
		    const char *empty);
/* What was typed in a field of the form that comes back; "" at first. */
const char *request_typed(struct request *r, const char *field);
/* The same as a whole number; 0 when it is none. */
int64_t request_typed_int(struct request *r, const char *field);
/* The row that a token field of the form that comes back names; 0: none. */
int64_t request_typed_id(struct request *r, const char *field, enum id_kind kind);
/*
 * The words that a filter offers: `q` gives them as `naam`, in order, at most MAX_WOORDEN. The text
 * field becomes a choice among them; not chosen is "Alle".
 */
#define MAX_WOORDEN 200
MUST_USE int request_words(struct request *r, const struct query *q, struct list *ret);
void request_offer(struct request *r, struct ui_field *field, const struct list *words);
/* The people of betrokkene_keuzes (store/betrokkene.h) as the options of a token field. */
void request_offer_betrokkenen(struct request *r, struct ui_field *field,
			       const struct db_rows *keuzes);
/*
 * The note beside the button of a form that stores text about the jongere of this page: who can
 * read what is kept under these parts, by name. Asked while drawing, so that it holds for today.
 */
const char *request_readers(struct request *r, uint32_t delen);
/*
 * Of the code list of a choice or a set only these are offered: bit i is the choice with index i.
 * Of parts of a dossier those are the bits of domain/onderdeel.
 */
void request_keep_choices(struct request *r, struct ui_field *field, uint32_t set);
/* The URL of this list with its filters, with `name` (a field, or formaat) set to `value` (NULL:
 * without it). */
const char *request_url_with(struct request *r, const char *name, const char *value);
/* `inhoud` of a draft: the texts that one typed in the form that is sent to `pad`. */
void request_view_concept(struct html *h, const struct request *r, const char *pad,
			  const char *inhoud);
/* Under a list: all of it, as filtered, as a file for Excel and as CSV. */
void request_view_files(struct html *h, struct request *r);

/* ---- routes ---- */

enum route_flag {
	ROUTE_SLOW = 1,    /* more than a few ms: runs on the slow pool (argon2, XLSX, import) */
	ROUTE_FILE = 2,    /* takes multipart/form-data */
	ROUTE_PRINT = 4,   /* the page is made to be printed */
	ROUTE_WIDE = 8,    /* tables: use the full width */
	ROUTE_NO_API = 16, /* only a page: forms, login */
	ROUTE_ALWAYS_LOG = 32, /* its reading is logged also when no young person is in it */
	ROUTE_SESSION = 64,    /* begins or ends a session: done on a full disk too, like reading */
	ROUTE_REGISSEUR = 128, /* only for who is casusregisseur of its object */
	/*
	 * A GET for programs that cannot log in: the last piece of its path is a secret
	 * (gate/sleutel.c). Its reply may be kept by who asked, to be asked for again.
	 */
	ROUTE_SLEUTEL = 256,
	/*
	 * A GET that stays open (gate/stroom.c): its reader hears when what the path names first
	 * has changed, and nothing more. Of any other method: it changes that, and who listens
	 * hears of it once it is kept.
	 */
	ROUTE_STROOM = 1024,
	ROUTE_REEKS = 512 /* its fields are those of what its reeks does (gate/reeks.h) */
};

struct route {
	enum http_method method;
	/* "/jongeren/:jongere/contactmomenten"; :noun is a token of that kind, or what a text field
	 * of that name holds: "/kennis/:naam" */
	const char *path;
	enum recht recht;
	const char *summary; /* Dutch, for help, OpenAPI and the log */
	const char
	    *doel; /* purpose written in the reading log; needed when the page reads dossiers */
	const struct object *object;
	uint32_t onderdelen; /* must be in sight of the object */
	/* A BOOL column of the object that says whether the route is for this reader: "leidt". NULL:
	 * for all who see it. */
	const char *mits;
	const struct field *fields;
	size_t n_fields;
	size_t in_size;
	/*
	 * What no field can see alone: mistakes between fields, and beside what the database holds,
	 * noted with invalid(). Asked also when fields are wrong, so that all mistakes come back at
	 * once: whatever is wrong or was not sent may be empty. 0, or the error of a question.
	 */
	int (*check)(struct request *r);
	/* On the slow pool, outside any transaction but with a read one of its own when it opens
	 * it: for hashing, parsing files. */
	int (*prepare)(struct request *r);
	int (*handle)(struct request *r);
	void (*view)(struct html *h, struct request *r);
	const char *title;         /* of the page; NULL: the summary */
	const struct shape *shape; /* of r->out; NULL: no JSON */
	const char *again;         /* of a POST: path pattern of the GET that shows the form */
	size_t body_limit;         /* bytes; 0: 64 KiB for POST */
	unsigned flags;
	const char *scenario; /* file in test/scenario that plays it */
};

#define FIELDS(fields_, in_) .fields = (fields_), .n_fields = COUNT(fields_), .in_size = sizeof(in_)

/* In this order in the main menu; the first stand there without a line above them. */
enum menu_groep { MENU_ELKE_DAG, MENU_INSTROOM, MENU_SAMEN, MENU_REGIO, MENU_BEHEER };

struct page {
	const char *file;  /* set by PAGE */
	const char *room;  /* "dossier" */
	const char *title; /* in menu and help; NULL: not in the menu */
	const char *menu;  /* path in the main menu; NULL: none */
	enum menu_groep menu_groep;
	int menu_order; /* within its group */
	enum ui_icon menu_icon;
	const struct route *routes;
	size_t n_routes;
};
#define PAGE(name, ...) const struct page page_##name = {.file = __FILE__, __VA_ARGS__}

#endif
