/*
 * Formuleringen: which other words were proposed, and what came of it.
 *
 * What: those that wait for an answer, and those that were answered.
 * Who:  who keeps the norms sees all of them; everybody else his own.
 * Rows: F329.
 */
#include "gate/page.h"

#include "part/formulering.h"
#include "part/voorstel.h"

struct lijst_in {
	const char *na;
};
static const struct field lijst_fields[] = {
    FIELD(struct lijst_in, na, TEXT, "Vanaf", .hidden = true),
};

struct lijst_page {
	struct list wachten;
	struct list beslist;
};
static const struct shape formulering_shape =
    SHAPE("Formulering", struct formulering_row, formulering_columns);
static const struct shape_part lijst_parts[] = {
    {"wachten", &formulering_shape, offsetof(struct lijst_page, wachten), true},
    {"beslist", &formulering_shape, offsetof(struct lijst_page, beslist), true},
};
static const struct shape lijst_shape = {.name = "Formuleringen",
					 .size = sizeof(struct lijst_page),
					 .parts = lijst_parts,
					 .n_parts = COUNT(lijst_parts)};

static int lijst_handle(struct request *r)
{
	const struct lijst_in *in = r->in;
	struct lijst_page *out = r->out;
	struct cursor c = cursor_read(r, in->na, (struct cursor){0, 0});
	struct db_rows open, beslist;
	int rc = formulering_list_open(r->db, r->arena, &open);

	rc = rc ? rc : formulering_list_beslist(r->db, r->arena, c.id, LIST_PAGE + 1, &beslist);
	if (rc)
		return rc;
	out->wachten = list_of(&open);
	out->beslist = list_of(&beslist);
	list_turn(r, &out->beslist, LIST_PAGE, sizeof(struct formulering_row));
	return 0;
}

static void view_items(struct html *h, const char *id, const char *kop, const struct list *list)
{
	const struct formulering_row *rows = list->rows;

	if (!list->count)
		return;
	ui_section_begin(h, id, kop);
	ui_list_begin(h);
	for (size_t i = 0; i < list->count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].tekst,
			       .url = html_url(h, "/formuleringen/%s", TOKEN(h, rows[i].id)),
			       .text = arena_format(h->arena, "%s. %s, %s",
						    formulering_waarover(h, &rows[i]), rows[i].naam,
						    html_moment(h, rows[i].op)),
			       .badge = choice_label(&formuleerstanden, rows[i].formuleerstand),
			       .tone = voorstel_tone(rows[i].formuleerstand)});
	ui_list_end(h);
	ui_section_end(h);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct lijst_page *out = r->out;
	const struct lijst_in *in = r->in;
	const char *next = out->beslist.next;

	ui_h1(h, "Voorstellen voor andere woorden",
	      "Van een stelling uit de zelfscan, of van een norm.");
	if (!out->wachten.count && !out->beslist.count)
		ui_empty(h, "Geen voorstellen",
			 "Vult u een zelfscan in, of doet u mee aan een scan? Bij elke stelling "
			 "kunt u andere woorden voorstellen.",
			 NULL);
	view_items(h, "wachten", "Wacht op antwoord", &out->wachten);
	view_items(h, "beslist", "Beantwoord of ingetrokken", &out->beslist);
	ui_pager(h, in->na ? request_url_with(r, "na", NULL) : NULL,
		 next ? request_url_with(r, "na", next) : NULL);
	if (request_may_open(r, "/normen"))
		ui_link(h, "/normen", "Naar de normen");
	if (request_may_open(r, "/zelfscan"))
		ui_link(h, "/zelfscan", "Naar de zelfscan");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/formuleringen",
     .recht = RECHT_INGELOGD,
     .summary = "Voorstellen voor andere woorden",
     .doel = "woorden van stellingen",
     FIELDS(lijst_fields, struct lijst_in),
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &lijst_shape,
     .scenario = "scan_normen"},
};
PAGE(formuleringen, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
