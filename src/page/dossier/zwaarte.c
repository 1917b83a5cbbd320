/*
 * Zwaarte: how much time a young person asks now, so that a caseload says more than a number.
 *
 * What: what holds and why, what was said before, and a short form.
 * Who:  whoever has the plan in sight; saying it asks the right to change dossiers. A teamleider
 *       reads how many of a caseload are light or heavy, and never who.
 * Invariants: every line has a reason and an author and stays (zwaarte_vast). Nothing said: usual,
 *       and light for who wants no help now.
 * On purpose absent: a computed weight. Who needs most is often who is seen least (F137), so facts
 *       of how much was done would say the opposite of what is needed.
 * Rows: F137-F139.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/zwaarte.h"

struct zwaarte_page {
	struct list zwaarten;
};
static const struct shape zwaarte_shape = SHAPE("Zwaarte", struct zwaarte_row, zwaarte_columns);
static const struct shape_part page_parts[] = {
    {"zwaarten", &zwaarte_shape, offsetof(struct zwaarte_page, zwaarten), true},
};
static const struct shape page_shape = {.name = "Zwaarten",
					.size = sizeof(struct zwaarte_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

struct zwaarte_in {
	int zwaarte;
	const char *reden;
};
static const struct field zwaarte_fields[] = {
    FIELD_CHOICE_OF(struct zwaarte_in, zwaarte, zwaarten, "Hoeveel tijd vraagt deze jongere nu?",
		    .required = true),
    FIELD(struct zwaarte_in, reden, TEXT, "Waarom?", .required = true, .max = 300,
	  .hint = "Bijvoorbeeld: elke week samen op pad. Geen ziektes."),
};

static int page_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct zwaarte_page *out = r->out;
	struct zwaarte_in *form = request_form(r, "/jongeren/:jongere/zwaarte");
	struct db_rows rows;
	int rc = zwaarte_list(r->db, r->arena, kop->id, &rows);

	form->zwaarte = CHOICE_NONE;
	if (!rc)
		out->zwaarten = list_of(&rows);
	return rc;
}

static void view_said(struct html *h, const struct list *said)
{
	const struct zwaarte_row *rows = said->rows;

	if (!said->count)
		return;
	ui_section_begin(h, "gezegd", "Wat is opgeschreven");
	ui_list_begin(h);
	for (size_t i = 0; i < said->count; i++)
		ui_item(h, &(struct ui_item){.title = choice_label(&zwaarten, rows[i].zwaarte),
					     .text = arena_format(h->arena, "%s (%s, %s)",
								  rows[i].reden, rows[i].door,
								  html_moment(h, rows[i].op)),
					     .badge = i == 0 ? "Geldt nu" : NULL,
					     .tone = UI_INFO});
	ui_list_end(h);
	ui_section_end(h);
}

static void page_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct zwaarte_page *out = r->out;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const char *act = arena_format(h->arena, "%s/zwaarte", url);
	const struct ui_action post = {.url = act, .post = true};
	const struct zwaarte_row *rows = out->zwaarten.rows;
	int nu = zwaarte_of(out->zwaarten.count ? rows[0].zwaarte : CHOICE_NONE,
			    datum_set(kop->waakvlam_datum));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h,
	      arena_format(h->arena, "Hoe zwaar telt %s in de caseload?", kop_kort(h->arena, kop)),
	      arena_format(h->arena, "Nu: %s.", choice_label(&zwaarten, nu)));
	if (request_may_do(r, &post))
		ui_form(h, &(struct ui_form){.action = act,
					     .fields = fields,
					     .n_fields = n,
					     .submit = "Leg vast",
					     .cancel = url,
					     .note = request_readers(r, ONDERDEEL_PLAN)});
	view_said(h, &out->zwaarten);
	ui_link(h, url, "Terug naar de jongere");
	if (request_may_open(r, "/caseload"))
		ui_link(h, "/caseload", "Naar de caseload");
}

static int create_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;

	if (moment_set(kop->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	return 0;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct zwaarte_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/jongeren/%s/zwaarte", ID_JONGERE, kop->id.nr);
	r->flash = "Vastgelegd. De caseload telt het mee.";
	return zwaarte_create(&doing, kop->id, in->zwaarte, in->reden);
}

#define ROUTE(method_, recht_, ...)                                                                \
	{                                                                                          \
		.method = (method_), .path = "/jongeren/:jongere/zwaarte",                         \
		.recht = RECHT_DOSSIER_##recht_, .summary = "Zwaarte in de caseload",              \
		.doel = "begeleiding naar werk", .object = &object_jongere,                        \
		.onderdelen = ONDERDEEL_PLAN, .scenario = "caseload", __VA_ARGS__                  \
	}

static const struct route routes[] = {
    ROUTE(GET, LEZEN, .handle = page_handle, .view = page_view, .shape = &page_shape),
    ROUTE(POST, WIJZIGEN, FIELDS(zwaarte_fields, struct zwaarte_in), .check = create_check,
	  .handle = create_handle, .again = "/jongeren/:jongere/zwaarte"),
};
PAGE(zwaarte, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
