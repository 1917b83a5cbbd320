/*
 * What the beheerder does for one person: a code with which he chooses a password, a function that
 * begins or ends, leaving, and coming back.
 *
 * Who:  the functioneel beheerder.
 * Invariants: nobody leaves while responsible for open dossiers (promise 1, trigger
 *       belofte_1_caseload); a code is shown once, is stored as a hash and works once; ending a
 *       function ends what its sessions may from the next request on (AN-09); who comes back has a
 *       new function, chooses a new password, and sees nothing of before (triggers terug_…).
 * Rows: F076-F090, F012; security AN-07, AN-09.
 */
#include "gate/page.h"

#include "domain/organisatie.h"
#include "store/gebruiker.h"
#include "toegang/sessie.h"

struct wie_row {
	gebruiker_id id;
	int64_t versie;
	const char *naam;
	bool in_dienst;
	bool vertrokken;
};
static const struct column wie_columns[] = {
    COLUMN_ID(struct wie_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct wie_row, versie, INT, "Versie", 0),
    COLUMN(struct wie_row, naam, TEXT, "Naam", 0),
    COLUMN(struct wie_row, in_dienst, BOOL, NULL, 0),
    COLUMN(struct wie_row, vertrokken, BOOL, NULL, 0),
};
QUERY(wie_find, "SELECT id, versie, naam, toestand = 'actief' AS in_dienst, "
		"toestand <> 'actief' AND NOT gast AS vertrokken FROM gebruiker WHERE id = $1");
static const struct object object_wie = OBJECT(GEBRUIKER, wie_find, wie_columns, struct wie_row);

/* ---- a code ---- */

#define CODE_MS (INT64_C(24) * 60 * 60 * 1000)

struct code_page {
	const char *naam;
	const char *code;
};
static const struct column code_columns[] = {
    COLUMN(struct code_page, naam, TEXT, "Naam", 0),
    COLUMN(struct code_page, code, TEXT, "Code", 0),
};
static const struct shape code_shape = SHAPE("Toegangscode", struct code_page, code_columns);

static int code_handle(struct request *r)
{
	const struct wie_row *g = r->object;
	struct code_page *out = r->out;
	char *code = arena_alloc(r->arena, TOEGANGSCODE_MAX);

	out->naam = g->naam;
	out->code = code;
	return toegangscode_create(r->db, g->id, (struct moment){r->nu.ms + CODE_MS}, code);
}

/* The only page that answers a POST itself: the code must not end up in an address or a cookie. */
static void code_view(struct html *h, struct request *r)
{
	const struct code_page *out = r->out;

	ui_h1(h, arena_format(h->arena, "Code voor %s", out->naam),
	      "De code is een dag geldig en werkt één keer. U ziet hem alleen nu.");
	ui_alert(
	    h, UI_INFO, out->code,
	    "Geef deze code persoonlijk, niet per e-mail. Op de inlogbladzijde: Ik heb een code.");
	ui_print_button(h);
	ui_button_link(h, UI_SECONDARY, "/beheer/gebruikers", "Naar de gebruikers");
}

/* ---- leaving ---- */

/* Why somebody cannot stop, in the words of who must first do something else. */
static int end_conflict(struct request *r, int rc)
{
	return request_explain(r, rc, {"functie_voorbij", "", "Deze functie is al gestopt."},
			       {"laatste_beheerder", "",
				"Dit is de laatste beheerder die kan inloggen. Maak eerst iemand "
				"anders beheerder."},
			       {NULL, "",
				"Deze persoon is nog casusregisseur van open dossiers. Draag eerst "
				"de caseload over."});
}

static int uit_dienst_handle(struct request *r)
{
	const struct wie_row *g = r->object;

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, g->id.nr);
	r->flash = "Deze persoon kan niet meer inloggen.";
	return end_conflict(r, gebruiker_end(r->db, g->id, g->versie, r->vandaag));
}

/* ---- functions ---- */

struct functie_in {
	int rol;
	organisatie_id organisatie;
	int niveau;
	struct datum van;
	int64_t norm;
	const char *email;
};
static const struct field functie_fields[] = {
    FIELD_CHOICE_OF(struct functie_in, rol, rollen, "Rol", .required = true, .select = true),
    FIELD_ID_OF(struct functie_in, organisatie, organisatie, ORGANISATIE, "Organisatie",
		.required = true),
    FIELD_CHOICE_OF(struct functie_in, niveau, functieniveaus, "Niveau", .required = true,
		    .select = true),
    FIELD(struct functie_in, van, DATE, "Vanaf", .required = true),
    FIELD(struct functie_in, norm, INT, "Jongeren, hoogstens", .least = 1, .most = 200,
	  .hint = "Alleen als voor deze persoon een andere norm geldt dan voor de regio."),
    FIELD(struct functie_in, email, EMAIL, "Ander e-mailadres",
	  .hint = "Alleen als het adres van vroeger niet meer klopt."),
};
/* The last one is asked of who comes back. */
#define FUNCTIE_FEITEN 5

static struct functie_nieuw functie_of(const struct request *r)
{
	const struct wie_row *g = r->object;
	const struct functie_in *in = r->in;

	return (struct functie_nieuw){.gebruiker = g->id,
				      .organisatie = in->organisatie,
				      .rol = in->rol,
				      .niveau = in->niveau,
				      .van = in->van,
				      .tot = DATUM_GEEN,
				      .caseload_norm = in->norm == FIELD_INT_NONE ? 0 : in->norm};
}

static int functie_handle(struct request *r)
{
	const struct wie_row *g = r->object;
	const struct functie_nieuw nieuw = functie_of(r);
	functie_id id;

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, g->id.nr);
	r->flash = "Functie toegevoegd.";
	return functie_create(r->db, &nieuw, &id);
}

static int terug_handle(struct request *r)
{
	const struct wie_row *g = r->object;
	const struct functie_in *in = r->in;
	const struct functie_nieuw nieuw = functie_of(r);
	int rc = gebruiker_resume(r->db, r->arena, &nieuw, in->email, g->versie, r->nu);

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, g->id.nr);
	r->flash = "Is er weer. Maak nu een code: het oude wachtwoord werkt niet meer.";
	return request_explain(
	    r, rc,
	    {"gebruiker_email_een", "email",
	     "Ander e-mailadres: dit adres heeft nu iemand anders. Vul een ander in."},
	    {"terug_zicht", "",
	     "Deze persoon is nog casusregisseur van gesloten dossiers. De "
	     "teamleider van toen geeft die eerst aan een ander, bij Caseload."});
}

struct einde_row {
	functie_id id;
	gebruiker_id gebruiker_id;
	int64_t versie;
	bool niet_voorbij;
};
static const struct column einde_columns[] = {
    COLUMN_ID(struct einde_row, id, functie, FUNCTIE, "Nummer"),
    COLUMN_ID(struct einde_row, gebruiker_id, gebruiker, GEBRUIKER, "Gebruiker"),
    COLUMN(struct einde_row, versie, INT, NULL, 0),
    COLUMN(struct einde_row, niet_voorbij, BOOL, NULL, 0),
};
QUERY(functie_find_one, "SELECT id, gebruiker_id, versie, niet_voorbij FROM functie WHERE id = $1");
static const struct object object_functie =
    OBJECT(FUNCTIE, functie_find_one, einde_columns, struct einde_row);

static int functie_einde_handle(struct request *r)
{
	const struct einde_row *f = r->object;

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, f->gebruiker_id.nr);
	r->flash = "De functie is gestopt.";
	return end_conflict(r, functie_end(r->db, f->id, f->versie, r->vandaag));
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = POST,
     .path = "/beheer/gebruikers/:gebruiker/functies",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Functie toevoegen",
     .object = &object_wie,
     .doel = "beheer van gebruikers",
     .mits = "in_dienst",
     .fields = functie_fields,
     .n_fields = FUNCTIE_FEITEN,
     .in_size = sizeof(struct functie_in),
     .handle = functie_handle,
     .again = "/beheer/gebruikers/:gebruiker",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/gebruikers/:gebruiker/terug",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Komt terug",
     .object = &object_wie,
     .doel = "beheer van gebruikers",
     .mits = "vertrokken",
     FIELDS(functie_fields, struct functie_in),
     .handle = terug_handle,
     .again = "/beheer/gebruikers/:gebruiker",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/gebruikers/:gebruiker/code",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Code maken",
     .object = &object_wie,
     .doel = "beheer van gebruikers",
     .mits = "in_dienst",
     .handle = code_handle,
     .view = code_view,
     .shape = &code_shape,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/gebruikers/:gebruiker/uit-dienst",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Gaat uit dienst",
     .object = &object_wie,
     .doel = "beheer van gebruikers",
     .mits = "in_dienst",
     .handle = uit_dienst_handle,
     .again = "/beheer/gebruikers/:gebruiker",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/functies/:functie/einde",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Functie beëindigen",
     .object = &object_functie,
     .mits = "niet_voorbij",
     .doel = "beheer van gebruikers",
     .handle = functie_einde_handle,
     .scenario = "beheer"},
};
PAGE(gebruikerstap, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
