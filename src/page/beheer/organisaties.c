/*
 * Organisaties: the parties of the network, each with the legal task under which its people may see
 * a dossier.
 *
 * What: the list, a new one, changing one, and closing one (nobody starts there any more; what is,
 * stays). Who:  the functioneel beheerder changes; everybody who logs in may see whom there are.
 * Invariants: an organisation always has a grondslag, shown with every reading (F101-F102).
 * Rows: F012, F090, F098, F101.
 */
#include "gate/page.h"

#include "domain/organisatie.h"
#include "store/organisatie.h"

/* ---- rows ---- */

struct organisatie_row {
	organisatie_id id;
	int64_t versie;
	const char *naam;
	int soort;
	const char *gemeente;
	const char *telefoon;
	const char *email;
	const char *grondslag;
	bool actief;
};
static const struct column organisatie_columns[] = {
    COLUMN_ID(struct organisatie_row, id, organisatie, ORGANISATIE, "Nummer"),
    COLUMN(struct organisatie_row, versie, INT, NULL, 0),
    COLUMN(struct organisatie_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct organisatie_row, soort, organisatiesoorten, "Soort", 0),
    COLUMN(struct organisatie_row, gemeente, TEXT, "Gemeente", 0),
    COLUMN(struct organisatie_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct organisatie_row, email, TEXT, "E-mail", 0),
    COLUMN(struct organisatie_row, grondslag, TEXT, "Wettelijke taak", 0),
    COLUMN(struct organisatie_row, actief, BOOL, "Doet mee", 0),
};
#define ORGANISATIE                                                                                \
	"SELECT id, versie, naam, soort, gemeente, telefoon, email, grondslag, actief FROM "       \
	"organisatie "
QUERY(organisatie_list, ORGANISATIE "WHERE naam_vouw LIKE $1 ESCAPE '\\' AND id > $2 "
				    "ORDER BY id LIMIT $3");
QUERY(organisatie_find_one, ORGANISATIE "WHERE id = $1");
static const struct object object_organisatie =
    OBJECT(ORGANISATIE, organisatie_find_one, organisatie_columns, struct organisatie_row);

/* ---- the list ---- */

struct lijst_in {
	const char *zoek;
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, zoek, TEXT, "Naam"),
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};
struct lijst_page {
	struct list organisaties;
};
static const struct shape organisatie_shape =
    SHAPE("Organisatie", struct organisatie_row, organisatie_columns);
static const struct shape_part lijst_parts[] = {
    {"organisaties", &organisatie_shape, offsetof(struct lijst_page, organisaties), true},
};
static const struct shape lijst_shape = {.name = "Organisaties",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	size_t limit = request_limit(r, LIST_PAGE);
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	int rc = request_rows(
	    r, &organisatie_list, ARGS(request_like(r, in->zoek), c.id, (int64_t)limit + 1),
	    organisatie_columns, sizeof(struct organisatie_row), limit + 1, &out->organisaties);

	if (!rc)
		list_turn(r, &out->organisaties, limit, sizeof(struct organisatie_row));
	return rc;
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const struct organisatie_row *rows = out->organisaties.rows;
	const char *next = out->organisaties.next;
	bool beheert = request_may_open(r, "/beheer/organisaties/nieuw");
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Organisaties", "Wie er meedoen in het netwerk, en vanuit welke wettelijke taak.");
	if (beheert)
		ui_button_link(h, UI_PRIMARY, "/beheer/organisaties/nieuw",
			       "Organisatie toevoegen");
	ui_form(h, &(struct ui_form){.action = "/beheer/organisaties",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Zoek"});
	ui_table(h, ROW_SET(organisatie_columns, rows, out->organisaties.count),
		 &(struct ui_table){
		     .one = "organisatie",
		     .many = "organisaties",
		     .link = beheert ? "naam" : NULL,
		     .link_id = "id",
		     .link_prefix = "/beheer/organisaties/",
		     .phone = "soort gemeente actief:",
		     .volgende = next ? request_url_with(r, "na", next) : NULL,
		     .vorige = in->na ? request_url_with(r, "na", NULL) : NULL,
		     .empty_title = "Geen organisaties gevonden",
		     .empty_text = "Zoek met een deel van de naam.",
		 });
	if (out->organisaties.count)
		request_view_files(h, r);
}

/* ---- new and changed ---- */

struct organisatie_in {
	const char *naam;
	int soort;
	const char *gemeente;
	const char *telefoon;
	const char *email;
	const char *grondslag;
};
static const struct field organisatie_fields[] = {
    FIELD(struct organisatie_in, naam, TEXT, "Naam", .required = true, .max = 120),
    FIELD_CHOICE_OF(struct organisatie_in, soort, organisatiesoorten, "Soort", .required = true,
		    .select = true),
    FIELD(struct organisatie_in, gemeente, TEXT, "Gemeente", .max = 80),
    FIELD(struct organisatie_in, telefoon, TEL, "Telefoon"),
    FIELD(struct organisatie_in, email, EMAIL, "E-mailadres"),
    FIELD(struct organisatie_in, grondslag, TEXT, "Wettelijke taak", .max = 200,
	  .hint = "Laat leeg voor het artikel dat bij de soort hoort."),
};

static struct organisatie_nieuw nieuw_of(const struct organisatie_in *in)
{
	return (struct organisatie_nieuw){.naam = in->naam,
					  .soort = in->soort,
					  .domein = CHOICE_NONE,
					  .gemeente = in->gemeente,
					  .telefoon = in->telefoon,
					  .email = in->email,
					  .grondslag = in->grondslag};
}

static int nieuw_form_handle(struct request *r)
{
	(void)r;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Organisatie toevoegen", NULL);
	ui_form(h, &(struct ui_form){.action = "/beheer/organisaties",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = "/beheer/organisaties"});
}

static int nieuw_handle(struct request *r)
{
	const struct organisatie_nieuw nieuw = nieuw_of(r->in);
	organisatie_id id;

	r->location = "/beheer/organisaties";
	r->flash = "De organisatie is toegevoegd.";
	return organisatie_create(r->db, r->arena, &nieuw, &id);
}

static int een_handle(struct request *r)
{
	const struct organisatie_row *o = r->object;
	struct organisatie_in *form = request_form(r, "/beheer/organisaties/:organisatie");

	*form = (struct organisatie_in){o->naam,     o->soort, o->gemeente,
					o->telefoon, o->email, o->grondslag};
	return 0;
}

static void een_view(struct html *h, struct request *r)
{
	const struct organisatie_row *o = r->object;
	const char *url = html_url(h, "/beheer/organisaties/%s", TOKEN(h, o->id));
	const struct ui_action end = {.label = "Doet niet meer mee",
				      .url = arena_format(h->arena, "%s/einde", url),
				      .post = true,
				      .kind = UI_DANGER,
				      .versie = o->versie,
				      .toelichting =
					  "Niemand kan hier nog beginnen. Wat er is blijft."};
	size_t n;
	struct ui_field *fields = request_fields(r, "/beheer/organisaties/:organisatie", &n);

	ui_h1(h, o->naam, NULL);
	if (!o->actief)
		ui_alert(h, UI_INFO, "Doet niet meer mee", NULL);
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = o->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = "/beheer/organisaties"});
	ui_link(h, arena_format(h->arena, "%s/overeenkomst", url),
		"Tekst van de overeenkomst met jongeren");
	if (o->actief)
		ui_actions(h, &end, 1);
}

static int wijzig_handle(struct request *r)
{
	const struct organisatie_row *o = r->object;
	const struct organisatie_nieuw nieuw = nieuw_of(r->in);

	r->location = "/beheer/organisaties";
	r->flash = "Gewijzigd.";
	return organisatie_update(r->db, r->arena, o->id, o->versie, &nieuw);
}

static int einde_handle(struct request *r)
{
	const struct organisatie_row *o = r->object;

	r->location = "/beheer/organisaties";
	r->flash = "Deze organisatie doet niet meer mee.";
	return organisatie_end(r->db, o->id, o->versie);
}

/* ---- routes ---- */

#define DOEL "beheer van organisaties"

static const struct route routes[] = {
    {.method = GET,
     .path = "/beheer/organisaties",
     .recht = RECHT_NETWERK_LEZEN,
     .summary = "Organisaties",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .flags = ROUTE_WIDE,
     .scenario = "beheer"},
    {.method = GET,
     .path = "/beheer/organisaties/nieuw",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Organisatie toevoegen",
     .handle = nieuw_form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/organisaties",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Organisatie toevoegen",
     FIELDS(organisatie_fields, struct organisatie_in),
     .handle = nieuw_handle,
     .again = "/beheer/organisaties/nieuw",
     .scenario = "beheer"},
    {.method = GET,
     .path = "/beheer/organisaties/:organisatie",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Organisatie wijzigen",
     .doel = DOEL,
     .object = &object_organisatie,
     .handle = een_handle,
     .view = een_view,
     .flags = ROUTE_NO_API,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Organisatie wijzigen",
     .doel = DOEL,
     .object = &object_organisatie,
     FIELDS(organisatie_fields, struct organisatie_in),
     .handle = wijzig_handle,
     .again = "/beheer/organisaties/:organisatie",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie/einde",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Organisatie beëindigen",
     .doel = DOEL,
     .object = &object_organisatie,
     .handle = einde_handle,
     .scenario = "beheer"},
};
PAGE(organisaties, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
