/*
 * Besluitenlijst: what was decided in the network, and by whom it is kept.
 *
 * What: all decisions that the reader may read, found by word and by gremium, as a list, on paper
 *       and as a file; one of them, to change it or to open it to the whole network.
 * Who:  members of the gremium and who was invited; what is open to all everybody in the network.
 *       Changing: chair and secretary.
 * Invariants: once the minutes are fixed the words stay as they are (netwerkbesluit_schrijver);
 *       only whether the network reads it may change then. A number is never used again.
 * Rows: F100.
 */
#include "gate/page.h"

#include "part/herleidbaar.h"
#include "store/netwerkbesluit.h"

#include <string.h>

#define DOEL "overleggen van het netwerk"
#define PAGE_ROWS 25

struct lijst_in {
	const char *zoek;
	gremium_id gremium;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, zoek, TEXT, "Zoek een woord"),
    FIELD_ID_OF(struct lijst_in, gremium, gremium, GREMIUM, "Overleg", .select = true),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct lijst_page {
	struct list besluiten;
	struct db_rows gremia;
};
static const struct shape besluit_shape =
    SHAPE("Netwerkbesluit", struct netwerkbesluit_row, netwerkbesluit_columns);
static const struct shape_part lijst_parts[] = {
    {"besluiten", &besluit_shape, offsetof(struct lijst_page, besluiten), true},
};
static const struct shape lijst_shape = {.name = "Netwerkbesluiten",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	size_t limit = request_limit(r, PAGE_ROWS);
	struct db_rows rows;
	int rc = netwerkbesluit_list(
	    r->db, r->arena,
	    &(struct netwerkbesluit_zoek){in->gremium, request_like(r, in->zoek), c.id, limit + 1},
	    &rows);

	if (rc)
		return rc;
	out->besluiten = list_of(&rows);
	list_turn(r, &out->besluiten, limit, sizeof(struct netwerkbesluit_row));
	return gremium_list(r->db, r->arena, true, r->vandaag, &out->gremia);
}

static void view_filters(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct gremium_row *gremia = out->gremia.rows;
	const struct row_set set = ROW_SET(gremium_columns, gremia, out->gremia.count);
	size_t n;
	struct ui_field *filters = request_filters(r, &n);
	struct ui_field *gremium = request_field_of(filters, n, "gremium");

	gremium->kind = UI_SELECT;
	gremium->options = request_options(r, &set, "id", "naam");
	gremium->n_options = out->gremia.count;
	ui_form(h, &(struct ui_form){.action = "/netwerkbesluiten",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Zoek"});
}

static bool write_link(struct html *h, const struct column *column, const void *row,
		       UNUSED void *arg)
{
	const struct netwerkbesluit_row *d = row;

	if (!d->leidt || strcmp(column->name, "nummer") != 0)
		return false;
	ui_link(h, html_url(h, "/netwerkbesluiten/%s", TOKEN(h, d->id)),
		arena_format(h->arena, "%d", (int)d->nummer));
	return true;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct netwerkbesluit_row *rows = out->besluiten.rows;

	ui_h1(h, "Besluiten van het netwerk",
	      "Van de overleggen waar u lid van bent, en wat voor het hele netwerk is.");
	view_filters(h, r);
	ui_table(h, ROW_SET(netwerkbesluit_columns, rows, out->besluiten.count),
		 &(struct ui_table){.one = "besluit",
				    .many = "besluiten",
				    .phone = "nummer: datum tekst",
				    .cell = write_link,
				    .vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
				    .volgende = out->besluiten.next
						    ? request_url_with(r, "na", out->besluiten.next)
						    : NULL,
				    .empty_title = "Geen besluiten gevonden",
				    .empty_text =
					"Zoek met een ander woord, of kies een ander overleg."});
	if (out->besluiten.count)
		request_view_files(h, r);
	ui_print_button(h);
	ui_link(h, "/gremia", "Naar alle overleggen");
}

/* ---- one of them ---- */

static const struct field besluit_fields[] = {
    FIELD(struct netwerkbesluit_inhoud, tekst, LONG_TEXT, "Wat is besloten?", .required = true,
	  .max = 1000),
    FIELD(struct netwerkbesluit_inhoud, voor_wie, TEXT, "Voor wie geldt het?", .max = 200),
    FIELD(struct netwerkbesluit_inhoud, openbaar, BOOL, "Het hele netwerk mag dit besluit lezen"),
};

static bool is_fixed(const struct netwerkbesluit_row *d)
{
	return !bijeenkomst_may(d->bijeenkomststand, BIJEENKOMSTSTAP_NOTEER);
}

static int besluit_form_handle(struct request *r)
{
	const struct netwerkbesluit_row *d = r->object;

	*(struct netwerkbesluit_inhoud *)request_form(r, NULL) =
	    (struct netwerkbesluit_inhoud){d->tekst, d->voor_wie, d->openbaar};
	return 0;
}

static void besluit_view(struct html *h, struct request *r)
{
	const struct netwerkbesluit_row *d = r->object;
	const char *url = html_url(h, "/netwerkbesluiten/%s", TOKEN(h, d->id));
	const char *punt = html_url(h, "/bespreekpunten/%s", TOKEN(h, d->bespreekpunt_id));
	const struct ui_action weg = {.label = "Haal dit besluit weg",
				      .url = arena_format(h->arena, "%s/weghalen", url),
				      .post = true,
				      .versie = d->versie,
				      .kind = UI_SUBTLE,
				      .icon = UI_ICON_KRUIS};
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Besluit %d", (int)d->nummer),
	      arena_format(h->arena, "%s, %s", d->gremium, html_datum(h, d->datum)));
	if (is_fixed(d))
		ui_alert(h, UI_INFO, "Het verslag is vastgesteld",
			 "De tekst kan niet meer veranderen. U kunt alleen kiezen of het hele "
			 "netwerk het besluit leest.");
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = d->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = punt});
	if (!is_fixed(d) && !moment_set(d->ingetrokken_op))
		ui_actions(h, &weg, 1);
	ui_link(h, "/netwerkbesluiten", "Naar de besluitenlijst");
}

static bool is_same(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

static int besluit_check(struct request *r)
{
	const struct netwerkbesluit_row *d = r->object;
	const struct netwerkbesluit_inhoud *in = r->in;

	if (is_fixed(d) && in->tekst && !is_same(in->tekst, d->tekst))
		invalid(
		    r, "tekst",
		    "Het verslag is vastgesteld. Laat de tekst zoals die was, en neem een nieuw "
		    "besluit.");
	if (is_fixed(d) && !is_same(in->voor_wie, d->voor_wie))
		invalid(r, "voor_wie",
			"Het verslag is vastgesteld. Laat staan voor wie het besluit geldt.");
	herleidbaar_check_vak(r, "tekst", "Wat is besloten?", in->tekst);
	herleidbaar_check_vak(r, "voor_wie", "Voor wie geldt het?", in->voor_wie);
	return 0;
}

static void to_punt(struct request *r, const struct netwerkbesluit_row *d, const char *flash)
{
	r->location = request_path(r, "/bespreekpunten/%s", ID_BESPREEKPUNT, d->bespreekpunt_id.nr);
	r->flash = flash;
}

static int besluit_handle(struct request *r)
{
	const struct netwerkbesluit_row *d = r->object;
	const struct handeling doing = request_doing(r);

	to_punt(r, d, "Bewaard.");
	return netwerkbesluit_update(&doing, d, r->in);
}

static int weg_check(struct request *r)
{
	if (is_fixed(r->object))
		invalid(r, "", "Het verslag is vastgesteld. Neem een nieuw besluit.");
	return 0;
}

static int weg_handle(struct request *r)
{
	const struct netwerkbesluit_row *d = r->object;
	const struct handeling doing = request_doing(r);

	to_punt(r, d, "Het besluit is weggehaald.");
	r->undo = request_path(r, "/netwerkbesluiten/%s/terug", ID_NETWERKBESLUIT, d->id.nr);
	return netwerkbesluit_withdraw(&doing, d, false);
}

static int terug_handle(struct request *r)
{
	const struct netwerkbesluit_row *d = r->object;
	const struct handeling doing = request_doing(r);

	to_punt(r, d, "Het besluit staat er weer.");
	return netwerkbesluit_withdraw(&doing, d, true);
}

/* ---- routes ---- */

#define BESLUIT(method_, path_, object_, summary_, ...)                                            \
	{                                                                                          \
		.method = (method_), .path = "/netwerkbesluiten" path_,                            \
		.recht = RECHT_NETWERK_LEZEN, .summary = (summary_), .doel = DOEL,                 \
		.object = (object_), .scenario = "bijeenkomsten", __VA_ARGS__                      \
	}

static const struct route routes[] = {
    BESLUIT(GET, "", NULL, "Besluiten van het netwerk", FIELDS(lijst_fields, struct lijst_in),
	    .handle = lijst_handle, .view = lijst_view, .shape = &lijst_shape,
	    .flags = ROUTE_WIDE | ROUTE_PRINT),
    BESLUIT(GET, "/:netwerkbesluit", &object_netwerkbesluit, "Besluit van het netwerk wijzigen",
	    .handle = besluit_form_handle, .view = besluit_view, .flags = ROUTE_NO_API),
    BESLUIT(POST, "/:netwerkbesluit", &object_netwerkbesluit, "Besluit van het netwerk wijzigen",
	    FIELDS(besluit_fields, struct netwerkbesluit_inhoud), .check = besluit_check,
	    .handle = besluit_handle, .again = "/netwerkbesluiten/:netwerkbesluit"),
    BESLUIT(POST, "/:netwerkbesluit/weghalen", &object_netwerkbesluit,
	    "Besluit van het netwerk weghalen", .check = weg_check, .handle = weg_handle),
    BESLUIT(POST, "/:netwerkbesluit/terug", &object_netwerkbesluit,
	    "Besluit van het netwerk terugzetten", .check = weg_check, .handle = terug_handle),
};
PAGE(netwerkbesluiten, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
