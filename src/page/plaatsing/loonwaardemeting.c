/*
 * One measurement of loonwaarde: what it came to, and what it was reckoned from.
 *
 * What:  the result with method and measurer; per task tempo, kwaliteit, netto werktijd and what
 *        they make, beside the time before, as a table with a chart drawn from it; withdrawing it.
 * Who:   whoever has the part "werk" in sight; withdrawing: who may record placements.
 * Invariants: the measurement stands as it was recorded; a wrong one is withdrawn and recorded
 *        anew. "Vorige keer" is the task of the same name at the same place, and else empty.
 * Rows:  F249-F250.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/loonwaarde.h"

#include <string.h>

#define DOEL "begeleiding naar werk"

/* ---- what is shown of a task ---- */

struct taak_row {
	const char *naam;
	int64_t deel, tempo, kwaliteit, netto;
	double prestatie;
	double vorige; /* NaN: not measured then */
};
static const struct column taak_columns[] = {
    COLUMN(struct taak_row, naam, TEXT, "Hoofdtaak", ONDERDEEL_WERK),
    COLUMN(struct taak_row, deel, INT, "Deel van de week (%)", ONDERDEEL_WERK),
    COLUMN(struct taak_row, tempo, INT, "Tempo (%)", ONDERDEEL_WERK),
    COLUMN(struct taak_row, kwaliteit, INT, "Kwaliteit (%)", ONDERDEEL_WERK),
    COLUMN(struct taak_row, netto, INT, "Netto werktijd (%)", ONDERDEEL_WERK),
    COLUMN(struct taak_row, prestatie, REAL, "Prestatie (%)", ONDERDEEL_WERK),
    COLUMN(struct taak_row, vorige, REAL, "Vorige keer (%)", ONDERDEEL_WERK),
};

struct meting_page {
	struct loonwaardemeting_row meting;
	struct list hoofdtaken;
};
static const struct shape meting_shape =
    SHAPE("LoonwaardemetingGegevens", struct loonwaardemeting_row, loonwaardemeting_columns);
static const struct shape taak_shape = SHAPE("Hoofdtaak", struct taak_row, taak_columns);
static const struct shape_part meting_parts[] = {
    {"meting", &meting_shape, offsetof(struct meting_page, meting), false},
    {"hoofdtaken", &taak_shape, offsetof(struct meting_page, hoofdtaken), true},
};
static const struct shape meting_page_shape = {.name = "LoonwaardemetingPerTaak",
					       .size = sizeof(struct meting_page),
					       .parts = meting_parts,
					       .n_parts = COUNT(meting_parts)};

static double prestatie_of(const struct hoofdtaak_row *t)
{
	const struct hoofdtaak taak = {
	    .tempo = (int)t->tempo, .kwaliteit = (int)t->kwaliteit, .netto = (int)t->netto};

	return hoofdtaak_prestatie(&taak) / 10.0;
}

static double prestatie_before(const struct db_rows *before, const char *naam)
{
	const struct hoofdtaak_row *list = before->rows;

	for (size_t i = 0; i < before->count; i++)
		if (strcmp(list[i].naam, naam) == 0)
			return prestatie_of(&list[i]);
	return (double)NAN;
}

static int meting_handle(struct request *r)
{
	struct meting_page *out = r->out;
	struct db_rows taken, before;
	const struct hoofdtaak_row *list;
	struct taak_row *rows;
	int rc;

	out->meting = *(const struct loonwaardemeting_row *)r->object;
	rc = hoofdtaak_list(r->db, r->arena, out->meting.id, &taken);
	if (rc || !taken.count)
		return rc;
	rc = hoofdtaak_list_before(r->db, r->arena, &out->meting, &before);
	list = taken.rows;
	rows = arena_array(r->arena, taken.count, sizeof(*rows));
	for (size_t i = 0; !rc && i < taken.count; i++)
		rows[i] = (struct taak_row){.naam = list[i].naam,
					    .deel = list[i].deel,
					    .tempo = list[i].tempo,
					    .kwaliteit = list[i].kwaliteit,
					    .netto = list[i].netto,
					    .prestatie = prestatie_of(&list[i]),
					    .vorige = prestatie_before(&before, list[i].naam)};
	out->hoofdtaken = (struct list){.rows = rows, .count = taken.count};
	return rc;
}

static void view_taken(struct html *h, const struct list *taken)
{
	const struct taak_row *rows = taken->rows;

	ui_section_begin(h, "hoofdtaken", "Hoofdtaken");
	ui_chart_begin(h, &(struct ui_chart){.kind = UI_CHART_BARS,
					     .title = "Prestatie per hoofdtaak in procenten",
					     .x = "naam",
					     .y = "prestatie"});
	ui_table(h, ROW_SET(taak_columns, rows, taken->count),
		 &(struct ui_table){.one = "hoofdtaak", .many = "hoofdtaken"});
	ui_chart_end(h);
	ui_p(h,
	     "Prestatie is tempo keer kwaliteit keer netto werktijd, vergeleken met iemand die dit "
	     "werk gewoon doet. De loonwaarde is de som, naar het deel van de week.");
	ui_section_end(h);
}

static void meting_view(struct html *h, struct request *r)
{
	const struct meting_page *out = r->out;
	const struct loonwaardemeting_row *m = &out->meting;
	const struct ui_action withdraw = {
	    .label = "Trek deze meting in",
	    .post = true,
	    .versie = m->versie,
	    .icon = UI_ICON_KRUIS,
	    .url = html_url(h, "/loonwaardemetingen/%s/intrekken", TOKEN(h, m->id))};

	ui_h1(h, arena_format(h->arena, "Loonwaarde van %s", kop_kort(h->arena, m)), NULL);
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, m->plaatsing_id)),
		arena_format(h->arena, "Naar de plek bij %s", m->werkgever));
	ui_facts_begin(h);
	ui_fact(h, "Datum", html_datum(h, m->datum));
	ui_fact(h, "Loonwaarde",
		arena_format(h->arena, "%d procent van het minimumloon", (int)m->percentage));
	ui_fact(h, "Soort", choice_label(&loonwaardesoorten, m->soort));
	if (m->soort == LOONWAARDESOORT_GEMETEN)
		ui_fact(h, "Methode",
			m->methode == CHOICE_NONE ? NULL : choice_label(&meetmethoden, m->methode));
	ui_fact(h, "Door wie", m->meter);
	ui_fact(h, "Volgende meting", html_datum(h, m->volgende_datum));
	ui_facts_end(h);
	if (out->hoofdtaken.count)
		view_taken(h, &out->hoofdtaken);
	if (request_may_do(r, &withdraw))
		ui_actions(h, &withdraw, 1);
}

/* ---- withdrawing it ---- */

static int withdraw_handle(struct request *r)
{
	const struct loonwaardemeting_row *m = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, m->plaatsing_id.nr);
	r->flash = "De meting is ingetrokken.";
	r->undo =
	    request_path(r, "/loonwaardemetingen/%s/terugzetten", ID_LOONWAARDEMETING, m->id.nr);
	return loonwaardemeting_withdraw(&doing, m);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/loonwaardemetingen/:loonwaardemeting",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Loonwaardemeting",
     .doel = DOEL,
     .object = &object_loonwaardemeting,
     .onderdelen = ONDERDEEL_WERK,
     .handle = meting_handle,
     .view = meting_view,
     .shape = &meting_page_shape,
     .flags = ROUTE_WIDE,
     .scenario = "loonwaarde"},
    {.method = POST,
     .path = "/loonwaardemetingen/:loonwaardemeting/intrekken",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Loonwaarde intrekken",
     .doel = DOEL,
     .object = &object_loonwaardemeting,
     .onderdelen = ONDERDEEL_WERK,
     .handle = withdraw_handle,
     .scenario = "loonwaarde"},
};
PAGE(loonwaardemeting, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
