/*
 * Kennisbank: what the network knows, for everybody, without logging in (F363-F370).
 *
 * What: search by words, by kind and by what an article is tied to; a page with its summary,
 *       sources, last sure day and who looks after it; of a law how it stood on a chosen day.
 * Who:  everybody. Who writes finds the way to the redactie from here.
 * Invariants: only what is published is read (view artikel); a page that is past its last sure day
 *       says so, one in the archive too: an address that somebody kept never leads to nothing.
 * On purpose absent: counting readers, and ranking by them.
 */
#include "gate/page.h"

#include "base/handleiding.h"
#include "domain/factor.h"
#include "domain/regeling.h"
#include "domain/termijn.h"
#include "store/artikel.h"

#include <string.h>

#define PER_PAGE 20
#define SHOWN (ARTIKEL_MAX - 1)

/* ---- finding ---- */

struct kennis_in {
	const char *q;
	int soort;
	const char *bij;
	const char *na;
};
static const struct field kennis_fields[] = {
    FIELD(struct kennis_in, q, TEXT, "Waar zoekt u naar?", .max = 100),
    FIELD_CHOICE_OF(struct kennis_in, soort, artikelsoorten, "Soort", .select = true),
    FIELD(struct kennis_in, bij, TEXT, "Hoort bij", .max = 60, .hidden = true),
    FIELD(struct kennis_in, na, TEXT, "na", .max = 60, .hidden = true),
};

struct kennis_page {
	struct list artikelen;
	bool meer; /* than is shown */
	struct db_rows aantallen;
	struct band band;
	bool gebonden; /* asked for what is tied to something */
};
static const struct shape regel_shape =
    SHAPE("ArtikelRegel", struct artikel_regel, artikel_regel_columns);
static const struct column kennis_columns[] = {
    COLUMN(struct kennis_page, meer, BOOL, "Er zijn er meer", 0),
};
static const struct shape_part kennis_parts[] = {
    {"artikelen", &regel_shape, offsetof(struct kennis_page, artikelen), true},
};
static const struct shape kennis_shape = {.name = "Kennisbank",
					  .columns = kennis_columns,
					  .n_columns = COUNT(kennis_columns),
					  .size = sizeof(struct kennis_page),
					  .parts = kennis_parts,
					  .n_parts = COUNT(kennis_parts)};

static bool is_asked(const struct kennis_in *in)
{
	return in->q || in->soort != CHOICE_NONE || in->bij;
}

/* Without words there are pages of them, newest first. */
static void cut_pages(struct request *r, struct list *list, bool in_words)
{
	const struct artikel_regel *rows = list->rows, *last = rows + PER_PAGE - 1;

	if (!in_words && list_cut(list, PER_PAGE))
		list->next = cursor_text(r, (struct cursor){last->gepubliceerd_op.ms, last->id.nr});
}

static int kennis_handle(struct request *r)
{
	const struct kennis_in *in = r->in;
	struct kennis_page *out = r->out;
	const char *bij = in->bij ? in->bij : "";
	struct cursor from = cursor_read(r, in->na, (struct cursor){INT64_MIN, 0});
	struct db_rows rows;
	int rc;

	out->gebonden = band_next(r->arena, &bij, &out->band) > 0;
	rc = artikel_list(
	    r->db, r->arena,
	    &(struct artikel_vraag){
		.woorden = in->q ? in->q : "",
		.soort = in->soort == CHOICE_NONE ? "" : choice_code(&artikelsoorten, in->soort),
		.band = in->bij ? in->bij : "",
		.na_op = {from.key},
		.na_id = from.id},
	    &rows);
	if (rc)
		return rc;
	out->artikelen = (struct list){.rows = rows.rows, .count = rows.count};
	cut_pages(r, &out->artikelen, in->q);
	out->meer = list_cut(&out->artikelen, SHOWN);
	return is_asked(in) || in->na ? 0 : artikel_count(r->db, r->arena, &out->aantallen);
}

/* ---- what an article is tied to, in words ---- */

static const struct handleiding *topic_of(struct html *h, const char *scherm)
{
	return handleiding_find_page(arena_format(h->arena, "page/%s.c", scherm));
}

static const char *band_label(struct html *h, const struct band *band)
{
	const struct handleiding *topic;

	switch ((enum bandsoort)band->soort) {
	case BANDSOORT_FACTOR:
		return choice_label(&factoren, band->index);
	case BANDSOORT_NORM:
		return arena_format(h->arena, "Norm %d", band->index);
	case BANDSOORT_REGELING:
		return choice_label(&regeling_keuzes, band->index);
	case BANDSOORT_SCHERM:
		topic = topic_of(h, band->scherm);
		return topic ? topic->titel : NULL;
	}
	return NULL;
}

static const char *band_url(struct html *h, const struct band *band)
{
	const struct handleiding *topic;

	switch ((enum bandsoort)band->soort) {
	case BANDSOORT_FACTOR:
		return html_url(h, "/kennis?bij=factor/%d",
				factor_nummer((enum factor)band->index));
	case BANDSOORT_NORM:
		return html_url(h, "/kennis?bij=norm/%d", band->index);
	case BANDSOORT_REGELING:
		return html_url(h, "/kennis?bij=regeling/%s",
				choice_code(&regeling_keuzes, band->index));
	case BANDSOORT_SCHERM:
		topic = topic_of(h, band->scherm);
		return topic ? html_url(h, "/handleiding?onderwerp=%s", topic->naam) : NULL;
	}
	return NULL;
}

/* ---- the list ---- */

static void view_regels(struct html *h, const struct list *list)
{
	const struct artikel_regel *rows = list->rows;

	ui_list_begin(h);
	for (size_t i = 0; i < list->count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].titel,
			       .url = html_url(h, "/kennis/%s", rows[i].naam),
			       .text = rows[i].regio
					   ? arena_format(h->arena, "%s (%s)", rows[i].samenvatting,
							  rows[i].regio)
					   : rows[i].samenvatting,
			       .badge = choice_label(&artikelsoorten, rows[i].artikelsoort),
			       .tone = UI_NEUTRAL});
	ui_list_end(h);
}

static void view_soorten(struct html *h, const struct kennis_page *out)
{
	const struct artikel_aantal *rows = out->aantallen.rows;

	ui_section_begin(h, "soorten", "Waar gaat het over?");
	ui_list_begin(h);
	for (size_t s = 0; s < artikelsoorten.count; s++)
		for (size_t i = 0; i < out->aantallen.count; i++)
			if (rows[i].artikelsoort == (int)s)
				ui_item(h, &(struct ui_item){
					       .title = artikelsoorten.list[s].label,
					       .url = html_url(h, "/kennis?soort=%s",
							       artikelsoorten.list[s].code),
					       .text = artikelsoorten.list[s].hint,
					       .badge = arena_format(h->arena, "%lld",
								     (long long)rows[i].aantal)});
	ui_list_end(h);
	ui_section_end(h);
}

static void view_search(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_filters(r, &n);
	struct ui_field *q = request_field_of(fields, n, "q");

	q->kind = UI_SEARCH;
	q->suggest = "/api/v1/kennis";
	ui_form(h, &(struct ui_form){.action = "/kennis",
				     .get = true,
				     .fields = fields,
				     .n_fields = n,
				     .icon = UI_ICON_ZOEKEN,
				     .submit = "Zoek"});
}

static const char *found_title(struct html *h, const struct kennis_page *out)
{
	return arena_format(h->arena, "%zu%s %s gevonden", out->artikelen.count,
			    out->meer || out->artikelen.next ? " of meer" : "",
			    out->artikelen.count == 1 ? "artikel" : "artikelen");
}

static void view_found(struct html *h, struct request *r)
{
	const struct kennis_page *out = r->out;
	const char *next = out->artikelen.next;

	ui_section_begin(h, "artikelen",
			 is_asked(r->in) ? found_title(h, out) : "De nieuwste artikelen");
	view_regels(h, &out->artikelen);
	if (out->meer)
		ui_p(h, "Er is meer gevonden. Zoek met een woord erbij.");
	ui_pager(h, NULL, next ? request_url_with(r, "na", next) : NULL);
	ui_section_end(h);
}

static void kennis_view(struct html *h, struct request *r)
{
	const struct kennis_in *in = r->in;
	const struct kennis_page *out = r->out;
	const char *band = out->gebonden ? band_label(h, &out->band) : NULL;

	ui_h1(h, "Kennisbank",
	      "Voor iedereen die jongeren met een kwetsbare positie naar werk helpt.");
	view_search(h, r);
	ui_link(h, "/wie-doet-wat", "Wie kunt u bellen?");
	if (request_may_open(r, "/kennis/redactie"))
		ui_link(h, "/kennis/redactie", "Schrijven en bijhouden");
	if (request_may_open(r, "/vragen"))
		ui_link(h, "/vragen", "Vraag het een collega");
	if (band)
		ui_p(h, arena_format(h->arena, "Artikelen bij: %s.", band));
	if (is_asked(in))
		ui_link(h, "/kennis", "Alle artikelen");
	if (!is_asked(in) && out->aantallen.count)
		view_soorten(h, out);
	if (!out->artikelen.count)
		ui_empty(h, "Niets gevonden",
			 "Probeer één woord, of alleen het begin ervan. Staat het er niet? Bel "
			 "iemand die het weet: kies hierboven 'Wie kunt u bellen?'.",
			 NULL);
	else
		view_found(h, r);
}

/* ---- one article ---- */

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
	struct datum dag;
	bool is_eerder; /* not the text of today */
	bool is_leeg;   /* nothing held on that day yet */
};
static const struct shape artikel_shape = SHAPE("Artikel", struct artikel_row, artikel_columns);
static const struct shape tekst_shape =
    SHAPE("Artikeltekst", struct artikeltekst_row, artikeltekst_columns);
static const struct shape_part artikel_parts[] = {
    {"artikel", &artikel_shape, offsetof(struct artikel_page, artikel), false},
    {"tekst", &tekst_shape, offsetof(struct artikel_page, tekst), false},
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
	if (!rc)
		out->momenten = (struct list){.rows = rows.rows, .count = rows.count};
	return rc;
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

	html(h, "<ul class=\"sb-lijst\">\n");
	while ((rc = band_next(h->arena, &bij, &band)) != 0) {
		const char *label = rc > 0 ? band_label(h, &band) : NULL;

		if (!label)
			continue;
		html(h, "<li>");
		ui_link(h, band_url(h, &band), label);
		html(h, "</li>\n");
	}
	html(h, "</ul>\n");
}

static void view_bronnen(struct html *h, const char *bronnen)
{
	html(h, "<ul class=\"sb-lijst\">\n");
	for (const char *at = bronnen; *at;) {
		size_t len = strcspn(at, "\n");
		const char *bron = arena_textn(h->arena, at, len);

		html(h, "<li>");
		if (strncmp(bron, "https://", 8) == 0 && !strpbrk(bron, " \""))
			ui_link(h, bron, bron);
		else
			html(h, "%s", bron);
		html(h, "</li>\n");
		at += len + (at[len] == '\n');
	}
	html(h, "</ul>\n");
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

	ui_section_begin(h, "bron", "Waar dit vandaan komt");
	view_bronnen(h, out->tekst.bronnen);
	ui_facts_begin(h);
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
     .path = "/kennis",
     .recht = RECHT_OPENBAAR,
     .summary = "Kennisbank",
     FIELDS(kennis_fields, struct kennis_in),
     .handle = kennis_handle,
     .view = kennis_view,
     .shape = &kennis_shape,
     .scenario = "kennis"},
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
PAGE(kennis, .room = "kennis", .title = "Kennisbank", .menu = "/kennis", .menu_order = 12,
     .menu_icon = UI_ICON_INFO, .routes = routes, .n_routes = COUNT(routes));
