/*
 * Sessie 1 on the device of a seat: the norm that is on the table now, one's own score and note,
 * and what all said once that is shown.
 *
 * What: who sits there answers, and changes it while the norm is open; the page hears of changes
 *       and looks again, or looks every five seconds, or is loaded again by hand.
 * Who:  whoever sits on a seat of this scan, or began it; only a seat answers.
 * Invariants: one answer of a seat to a norm, the last that was sent (normantwoord_een); nobody
 *       reads that of another before all are shown (view normantwoord); only to a norm that is open
 *       (normantwoord_open).
 * On purpose absent: a score that is sent by itself; one presses a button and sees that it is kept.
 * Rows: F342, F345; peers J125.
 */
#include "gate/page.h"

#include "part/sessie.h"
#include "part/vorigeagenda.h"
#include "store/scan.h"
#include "store/sessiebeeld.h"

#include <string.h>

struct sessie_page {
	struct sessiebeeld beeld;
	struct vorigeagenda vorige; /* until the first norm is on the table */
};

struct antwoord_in {
	scannorm_id norm;
	int score;
	const char *tekst;
};
static const struct field antwoord_fields[] = {
    FIELD_ID_OF(struct antwoord_in, norm, scannorm, SCANNORM, "Norm", .required = true,
		.hidden = true),
    FIELD_CHOICE_OF(struct antwoord_in, score, scores, "Hoe gaat het nu bij ons?",
		    .required = true),
    FIELD(struct antwoord_in, tekst, LONG_TEXT, "Opmerking", .max = 500,
	  .hint = "Een voorbeeld helpt bij het gesprek. Zonder namen van jongeren."),
};

/* The form of the norm that is open, for who sits there. */
static bool may_answer(const struct sessiebeeld *b)
{
	return b->nu && b->nu->toestand == NORMTOESTAND_OPEN && b->nu->zetel_id.nr;
}

/* No norm was on the table yet: the talk goes on from what was agreed on the last time. */
static bool is_to_begin(const struct scan_row *s, const struct sessiebeeld *b)
{
	return s->toestand <= SCAN_SESSIE1 && !b->nu && !b->klaar;
}

static int sessie_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct sessie_page *out = r->prepared = arena_alloc(r->arena, sizeof(*out));
	struct antwoord_in *form = request_form(r, NULL);
	int rc = sessiebeeld_load(r->db, r->arena, s->id, &out->beeld);

	if (!rc && is_to_begin(s, &out->beeld))
		rc = vorigeagenda_load(r, s->vorige_scan_id, &out->vorige);
	if (rc)
		return rc;
	form->score = CHOICE_NONE;
	if (may_answer(&out->beeld)) {
		const struct sessienorm_row *nu = out->beeld.nu;

		form->norm = nu->id;
		form->score = nu->normantwoord_id ? (int)nu->score - 1 : CHOICE_NONE;
		form->tekst = nu->tekst;
	}
	r->stroom = request_path(r, "/scans/%s/sessie/plek/stroom", ID_SCAN, s->id.nr);
	return 0;
}

/* ---- the norm ---- */

static void view_norm(struct html *h, const struct sessiebeeld *b)
{
	const struct sessienorm_row *nu = b->nu;

	ui_h2(h, arena_format(h->arena, "Norm %d van %zu: %s", (int)nu->volgorde, b->n_normen,
			      nu->titel));
	ui_p(h, nu->stelling);
	ui_details_begin(h, "Zo ziet goed eruit, en vragen aan elkaar");
	ui_text(h, nu->goed);
	ui_text(h, nu->vragen);
	ui_details_end(h);
	if (moment_set(nu->eindigt_op))
		html(h,
		     "<p class=\"sb-zacht\">Tijd om te antwoorden: "
		     "<time data-loopt=\"%lld\">tot %s</time></p>\n",
		     (long long)nu->eindigt_op.ms, html_moment(h, nu->eindigt_op));
}

static void view_form(struct html *h, struct request *r, const struct sessiebeeld *b)
{
	const struct scan_row *s = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	if (b->nu->normantwoord_id)
		ui_alert(h, UI_OK,
			 arena_format(h->arena, "Bewaard: %s",
				      choice_label(&scores, (int)b->nu->score - 1)),
			 "U kunt het wijzigen zolang de norm open is.");
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/scans/%s/sessie/antwoord", TOKEN(h, s->id)),
		       .fields = fields,
		       .n_fields = n,
		       .replaces = true,
		       .submit = b->nu->normantwoord_id ? "Bewaar opnieuw" : "Bewaar mijn antwoord",
		       .note = "Niemand ziet dit tot de voorzitter alle antwoorden tegelijk "
			       "toont. Dan ziet de tafel de scores per domein, zonder namen. "
			       "Met twee mensen per domein weet de tafel vaak wie wat gaf."});
}

static const char *own_line(struct html *h, const struct sessienorm_row *nu)
{
	return nu->normantwoord_id ? arena_format(h->arena, "Uw antwoord: %s.",
						  choice_label(&scores, (int)nu->score - 1))
				   : "U gaf geen antwoord.";
}

static void view_shown(struct html *h, const struct sessiebeeld *b)
{
	const struct sessienorm_row *nu = b->nu;

	ui_p(h, own_line(h, nu));
	if (nu->normantwoord_id && scorespreiding_is_uitschieter(&b->spreiding, (int)nu->score))
		ui_alert(h, UI_INFO, "Wilt u als eerste vertellen wat u ziet?",
			 "U ziet iets wat de meesten niet zien. Daar leert de tafel van.");
	sessie_spreiding_view(h, b);
}

static void view_now(struct html *h, struct request *r, const struct sessiebeeld *b)
{
	view_norm(h, b);
	if (may_answer(b))
		view_form(h, r, b);
	else if (b->nu->toestand == NORMTOESTAND_ONTHULD)
		view_shown(h, b);
	else if (b->nu->toestand == NORMTOESTAND_GESLOTEN)
		ui_alert(h, UI_INFO, "De antwoorden zijn binnen",
			 arena_format(h->arena,
				      "%s De voorzitter toont ze straks allemaal tegelijk.",
				      own_line(h, b->nu)));
	else
		ui_p(h, "U zit niet aan tafel. Wie aan tafel zit, geeft nu antwoord.");
}

/* ---- between two norms ---- */

static const char *waiting(const struct scan_row *s, const struct sessiebeeld *b)
{
	if (s->toestand == SCAN_VOORBEREIDING)
		return "Sessie 1 is nog niet begonnen. Deze pagina gaat vanzelf verder als het "
		       "zover is.";
	if (s->toestand == SCAN_SESSIE2)
		return "Sessie 2 is begonnen.";
	if (s->toestand != SCAN_SESSIE1)
		return "Sessie 1 is klaar. Wat er is gezegd, blijft bewaard voor sessie 2.";
	return b->volgende ? "De voorzitter opent straks de volgende norm."
			   : "Alle normen zijn besproken.";
}

static void view_done(struct html *h, const struct sessiebeeld *b)
{
	if (!b->klaar)
		return;
	ui_h2(h, "Al besproken");
	ui_list_begin(h);
	for (size_t i = 0; i < b->n_normen; i++) {
		const struct sessienorm_row *n = &b->normen[i];
		bool besproken = n->toestand == NORMTOESTAND_BESPROKEN;

		if (!sessienorm_is_klaar((enum normtoestand)n->toestand))
			continue;
		ui_item(h,
			&(struct ui_item){
			    .title = arena_format(h->arena, "%d. %s", (int)n->volgorde, n->titel),
			    .text = n->gehoord,
			    .badge = besproken ? choice_label(&normuitkomsten, n->normuitkomst)
					       : choice_label(&normtoestanden, n->toestand),
			    .tone = besproken ? UI_OK : UI_NEUTRAL});
	}
	ui_list_end(h);
}

#define VOORZITTER "U zit deze sessie voor."

/* Who gets the chair from another hears it here: he may be in the middle of his own answer. */
static void view_leiden(struct html *h, const struct scan_row *s, const char *url)
{
	ui_levend_begin(h, "leiden", "", s->is_voorzitter ? VOORZITTER : "");
	if (s->is_voorzitter)
		ui_p(h, VOORZITTER);
	if (s->leidt)
		ui_button_link(h, UI_SECONDARY, arena_format(h->arena, "%s/sessie/leiden", url),
			       "Voorzitten");
	ui_levend_end(h);
}

static const char *stand_of(struct html *h, const struct scan_row *s, const struct sessiebeeld *b)
{
	return b->nu ? arena_format(h->arena, "%d-%s", (int)b->nu->volgorde,
				    choice_code(&normtoestanden, b->nu->toestand))
		     : choice_code(&scan_toestanden, s->toestand);
}

/* What there is to do now, for who does not see that the page changed. */
static const char *zegt(struct html *h, const struct scan_row *s, const struct sessiebeeld *b)
{
	if (!b->nu)
		return waiting(s, b);
	if (b->nu->toestand == NORMTOESTAND_ONTHULD)
		return "U ziet nu alle antwoorden.";
	if (b->nu->toestand == NORMTOESTAND_GESLOTEN)
		return "De antwoorden zijn binnen.";
	return arena_format(h->arena, "Norm %d is open: %s", (int)b->nu->volgorde, b->nu->titel);
}

static void sessie_view(struct html *h, struct request *r)
{
	const struct scan_row *s = r->object;
	const struct sessie_page *page = r->prepared;
	const struct sessiebeeld *b = &page->beeld;
	const char *url = html_url(h, "/scans/%s", TOKEN(h, s->id));

	ui_h1(h, "Sessie 1",
	      arena_format(h->arena, "Implementatiescan %s, %d", s->regio, (int)s->jaar));
	view_leiden(h, s, url);
	ui_levend_begin(h, "norm", stand_of(h, s, b), zegt(h, s, b));
	if (b->nu)
		view_now(h, r, b);
	else
		ui_alert(h, UI_INFO, NULL, waiting(s, b));
	vorigeagenda_view(h, &page->vorige);
	if (s->toestand == SCAN_TUSSENTIJD || s->toestand == SCAN_SESSIE2)
		ui_button_link(h, UI_SECONDARY, arena_format(h->arena, "%s/sessie-twee", url),
			       "Naar sessie 2");
	ui_levend_end(h);
	ui_levend_begin(h, "verloop", "", "");
	if (b->n_normen)
		ui_progress(
		    h, (int64_t)b->klaar, (int64_t)b->n_normen,
		    arena_format(h->arena, "%zu van %zu normen klaar", b->klaar, b->n_normen));
	view_done(h, b);
	ui_link(h, arena_format(h->arena, "%s/sessie/scherm", url), "Scherm voor de zaal");
	ui_levend_end(h);
	ui_link(h, arena_format(h->arena, "%s/sessie", url),
		"Werkt de pagina niet bij? Laad opnieuw");
	ui_link(h, url, "Naar de scan");
}

/* ---- an answer ---- */

static int find_norm(struct request *r, scannorm_id id, struct sessienorm_row *ret)
{
	return db_row(r->db, r->arena, object_sessienorm.query, ARGS(id), sessienorm_columns,
		      SESSIENORM_COLUMNS, ret);
}

static int antwoord_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);
	struct sessienorm_row norm;
	int rc = find_norm(r, in->norm, &norm);

	r->location = request_path(r, "/scans/%s/sessie", ID_SCAN, s->id.nr);
	r->flash = "Uw antwoord is bewaard.";
	if (rc == ERR_GEEN_RIJ || (!rc && norm.scan_id.nr != s->id.nr))
		return fail(r, ERR_ONBEKEND, "a norm of another scan");
	if (rc)
		return rc;
	if (!norm.zetel_id.nr)
		return fail(r, ERR_GEEN_RECHT, "has no seat");
	if (norm.toestand != NORMTOESTAND_OPEN) {
		invalid(r, "", "De norm \"%s\" is niet meer open. Uw antwoord is niet bewaard.",
			norm.titel);
		return ERR_INVOER;
	}
	r->veranderd = (struct veranderd){ID_SCAN, s->id.nr, norm.zetel_id.nr};
	return normantwoord_create(&doing, &norm, in->score + 1, in->tekst);
}

/* All that changes: for the screens that count who answered. */
static int stroom_handle(struct request *r UNUSED)
{
	return 0;
}

/* While a norm is open, a seat's page shows nothing of the answers of others. */
static int plek_handle(struct request *r)
{
	const struct scan_row *s = r->object;

	r->stroom_deel = s->zetel_id.nr;
	return 0;
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/scans/:scan/sessie",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Sessie 1 van een scan",
     .object = &object_scan,
     .handle = sessie_handle,
     .view = sessie_view,
     .flags = ROUTE_NO_API,
     .scenario = "sessie_live"},
    {.method = GET,
     .path = "/scans/:scan/sessie/stroom",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Horen dat er iets verandert in een sessie",
     .object = &object_scan,
     .handle = stroom_handle,
     .flags = ROUTE_NO_API | ROUTE_STROOM,
     .scenario = "sessie_live"},
    {.method = GET,
     .path = "/scans/:scan/sessie/plek/stroom",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Horen dat er iets verandert op uw plek in een sessie",
     .object = &object_scan,
     .handle = plek_handle,
     .flags = ROUTE_NO_API | ROUTE_STROOM,
     .scenario = "sessie_live"},
    {.method = POST,
     .path = "/scans/:scan/sessie/antwoord",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Een norm een score geven",
     .object = &object_scan,
     FIELDS(antwoord_fields, struct antwoord_in),
     .handle = antwoord_handle,
     .again = "/scans/:scan/sessie",
     .flags = ROUTE_NO_API | ROUTE_STROOM,
     .scenario = "sessie_live"},
};
PAGE(sessie, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
