/*
 * Inloggen en uitloggen.
 *
 * What: an e-mail address and a password open a session; a one-time code sets a (first) password.
 * Who:  everybody.
 * Invariants: an unknown address, a wrong password and somebody who left get the same answer after
 * the same work; guessing is slowed per visitor, so that the owner himself is never kept out
 * (aanloop_wait). Every attempt is noted before it is answered. The session's token is new at every
 * login and is stored only as a hash. On purpose absent: a second factor (later), registration
 * (accounts come from the beheerder), "remember me". Rows: F012; security.md AN-01, AN-04 to AN-07,
 * SE-01.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "toegang/demo.h"
#include "toegang/sessie.h"
#include "toegang/wachtwoord.h"

#include <string.h>

/* ---- rows and queries ---- */

struct inlog_row {
	gebruiker_id id;
	const char *wachtwoord_hash;
	const char *toestand;
};
static const struct column inlog_columns[] = {
    COLUMN_ID(struct inlog_row, id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct inlog_row, wachtwoord_hash, TEXT, NULL, 0),
    COLUMN(struct inlog_row, toestand, TEXT, NULL, 0),
};
QUERY(inlog_find, "SELECT id, wachtwoord_hash, toestand FROM inlog "
		  "ORDER BY CASE WHEN toestand = 'actief' THEN 0 ELSE 1 END, id DESC LIMIT 1");
QUERY(inlog_functie_first, "SELECT id FROM inlog_functie ORDER BY id LIMIT 1");
QUERY(wachtwoord_rehash,
      "UPDATE t_gebruiker SET wachtwoord_hash = $2, versie = versie + 1 WHERE id = $1");

struct code_row {
	gebruiker_id gebruiker_id;
	const char *naam;
	const char *email;
};
static const struct column code_columns[] = {
    COLUMN_ID(struct code_row, gebruiker_id, gebruiker, GEBRUIKER, NULL),
    COLUMN(struct code_row, naam, TEXT, NULL, 0),
    COLUMN(struct code_row, email, TEXT, NULL, 0),
};
QUERY(code_find, "SELECT gebruiker_id, naam, email FROM code_gebruiker LIMIT 1");

/* ---- fields ---- */

struct inlog_in {
	const char *email;
	const char *wachtwoord;
	const char *verder;
};
static const struct field inlog_fields[] = {
    FIELD(struct inlog_in, email, EMAIL, "E-mailadres", .required = true,
	  .autocomplete = "username"),
    FIELD(struct inlog_in, wachtwoord, PASSWORD, "Wachtwoord", .required = true,
	  .max = WACHTWOORD_MOST, .autocomplete = "current-password"),
    FIELD(struct inlog_in, verder, TEXT, "Verder", .hidden = true, .max = 2000),
};
struct inlog_vraag {
	const char *verder;
};
static const struct field vraag_fields[] = {
    FIELD(struct inlog_vraag, verder, TEXT, "Verder", .hidden = true, .max = 2000),
};

struct code_in {
	const char *code;
	const char *wachtwoord;
};
static const struct field code_fields[] = {
    FIELD(struct code_in, code, TEXT, "Code", .required = true, .max = 60,
	  .autocomplete = "one-time-code", .hint = "De code die u van uw beheerder kreeg."),
    FIELD(struct code_in, wachtwoord, PASSWORD, "Nieuw wachtwoord", .required = true, .max = 1000,
	  .autocomplete = "new-password",
	  .hint = "Ten minste 12 tekens. Een korte zin is goed te onthouden."),
};

/* ---- inloggen ---- */

/* What prepare found, for the handler. */
struct toegang {
	gebruiker_id gebruiker;
	functie_id functie;
	uint8_t email[32], address[32];
	const char *new_hash; /* when the old one was made with less care */
};

static struct db_context nobody(const struct request *r, const uint8_t key[32])
{
	return (struct db_context){.nu = r->nu, .vandaag = r->vandaag, .sleutel = {key, 32}};
}

/* Who this is, and how often it was tried. */
static int look_up(struct request *r, struct toegang *t, struct inlog_row *row,
		   struct aanloop *aanloop)
{
	struct db_context context = nobody(r, t->email);
	struct db *db;
	int64_t functie = 0;
	int rc = db_read_begin(gate_database(r), &context, &db);

	if (rc)
		return rc;
	*row = (struct inlog_row){0};
	rc = db_row(db, r->arena, &inlog_find, ARGS_NONE, inlog_columns, COUNT(inlog_columns), row);
	if (rc == 0 || rc == ERR_GEEN_RIJ)
		rc = db_number(db, &inlog_functie_first, ARGS_NONE, &functie);
	if (rc == ERR_GEEN_RIJ)
		rc = 0;
	t->functie.nr = functie;
	if (!rc)
		rc = aanloop_load(db, r->arena, &context, t->email, t->address, aanloop);
	db_read_end(db);
	return rc;
}

struct poging {
	const struct toegang *toegang;
	struct moment nu;
};

static int note_failure(struct db *db, void *arg)
{
	const struct poging *p = arg;

	return aanloop_note(db, p->toegang->email, p->toegang->address, p->nu, false);
}

static int refuse(struct request *r, struct toegang *t)
{
	struct db_context context = nobody(r, t->email);
	struct poging poging = {t, r->nu};
	int rc;

	context.om_te_lezen = true; /* guesses are slowed down on a full disk too */
	rc = db_write(gate_database(r), &context, note_failure, &poging);
	if (rc)
		return rc;
	invalid(
	    r, "wachtwoord",
	    "E-mailadres en wachtwoord horen niet bij elkaar. Probeer het opnieuw, of vraag uw beheerder om een code.");
	return ERR_INVOER;
}

static int login_prepare(struct request *r)
{
	const struct inlog_in *in = r->in;
	struct toegang *t = arena_alloc(r->arena, sizeof(*t));
	struct inlog_row row;
	struct aanloop aanloop;
	int rc;

	email_hash(r->arena, in->email, t->email);
	gate_hash_address(r, t->address);
	rc = look_up(r, t, &row, &aanloop);
	if (rc)
		return rc;
	if (aanloop_wait(&aanloop, r->nu) > 0)
		return fail(r, ERR_TE_VAAK, "too many attempts");
	bool right = wachtwoord_matches(row.wachtwoord_hash, in->wachtwoord);
	if (!right || !t->functie.nr || strcmp(row.toestand, "actief") != 0)
		return refuse(r, t);
	t->gebruiker = row.id;
	if (wachtwoord_is_weak_hash(row.wachtwoord_hash)) {
		char *hash = arena_alloc(r->arena, WACHTWOORD_HASH_MAX);
		if (wachtwoord_hash(in->wachtwoord, hash) == 0)
			t->new_hash = hash;
	}
	r->prepared = t;
	return 0;
}

/* Only a path of ours: never another host. */
static const char *safe_target(const char *target)
{
	if (!target || target[0] != '/' || target[1] == '/' || target[1] == '\\' ||
	    strchr(target, '\\'))
		return "/";
	return target;
}

static int login_handle(struct request *r)
{
	const struct inlog_in *in = r->in;
	const struct toegang *t = r->prepared;
	char token[SESSIE_TOKEN_MAX];
	int rc = aanloop_note(r->db, t->email, t->address, r->nu, true);

	if (rc)
		return rc;
	/* Who knows the address: the database asks it of whoever changes a password. */
	if (t->new_hash && (rc = request_key(r, t->email)) == 0)
		rc = db_done(db_exec(r->db, &wachtwoord_rehash, ARGS(t->gebruiker, t->new_hash)));
	if (rc)
		return rc;
	rc = sessie_create(r->db, t->gebruiker, t->functie, r->nu, token);
	if (rc)
		return rc;
	gate_set_cookie(r, arena_text(r->arena, token));
	r->location = safe_target(in->verder);
	return 0;
}

static int login_form_handle(struct request *r)
{
	struct inlog_in *form = request_form(r, "/inloggen");
	const struct inlog_vraag *in = r->in;

	form->verder = in->verder;
	return 0;
}

/* One button per role: only on a server started with --demo, which listens on this machine alone.
 */
static void demo_view(struct html *h)
{
	ui_section_begin(h, "demo", "Rondkijken in de demo");
	ui_p(h, "Kies wie u wilt zijn. Alle mensen zijn verzonnen.");
	for (size_t i = 0; i < ROL_COUNT; i++) {
		struct ui_hidden rol = {"rol", choice_code(&rollen, (int)i)};
		struct ui_action action = {.label = choice_label(&rollen, (int)i),
					   .url = "/inloggen/demo",
					   .post = true,
					   .hidden = &rol,
					   .n_hidden = 1};
		ui_card_begin(h, demo_faces[i].naam);
		ui_p(h, demo_faces[i].wat);
		ui_action(h, &action);
		ui_card_end(h);
	}
	ui_section_end(h);
}

static void login_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, "/inloggen", &n);

	ui_h1(h, "Inloggen", "Startbaan helpt jongeren van school naar werk dat blijft.");
	ui_form(h, &(struct ui_form){
		       .action = "/inloggen", .fields = fields, .n_fields = n, .submit = "Log in"});
	ui_p(h, "Zoekt u hulp voor uzelf of voor een jongere? Daarvoor hoeft u niet in te loggen.");
	ui_button_link(h, UI_SECONDARY, "/aanmelden", "Vraag hulp");
	ui_button_link(h, UI_SECONDARY, "/wie-doet-wat", "Wie doet wat");
	ui_p(h, "Hebt u een code gekregen? Kies daarmee eerst uw wachtwoord.");
	ui_button_link(h, UI_SECONDARY, "/toegangscode", "Ik heb een code");
	ui_p(h, "Wilt u in uw regio een Implementatiescan beginnen?");
	ui_button_link(h, UI_SECONDARY, "/scan/aanvragen", "Vraag een account aan");
	if (gate_options_of(r)->demo)
		demo_view(h);
}

/* ---- de demo ---- */

struct demo_in {
	int rol;
};
static const struct field demo_fields[] = {
    FIELD_CHOICE_OF(struct demo_in, rol, rollen, "Rol", .required = true),
};

static int demo_handle(struct request *r)
{
	const struct demo_in *in = r->in;
	char token[SESSIE_TOKEN_MAX];
	uint8_t key[32];
	struct inlog_row row;
	int64_t functie;
	bool demo;
	int rc = demo_find(r->db, &demo);

	if (rc)
		return rc;
	if (!demo || !gate_options_of(r)->demo)
		return fail(r, ERR_ONBEKEND, "no demo");
	email_hash(r->arena, demo_faces[in->rol].email, key);
	rc = request_key(r, key);
	rc = rc ? rc : request_row(r, &inlog_find, ARGS_NONE, inlog_columns, &row);
	rc = rc ? rc : db_number(r->db, &inlog_functie_first, ARGS_NONE, &functie);
	rc = rc ? rc : sessie_create(r->db, row.id, (functie_id){functie}, r->nu, token);
	if (rc)
		return rc;
	gate_set_cookie(r, arena_text(r->arena, token));
	r->location = "/";
	return 0;
}

/* ---- een code inwisselen ---- */

struct code_prepared {
	uint8_t key[32];
	char hash[WACHTWOORD_HASH_MAX];
};

static int code_look_up(struct request *r, const uint8_t key[32], struct code_row *row)
{
	struct db_context context = nobody(r, key);
	struct db *db;
	int rc = db_read_begin(gate_database(r), &context, &db);

	if (rc)
		return rc;
	rc = db_row(db, r->arena, &code_find, ARGS_NONE, code_columns, COUNT(code_columns), row);
	db_read_end(db);
	return rc;
}

static int code_prepare(struct request *r)
{
	const struct code_in *in = r->in;
	struct code_prepared *p = arena_alloc(r->arena, sizeof(*p));
	struct code_row row;
	const char *refusal;
	int rc;

	toegangscode_hash(in->code, p->key);
	rc = code_look_up(r, p->key, &row);
	if (rc == ERR_GEEN_RIJ) {
		invalid(r, "code",
			"Deze code is niet (meer) geldig. Vraag uw beheerder om een nieuwe.");
		row = (struct code_row){0};
	} else if (rc) {
		return rc;
	}
	refusal = wachtwoord_refusal(r->arena, in->wachtwoord, row.naam, row.email);
	if (refusal)
		invalid(r, "wachtwoord", "%s", refusal);
	if (request_invalid(r))
		return ERR_INVOER;
	r->prepared = p;
	return wachtwoord_hash(in->wachtwoord, p->hash);
}

static int code_handle(struct request *r)
{
	struct code_prepared *p = r->prepared;
	gebruiker_id gebruiker;
	int rc = request_key(r, p->key);

	if (!rc)
		rc = toegangscode_redeem(r->db, r->arena, p->hash, r->nu, &gebruiker);
	if (rc == ERR_GEEN_RIJ) {
		invalid(r, "code",
			"Deze code is intussen gebruikt. Vraag uw beheerder om een nieuwe.");
		return ERR_INVOER;
	}
	r->location = "/inloggen";
	r->flash = "Uw wachtwoord is ingesteld. Log nu in.";
	return rc;
}

static int nothing_handle(struct request *r)
{
	(void)r;
	return 0;
}

static void code_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, "/toegangscode", &n);

	ui_h1(h, "Wachtwoord kiezen",
	      "Met uw code kiest u zelf een wachtwoord. De code werkt één keer.");
	ui_form(h, &(struct ui_form){.action = "/toegangscode",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Stel in",
				     .cancel = "/inloggen"});
}

/* ---- uitloggen ---- */

static int logout_handle(struct request *r)
{
	int rc = sessie_end(r->db, r->wie.sessie, r->nu);

	gate_set_cookie(r, NULL);
	r->location = "/inloggen";
	r->flash = "U bent uitgelogd.";
	return rc;
}

static int home_handle(struct request *r)
{
	r->location = request_home(r);
	return 0;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/",
     .recht = RECHT_OPENBAAR,
     .summary = "Begin",
     .handle = home_handle,
     .flags = ROUTE_NO_API,
     .scenario = "inloggen"},
    {.method = GET,
     .path = "/inloggen",
     .recht = RECHT_OPENBAAR,
     .summary = "Inloggen",
     FIELDS(vraag_fields, struct inlog_vraag),
     .handle = login_form_handle,
     .view = login_view,
     .flags = ROUTE_NO_API,
     .scenario = "inloggen"},
    {.method = POST,
     .path = "/inloggen",
     .recht = RECHT_OPENBAAR,
     .summary = "Inloggen",
     FIELDS(inlog_fields, struct inlog_in),
     .prepare = login_prepare,
     .handle = login_handle,
     .again = "/inloggen",
     .flags = ROUTE_NO_API | ROUTE_SLOW | ROUTE_SESSION,
     .scenario = "inloggen"},
    {.method = POST,
     .path = "/inloggen/demo",
     .recht = RECHT_OPENBAAR,
     .summary = "Inloggen in de demo",
     FIELDS(demo_fields, struct demo_in),
     .handle = demo_handle,
     .again = "/inloggen",
     .flags = ROUTE_NO_API | ROUTE_SESSION,
     .scenario = "inloggen"},
    {.method = GET,
     .path = "/toegangscode",
     .recht = RECHT_OPENBAAR,
     .summary = "Wachtwoord kiezen",
     .handle = nothing_handle,
     .view = code_view,
     .flags = ROUTE_NO_API,
     .scenario = "inloggen"},
    {.method = POST,
     .path = "/toegangscode",
     .recht = RECHT_OPENBAAR,
     .summary = "Wachtwoord kiezen",
     FIELDS(code_fields, struct code_in),
     .prepare = code_prepare,
     .handle = code_handle,
     .again = "/toegangscode",
     .flags = ROUTE_NO_API | ROUTE_SLOW,
     .scenario = "inloggen"},
    {.method = POST,
     .path = "/uitloggen",
     .recht = RECHT_INGELOGD,
     .summary = "Uitloggen",
     .handle = logout_handle,
     .flags = ROUTE_NO_API | ROUTE_SESSION,
     .scenario = "inloggen"},
};
PAGE(inloggen, .room = "toegang", .routes = routes, .n_routes = COUNT(routes));
