/*
 * Artikel: a page of the kennisbank (F363-F366).
 *
 * What: its summary, sources, last sure day and who looks after it; of a law how it stood on a
 *       chosen day.
 * Who:  everybody. Who writes finds the way to the redactie from here.
 * Invariants: a page that is past its last sure day says so, one in the archive too: an address
 *       that somebody kept never leads to nothing.
 * On purpose absent: counting readers, and ranking by them.
 */
#include "part/artikelband.h"

#include "domain/termijn.h"
#include "store/artikel.h"
#include "store/vraag.h"

#include <string.h>

struct artikel_in {
	const char *naam;
	struct datum op;
};
static const struct field artikel_fields[] = {
    FIELD(struct artikel_in, naam, TEXT, "Naam van het artikel", .required = true, .hidden = true,
	  .max = 200),
    FIELD(struct artikel_in, op, DATE, "Zoals het gold op"),
};

struct artikel_page {
	struct artikel_row artikel;
	struct artikeltekst_row tekst;
	struct list momenten;
	struct list vragen; /* the one that it came from, for who may read it */
	struct datum dag;
	bool is_eerder; /* not the text of today */
	bool is_leeg;   /* nothing held on that day yet */
};
static const struct shape artikel_shape = SHAPE("Artikel", struct artikel_row, artikel_columns);
static const struct shape tekst_shape =
    SHAPE("Artikeltekst", struct artikeltekst_row, artikeltekst_columns);
static const struct shape vraag_shape =
    SHAPE("Vraagartikel", struct vraagartikel_row, vraagartikel_columns);
static const struct shape_part artikel_parts[] = {
    {"artikel", &artikel_shape, offsetof(struct artikel_page, artikel), false},
    {"tekst", &tekst_shape, offsetof(struct artikel_page, tekst), false},
    {"vragen", &vraag_shape, offsetof(struct artikel_page, vragen), true},
};
static const struct shape artikel_page_shape = {.name = "ArtikelMetTekst",
						.size = sizeof(struct artikel_page),
						.parts = artikel_parts,
						.n_parts = COUNT(artikel_parts)};

/* On a day before the first text there is nothing to show but the text of today. */
static int load_tekst(struct request *r, struct artikel_page *out)
{
	struct artikeltekst_row nu;
	int rc = artikeltekst_find(r->db, r->arena, out->artikel.id, r->vandaag, &nu);

	if (!rc)
		rc = artikeltekst_find(r->db, r->arena, out->artikel.id, out->dag, &out->tekst);
	out->is_leeg = rc == ERR_GEEN_RIJ;
	if (out->is_leeg)
		out->tekst = nu;
	out->is_eerder = !out->is_leeg && out->tekst.id.nr != nu.id.nr;
	return out->is_leeg ? 0 : rc;
}

static int load_vraag(struct request *r, struct artikel_page *out)
{
	struct db_rows rows;
	int rc;

	if (!request_may_open(r, "/vragen"))
		return 0;
	rc = vraagartikel_of_artikel(r->db, r->arena, out->artikel.id, &rows);
	if (!rc)
		out->vragen = list_of(&rows);
	return rc;
}

static int artikel_handle(struct request *r)
{
	const struct artikel_in *in = r->in;
	struct artikel_page *out = r->out;
	struct db_rows rows;
	int rc = artikel_find(r->db, r->arena, in->naam, &out->artikel);

	if (rc == ERR_GEEN_RIJ)
		return fail(r, ERR_ONBEKEND, "no such article");
	out->dag = datum_set(in->op) ? in->op : r->vandaag;
	rc = rc ? rc : load_tekst(r, out);
	rc = rc ? rc : artikelmoment_list(r->db, r->arena, out->artikel.id, &rows);
	if (rc)
		return rc;
	out->momenten = list_of(&rows);
	return load_vraag(r, out);
}

static void view_state(struct html *h, struct request *r)
{
	const struct artikel_page *out = r->out;
	struct datum tot = out->artikel.geldig_tot_datum;

	if (moment_set(out->artikel.gearchiveerd_op))
		ui_alert(h, UI_WARNING, "Deze pagina staat in het archief",
			 arena_format(h->arena,
				      "Sinds %s houdt niemand haar meer bij. Wat er staat kan "
				      "anders zijn geworden.",
				      html_datum(h, moment_datum(out->artikel.gearchiveerd_op))));
	else if (datum_set(tot) && tot.dag < r->vandaag.dag)
		ui_alert(h, UI_WARNING, "Dit is misschien niet meer zo",
			 arena_format(h->arena,
				      "Tot en met %s wisten wij zeker dat dit klopte. Vraag het "
				      "na voordat u ermee werkt.",
				      html_datum(h, tot)));
	if (out->is_leeg)
		ui_alert(h, UI_INFO, "Van die dag hebben wij geen tekst",
			 "Hieronder staat hoe het nu is.");
	if (!out->is_eerder)
		return;
	ui_alert(h, UI_INFO, arena_format(h->arena, "Zo was het op %s", html_datum(h, out->dag)),
		 "Op een andere dag geldt een andere tekst.");
	ui_link(h, html_url(h, "/kennis/%s", out->artikel.naam), "Hoe het nu is");
}

static void view_banden(struct html *h, const char *bij)
{
	struct band band;
	int rc;

	ui_list_begin(h);
	while ((rc = band_next(h->arena, &bij, &band)) != 0) {
		const char *label = rc > 0 ? artikelband_label(h, &band) : NULL;

		if (label)
			ui_item(
			    h, &(struct ui_item){.title = label, .url = artikelband_url(h, &band)});
	}
	ui_list_end(h);
}

static void view_bronnen(struct html *h, const char *bronnen)
{
	ui_list_begin(h);
	for (const char *at = bronnen; *at;) {
		size_t len = strcspn(at, "\n");
		const char *bron = arena_textn(h->arena, at, len);
		bool adres = strncmp(bron, "https://", 8) == 0 && !strpbrk(bron, " \"");

		ui_item(h, &(struct ui_item){.title = bron, .url = adres ? bron : NULL});
		at += len + (at[len] == '\n');
	}
	ui_list_end(h);
}

static const char *keeper(struct html *h, const struct artikel_row *a)
{
	if (a->eigenaar)
		return a->eigenaar;
	if (a->eigenaar_rol != CHOICE_NONE)
		return arena_format(h->arena, "De %s van de regio",
				    choice_label(&rollen, a->eigenaar_rol));
	return "De redactie van de regio";
}

static void view_facts(struct html *h, const struct artikel_page *out)
{
	const struct artikel_row *a = &out->artikel;
	const struct vraagartikel_row *v = out->vragen.rows;

	ui_section_begin(h, "bron", "Waar dit vandaan komt");
	view_bronnen(h, out->tekst.bronnen);
	ui_facts_begin(h);
	if (out->vragen.count)
		ui_fact_link(h, "Gemaakt uit een vraag", v->vraag,
			     html_url(h, "/vragen/%s", TOKEN(h, v->vraag_id)));
	if (out->tekst.regio)
		ui_fact(h, "Regio", out->tekst.regio);
	if (out->tekst.contact)
		ui_fact(h, "Vragen aan", out->tekst.contact);
	if (datum_set(out->tekst.van_datum))
		ui_fact(h, "Zo sinds", html_datum(h, out->tekst.van_datum));
	if (datum_set(a->geldig_tot_datum))
		ui_fact(h, "Zeker tot en met", html_datum(h, a->geldig_tot_datum));
	ui_fact(h, "Geschreven door", choice_label(&artikelherkomsten, out->tekst.herkomst));
	ui_fact(h, "Gepubliceerd", html_datum(h, moment_datum(out->tekst.gepubliceerd_op)));
	if (moment_set(a->bevestigd_op))
		ui_fact(h, "Nagekeken", html_datum(h, moment_datum(a->bevestigd_op)));
	ui_fact(h, "Bijgehouden door", keeper(h, a));
	ui_facts_end(h);
	ui_section_end(h);
}

static void view_momenten(struct html *h, struct request *r)
{
	const struct artikel_page *out = r->out;
	const struct artikelmoment_row *rows = out->momenten.rows;
	size_t n;
	struct ui_field *fields = request_filters(r, &n);

	if (out->artikel.artikelsoort != ARTIKELSOORT_WET)
		return;
	ui_section_begin(h, "eerder", "Hoe het op een andere dag was");
	ui_list_begin(h);
	for (size_t i = 0; i < out->momenten.count; i++)
		if (datum_set(rows[i].van_datum))
			ui_item(h, &(struct ui_item){
				       .title = arena_format(h->arena, "Vanaf %s",
							     html_datum(h, rows[i].van_datum)),
				       .url = html_url(h, "/kennis/%s?op=%s", out->artikel.naam,
						       html_datum_kort(h, rows[i].van_datum)),
				       .text = rows[i].wat,
				       .badge = rows[i].van_datum.dag == out->tekst.van_datum.dag
						    ? "Dit leest u nu"
						    : NULL});
	ui_list_end(h);
	ui_form(h, &(struct ui_form){.action = html_url(h, "/kennis/%s", out->artikel.naam),
				     .get = true,
				     .fields = request_field_of(fields, n, "op"),
				     .n_fields = 1,
				     .submit = "Toon"});
	ui_section_end(h);
}

static void view_acts(struct html *h, struct request *r)
{
	const struct artikel_page *out = r->out;
	struct ui_action acts[] = {
	    {.label = "Klopt dit niet?",
	     .icon = UI_ICON_BERICHT,
	     .url = html_url(h, "/kennis/melding/%s", TOKEN(h, out->artikel.id))},
	    {.label = "Bewerken",
	     .icon = UI_ICON_PEN,
	     .url = html_url(h, "/kennis/redactie/%s", TOKEN(h, out->artikel.id))}};
	size_t n = 0;

	for (size_t i = 0; i < COUNT(acts); i++)
		if (request_may_open(r, acts[i].url))
			acts[n++] = acts[i];
	ui_buttons_begin(h);
	for (size_t i = 0; i < n; i++)
		ui_action(h, &acts[i]);
	ui_print_button(h);
	ui_buttons_end(h);
}

static void artikel_view(struct html *h, struct request *r)
{
	const struct artikel_page *out = r->out;

	ui_h1(h, out->tekst.titel, out->tekst.samenvatting);
	ui_chip(h, UI_ICON_INFO, choice_label(&artikelsoorten, out->artikel.artikelsoort));
	view_state(h, r);
	ui_markdown(h, out->tekst.tekst);
	if (*out->artikel.bij) {
		ui_section_begin(h, "bij", "Hoort bij");
		view_banden(h, out->artikel.bij);
		ui_section_end(h);
	}
	view_momenten(h, r);
	view_facts(h, out);
	view_acts(h, r);
	ui_link(h, "/kennis", "Naar de kennisbank");
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/kennis/:naam",
     .recht = RECHT_OPENBAAR,
     .summary = "Artikel",
     FIELDS(artikel_fields, struct artikel_in),
     .handle = artikel_handle,
     .view = artikel_view,
     .shape = &artikel_page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "kennis"},
};
PAGE(artikel, .room = "kennis", .routes = routes, .n_routes = COUNT(routes));
