/*
 * Sleutelbeslissingen: the choices that decide the way of a young person, taken together, and the
 * question afterwards whether they are still right.
 *
 * What: what was decided, when, why, who was there, and what the young person says of it; after
 *       the region's term the question comes back, and each answer is kept.
 * Who:  whoever has the part "plan" in sight; writing down asks the right to change dossiers.
 * Invariants: a decision has a reason and the words of the young person (belofte_3_stem); it is
 *       looked back at until something else was chosen. It is a record: what was withdrawn, by
 *       a slip or because it was never so, stays to be read by whoever could read it.
 * On purpose absent: voting, and decisions of staff alone. Those are agreements in the plan.
 * Rows: F051, F052; peers A15.
 */
#include "gate/page.h"

#include "domain/termijn.h"
#include "store/beslissing.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"

/* ---- the list ---- */

struct beslissingen_page {
	struct list beslissingen, terugblikken;
};
static const struct shape beslissing_shape =
    SHAPE("Beslissing", struct beslissing_row, beslissing_columns);
static const struct shape terugblik_shape =
    SHAPE("Terugblik", struct terugblik_row, terugblik_columns);
static const struct shape_part beslissingen_parts[] = {
    {"beslissingen", &beslissing_shape, offsetof(struct beslissingen_page, beslissingen), true},
    {"terugblikken", &terugblik_shape, offsetof(struct beslissingen_page, terugblikken), true},
};
static const struct shape beslissingen_shape = {.name = "Beslissingen",
						.size = sizeof(struct beslissingen_page),
						.parts = beslissingen_parts,
						.n_parts = COUNT(beslissingen_parts)};

static int beslissingen_handle(struct request *r)
{
	struct beslissingen_page *out = r->out;
	jongere_id id = {request_id(r, ID_JONGERE)};
	struct db_rows beslissingen, terugblikken;
	int rc = beslissing_list(r->db, r->arena, id, &beslissingen);

	rc = rc ? rc : terugblik_list(r->db, r->arena, id, &terugblikken);
	if (rc)
		return rc;
	out->beslissingen = list_of(&beslissingen);
	out->terugblikken = list_of(&terugblikken);
	return 0;
}

/* How the choice looked later, in order. */
static void view_terugblikken(struct html *h, struct request *r, const struct beslissing_row *b)
{
	const struct beslissingen_page *out = r->out;
	const struct terugblik_row *rows = out->terugblikken.rows;

	for (size_t i = 0; i < out->terugblikken.count; i++)
		if (rows[i].beslissing_id.nr == b->id.nr)
			ui_fact(h, html_datum(h, moment_datum(rows[i].op)),
				arena_format(h->arena, "%s. \xe2\x80\x9c%s\xe2\x80\x9d",
					     choice_label(&terugblik_antwoorden, rows[i].antwoord),
					     rows[i].tekst));
	if (datum_set(b->terugblik_datum) && !moment_set(b->ingetrokken_op))
		ui_fact(h, "Kijk weer terug op", html_datum(h, b->terugblik_datum));
}

/* What stands is looked back at or withdrawn, what was withdrawn put back. */
static size_t list_acts(struct html *h, struct request *r, const struct beslissing_row *b,
			struct ui_action ret[2])
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/beslissingen/%s", TOKEN(h, b->id));

	if (moment_set(kop->gesloten_op))
		return 0;
	if (moment_set(b->ingetrokken_op)) {
		ret[0] = (struct ui_action){.label = "Zet terug",
					    .url = arena_format(h->arena, "%s/terugzetten", url),
					    .post = true,
					    .kind = UI_SUBTLE};
		return request_keep_allowed(r, ret, 1);
	}
	ret[0] = (struct ui_action){.label = "Kijk terug",
				    .url = arena_format(h->arena, "%s/terugblik", url),
				    .icon = UI_ICON_GESPREK};
	ret[1] = (struct ui_action){.label = "Trek in",
				    .url = arena_format(h->arena, "%s/intrekken", url),
				    .post = true,
				    .versie = b->versie,
				    .kind = UI_SUBTLE,
				    .icon = UI_ICON_KRUIS};
	return request_keep_allowed(r, ret, 2);
}

/* Whether it holds, and whether it is asked about. */
static void view_stand(struct html *h, const struct request *r, const struct beslissing_row *b)
{
	if (moment_set(b->ingetrokken_op))
		ui_badge(h, UI_NEUTRAL, "Ingetrokken: telt niet meer");
	else if (datum_set(b->terugblik_datum) && b->terugblik_datum.dag <= r->vandaag.dag)
		ui_badge(h, UI_WARNING, "Vraag of dit nog klopt");
}

static void view_beslissing(struct html *h, struct request *r, const struct beslissing_row *b)
{
	struct ui_action acts[2];
	size_t n = list_acts(h, r, b, acts);

	ui_card_begin(h, NULL);
	ui_h2(h, b->besluit);
	view_stand(h, r, b);
	ui_facts_begin(h);
	ui_fact(h, "Besloten op", html_datum(h, b->datum));
	ui_fact(h, "Waarom", b->reden);
	ui_fact(h, "De jongere zegt", b->stem);
	ui_fact(h, "Erbij waren", choices_text(h->arena, &aanwezigen, (uint32_t)b->aanwezig));
	ui_fact(h, "Opgeschreven door", b->door);
	view_terugblikken(h, r, b);
	if (moment_set(b->ingetrokken_op))
		ui_fact(h, "Ingetrokken op", html_moment(h, b->ingetrokken_op));
	if (b->ingetrokken_door)
		ui_fact(h, "Ingetrokken door", b->ingetrokken_door);
	ui_facts_end(h);
	ui_actions(h, acts, n);
	ui_card_end(h);
}

static void beslissingen_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct beslissingen_page *out = r->out;
	const struct beslissing_row *rows = out->beslissingen.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const struct ui_action add = {.label = "Leg een beslissing vast",
				      .url = arena_format(h->arena, "%s/beslissingen/nieuw", url),
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS};
	bool may_add = request_may_do(r, &add);

	ui_h1(h, arena_format(h->arena, "Beslissingen van %s", kop_kort(h->arena, kop)),
	      "Belangrijke keuzes, samen gemaakt. En klopt het later nog?");
	ui_link(h, url, "Terug naar de jongere");
	if (!out->beslissingen.count)
		ui_empty(h, "Nog geen beslissing",
			 "Leg hier keuzes vast die de weg bepalen: een stage die een baan wordt, "
			 "een andere opleiding, eerst rust.",
			 may_add ? &add : NULL);
	else if (may_add)
		ui_actions(h, &add, 1);
	for (size_t i = 0; i < out->beslissingen.count; i++)
		view_beslissing(h, r, &rows[i]);
	ui_print_button(h);
}

static void to_list(struct request *r, jongere_id jongere, const char *flash)
{
	r->location = request_path(r, "/jongeren/%s/beslissingen", ID_JONGERE, jongere.nr);
	r->flash = flash;
}

/* ---- something decided ---- */

struct beslissing_in {
	const char *besluit;
	const char *reden;
	const char *stem;
	uint32_t aanwezig;
	struct datum datum;
};
static const struct field beslissing_fields[] = {
    FIELD(struct beslissing_in, besluit, TEXT, "Wat is er besloten?", .required = true, .max = 200,
	  .hint = "Bijvoorbeeld: eerst een half jaar stage in de keuken."),
    FIELD(struct beslissing_in, reden, TEXT, "Waarom?", .required = true, .max = 300),
    FIELD(struct beslissing_in, stem, TEXT, "Wat zegt de jongere ervan?", .required = true,
	  .max = 300, .hint = "In de woorden van de jongere. Ook twijfel mag."),
    FIELD_SET_OF(struct beslissing_in, aanwezig, aanwezigen, "Wie waren erbij?", .required = true),
    FIELD(struct beslissing_in, datum, DATE, "Besloten op", .required = true, .after = DAYS(-1830),
	  .before = DAYS(0)),
};

static int nieuw_handle(struct request *r)
{
	struct beslissing_in *form = request_form(r, NULL);

	form->datum = r->vandaag;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/beslissingen", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Beslissing van %s", kop_kort(h->arena, kop)), NULL);
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_PLAN)});
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct beslissing_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct beslissing_nieuw nieuw = {
	    .jongere = kop->id,
	    .datum = in->datum,
	    .besluit = in->besluit,
	    .reden = in->reden,
	    .stem = in->stem,
	    .aanwezig = in->aanwezig,
	    .terugblik = terugblik_next(CHOICE_NONE, request_termijnen(r)->terugblik, r->vandaag)};
	beslissing_id id;
	int rc = beslissing_create(&doing, &nieuw, &id);

	if (rc)
		return rc;
	to_list(r, kop->id, "De beslissing is vastgelegd.");
	r->undo = request_path(r, "/beslissingen/%s/intrekken", ID_BESLISSING, id.nr);
	return 0;
}

/* ---- looking back, withdrawing ---- */

struct terugblik_in {
	int antwoord;
	const char *tekst;
};
static const struct field terugblik_fields[] = {
    FIELD_CHOICE_OF(struct terugblik_in, antwoord, terugblik_antwoorden,
		    "Is dit nog de goede keuze?", .required = true),
    FIELD(struct terugblik_in, tekst, TEXT, "Wat zegt de jongere nu?", .required = true,
	  .max = 300),
};

static int terugblik_form_handle(struct request *r)
{
	struct terugblik_in *form = request_form(r, NULL);

	form->antwoord = CHOICE_NONE;
	return 0;
}

static void terugblik_view(struct html *h, struct request *r)
{
	const struct beslissing_row *b = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Terugkijken met %s", kop_kort(h->arena, b)), b->besluit);
	ui_p(h, arena_format(h->arena,
			     "Besloten op %s. Toen zei de jongere: \xe2\x80\x9c%s\xe2\x80\x9d",
			     html_datum(h, b->datum), b->stem));
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/beslissingen/%s/terugblik", TOKEN(h, b->id)),
		       .versie = b->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Leg vast",
		       .cancel = html_url(h, "/jongeren/%s/beslissingen", TOKEN(h, b->jongere_id)),
		       .note = request_readers(r, ONDERDEEL_PLAN)});
}

static int terugblik_handle(struct request *r)
{
	const struct beslissing_row *b = r->object;
	const struct terugblik_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_list(r, b->jongere_id, "Het antwoord is vastgelegd.");
	return terugblik_create(
	    &doing, b, in->antwoord, in->tekst,
	    terugblik_next(in->antwoord, request_termijnen(r)->terugblik, r->vandaag));
}

static int intrekken_handle(struct request *r)
{
	const struct beslissing_row *b = r->object;
	const struct handeling doing = request_doing(r);

	to_list(r, b->jongere_id, "De beslissing is ingetrokken. U leest hem hieronder nog.");
	r->undo = request_path(r, "/beslissingen/%s/terugzetten", ID_BESLISSING, b->id.nr);
	return beslissing_withdraw(&doing, b);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_DOSSIER_##recht_,             \
		.summary = (summary_), .doel = DOEL, .onderdelen = ONDERDEEL_PLAN,                 \
		.scenario = "beslissing", __VA_ARGS__                                              \
	}

static const struct route routes[] = {
    ROUTE(GET, "/jongeren/:jongere/beslissingen", LEZEN, "Beslissingen", .object = &object_jongere,
	  .handle = beslissingen_handle, .view = beslissingen_view, .shape = &beslissingen_shape,
	  .flags = ROUTE_PRINT),
    ROUTE(GET, "/jongeren/:jongere/beslissingen/nieuw", WIJZIGEN, "Nieuwe beslissing",
	  .object = &object_jongere, .handle = nieuw_handle, .view = nieuw_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/jongeren/:jongere/beslissingen", WIJZIGEN, "Nieuwe beslissing",
	  .object = &object_jongere, FIELDS(beslissing_fields, struct beslissing_in),
	  .handle = create_handle, .again = "/jongeren/:jongere/beslissingen/nieuw"),
    ROUTE(GET, "/beslissingen/:beslissing/terugblik", WIJZIGEN, "Terugkijken op een beslissing",
	  .object = &object_beslissing, .handle = terugblik_form_handle, .view = terugblik_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/beslissingen/:beslissing/terugblik", WIJZIGEN, "Terugkijken op een beslissing",
	  .object = &object_beslissing, FIELDS(terugblik_fields, struct terugblik_in),
	  .handle = terugblik_handle, .again = "/beslissingen/:beslissing/terugblik"),
    ROUTE(POST, "/beslissingen/:beslissing/intrekken", WIJZIGEN, "Beslissing intrekken",
	  .object = &object_beslissing, .handle = intrekken_handle),
};
PAGE(beslissing, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
