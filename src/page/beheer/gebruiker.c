/*
 * Gebruiker: one person who can log in, with functions; adding and changing one.
 *
 * What: a new person with a first function; one person with what can be done for him
 *       (gebruikerstap.c).
 * Who:  the functioneel beheerder.
 * Invariants: an e-mail address belongs to one person who is there; another one is proven with a
 *       code, as the first was (trigger adres_wie).
 * On purpose absent: setting somebody's password; deleting a person, because the logs name him.
 * Rows: F076-F090.
 */
#include "gate/gate.h"
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/organisatie.h"
#include "store/gebruiker.h"
#include "store/keuze.h"

#include <string.h>

/* ---- one person ---- */

struct gebruiker_row {
	gebruiker_id id;
	int64_t versie;
	const char *naam;
	const char *email;
	const char *telefoon;
	const char *waarvoor;
	int toestand;
	bool heeft_wachtwoord;
	bool in_dienst;
};
static const struct column gebruiker_columns[] = {
    COLUMN_ID(struct gebruiker_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct gebruiker_row, versie, INT, "Versie", 0),
    COLUMN(struct gebruiker_row, naam, TEXT, "Naam", 0),
    COLUMN(struct gebruiker_row, email, TEXT, "E-mail", 0),
    COLUMN(struct gebruiker_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct gebruiker_row, waarvoor, TEXT, "Waarvoor bellen", 0),
    COLUMN_KEUZE(struct gebruiker_row, toestand, gebruikerstanden, "Stand", 0),
    COLUMN(struct gebruiker_row, heeft_wachtwoord, BOOL, "Heeft een wachtwoord", 0),
    COLUMN(struct gebruiker_row, in_dienst, BOOL, NULL, 0),
};
QUERY(
    gebruiker_find_one,
    "SELECT id, versie, naam, email, telefoon, waarvoor, toestand, heeft_wachtwoord = 1 AS heeft_wachtwoord, "
    "toestand = 'actief' AS in_dienst FROM gebruiker WHERE id = $1");
static const struct object object_gebruiker =
    OBJECT(GEBRUIKER, gebruiker_find_one, gebruiker_columns, struct gebruiker_row);

struct functie_row {
	functie_id id;
	int64_t versie;
	int rol;
	const char *organisatie;
	int niveau;
	struct datum van_datum;
	struct datum tot_datum;
	bool niet_voorbij;
};
static const struct column functie_columns[] = {
    COLUMN_ID(struct functie_row, id, functie, FUNCTIE, "Nummer"),
    COLUMN(struct functie_row, versie, INT, NULL, 0),
    COLUMN_KEUZE(struct functie_row, rol, rollen, "Rol", 0),
    COLUMN(struct functie_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct functie_row, niveau, functieniveaus, "Niveau", 0),
    COLUMN(struct functie_row, van_datum, DATUM, "Van", 0),
    COLUMN(struct functie_row, tot_datum, DATUM, "Tot en met", 0),
    COLUMN(struct functie_row, niet_voorbij, BOOL, NULL, 0),
};
#define FUNCTIE                                                                                                                   \
	"SELECT f.id, f.versie, f.rol, o.naam AS organisatie, f.niveau, f.van_datum, f.tot_datum, f.niet_voorbij FROM functie f " \
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

/* The last field is asked of an address that was somebody's, and not before. */
static size_t fields_shown(struct ui_field *fields, size_t n)
{
	const struct ui_field *ander = request_field_of(fields, n, "ander");

	return ander->error || (ander->value && *ander->value == '1') ? n : n - 1;
}

static void view_functies(struct html *h, struct request *r, const struct een_page *out,
			  const char *url)
{
	const struct functie_row *rows = out->functies.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, "/beheer/gebruikers/:gebruiker/functies", &n);

	ui_section_begin(h, "functies", "Functies");
	ui_table(h, ROW_SET(functie_columns, rows, out->functies.count),
		 &(struct ui_table){.one = "functie",
				    .many = "functies",
				    .link = "rol",
				    .link_id = "id",
				    .link_prefix = "/beheer/functies/"});
	for (size_t i = 0; i < out->functies.count; i++)
		if (rows[i].niet_voorbij)
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

static void view_functies_voorbij(struct html *h, const struct een_page *out)
{
	const struct functie_row *rows = out->functies.rows;

	ui_section_begin(h, "functies", "Functies");
	ui_table(h, ROW_SET(functie_columns, rows, out->functies.count),
		 &(struct ui_table){.one = "functie", .many = "functies"});
	ui_section_end(h);
}

/* Who left: what he was, and coming back. */
static void view_weg(struct html *h, struct request *r, const struct een_page *out, const char *url)
{
	size_t n;
	struct ui_field *fields = request_fields(r, "/beheer/gebruikers/:gebruiker/terug", &n);

	ui_alert(h, UI_INFO, "Uit dienst", "Deze persoon kan niet meer inloggen.");
	view_functies_voorbij(h, out);
	fill_organisaties(r, fields, n, &out->organisaties);
	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s/terug", url),
		       .id = "terug",
		       .legend = "Komt terug",
		       .versie = out->gebruiker.versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Komt terug",
		       .note = "Daarna maakt u een code voor een nieuw wachtwoord. Dossiers van "
			       "vroeger ziet deze persoon niet meer."});
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
	if (g->toestand != GEBRUIKERSTAND_ACTIEF) {
		view_weg(h, r, out, url);
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
				     .n_fields = fields_shown(fields, n),
				     .submit = "Bewaar",
				     .cancel = "/beheer/gebruikers",
				     .note = "Krijgt deze persoon een ander e-mailadres? Dan "
					     "werkt het oude wachtwoord niet meer, en maakt u "
					     "daarna een code."});
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
	bool ander;
};
#define ANDER "Dit is iemand anders dan wie dit adres eerder had"
#define GEBRUIKER_FIELDS(struct_)                                                                  \
	FIELD(struct_, naam, TEXT, "Naam", .required = true, .max = 120),                          \
	    FIELD(struct_, email, EMAIL, "E-mailadres", .required = true),                         \
	    FIELD(struct_, telefoon, TEL, "Telefoon"),                                             \
	    FIELD(struct_, waarvoor, TEXT, "Waarvoor belt u deze persoon?", .max = 200)
static const struct field gebruiker_fields[] = {
    GEBRUIKER_FIELDS(struct gebruiker_in),
    FIELD(struct gebruiker_in, ander, BOOL, ANDER),
};

struct nieuw_in {
	const char *naam;
	const char *email;
	const char *telefoon;
	const char *waarvoor;
	int rol;
	organisatie_id organisatie;
	int niveau;
	bool ander;
};
static const struct field nieuw_fields[] = {
    GEBRUIKER_FIELDS(struct nieuw_in),
    FIELD_CHOICE_OF(struct nieuw_in, rol, rollen, "Rol", .required = true, .select = true),
    FIELD_ID_OF(struct nieuw_in, organisatie, organisatie, ORGANISATIE, "Organisatie",
		.required = true),
    FIELD_CHOICE_OF(struct nieuw_in, niveau, functieniveaus, "Niveau", .required = true,
		    .select = true),
    FIELD(struct nieuw_in, ander, BOOL, ANDER),
};

/* Whose this address is. `self`: of whom it is asked, nr 0 for who is new. */
static int check_address(struct request *r, const char *email, gebruiker_id self, bool ander)
{
	const struct db_context context = gate_context(r);
	struct gebruiker_gevonden g;
	int rc, back;

	if (!email)
		return 0;
	rc = gebruiker_find(r->db, r->arena, &context, email, &g);
	back = db_set_context(r->db, &context);
	if (rc == ERR_GEEN_RIJ || (!rc && g.id.nr == self.nr))
		return back;
	if (!rc && strcmp(g.toestand, "actief") == 0)
		invalid(r, "email", "E-mailadres: dit is het adres van %s. Kies een ander adres.",
			g.naam);
	else if (!rc && !ander)
		invalid(r, "ander",
			"Dit adres was van %s, die nu uit dienst is. Komt die terug? Open daar de "
			"gebruiker en kies Komt terug. Is het iemand anders? Vink dit dan aan.",
			g.naam);
	return rc ? rc : back;
}

static int nieuw_check(struct request *r)
{
	const struct nieuw_in *in = r->in;

	return check_address(r, in->email, (gebruiker_id){0}, in->ander);
}

static int wijzig_check(struct request *r)
{
	const struct gebruiker_in *in = r->in;
	const struct gebruiker_row *g = r->object;

	return check_address(r, in->email, g->id, in->ander);
}

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
				     .n_fields = fields_shown(fields, n),
				     .submit = "Voeg toe",
				     .cancel = "/beheer/gebruikers"});
}

/* What only the database knows: another was first, or it is one's own. */
static int taken_address(struct request *r, int rc)
{
	return request_explain(
	    r, rc,
	    {"adres_wie", "email",
	     "E-mailadres: uw eigen adres wijzigt een andere beheerder. Daarna krijgt u een code."},
	    {NULL, "email",
	     "E-mailadres: dit adres hoort al bij iemand. Zoek die persoon op, "
	     "of kies een ander adres."});
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

	*form = (struct gebruiker_in){g->naam, g->email, g->telefoon, g->waarvoor, false};
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
	r->flash = strcmp(tekst_fold(r->arena, in->email), tekst_fold(r->arena, g->email)) == 0
		       ? "Gewijzigd."
		       : "Gewijzigd. Maak nu een code: met het nieuwe adres hoort een nieuw "
			 "wachtwoord.";
	return taken_address(r, gebruiker_update(r->db, r->arena, g->id, g->versie, &nieuw, r->nu));
}

/* ---- routes ---- */

static const struct route routes[] = {
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
     .check = nieuw_check,
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
     .mits = "in_dienst",
     FIELDS(gebruiker_fields, struct gebruiker_in),
     .check = wijzig_check,
     .handle = wijzig_handle,
     .again = "/beheer/gebruikers/:gebruiker",
     .scenario = "beheer"},
};
PAGE(gebruiker, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
