/*
 * Gebruikers: who can log in, in which function, and the one-time code with which somebody chooses
 * a password.
 *
 * What: the list with search, without the guests of a scan, who have a link and nothing else; a
 *       new person with a first function; one person with functions, a code, and leaving.
 * Who:  the functioneel beheerder. He sees no dossier: none of the dossier rights stands in his
 *       line (rollen.def).
 * Invariants: nobody leaves while responsible for open dossiers (promise 1, trigger
 *       belofte_1_caseload); a code is shown once, is stored as a hash and works once; ending a
 *       function ends what its sessions may from the next request on (AN-09).
 * On purpose absent: setting somebody's password; deleting a person, because the logs name him.
 * Rows: F076-F090, F012; security AN-07, AN-09.
 */
#include "gate/page.h"
#include "part/aanvraag.h"
#include "part/kennis.h"

#include "domain/organisatie.h"
#include "store/gebruiker.h"
#include "store/keuze.h"
#include "store/postbericht.h"
#include "toegang/sessie.h"

#include <string.h>

#define CODE_MS (INT64_C(24) * 60 * 60 * 1000)

/* ---- the list ---- */

struct regel_row {
	gebruiker_id id;
	const char *naam;
	const char *email;
	const char *telefoon;
	int rol;
	const char *organisatie;
	const char *toestand;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct regel_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct regel_row, rol, rollen, "Rol", 0),
    COLUMN(struct regel_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct regel_row, email, TEXT, "E-mail", 0),
    COLUMN(struct regel_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct regel_row, toestand, TEXT, "Stand", 0),
};
/* A guest comes among them when he gets a function. */
QUERY(gebruiker_list,
      "SELECT g.id, g.naam, g.email, g.telefoon, f.rol, o.naam AS organisatie, g.toestand "
      "FROM gebruiker g LEFT JOIN functie f ON f.gebruiker_id = g.id AND f.tot_datum IS NULL "
      "LEFT JOIN organisatie o ON o.id = f.organisatie_id WHERE g.naam_vouw LIKE $1 ESCAPE '\\' "
      "AND g.id > $2 AND (NOT g.gast OR f.id IS NOT NULL) ORDER BY g.id, f.id LIMIT $3");

struct lijst_in {
	const char *zoek;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, zoek, TEXT, "Naam"),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct lijst_page {
	struct list gebruikers;
	bool mislukt; /* mail did not arrive */
	struct kennis_wacht kennis;
	int64_t aanvragen;
};
static const struct shape regel_shape = SHAPE("GebruikerRegel", struct regel_row, regel_columns);
static const struct shape_part lijst_parts[] = {
    {"gebruikers", &regel_shape, offsetof(struct lijst_page, gebruikers), true},
};
static const struct shape lijst_shape = {.name = "Gebruikers",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, LIST_PAGE);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	int rc = request_rows(r, &gebruiker_list,
			      ARGS(request_like(r, in->zoek), c.id, (int64_t)limit + 1),
			      regel_columns, sizeof(struct regel_row), limit + 1, &out->gebruikers);

	if (rc)
		return rc;
	list_turn(r, &out->gebruikers, limit, sizeof(struct regel_row));
	rc = kennis_wacht_load(r, &out->kennis);
	rc = rc ? rc : aanvraag_wacht_load(r, &out->aanvragen);
	return rc ? rc : mislukt_any(r->db, &out->mislukt);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct regel_row *rows = out->gebruikers.rows;
	const struct ui_action add[] = {{.label = "Gebruiker toevoegen",
					 .url = "/beheer/gebruikers/nieuw",
					 .kind = UI_PRIMARY,
					 .icon = UI_ICON_PLUS},
					{.label = "Organisaties", .url = "/beheer/organisaties"},
					{.label = "Wie mag wat", .url = "/beheer/rechten"},
					{.label = "Termijnen", .url = "/beheer/termijnen"},
					{.label = "Aanvragen", .url = "/beheer/aanvragen"},
					{.label = "Mail die niet aankwam", .url = "/beheer/post"}};
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Gebruikers", "Wie er kunnen inloggen, en in welke functie.");
	aanvraag_wacht_view(h, out->aanvragen);
	kennis_wacht_view(h, &out->kennis);
	ui_actions(h, add, COUNT(add));
	if (out->mislukt)
		ui_alert(h, UI_WARNING, "Er is mail die niet aankwam",
			 "Kijk bij Mail die niet aankwam waarom.");
	if (out->gebruikers.count == 1 && !in->zoek && !in->na)
		ui_alert(
		    h, UI_INFO, "Zo begint uw regio",
		    "Voeg eerst de organisaties toe: scholen, gemeenten, UWV. Daarna de mensen, "
		    "ieder met een functie. Zij kiezen met een code zelf een wachtwoord.");
	ui_form(h, &(struct ui_form){.action = "/beheer/gebruikers",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Zoek"});
	ui_table(
	    h, ROW_SET(regel_columns, rows, out->gebruikers.count),
	    &(struct ui_table){.one = "gebruiker",
			       .many = "gebruikers",
			       .link = "naam",
			       .link_id = "id",
			       .link_prefix = "/beheer/gebruikers/",
			       .volgende = out->gebruikers.next
					       ? request_url_with(r, "na", out->gebruikers.next)
					       : NULL,
			       .vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
			       .empty_title = "Niemand gevonden",
			       .empty_text = "Zoek met een deel van de naam."});
	if (out->gebruikers.count)
		request_view_files(h, r);
}

/* ---- one person ---- */

struct gebruiker_row {
	gebruiker_id id;
	int64_t versie;
	const char *naam;
	const char *email;
	const char *telefoon;
	const char *waarvoor;
	const char *toestand;
	bool heeft_wachtwoord;
};
static const struct column gebruiker_columns[] = {
    COLUMN_ID(struct gebruiker_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct gebruiker_row, versie, INT, "Versie", 0),
    COLUMN(struct gebruiker_row, naam, TEXT, "Naam", 0),
    COLUMN(struct gebruiker_row, email, TEXT, "E-mail", 0),
    COLUMN(struct gebruiker_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct gebruiker_row, waarvoor, TEXT, "Waarvoor bellen", 0),
    COLUMN(struct gebruiker_row, toestand, TEXT, "Stand", 0),
    COLUMN(struct gebruiker_row, heeft_wachtwoord, BOOL, "Heeft een wachtwoord", 0),
};
QUERY(
    gebruiker_find_one,
    "SELECT id, versie, naam, email, telefoon, waarvoor, toestand, heeft_wachtwoord = 1 AS heeft_wachtwoord "
    "FROM gebruiker WHERE id = $1");
static const struct object object_gebruiker = {.kind = ID_GEBRUIKER,
					       .query = &gebruiker_find_one,
					       .columns = gebruiker_columns,
					       .n_columns = COUNT(gebruiker_columns),
					       .size = sizeof(struct gebruiker_row)};

struct functie_row {
	functie_id id;
	int64_t versie;
	int rol;
	const char *organisatie;
	int niveau;
	struct datum van_datum;
	struct datum tot_datum;
};
static const struct column functie_columns[] = {
    COLUMN_ID(struct functie_row, id, functie, FUNCTIE, "Nummer"),
    COLUMN(struct functie_row, versie, INT, NULL, 0),
    COLUMN_KEUZE(struct functie_row, rol, rollen, "Rol", 0),
    COLUMN(struct functie_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct functie_row, niveau, functieniveaus, "Niveau", 0),
    COLUMN(struct functie_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct functie_row, tot_datum, DATUM, "Tot en met", 0),
};
#define FUNCTIE                                                                                                   \
	"SELECT f.id, f.versie, f.rol, o.naam AS organisatie, f.niveau, f.van_datum, f.tot_datum FROM functie f " \
	"JOIN organisatie o ON o.id = f.organisatie_id "
QUERY(functie_list, FUNCTIE "WHERE f.gebruiker_id = $1 ORDER BY f.id LIMIT 50");

struct een_page {
	struct gebruiker_row gebruiker;
	struct list functies;
	struct db_rows organisaties;
};
static const struct shape gebruiker_shape =
    SHAPE("Gebruiker", struct gebruiker_row, gebruiker_columns);
static const struct shape functie_shape = SHAPE("Functie", struct functie_row, functie_columns);
static const struct shape_part een_parts[] = {
    {"gebruiker", &gebruiker_shape, offsetof(struct een_page, gebruiker), false},
    {"functies", &functie_shape, offsetof(struct een_page, functies), true},
};
static const struct shape een_shape = {.name = "GebruikerInBeeld",
				       .size = sizeof(struct een_page),
				       .parts = een_parts,
				       .n_parts = COUNT(een_parts)};

static int load_organisaties(struct request *r, struct db_rows *ret)
{
	return organisatie_keuze_list(r->db, r->arena, request_search(r, "organisatie"), ret);
}

static int een_handle(struct request *r)
{
	struct een_page *out = r->out;
	const struct gebruiker_row *g = r->object;
	int rc = load_organisaties(r, &out->organisaties);

	out->gebruiker = *g;
	return rc ? rc
		  : request_rows(r, &functie_list, ARGS(g->id), functie_columns,
				 sizeof(struct functie_row), 50, &out->functies);
}

static void fill_organisaties(struct request *r, struct ui_field *fields, size_t n,
			      const struct db_rows *list)
{
	const struct organisatie_keuze *rows = list->rows;

	request_choose(r, request_field_of(fields, n, "organisatie"),
		       ROW_SET(organisatie_keuze_columns, rows, list->count),
		       "Kies een organisatie");
}

static void view_functies(struct html *h, struct request *r, const struct een_page *out,
			  const char *url)
{
	const struct functie_row *rows = out->functies.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, "/beheer/gebruikers/:gebruiker/functies", &n);

	ui_section_begin(h, "functies", "Functies");
	ui_table(h, ROW_SET(functie_columns, rows, out->functies.count),
		 &(struct ui_table){.one = "functie", .many = "functies"});
	for (size_t i = 0; i < out->functies.count; i++)
		if (!datum_set(rows[i].tot_datum))
			ui_action(h, &(struct ui_action){
					 .label = arena_format(h->arena, "Beëindig: %s, %s",
							       choice_label(&rollen, rows[i].rol),
							       rows[i].organisatie),
					 .url = html_url(h, "/beheer/functies/%s/einde",
							 TOKEN(h, rows[i].id)),
					 .post = true,
					 .versie = rows[i].versie});
	fill_organisaties(r, fields, n, &out->organisaties);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/functies", url),
				     .id = "functie",
				     .behind = "Functie toevoegen",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe"});
	ui_section_end(h);
}

static void een_view(struct html *h, struct request *r)
{
	const struct een_page *out = r->out;
	const struct gebruiker_row *g = &out->gebruiker;
	const char *url = html_url(h, "/beheer/gebruikers/%s", TOKEN(h, g->id));
	const struct ui_action code = {.label = "Maak een code",
				       .url = arena_format(h->arena, "%s/code", url),
				       .post = true,
				       .kind = g->heeft_wachtwoord ? UI_SECONDARY : UI_PRIMARY,
				       .icon = UI_ICON_SLOT,
				       .toelichting =
					   "Met de code kiest deze persoon een nieuw wachtwoord."};
	const struct ui_action leave = {.label = "Gaat uit dienst",
					.url = arena_format(h->arena, "%s/uit-dienst", url),
					.post = true,
					.kind = UI_DANGER,
					.versie = g->versie};
	size_t n;
	struct ui_field *fields = request_fields(r, "/beheer/gebruikers/:gebruiker", &n);

	ui_h1(h, g->naam, NULL);
	if (strcmp(g->toestand, "actief") != 0) {
		ui_alert(h, UI_INFO, "Uit dienst", "Deze persoon kan niet meer inloggen.");
		return;
	}
	ui_actions(h, &code, 1);
	ui_p(h, g->heeft_wachtwoord
		    ? "Heeft een wachtwoord gekozen."
		    : "Heeft nog geen wachtwoord. Maak een code en geef die persoonlijk.");
	view_functies(h, r, out, url);
	ui_form(h, &(struct ui_form){.action = url,
				     .legend = "Gegevens",
				     .versie = g->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = "/beheer/gebruikers"});
	ui_section_begin(h, "uit-dienst", "Uit dienst");
	ui_p(h, "Deze persoon kan daarna niet meer inloggen.");
	ui_action(h, &leave);
	ui_section_end(h);
}

/* ---- new and changed ---- */

struct gebruiker_in {
	const char *naam;
	const char *email;
	const char *telefoon;
	const char *waarvoor;
};
#define GEBRUIKER_FIELDS(struct_)                                                                  \
	FIELD(struct_, naam, TEXT, "Naam", .required = true, .max = 120),                          \
	    FIELD(struct_, email, EMAIL, "E-mailadres", .required = true),                         \
	    FIELD(struct_, telefoon, TEL, "Telefoon"),                                             \
	    FIELD(struct_, waarvoor, TEXT, "Waarvoor belt u deze persoon?", .max = 200)
static const struct field gebruiker_fields[] = {GEBRUIKER_FIELDS(struct gebruiker_in)};

struct nieuw_in {
	const char *naam;
	const char *email;
	const char *telefoon;
	const char *waarvoor;
	int rol;
	organisatie_id organisatie;
	int niveau;
};
static const struct field nieuw_fields[] = {
    GEBRUIKER_FIELDS(struct nieuw_in),
    FIELD_CHOICE_OF(struct nieuw_in, rol, rollen, "Rol", .required = true, .select = true),
    FIELD_ID_OF(struct nieuw_in, organisatie, organisatie, ORGANISATIE, "Organisatie",
		.required = true),
    FIELD_CHOICE_OF(struct nieuw_in, niveau, functieniveaus, "Niveau", .required = true,
		    .select = true),
};
struct nieuw_page {
	struct db_rows organisaties;
};
static const struct shape nieuw_shape = {.name = "GebruikerNieuw",
					 .size = sizeof(struct nieuw_page)};

static int nieuw_form_handle(struct request *r)
{
	struct nieuw_page *out = r->out;

	return load_organisaties(r, &out->organisaties);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct nieuw_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	fill_organisaties(r, fields, n, &out->organisaties);
	ui_h1(h, "Gebruiker toevoegen",
	      "Daarna maakt u een code. Daarmee kiest de gebruiker zelf een wachtwoord.");
	ui_form(h, &(struct ui_form){.action = "/beheer/gebruikers",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = "/beheer/gebruikers"});
}

/* An address that is taken is the one refusal a beheerder can mend here. */
static int taken_address(struct request *r, int rc)
{
	if (rc != ERR_CONFLICT)
		return rc;
	invalid(
	    r, "email",
	    "E-mailadres: dit adres hoort al bij iemand. Zoek die persoon op, of kies een ander adres.");
	return ERR_INVOER;
}

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct gebruiker_nieuw nieuw = {.naam = in->naam,
					      .email = in->email,
					      .telefoon = in->telefoon,
					      .waarvoor = in->waarvoor};
	struct functie_nieuw functie = {.organisatie = in->organisatie,
					.rol = in->rol,
					.niveau = in->niveau,
					.van = r->vandaag,
					.tot = DATUM_GEEN};
	functie_id id;
	int rc =
	    taken_address(r, gebruiker_create(r->db, r->arena, &nieuw, r->nu, &functie.gebruiker));

	rc = rc ? rc : functie_create(r->db, &functie, &id);
	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, functie.gebruiker.nr);
	r->flash = "Toegevoegd. Maak nu een code.";
	return rc;
}

static int wijzig_form(struct request *r)
{
	const struct gebruiker_row *g = r->object;
	struct gebruiker_in *form = request_form(r, "/beheer/gebruikers/:gebruiker");
	int rc = een_handle(r);

	*form = (struct gebruiker_in){g->naam, g->email, g->telefoon, g->waarvoor};
	return rc;
}

static int wijzig_handle(struct request *r)
{
	const struct gebruiker_row *g = r->object;
	const struct gebruiker_in *in = r->in;
	const struct gebruiker_nieuw nieuw = {.naam = in->naam,
					      .email = in->email,
					      .telefoon = in->telefoon,
					      .waarvoor = in->waarvoor};

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, g->id.nr);
	r->flash = "Gewijzigd.";
	return taken_address(r, gebruiker_update(r->db, r->arena, g->id, g->versie, &nieuw));
}

/* ---- code, leaving, functions ---- */

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
	const struct gebruiker_row *g = r->object;
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

/* Why somebody cannot stop, in the words of who must first do something else. */
static int end_conflict(struct request *r, int rc)
{
	if (rc != ERR_CONFLICT)
		return rc;
	invalid(r, "",
		strcmp(db_conflict(r->db), "laatste_beheerder") == 0
		    ? "Dit is de laatste beheerder die kan inloggen. Maak eerst iemand anders "
		      "beheerder."
		    : "Deze persoon is nog casusregisseur van open dossiers. Draag eerst de "
		      "caseload over.");
	return ERR_INVOER;
}

static int uit_dienst_handle(struct request *r)
{
	const struct gebruiker_row *g = r->object;

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, g->id.nr);
	r->flash = "Deze persoon kan niet meer inloggen.";
	return end_conflict(r, gebruiker_end(r->db, g->id, g->versie, r->vandaag));
}

struct functie_in {
	int rol;
	organisatie_id organisatie;
	int niveau;
	struct datum van;
	int64_t norm;
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
};

static int functie_handle(struct request *r)
{
	const struct gebruiker_row *g = r->object;
	const struct functie_in *in = r->in;
	const struct functie_nieuw nieuw = {.gebruiker = g->id,
					    .organisatie = in->organisatie,
					    .rol = in->rol,
					    .niveau = in->niveau,
					    .van = in->van,
					    .tot = DATUM_GEEN,
					    .caseload_norm =
						in->norm == FIELD_INT_NONE ? 0 : in->norm};
	functie_id id;

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, g->id.nr);
	r->flash = "Functie toegevoegd.";
	return functie_create(r->db, &nieuw, &id);
}

struct einde_row {
	functie_id id;
	gebruiker_id gebruiker_id;
	int64_t versie;
};
static const struct column einde_columns[] = {
    COLUMN_ID(struct einde_row, id, functie, FUNCTIE, "Nummer"),
    COLUMN_ID(struct einde_row, gebruiker_id, gebruiker, GEBRUIKER, "Gebruiker"),
    COLUMN(struct einde_row, versie, INT, NULL, 0),
};
QUERY(functie_find_one, "SELECT id, gebruiker_id, versie FROM functie WHERE id = $1");
static const struct object object_functie = {.kind = ID_FUNCTIE,
					     .query = &functie_find_one,
					     .columns = einde_columns,
					     .n_columns = COUNT(einde_columns),
					     .size = sizeof(struct einde_row)};

static int functie_einde_handle(struct request *r)
{
	const struct einde_row *f = r->object;

	r->location = request_path(r, "/beheer/gebruikers/%s", ID_GEBRUIKER, f->gebruiker_id.nr);
	r->flash = "De functie is gestopt.";
	return end_conflict(r, functie_end(r->db, f->id, f->versie, r->vandaag));
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/beheer/gebruikers",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Gebruikers",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .flags = ROUTE_WIDE,
     .scenario = "beheer"},
    {.method = GET,
     .path = "/beheer/gebruikers/nieuw",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Gebruiker toevoegen",
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .shape = &nieuw_shape,
     .flags = ROUTE_NO_API,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/gebruikers",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Gebruiker toevoegen",
     FIELDS(nieuw_fields, struct nieuw_in),
     .handle = nieuw_handle,
     .again = "/beheer/gebruikers/nieuw",
     .scenario = "beheer"},
    {.method = GET,
     .path = "/beheer/gebruikers/:gebruiker",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Een gebruiker",
     .object = &object_gebruiker,
     .doel = "beheer van gebruikers",
     .handle = wijzig_form,
     .view = een_view,
     .shape = &een_shape,
     .flags = ROUTE_WIDE,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/gebruikers/:gebruiker",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Gebruiker wijzigen",
     .object = &object_gebruiker,
     .doel = "beheer van gebruikers",
     FIELDS(gebruiker_fields, struct gebruiker_in),
     .handle = wijzig_handle,
     .again = "/beheer/gebruikers/:gebruiker",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/gebruikers/:gebruiker/functies",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Functie toevoegen",
     .object = &object_gebruiker,
     .doel = "beheer van gebruikers",
     FIELDS(functie_fields, struct functie_in),
     .handle = functie_handle,
     .again = "/beheer/gebruikers/:gebruiker",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/gebruikers/:gebruiker/code",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Code maken",
     .object = &object_gebruiker,
     .doel = "beheer van gebruikers",
     .handle = code_handle,
     .view = code_view,
     .shape = &code_shape,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/gebruikers/:gebruiker/uit-dienst",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Gaat uit dienst",
     .object = &object_gebruiker,
     .doel = "beheer van gebruikers",
     .handle = uit_dienst_handle,
     .again = "/beheer/gebruikers/:gebruiker",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/functies/:functie/einde",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Functie beëindigen",
     .object = &object_functie,
     .doel = "beheer van gebruikers",
     .handle = functie_einde_handle,
     .scenario = "beheer"},
};
PAGE(gebruikers, .room = "beheer", .title = "Beheer", .menu = "/beheer/gebruikers",
     .menu_groep = MENU_BEHEER, .menu_order = 9, .menu_icon = UI_ICON_BEHEER, .routes = routes,
     .n_routes = COUNT(routes));
