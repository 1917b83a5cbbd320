/*
 * Harries: colleagues at an employer who learned to coach on the work floor, and until when that
 * counts.
 *
 * Who:   whoever sees employers; recording: WERKGEVER_WIJZIGEN.
 * Invariants: a name and a training, nothing about young people. A Harrie helps beside the jobcoach
 *        and never replaces one.
 * On purpose absent: changing one: withdrawn, and added anew.
 * Rows:  F235, F242.
 */
#include "gate/page.h"

#include "store/jobcoach.h"
#include "store/werkgever.h"

struct harrie_in {
	const char *naam;
	int training;
	struct datum getraind;
	struct datum tot;
};
static const struct field harrie_fields[] = {
    FIELD(struct harrie_in, naam, TEXT, "Naam", .required = true, .max = 120),
    FIELD_CHOICE_OF(struct harrie_in, training, harrietrainingen, "Welke training?",
		    .required = true),
    FIELD(struct harrie_in, getraind, DATE, "Wanneer getraind?", .required = true,
	  .after = DAYS(-7320), .before = DAYS(0)),
    FIELD(struct harrie_in, tot, DATE, "Geldig tot en met", .hint = "Leeg: zonder einde."),
};

/* ---- who they are ---- */

struct harrie_page {
	struct list harries;
};
static const struct shape harrie_shape =
    SHAPE("HarrieBijWerkgever", struct harrie_row, harrie_columns);
static const struct shape_part harrie_parts[] = {
    {"harries", &harrie_shape, offsetof(struct harrie_page, harries), true},
};
static const struct shape page_shape = {.name = "Harries",
					.size = sizeof(struct harrie_page),
					.parts = harrie_parts,
					.n_parts = COUNT(harrie_parts)};

static int lijst_handle(struct request *r)
{
	const struct werkgever_kop *w = r->object;
	struct harrie_page *out = r->out;
	struct db_rows rows;
	int rc = harrie_list(r->db, r->arena, w->id, &rows);

	if (!rc)
		out->harries = list_of(&rows);
	return rc;
}

static void view_harrie(struct html *h, struct request *r, const struct harrie_row *x)
{
	const struct ui_action withdraw = {
	    .label = "Werkt hier niet meer",
	    .post = true,
	    .versie = x->versie,
	    .icon = UI_ICON_KRUIS,
	    .url = html_url(h, "/harries/%s/intrekken", TOKEN(h, x->id))};
	bool is_past = datum_set(x->tot_datum) && x->tot_datum.dag < r->vandaag.dag;

	ui_card_begin(h, x->naam);
	ui_badge(h, is_past ? UI_WARNING : UI_OK, is_past ? "Training verlopen" : "Getraind");
	ui_facts_begin(h);
	ui_fact(h, "Training", choice_label(&harrietrainingen, x->harrietraining));
	ui_fact(h, "Getraind op", html_datum(h, x->getraind_datum));
	if (datum_set(x->tot_datum))
		ui_fact(h, "Geldig tot en met", html_datum(h, x->tot_datum));
	ui_facts_end(h);
	if (request_may_do(r, &withdraw))
		ui_actions(h, &withdraw, 1);
	ui_card_end(h);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct werkgever_kop *w = r->object;
	const struct harrie_page *out = r->out;
	const struct harrie_row *rows = out->harries.rows;
	const char *url = html_url(h, "/werkgevers/%s", TOKEN(h, w->id));
	const struct ui_action add = {.label = "Iemand toevoegen",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS,
				      .url = arena_format(h->arena, "%s/harries/nieuw", url)};
	bool may_add = request_may_do(r, &add);

	ui_h1(h, arena_format(h->arena, "Wie begeleidt op het werk bij %s?", w->naam),
	      "Collega's die dat leerden, bijvoorbeeld in de Harrie-training.");
	ui_link(h, url, "Naar de werkgever");
	if (!out->harries.count) {
		ui_empty(
		    h, "Nog niemand",
		    "Een collega die leerde begeleiden, helpt elke dag. De jobcoach blijft nodig.",
		    may_add ? &add : NULL);
		return;
	}
	if (may_add)
		ui_actions(h, &add, 1);
	ui_h2(h, "Collega's");
	for (size_t i = 0; i < out->harries.count; i++)
		view_harrie(h, r, &rows[i]);
}

/* ---- adding, and withdrawing ---- */

static int form_handle(struct request *r)
{
	((struct harrie_in *)request_form(r, NULL))->training = HARRIETRAINING_HARRIE;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct werkgever_kop *w = r->object;
	const char *url = html_url(h, "/werkgevers/%s/harries", TOKEN(h, w->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Wie begeleidt bij %s?", w->naam), NULL);
	ui_form(h,
		&(struct ui_form){.action = url,
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Voeg toe",
				  .cancel = url,
				  .note = "Wie kan dit lezen: alle professionals in het netwerk."});
}

static int nieuw_check(struct request *r)
{
	const struct harrie_in *in = r->in;

	if (datum_set(in->tot) && in->tot.dag < in->getraind.dag)
		invalid(r, "tot", "Geldig tot en met: kies een dag na de training.");
	return 0;
}

static int nieuw_handle(struct request *r)
{
	const struct werkgever_kop *w = r->object;
	const struct harrie_in *in = r->in;

	const struct harrie_row nieuw = {.werkgever_id = w->id,
					 .naam = in->naam,
					 .harrietraining = in->training,
					 .getraind_datum = in->getraind,
					 .tot_datum = in->tot};
	harrie_id id;
	int rc = harrie_create(r->db, &nieuw, &id);

	if (rc)
		return rc;
	r->location = request_path(r, "/werkgevers/%s/harries", ID_WERKGEVER, w->id.nr);
	r->flash = "Toegevoegd.";
	r->undo = request_path(r, "/harries/%s/intrekken", ID_HARRIE, id.nr);
	return 0;
}

static int withdraw_handle(struct request *r)
{
	const struct harrie_row *x = r->object;

	r->location = request_path(r, "/werkgevers/%s/harries", ID_WERKGEVER, x->werkgever_id.nr);
	r->flash = "Staat niet meer bij deze werkgever.";
	r->undo = request_path(r, "/harries/%s/terugzetten", ID_HARRIE, x->id.nr);
	return harrie_withdraw(r->db, x->id, r->nu);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkgevers/:werkgever/harries",
     .recht = RECHT_WERKGEVER_LEZEN,
     .summary = "Begeleiders op de werkvloer",
     .object = &object_werkgever,
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &page_shape,
     .scenario = "jobcoach"},
    {.method = GET,
     .path = "/werkgevers/:werkgever/harries/nieuw",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Begeleider op de werkvloer toevoegen",
     .object = &object_werkgever,
     .handle = form_handle,
     .view = nieuw_view,
     .flags = ROUTE_NO_API,
     .scenario = "jobcoach"},
    {.method = POST,
     .path = "/werkgevers/:werkgever/harries",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Begeleider op de werkvloer toevoegen",
     .object = &object_werkgever,
     FIELDS(harrie_fields, struct harrie_in),
     .check = nieuw_check,
     .handle = nieuw_handle,
     .again = "/werkgevers/:werkgever/harries/nieuw",
     .scenario = "jobcoach"},
    {.method = POST,
     .path = "/harries/:harrie/intrekken",
     .recht = RECHT_WERKGEVER_WIJZIGEN,
     .summary = "Begeleider op de werkvloer intrekken",
     .doel = "contact met werkgevers",
     .object = &object_harrie,
     .handle = withdraw_handle,
     .scenario = "jobcoach"},
};
PAGE(harrie, .room = "werkgever", .routes = routes, .n_routes = COUNT(routes));
