/*
 * The plan: what a young person wants to reach, in own words, and who does what for it by when.
 *
 * What: goals with what is done for them, on one page that prints on paper for the young person;
 *       a goal is set with or without the usual steps of a route, changed, reached, stopped with
 *       the reason, and taken up again.
 * Who:  whoever has the part "plan" in sight; setting and changing asks the right to change
 *       dossiers.
 * Invariants: a goal says whether the young person wants it; what stops has a reason; with a goal
 *       stops what was still to be done for it, and comes back with it (domain/plan).
 * On purpose absent: a percentage of the plan that is done. Goals are not counted.
 * Rows: F118; peers A14.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/plan.h"

#define DOEL "begeleiding naar werk"
/* ---- the plan ---- */

struct plan_page {
	struct list doelen, acties;
};
static const struct shape doel_shape = SHAPE("Doel", struct doel_row, doel_columns);
static const struct shape actie_shape = SHAPE("Actie", struct actie_row, actie_columns);
static const struct shape_part plan_parts[] = {
    {"doelen", &doel_shape, offsetof(struct plan_page, doelen), true},
    {"acties", &actie_shape, offsetof(struct plan_page, acties), true},
};
static const struct shape plan_shape = {.name = "Plan",
					.size = sizeof(struct plan_page),
					.parts = plan_parts,
					.n_parts = COUNT(plan_parts)};

static int plan_handle(struct request *r)
{
	struct plan_page *out = r->out;
	jongere_id id = {request_id(r, ID_JONGERE)};
	struct db_rows doelen, acties;
	int rc = doel_list(r->db, r->arena, id, &doelen);

	rc = rc ? rc : actie_list(r->db, r->arena, id, &acties);
	if (rc)
		return rc;
	out->doelen = list_of(&doelen);
	out->acties = list_of(&acties);
	return 0;
}

static struct ui_action link_to(const char *label, const char *url, enum ui_icon icon)
{
	return (struct ui_action){.label = label, .url = url, .icon = icon};
}

static struct ui_action step_by(const char *label, const char *url, int64_t versie,
				enum ui_icon icon)
{
	return (struct ui_action){
	    .label = label, .url = url, .post = true, .versie = versie, .icon = icon};
}

static const char *who_of(const struct actie_row *a)
{
	return a->gebruiker_id.nr ? a->wie : a->roepnaam;
}

static void view_actie(struct html *h, struct request *r, const struct actie_row *a)
{
	const char *url = html_url(h, "/acties/%s", TOKEN(h, a->id));
	struct ui_action act =
	    step_by("Gedaan", arena_format(h->arena, "%s/gedaan", url), a->versie, UI_ICON_VINK);
	struct ui_action meer[] = {
	    link_to("Wijzig", url, UI_ICON_PEN),
	    link_to("Niet meer nodig", arena_format(h->arena, "%s/stoppen", url), UI_ICON_KRUIS)};
	size_t n_meer = request_keep_allowed(r, meer, COUNT(meer));

	if (!request_may_do(r, &act))
		act = (struct ui_action){0};
	ui_signal(h, &(struct ui_signal){.wat = a->tekst,
					 .waarom = who_of(a),
					 .termijn = ui_due_text(h, a->voor_datum, r->vandaag),
					 .tone = ui_due_tone(a->voor_datum, r->vandaag),
					 .action = act,
					 .meer = meer,
					 .n_meer = n_meer});
}

static void view_actie_done(struct html *h, struct request *r, const struct actie_row *a)
{
	struct ui_action act =
	    step_by("Toch nog doen", html_url(h, "/acties/%s/heropenen", TOKEN(h, a->id)),
		    a->versie, UI_ICON_NONE);
	const char *state = choice_label(&actiestanden, a->toestand);

	act.kind = UI_SUBTLE;
	ui_signal(h, &(struct ui_signal){
			 .wat = a->tekst,
			 .waarom = a->reden ? arena_format(h->arena, "%s. %s", who_of(a), a->reden)
					    : who_of(a),
			 .termijn = arena_format(h->arena, "%s op %s", state,
						 html_datum(h, moment_datum(a->afgerond_op))),
			 .tone = a->toestand == PLANSTAND_KLAAR ? UI_OK : UI_NEUTRAL,
			 .action = request_may_do(r, &act) ? act : (struct ui_action){0}});
}

/* What is done for one goal: what is still to be done first. */
static void view_acties(struct html *h, struct request *r, const struct doel_row *d)
{
	const struct plan_page *out = r->out;
	const struct actie_row *acties = out->acties.rows;
	bool open_goal = d->toestand == PLANSTAND_OPEN;

	ui_signals_begin(h);
	for (size_t i = 0; i < out->acties.count; i++)
		if (acties[i].doel_id.nr == d->id.nr && acties[i].toestand == PLANSTAND_OPEN)
			view_actie(h, r, &acties[i]);
	for (size_t i = 0; i < out->acties.count && open_goal; i++)
		if (acties[i].doel_id.nr == d->id.nr && acties[i].toestand != PLANSTAND_OPEN)
			view_actie_done(h, r, &acties[i]);
	ui_signals_end(h);
}

static bool has_acties(const struct plan_page *out, const struct doel_row *d)
{
	const struct actie_row *acties = out->acties.rows;

	for (size_t i = 0; i < out->acties.count; i++)
		if (acties[i].doel_id.nr == d->id.nr)
			return true;
	return false;
}

/* A goal that runs. */
static void view_doel(struct html *h, struct request *r, const struct doel_row *d)
{
	const char *url = html_url(h, "/doelen/%s", TOKEN(h, d->id));
	struct ui_action acts[] = {
	    link_to("Spreek iets af", arena_format(h->arena, "%s/acties/nieuw", url), UI_ICON_PLUS),
	    step_by("Gehaald", arena_format(h->arena, "%s/gehaald", url), d->versie, UI_ICON_VLAG),
	    link_to("Wijzig", url, UI_ICON_PEN),
	    link_to("Stop", arena_format(h->arena, "%s/stoppen", url), UI_ICON_KRUIS)};
	size_t n = request_keep_allowed(r, acts, COUNT(acts));

	ui_card_begin(h, d->tekst);
	ui_badge(h, d->wens == DOELWENS_JA ? UI_OK : UI_WARNING,
		 choice_label(&doelwensen, d->wens));
	ui_p(h, arena_format(h->arena, "Opgeschreven op %s door %s",
			     html_datum(h, moment_datum(d->op)), d->door));
	if (has_acties(r->out, d))
		view_acties(h, r, d);
	else
		ui_p(h, "Nog niets afgesproken. Wie doet de eerste stap, en wanneer?");
	ui_actions(h, acts, n);
	ui_card_end(h);
}

static void view_doel_done(struct html *h, struct request *r, const struct doel_row *d)
{
	struct ui_action again =
	    step_by("Pak weer op", html_url(h, "/doelen/%s/heropenen", TOKEN(h, d->id)), d->versie,
		    UI_ICON_WISSEL);

	ui_card_begin(h, d->tekst);
	ui_badge(h, d->toestand == PLANSTAND_KLAAR ? UI_OK : UI_NEUTRAL,
		 arena_format(h->arena, "%s op %s", choice_label(&doelstanden, d->toestand),
			      html_datum(h, moment_datum(d->afgerond_op))));
	ui_p(h, d->reden);
	if (request_may_do(r, &again))
		ui_actions(h, &again, 1);
	ui_card_end(h);
}

/* Those that run stand first. */
static size_t count_running(const struct list *doelen)
{
	const struct doel_row *rows = doelen->rows;
	size_t n = 0;

	while (n < doelen->count && rows[n].toestand == PLANSTAND_OPEN)
		n++;
	return n;
}

static void view_done(struct html *h, struct request *r, size_t running)
{
	const struct plan_page *out = r->out;
	const struct doel_row *doelen = out->doelen.rows;

	if (running == out->doelen.count)
		return;
	ui_details_begin(
	    h, arena_format(h->arena, "Gehaald of gestopt (%zu)", out->doelen.count - running));
	for (size_t i = running; i < out->doelen.count; i++)
		view_doel_done(h, r, &doelen[i]);
	ui_details_end(h);
}

static void plan_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct plan_page *out = r->out;
	const struct doel_row *doelen = out->doelen.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	struct ui_action add = {.label = "Nieuw doel",
				.url = arena_format(h->arena, "%s/doelen/nieuw", url),
				.kind = UI_PRIMARY,
				.icon = UI_ICON_PLUS};
	bool may_add = request_may_do(r, &add);
	size_t running = count_running(&out->doelen);

	ui_h1(h, arena_format(h->arena, "Plan van %s", kop_kort(h->arena, kop)),
	      "Wat wil de jongere bereiken, en wie doet wat?");
	ui_link(h, url, "Terug naar de jongere");
	if (running)
		ui_h2(h, "Doelen");
	for (size_t i = 0; i < running; i++)
		view_doel(h, r, &doelen[i]);
	if (!running)
		ui_empty(h, "Er loopt nog geen doel",
			 "Vraag de jongere: wat wil je over een half jaar kunnen of hebben? "
			 "Schrijf het op zoals de jongere het zegt.",
			 may_add ? &add : NULL);
	else if (may_add)
		ui_actions(h, &add, 1);
	view_done(h, r, running);
	ui_print_button(h);
}

/* ---- a goal: new, changed ---- */

struct nieuw_in {
	const char *tekst;
	int wens;
	int route;
};
static const struct field nieuw_fields[] = {
    FIELD(struct nieuw_in, tekst, TEXT, "Wat wil de jongere bereiken?", .required = true,
	  .max = 200,
	  .hint = "In de woorden van de jongere. Bijvoorbeeld: ik wil in een keuken werken."),
    FIELD_CHOICE_OF(struct nieuw_in, wens, doelwensen, "Wil de jongere dit zelf?",
		    .required = true),
    FIELD_CHOICE_OF(struct nieuw_in, route, planroutes, "Stappen die er vaak bij horen",
		    .select = true, .hint = "U kunt ze daarna wijzigen of weglaten."),
};

static int nieuw_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_field_of(fields, n, "route")->empty = "Geen, ik spreek zelf iets af";
	ui_h1(h, arena_format(h->arena, "Nieuw doel van %s", kop_kort(h->arena, kop)), NULL);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/doelen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = arena_format(h->arena, "%s/plan", url),
				     .note = request_readers(r, ONDERDEEL_PLAN)});
}

static void to_plan(struct request *r, jongere_id jongere, const char *flash)
{
	r->location = request_path(r, "/jongeren/%s/plan", ID_JONGERE, jongere.nr);
	r->flash = flash;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct doel_nieuw nieuw = {kop->id, in->tekst, in->wens, in->route,
					 kop->casusregisseur_id};
	doel_id id;

	to_plan(r, kop->id, "Het doel staat in het plan.");
	return doel_create(&doing, &nieuw, &id);
}

struct wijzig_in {
	const char *tekst;
	int wens;
};
static const struct field wijzig_fields[] = {
    FIELD(struct wijzig_in, tekst, TEXT, "Wat wil de jongere bereiken?", .required = true,
	  .max = 200),
    FIELD_CHOICE_OF(struct wijzig_in, wens, doelwensen, "Wil de jongere dit zelf?",
		    .required = true),
};

static int wijzig_handle(struct request *r)
{
	const struct doel_row *d = r->object;
	struct wijzig_in *form = request_form(r, NULL);

	*form = (struct wijzig_in){d->tekst, d->wens};
	return 0;
}

/* A form about one goal, that posts to `step` of it ("": the goal itself). */
static void draw_form(struct html *h, struct request *r, const char *step, const char *submit)
{
	const struct doel_row *d = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){
		       .action = arena_format(h->arena, "%s%s",
					      html_url(h, "/doelen/%s", TOKEN(h, d->id)), step),
		       .versie = d->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = submit,
		       .cancel = html_url(h, "/jongeren/%s/plan", TOKEN(h, d->jongere_id)),
		       .note = request_readers(r, ONDERDEEL_PLAN)});
}

static void wijzig_view(struct html *h, struct request *r)
{
	const struct doel_row *d = r->object;

	ui_h1(h, arena_format(h->arena, "Doel van %s wijzigen", kop_kort(h->arena, d)), NULL);
	draw_form(h, r, "", "Bewaar");
}

static int update_handle(struct request *r)
{
	const struct doel_row *d = r->object;
	const struct wijzig_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_plan(r, d->jongere_id, "Het doel is gewijzigd.");
	return doel_update(&doing, d, in->tekst, in->wens);
}

/* ---- a goal: reached, stopped, taken up again ---- */

static int take_step(struct request *r, int stap, const char *reden)
{
	const struct handeling doing = request_doing(r);

	return request_explain(
	    r, doel_step(&doing, r->object, stap, reden),
	    {NULL, "", "Dit doel is al gehaald of gestopt, of het loopt al. Kijk in het plan."});
}

static int gehaald_handle(struct request *r)
{
	const struct doel_row *d = r->object;

	to_plan(r, d->jongere_id, "Gehaald! Vier het samen.");
	r->undo = request_path(r, "/doelen/%s/heropenen", ID_DOEL, d->id.nr);
	return take_step(r, PLANSTAP_KLAAR, NULL);
}

static int heropenen_handle(struct request *r)
{
	const struct doel_row *d = r->object;

	to_plan(r, d->jongere_id, "Het doel loopt weer.");
	return take_step(r, PLANSTAP_HEROPEN, NULL);
}

struct stoppen_in {
	const char *reden;
};
static const struct field stoppen_fields[] = {
    FIELD(struct stoppen_in, reden, TEXT, "Waarom stopt dit doel?", .required = true, .max = 200,
	  .hint = "Bijvoorbeeld: de jongere wil nu iets anders."),
};

static int stoppen_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void stoppen_view(struct html *h, struct request *r)
{
	const struct doel_row *d = r->object;

	ui_h1(h, arena_format(h->arena, "Doel van %s stoppen", kop_kort(h->arena, d)), d->tekst);
	ui_p(h, "Wat er nog gedaan zou worden voor dit doel, vervalt dan ook.");
	draw_form(h, r, "/stoppen", "Stop dit doel");
}

static int stoppen_handle(struct request *r)
{
	const struct doel_row *d = r->object;
	const struct stoppen_in *in = r->in;

	to_plan(r, d->jongere_id, "Het doel is gestopt.");
	r->undo = request_path(r, "/doelen/%s/heropenen", ID_DOEL, d->id.nr);
	return take_step(r, PLANSTAP_STOP, in->reden);
}

/* ---- routes ---- */

#define CHANGE(method_, path_, summary_, ...)                                                      \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_DOSSIER_WIJZIGEN,             \
		.summary = (summary_), .doel = DOEL, .onderdelen = ONDERDEEL_PLAN,                 \
		.scenario = "plan", __VA_ARGS__                                                    \
	}

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/plan",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Plan",
     .doel = DOEL,
     .object = &object_jongere,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = plan_handle,
     .view = plan_view,
     .shape = &plan_shape,
     .flags = ROUTE_PRINT,
     .scenario = "plan"},
    CHANGE(GET, "/jongeren/:jongere/doelen/nieuw", "Nieuw doel", .object = &object_jongere,
	   .handle = nieuw_handle, .view = nieuw_view, .flags = ROUTE_NO_API),
    CHANGE(POST, "/jongeren/:jongere/doelen", "Nieuw doel", .object = &object_jongere,
	   FIELDS(nieuw_fields, struct nieuw_in), .handle = create_handle,
	   .again = "/jongeren/:jongere/doelen/nieuw"),
    CHANGE(GET, "/doelen/:doel", "Doel wijzigen", .object = &object_doel, .handle = wijzig_handle,
	   .view = wijzig_view, .flags = ROUTE_NO_API),
    CHANGE(POST, "/doelen/:doel", "Doel wijzigen", .object = &object_doel,
	   FIELDS(wijzig_fields, struct wijzig_in), .handle = update_handle,
	   .again = "/doelen/:doel"),
    CHANGE(POST, "/doelen/:doel/gehaald", "Doel gehaald", .object = &object_doel,
	   .handle = gehaald_handle),
    CHANGE(GET, "/doelen/:doel/stoppen", "Doel stoppen", .object = &object_doel,
	   .handle = stoppen_form_handle, .view = stoppen_view, .flags = ROUTE_NO_API),
    CHANGE(POST, "/doelen/:doel/stoppen", "Doel stoppen", .object = &object_doel,
	   FIELDS(stoppen_fields, struct stoppen_in), .handle = stoppen_handle,
	   .again = "/doelen/:doel/stoppen"),
    CHANGE(POST, "/doelen/:doel/heropenen", "Doel weer oppakken", .object = &object_doel,
	   .handle = heropenen_handle),
};
PAGE(plan, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
