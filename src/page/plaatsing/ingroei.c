/*
 * Ingroei: hours that grow in dated steps until all hours of the place are worked.
 *
 * What: the steps are reckoned from where it begins, how much is added and how often; each is
 *       asked about when its day comes: it happens, or not now, with the reason.
 * Who:  whoever has the part "werk" in sight; writing asks the right to record places.
 * Invariants: hours to come only grow (ingroeistap_groeit) and end at all hours of the place; a
 *       step that was answered stays (ingroeistap_vast); other steps take the place of those that
 *       did not come yet.
 * On purpose absent: the contract and its hours, which do not change by it.
 * Rows: F203.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/plan.h"
#include "store/ingroei.h"
#include "store/jongere.h"
#include "store/startlijst.h"

#define DOEL "begeleiding naar werk"

/* ---- the steps ---- */

struct ingroei_page {
	struct list stappen;
	struct ingroeibeeld beeld;
};
static const struct shape stap_shape =
    SHAPE("Ingroeistap", struct ingroeistap_row, ingroeistap_columns);
static const struct shape_part page_parts[] = {
    {"stappen", &stap_shape, offsetof(struct ingroei_page, stappen), true},
};
static const struct shape page_shape = {.name = "Ingroei",
					.size = sizeof(struct ingroei_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	struct ingroei_page *out = r->out;
	int rc = ingroeibeeld_load(r->db, r->arena, p->id, &out->beeld);

	out->stappen = list_of(&out->beeld.stappen);
	return rc;
}

static void view_where(struct html *h, const struct start_kop *p, const struct ingroeibeeld *b)
{
	const char *all = tekst_getal(h->arena, p->uren);

	if (b->nu)
		ui_progress(h, (int64_t)b->nu->uren, (int64_t)p->uren,
			    arena_format(h->arena, "Nu %s van de %s uur per week",
					 tekst_getal(h->arena, b->nu->uren), all));
	if (b->eind && b->eind->uren >= p->uren)
		ui_p(h, arena_format(h->arena, "Vanaf %s zijn het alle %s uur.",
				     html_datum(h, b->eind->van_datum), all));
	else if (b->stappen.count && (!b->nu || b->nu->uren < p->uren))
		ui_alert(
		    h, UI_WARNING, "Er is geen laatste stap",
		    arena_format(h->arena, "Spreek nieuwe stappen af tot %s uur per week.", all));
}

static enum ui_tone stand_tone(const struct ingroeistap_row *s, struct datum vandaag)
{
	return s->toestand == PLANSTAND_KLAAR     ? UI_OK
	       : s->toestand == PLANSTAND_GESTOPT ? UI_NEUTRAL
						  : ui_due_tone(s->van_datum, vandaag);
}

/* Of one whose day went by, that nobody said how it went. */
static const char *stand_text(struct html *h, const struct ingroeistap_row *s, struct datum vandaag)
{
	return s->toestand == PLANSTAND_OPEN && s->van_datum.dag < vandaag.dag
		   ? ui_due_text(h, s->van_datum, vandaag)
		   : choice_label(&ingroeistanden, s->toestand);
}

static void view_stappen(struct html *h, struct request *r, const struct list *stappen)
{
	const struct ingroeistap_row *rows = stappen->rows;

	ui_list_begin(h);
	for (size_t i = 0; i < stappen->count; i++) {
		const char *url = html_url(h, "/ingroeistappen/%s", TOKEN(h, rows[i].id));
		bool may = rows[i].toestand == PLANSTAND_OPEN && request_may_open(r, url);

		ui_item(
		    h, &(struct ui_item){.title = arena_format(h->arena, "%s: %s uur per week",
							       html_datum(h, rows[i].van_datum),
							       tekst_getal(h->arena, rows[i].uren)),
					 .url = may ? url : NULL,
					 .text = rows[i].reden,
					 .badge = stand_text(h, &rows[i], r->vandaag),
					 .tone = stand_tone(&rows[i], r->vandaag)});
	}
	ui_list_end(h);
}

static void page_view(struct html *h, struct request *r)
{
	const struct start_kop *p = r->object;
	const struct ingroei_page *out = r->out;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	const struct ui_action plan = {.label = out->stappen.count ? "Spreek andere stappen af"
								   : "Spreek stappen af",
				       .kind = UI_PRIMARY,
				       .icon = UI_ICON_PLUS,
				       .url = arena_format(h->arena, "%s/ingroei/nieuw", url)};
	bool may = !datum_set(p->eind_datum) && request_may_do(r, &plan);

	ui_h1(h, arena_format(h->arena, "Uren van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s: %s uur per week", p->functie, p->werkgever,
			   tekst_getal(h->arena, p->uren)));
	ui_link(h, url, "Naar de plek");
	if (!out->stappen.count) {
		ui_empty(h, "De uren groeien niet",
			 "Is alles in een keer te veel? Spreek af hoe de uren groeien. U krijgt "
			 "een seintje bij elke stap.",
			 may ? &plan : NULL);
		return;
	}
	if (!datum_set(p->eind_datum))
		view_where(h, p, &out->beeld);
	view_stappen(h, r, &out->stappen);
	if (may)
		ui_actions(h, &plan, 1);
}

/* ---- agreeing on them ---- */

struct plan_in {
	struct datum van;
	double begin;
	double erbij;
	int64_t weken;
};
static const struct field plan_fields[] = {
    FIELD(struct plan_in, begin, REAL, "Met hoeveel uur per week?", .required = true, .least = 1,
	  .most = 59),
    FIELD(struct plan_in, van, DATE, "Vanaf", .required = true, .after = DAYS(-183),
	  .before = DAYS(366)),
    FIELD(struct plan_in, erbij, REAL, "Hoeveel uur komt er elke keer bij?", .required = true,
	  .least = 1, .most = 40),
    FIELD(struct plan_in, weken, INT, "Om de hoeveel weken?", .required = true, .least = 1,
	  .most = 26, .hint = "Zo gaat het door tot alle uren van deze plek."),
};

static int plan_form_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	struct plan_in *form = request_form(r, NULL);
	struct ingroeibeeld beeld;
	int rc = ingroeibeeld_load(r->db, r->arena, p->id, &beeld);

	if (rc)
		return rc;
	*form =
	    (struct plan_in){.van = p->van_datum.dag > r->vandaag.dag ? p->van_datum : r->vandaag,
			     .begin = beeld.nu ? beeld.nu->uren : NAN,
			     .erbij = 4,
			     .weken = 4};
	return 0;
}

static void plan_view(struct html *h, struct request *r)
{
	const struct start_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s/ingroei", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Hoe groeien de uren van %s?", kop_kort(h->arena, p)),
	      arena_format(h->arena, "Tot %s uur per week. De stappen worden voor u uitgerekend.",
			   tekst_getal(h->arena, p->uren)));
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Spreek af",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static size_t plan_of(const struct request *r, struct ingroei_stap stappen[INGROEI_STAPPEN])
{
	const struct start_kop *p = r->object;
	const struct plan_in *in = r->in;

	return ingroei_plan(&(struct ingroei_voorstel){.van = in->van,
						       .begin = in->begin,
						       .erbij = in->erbij,
						       .weken = (int)in->weken,
						       .tot = p->uren},
			    r->vandaag, stappen);
}

static int plan_check(struct request *r)
{
	const struct start_kop *p = r->object;
	const struct plan_in *in = r->in;
	struct ingroei_stap stappen[INGROEI_STAPPEN];
	char text[DATUM_TEXT_MAX];
	bool filled = datum_set(in->van) && in->begin > 0 && in->erbij > 0 && in->weken > 0;

	if (datum_set(p->eind_datum))
		invalid(r, "", "Deze plek is gestopt.");
	if (datum_set(in->van) && in->van.dag < p->van_datum.dag)
		invalid(r, "van", "Vanaf: kies %s of later. Dan begint deze plek.",
			datum_lang(p->van_datum, text));
	if (in->begin >= p->uren)
		invalid(r, "begin", "Met hoeveel uur: kies minder dan de %s uur van deze plek.",
			tekst_getal(r->arena, p->uren));
	else if (filled && !plan_of(r, stappen))
		invalid(r, "erbij", "Dit zijn meer dan %d stappen. Kies meer uren per stap.",
			INGROEI_STAPPEN);
	return 0;
}

static int plan_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	const struct handeling doing = request_doing(r);
	struct ingroei_stap stappen[INGROEI_STAPPEN];
	struct ingroeibeeld beeld;
	const struct ingroei_nieuw nieuw = {p->id, p->jongere_id, stappen, plan_of(r, stappen)};
	int rc = ingroeibeeld_load(r->db, r->arena, p->id, &beeld);

	r->location = request_path(r, "/plaatsingen/%s/ingroei", ID_PLAATSING, p->id.nr);
	r->flash = "De stappen zijn afgesproken.";
	return rc ? rc : ingroei_create(&doing, &beeld, &nieuw);
}

/* ---- a step whose day comes ---- */

struct stap_in {
	int stand;
	const char *reden;
};
static const struct field stap_fields[] = {
    FIELD_CHOICE_OF(struct stap_in, stand, ingroeistanden, "Hoe gaat het?", .required = true),
    FIELD(struct stap_in, reden, LONG_TEXT, "Waarom niet?", .max = 500,
	  .hint = "Alleen nodig als de stap niet doorging. Schrijf niets over gezondheid."),
};
#define ANTWOORDEN (1U << PLANSTAND_KLAAR | 1U << PLANSTAND_GESTOPT)

static int stap_form_handle(struct request *r)
{
	((struct stap_in *)request_form(r, NULL))->stand = CHOICE_NONE;
	return 0;
}

static void stap_view(struct html *h, struct request *r)
{
	const struct ingroeistap_row *s = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "stand"), ANTWOORDEN);
	ui_h1(h, arena_format(h->arena, "Naar %s uur per week", tekst_getal(h->arena, s->uren)),
	      arena_format(h->arena, "%s bij %s, vanaf %s. Vraag het aan allebei.",
			   kop_kort(h->arena, s), s->werkgever, html_datum(h, s->van_datum)));
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/ingroeistappen/%s", TOKEN(h, s->id)),
		       .versie = s->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Leg vast",
		       .cancel = html_url(h, "/plaatsingen/%s/ingroei", TOKEN(h, s->plaatsing_id)),
		       .note = request_readers(r, ONDERDEEL_WERK)});
}

static int stap_check(struct request *r)
{
	const struct ingroeistap_row *s = r->object;
	const struct stap_in *in = r->in;

	if (datum_set(s->eind_datum))
		invalid(r, "", "Deze plek is gestopt.");
	else if (s->toestand != PLANSTAND_OPEN)
		invalid(r, "", "Over deze stap is al iets vastgelegd.");
	if (in->stand == PLANSTAND_OPEN)
		invalid(r, "stand", "Hoe gaat het: kies of de stap doorgaat.");
	if (in->stand == PLANSTAND_GESTOPT && !in->reden)
		invalid(r, "reden", "Waarom niet: schrijf op waarom het nu niet lukt.");
	return 0;
}

static int stap_handle(struct request *r)
{
	const struct ingroeistap_row *s = r->object;
	const struct stap_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/plaatsingen/%s/ingroei", ID_PLAATSING, s->plaatsing_id.nr);
	r->flash = "Vastgelegd.";
	return ingroeistap_answer(&doing, s, in->stand, in->reden);
}

#define INGROEI(method_, path_, object_, recht_, summary_, ...)                                    \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = DOEL, .object = &(object_), .onderdelen = ONDERDEEL_WERK,                  \
		.scenario = "startlijst", __VA_ARGS__                                              \
	}

static const struct route routes[] = {
    INGROEI(GET, "/plaatsingen/:plaatsing/ingroei", object_startplek, DOSSIER_LEZEN,
	    "Uren die groeien", .handle = page_handle, .view = page_view, .shape = &page_shape),
    INGROEI(GET, "/plaatsingen/:plaatsing/ingroei/nieuw", object_startplek, PLAATSING_VASTLEGGEN,
	    "Stappen voor de uren", .handle = plan_form_handle, .view = plan_view,
	    .flags = ROUTE_NO_API),
    INGROEI(POST, "/plaatsingen/:plaatsing/ingroei", object_startplek, PLAATSING_VASTLEGGEN,
	    "Stappen voor de uren", FIELDS(plan_fields, struct plan_in), .check = plan_check,
	    .handle = plan_handle, .again = "/plaatsingen/:plaatsing/ingroei/nieuw"),
    INGROEI(GET, "/ingroeistappen/:ingroeistap", object_ingroeistap, PLAATSING_VASTLEGGEN,
	    "Een stap naar meer uren", .handle = stap_form_handle, .view = stap_view,
	    .flags = ROUTE_NO_API),
    INGROEI(POST, "/ingroeistappen/:ingroeistap", object_ingroeistap, PLAATSING_VASTLEGGEN,
	    "Een stap naar meer uren", FIELDS(stap_fields, struct stap_in), .check = stap_check,
	    .handle = stap_handle, .again = "/ingroeistappen/:ingroeistap"),
};
PAGE(ingroei, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
