/*
 * Kennisbank: what the network knows, for everybody, without logging in (F363-F370).
 *
 * What: search by words, by other words for the same, by the word that was meant, by all words but
 *       one, by kind and by what an article is tied to; for who may ask the network also what it
 *       answered.
 * Who:  everybody. Who writes finds the way to the redactie from here.
 * Invariants: only what is published is found (view artikel), and nothing of the archive.
 * On purpose absent: counting readers, and ranking by them.
 */
#include "part/artikelband.h"

#include "store/kennisvraag.h"
#include "store/vraag.h"
#include "store/zoeken.h"

#define PER_PAGE 10
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
	struct list vragen;  /* of the network, answered; for who may read them */
	bool meer;           /* than is shown */
	const char *ook;     /* kennisvondst */
	const char *bedoeld; /* kennisvondst */
	bool minder;         /* kennisvondst */
	struct db_rows aantallen;
	struct band band;
	bool gebonden; /* asked for what is tied to something */
};
static const struct shape regel_shape =
    SHAPE("ArtikelRegel", struct artikel_regel, artikel_regel_columns);
static const struct column kennis_columns[] = {
    COLUMN(struct kennis_page, meer, BOOL, "Er zijn er meer", 0),
    COLUMN(struct kennis_page, ook, TEXT, "Ook gezocht op", 0),
    COLUMN(struct kennis_page, bedoeld, TEXT, "Gezocht op", 0),
    COLUMN(struct kennis_page, minder, BOOL, "Niet met alle woorden", 0),
};
static const struct shape vraag_shape = SHAPE("Vraag", struct vraag_row, vraag_columns);
static const struct shape_part kennis_parts[] = {
    {"artikelen", &regel_shape, offsetof(struct kennis_page, artikelen), true},
    {"vragen", &vraag_shape, offsetof(struct kennis_page, vragen), true},
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

/* Of the network, for who may ask it; only by words. */
static int load_vragen(struct request *r, struct kennis_page *out)
{
	const struct kennis_in *in = r->in;
	const char *woorden = out->bedoeld ? out->bedoeld : in->q;
	struct db_rows rows;
	int rc;

	if (!woorden || in->bij || in->soort != CHOICE_NONE || !request_may_open(r, "/vragen"))
		return 0;
	rc = vraag_list_answered(r->db, r->arena, zoek_tekst(r->arena, woorden), &rows);
	if (!rc)
		out->vragen = list_of(&rows);
	return rc;
}

static int kennis_handle(struct request *r)
{
	const struct kennis_in *in = r->in;
	struct kennis_page *out = r->out;
	const char *bij = in->bij ? in->bij : "";
	struct cursor from = cursor_read(r, in->na, (struct cursor){INT64_MIN, 0});
	struct kennisvondst found;
	int rc;

	out->gebonden = band_next(r->arena, &bij, &out->band) > 0;
	rc = kennisvraag_find(
	    r->db, r->arena,
	    &(struct artikel_vraag){
		.woorden = in->q ? in->q : "",
		.soort = in->soort == CHOICE_NONE ? "" : choice_code(&artikelsoorten, in->soort),
		.band = in->bij ? in->bij : "",
		.na_op = {from.key},
		.na_id = from.id},
	    &found);
	if (rc)
		return rc;
	out->artikelen = list_of(&found.artikelen);
	out->ook = found.ook;
	out->bedoeld = found.bedoeld;
	out->minder = found.minder;
	cut_pages(r, &out->artikelen, in->q);
	out->meer = list_cut(&out->artikelen, SHOWN);
	rc = load_vragen(r, out);
	return rc || is_asked(in) || in->na ? rc : artikel_count(r->db, r->arena, &out->aantallen);
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

	ui_details_phone_begin(h, "Waar gaat het over?");
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
	ui_details_end(h);
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

static void view_vragen(struct html *h, const struct kennis_page *out)
{
	const struct vraag_row *rows = out->vragen.rows;

	if (!out->vragen.count)
		return;
	ui_section_begin(h, "vragen", "Beantwoorde vragen van collega's");
	ui_list_begin(h);
	for (size_t i = 0; i < out->vragen.count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].titel,
			       .url = html_url(h, "/vragen/%s", TOKEN(h, rows[i].id)),
			       .text = html_datum(h, moment_datum(rows[i].op)),
			       .badge = rows[i].opgelost
					    ? choice_label(&vraagstanden, VRAAGSTAND_OPGELOST)
					    : NULL,
			       .tone = UI_OK});
	ui_list_end(h);
	ui_section_end(h);
}

/* Who may ask the network goes on there with what he typed. */
static void view_nothing(struct html *h, struct request *r)
{
	const struct kennis_in *in = r->in;
	const struct ui_action ask = {.label = "Vraag het netwerk",
				      .url = in->q ? html_url(h, "/vragen/nieuw?titel=%s", in->q)
						   : "/vragen/nieuw",
				      .kind = UI_PRIMARY};

	if (request_may_open(r, "/vragen/nieuw"))
		ui_empty(h, "Geen artikel gevonden",
			 "Probeer één woord, of alleen het begin ervan. Staat het er niet? Een "
			 "collega weet het misschien.",
			 &ask);
	else
		ui_empty(h, "Niets gevonden",
			 "Probeer één woord, of alleen het begin ervan. Staat het er niet? Bel "
			 "iemand die het weet: kies hieronder 'Wie kunt u bellen?'.",
			 NULL);
}

/* What was asked for beside what was typed, or instead of it. */
static void view_anders(struct html *h, const struct kennis_in *in, const struct kennis_page *out)
{
	if (out->bedoeld)
		ui_alert(h, UI_INFO, "Bedoelde u iets anders?",
			 arena_format(h->arena,
				      "Met \"%s\" vonden wij niets. Dit vonden wij met \"%s\".",
				      in->q, out->bedoeld));
	else if (out->minder)
		ui_alert(h, UI_INFO, "Niet met al uw woorden",
			 "Geen artikel heeft alle woorden die u typte. In deze artikelen ontbreekt "
			 "er één.");
	else if (out->ook)
		ui_p(h, arena_format(h->arena, "Ook gezocht op: %s.", out->ook));
}

/* Where else one can go from here. */
static void view_links(struct html *h, struct request *r)
{
	ui_link(h, "/wie-doet-wat", "Wie kunt u bellen?");
	for (size_t i = 0; i < lezersgroepen.count; i++)
		ui_link(h, html_url(h, "/voor-%s", lezersgroepen.list[i].code),
			lezersgroepen.list[i].label);
	if (request_may_open(r, "/kennis/redactie"))
		ui_link(h, "/kennis/redactie", "Schrijven en bijhouden");
	if (request_may_open(r, "/vragen"))
		ui_link(h, "/vragen", "Vraag het een collega");
}

static void view_all(struct html *h, struct request *r)
{
	const struct kennis_page *out = r->out;

	view_links(h, r);
	if (out->aantallen.count)
		view_soorten(h, out);
	if (out->artikelen.count)
		view_found(h, r);
	else
		view_nothing(h, r);
}

/* Who asked for something sees that first. */
static void view_asked(struct html *h, struct request *r)
{
	const struct kennis_page *out = r->out;
	const char *band = out->gebonden ? artikelband_label(h, &out->band) : NULL;

	if (band)
		ui_p(h, arena_format(h->arena, "Artikelen bij: %s.", band));
	view_anders(h, r->in, out);
	if (out->artikelen.count)
		view_found(h, r);
	else
		view_nothing(h, r);
	view_vragen(h, out);
	ui_link(h, "/kennis", "Alle artikelen");
	view_links(h, r);
}

static void kennis_view(struct html *h, struct request *r)
{
	ui_h1(h, "Kennisbank",
	      "Voor iedereen die jongeren met een kwetsbare positie naar werk helpt.");
	view_search(h, r);
	if (is_asked(r->in))
		view_asked(h, r);
	else
		view_all(h, r);
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
};
PAGE(kennis, .room = "kennis", .title = "Kennisbank", .menu = "/kennis", .menu_groep = MENU_REGIO,
     .menu_order = 12, .menu_icon = UI_ICON_INFO, .routes = routes, .n_routes = COUNT(routes));
