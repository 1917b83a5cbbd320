/*
 * Gebruikers: who can log in, and in which function; what waits for the beheerder.
 *
 * What: the list with search, without the guests of a scan, who have a link and nothing else.
 *       gebruiker.c shows, adds and changes one; gebruikerstap.c gives a code or a function, and
 *       says that somebody left.
 * Who:  the functioneel beheerder. He sees no dossier: none of the dossier rights stands in his
 *       line (rollen.def).
 * Rows: F076-F090.
 */
#include "gate/page.h"
#include "part/aanvraag.h"
#include "part/kennis.h"

#include "domain/organisatie.h"
#include "store/gebruiker.h"
#include "store/postbericht.h"

struct regel_row {
	gebruiker_id id;
	const char *naam;
	const char *email;
	const char *telefoon;
	int rol;
	const char *organisatie;
	int toestand;
};
static const struct column regel_columns[] = {
    COLUMN_ID(struct regel_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct regel_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct regel_row, rol, rollen, "Rol", 0),
    COLUMN(struct regel_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN(struct regel_row, email, TEXT, "E-mail", 0),
    COLUMN(struct regel_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN_KEUZE(struct regel_row, toestand, gebruikerstanden, "Stand", 0),
};
/* A guest comes among them when he gets a function. */
QUERY(gebruiker_list,
      "SELECT g.id, g.naam, g.email, g.telefoon, f.rol, o.naam AS organisatie, g.toestand "
      "FROM gebruiker g LEFT JOIN functie f ON f.gebruiker_id = g.id "
      "AND (f.tot_datum IS NULL OR (f.tot_datum >= $5 AND f.tot_datum >= f.van_datum)) "
      "LEFT JOIN organisatie o ON o.id = f.organisatie_id WHERE g.naam_vouw LIKE $1 ESCAPE '\\' "
      "AND g.id > $2 AND g.toestand = COALESCE($4, g.toestand) "
      "AND (NOT g.gast OR f.id IS NOT NULL) ORDER BY g.id, f.id LIMIT $3");

struct lijst_in {
	const char *zoek;
	int toestand;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, zoek, TEXT, "Naam"),
    FIELD_CHOICE_OF(struct lijst_in, toestand, gebruikerstanden, "Stand", .select = true),
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
			      ARGS(request_like(r, in->zoek), c.id, (int64_t)limit + 1,
				   ARG_CHOICE(gebruikerstanden, in->toestand), r->vandaag),
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
					{.label = "Regio's", .url = "/regios"},
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
	if (out->gebruikers.count == 1 && !in->zoek && in->toestand == CHOICE_NONE && !in->na)
		ui_alert(
		    h, UI_INFO, "Zo begint uw regio",
		    "Voeg eerst uw regio toe, en dan de organisaties: scholen, gemeenten, UWV. "
		    "Daarna de mensen, ieder met een functie. Zij kiezen met een code zelf een "
		    "wachtwoord.");
	ui_form(h, &(struct ui_form){.action = "/beheer/gebruikers",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Zoek"});
	ui_table(h, ROW_SET(regel_columns, rows, out->gebruikers.count),
		 &(struct ui_table){
		     .one = "gebruiker",
		     .many = "gebruikers",
		     .link = "naam",
		     .link_id = "id",
		     .link_prefix = "/beheer/gebruikers/",
		     .phone = "rol organisatie toestand",
		     .volgende = out->gebruikers.next
				     ? request_url_with(r, "na", out->gebruikers.next)
				     : NULL,
		     .vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		     .empty_title = "Niemand gevonden",
		     .empty_text = "Zoek met een deel van de naam, of kies een andere stand."});
	if (out->gebruikers.count)
		request_view_files(h, r);
}

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
};
PAGE(gebruikers, .room = "beheer", .title = "Beheer", .menu = "/beheer/gebruikers",
     .menu_groep = MENU_BEHEER, .menu_order = 9, .menu_icon = UI_ICON_BEHEER, .routes = routes,
     .n_routes = COUNT(routes));
