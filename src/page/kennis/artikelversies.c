/*
 * Two texts of an article beside each other: what is different, and who wrote it when (F366).
 *
 * What: of each part that differs what stood there and what stands there now; of the text only the
 *       paragraphs that are in one of both.
 * Who:  RECHT_KENNIS_SCHRIJVEN.
 * On purpose absent: words marked inside a paragraph.
 */
#include "gate/page.h"

#include "domain/alinea.h"
#include "store/redactie.h"

#include <string.h>

#define PAD "/kennis/redactie/:artikel/versies"

struct versies_in {
	int64_t oud, nieuw;
};
static const struct field versies_fields[] = {
    FIELD(struct versies_in, oud, INT, "Tekst", .least = 1, .most = 1000000),
    FIELD(struct versies_in, nieuw, INT, "Vergeleken met tekst", .least = 1, .most = 1000000),
};

struct verschil_row {
	const char *wat, *eerst, *nu;
};
static const struct column verschil_columns[] = {
    COLUMN(struct verschil_row, wat, TEXT, "Wat", 0),
    COLUMN(struct verschil_row, eerst, TEXT, "Eerst", 0),
    COLUMN(struct verschil_row, nu, TEXT, "Nu", 0),
};
struct versies_page {
	struct list verschillen;
	struct db_rows versies;
	const struct artikelversie_row *oud, *nieuw; /* NULL: there is no such text */
};
static const struct shape verschil_shape =
    SHAPE("Artikelverschil", struct verschil_row, verschil_columns);
static const struct shape_part versies_parts[] = {
    {"verschillen", &verschil_shape, offsetof(struct versies_page, verschillen), true},
};
static const struct shape versies_shape = {.name = "Artikelverschillen",
					   .size = sizeof(struct versies_page),
					   .parts = versies_parts,
					   .n_parts = COUNT(versies_parts)};

/* ---- what differs ---- */

static void add(struct request *r, struct verschil_row *rows, const char *wat,
		const char *const both[2])
{
	struct versies_page *out = r->out;
	const char *eerst = both[0] ? both[0] : "", *nu = both[1] ? both[1] : "";

	if (strcmp(eerst, nu) != 0)
		rows[out->verschillen.count++] = (struct verschil_row){
		    wat, alinea_only_in(r->arena, eerst, nu), alinea_only_in(r->arena, nu, eerst)};
}

static const char *day_of(struct request *r, struct datum d)
{
	return datum_set(d) ? datum_lang(d, arena_alloc(r->arena, DATUM_TEXT_MAX)) : "";
}

#define BOTH(member)                                                                               \
	(const char *const[])                                                                      \
	{                                                                                          \
		o->member, n->member                                                               \
	}

static void compare(struct request *r)
{
	struct versies_page *out = r->out;
	const struct artikelversie_row *o = out->oud, *n = out->nieuw;
	struct verschil_row *rows = arena_array(r->arena, 10, sizeof(*rows));

	out->verschillen.rows = rows;
	if (!o || !n)
		return;
	add(r, rows, "Titel", BOTH(titel));
	add(r, rows, "Samenvatting", BOTH(samenvatting));
	add(r, rows, "Tekst", BOTH(tekst));
	add(r, rows, "Bronnen", BOTH(bronnen));
	add(r, rows, "Regio", BOTH(regio));
	add(r, rows, "Vragen aan", BOTH(contact));
	add(r, rows, "Hoort bij", BOTH(bij));
	add(r, rows, "Zo sinds",
	    (const char *const[]){day_of(r, o->van_datum), day_of(r, n->van_datum)});
	add(r, rows, "Zeker tot en met",
	    (const char *const[]){day_of(r, o->geldig_tot_datum), day_of(r, n->geldig_tot_datum)});
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

static int versies_handle(struct request *r)
{
	const struct redactie_row *a = r->object;
	const struct versies_in *in = r->in;
	struct versies_page *out = r->out;
	int rc = artikelversie_list(r->db, r->arena, a->id, &out->versies);

	if (rc || !out->versies.count)
		return rc;
	out->nieuw =
	    in->nieuw == FIELD_INT_NONE ? out->versies.rows : with_number(&out->versies, in->nieuw);
	if (out->nieuw)
		out->oud = with_number(
		    &out->versies, in->oud == FIELD_INT_NONE ? out->nieuw->nummer - 1 : in->oud);
	compare(r);
	return 0;
}

static bool cell(struct html *h, const struct column *column, const void *row, void *arg UNUSED)
{
	if (strcmp(column->name, "wat") == 0)
		return false;
	ui_text(h, *(const char *const *)((const char *)row + column->offset));
	return true;
}

static const char *says(struct html *h, const struct artikelversie_row *v)
{
	return arena_format(h->arena, "Tekst %lld, %s, van %s (%s)", (long long)v->nummer,
			    html_datum(h, moment_datum(v->op)),
			    v->door ? v->door : "Redactie Startbaan",
			    choice_label(&artikelstanden, v->artikelstand));
}

static void view_choice(struct html *h, struct request *r)
{
	const struct redactie_row *a = r->object;
	size_t n;
	struct ui_field *fields = request_filters(r, &n);

	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/kennis/redactie/%s/versies", TOKEN(h, a->id)),
		       .get = true,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Vergelijk"});
}

static void versies_view(struct html *h, struct request *r)
{
	const struct versies_page *out = r->out;
	const struct redactie_row *a = r->object;
	const struct verschil_row *rows = out->verschillen.rows;

	ui_h1(h, "Teksten naast elkaar", a->titel);
	view_choice(h, r);
	if (out->nieuw && out->oud) {
		ui_facts_begin(h);
		ui_fact(h, "Eerst", says(h, out->oud));
		ui_fact(h, "Nu", says(h, out->nieuw));
		ui_facts_end(h);
		ui_table(h, ROW_SET(verschil_columns, rows, out->verschillen.count),
			 &(struct ui_table){.one = "verschil",
					    .many = "verschillen",
					    .cell = cell,
					    .empty_title = "Geen verschil",
					    .empty_text = "Beide teksten zijn gelijk."});
	} else {
		ui_empty(h, "Er is één tekst",
			 "Er is niets om haar mee te vergelijken, of dit nummer is er niet.", NULL);
	}
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
     FIELDS(versies_fields, struct versies_in),
     .handle = versies_handle,
     .view = versies_view,
     .shape = &versies_shape,
     .flags = ROUTE_WIDE | ROUTE_PRINT,
     .scenario = "kennis"},
};
PAGE(artikelversies, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
