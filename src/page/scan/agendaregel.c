/*
 * A line of the Werkagenda: read, written, changed, taken off.
 *
 * What: one line as all know it, with who changed what and when; its form, in its place between the
 *       other lines of the factor; a new line; taking off and putting back. What the one whose name
 *       stands with it says of it: agendabeurt.c.
 * Who:  reading: whoever reads the agenda; the rest: RECHT_WERKAGENDA_BIJHOUDEN.
 * Invariants: only the question must be there (F325); who changes what somebody else changed sees
 *       both; a figure keeps the value with which it began (agendaregel_vast); what was taken off
 *       can be put back. Rows: F321-F324.
 */
#include "part/werkagenda.h"

#include "part/regelwijziging.h"
#include "store/keuze.h"
#include "store/regelwijziging.h"

#define DOEL "Werkagenda van de regio"

/* ---- one line ---- */

struct regel_page {
	struct agendaregel_row regel;
	struct list wijzigingen;
};
static const struct shape regel_shape =
    SHAPE("Agendaregel", struct agendaregel_row, agendaregel_columns);
static const struct shape wijziging_shape =
    SHAPE("Agendawijziging", struct regelwijziging_row, regelwijziging_columns);
static const struct shape_part page_parts[] = {
    {"regel", &regel_shape, offsetof(struct regel_page, regel), false},
    {"wijzigingen", &wijziging_shape, offsetof(struct regel_page, wijzigingen), true},
};
static const struct shape page_shape = {.name = "AgendaregelMetWijzigingen",
					.size = sizeof(struct regel_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	struct regel_page *out = r->out;
	struct db_rows rows;
	int rc;

	out->regel = *(const struct agendaregel_row *)r->object;
	r->versie = out->regel.versie;
	rc = agendawijziging_list(r->db, r->arena, out->regel.id, &rows);
	if (!rc)
		out->wijzigingen = list_of(&rows);
	return rc ? rc : werkagenda_tell_now(r, &out->regel, 1);
}

static void fact(struct html *h, const char *label, const char *value)
{
	if (value && *value)
		ui_fact(h, label, value);
}

static void view_facts(struct html *h, const struct agendaregel_row *r)
{
	ui_facts_begin(h);
	fact(h, "Agendapunt", r->agendapunt);
	fact(h, "Wie", r->wie);
	fact(h, "Krijgt een seintje", r->collega);
	fact(h, "Wanneer", datum_set(r->wanneer_datum) ? html_datum(h, r->wanneer_datum) : NULL);
	fact(h, "Wat", r->wat);
	fact(h, "Monitoring", werkagenda_monitoring(h, r));
	fact(h, "Stand", choice_label(&agendastanden, r->agendastand));
	fact(h, "Waar is het te zien?", r->bewijs);
	ui_facts_end(h);
}

static const char *agenda_url(struct html *h, const struct agendaregel_row *r)
{
	return html_url(h, "/werkagenda/%s", TOKEN(h, r->werkagenda_id));
}

/* Whether the reader's own name stands with a line that goes on. */
static bool is_eigen(const struct request *r, const struct agendaregel_row *regel)
{
	return regel->collega_id.nr == r->wie.gebruiker.nr && !moment_set(regel->weg_op) &&
	       agendastand_loopt(regel->agendastand);
}

/* Whose name stands with a line says that it is done, also when he may change nothing else. */
static void view_beurt(struct html *h, struct request *r, const struct agendaregel_row *regel)
{
	const struct agendadagen dagen = agendaregel_dagen(regel);
	const struct ui_action acts[] = {
	    {.label = "Dit is klaar",
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_VINK,
	     .post = true,
	     .versie = regel->versie,
	     .url = html_url(h, "/agendaregels/%s/klaar", TOKEN(h, regel->id))},
	    {.label = "Wij keken ernaar",
	     .icon = UI_ICON_KALENDER,
	     .post = true,
	     .versie = regel->versie,
	     .url = html_url(h, "/agendaregels/%s/gekeken", TOKEN(h, regel->id))},
	};

	if (!is_eigen(r, regel))
		return;
	if (agendaregel_is_nu(&dagen, r->vandaag))
		ui_alert(h, UI_WARNING, "U bent aan de beurt", "Uw naam staat bij deze regel.");
	ui_actions(h, acts,
		   datum_set(regel->meet_datum) && regel->meet_datum.dag <= r->vandaag.dag &&
			   regel->gekeken_datum.dag < regel->meet_datum.dag
		       ? 2
		       : 1);
}

static void page_view(struct html *h, struct request *r)
{
	const struct regel_page *out = r->out;
	const struct agendaregel_row *regel = &out->regel;
	bool weg = moment_set(regel->weg_op);
	const char *url = html_url(h, "/agendaregels/%s", TOKEN(h, regel->id));
	struct ui_action acts[] = {
	    {.label = weg ? "Zet terug op de Werkagenda" : "Wijzig deze regel",
	     .kind = is_eigen(r, regel) ? UI_SECONDARY : UI_PRIMARY,
	     .icon = weg ? UI_ICON_PLUS : UI_ICON_PEN,
	     .post = weg,
	     .versie = weg ? regel->versie : 0,
	     .url = arena_format(h->arena, "%s/%s", url, weg ? "terug" : "wijzigen")},
	    {.label = "Haal van de Werkagenda",
	     .icon = UI_ICON_KRUIS,
	     .post = true,
	     .versie = regel->versie,
	     .url = arena_format(h->arena, "%s/weg", url)},
	};
	size_t n = request_keep_allowed(r, acts, weg ? 1 : COUNT(acts));

	ui_h1(h, regel->vraag, factor_kop(h, regel->factor));
	ui_link(h, agenda_url(h, regel),
		arena_format(h->arena, "Naar de Werkagenda %s", regel->regio));
	if (weg)
		ui_alert(h, UI_INFO, "Deze regel staat niet meer op de Werkagenda", NULL);
	view_beurt(h, r, regel);
	view_facts(h, regel);
	if (n)
		ui_actions(h, acts, n);
	regelwijziging_view(h, &out->wijzigingen);
}

/* ---- its form ---- */

#define INHOUD struct agendaregel_inhoud
#define REGEL_FIELDS                                                                               \
	FIELD(INHOUD, vraag, LONG_TEXT, "Vraag", .required = true, .max = 500),                    \
	    FIELD(INHOUD, agendapunt, TEXT, "Agendapunt", .max = 200,                              \
		  .hint = "Waar gaat het over? Bijvoorbeeld: de eerste dag op het werk."),         \
	    FIELD(INHOUD, wie, TEXT, "Wie", .max = 200,                                            \
		  .hint = "Een persoon, team of organisatie."),                                    \
	    FIELD_ID_OF(INHOUD, collega, gebruiker, GEBRUIKER, "Wie krijgt een seintje?",          \
			.hint = "Op de dag hieronder: in Mijn werk, of op de Werkagenda."),        \
	    FIELD(INHOUD, wanneer, DATE, "Wanneer", .after = DAYS(-3660), .before = DAYS(3660)),   \
	    FIELD(INHOUD, wat, LONG_TEXT, "Wat", .max = 1000,                                      \
		  .hint = "Wat doen wij, en wat moet het opleveren?"),                             \
	    FIELD(INHOUD, meet_tekst, TEXT, "Hoe merken wij dat het werkt?", .max = 300,           \
		  .hint = "Monitoring. Een tekst, een cijfer of een dag is genoeg."),              \
	    FIELD_CHOICE_OF(INHOUD, cijfer, agendacijfers, "Cijfer dat beter moet worden",         \
			    .select = true, .hint = "Van Sturing. Hoe het nu is, wordt bewaard."), \
	    FIELD(INHOUD, meten, DATE, "Dag waarop wij ernaar kijken", .after = DAYS(-3660),       \
		  .before = DAYS(3660))

static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(INHOUD, factor, factoren, "Factor", .required = true, .select = true),
    REGEL_FIELDS,
};
static const struct field wijzig_fields[] = {
    REGEL_FIELDS,
    FIELD_CHOICE_OF(INHOUD, stand, agendastanden, "Stand", .required = true, .select = true),
    FIELD(INHOUD, bewijs, TEXT, "Waar is het te zien?", .max = 300,
	  .hint = "Een link, of waar het staat. Zo hoeft niemand het te vragen."),
};

struct form_page {
	struct db_rows regels; /* of the same factor */
	struct db_rows mensen;
};
static const struct shape form_shape = {.name = "AgendaregelFormulier",
					.size = sizeof(struct form_page)};

static int mensen_load(struct request *r)
{
	struct form_page *out = r->out;

	return mens_keuze_list(r->db, r->arena, request_search(r, "collega"), r->vandaag,
			       &out->mensen);
}

static struct ui_field *draw_fields(struct request *r, size_t *n)
{
	const struct form_page *out = r->out;
	const struct mens_keuze *rows = out->mensen.rows;
	struct ui_field *fields = request_fields(r, NULL, n);

	request_choose(r, request_field_of(fields, *n, "collega"),
		       ROW_SET(mens_keuze_columns, rows, out->mensen.count), "Niemand");
	return fields;
}

/* ---- a new line ---- */

struct vooraf_in {
	int factor;
};
static const struct field vooraf_fields[] = {
    FIELD_CHOICE_OF(struct vooraf_in, factor, factoren, "Factor", .hidden = true),
};

static int nieuw_form_handle(struct request *r)
{
	const struct vooraf_in *in = r->in;

	*(INHOUD *)request_form(r, NULL) = (INHOUD){.factor = in->factor,
						    .wanneer = DATUM_GEEN,
						    .cijfer = CHOICE_NONE,
						    .meten = DATUM_GEEN,
						    .stand = AGENDASTAND_OPEN};
	return mensen_load(r);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct werkagenda_row *w = r->object;
	const char *url = html_url(h, "/werkagenda/%s", TOKEN(h, w->id));
	size_t n;
	struct ui_field *fields = draw_fields(r, &n);

	ui_h1(h, "Regel op de Werkagenda", w->regio);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/regels", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Zet op de Werkagenda",
				     .cancel = url,
				     .note = "Iedereen in het netwerk kan dit lezen. Noem geen "
					     "jongeren."});
}

/* More do not fit on a page, and nobody would read them. */
static int nieuw_check(struct request *r)
{
	const struct werkagenda_row *w = r->object;
	struct db_rows rows;
	int rc = agendaregel_list(r->db, r->arena,
				  &(struct agendaregel_vraag){w->id, CHOICE_NONE, CHOICE_NONE, {0}},
				  &rows);

	if (!rc && rows.count >= AGENDAREGEL_MAX)
		invalid(r, "", "Deze Werkagenda is vol. Haal eerst een regel weg die klaar is.");
	return rc;
}

/* Back to where the line stands. */
static const char *place_of(struct request *r, werkagenda_id agenda, int factor)
{
	return arena_format(r->arena, "%s#%s",
			    request_path(r, "/werkagenda/%s", ID_WERKAGENDA, agenda.nr),
			    choice_code(&factoren, factor));
}

static int nieuw_handle(struct request *r)
{
	const struct werkagenda_row *w = r->object;
	const INHOUD *in = r->in;
	const struct handeling doing = request_doing(r);
	INHOUD inhoud = *in;
	agendaregel_id id;
	double nu;
	int rc = werkagenda_cijfer_now(r, in->cijfer, &nu);

	inhoud.stand = AGENDASTAND_OPEN;
	inhoud.bewijs = NULL;
	r->location = place_of(r, w->id, in->factor);
	r->flash = "De regel staat op de Werkagenda.";
	return rc ? rc : agendaregel_create(&doing, w->id, &inhoud, nu, &id);
}

/* ---- changing one ---- */

static int wijzig_form_handle(struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	struct form_page *out = r->out;
	int rc = mensen_load(r);

	*(INHOUD *)request_form(r, NULL) = (INHOUD){
	    .factor = regel->factor,
	    .vraag = regel->vraag,
	    .agendapunt = regel->agendapunt,
	    .wie = regel->wie,
	    .collega = regel->collega_id,
	    .wanneer = regel->wanneer_datum,
	    .wat = regel->wat,
	    .cijfer = regel->agendacijfer,
	    .meten = regel->meet_datum,
	    .meet_tekst = regel->meet_tekst,
	    .stand = regel->agendastand,
	    .bewijs = regel->bewijs,
	};
	rc = rc ? rc
		: agendaregel_list(r->db, r->arena,
				   &(struct agendaregel_vraag){
				       regel->werkagenda_id, regel->factor, CHOICE_NONE, {0}},
				   &out->regels);
	return rc ? rc : werkagenda_tell_now(r, out->regels.rows, out->regels.count);
}

static size_t place_in(const struct db_rows *rows, agendaregel_id id)
{
	const struct agendaregel_row *list = rows->rows;
	size_t i = 0;

	while (i < rows->count && list[i].id.nr != id.nr)
		i++;
	return i;
}

static void view_form(struct html *h, struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	const char *url = html_url(h, "/agendaregels/%s", TOKEN(h, regel->id));
	size_t n;
	struct ui_field *fields = draw_fields(r, &n);

	ui_card_begin(h, regel->vraag);
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = regel->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = place_of(r, regel->werkagenda_id, regel->factor),
				     .note = "Iedereen in het netwerk kan dit lezen. Noem geen "
					     "jongeren."});
	ui_link(h, url, "Wie wat veranderde, of van de Werkagenda halen");
	ui_card_end(h);
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	const struct form_page *out = r->out;
	const struct agendaregel_row *rows = out->regels.rows;
	size_t at = place_in(&out->regels, regel->id);

	ui_h1(h, factor_kop(h, regel->factor), regel->regio);
	ui_h2(h, "Regels van deze factor");
	if (at)
		werkagenda_view_regels(h, r, rows, at);
	view_form(h, r);
	if (at + 1 < out->regels.count)
		werkagenda_view_regels(h, r, rows + at + 1, out->regels.count - at - 1);
}

static int wijzig_check(struct request *r)
{
	const struct agendaregel_row *regel = r->object;

	if (moment_set(regel->weg_op))
		invalid(r, "", "Deze regel staat niet meer op de Werkagenda. Zet hem eerst terug.");
	return 0;
}

static int wijzig_handle(struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	const INHOUD *in = r->in;
	const struct handeling doing = request_doing(r);
	double nu;
	int rc = werkagenda_cijfer_now(r, in->cijfer, &nu);

	r->location = place_of(r, regel->werkagenda_id, regel->factor);
	r->flash = "De regel is bewaard.";
	return rc ? rc : agendaregel_update(&doing, regel, in, nu);
}

/* ---- off and on ---- */

static int weg_check(struct request *r)
{
	const struct agendaregel_row *regel = r->object;

	if (moment_set(regel->weg_op))
		invalid(r, "", "Deze regel is al van de Werkagenda gehaald.");
	return 0;
}

static int weg_handle(struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	const struct handeling doing = request_doing(r);

	r->location = place_of(r, regel->werkagenda_id, regel->factor);
	r->undo = request_path(r, "/agendaregels/%s/terug", ID_AGENDAREGEL, regel->id.nr);
	r->flash = "De regel is van de Werkagenda gehaald.";
	return agendaregel_end(&doing, regel);
}

static int terug_check(struct request *r)
{
	const struct agendaregel_row *regel = r->object;

	if (!moment_set(regel->weg_op))
		invalid(r, "", "Deze regel staat al op de Werkagenda.");
	return 0;
}

static int terug_handle(struct request *r)
{
	const struct agendaregel_row *regel = r->object;
	const struct handeling doing = request_doing(r);

	r->location = place_of(r, regel->werkagenda_id, regel->factor);
	r->flash = "De regel staat weer op de Werkagenda.";
	return agendaregel_restore(&doing, regel);
}

/* ---- routes ---- */

#define REGEL(method_, path_, recht_, object_, summary_, ...)                                      \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_WERKAGENDA_##recht_,            \
		.summary = summary_, .doel = DOEL, .object = &(object_), .scenario = "werkagenda", \
		__VA_ARGS__                                                                        \
	}

static const struct route routes[] = {
    REGEL(GET, "/werkagenda/:werkagenda/nieuw", BIJHOUDEN, object_werkagenda,
	  "Regel op de Werkagenda zetten", FIELDS(vooraf_fields, struct vooraf_in),
	  .handle = nieuw_form_handle, .view = nieuw_view, .shape = &form_shape,
	  .flags = ROUTE_NO_API),
    REGEL(POST, "/werkagenda/:werkagenda/regels", BIJHOUDEN, object_werkagenda,
	  "Regel op de Werkagenda zetten", FIELDS(nieuw_fields, INHOUD), .check = nieuw_check,
	  .handle = nieuw_handle, .again = "/werkagenda/:werkagenda/nieuw"),
    REGEL(GET, "/agendaregels/:agendaregel", LEZEN, object_agendaregel, "Regel van de Werkagenda",
	  .handle = page_handle, .view = page_view, .shape = &page_shape),
    REGEL(GET, "/agendaregels/:agendaregel/wijzigen", BIJHOUDEN, object_agendaregel,
	  "Regel van de Werkagenda wijzigen", .handle = wijzig_form_handle, .view = wijzig_view,
	  .shape = &form_shape, .flags = ROUTE_NO_API | ROUTE_WIDE),
    REGEL(POST, "/agendaregels/:agendaregel", BIJHOUDEN, object_agendaregel,
	  "Regel van de Werkagenda wijzigen", FIELDS(wijzig_fields, INHOUD), .check = wijzig_check,
	  .handle = wijzig_handle, .again = "/agendaregels/:agendaregel/wijzigen"),
    REGEL(POST, "/agendaregels/:agendaregel/weg", BIJHOUDEN, object_agendaregel,
	  "Regel van de Werkagenda halen", .check = weg_check, .handle = weg_handle),
    REGEL(POST, "/agendaregels/:agendaregel/terug", BIJHOUDEN, object_agendaregel,
	  "Regel terugzetten op de Werkagenda", .check = terug_check, .handle = terug_handle),
};
PAGE(agendaregel, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
