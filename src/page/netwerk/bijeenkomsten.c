/*
 * Jaarkalender: every meeting of the network in a year; planning one and moving it.
 *
 * What: a year at a time, of all or only one's own, as a table, on paper and as a file. It says
 *       when there is no meeting of the whole region in that year (F096: once or twice a year).
 * Who:  everybody in the network sees that a meeting is; planning is for who keeps the gremium.
 * Invariants: who is a member on that day is invited by itself (store/bijeenkomst).
 * Rows: F096.
 */
#include "part/herleidbaar.h"
#include "store/bijeenkomst.h"

#include <string.h>

#define DOEL "overleggen van het netwerk"

/* ---- a year ---- */

struct jaar_in {
	int64_t jaar;
	bool mijn;
};
static const struct field jaar_fields[] = {
    FIELD(struct jaar_in, jaar, INT, "Jaar", .least = 2015, .most = 2100),
    FIELD(struct jaar_in, mijn, BOOL, "Alleen waar ik bij ben"),
};
struct jaar_page {
	struct list bijeenkomsten;
	int jaar;
	bool regionaal; /* there is one of the whole region */
};
static const struct shape bijeenkomst_shape =
    SHAPE("Bijeenkomst", struct bijeenkomst_row, bijeenkomst_columns);
static const struct shape_part jaar_parts[] = {
    {"bijeenkomsten", &bijeenkomst_shape, offsetof(struct jaar_page, bijeenkomsten), true},
};
static const struct shape jaar_shape = {.name = "Bijeenkomsten",
					.size = sizeof(struct jaar_page),
					.parts = jaar_parts,
					.n_parts = COUNT(jaar_parts)};

static int year_of(const struct request *r)
{
	const struct jaar_in *in = r->in;

	return in->jaar == FIELD_INT_NONE ? datum_jaar(r->vandaag) : (int)in->jaar;
}

static int year_load(struct request *r, bool mijn, struct db_rows *ret)
{
	int year = year_of(r);

	return bijeenkomst_list(r->db, r->arena,
				&(struct bijeenkomst_vraag){.van = datum_of(year, 1, 1),
							    .tot = datum_of(year, 12, 31),
							    .mijn = mijn},
				ret);
}

static bool has_regionaal(const struct db_rows *rows)
{
	const struct bijeenkomst_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].gremiumsoort == GREMIUMSOORT_REGIONAAL &&
		    list[i].bijeenkomststand != BIJEENKOMSTSTAND_AFGEZEGD)
			return true;
	return false;
}

static int jaar_handle(struct request *r)
{
	const struct jaar_in *in = r->in;
	struct jaar_page *out = r->out;
	struct db_rows all, mine;
	int rc = year_load(r, false, &all);

	mine = all;
	if (!rc && in->mijn)
		rc = year_load(r, true, &mine);
	if (rc)
		return rc;
	out->jaar = year_of(r);
	out->regionaal = has_regionaal(&all);
	out->bijeenkomsten = list_of(&mine);
	return 0;
}

static const char *year_url(struct html *h, const struct request *r, int year)
{
	const struct jaar_in *in = r->in;

	return arena_format(h->arena, "/bijeenkomsten?jaar=%d%s", year, in->mijn ? "&mijn=1" : "");
}

static void jaar_view(struct html *h, struct request *r)
{
	const struct jaar_page *out = r->out;
	const struct bijeenkomst_row *rows = out->bijeenkomsten.rows;
	struct ui_link years[3];
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	for (int i = 0; i < 3; i++)
		years[i] =
		    (struct ui_link){.label = arena_format(h->arena, "%d", out->jaar - 1 + i),
				     .url = year_url(h, r, out->jaar - 1 + i),
				     .current = i == 1};
	request_field_of(filters, n, "jaar")->kind = UI_HIDDEN;
	request_field_of(filters, n, "jaar")->value = arena_format(h->arena, "%d", out->jaar);
	ui_h1(h, arena_format(h->arena, "Jaarkalender %d", out->jaar),
	      "Alle overleggen van het netwerk. Wat nog komt, staat bovenaan.");
	ui_tabs(h, "Welk jaar", years, COUNT(years));
	if (!out->regionaal)
		ui_alert(
		    h, UI_WARNING,
		    arena_format(h->arena, "In %d is er geen regionale bijeenkomst", out->jaar),
		    "Een of twee keer per jaar iedereen bij elkaar houdt een netwerk in leven. "
		    "Plan er een bij een overleg van de soort Regionale bijeenkomst.");
	ui_form(h, &(struct ui_form){.action = "/bijeenkomsten",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_table(h, ROW_SET(bijeenkomst_columns, rows, out->bijeenkomsten.count),
		 &(struct ui_table){.one = "bijeenkomst",
				    .many = "bijeenkomsten",
				    .link = "datum",
				    .link_id = "id",
				    .link_prefix = "/bijeenkomsten/",
				    .phone = "tijd gremium plek bijeenkomststand",
				    .empty_title = "Geen bijeenkomsten",
				    .empty_text = "Kies een ander jaar, of plan een dag bij een "
						  "overleg."});
	request_view_files(h, r);
	ui_print_button(h);
	ui_link(h, "/gremia", "Naar alle overleggen");
}

/* ---- the form ---- */

struct plan_in {
	struct datum datum;
	const char *van, *tot;
	const char *plek;
	const char *link;
};
static const struct field plan_fields[] = {
    FIELD(struct plan_in, datum, DATE, "Dag", .required = true, .after = DAYS(-366),
	  .before = DAYS(1100)),
    FIELD(struct plan_in, van, TEXT, "Begint om", .required = true, .max = 5,
	  .hint = "Bijvoorbeeld 09:30"),
    FIELD(struct plan_in, tot, TEXT, "Eindigt om", .required = true, .max = 5),
    FIELD(struct plan_in, plek, TEXT, "Waar", .max = 120),
    FIELD(struct plan_in, link, TEXT, "Link om online mee te doen", .max = 500,
	  .hint = "Alleen voor wie is uitgenodigd."),
};

static void check_tijd(struct request *r, const char *field, const char *label, const char *tekst)
{
	if (tekst && tijd_parse(tekst) == TIJD_GEEN)
		invalid(r, field, "%s: vul een tijd in, bijvoorbeeld 09:30.", label);
}

static int plan_check(struct request *r)
{
	const struct plan_in *in = r->in;
	int van = tijd_parse(in->van), tot = tijd_parse(in->tot);

	check_tijd(r, "van", "Begint om", in->van);
	check_tijd(r, "tot", "Eindigt om", in->tot);
	if (van != TIJD_GEEN && tot != TIJD_GEEN && tot <= van)
		invalid(r, "tot", "Eindigt om: kies een tijd na het begin.");
	if (in->link && strncmp(in->link, "https://", 8) != 0)
		invalid(r, "link", "Link om online mee te doen: begin met https://");
	herleidbaar_check_vak(r, "plek", "Waar", in->plek);
	return 0;
}

static struct bijeenkomst_inhoud inhoud_of(const struct plan_in *in)
{
	return (struct bijeenkomst_inhoud){in->datum, tijd_parse(in->van), tijd_parse(in->tot),
					   in->plek, in->link};
}

static void view_form(struct html *h, struct request *r, const struct ui_form *form)
{
	struct ui_form all = *form;
	struct ui_field *fields = request_fields(r, NULL, &all.n_fields);

	all.fields = fields;
	request_field_of(fields, all.n_fields, "van")->width = UI_WIDTH_SHORT;
	request_field_of(fields, all.n_fields, "tot")->width = UI_WIDTH_SHORT;
	ui_form_begin(h, &all);
	ui_field(h, &fields[0]);
	ui_beside_begin(h);
	ui_field(h, &fields[1]);
	ui_field(h, &fields[2]);
	ui_beside_end(h);
	for (size_t i = 3; i < all.n_fields; i++)
		ui_field(h, &fields[i]);
	ui_form_end(h, &all);
}

static int nieuw_form_handle(struct request *r)
{
	const struct gremium_row *g = r->object;

	*(struct plan_in *)request_form(r, NULL) =
	    (struct plan_in){.datum = DATUM_GEEN, .plek = g->plek};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct gremium_row *g = r->object;
	const char *url = html_url(h, "/gremia/%s", TOKEN(h, g->id));

	ui_h1(h, "Bijeenkomst plannen", g->naam);
	view_form(h, r,
		  &(struct ui_form){.action = arena_format(h->arena, "%s/bijeenkomsten", url),
				    .submit = "Plan",
				    .cancel = url,
				    .note = "Alle leden zijn meteen uitgenodigd."});
}

static int nieuw_handle(struct request *r)
{
	const struct gremium_row *g = r->object;
	const struct handeling doing = request_doing(r);
	const struct bijeenkomst_inhoud inhoud = inhoud_of(r->in);
	bijeenkomst_id id;
	int rc = bijeenkomst_create(&doing, g->id, &inhoud, &id);

	r->location = rc ? NULL : request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, id.nr);
	r->flash = "Gepland. Alle leden zijn uitgenodigd. Zet nu punten op de agenda.";
	return rc;
}

static int wijzig_form_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;

	*(struct plan_in *)request_form(r, NULL) =
	    (struct plan_in){b->datum, tijd_text(r->arena, b->van_minuut),
			     tijd_text(r->arena, b->tot_minuut), b->plek, b->link};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const char *url = html_url(h, "/bijeenkomsten/%s", TOKEN(h, b->id));

	ui_h1(h, "Bijeenkomst wijzigen", b->gremium);
	view_form(h, r,
		  &(struct ui_form){
		      .action = url, .versie = b->versie, .submit = "Bewaar", .cancel = url});
}

static int wijzig_check(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct plan_in *in = r->in;

	if (b->bijeenkomststand == BIJEENKOMSTSTAND_BEZIG && datum_set(in->datum) &&
	    in->datum.dag > r->vandaag.dag)
		invalid(r, "datum", "Dag: de bijeenkomst is al begonnen. Kies vandaag of eerder.");
	if (!bijeenkomst_may(b->bijeenkomststand, BIJEENKOMSTSTAP_WIJZIG))
		invalid(r, "", "Deze bijeenkomst is voorbij of gaat niet door. Wijzigen kan niet.");
	return plan_check(r);
}

static int wijzig_handle(struct request *r)
{
	const struct bijeenkomst_row *b = r->object;
	const struct handeling doing = request_doing(r);
	const struct bijeenkomst_inhoud inhoud = inhoud_of(r->in);

	r->location = request_path(r, "/bijeenkomsten/%s", ID_BIJEENKOMST, b->id.nr);
	r->flash = "Bewaard.";
	return bijeenkomst_update(&doing, b, &inhoud);
}

/* ---- routes ---- */

#define PLAN(method_, path_, object_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_NETWERK_LEZEN,                  \
		.summary = (summary_), .doel = DOEL, .object = (object_),                          \
		.scenario = "bijeenkomsten", __VA_ARGS__                                           \
	}

static const struct route routes[] = {
    PLAN(GET, "/bijeenkomsten", NULL, "Jaarkalender van het netwerk",
	 FIELDS(jaar_fields, struct jaar_in), .handle = jaar_handle, .view = jaar_view,
	 .shape = &jaar_shape, .flags = ROUTE_WIDE | ROUTE_PRINT),
    PLAN(GET, "/gremia/:gremium/bijeenkomsten/nieuw", &object_gremium, "Bijeenkomst plannen",
	 .mits = "leidt", .handle = nieuw_form_handle, .view = nieuw_view, .flags = ROUTE_NO_API),
    PLAN(POST, "/gremia/:gremium/bijeenkomsten", &object_gremium, "Bijeenkomst plannen",
	 .mits = "leidt", FIELDS(plan_fields, struct plan_in), .check = plan_check,
	 .handle = nieuw_handle, .again = "/gremia/:gremium/bijeenkomsten/nieuw"),
    PLAN(GET, "/bijeenkomsten/:bijeenkomst/wijzigen", &object_bijeenkomst, "Bijeenkomst wijzigen",
	 .mits = "leidt", .handle = wijzig_form_handle, .view = wijzig_view, .flags = ROUTE_NO_API),
    PLAN(POST, "/bijeenkomsten/:bijeenkomst", &object_bijeenkomst, "Bijeenkomst wijzigen",
	 .mits = "leidt", FIELDS(plan_fields, struct plan_in), .check = wijzig_check,
	 .handle = wijzig_handle, .again = "/bijeenkomsten/:bijeenkomst/wijzigen"),
};
PAGE(bijeenkomsten, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
