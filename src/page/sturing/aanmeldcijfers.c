/*
 * Aanmeldingen in figures: how many were answered in the last twelve whole months, how many of them
 * in time, by which way they came, and how they ended.
 *
 * Who:  whoever has sturing_lezen; the view telling_aanmelding gives figures, never persons.
 * Invariants: small groups are hidden (kleinste_groep), and so is what they would follow from.
 * On purpose absent: figures per loket (a ranking), a period of one's choice, and this month: two
 *       days that differ by one aanmelding would tell of one person.
 * Rows: F014-F017, F023, F315; peers 143.
 */
#include "gate/page.h"

#include "domain/aanmelding.h"

#include <inttypes.h>

enum onderwerp { ONDERWERP_ALLE, ONDERWERP_KANAAL, ONDERWERP_BESLUIT };
static const struct choice onderwerp_list[] = {
    [ONDERWERP_ALLE] = {"alle", "Beantwoorde aanmeldingen", NULL},
    [ONDERWERP_KANAAL] = {"kanaal", "Hoe zij in beeld kwamen", NULL},
    [ONDERWERP_BESLUIT] = {"besluit", "Wat het antwoord was", NULL},
};
static const struct choices onderwerpen = CHOICES("onderwerp", onderwerp_list);

struct cijfer_row {
	int onderwerp;
	const char *groep; /* code of kanalen or aanmeldstanden; "" of all */
	int64_t aantal;
	double op_tijd; /* of all; NaN: not told */
};
static const struct column cijfer_columns[] = {
    COLUMN_KEUZE(struct cijfer_row, onderwerp, onderwerpen, "Cijfer", 0),
    COLUMN(struct cijfer_row, groep, TEXT, "Groep", 0),
    COLUMN(struct cijfer_row, aantal, INT, "Aantal", 0),
    COLUMN(struct cijfer_row, op_tijd, REAL, "Op tijd beantwoord", 0),
};
#define MAX_CIJFERS 40
QUERY(cijfer_list, "SELECT onderwerp, groep, aantal, op_tijd * 1.0 AS op_tijd FROM "
		   "telling_aanmelding ORDER BY onderwerp, aantal DESC, groep LIMIT 40");

struct cijfers_page {
	struct list cijfers;
};
static const struct shape cijfer_shape = SHAPE("Aanmeldcijfer", struct cijfer_row, cijfer_columns);
static const struct shape_part page_parts[] = {
    {"cijfers", &cijfer_shape, offsetof(struct cijfers_page, cijfers), true},
};
static const struct shape page_shape = {.name = "Aanmeldcijfers",
					.size = sizeof(struct cijfers_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int cijfers_handle(struct request *r)
{
	struct cijfers_page *out = r->out;

	return request_rows(r, &cijfer_list, ARGS_NONE, cijfer_columns, sizeof(struct cijfer_row),
			    MAX_CIJFERS, &out->cijfers);
}

static void view_all(struct html *h, const struct cijfer_row *row)
{
	ui_figures_begin(h);
	ui_figure(h, arena_format(h->arena, "%" PRId64, row->aantal),
		  "aanmeldingen zijn beantwoord",
		  "Geteld over de laatste twaalf hele maanden. Deze maand telt nog niet mee.");
	if (!isnan(row->op_tijd))
		ui_figure(h, arena_format(h->arena, "%d", (int)row->op_tijd), "daarvan op tijd",
			  "Binnen de termijn die de regio heeft afgesproken.");
	ui_figures_end(h);
}

static void view_groups(struct html *h, const struct list *cijfers, int onderwerp,
			const struct choices *labels)
{
	const struct cijfer_row *rows = cijfers->rows;

	ui_section_begin(h, onderwerp_list[onderwerp].code, onderwerp_list[onderwerp].label);
	ui_facts_begin(h);
	for (size_t i = 0; i < cijfers->count; i++)
		if (rows[i].onderwerp == onderwerp)
			ui_fact(h, choice_label(labels, choice_find(labels, rows[i].groep)),
				arena_format(h->arena, "%" PRId64, rows[i].aantal));
	ui_facts_end(h);
	ui_p(h, "Kleine groepen staan er niet bij.");
	ui_section_end(h);
}

static void cijfers_view(struct html *h, struct request *r)
{
	const struct cijfers_page *out = r->out;
	const struct cijfer_row *rows = out->cijfers.rows;

	ui_h1(h, "Aanmeldingen in cijfers", "Van de hele regio, en zonder namen.");
	if (!out->cijfers.count)
		ui_empty(h, "Nog te weinig om te tellen",
			 "Hier komt hoeveel aanmeldingen zijn beantwoord, hoe zij binnenkwamen en "
			 "wat het antwoord was. Kleine groepen laten we niet zien.",
			 NULL);
	for (size_t i = 0; i < out->cijfers.count; i++)
		if (rows[i].onderwerp == ONDERWERP_ALLE)
			view_all(h, &rows[i]);
	if (out->cijfers.count) {
		view_groups(h, &out->cijfers, ONDERWERP_KANAAL, &kanalen);
		view_groups(h, &out->cijfers, ONDERWERP_BESLUIT, &aanmeldstanden);
		request_view_files(h, r);
	}
	ui_link(h, "/sturing", "Terug naar Sturing");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/sturing/aanmeldingen",
     .recht = RECHT_STURING_LEZEN,
     .summary = "Aanmeldingen in cijfers",
     .handle = cijfers_handle,
     .view = cijfers_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "sturing"},
};
PAGE(aanmeldcijfers, .room = "sturing", .routes = routes, .n_routes = COUNT(routes));
