/*
 * Mijn wachtwoord: choosing another one, by who knows the one of now.
 *
 * What: the password of now and a new one. All sessions end; this one goes on under a new token.
 * Who:  everybody who logs in with a password, of oneself only (view mijn_wachtwoord, trigger
 *       wachtwoord_wie).
 * Invariants: whoever finds a session open learns no password and sets none: a guess at the one of
 *       now is noted and slowed as a guess at the door (aanloop_wait). Codes that were not used and
 *       the address of the agenda open nothing any more. On purpose absent: a password that must be
 *       changed after some time, and a way around a forgotten one: that is a code of the beheerder.
 * Rows: F012; security.md AN-04, AN-06, AN-07, SE-01.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "toegang/sessie.h"
#include "toegang/wachtwoord.h"

#include <string.h>

struct mijn_row {
	const char *naam;
	const char *email;
	const char *wachtwoord_hash;
	int64_t versie;
};
static const struct column mijn_columns[] = {
    COLUMN(struct mijn_row, naam, TEXT, NULL, 0),
    COLUMN(struct mijn_row, email, TEXT, NULL, 0),
    COLUMN(struct mijn_row, wachtwoord_hash, TEXT, NULL, 0),
    COLUMN(struct mijn_row, versie, INT, NULL, 0),
};
QUERY(mijn_find, "SELECT naam, email, wachtwoord_hash, versie FROM mijn_wachtwoord LIMIT 1");

struct wachtwoord_in {
	const char *nu;
	const char *nieuw;
};
static const struct field wachtwoord_fields[] = {
    FIELD(struct wachtwoord_in, nu, PASSWORD, "Wachtwoord van nu", .required = true,
	  .max = WACHTWOORD_MOST, .autocomplete = "current-password"),
    FIELD(struct wachtwoord_in, nieuw, PASSWORD, "Nieuw wachtwoord", .required = true, .max = 1000,
	  .autocomplete = "new-password",
	  .hint = "Ten minste 12 tekens. Een korte zin is goed te onthouden."),
};

/* What prepare found, for the handler. */
struct wijziging {
	int64_t versie;
	uint8_t email[32], address[32];
	char hash[WACHTWOORD_HASH_MAX];
};

static int look_up(struct request *r, struct wijziging *w, struct mijn_row *row,
		   struct aanloop *aanloop)
{
	struct db_context context = gate_context(r);
	struct db *db;
	int rc = db_read_begin(gate_database(r), &context, &db);

	if (rc)
		return rc;
	rc = db_row(db, r->arena, &mijn_find, ARGS_NONE, mijn_columns, COUNT(mijn_columns), row);
	if (!rc) {
		email_hash(r->arena, row->email, w->email);
		rc = aanloop_load(db, r->arena, &context, w->email, w->address, aanloop);
	}
	db_read_end(db);
	return rc;
}

struct misser {
	const struct wijziging *wijziging;
	struct moment nu;
};

static int note_work(struct db *db, void *arg)
{
	const struct misser *m = arg;

	return aanloop_note(db, m->wijziging->email, m->wijziging->address, m->nu, false);
}

static int note_miss(struct request *r, const struct wijziging *w)
{
	const struct db_context context = {.nu = r->nu, .vandaag = r->vandaag, .om_te_lezen = true};
	struct misser misser = {w, r->nu};

	invalid(r, "nu", "Wachtwoord van nu: dit is niet uw wachtwoord. Probeer het opnieuw.");
	return db_write(gate_database(r), &context, note_work, &misser);
}

static int wachtwoord_prepare(struct request *r)
{
	const struct wachtwoord_in *in = r->in;
	struct wijziging *w = arena_alloc(r->arena, sizeof(*w));
	struct mijn_row row = {0};
	struct aanloop aanloop;
	const char *refusal;
	int rc;

	gate_hash_address(r, w->address);
	rc = look_up(r, w, &row, &aanloop);
	if (rc)
		return rc;
	if (aanloop_wait(&aanloop, r->nu) > 0)
		return fail(r, ERR_TE_VAAK, "too many attempts");
	if (!wachtwoord_matches(row.wachtwoord_hash, in->nu))
		rc = note_miss(r, w);
	refusal = wachtwoord_refusal(r->arena, in->nieuw, row.naam, row.email);
	if (!refusal && strcmp(in->nu, in->nieuw) == 0)
		refusal = "Dit is het wachtwoord van nu. Kies een ander.";
	if (refusal)
		invalid(r, "nieuw", "Nieuw wachtwoord: %s", refusal);
	if (rc || request_invalid(r))
		return rc ? rc : ERR_INVOER;
	w->versie = row.versie;
	r->prepared = w;
	return wachtwoord_hash(in->nieuw, w->hash);
}

static int wachtwoord_handle(struct request *r)
{
	const struct wijziging *w = r->prepared;
	char token[SESSIE_TOKEN_MAX];
	int rc = aanloop_note(r->db, w->email, w->address, r->nu, true);

	rc = rc ? rc : sessie_change_wachtwoord(r->db, r->wie.gebruiker, w->versie, w->hash, r->nu);
	rc = rc ? rc : sessie_create(r->db, r->wie.gebruiker, r->wie.functie, r->nu, token);
	if (rc)
		return rc;
	gate_set_cookie(r, arena_text(r->arena, token));
	r->location = "/wachtwoord";
	r->flash = "Uw wachtwoord is gewijzigd. Overal anders bent u nu uitgelogd.";
	return 0;
}

static int nothing_handle(struct request *r)
{
	(void)r;
	return 0;
}

static void wachtwoord_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Mijn wachtwoord", "Kies een nieuw wachtwoord. Overal anders wordt u uitgelogd.");
	ui_form(h, &(struct ui_form){.action = "/wachtwoord",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Wijzig",
				     .note = "Weet u het wachtwoord van nu niet meer? Vraag uw "
					     "beheerder om een code."});
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/wachtwoord",
     .recht = RECHT_INGELOGD,
     .summary = "Mijn wachtwoord",
     .handle = nothing_handle,
     .view = wachtwoord_view,
     .flags = ROUTE_NO_API,
     .scenario = "wachtwoord"},
    {.method = POST,
     .path = "/wachtwoord",
     .recht = RECHT_INGELOGD,
     .summary = "Wachtwoord wijzigen",
     FIELDS(wachtwoord_fields, struct wachtwoord_in),
     .prepare = wachtwoord_prepare,
     .handle = wachtwoord_handle,
     .again = "/wachtwoord",
     .flags = ROUTE_NO_API | ROUTE_SLOW,
     .scenario = "wachtwoord"},
};
PAGE(wachtwoord, .room = "toegang", .routes = routes, .n_routes = COUNT(routes));
