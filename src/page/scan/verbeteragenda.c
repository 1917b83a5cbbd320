/*
 * De Verbeteragenda: what the twelve of a scan agreed to do better, and how far it is.
 *
 * What: all actions, what waits for news first; what succeeded is celebrated on top; how the twelve
 *       go on; who was asked how it goes, and who told; who else must say yes. Printed on A4, in
 *       Excel and as CSV. All agendas, and the days of one: verbeteroverzicht.c.
 * Who:  whoever sat at the table, or began the scan, from the first draft on. What they agreed on,
 *       managers and afstemmingsregisseurs of the region read too: the twelve speak for who was not
 *       there and ask them to join (document 003 question 10). The database decides
 *       (t_verbeterzicht); writing stays with the twelve.
 * Invariants: nothing here is about a young person (F334).
 * On purpose absent: figures of who is slow. It is followed lightly, or nobody does (F360).
 * Rows: F356-F361; peers 129-131.
 */
#include "gate/page.h"

#include "domain/termijn.h"
#include "part/opvolgronde.h"
#include "store/afhechting.h"
#include "store/scan.h"
#include "store/verbeteragenda.h"

#define PAD "/verbeteragenda/:scan"

/* ---- one agenda ---- */

struct agenda_page {
	struct verbeteragenda_row agenda;
	struct list verbeteracties;
	struct list afhechtingen;
	struct list opvolgvragen;
};
static const struct shape agenda_shape =
    SHAPE("Verbeteragenda", struct verbeteragenda_row, verbeteragenda_columns);
static const struct shape actie_shape =
    SHAPE("Verbeteractie", struct verbeteractie_row, verbeteractie_columns);
static const struct shape afhechting_shape =
    SHAPE("Afhechting", struct afhechting_row, afhechting_columns);
static const struct shape opvolgvraag_shape =
    SHAPE("Opvolgvraag", struct opvolgvraag_row, opvolgvraag_columns);
static const struct shape_part page_parts[] = {
    {"agenda", &agenda_shape, offsetof(struct agenda_page, agenda), false},
    {"verbeteracties", &actie_shape, offsetof(struct agenda_page, verbeteracties), true},
    {"afhechtingen", &afhechting_shape, offsetof(struct agenda_page, afhechtingen), true},
    {"opvolgvragen", &opvolgvraag_shape, offsetof(struct agenda_page, opvolgvragen), true},
};
static const struct shape page_shape = {.name = "VerbeteragendaMetActies",
					.size = sizeof(struct agenda_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	struct agenda_page *out = r->out;
	struct db_rows acties, afhechtingen, vragen;
	int rc;

	out->agenda = *(const struct verbeteragenda_row *)r->object;
	rc = verbeteractie_list(r->db, r->arena, out->agenda.scan_id, &acties);
	rc = rc ? rc : afhechting_list(r->db, r->arena, out->agenda.scan_id, &afhechtingen);
	rc = rc ? rc : opvolgvraag_list(r->db, r->arena, out->agenda.scan_id, &vragen);
	if (rc)
		return rc;
	out->verbeteracties = list_of(&acties);
	out->afhechtingen = list_of(&afhechtingen);
	out->opvolgvragen = list_of(&vragen);
	return 0;
}

/* ---- what succeeded ---- */

static size_t count_stand(const struct list *acties, int stand)
{
	const struct verbeteractie_row *rows = acties->rows;
	size_t n = 0;

	for (size_t i = 0; i < acties->count; i++)
		n += rows[i].verbeterstand == stand;
	return n;
}

static bool is_agreed(const struct verbeteragenda_row *v)
{
	return moment_set(v->vastgesteld_op);
}

static void view_progress(struct html *h, const struct agenda_page *out)
{
	const size_t n = out->verbeteracties.count -
			 count_stand(&out->verbeteracties, VERBETERSTAND_GESTOPT),
		     klaar = count_stand(&out->verbeteracties, VERBETERSTAND_KLAAR);

	if (is_agreed(&out->agenda) && n)
		ui_progress(h, (int64_t)klaar, (int64_t)n,
			    arena_format(h->arena, "%zu van de %zu acties klaar", klaar, n));
}

static void view_successes(struct html *h, const struct list *acties)
{
	const struct verbeteractie_row *rows = acties->rows;
	bool any = false;

	for (size_t i = 0; i < acties->count; i++)
		any |= rows[i].succes != NULL;
	if (!any)
		return;
	ui_section_begin(h, "gelukt", "Dit is gelukt");
	for (size_t i = 0; i < acties->count; i++)
		if (rows[i].succes)
			ui_alert(h, UI_OK, rows[i].succes,
				 arena_format(h->arena, "%s, op %s.", rows[i].organisatie,
					      html_datum(h, rows[i].klaar_datum)));
	ui_section_end(h);
}

/* ---- the actions ---- */

static enum ui_tone stand_tone(int stand)
{
	return stand == VERBETERSTAND_KLAAR   ? UI_OK
	       : stand == VERBETERSTAND_BEZIG ? UI_INFO
					      : UI_NEUTRAL;
}

static struct datum news_due(struct request *r, const struct verbeteractie_row *x)
{
	const struct opvolging_feiten f = {
	    .stand = x->verbeterstand,
	    .wanneer = x->wanneer_datum,
	    .laatste =
		datum_set(x->verteld_datum) ? x->verteld_datum : moment_datum(x->vastgesteld_op),
	};

	return moment_set(x->vastgesteld_op)
		   ? opvolging_due(&f, request_termijnen(r)->verbeter_opvolging)
		   : DATUM_GEEN;
}

static void view_badges(struct html *h, struct request *r, const struct verbeteractie_row *x)
{
	const struct datum due = news_due(r, x);

	ui_badge(h, stand_tone(x->verbeterstand), choice_label(&verbeterstanden, x->verbeterstand));
	if (x->loopt_vast)
		ui_badge(h, UI_WARNING, choice_label(&opvolgantwoorden, OPVOLGANTWOORD_LOOPT_VAST));
	if (!datum_set(due))
		return;
	if (datum_set(x->wanneer_datum) && x->wanneer_datum.dag < r->vandaag.dag)
		ui_badge(h, UI_ERROR, ui_due_text(h, x->wanneer_datum, r->vandaag));
	else if (due.dag <= r->vandaag.dag)
		ui_badge(h, UI_WARNING, "Tijd voor nieuws");
}

static const char *who(struct html *h, const struct verbeteractie_row *x)
{
	if (!x->trekker)
		return NULL;
	return x->organisatie ? arena_format(h->arena, "%s, %s", x->trekker, x->organisatie)
			      : x->trekker;
}

static const char *actie_missing(const struct verbeteractie_row *x)
{
	return verbeteractie_missing(&(struct verbeteractie_feiten){
	    .heeft_trekker = x->trekker != NULL,
	    .heeft_organisatie = x->organisatie != NULL,
	    .wanneer = x->wanneer_datum,
	});
}

static void view_missing(struct html *h, const struct verbeteractie_row *x)
{
	const char *missing = actie_missing(x);

	if (missing)
		ui_badge(h, UI_WARNING, missing);
}

/* Who does it, and until when: what one reads of it on a phone. */
static const char *actie_says(struct html *h, const struct verbeteractie_row *x)
{
	const char *trekker = x->trekker ? x->trekker : "Nog geen trekker";

	if (!datum_set(x->wanneer_datum))
		return trekker;
	return arena_format(h->arena, "%s, klaar op %s", trekker, html_datum(h, x->wanneer_datum));
}

static void view_actie(struct html *h, struct request *r, const struct verbeteractie_row *x)
{
	const char *url = html_url(h, "/verbeteracties/%s", TOKEN(h, x->id));
	struct ui_action acts[2];
	size_t n = 0;

	ui_card_begin(h, x->wat);
	view_badges(h, r, x);
	if (x->van_lezer)
		view_missing(h, x);
	ui_details_phone_begin(h, actie_says(h, x));
	ui_facts_begin(h);
	if (x->norm_nummer)
		ui_fact(h, "Norm", arena_format(h->arena, "%d. %s", (int)x->norm_nummer, x->norm));
	ui_fact(h, "Trekker", who(h, x));
	ui_fact(h, "Klaar op", html_datum(h, x->wanneer_datum));
	if (x->merkbaar)
		ui_fact(h, "Wat merken jongeren en ouders?", x->merkbaar);
	if (x->reden)
		ui_fact(h, "Waarom gestopt", x->reden);
	ui_facts_end(h);
	ui_details_end(h);
	if (moment_set(x->vastgesteld_op))
		acts[n++] = (struct ui_action){.label = x->van_lezer ? "Nieuws" : "Bekijk",
					       .url = url,
					       .icon = UI_ICON_BERICHT,
					       .toelichting = x->wat};
	if (x->van_lezer && verbeterstand_runs(x->verbeterstand))
		acts[n++] = (struct ui_action){.label = "Wijzig",
					       .url = arena_format(h->arena, "%s/wijzigen", url),
					       .icon = UI_ICON_PEN,
					       .toelichting = x->wat};
	ui_actions(h, acts, request_keep_allowed(r, acts, n));
	ui_card_end(h);
}

static void view_acties(struct html *h, struct request *r, const char *url)
{
	const struct agenda_page *out = r->out;
	const struct verbeteractie_row *rows = out->verbeteracties.rows;
	const struct ui_action add = {.label = "Actie toevoegen",
				      .url = arena_format(h->arena, "%s/acties/nieuw", url),
				      .icon = UI_ICON_PLUS};
	const bool may_add = out->agenda.van_lezer && request_may_do(r, &add);

	ui_section_begin(h, "acties", "Acties");
	if (!out->verbeteracties.count)
		ui_empty(h, "Nog geen acties",
			 "Spreek af wat er beter gaat, wie dat trekt, en wanneer het klaar is.",
			 may_add ? &add : NULL);
	for (size_t i = 0; i < out->verbeteracties.count; i++)
		view_actie(h, r, &rows[i]);
	if (may_add && out->verbeteracties.count)
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

/* ---- how they go on, and who else must say yes ---- */

static void view_afspraken(struct html *h, struct request *r, const char *url)
{
	const struct agenda_page *out = r->out;
	const struct verbeteragenda_row *v = &out->agenda;
	const struct ui_action change = {.label = "Wijzig de afspraken",
					 .url = arena_format(h->arena, "%s/afspraken", url),
					 .icon = UI_ICON_PEN};

	ui_section_begin(h, "afspraken", "Zo gaan we verder");
	ui_facts_begin(h);
	ui_fact(h, "Bij elkaar", choice_label(&verbeterritmes, v->ritme));
	ui_fact(h, "Volgende keer", html_datum(h, v->volgende_datum));
	ui_fact(h, "Waar", v->platform);
	ui_fact(h, "Hoe trekkers vertellen hoe het gaat", v->verslag);
	ui_facts_end(h);
	if (v->van_lezer && request_may_do(r, &change))
		ui_actions(h, &change, 1);
	ui_section_end(h);
}

/* As long as nobody looked whether it is needed, nothing is late. */
static enum ui_tone afhechting_tone(int stand)
{
	if (stand == AFHECHTSTAND_AKKOORD)
		return UI_OK;
	return stand != AFHECHTSTAND_ONBEKEND && afhechtstand_waits(stand) ? UI_WARNING
									   : UI_NEUTRAL;
}

static void view_afhechting(struct html *h, const struct afhechting_row *f)
{
	ui_item(h, &(struct ui_item){.title = f->organisatie,
				     .url = html_url(h, "/afhechtingen/%s", TOKEN(h, f->id)),
				     .text = afhechting_text(h->arena, f),
				     .badge = choice_label(&afhechtstanden, f->afhechtstand),
				     .tone = afhechting_tone(f->afhechtstand)});
}

static void view_afhechtingen(struct html *h, struct request *r, const char *url)
{
	const struct agenda_page *out = r->out;
	const struct afhechting_row *rows = out->afhechtingen.rows;
	const struct ui_action add = {.label = "Organisatie toevoegen",
				      .url = arena_format(h->arena, "%s/afhechtingen/nieuw", url),
				      .icon = UI_ICON_PLUS};

	if (!out->agenda.van_lezer)
		return;
	ui_link(h, html_url(h, "/scans/%s/afwezigen", TOKEN(h, out->agenda.scan_id)),
		"Wie was er niet bij, en doet mee?");
	ui_section_begin(h, "afhechting", "Moet een bestuur nog ja zeggen?");
	ui_p(
	    h,
	    "Bijvoorbeeld het College van B&W. Vraag het op tijd: dan weet iedereen wat vaststaat.");
	ui_details_phone_begin(
	    h, arena_format(h->arena,
			    out->afhechtingen.count == 1 ? "%zu organisatie" : "%zu organisaties",
			    out->afhechtingen.count));
	ui_list_begin(h);
	for (size_t i = 0; i < out->afhechtingen.count; i++)
		view_afhechting(h, &rows[i]);
	ui_list_end(h);
	ui_details_end(h);
	if (request_may_do(r, &add))
		ui_actions(h, &add, 1);
	ui_section_end(h);
}

/* ---- the page ---- */

static const char *lead(struct html *h, const struct verbeteragenda_row *v)
{
	if (is_agreed(v))
		return arena_format(h->arena, "Vastgesteld op %s.",
				    html_datum(h, moment_datum(v->vastgesteld_op)));
	return "Dit is een concept. Alleen wie aan tafel zit, kan het lezen.";
}

/* What is not agreed on yet: the way to it, for who leads the scan. */
static void view_agree(struct html *h, struct request *r, const char *url)
{
	const struct verbeteragenda_row *v = r->object;
	const struct ui_action agree = {.label = "Stel de Verbeteragenda vast",
					.url = arena_format(h->arena, "%s/vaststellen", url),
					.post = true,
					.kind = UI_PRIMARY,
					.icon = UI_ICON_VINK,
					.versie = v->versie,
					.toelichting = "Daarna lezen ook andere managers in de "
						       "regio de afspraken"};

	if (v->leidt && v->is_concept && request_may_do(r, &agree))
		ui_actions(h, &agree, 1);
}

/* The session in which it is made, and where it goes on. */
static void view_neighbours(struct html *h, const struct verbeteragenda_row *v)
{
	if (v->van_lezer && !is_agreed(v))
		ui_link(h, html_url(h, "/scans/%s/sessie-twee", TOKEN(h, v->scan_id)),
			"Naar sessie 2");
	if (v->volgende_scan_id.nr)
		ui_link(h, html_url(h, "/scans/%s/sessie-twee", TOKEN(h, v->volgende_scan_id)),
			"Naar sessie 2 van de volgende scan");
}

static void page_view(struct html *h, struct request *r)
{
	const struct agenda_page *out = r->out;
	const struct verbeteragenda_row *v = &out->agenda;
	const char *url = html_url(h, "/verbeteragenda/%s", TOKEN(h, v->scan_id));

	ui_h1(h, arena_format(h->arena, "Verbeteragenda %s %d", v->regio, (int)v->jaar),
	      lead(h, v));
	view_agree(h, r, url);
	view_progress(h, out);
	view_successes(h, &out->verbeteracties);
	view_acties(h, r, url);
	opvolgronde_view(h, &out->opvolgvragen);
	view_afspraken(h, r, url);
	view_afhechtingen(h, r, url);
	ui_link(h, arena_format(h->arena, "%s/agenda.ics", url), "Zet de dagen in uw agenda");
	if (out->verbeteracties.count)
		request_view_files(h, r);
	if (v->van_lezer)
		ui_link(h, arena_format(h->arena, "%s/inlezen", url),
			"Lees een lijst uit Excel in");
	ui_print_button(h);
	view_neighbours(h, v);
	ui_link(h, "/verbeteragendas", "Naar alle Verbeteragenda's");
}

/* ---- the twelve agree ---- */

static int agree_check(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const struct verbeteractie_row *rows;
	struct db_rows acties;
	int rc = verbeteractie_list(r->db, r->arena, v->scan_id, &acties);

	if (rc)
		return rc;
	if (!acties.count)
		invalid(r, "", "Er staan nog geen acties op. Voeg eerst een actie toe.");
	rows = acties.rows;
	for (size_t i = 0; i < acties.count; i++) {
		const char *missing = actie_missing(&rows[i]);
		if (missing)
			invalid(r, "", "Actie \"%s\": %s", rows[i].wat, missing);
	}
	return 0;
}

static int agree_handle(struct request *r)
{
	const struct verbeteragenda_row *v = r->object;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/verbeteragenda/%s", ID_SCAN, v->scan_id.nr);
	r->flash = "De Verbeteragenda is vastgesteld. Vier het even met elkaar.";
	return scan_step_of(&doing, v->scan_id, SCANSTAP_STEL_VAST);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = PAD,
     .recht = RECHT_VERBETERAGENDA_LEZEN,
     .summary = "Verbeteragenda",
     .doel = "samenwerken in de regio",
     .object = &object_verbeteragenda,
     .handle = page_handle,
     .view = page_view,
     .shape = &page_shape,
     .flags = ROUTE_PRINT,
     .scenario = "verbeteragenda"},
    {.method = POST,
     .path = PAD "/vaststellen",
     .recht = RECHT_VERBETERAGENDA_BIJHOUDEN,
     .summary = "Verbeteragenda vaststellen",
     .doel = "samenwerken in de regio",
     .object = &object_verbeteragenda_eigen,
     .check = agree_check,
     .mits = "leidt",
     .handle = agree_handle,
     .again = PAD,
     .scenario = "verbeteragenda"},
};
PAGE(verbeteragenda, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
