/*
 * Wie er niet aan tafel zit: organisations that belong to the region and are not there.
 *
 * What: a list by domain, with whom to call there and how it stands: told, asked, joins, not now.
 * Who:  everybody at the table: together they speak for who is not there.
 * Invariants: the list is of one scan, and only its table reads it (afwezige_wie).
 * On purpose absent: mail to these organisations. Somebody who knows them calls.
 * Rows: F350, F351; document 003 question 10; peers J130.
 */
#include "gate/page.h"

#include "store/afwezige.h"

#define DOEL "implementatiescan"

struct lijst_page {
	struct list afwezigen;
};
static const struct shape afwezige_shape = SHAPE("Afwezige", struct afwezige_row, afwezige_columns);
static const struct shape_part lijst_parts[] = {
    {"afwezigen", &afwezige_shape, offsetof(struct lijst_page, afwezigen), true},
};
static const struct shape lijst_shape = {.name = "Afwezigen",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct lijst_page *out = r->out;
	struct db_rows rows;
	int rc = afwezige_list(r->db, r->arena, s->id, &rows);

	if (!rc)
		out->afwezigen = list_of(&rows);
	return rc;
}

static const char *afwezige_text(struct html *h, const struct afwezige_row *a)
{
	return arena_format(h->arena, "%s.%s%s%s%s", zeteldomein_label(a->domein),
			    a->contact ? " Bellen: " : "", a->contact ? a->contact : "",
			    a->contact ? ". " : " ", a->tekst ? a->tekst : "");
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct scan_row *s = r->object;
	const struct afwezige_row *rows = out->afwezigen.rows;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));
	const struct ui_action add = {.label = "Zet een organisatie op de lijst",
				      .url = arena_format(h->arena, "%s/afwezigen/nieuw", url),
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};

	ui_h1(
	    h, "Wie zit er niet aan tafel?",
	    "Twaalf mensen spreken ook voor de anderen. Vertel hun wat er speelt, uiterlijk na de "
	    "eerste sessie.");
	if (out->afwezigen.count)
		ui_actions(h, &add, 1);
	else
		ui_empty(h, "Nog niemand op de lijst",
			 "Denk aan andere scholen, gemeenten en zorg in uw regio.", &add);
	ui_list_begin(h);
	for (size_t i = 0; i < out->afwezigen.count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].organisatie,
			       .url = html_url(h, "/afwezigen/%s", TOKEN(h, rows[i].id)),
			       .text = afwezige_text(h, &rows[i]),
			       .badge = choice_label(&afwezigemeedoen, rows[i].meedoen),
			       .tone = rows[i].meedoen == AFWEZIGE_DOET_MEE ? UI_OK : UI_NEUTRAL});
	ui_list_end(h);
	ui_link(h, url, "Terug naar de scan");
}

/* ---- added, changed, taken off ---- */

struct afwezige_in {
	const char *organisatie;
	int domein;
	const char *contact;
	int meedoen;
	const char *tekst;
};
static const struct field afwezige_fields[] = {
    FIELD(struct afwezige_in, organisatie, TEXT, "Organisatie", .required = true, .max = 120),
    FIELD_CHOICE_OF(struct afwezige_in, domein, zeteldomeinen, "Domein", .required = true,
		    .select = true),
    FIELD(struct afwezige_in, contact, TEXT, "Wie belt u daar?", .max = 160,
	  .hint = "Naam en telefoonnummer van het werk."),
    FIELD_CHOICE_OF(struct afwezige_in, meedoen, afwezigemeedoen, "Hoe staat het?",
		    .required = true),
    FIELD(struct afwezige_in, tekst, TEXT, "Opmerking", .max = 300),
};

static struct afwezige_inhoud inhoud_of(const struct afwezige_in *in)
{
	return (struct afwezige_inhoud){.organisatie = in->organisatie,
					.domein = in->domein + 1,
					.contact = in->contact,
					.meedoen = in->meedoen,
					.tekst = in->tekst};
}

static void to_list(struct request *r, scan_id scan, const char *flash)
{
	r->location = request_path(r, "/scans/%s/afwezigen", ID_SCAN, scan.nr);
	r->flash = flash;
}

static void view_form(struct html *h, struct request *r, const char *action, const char *cancel,
		      int64_t versie)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action = action,
				     .versie = versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = cancel,
				     .note = "Wie kan dit lezen: wie aan tafel zit."});
}

static int nieuw_handle(struct request *r)
{
	struct afwezige_in *form = request_form(r, NULL);

	form->domein = CHOICE_NONE;
	form->meedoen = AFWEZIGE_NOG_NIET;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct scan_row *s = r->object;
	const char *url = html_url(h, "/scans/%s/afwezigen", TOKEN(h, s->id));

	ui_h1(h, "Een organisatie op de lijst", NULL);
	view_form(h, r, url, url, 0);
}

static int create_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct handeling doing = request_doing(r);
	const struct afwezige_inhoud inhoud = inhoud_of(r->in);
	afwezige_id id;

	to_list(r, s->id, "Staat op de lijst.");
	return afwezige_create(&doing, s->id, &inhoud, &id);
}

static int afwezige_handle(struct request *r)
{
	const struct afwezige_row *a = r->object;
	struct afwezige_in *form = request_form(r, NULL);

	*form = (struct afwezige_in){.organisatie = a->organisatie,
				     .domein = (int)a->domein - 1,
				     .contact = a->contact,
				     .meedoen = a->meedoen,
				     .tekst = a->tekst};
	return 0;
}

static void afwezige_view(struct html *h, struct request *r)
{
	const struct afwezige_row *a = r->object;
	const char *url = html_url(h, "/afwezigen/%s", TOKEN(h, a->id));
	const struct ui_action off = {.label = "Haal van de lijst",
				      .url = arena_format(h->arena, "%s/weghalen", url),
				      .post = true,
				      .versie = a->versie,
				      .kind = UI_SUBTLE};

	ui_h1(h, a->organisatie,
	      arena_format(h->arena, "%s, sinds %s.", choice_label(&afwezigemeedoen, a->meedoen),
			   html_moment(h, a->meedoen_op)));
	view_form(h, r, url, html_url(h, "/scans/%s/afwezigen", TOKEN(h, a->scan_id)), a->versie);
	ui_actions(h, &off, 1);
}

static int update_handle(struct request *r)
{
	const struct afwezige_row *a = r->object;
	const struct handeling doing = request_doing(r);
	const struct afwezige_inhoud inhoud = inhoud_of(r->in);

	to_list(r, a->scan_id, "Gewijzigd.");
	return afwezige_update(&doing, a->id, &inhoud);
}

static int weghalen_handle(struct request *r)
{
	const struct afwezige_row *a = r->object;
	const struct handeling doing = request_doing(r);

	to_list(r, a->scan_id, "Van de lijst gehaald.");
	return afwezige_withdraw(&doing, a->id);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, object_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_SCAN_MEEDOEN,                 \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.scenario = "scan_afwezigen", __VA_ARGS__                                          \
	}

static const struct route routes[] = {
    ROUTE(GET, "/scans/:scan/afwezigen", object_scan, "Wie zit er niet aan tafel?",
	  .handle = lijst_handle, .view = lijst_view, .shape = &lijst_shape, .flags = ROUTE_PRINT),
    ROUTE(GET, "/scans/:scan/afwezigen/nieuw", object_scan, "Een organisatie op de lijst",
	  .handle = nieuw_handle, .view = nieuw_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "/scans/:scan/afwezigen", object_scan, "Een organisatie op de lijst",
	  FIELDS(afwezige_fields, struct afwezige_in), .handle = create_handle,
	  .again = "/scans/:scan/afwezigen/nieuw"),
    ROUTE(GET, "/afwezigen/:afwezige", object_afwezige, "Organisatie die er niet bij is",
	  .handle = afwezige_handle, .view = afwezige_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "/afwezigen/:afwezige", object_afwezige, "Organisatie die er niet bij is",
	  FIELDS(afwezige_fields, struct afwezige_in), .handle = update_handle,
	  .again = "/afwezigen/:afwezige"),
    ROUTE(POST, "/afwezigen/:afwezige/weghalen", object_afwezige, "Van de lijst halen",
	  .handle = weghalen_handle),
};
PAGE(afwezigen, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
