/*
 * Sluiting: with which outcome dossiers were closed, as figures.
 *
 * Who:  whoever has sturing_lezen; the view telling_sluiting gives groups, never persons.
 * Invariants: small groups are hidden, and not found from what is shown.
 * On purpose absent: figures per worker or organisation (a ranking), a period of one's choice, and
 *       a percentage: who is still helped is in no part of it.
 * Rows: F113, F312, F315.
 */
#include "gate/page.h"

#include "domain/sluiting.h"

#include <inttypes.h>

struct uitkomst_row {
	int sluituitkomst;
	int64_t aantal;
};
static const struct column uitkomst_columns[] = {
    COLUMN_KEUZE(struct uitkomst_row, sluituitkomst, sluituitkomsten, "Uitkomst", 0),
    COLUMN(struct uitkomst_row, aantal, INT, "Aantal", 0),
};
#define MAX_UITKOMSTEN 20
QUERY(uitkomst_list, "SELECT sluituitkomst, aantal FROM telling_sluiting "
		     "ORDER BY aantal DESC, sluituitkomst LIMIT 20");

struct sluiting_page {
	struct list uitkomsten;
};
static const struct shape uitkomst_shape =
    SHAPE("Sluituitkomst", struct uitkomst_row, uitkomst_columns);
static const struct shape_part page_parts[] = {
    {"uitkomsten", &uitkomst_shape, offsetof(struct sluiting_page, uitkomsten), true},
};
static const struct shape page_shape = {.name = "Sluituitkomsten",
					.size = sizeof(struct sluiting_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int sluiting_handle(struct request *r)
{
	struct sluiting_page *out = r->out;

	return request_rows(r, &uitkomst_list, ARGS_NONE, uitkomst_columns,
			    sizeof(struct uitkomst_row), MAX_UITKOMSTEN, &out->uitkomsten);
}

static void sluiting_view(struct html *h, struct request *r)
{
	const struct sluiting_page *out = r->out;
	const struct uitkomst_row *rows = out->uitkomsten.rows;

	ui_h1(h, "Hoe dossiers dichtgingen",
	      "Elke keer dat een dossier is gesloten telt mee, ook als het later weer openging. "
	      "Vergissingen en kleine groepen staan er niet bij.");
	if (!out->uitkomsten.count)
		ui_empty(h, "Nog te weinig om te tellen",
			 "Hier komt hoe vaak een dossier dichtging met werk, een opleiding of iets "
			 "anders. Kleine groepen laten we niet zien.",
			 NULL);
	ui_figures_begin(h);
	for (size_t i = 0; i < out->uitkomsten.count; i++)
		ui_figure(h, arena_format(h->arena, "%" PRId64, rows[i].aantal),
			  choice_label(&sluituitkomsten, rows[i].sluituitkomst),
			  sluituitkomsten.list[rows[i].sluituitkomst].hint);
	ui_figures_end(h);
	if (out->uitkomsten.count)
		request_view_files(h, r);
	ui_link(h, "/sturing", "Terug naar Sturing");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/sturing/sluiting",
     .recht = RECHT_STURING_LEZEN,
     .summary = "Hoe dossiers dichtgingen",
     .handle = sluiting_handle,
     .view = sluiting_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "stand"},
};
PAGE(sluiting, .room = "sturing", .routes = routes, .n_routes = COUNT(routes));
