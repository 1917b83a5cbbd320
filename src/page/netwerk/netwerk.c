/*
 * Netwerk: who does what in the region, and whom to call for what.
 *
 * What: everybody who works here, one line per functie, found by name or organisation, by kind of
 *       organisation, municipality and role; and one's own card, which everybody keeps himself.
 * Who:  who may see the network. It says nothing about young people.
 * Invariants: only people who are in service and functions that run; a card is changed by its owner
 *       (view mijn_kaart) or by the beheerder.
 * On purpose absent: agreements, meetings and newcomers, which come with the network's own rooms.
 * Rows: F076-F087, F090.
 */
#include "gate/page.h"

#include "domain/coach.h"
#include "domain/organisatie.h"
#include "store/gebruiker.h"

#include <string.h>

#define PAGE_ROWS 50

/* ---- the directory ---- */

struct mens_row {
	functie_id id;
	const char *naam;
	int rol;
	const char *organisatie;
	int soort;
	const char *gemeente;
	const char *waarvoor;
	const char *bereikbaar;
	const char *telefoon;
	const char *email;
};
static const struct column mens_columns[] = {
    COLUMN_ID(struct mens_row, id, functie, FUNCTIE, "Nummer"),
    COLUMN(struct mens_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct mens_row, rol, rollen, "Rol", 0),
    COLUMN(struct mens_row, organisatie, TEXT, "Organisatie", 0),
    COLUMN_KEUZE(struct mens_row, soort, organisatiesoorten, "Soort organisatie", 0),
    COLUMN(struct mens_row, gemeente, TEXT, "Gemeente", 0),
    COLUMN(struct mens_row, waarvoor, TEXT, "Waarvoor bellen", 0),
    COLUMN(struct mens_row, bereikbaar, TEXT, "Bereikbaar", 0),
    COLUMN(struct mens_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct mens_row, email, TEXT, "E-mail", 0),
};
QUERY(
    mens_list,
    "SELECT f.id, g.naam, f.rol, o.naam AS organisatie, o.soort, o.gemeente, g.waarvoor, g.bereikbaar, "
    "g.telefoon, g.email FROM gebruiker g JOIN functie f ON f.gebruiker_id = g.id "
    "JOIN organisatie o ON o.id = f.organisatie_id WHERE g.toestand = 'actief' "
    "AND f.van_datum <= $1 AND (f.tot_datum IS NULL OR f.tot_datum >= $1) "
    "AND (g.naam_vouw LIKE $2 ESCAPE '\\' OR o.naam_vouw LIKE $2 ESCAPE '\\') "
    "AND ($3 = '' OR o.soort = $3) AND ($4 = '' OR o.gemeente = $4) AND ($5 = '' OR f.rol = $5) "
    "AND ($6 = 0 OR (g.naam_vouw, f.id) > (SELECT v.naam_vouw, w.id FROM functie w "
    "JOIN gebruiker v ON v.id = w.gebruiker_id WHERE w.id = $6)) "
    "ORDER BY g.naam_vouw, f.id LIMIT $7");
QUERY(gemeente_list,
      "SELECT gemeente AS naam FROM organisatie WHERE gemeente IS NOT NULL AND actief = TRUE "
      "GROUP BY gemeente ORDER BY gemeente LIMIT 200");

struct netwerk_in {
	const char *zoek;
	int soort;
	const char *gemeente;
	int rol;
	const char *na;
};
static const struct field netwerk_fields[] = {
    FIELD(struct netwerk_in, zoek, TEXT, "Naam of organisatie"),
    FIELD_CHOICE_OF(struct netwerk_in, soort, organisatiesoorten, "Soort organisatie",
		    .select = true),
    FIELD(struct netwerk_in, gemeente, TEXT, "Gemeente"),
    FIELD_CHOICE_OF(struct netwerk_in, rol, rollen, "Rol", .select = true),
    FIELD(struct netwerk_in, na, TEXT, "Vanaf", .hidden = true),
};

struct netwerk_page {
	struct list mensen, gemeenten;
};
static const struct shape mens_shape = SHAPE("NetwerkMens", struct mens_row, mens_columns);
static const struct shape_part netwerk_parts[] = {
    {"mensen", &mens_shape, offsetof(struct netwerk_page, mensen), true},
};
static const struct shape netwerk_shape = {.name = "Netwerk",
					   .size = sizeof(struct netwerk_page),
					   .parts = netwerk_parts,
					   .n_parts = COUNT(netwerk_parts)};

static const char *or_none(const char *text)
{
	return text ? text : "";
}

static int netwerk_handle(struct request *r)
{
	const struct netwerk_in *in = r->in;
	struct netwerk_page *out = r->out;
	size_t limit = request_limit(r, PAGE_ROWS);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	int rc = request_rows(r, &mens_list,
			      ARGS(r->vandaag, request_like(r, in->zoek),
				   or_none(choice_code(&organisatiesoorten, in->soort)),
				   or_none(in->gemeente), or_none(choice_code(&rollen, in->rol)),
				   c.id, (int64_t)limit + 1),
			      mens_columns, sizeof(struct mens_row), limit + 1, &out->mensen);

	if (!rc)
		list_turn(r, &out->mensen, limit, sizeof(struct mens_row));
	return rc ? rc : request_words(r, &gemeente_list, &out->gemeenten);
}

/* On a phone one touch calls or writes. */
static bool write_reach(struct html *h, const struct column *column, const void *row, void *arg)
{
	const struct mens_row *mens = row;

	(void)arg;
	if (strcmp(column->name, "telefoon") == 0 && mens->telefoon)
		ui_link(h, html_url(h, "tel:%s", mens->telefoon), mens->telefoon);
	else if (strcmp(column->name, "email") == 0 && mens->email)
		ui_link(h, html_url(h, "mailto:%s", mens->email), "Stuur mail");
	else
		return false;
	return true;
}

static void netwerk_view(struct html *h, struct request *r)
{
	const struct netwerk_page *out = r->out;
	const struct netwerk_in *in = r->in;
	const struct mens_row *rows = out->mensen.rows;
	const struct ui_action own = {.label = "Mijn kaart bijwerken",
				      .url = html_url(h, "/netwerk/%s", TOKEN(h, r->wie.gebruiker)),
				      .icon = UI_ICON_PEN};
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Netwerk", "Wie wat doet in de regio, en waarvoor u wie belt.");
	ui_actions(h, &own, 1);
	request_offer(r, request_field_of(filters, n, "gemeente"), &out->gemeenten);
	ui_form(h, &(struct ui_form){.action = "/netwerk",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_table(
	    h, ROW_SET(mens_columns, rows, out->mensen.count),
	    &(struct ui_table){
		.one = "persoon",
		.many = "personen",
		.names = "naam",
		.hide = "soort gemeente",
		.cell = write_reach,
		.vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		.volgende = out->mensen.next ? request_url_with(r, "na", out->mensen.next) : NULL,
		.empty_title = "Niemand gevonden",
		.empty_text = "Zoek met een deel van de naam, of kies minder filters."});
	if (out->mensen.count)
		request_view_files(h, r);
	ui_link(h, "/regelingen/vergelijking", "Regelingen vergelijken tussen gemeenten en UWV");
}

/* ---- one's own card ---- */

struct kaart_row {
	gebruiker_id id;
	int64_t versie;
	const char *naam;
	const char *telefoon;
	const char *waarvoor;
	const char *bereikbaar;
	int64_t specialismen;
};
static const struct column kaart_columns[] = {
    COLUMN_ID(struct kaart_row, id, gebruiker, GEBRUIKER, "Nummer"),
    COLUMN(struct kaart_row, versie, INT, "Versie", 0),
    COLUMN(struct kaart_row, naam, TEXT, "Naam", 0),
    COLUMN(struct kaart_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct kaart_row, waarvoor, TEXT, "Waarvoor bellen", 0),
    COLUMN(struct kaart_row, bereikbaar, TEXT, "Bereikbaar", 0),
    COLUMN(struct kaart_row, specialismen, INT, NULL, 0),
};
QUERY(kaart_by_id,
      "SELECT id, versie, naam, telefoon, waarvoor, bereikbaar, specialismen FROM mijn_kaart "
      "WHERE id = $1");
static const struct object object_kaart = {.kind = ID_GEBRUIKER,
					   .query = &kaart_by_id,
					   .columns = kaart_columns,
					   .n_columns = COUNT(kaart_columns),
					   .size = sizeof(struct kaart_row)};
static const struct shape kaart_shape = SHAPE("MijnKaart", struct kaart_row, kaart_columns);

static const struct field kaart_fields[] = {
    FIELD(struct kaart, waarvoor, TEXT, "Waarvoor bellen collega's u?", .max = 200,
	  .hint = "Bijvoorbeeld: stages in de zorg, en vragen over de proefplaatsing."),
    FIELD(struct kaart, bereikbaar, TEXT, "Wanneer bent u bereikbaar?", .max = 120,
	  .hint =
	      "Bijvoorbeeld: maandag tot en met donderdag, niet tijdens het spreekuur van 9 tot "
	      "10."),
    FIELD_SET_OF(struct kaart, specialismen, specialismen, "Waar bent u goed in?",
		 .hint = "Zo vindt wie een coach zoekt de jongere die bij u past."),
    FIELD(struct kaart, telefoon, TEL, "Telefoon", .autocomplete = "tel"),
};

static int kaart_handle(struct request *r)
{
	const struct kaart_row *row = r->object;
	struct kaart *form = request_form(r, NULL);

	*form = (struct kaart){row->telefoon, row->waarvoor, row->bereikbaar,
			       (uint32_t)row->specialismen};
	memcpy(r->out, row, sizeof(*row));
	return 0;
}

static int bewaar_handle(struct request *r)
{
	const struct kaart_row *row = r->object;

	r->location = "/netwerk";
	r->flash = "Uw kaart is bijgewerkt.";
	return gebruiker_update_kaart(r->db, row->id, row->versie, r->in);
}

static void kaart_view(struct html *h, struct request *r)
{
	const struct kaart_row *row = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Mijn kaart", "Zo vinden collega's u. Uw naam en functie wijzigt de beheerder.");
	ui_form(h, &(struct ui_form){.action = html_url(h, "/netwerk/%s", TOKEN(h, row->id)),
				     .versie = row->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = "/netwerk",
				     .note = "Wie kan dit lezen: iedereen in het netwerk die kan "
					     "inloggen."});
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/netwerk",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Netwerk",
     FIELDS(netwerk_fields, struct netwerk_in),
     .handle = netwerk_handle,
     .view = netwerk_view,
     .shape = &netwerk_shape,
     .flags = ROUTE_WIDE,
     .scenario = "netwerk"},
    {.method = GET,
     .path = "/netwerk/:gebruiker",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Mijn kaart",
     .doel = "eigen kaart in het netwerk",
     .object = &object_kaart,
     .handle = kaart_handle,
     .view = kaart_view,
     .shape = &kaart_shape,
     .scenario = "netwerk"},
    {.method = POST,
     .path = "/netwerk/:gebruiker",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Mijn kaart bijwerken",
     .doel = "eigen kaart in het netwerk",
     .object = &object_kaart,
     FIELDS(kaart_fields, struct kaart),
     .handle = bewaar_handle,
     .again = "/netwerk/:gebruiker",
     .scenario = "netwerk"},
};
PAGE(netwerk, .room = "netwerk", .title = "Netwerk", .menu = "/netwerk", .menu_order = 10,
     .menu_icon = UI_ICON_TELEFOON, .routes = routes, .n_routes = COUNT(routes));
