/*
 * Overleggen van het netwerk: what meets again and again, and what waits there for the reader.
 *
 * What: the list; one of them, with its meetings, members and last decisions; beginning and
 *       changing one. Above the list what the reader said he would do, and minutes that he has yet
 *       to share: for who has no Mijn werk; who has one sees the same there.
 * Who:  who may see the network reads that it is and who is a member; beginning one asks
 *       netwerk_bijhouden; keeping it is for chair and secretary (view gremium: leidt, beheert).
 * Invariants: no young person is named (part/herleidbaar). Nobody makes himself a member to read
 *       what others said (t_gremium_beheer).
 * On purpose absent: deleting one: it gets a last day. Rows: F096, F100, F101, F103.
 */
#include "gate/page.h"

#include "part/herleidbaar.h"
#include "part/kaart.h"
#include "part/netwerkmens.h"
#include "part/puntvoorstel.h"
#include "store/netwerkbesluit.h"

#define DOEL "overleggen van het netwerk"
#define HALF_JAAR 183

/* ---- the list ---- */

struct gremia_in {
	bool oud;
};
static const struct field gremia_fields[] = {
    FIELD(struct gremia_in, oud, BOOL, "Ook wat is gestopt"),
};
struct gremia_page {
	struct list gremia, acties, verslagen;
	struct list beurten,
	    eigen; /* of struct puntvoorstel_row: to answer, and that he proposed */
};
static const struct shape gremium_shape =
    SHAPE("Netwerkoverleg", struct gremium_row, gremium_columns);
static const struct shape actie_shape =
    SHAPE("Netwerkactie", struct netwerkactie_row, netwerkactie_columns);
static const struct shape beurt_shape =
    SHAPE("Verslagbeurt", struct verslagbeurt_row, verslagbeurt_columns);
static const struct shape voorstel_shape =
    SHAPE("Puntvoorstel", struct puntvoorstel_row, puntvoorstel_columns);
static const struct shape_part gremia_parts[] = {
    {"gremia", &gremium_shape, offsetof(struct gremia_page, gremia), true},
    {"acties", &actie_shape, offsetof(struct gremia_page, acties), true},
    {"verslagen", &beurt_shape, offsetof(struct gremia_page, verslagen), true},
    {"voorgesteld", &voorstel_shape, offsetof(struct gremia_page, beurten), true},
    {"voorstellen", &voorstel_shape, offsetof(struct gremia_page, eigen), true},
};
static const struct shape gremia_shape = {.name = "Netwerkoverleggen",
					  .size = sizeof(struct gremia_page),
					  .parts = gremia_parts,
					  .n_parts = COUNT(gremia_parts)};

static int gremia_handle(struct request *r)
{
	const struct gremia_in *in = r->in;
	struct gremia_page *out = r->out;
	struct datum soon = datum_plus(r->vandaag, request_termijnen(r)->netwerkactie_vooruit);
	struct db_rows gremia, acties, verslagen, beurten, eigen;
	int rc = gremium_list(r->db, r->arena, in->oud, r->vandaag, &gremia);

	rc = rc ? rc : netwerkactie_list_own(r->db, r->arena, soon, &acties);
	rc = rc ? rc
		: verslagbeurt_list(r->db, r->arena, r->vandaag, request_termijnen(r), &verslagen);
	rc = rc ? rc : puntvoorstel_list_turns(r->db, r->arena, &beurten);
	rc = rc ? rc : puntvoorstel_list_own(r->db, r->arena, r->vandaag, &eigen);
	if (!rc)
		*out = (struct gremia_page){list_of(&gremia), list_of(&acties), list_of(&verslagen),
					    list_of(&beurten), list_of(&eigen)};
	return rc;
}

static void view_turns(struct html *h, struct request *r)
{
	const struct gremia_page *out = r->out;
	const struct netwerkactie_row *acties = out->acties.rows;
	const struct verslagbeurt_row *verslagen = out->verslagen.rows;

	if (!out->acties.count && !out->verslagen.count && !out->beurten.count)
		return;
	ui_section_begin(h, "beurt", "U bent aan de beurt");
	ui_list_begin(h);
	for (size_t i = 0; i < out->acties.count; i++)
		ui_item(h, &(struct ui_item){
			       .title = acties[i].wat,
			       .url = html_url(h, "/netwerkacties/%s", TOKEN(h, acties[i].id)),
			       .text = acties[i].gremium,
			       .badge = ui_due_text(h, acties[i].voor_datum, r->vandaag),
			       .tone = ui_due_tone(acties[i].voor_datum, r->vandaag)});
	for (size_t i = 0; i < out->verslagen.count; i++)
		ui_item(h,
			&(struct ui_item){
			    .title = arena_format(h->arena, "Verslag van %s",
						  html_datum(h, verslagen[i].datum)),
			    .url = html_url(h, "/bijeenkomsten/%s", TOKEN(h, verslagen[i].id)),
			    .text = verslagen[i].gremium,
			    .badge = datum_set(verslagen[i].gedeeld_datum) ? "Nog niet vastgesteld"
									   : "Nog niet gedeeld",
			    .tone = UI_WARNING});
	puntvoorstel_items(h, &out->beurten, true);
	ui_list_end(h);
	ui_section_end(h);
}

static void view_eigen(struct html *h, const struct list *voorstellen)
{
	if (!voorstellen->count)
		return;
	ui_section_begin(h, "voorstellen", "Wat u voorstelde");
	ui_list_begin(h);
	puntvoorstel_items(h, voorstellen, true);
	ui_list_end(h);
	ui_section_end(h);
}

static void gremia_view(struct html *h, struct request *r)
{
	const struct gremia_page *out = r->out;
	const struct gremium_row *rows = out->gremia.rows;
	struct ui_action acts[] = {
	    {.label = "Jaarkalender", .url = "/bijeenkomsten", .icon = UI_ICON_KALENDER},
	    {.label = "Besluiten", .url = "/netwerkbesluiten", .icon = UI_ICON_VINK},
	    {.label = "Overleg toevoegen", .url = "/gremia/nieuw", .icon = UI_ICON_PLUS}};
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, "Overleggen van het netwerk",
	      "Wie er samenkomen, wanneer, en wat er is besloten.");
	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
	view_turns(h, r);
	view_eigen(h, &out->eigen);
	ui_h2(h, "Alle overleggen");
	ui_form(h, &(struct ui_form){.action = "/gremia",
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	ui_table(h, ROW_SET(gremium_columns, rows, out->gremia.count),
		 &(struct ui_table){.one = "overleg",
				    .many = "overleggen",
				    .link = "naam",
				    .link_id = "id",
				    .link_prefix = "/gremia/",
				    .hide = "waarvoor plek van_datum tot_datum",
				    .phone = "gremiumsoort gremiumritme volgende:",
				    .empty_title = "Nog geen overleg",
				    .empty_text = "Een manager of afstemmingsregisseur voegt de "
						  "stuurgroep of het kernteam toe."});
	ui_link(h, "/agenda", "Wilt u uw overleggen zien in de agenda van uw telefoon?");
	ui_link(h, "/netwerk", "Naar het netwerk");
}

/* ---- its form ---- */

#define INHOUD struct gremium_inhoud
static const struct field inhoud_fields[] = {
    FIELD(INHOUD, naam, TEXT, "Naam", .required = true, .max = 120,
	  .hint = "Bijvoorbeeld: Stuurgroep School en Werk"),
    FIELD_CHOICE_OF(INHOUD, soort, gremiumsoorten, "Soort", .required = true, .select = true),
    FIELD(INHOUD, waarvoor, LONG_TEXT, "Waarvoor komt u samen?", .max = 500),
    FIELD(INHOUD, plek, TEXT, "Vaste plek", .max = 120,
	  .hint = "Steeds dezelfde plek is makkelijk te onthouden."),
    FIELD_CHOICE_OF(INHOUD, ritme, gremiumritmes, "Hoe vaak?", .select = true),
    FIELD(INHOUD, van, DATE, "Vanaf", .required = true, .after = DAYS(-7320), .before = DAYS(732)),
    FIELD(INHOUD, tot, DATE, "Tot en met", .after = DAYS(-7320), .before = DAYS(7320),
	  .hint = "Alleen als u weet dat het stopt."),
};

static int inhoud_check(struct request *r)
{
	const INHOUD *in = r->in;

	if (datum_set(in->van) && datum_set(in->tot) && in->tot.dag < in->van.dag)
		invalid(r, "tot", "Tot en met: kies een dag na de eerste dag.");
	herleidbaar_check_vak(r, "naam", "Naam", in->naam);
	herleidbaar_check_vak(r, "waarvoor", "Waarvoor komt u samen?", in->waarvoor);
	return 0;
}

static void view_form(struct html *h, struct request *r, const char *action, int64_t versie,
		      const char *cancel)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action = action,
				     .versie = versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = versie ? "Bewaar" : "Voeg toe",
				     .cancel = cancel,
				     .note = "Iedereen in het netwerk leest dit."});
}

static int nieuw_form_handle(struct request *r)
{
	*(INHOUD *)request_form(r, NULL) = (INHOUD){
	    .soort = CHOICE_NONE, .ritme = CHOICE_NONE, .van = r->vandaag, .tot = DATUM_GEEN};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	ui_h1(h, "Overleg toevoegen",
	      "Daarna kiest u wie er lid zijn, en wie voorzitter en secretaris is.");
	view_form(h, r, "/gremia", 0, "/gremia");
}

static int nieuw_handle(struct request *r)
{
	const INHOUD *in = r->in;
	const struct handeling doing = request_doing(r);
	gremium_id id;
	int rc = gremium_create(&doing, in, &id);

	r->location = rc ? NULL : request_path(r, "/gremia/%s", ID_GREMIUM, id.nr);
	r->flash = "Toegevoegd. Kies nu een voorzitter en een secretaris.";
	return rc;
}

static int wijzig_form_handle(struct request *r)
{
	const struct gremium_row *g = r->object;

	*(INHOUD *)request_form(r, NULL) =
	    (INHOUD){g->naam,         g->gremiumsoort, g->waarvoor, g->plek,
		     g->gremiumritme, g->van_datum,    g->tot_datum};
	return 0;
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct gremium_row *g = r->object;
	const char *url = html_url(h, "/gremia/%s", TOKEN(h, g->id));

	ui_h1(h, "Overleg wijzigen", g->naam);
	view_form(h, r, url, g->versie, url);
}

static int wijzig_handle(struct request *r)
{
	const struct gremium_row *g = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/gremia/%s", ID_GREMIUM, g->id.nr);
	r->flash = "Bewaard.";
	return gremium_update(&doing, g, r->in);
}

/* ---- one of them ---- */

struct gremium_page {
	struct gremium_row gremium;
	struct list bijeenkomsten, leden, besluiten;
};
static const struct shape bijeenkomst_shape =
    SHAPE("Bijeenkomst", struct bijeenkomst_row, bijeenkomst_columns);
static const struct shape lid_shape =
    SHAPE("Gremiumlid", struct gremiumlid_row, gremiumlid_columns);
static const struct shape besluit_shape =
    SHAPE("Netwerkbesluit", struct netwerkbesluit_row, netwerkbesluit_columns);
static const struct shape_part page_parts[] = {
    {"gremium", &gremium_shape, offsetof(struct gremium_page, gremium), false},
    {"bijeenkomsten", &bijeenkomst_shape, offsetof(struct gremium_page, bijeenkomsten), true},
    {"leden", &lid_shape, offsetof(struct gremium_page, leden), true},
    {"besluiten", &besluit_shape, offsetof(struct gremium_page, besluiten), true},
};
static const struct shape page_shape = {.name = "NetwerkoverlegMetBijeenkomsten",
					.size = sizeof(struct gremium_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};
#define LAST_BESLUITEN 5

static int page_handle(struct request *r)
{
	const struct gremium_row *g = r->object;
	struct gremium_page *out = r->out;
	struct db_rows bijeenkomsten, leden, besluiten;
	int rc = bijeenkomst_list(
	    r->db, r->arena,
	    &(struct bijeenkomst_vraag){.gremium = g->id,
					.van = datum_plus(r->vandaag, -2 * HALF_JAAR),
					.tot = datum_plus(r->vandaag, 4 * HALF_JAAR)},
	    &bijeenkomsten);

	rc = rc ? rc : gremiumlid_list(r->db, r->arena, g->id, &leden);
	rc = rc ? rc
		: netwerkbesluit_list(r->db, r->arena,
				      &(struct netwerkbesluit_zoek){g->id, "%", 0, LAST_BESLUITEN},
				      &besluiten);
	if (!rc)
		*out = (struct gremium_page){*g, list_of(&bijeenkomsten), list_of(&leden),
					     list_of(&besluiten)};
	r->versie = g->versie;
	return rc;
}

static void view_facts(struct html *h, const struct gremium_row *g)
{
	ui_facts_begin(h);
	if (g->waarvoor)
		ui_fact(h, "Waarvoor", g->waarvoor);
	if (g->plek)
		ui_fact(h, "Vaste plek", g->plek);
	if (g->gremiumritme != CHOICE_NONE)
		ui_fact(h, "Hoe vaak", choice_label(&gremiumritmes, g->gremiumritme));
	ui_fact(h, "Vanaf", html_datum(h, g->van_datum));
	if (datum_set(g->tot_datum))
		ui_fact(h, "Tot en met", html_datum(h, g->tot_datum));
	ui_facts_end(h);
}

static void view_bijeenkomsten(struct html *h, const struct list *list)
{
	const struct bijeenkomst_row *rows = list->rows;

	ui_section_begin(h, "bijeenkomsten", "Bijeenkomsten");
	ui_table(h, ROW_SET(bijeenkomst_columns, rows, list->count),
		 &(struct ui_table){.one = "bijeenkomst",
				    .many = "bijeenkomsten",
				    .caption = "Wat komt, en het afgelopen jaar",
				    .link = "datum",
				    .link_id = "id",
				    .link_prefix = "/bijeenkomsten/",
				    .hide = "gremium gremiumsoort",
				    .phone = "tijd plek bijeenkomststand",
				    .empty_title = "Nog niets gepland",
				    .empty_text = "De voorzitter of secretaris plant een dag."});
	ui_link(h, "/bijeenkomsten", "Jaarkalender van alle overleggen");
	ui_section_end(h);
}

static void view_lid(struct html *h, const struct gremiumlid_row *lid)
{
	ui_person(
	    h, &(struct ui_person){.naam = lid->naam,
				   .organisatie = lid->organisatie,
				   .url = kaart_url_of(h, lid->gebruiker_id, lid->contactpunt_id),
				   .chip = lid->lidtaak == LIDTAAK_LID
					       ? NULL
					       : choice_label(&lidtaken, lid->lidtaak)});
}

static void view_lid_acts(struct html *h, const struct request *r, const struct gremiumlid_row *lid)
{
	const char *url = html_url(h, "/gremiumleden/%s", TOKEN(h, lid->id));
	struct ui_action acts[] = {
	    {.label = arena_format(h->arena, "Wijzig taak van %s", lid->naam),
	     .url = arena_format(h->arena, "%s/taak", url),
	     .icon = UI_ICON_PEN},
	    {.label = arena_format(h->arena, "%s is geen lid meer", lid->naam),
	     .url = arena_format(h->arena, "%s/einde", url),
	     .post = true,
	     .versie = lid->versie,
	     .kind = UI_SUBTLE}};

	ui_actions(h, acts, request_keep_allowed(r, acts, COUNT(acts)));
}

static void view_leden(struct html *h, struct request *r, const char *url)
{
	const struct gremium_page *out = r->out;
	const struct gremiumlid_row *rows = out->leden.rows;
	const struct ui_action add = {.label = "Lid toevoegen",
				      .url = arena_format(h->arena, "%s/leden/nieuw", url),
				      .icon = UI_ICON_PLUS};

	ui_section_begin(h, "leden", "Leden");
	if (!out->leden.count)
		ui_p(h, "Er zijn nog geen leden.");
	ui_people_begin(h);
	for (size_t i = 0; i < out->leden.count; i++)
		view_lid(h, &rows[i]);
	ui_people_end(h);
	if (out->gremium.beheert) {
		ui_details_begin(h, "Wijzig een taak, of haal een lid weg");
		for (size_t i = 0; i < out->leden.count; i++)
			view_lid_acts(h, r, &rows[i]);
		ui_details_end(h);
		ui_actions(h, &add, 1);
	}
	ui_section_end(h);
}

static void view_besluiten(struct html *h, const struct gremium_row *g, const struct list *list)
{
	const struct netwerkbesluit_row *rows = list->rows;

	ui_section_begin(h, "besluiten", "Laatste besluiten");
	if (!list->count)
		ui_p(h, g->is_lid ? "Nog geen besluiten. U legt ze vast tijdens het overleg."
				  : "Er is nog niets dat iedereen mag lezen.");
	else
		ui_list_begin(h);
	for (size_t i = 0; i < list->count; i++)
		ui_item(
		    h, &(struct ui_item){
			   .title =
			       arena_format(h->arena, "%d. %s", (int)rows[i].nummer, rows[i].tekst),
			   .text = arena_format(h->arena, "%s%s%s", html_datum(h, rows[i].datum),
						rows[i].voor_wie ? ", voor " : "",
						rows[i].voor_wie ? rows[i].voor_wie : "")});
	if (list->count)
		ui_list_end(h);
	ui_link(h, html_url(h, "/netwerkbesluiten?gremium=%s", TOKEN(h, g->id)),
		"Alle besluiten van dit overleg");
	ui_section_end(h);
}

/* Whether somebody keeps it. */
static bool is_kept(const struct list *leden)
{
	const struct gremiumlid_row *rows = leden->rows;

	for (size_t i = 0; i < leden->count; i++)
		if (rows[i].lidtaak != LIDTAAK_LID)
			return true;
	return false;
}

static void page_view(struct html *h, struct request *r)
{
	const struct gremium_page *out = r->out;
	const struct gremium_row *g = &out->gremium;
	const char *url = html_url(h, "/gremia/%s", TOKEN(h, g->id));
	struct ui_action acts[2];
	size_t n = 0;

	if (g->leidt)
		acts[n++] =
		    (struct ui_action){.label = "Plan een bijeenkomst",
				       .url = arena_format(h->arena, "%s/bijeenkomsten/nieuw", url),
				       .kind = UI_PRIMARY,
				       .icon = UI_ICON_KALENDER};
	if (g->beheert)
		acts[n++] = (struct ui_action){.label = "Wijzig",
					       .url = arena_format(h->arena, "%s/wijzigen", url),
					       .icon = UI_ICON_PEN};
	ui_h1(h, g->naam, choice_label(&gremiumsoorten, g->gremiumsoort));
	if (!is_kept(&out->leden))
		ui_alert(h, UI_WARNING, "Er is nog geen voorzitter of secretaris",
			 "Zonder hen kan niemand een bijeenkomst plannen. Een manager of "
			 "afstemmingsregisseur kiest er een.");
	ui_actions(h, acts, n);
	view_facts(h, g);
	view_bijeenkomsten(h, &out->bijeenkomsten);
	view_leden(h, r, url);
	view_besluiten(h, g, &out->besluiten);
	ui_link(h, "/gremia", "Naar alle overleggen");
}

/* ---- routes ---- */

#define GREMIA(method_, path_, recht_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = "/gremia" path_, .recht = RECHT_NETWERK_##recht_,     \
		.summary = (summary_), .doel = DOEL, .scenario = "bijeenkomsten", __VA_ARGS__      \
	}

static const struct route routes[] = {
    GREMIA(GET, "", LEZEN, "Overleggen van het netwerk", FIELDS(gremia_fields, struct gremia_in),
	   .handle = gremia_handle, .view = gremia_view, .shape = &gremia_shape,
	   .flags = ROUTE_WIDE),
    GREMIA(GET, "/nieuw", BIJHOUDEN, "Overleg van het netwerk toevoegen",
	   .handle = nieuw_form_handle, .view = nieuw_view, .flags = ROUTE_NO_API),
    GREMIA(POST, "", BIJHOUDEN, "Overleg van het netwerk toevoegen", FIELDS(inhoud_fields, INHOUD),
	   .check = inhoud_check, .handle = nieuw_handle, .again = "/gremia/nieuw"),
    GREMIA(GET, "/:gremium", LEZEN, "Overleg van het netwerk", .object = &object_gremium,
	   .handle = page_handle, .view = page_view, .shape = &page_shape, .flags = ROUTE_PRINT),
    GREMIA(GET, "/:gremium/wijzigen", LEZEN, "Overleg van het netwerk wijzigen",
	   .object = &object_gremium, .mits = "beheert", .handle = wijzig_form_handle,
	   .view = wijzig_view, .flags = ROUTE_NO_API),
    GREMIA(POST, "/:gremium", LEZEN, "Overleg van het netwerk wijzigen", .object = &object_gremium,
	   .mits = "beheert", FIELDS(inhoud_fields, INHOUD), .check = inhoud_check,
	   .handle = wijzig_handle, .again = "/gremia/:gremium/wijzigen"),
};
PAGE(gremia, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
