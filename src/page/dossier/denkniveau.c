/*
 * Denkniveau: on what level a young person thinks, how that is known, and what it asks of work, so
 * that nobody gets work far below what he is able to do.
 *
 * What: what holds and what was said before; a short form. Who starts a place for somebody above
 *       average is told so beside that form (plaatsing/begin.c).
 * Who:  whoever has the part "denken" in sight; writing down asks the right to change dossiers.
 * Invariants: every line has a source with its day and an author, and is never rewritten.
 * On purpose absent: a limitation, which says nothing of this, an IQ, and any other score.
 * Rows: F041; document 002, 7.3.
 */
#include "gate/page.h"

#include "store/denkniveau.h"
#include "store/jongere.h"

/* ---- what was said ---- */

struct niveau_page {
	struct list niveaus;
};
static const struct shape niveau_shape =
    SHAPE("Denkniveau", struct denkniveau_row, denkniveau_columns);
static const struct shape_part page_parts[] = {
    {"denkniveaus", &niveau_shape, offsetof(struct niveau_page, niveaus), true},
};
static const struct shape page_shape = {.name = "Denkniveaus",
					.size = sizeof(struct niveau_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	struct niveau_page *out = r->out;
	struct db_rows rows;
	int rc = denkniveau_list(r->db, r->arena, kop->id, &rows);

	if (!rc)
		out->niveaus = list_of(&rows);
	return rc;
}

static void view_now(struct html *h, const struct denkniveau_row *d)
{
	ui_facts_begin(h);
	ui_fact(h, "Denkniveau", choice_label(&denkniveaus, d->denkniveau));
	ui_fact(h, "Wat vraagt dat van het werk?", d->tekst);
	ui_fact(h, "Hoe wij dit weten",
		arena_format(h->arena, "%s, %s", choice_label(&niveaubronnen, d->niveaubron),
			     html_datum(h, d->datum)));
	ui_fact(h, "Opgeschreven door", d->door);
	ui_facts_end(h);
}

static void view_before(struct html *h, const struct denkniveau_row *rows, size_t n)
{
	ui_section_begin(h, "eerder", "Eerder opgeschreven");
	ui_list_begin(h);
	for (size_t i = 0; i < n; i++)
		ui_item(h,
			&(struct ui_item){
			    .title = choice_label(&denkniveaus, rows[i].denkniveau),
			    .text = arena_format(h->arena, "%s (%s, %s, door %s)", rows[i].tekst,
						 choice_label(&niveaubronnen, rows[i].niveaubron),
						 html_datum(h, rows[i].datum), rows[i].door)});
	ui_list_end(h);
	ui_section_end(h);
}

static void page_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct niveau_page *out = r->out;
	const struct denkniveau_row *rows = out->niveaus.rows;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, kop->id));
	const struct ui_action add = {.label = "Schrijf het denkniveau op",
				      .url = arena_format(h->arena, "%s/denkniveau/nieuw", url),
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PEN};
	bool may_add = !moment_set(kop->gesloten_op) && request_may_do(r, &add);

	ui_h1(h, arena_format(h->arena, "Denkniveau van %s", kop_kort(h->arena, kop)),
	      "Los van een beperking: hoeveel uitdaging vraagt het werk?");
	if (!out->niveaus.count)
		ui_empty(h, "Nog niet opgeschreven",
			 "Werk dat te makkelijk is, verveelt. Wie meer kan dan het werk vraagt, "
			 "valt eerder uit.",
			 may_add ? &add : NULL);
	else
		view_now(h, &rows[0]);
	if (out->niveaus.count && may_add)
		ui_actions(h, &add, 1);
	if (out->niveaus.count > 1)
		view_before(h, rows + 1, out->niveaus.count - 1);
	ui_link(h, arena_format(h->arena, "%s/profiel", url), "Terug naar het profiel");
}

/* ---- writing it down ---- */

struct niveau_in {
	int denkniveau;
	const char *tekst;
	int bron;
	struct datum datum;
};
static const struct field niveau_fields[] = {
    FIELD_CHOICE_OF(struct niveau_in, denkniveau, denkniveaus, "Wat is het denkniveau?",
		    .required = true, .hint = "Kijk naar wat iemand kan, niet naar de beperking."),
    FIELD(struct niveau_in, tekst, TEXT, "Wat vraagt dat van het werk?", .required = true,
	  .max = 300,
	  .hint = "Bijvoorbeeld: zelf mogen beslissen, en elke maand iets nieuws leren."),
    FIELD_CHOICE_OF(struct niveau_in, bron, niveaubronnen, "Hoe weten wij dit?", .required = true),
    FIELD(struct niveau_in, datum, DATE, "Van welke dag is dat?", .required = true,
	  .after = DAYS(-3660), .before = DAYS(0)),
};

static int nieuw_handle(struct request *r)
{
	struct niveau_in *form = request_form(r, NULL);

	form->denkniveau = form->bron = CHOICE_NONE;
	form->datum = r->vandaag;
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/denkniveau", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Denkniveau van %s", kop_kort(h->arena, kop)),
	      "Wat eerder is opgeschreven, blijft staan.");
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_DENKEN)});
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
	const struct niveau_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/jongeren/%s/denkniveau", ID_JONGERE, kop->id.nr);
	r->flash = "Het denkniveau is vastgelegd.";
	return denkniveau_create(
	    &doing, kop->id,
	    &(struct denkniveau_nieuw){in->denkniveau, in->bron, in->tekst, in->datum});
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = "/jongeren/:jongere/denkniveau" path_,                \
		.recht = RECHT_DOSSIER_##recht_, .summary = (summary_),                            \
		.doel = "begeleiding naar werk", .object = &object_jongere,                        \
		.onderdelen = ONDERDEEL_DENKEN, .scenario = "denkniveau", __VA_ARGS__              \
	}

static const struct route routes[] = {
    ROUTE(GET, "", LEZEN, "Denkniveau", .handle = page_handle, .view = page_view,
	  .shape = &page_shape, .flags = ROUTE_PRINT),
    ROUTE(GET, "/nieuw", WIJZIGEN, "Denkniveau opschrijven", .handle = nieuw_handle,
	  .view = nieuw_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "", WIJZIGEN, "Denkniveau opschrijven", FIELDS(niveau_fields, struct niveau_in),
	  .check = create_check, .handle = create_handle,
	  .again = "/jongeren/:jongere/denkniveau/nieuw"),
};
PAGE(denkniveau, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
