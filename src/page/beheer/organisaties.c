/*
 * Organisaties: the parties of the network, each with the legal task under which its people may see
 * a dossier.
 *
 * What: the list, a new one, changing one, and closing one (nobody starts there any more; what is,
 *       stays) until it takes part again. In which regions one works: organisatiestap.c adds and
 *       takes away.
 * Who:  the functioneel beheerder changes; everybody who logs in may see whom there are.
 * Invariants: an organisation always has a grondslag, shown with every reading (F101-F102).
 * Rows: F012, F090, F098, F101.
 */
#include "gate/page.h"
#include "part/regio.h"

#include "domain/organisatie.h"
#include "store/organisatie.h"

/* ---- rows ---- */

struct organisatie_row {
	organisatie_id id;
	int64_t versie;
	const char *naam;
	int soort;
	int domein;
	const char *regio;
	const char *gemeente;
	const char *telefoon;
	const char *email;
	const char *grondslag;
	bool actief;
	bool gestopt;
};
static const struct column organisatie_columns[] = {
    COLUMN_ID(struct organisatie_row, id, organisatie, ORGANISATIE, "Nummer"),
    COLUMN(struct organisatie_row, versie, INT, NULL, 0),
    COLUMN(struct organisatie_row, naam, TEXT, "Naam", 0),
    COLUMN_KEUZE(struct organisatie_row, soort, organisatiesoorten, "Soort", 0),
    COLUMN_KEUZE(struct organisatie_row, domein, organisatiedomeinen, "Domein", 0),
    COLUMN(struct organisatie_row, regio, TEXT, "Regio", 0),
    COLUMN(struct organisatie_row, gemeente, TEXT, "Gemeente", 0),
    COLUMN(struct organisatie_row, telefoon, TEXT, "Telefoon", 0),
    COLUMN(struct organisatie_row, email, TEXT, "E-mail", 0),
    COLUMN(struct organisatie_row, grondslag, TEXT, "Wettelijke taak", 0),
    COLUMN(struct organisatie_row, actief, BOOL, "Doet mee", 0),
    COLUMN(struct organisatie_row, gestopt, BOOL, NULL, 0),
};
#define ORGANISATIE                                                                                \
	"SELECT o.id, o.versie, o.naam, o.soort, o.domein, (SELECT CASE WHEN count(r.id) > 1 "     \
	"THEN 'Meer dan één' ELSE min(r.naam) END FROM organisatie_regio x JOIN regio r "        \
	"ON r.id = x.regio_id WHERE x.organisatie_id = o.id) AS regio, o.gemeente, o.telefoon, "   \
	"o.email, o.grondslag, o.actief, NOT o.actief AS gestopt FROM organisatie o "
QUERY(organisatie_list, ORGANISATIE "WHERE o.naam_vouw LIKE $1 ESCAPE '\\' AND o.id > $2 "
				    "ORDER BY o.id LIMIT $3");
QUERY(organisatie_find_one, ORGANISATIE "WHERE o.id = $1");
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
	struct ui_action acts[] = {{.label = "Organisatie toevoegen",
				    .url = "/beheer/organisaties/nieuw",
				    .kind = UI_PRIMARY,
				    .icon = UI_ICON_PLUS},
				   {.label = "Regio's", .url = "/regios"}};
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Organisaties", "Wie er meedoen in het netwerk, en vanuit welke wettelijke taak.");
	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
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
		     .hide = "domein",
		     .phone = "soort regio actief:",
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
	int domein;
	const char *gemeente;
	const char *telefoon;
	const char *email;
	const char *grondslag;
	regio_id regio;
};
/* The first are of the organisation itself; its first region is asked with them once. */
#define ORGANISATIE_FEITEN 7
static const struct field organisatie_fields[] = {
    FIELD(struct organisatie_in, naam, TEXT, "Naam", .required = true, .max = 120),
    FIELD_CHOICE_OF(struct organisatie_in, soort, organisatiesoorten, "Soort", .required = true,
		    .select = true),
    FIELD_CHOICE_OF(struct organisatie_in, domein, organisatiedomeinen, "Domein", .select = true,
		    .hint = "Laat leeg voor het domein dat bij de soort hoort."),
    FIELD(struct organisatie_in, gemeente, TEXT, "Gemeente", .max = 80),
    FIELD(struct organisatie_in, telefoon, TEL, "Telefoon"),
    FIELD(struct organisatie_in, email, EMAIL, "E-mailadres"),
    FIELD(struct organisatie_in, grondslag, TEXT, "Wettelijke taak", .max = 200,
	  .hint = "Laat leeg voor het artikel dat bij de soort hoort."),
    FIELD_ID_OF(struct organisatie_in, regio, regio, REGIO, "Regio", .select = true,
		.hint = "Werkt de organisatie in meer regio's? Voeg die daarna toe."),
};

static struct organisatie_nieuw nieuw_of(const struct organisatie_in *in)
{
	return (struct organisatie_nieuw){.naam = in->naam,
					  .soort = in->soort,
					  .domein = in->domein,
					  .gemeente = in->gemeente,
					  .telefoon = in->telefoon,
					  .email = in->email,
					  .grondslag = in->grondslag};
}

struct nieuw_page {
	struct list regios;
};
static const struct shape nieuw_shape = {.name = "OrganisatieNieuw",
					 .size = sizeof(struct nieuw_page)};

/* Where there is one region, it is that one. */
static int nieuw_form_handle(struct request *r)
{
	struct nieuw_page *out = r->out;
	struct organisatie_in *form = request_form(r, NULL);
	int rc = regios_load(r, &out->regios);
	const struct regio_keuze *rows = out->regios.rows;

	form->soort = form->domein = CHOICE_NONE;
	if (!rc && out->regios.count == 1)
		form->regio = rows[0].id;
	return rc;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct nieuw_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	regios_offer(r, request_field_of(fields, n, "regio"), &out->regios);
	ui_h1(h, "Organisatie toevoegen", NULL);
	if (!out->regios.count)
		ui_empty(h, "Er is nog geen regio",
			 "Aan de regio ziet Startbaan welke organisaties samenwerken. Maak eerst "
			 "een regio.",
			 &(struct ui_action){.label = "Regio toevoegen", .url = "/regios/nieuw"});
	ui_form(h, &(struct ui_form){.action = "/beheer/organisaties",
				     .fields = fields,
				     .n_fields = out->regios.count ? n : n - 1,
				     .submit = "Voeg toe",
				     .cancel = "/beheer/organisaties"});
}

static int nieuw_handle(struct request *r)
{
	const struct organisatie_in *in = r->in;
	const struct organisatie_nieuw nieuw = nieuw_of(in);
	organisatie_id id;
	int rc = organisatie_create(r->db, r->arena, &nieuw, &id);

	if (!rc && in->regio.nr)
		rc = organisatie_assign_regio(r->db, id, in->regio);
	r->location = "/beheer/organisaties";
	r->flash = "De organisatie is toegevoegd.";
	return rc;
}

struct een_page {
	struct list regios; /* in which it works */
	struct list vrij;   /* the others */
};
static const struct shape een_shape = {.name = "OrganisatieInBeeld",
				       .size = sizeof(struct een_page)};

static int een_handle(struct request *r)
{
	const struct organisatie_row *o = r->object;
	struct organisatie_in *form = request_form(r, "/beheer/organisaties/:organisatie");
	struct een_page *out = r->out;
	struct db_rows in, vrij;
	int rc = organisatie_regio_list(r->db, r->arena, o->id, &in, &vrij);

	*form = (struct organisatie_in){
	    .naam = o->naam,
	    .soort = o->soort,
	    .domein = o->domein == (int)organisatiesoort_domein(o->soort) ? CHOICE_NONE : o->domein,
	    .gemeente = o->gemeente,
	    .telefoon = o->telefoon,
	    .email = o->email,
	    .grondslag = o->grondslag};
	if (!rc)
		*out = (struct een_page){list_of(&in), list_of(&vrij)};
	return rc;
}

static void view_regios(struct html *h, struct request *r, const char *url)
{
	const struct een_page *out = r->out;
	const struct regio_keuze *rows = out->regios.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, "/beheer/organisaties/:organisatie/regios", &n);

	ui_section_begin(h, "regios", "Regio's");
	if (!out->regios.count)
		ui_alert(h, UI_WARNING, "Nog bij geen regio",
			 "Deze organisatie ontbreekt bij wat een regio samen doet, zoals de "
			 "Werkagenda en overleggen.");
	for (size_t i = 0; i < out->regios.count; i++) {
		ui_card_begin(h, rows[i].naam);
		ui_action(h, &(struct ui_action){.label = "Werkt hier niet meer",
						 .url = arena_format(h->arena, "%s/regios/%s/einde",
								     url, TOKEN(h, rows[i].id)),
						 .post = true,
						 .kind = UI_SUBTLE});
		ui_card_end(h);
	}
	if (out->vrij.count) {
		regios_offer(r, request_field_of(fields, n, "regio"), &out->vrij);
		ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/regios", url),
					     .id = "regio",
					     .behind = "Regio toevoegen",
					     .fields = fields,
					     .n_fields = n,
					     .submit = "Voeg de regio toe"});
	}
	ui_link(h, "/regios", "Alle regio's");
	ui_section_end(h);
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
	const struct ui_action resume = {.label = "Doet weer mee",
					 .url = arena_format(h->arena, "%s/weer", url),
					 .post = true,
					 .kind = UI_SECONDARY,
					 .versie = o->versie,
					 .toelichting = "Hier kunnen weer mensen beginnen."};
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
	view_regios(h, r, url);
	ui_link(h, arena_format(h->arena, "%s/overeenkomst", url),
		"Tekst van de overeenkomst met jongeren");
	ui_actions(h, o->actief ? &end : &resume, 1);
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
	r->undo = request_path(r, "/beheer/organisaties/%s/weer", ID_ORGANISATIE, o->id.nr);
	return organisatie_end(r->db, o->id, o->versie);
}

static int weer_handle(struct request *r)
{
	const struct organisatie_row *o = r->object;

	r->location = request_path(r, "/beheer/organisaties/%s", ID_ORGANISATIE, o->id.nr);
	r->flash = "Deze organisatie doet weer mee.";
	r->undo = request_path(r, "/beheer/organisaties/%s/einde", ID_ORGANISATIE, o->id.nr);
	return organisatie_resume(r->db, o->id, o->versie);
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
     .shape = &nieuw_shape,
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
     .shape = &een_shape,
     .flags = ROUTE_NO_API,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Organisatie wijzigen",
     .doel = DOEL,
     .object = &object_organisatie,
     .fields = organisatie_fields,
     .n_fields = ORGANISATIE_FEITEN,
     .in_size = sizeof(struct organisatie_in),
     .handle = wijzig_handle,
     .again = "/beheer/organisaties/:organisatie",
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie/einde",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Organisatie beëindigen",
     .doel = DOEL,
     .object = &object_organisatie,
     .mits = "actief",
     .handle = einde_handle,
     .scenario = "beheer"},
    {.method = POST,
     .path = "/beheer/organisaties/:organisatie/weer",
     .recht = RECHT_MENSEN_BEHEREN,
     .summary = "Organisatie doet weer mee",
     .doel = DOEL,
     .object = &object_organisatie,
     .mits = "gestopt",
     .handle = weer_handle,
     .scenario = "beheer"},
};
PAGE(organisaties, .room = "beheer", .routes = routes, .n_routes = COUNT(routes));
