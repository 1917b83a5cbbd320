/*
 * Een actie op de Verbeteragenda: what gets better, who carries it, and the news of it.
 *
 * What: an action is typed, changed, and taken off; once the agenda is agreed on it has news: four
 *       times a year how it stands, one line, and what would help. That is meant to take five
 *       minutes. What is done can be celebrated, in words about what changed and about nobody.
 * Who:  the twelve of its scan write; who may read the agenda reads.
 * Invariants: what was agreed on keeps who carries it and its day (verbeteractie_half); news is
 *       added to and never changed; a text that many read leads to nobody (domain/herleidbaar).
 * On purpose absent: percentages of progress, budgets, and a risk log.
 * Rows: F356, F360, F361; peers 129, 131.
 */
#include "gate/page.h"

#include "gate/gate.h"
#include "part/actieformulier.h"
#include "part/herleidbaar.h"

#define AGENDA "/verbeteragenda/:scan"
#define PAD "/verbeteracties/:verbeteractie"

static const struct shape form_shape = {.name = "VerbeteractieFormulier",
					.size = sizeof(struct actiekeuzes)};

/* ---- adding one ---- */

static int nieuw_form_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;

	request_form(r, NULL);
	return actiekeuzes_load(r, v->scan_id, r->out);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const char *url = html_url(h, "/verbeteragenda/%s", TOKEN(h, v->scan_id));
	size_t n;
	struct ui_field *fields = actie_fields_of(r, NULL, r->out, &n);

	ui_h1(h, "Actie toevoegen", "Verplicht is alleen wat er beter gaat. De rest kan later.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/acties", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Voeg toe",
				     .cancel = url,
				     .note = "Wie kan dit lezen: wie aan tafel zit. Na het "
					     "vaststellen ook andere managers in de regio."});
}

static int nieuw_check(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;

	actie_check(r, r->in, v->vastgesteld_op);
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const struct handeling doing = request_doing(r);
	const struct verbeteractie_inhoud inhoud = actie_inhoud(r->in);
	verbeteractie_id id = {0};
	int rc = verbeteractie_create(&doing, v->id, &inhoud, &id);

	r->location = request_path(r, "/verbeteragenda/%s", ID_SCAN, v->scan_id.nr);
	r->flash = "De actie staat op de Verbeteragenda.";
	r->undo = request_path(r, "/verbeteracties/%s/weghalen", ID_VERBETERACTIE, id.nr);
	return rc;
}

/* ---- changing one ---- */

static int wijzig_form_handle(struct request *r)
{
	const struct verbeteractie_row *x = r->object;
	struct actie_in *form = request_form(r, NULL);

	*form = (struct actie_in){.norm = x->scannorm_id,
				  .wat = x->wat,
				  .trekker_zetel = x->trekker_id,
				  .trekker = x->trekker_id.nr ? NULL : x->trekker,
				  .organisatie = x->organisatie,
				  .wanneer = x->wanneer_datum,
				  .merkbaar = x->merkbaar};
	return actiekeuzes_load(r, x->scan_id, r->out);
}

/* During session two the table looks at the page of that. */
static const char *back_of(struct html *h, const struct verbeteractie_row *x)
{
	return x->is_sessie ? html_url(h, "/scans/%s/sessie-twee", TOKEN(h, x->scan_id))
			    : html_url(h, "/verbeteragenda/%s", TOKEN(h, x->scan_id));
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct verbeteractie_row *x = r->object;
	const char *url = html_url(h, "/verbeteracties/%s", TOKEN(h, x->id));
	const struct ui_action away = {.label = "Haal van de agenda",
				       .url = arena_format(h->arena, "%s/weghalen", url),
				       .post = true,
				       .versie = x->versie,
				       .kind = UI_SUBTLE,
				       .icon = UI_ICON_KRUIS};
	size_t n;
	struct ui_field *fields = actie_fields_of(r, NULL, r->out, &n);

	ui_h1(h, "Actie wijzigen", x->wat);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				     .versie = x->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = back_of(h, x)});
	if (request_may_do(r, &away))
		ui_actions(h, &away, 1);
}

static int wijzig_check(struct request *r)
{
	const struct verbeteractie_row *x = r->object;

	actie_check(r, r->in, x->vastgesteld_op);
	return 0;
}

static void go_back(struct request *r, const struct verbeteractie_row *x, const char *flash)
{
	r->location = x->is_sessie
			  ? request_path(r, "/scans/%s/sessie-twee", ID_SCAN, x->scan_id.nr)
			  : request_path(r, "/verbeteragenda/%s", ID_SCAN, x->scan_id.nr);
	r->flash = flash;
	r->veranderd = (struct veranderd){.kind = ID_SCAN, .nr = x->scan_id.nr};
}

static int wijzig_handle(struct request *r)
{
	const struct verbeteractie_row *x = r->object;
	const struct handeling doing = request_doing(r);
	const struct verbeteractie_inhoud inhoud = actie_inhoud(r->in);

	go_back(r, x, "Bewaard.");
	return verbeteractie_update(&doing, x->id, &inhoud);
}

static int weghalen_handle(struct request *r)
{
	const struct verbeteractie_row *x = r->object;
	const struct handeling doing = request_doing(r);
	int rc = verbeteractie_withdraw(&doing, x->id);

	go_back(r, x, "De actie staat niet meer op de agenda.");
	r->undo = request_path(r, "/verbeteracties/%s/terugzetten", ID_VERBETERACTIE, x->id.nr);
	return request_explain(
	    r, rc, {NULL, "", "Dit is de laatste actie. Zet er eerst een andere actie op."});
}

static int terugzetten_handle(struct request *r)
{
	const struct verbeteractie_row *x = r->object;
	const struct handeling doing = request_doing(r);

	go_back(r, x, "De actie staat weer op de agenda.");
	return verbeteractie_restore(&doing, x->id);
}

/* ---- news ---- */

struct nieuws_in {
	int stand;
	bool loopt_vast;
	const char *tekst;
	const char *helpt;
	const char *succes;
};
static const struct field nieuws_fields[] = {
    FIELD_CHOICE_OF(struct nieuws_in, stand, verbeterstanden, "Hoe staat het ermee?",
		    .required = true),
    FIELD(struct nieuws_in, loopt_vast, BOOL, "Het loopt vast"),
    FIELD(struct nieuws_in, tekst, TEXT, "In één zin", .required = true, .max = 200,
	  .hint = "Wat is er gebeurd? Of: waarom is dit gestopt?"),
    FIELD(struct nieuws_in, helpt, TEXT, "Wat zou helpen?", .max = 200),
    FIELD(struct nieuws_in, succes, TEXT, "Gelukt? Wat vieren we?", .max = 200,
	  .hint = "Alleen als het klaar is. Dit staat bovenaan de agenda. Geen namen van "
		  "jongeren."),
};

struct actie_page {
	struct verbeteractie_row actie;
	struct list nieuws;
};
static const struct shape actie_shape =
    SHAPE("Verbeteractie", struct verbeteractie_row, verbeteractie_columns);
static const struct shape nieuws_shape =
    SHAPE("Opvolging", struct opvolging_row, opvolging_columns);
static const struct shape_part page_parts[] = {
    {"actie", &actie_shape, offsetof(struct actie_page, actie), false},
    {"nieuws", &nieuws_shape, offsetof(struct actie_page, nieuws), true},
};
static const struct shape page_shape = {.name = "VerbeteractieMetNieuws",
					.size = sizeof(struct actie_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int actie_handle(struct request *r)
{
	struct actie_page *out = r->out;
	struct nieuws_in *form = request_form(r, NULL);
	struct db_rows nieuws;
	int rc;

	out->actie = *(const struct verbeteractie_row *)r->object;
	form->stand = CHOICE_NONE;
	rc = opvolging_list(r->db, r->arena, out->actie.id, &nieuws);
	if (!rc)
		out->nieuws = list_of(&nieuws);
	return rc;
}

static void view_nieuws_form(struct html *h, struct request *r, const char *url)
{
	const struct actie_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "stand"),
			     verbeterstand_following(out->actie.verbeterstand));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/nieuws", url),
				     .versie = out->actie.versie,
				     .legend = "Hoe gaat het nu?",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Vertel het",
				     .icon = UI_ICON_VINK,
				     .note = "Wie kan dit lezen: wie aan tafel zat, en andere "
					     "managers in de regio."});
}

static void view_nieuws(struct html *h, const struct request *r, const struct list *nieuws)
{
	const struct opvolging_row *rows = nieuws->rows;
	struct ui_event *events = arena_array(h->arena, nieuws->count + 1, sizeof(*events));

	if (!nieuws->count)
		return;
	ui_h2(h, "Tot nu toe");
	for (size_t i = 0; i < nieuws->count; i++)
		events[i] = (struct ui_event){
		    .dag = rows[i].datum,
		    .icon = UI_ICON_BERICHT,
		    .title = rows[i].loopt_vast
				 ? choice_label(&opvolgantwoorden, OPVOLGANTWOORD_LOOPT_VAST)
				 : choice_label(&verbeterstanden, rows[i].verbeterstand),
		    .text = rows[i].helpt ? arena_format(h->arena, "%s Wat helpt: %s",
							 rows[i].tekst, rows[i].helpt)
					  : rows[i].tekst,
		    .wie = rows[i].door};
	ui_timeline(h, events, nieuws->count, r->vandaag);
}

/* To send by mail or app: somebody at the table comes in by the link of the invitation. */
static void view_ask(struct html *h, const struct request *r, const char *url)
{
	const struct verbeteractie_row *x = &((const struct actie_page *)r->out)->actie;

	if (!x->van_lezer || x->is_trekker || !moment_set(x->vastgesteld_op) ||
	    !verbeterstand_runs(x->verbeterstand))
		return;
	ui_copy_button(h, "Kopieer een vraag aan de trekker",
		       arena_format(h->arena,
				    "Hoe staat het met \"%s\"? Vertel het in een paar minuten: "
				    "%s%s. Inloggen kan met uw account, of met de link uit uw "
				    "uitnodiging.",
				    x->wat, gate_origin(r), url));
}

/* What was scored and heard of it is for those at the table. */
static void view_norm(struct html *h, const struct verbeteractie_row *x)
{
	const char *norm =
	    arena_format(h->arena, "%d. %s", (int)x->norm_nummer, x->norm ? x->norm : "");

	if (!x->norm_nummer)
		return;
	if (x->van_lezer)
		ui_fact_link(h, "Over norm", norm,
			     html_url(h, "/scans/%s/sessie-twee#normen", TOKEN(h, x->scan_id)));
	else
		ui_fact(h, "Over norm", norm);
}

static void actie_view(struct html *h, struct request *r)
{
	const struct actie_page *out = r->out;
	const struct verbeteractie_row *x = &out->actie;
	const char *url = html_url(h, "/verbeteracties/%s", TOKEN(h, x->id));
	const struct ui_action tell = {.url = arena_format(h->arena, "%s/nieuws", url),
				       .post = true};
	const struct ui_action change = {.label = "Wijzig",
					 .url = arena_format(h->arena, "%s/wijzigen", url),
					 .icon = UI_ICON_PEN};

	ui_h1(h, x->wat,
	      x->trekker ? arena_format(h->arena, "%s, %s", x->trekker,
					x->organisatie ? x->organisatie : "")
			 : NULL);
	ui_badge(h, x->verbeterstand == VERBETERSTAND_KLAAR ? UI_OK : UI_NEUTRAL,
		 choice_label(&verbeterstanden, x->verbeterstand));
	if (x->loopt_vast)
		ui_badge(h, UI_WARNING, choice_label(&opvolgantwoorden, OPVOLGANTWOORD_LOOPT_VAST));
	ui_facts_begin(h);
	ui_fact(h, "Klaar op", html_datum(h, x->wanneer_datum));
	view_norm(h, x);
	if (x->merkbaar)
		ui_fact(h, "Wat merken jongeren en ouders?", x->merkbaar);
	if (x->succes)
		ui_fact(h, "Dit is gelukt", x->succes);
	ui_facts_end(h);
	if (x->van_lezer && moment_set(x->vastgesteld_op) && request_may_do(r, &tell))
		view_nieuws_form(h, r, url);
	view_ask(h, r, url);
	view_nieuws(h, r, &out->nieuws);
	if (x->van_lezer && request_may_do(r, &change))
		ui_actions(h, &change, 1);
	ui_link(h, back_of(h, x), x->is_sessie ? "Naar sessie 2" : "Naar de Verbeteragenda");
}

/* Who carries an action is named here, and so may be who helped. */
static int nieuws_check(struct request *r)
{
	const struct verbeteractie_row *x = r->object;
	const struct nieuws_in *in = r->in;

	if (!moment_set(x->vastgesteld_op))
		invalid(r, "", "De Verbeteragenda is nog een concept. Stel hem eerst vast.");
	else if (in->stand != CHOICE_NONE && !verbeterstand_may(x->verbeterstand, in->stand))
		invalid(r, "stand",
			"Hoe staat het ermee? Dit kan niet meer. Kies een van de mogelijkheden.");
	if (in->loopt_vast && in->stand != VERBETERSTAND_BEZIG)
		invalid(r, "loopt_vast", "Het loopt vast: dit kan alleen als de actie bezig is.");
	if (in->succes && in->stand != VERBETERSTAND_KLAAR)
		invalid(r, "succes", "Gelukt? Wat vieren we? Vul dit in als de actie klaar is.");
	herleidbaar_check_vak(r, "succes", "Gelukt? Wat vieren we?", in->succes);
	herleidbaar_check_vak(r, "tekst", "In één zin", in->tekst);
	herleidbaar_check_vak(r, "helpt", "Wat zou helpen?", in->helpt);
	return 0;
}

static int nieuws_handle(struct request *r)
{
	const struct verbeteractie_row *x = r->object;
	const struct nieuws_in *in = r->in;
	const struct handeling doing = request_doing(r);

	go_back(r, x,
		in->stand == VERBETERSTAND_KLAAR ? "Klaar. Mooi gedaan."
						 : "Bedankt. Het staat erbij.");
	return opvolging_create(&doing, x->id,
				&(struct opvolging_nieuw){.stand = in->stand,
							  .loopt_vast = in->loopt_vast,
							  .tekst = in->tekst,
							  .helpt = in->helpt,
							  .succes = in->succes});
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, object_, ...)                                      \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_VERBETERAGENDA_##recht_,      \
		.summary = (summary_), .doel = "samenwerken in de regio", .object = &(object_),    \
		.scenario = "verbeteragenda", __VA_ARGS__                                          \
	}

static const struct route routes[] = {
    ROUTE(GET, AGENDA "/acties/nieuw", BIJHOUDEN, "Verbeteractie toevoegen",
	  object_verbeteragenda_eigen, .handle = nieuw_form_handle, .view = nieuw_view,
	  .shape = &form_shape, .flags = ROUTE_NO_API),
    ROUTE(POST, AGENDA "/acties", BIJHOUDEN, "Verbeteractie toevoegen", object_verbeteragenda_eigen,
	  FIELDS(actie_fields, struct actie_in), .check = nieuw_check, .handle = nieuw_handle,
	  .again = AGENDA "/acties/nieuw", .flags = ROUTE_STROOM),
    ROUTE(GET, PAD, LEZEN, "Verbeteractie", object_verbeteractie, .handle = actie_handle,
	  .view = actie_view, .shape = &page_shape),
    ROUTE(POST, PAD "/nieuws", BIJHOUDEN, "Nieuws van een verbeteractie",
	  object_verbeteractie_eigen, FIELDS(nieuws_fields, struct nieuws_in),
	  .check = nieuws_check, .handle = nieuws_handle, .again = PAD, .flags = ROUTE_STROOM),
    ROUTE(GET, PAD "/wijzigen", BIJHOUDEN, "Verbeteractie wijzigen", object_verbeteractie_eigen,
	  .handle = wijzig_form_handle, .view = wijzig_view, .shape = &form_shape,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, PAD "/wijzigen", BIJHOUDEN, "Verbeteractie wijzigen", object_verbeteractie_eigen,
	  FIELDS(actie_fields, struct actie_in), .check = wijzig_check, .handle = wijzig_handle,
	  .again = PAD "/wijzigen", .flags = ROUTE_STROOM),
    ROUTE(POST, PAD "/weghalen", BIJHOUDEN, "Verbeteractie van de agenda halen",
	  object_verbeteractie_eigen, .handle = weghalen_handle, .flags = ROUTE_STROOM),
    ROUTE(POST, PAD "/terugzetten", BIJHOUDEN, "Verbeteractie terugzetten",
	  object_verbeteractie_weg, .handle = terugzetten_handle, .flags = ROUTE_STROOM),
};
PAGE(verbeteractie, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
