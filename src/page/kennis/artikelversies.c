/*
 * Two texts of an article beside each other: what is different, and who wrote it when (F366).
 *
 * What: of each part that differs what stood there and what stands there now; of the text only the
 *       paragraphs that are in one of both.
 * Who:  RECHT_KENNIS_SCHRIJVEN.
 * On purpose absent: words marked inside a paragraph.
 */
#include "gate/page.h"

#include "part/tekstverschil.h"
#include "store/redactie.h"

#define PAD "/kennis/redactie/:artikel/versies"

struct versies_page {
	struct tekstverschillen verschillen;
	const struct artikelversie_row *nieuw; /* NULL: there is no such text */
};
static const struct shape versies_shape = {.name = "Artikelverschillen",
					   .size = sizeof(struct versies_page),
					   .parts = tekstverschil_parts,
					   .n_parts = COUNT(tekstverschil_parts)};

/* ---- what differs ---- */

static void compare(struct request *r, const struct artikelversie_row *o,
		    const struct artikelversie_row *n)
{
	const struct tekstverschil_row parts[] = {
	    {"Titel", o->titel, n->titel},
	    {"Samenvatting", o->samenvatting, n->samenvatting},
	    {"Tekst", o->tekst, n->tekst},
	    {"Bronnen", o->bronnen, n->bronnen},
	    {"Regio", o->regio, n->regio},
	    {"Vragen aan", o->contact, n->contact},
	    {"Hoort bij", o->bij, n->bij},
	    {"Zo sinds", tekstverschil_dag(r, o->van_datum), tekstverschil_dag(r, n->van_datum)},
	    {"Zeker tot en met", tekstverschil_dag(r, o->geldig_tot_datum),
	     tekstverschil_dag(r, n->geldig_tot_datum)},
	};

	for (size_t i = 0; i < COUNT(parts); i++)
		tekstverschil_add(r, r->out, parts[i].wat, parts[i].eerst, parts[i].nu);
}

/* ---- the page ---- */

static const struct artikelversie_row *with_number(const struct db_rows *rows, int64_t nummer)
{
	const struct artikelversie_row *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].nummer == nummer)
			return &list[i];
	return NULL;
}

/* "Tekst 2, 22-11-2026, van Ingrid van Dam (gepubliceerd)"; NULL for no text. */
static const char *says(const struct request *r, const struct artikelversie_row *v)
{
	const char *door = v && v->door ? v->door : "Redactie Startbaan";

	return v ? arena_format(r->arena, "%s (%s)", tekstverschil_naam(r, v->nummer, v->op, door),
				choice_label(&artikelstanden, v->artikelstand))
		 : NULL;
}

static int versies_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct teksten_in *in = r->in;
	struct versies_page *out = r->out;
	const struct artikelversie_row *oud = NULL;
	struct db_rows versies;
	int rc = artikelversie_list(r->db, r->arena, a->id, &versies);

	if (rc || !versies.count)
		return rc;
	out->nieuw = in->nieuw == FIELD_INT_NONE ? versies.rows : with_number(&versies, in->nieuw);
	if (out->nieuw)
		oud = with_number(&versies,
				  in->oud == FIELD_INT_NONE ? out->nieuw->nummer - 1 : in->oud);
	out->verschillen.eerst = says(r, oud);
	out->verschillen.nu = says(r, out->nieuw);
	if (oud)
		compare(r, oud, out->nieuw);
	return 0;
}

static void versies_view(struct html *h, struct request *r)
{
	const struct versies_page *out = r->out;
	const struct redactie_row *a = r->object;

	ui_h1(h, "Teksten naast elkaar", a->titel);
	tekstverschil_view(h, r, html_url(h, "/kennis/redactie/%s/versies", TOKEN(h, a->id)));
	if (out->nieuw) {
		ui_details_begin(h, arena_format(h->arena, "Tekst %lld helemaal lezen",
						 (long long)out->nieuw->nummer));
		ui_markdown(h, out->nieuw->tekst);
		ui_details_end(h);
	}
	ui_link(h, html_url(h, "/kennis/redactie/%s", TOKEN(h, a->id)), "Terug naar het artikel");
}

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_KENNIS_SCHRIJVEN,
     .summary = "Teksten naast elkaar",
     .doel = "kennisbank bijhouden",
     .object = &object_redactie,
     FIELDS(teksten_fields, struct teksten_in),
     .handle = versies_handle,
     .view = versies_view,
     .shape = &versies_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "kennis"},
};
PAGE(artikelversies, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
