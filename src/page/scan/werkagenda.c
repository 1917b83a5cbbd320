/*
 * Werkagenda: what the network of a region asks itself per factor, and what it does about it.
 *
 * What: the agendas of all regions, above them the lines with one's own name; one agenda, per
 *       factor a table with the columns of the research (vraag, agendapunt, wie, wanneer, wat,
 *       monitoring), which prints on A3; beginning one, with questions that are there already. A
 *       line is a page of its own (agendaregel.c).
 * Who:  reading: whoever sees the network; writing: RECHT_WERKAGENDA_BIJHOUDEN. It is about the
 *       network: it names no young person.
 * Invariants: a region has one agenda (werkagenda_een); a figure is told to who reads /sturing, and
 *       small groups are hidden as there.
 * On purpose absent: deleting an agenda; a line can be taken off. Rows: F319-F325.
 */
#include "part/werkagenda.h"
#include "part/meerhierover.h"

/* ---- all agendas ---- */

struct werkagenda_page {
	struct list agendas;
	struct list beurten; /* lines with the reader's name, of which the day is there */
	struct db_rows vrij; /* regions without one */
};
static const struct shape werkagenda_shape =
    SHAPE("Werkagenda", struct werkagenda_row, werkagenda_columns);
static const struct shape beurt_shape =
    SHAPE("Agendabeurt", struct agendabeurt_row, agendabeurt_columns);
static const struct shape_part lijst_parts[] = {
    {"agendas", &werkagenda_shape, offsetof(struct werkagenda_page, agendas), true},
    {"beurten", &beurt_shape, offsetof(struct werkagenda_page, beurten), true},
};
static const struct shape lijst_shape = {.name = "Werkagendas",
					 .size = sizeof(struct werkagenda_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	struct werkagenda_page *out = r->out;
	struct db_rows rows, beurten;
	int rc = werkagenda_list(r->db, r->arena, r->vandaag, &rows);

	rc = rc ? rc : agendabeurt_list(r->db, r->arena, r->wie.gebruiker, r->vandaag, &beurten);
	if (!rc) {
		out->agendas = list_of(&rows);
		out->beurten = list_of(&beurten);
	}
	return rc ? rc : werkagenda_regio_list(r->db, r->arena, &out->vrij);
}

/* For who has no Mijn werk; who has one sees the same there. */
static void view_beurten(struct html *h, const struct list *beurten)
{
	const struct agendabeurt_row *rows = beurten->rows;

	if (!beurten->count)
		return;
	ui_alert(h, UI_WARNING, "U bent aan de beurt",
		 "Uw naam staat bij deze regels, of u begon deze Werkagenda. De dag is er.");
	ui_list_begin(h);
	for (size_t i = 0; i < beurten->count; i++) {
		const struct agendabeurt_row *b = &rows[i];
		const struct agendadagen dagen = agendabeurt_dagen(b);

		ui_item(h,
			&(struct ui_item){.title = b->vraag,
					  .url = html_url(h, "/agendaregels/%s", TOKEN(h, b->id)),
					  .text = html_datum(h, agendaregel_dag(&dagen)),
					  .badge = b->van_ander ? "Blijft liggen" : NULL,
					  .tone = UI_WARNING});
	}
	ui_list_end(h);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct werkagenda_page *out = r->out;
	const struct werkagenda_row *rows = out->agendas.rows;
	const struct ui_action begin = {.label = "Begin een Werkagenda",
					.url = "/werkagenda/nieuw",
					.kind = UI_PRIMARY,
					.icon = UI_ICON_PLUS};
	bool may = out->vrij.count && request_may_do(r, &begin);

	ui_h1(h, "Werkagenda",
	      "Twaalf dingen die een netwerk goed laten werken. Wat vragen wij ons af, en wat doen "
	      "wij?");
	view_beurten(h, &out->beurten);
	if (may && out->agendas.count)
		ui_actions(h, &begin, 1);
	if (request_may_open(r, "/zelfscan"))
		ui_link(h, "/zelfscan",
			"Zelfscan: hoe goed werkt het netwerk volgens u en uw collega's?");
	ui_table(h, ROW_SET(werkagenda_columns, rows, out->agendas.count),
		 &(struct ui_table){
		     .one = "Werkagenda",
		     .many = "Werkagenda's",
		     .link = "regio",
		     .link_id = "id",
		     .link_prefix = "/werkagenda/",
		     .names = "door",
		     .phone = "regels: bezig: klaar: te_laat:",
		     .empty_title = "Nog geen Werkagenda",
		     .empty_text =
			 "Een Werkagenda begint met vragen die voor elk netwerk gelden. Een "
			 "teamleider, manager of afstemmingsregisseur begint er een.",
		     .empty_action = may ? &begin : NULL,
		 });
}

/* ---- beginning one ---- */

struct nieuw_in {
	regio_id regio;
};
static const struct field nieuw_fields[] = {
    FIELD_ID_OF(struct nieuw_in, regio, regio, REGIO, "Voor welke regio?", .required = true,
		.select = true),
};
struct nieuw_page {
	struct db_rows regios;
};

static int nieuw_form_handle(struct request *r)
{
	struct nieuw_page *out = arena_alloc(r->arena, sizeof(*out));

	request_form(r, NULL);
	r->prepared = out;
	return werkagenda_regio_list(r->db, r->arena, &out->regios);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct nieuw_page *out = r->prepared;
	const struct regio_keuze *rows = out->regios.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Een Werkagenda beginnen", "De vragen staan er dan al. U vult in wat u doet.");
	if (!out->regios.count) {
		ui_empty(h, "Elke regio heeft een Werkagenda",
			 "Vraag de beheerder om een regio toe te voegen.", NULL);
		return;
	}
	request_choose(r, request_field_of(fields, n, "regio"),
		       ROW_SET(regio_keuze_columns, rows, out->regios.count), "Kies een regio");
	ui_form(h, &(struct ui_form){.action = "/werkagenda",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Begin",
				     .cancel = "/werkagenda",
				     .note = "Iedereen in het netwerk kan de Werkagenda lezen."});
}

static int nieuw_check(struct request *r)
{
	const struct nieuw_in *in = r->in;
	struct db_rows rows;
	const struct regio_keuze *list;
	int rc = werkagenda_regio_list(r->db, r->arena, &rows);

	list = rows.rows;
	for (size_t i = 0; !rc && i < rows.count; i++)
		if (list[i].id.nr == in->regio.nr)
			return 0;
	if (!rc && in->regio.nr)
		invalid(r, "regio", "Deze regio heeft al een Werkagenda. Kies een andere regio.");
	return rc;
}

static int nieuw_handle(struct request *r)
{
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	werkagenda_id id;
	int rc = werkagenda_create(&doing, in->regio, &id);

	r->location = rc ? NULL : request_path(r, "/werkagenda/%s", ID_WERKAGENDA, id.nr);
	r->flash = "De Werkagenda is begonnen. Kies een vraag om die in te vullen.";
	return rc;
}

/* ---- one agenda ---- */

struct agenda_in {
	int factor;
	int stand;
	bool mijn;
};
static const struct field agenda_fields[] = {
    FIELD_CHOICE_OF(struct agenda_in, factor, factoren, "Factor", .select = true),
    FIELD_CHOICE_OF(struct agenda_in, stand, agendastanden, "Stand", .select = true),
    FIELD(struct agenda_in, mijn, BOOL, "Alleen waar ik een seintje krijg"),
};
struct agenda_page {
	struct list regels;
	struct db_rows meer; /* tied to factors */
};
static const struct shape regel_shape =
    SHAPE("Agendaregel", struct agendaregel_row, agendaregel_columns);
static const struct shape_part agenda_parts[] = {
    {"regels", &regel_shape, offsetof(struct agenda_page, regels), true},
};
static const struct shape agenda_shape = {.name = "WerkagendaRegels",
					  .size = sizeof(struct agenda_page),
					  .parts = agenda_parts,
					  .n_parts = COUNT(agenda_parts)};

static int agenda_handle(struct request *r)
{
	const struct werkagenda_row *w = r->object;
	const struct agenda_in *in = r->in;
	struct agenda_page *out = r->out;
	struct db_rows rows;
	int rc = agendaregel_list(
	    r->db, r->arena,
	    &(struct agendaregel_vraag){w->id, in->factor, in->stand,
					in->mijn ? r->wie.gebruiker : (gebruiker_id){0}},
	    &rows);

	rc = rc ? rc : werkagenda_tell_now(r, rows.rows, rows.count);
	rc = rc ? rc : meer_load(r, BANDSOORT_FACTOR, &out->meer);
	if (!rc)
		out->regels = list_of(&rows);
	return rc;
}

static bool is_filtered(const struct agenda_in *in)
{
	return in->factor != CHOICE_NONE || in->stand != CHOICE_NONE || in->mijn;
}

/* What one reads of a factor on a phone before it is opened. */
static const char *factor_says(struct html *h, const struct request *r, int factor,
			       const struct agendaregel_row *rows, size_t n)
{
	size_t due = 0;

	for (size_t i = 0; i < n; i++) {
		const struct agendadagen dagen = agendaregel_dagen(&rows[i]);

		due += agendaregel_is_nu(&dagen, r->vandaag);
	}
	return arena_format(h->arena, due ? "%s (%zu %s, %zu nu aan de beurt)" : "%s (%zu %s)",
			    factor_kop(h, factor), n, n == 1 ? "regel" : "regels", due);
}

static void view_factor(struct html *h, struct request *r, int factor,
			const struct agendaregel_row *rows, size_t n)
{
	const struct werkagenda_row *w = r->object;
	const struct agenda_page *out = r->out;
	struct ui_action add = {.label = "Regel erbij",
				.kind = UI_SUBTLE,
				.icon = UI_ICON_PLUS,
				.toelichting = choice_label(&factoren, factor),
				.url = html_url(h, "/werkagenda/%s/nieuw?factor=%s",
						TOKEN(h, w->id), choice_code(&factoren, factor))};

	ui_section_begin(h, choice_code(&factoren, factor), factor_kop(h, factor));
	ui_p(h, factoren.list[factor].hint);
	meer_view(h, &out->meer, BANDSOORT_FACTOR,
		  arena_format(h->arena, "%d", factor_nummer((enum factor)factor)),
		  choice_label(&factoren, factor));
	if (n)
		werkagenda_view_regels(h, r, rows, n);
	else
		ui_p(h, "Hier staat nu geen regel.");
	if (request_keep_allowed(r, &add, 1))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

static void view_regels(struct html *h, struct request *r)
{
	const struct agenda_page *out = r->out;
	const struct agendaregel_row *rows = out->regels.rows;
	bool all = !is_filtered(r->in);
	size_t from = 0;

	if (!all && !out->regels.count)
		ui_empty(h, "Geen regels gevonden", "Kies minder filters.", NULL);
	for (int factor = 0; factor < FACTOR_COUNT; factor++) {
		size_t n = 0;

		while (from + n < out->regels.count && rows[from + n].factor == factor)
			n++;
		if (all)
			ui_details_phone_begin(h, factor_says(h, r, factor, rows + from, n));
		if (n || all)
			view_factor(h, r, factor, rows + from, n);
		if (all)
			ui_details_end(h);
		from += n;
	}
}

static void agenda_view(struct html *h, struct request *r)
{
	const struct werkagenda_row *w = r->object;
	size_t n;
	struct ui_field *filters = request_filters(r, &n);

	ui_h1(h, arena_format(h->arena, "Werkagenda %s", w->regio),
	      "Kies een vraag om te zien wat is afgesproken. Noem geen jongeren.");
	ui_form(h, &(struct ui_form){.action = html_url(h, "/werkagenda/%s", TOKEN(h, w->id)),
				     .get = true,
				     .fields = filters,
				     .n_fields = n,
				     .submit = "Toon"});
	view_regels(h, r);
	request_view_files(h, r);
	ui_print_button(h);
	html(h, "<div class=\"sb-op-scherm\">\n");
	ui_p(h, "Afdrukken gaat op A3, liggend. Met een kleinere printer past het ook op A4.");
	html(h, "</div>\n");
}

/* ---- routes ---- */

#define AGENDA(method_, path_, recht_, summary_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_WERKAGENDA_##recht_,            \
		.summary = summary_, .scenario = "werkagenda", __VA_ARGS__                         \
	}

static const struct route routes[] = {
    AGENDA(GET, "/werkagenda", LEZEN, "Werkagenda's", .handle = lijst_handle, .view = lijst_view,
	   .shape = &lijst_shape, .title = "Werkagenda", .flags = ROUTE_WIDE),
    AGENDA(GET, "/werkagenda/nieuw", BIJHOUDEN, "Een Werkagenda beginnen",
	   .handle = nieuw_form_handle, .view = nieuw_view, .flags = ROUTE_NO_API),
    AGENDA(POST, "/werkagenda", BIJHOUDEN, "Een Werkagenda beginnen",
	   FIELDS(nieuw_fields, struct nieuw_in), .check = nieuw_check, .handle = nieuw_handle,
	   .again = "/werkagenda/nieuw"),
    AGENDA(GET, "/werkagenda/:werkagenda", LEZEN, "Werkagenda van een regio",
	   .doel = "Werkagenda van de regio", .object = &object_werkagenda,
	   FIELDS(agenda_fields, struct agenda_in), .handle = agenda_handle, .view = agenda_view,
	   .shape = &agenda_shape, .flags = ROUTE_PRINT | ROUTE_WIDE),
};
PAGE(werkagenda, .room = "scan", .title = "Werkagenda", .menu = "/werkagenda",
     .menu_groep = MENU_REGIO, .menu_order = 8, .menu_icon = UI_ICON_VLAG, .routes = routes,
     .n_routes = COUNT(routes));
