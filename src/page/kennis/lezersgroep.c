/*
 * Voor jongeren, voor ouders, voor werkgevers: what the kennisbank has for who is no professional
 * (F368).
 *
 * What: a page of their own with all articles that are written for them, and whom to call.
 * Who:  everybody, without logging in.
 * Invariants: an article stands here because it says so itself ("voor/ouders", domain/artikel);
 *       only what is published is shown, and nothing of the archive.
 */
#include "gate/page.h"

#include "store/artikel.h"

struct groep_page {
	int lezersgroep;
	struct list artikelen;
};
static const struct column groep_columns[] = {
    COLUMN_KEUZE(struct groep_page, lezersgroep, lezersgroepen, "Voor wie", 0),
};
static const struct shape regel_shape =
    SHAPE("ArtikelRegel", struct artikel_regel, artikel_regel_columns);
static const struct shape_part groep_parts[] = {
    {"artikelen", &regel_shape, offsetof(struct groep_page, artikelen), true},
};
static const struct shape groep_shape = {.name = "Lezersgroep",
					 .columns = groep_columns,
					 .n_columns = COUNT(groep_columns),
					 .size = sizeof(struct groep_page),
					 .parts = groep_parts,
					 .n_parts = COUNT(groep_parts)};

static int load(struct request *r, enum lezersgroep groep)
{
	struct groep_page *out = r->out;
	struct db_rows rows;
	int rc = artikel_list(
	    r->db, r->arena,
	    &(struct artikel_vraag){
		.woorden = "",
		.soort = "",
		.band = arena_format(r->arena, "voor/%s", choice_code(&lezersgroepen, (int)groep)),
		.na_op = MOMENT_GEEN},
	    &rows);

	out->lezersgroep = (int)groep;
	if (!rc)
		out->artikelen = list_of(&rows);
	return rc;
}

static int jongeren_handle(struct request *r)
{
	return load(r, LEZERSGROEP_JONGEREN);
}

static int ouders_handle(struct request *r)
{
	return load(r, LEZERSGROEP_OUDERS);
}

static int werkgevers_handle(struct request *r)
{
	return load(r, LEZERSGROEP_WERKGEVERS);
}

static void groep_view(struct html *h, struct request *r)
{
	const struct groep_page *out = r->out;
	const struct artikel_regel *rows = out->artikelen.rows;

	ui_h1(h, choice_label(&lezersgroepen, out->lezersgroep),
	      lezersgroepen.list[out->lezersgroep].hint);
	ui_button_link(h, UI_PRIMARY, "/wie-doet-wat",
		       out->lezersgroep == LEZERSGROEP_JONGEREN ? "Wie kun je bellen?"
								: "Wie kunt u bellen?");
	if (out->lezersgroep != LEZERSGROEP_WERKGEVERS)
		ui_button_link(h, UI_SECONDARY, "/aanmelden", "Vraag hulp");
	if (!out->artikelen.count)
		ui_empty(h, "Hier staat nog niets", "Zoek in de kennisbank, of bel iemand.", NULL);
	ui_list_begin(h);
	for (size_t i = 0; i < out->artikelen.count; i++)
		ui_item(h, &(struct ui_item){.title = rows[i].titel,
					     .url = html_url(h, "/kennis/%s", rows[i].naam),
					     .text = rows[i].samenvatting});
	ui_list_end(h);
	ui_link(h, "/kennis", "Zoek in de hele kennisbank");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/voor-jongeren",
     .recht = RECHT_OPENBAAR,
     .summary = "Voor jongeren",
     .handle = jongeren_handle,
     .view = groep_view,
     .shape = &groep_shape,
     .flags = ROUTE_PRINT,
     .scenario = "kennis_meer"},
    {.method = GET,
     .path = "/voor-ouders",
     .recht = RECHT_OPENBAAR,
     .summary = "Voor ouders",
     .handle = ouders_handle,
     .view = groep_view,
     .shape = &groep_shape,
     .flags = ROUTE_PRINT,
     .scenario = "kennis_meer"},
    {.method = GET,
     .path = "/voor-werkgevers",
     .recht = RECHT_OPENBAAR,
     .summary = "Voor werkgevers",
     .handle = werkgevers_handle,
     .view = groep_view,
     .shape = &groep_shape,
     .flags = ROUTE_PRINT,
     .scenario = "kennis_meer"},
};
PAGE(lezersgroep, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
