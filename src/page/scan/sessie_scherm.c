/*
 * A session on the screen of the room: the norm, how many answered, and how the answers are spread.
 *
 * What: what everybody may read from the last row, and nothing to press; in session two how many
 *       chose what comes first, then what was agreed on so far.
 * Who:  whoever sits on a seat of this scan, or began it.
 * Invariants: no name of anybody, no note of anybody; how many gave which score per domain, as
 *       the page of a seat says before one answers; not on paper. Of fewer than three who chose
 *       not even how many: the room saw who pressed, and would know what they chose when it is
 *       closed.
 * On purpose absent: who has not answered yet. That is for the voorzitter.
 * Rows: F342; peers J125.
 */
#include "gate/page.h"

#include "part/sessie.h"
#include "store/prioriteit.h"
#include "store/scan.h"
#include "store/sessiebeeld.h"
#include "store/verbeteragenda.h"

struct scherm {
	struct sessiebeeld beeld;
	/* Of session two. */
	struct sessietwee_row twee;
	struct db_rows acties;
	int64_t gekozen;
};

static bool is_sessietwee(const struct scan_row *s)
{
	return s->toestand == SCAN_SESSIE2 || s->toestand == SCAN_CONCEPTAGENDA;
}

static int load_twee(struct request *r, scan_id scan, struct scherm *out)
{
	int rc = sessietwee_load(r->db, r->arena, scan, &out->twee);

	rc = rc ? rc : prioriteit_count(r->db, out->twee.agenda_id, &out->gekozen);
	return rc ? rc : verbeteractie_list(r->db, r->arena, scan, &out->acties);
}

static int scherm_handle(struct request *r)
{
	const struct scan_row *s = r->object;
	struct scherm *out = r->prepared = arena_alloc(r->arena, sizeof(*out));
	int rc = sessiebeeld_load(r->db, r->arena, s->id, &out->beeld);

	r->stroom = request_path(r, "/scans/%s/sessie/stroom", ID_SCAN, s->id.nr);
	return !rc && is_sessietwee(s) ? load_twee(r, s->id, out) : rc;
}

static void view_aantal(struct html *h, int64_t aantal, int64_t van, const char *wat)
{
	html(h, "<p class=\"sb-scherm__tel\">%lld van %lld</p>\n<p>%s %s</p>\n", (long long)aantal,
	     (long long)van, aantal == 1 ? "heeft" : "hebben", wat);
}

static void view_tel(struct html *h, const struct sessiebeeld *b)
{
	view_aantal(h, (int64_t)b->geantwoord, (int64_t)b->n_zetels, "geantwoord");
	if (moment_set(b->nu->eindigt_op))
		html(h, "<p><time data-loopt=\"%lld\">tot %s</time></p>\n",
		     (long long)b->nu->eindigt_op.ms, html_moment(h, b->nu->eindigt_op));
	ui_p(h, b->nu->toestand == NORMTOESTAND_OPEN
		    ? "Geef uw antwoord op uw eigen scherm. Niemand ziet het nog."
		    : "De antwoorden zijn binnen.");
}

static void view_nu(struct html *h, const struct sessiebeeld *b)
{
	html(h, "<p class=\"sb-scherm__stelling\">%s</p>\n", b->nu->stelling);
	if (b->nu->toestand != NORMTOESTAND_ONTHULD)
		view_tel(h, b);
	else
		sessie_spreiding_view(h, b);
}

static void view_pauze(struct html *h, const struct scan_row *s, const struct sessiebeeld *b)
{
	html(h, "<p class=\"sb-scherm__stelling\">%s</p>\n",
	     s->toestand == SCAN_VOORBEREIDING ? "Wij beginnen zo"
	     : s->toestand == SCAN_SESSIE1     ? "Zo gaan wij verder"
					       : "Sessie 1 is klaar");
	if (b->n_normen)
		html(h, "<p>%zu van %zu normen klaar</p>\n", b->klaar, b->n_normen);
}

static void view_kiezen(struct html *h, const struct scherm *out)
{
	html(h, "<p class=\"sb-scherm__stelling\">%s</p>\n", "Wat moet er als eerste beter?");
	if (spreiding_may_show(out->gekozen))
		view_aantal(h, out->gekozen, out->twee.zetels, "gekozen");
	ui_p(h, "Kies op uw eigen scherm. Niemand ziet wat u kiest.");
}

/* Whoever does it is told by his organisation: no name is on the screen. */
static void view_acties(struct html *h, const struct db_rows *acties)
{
	const struct verbeteractie_row *rows = acties->rows;

	html(h, "<p class=\"sb-scherm__stelling\">%s</p>\n", "Wat gaan wij samen beter doen?");
	ui_list_begin(h);
	for (size_t i = 0; i < acties->count; i++)
		ui_item(h, &(struct ui_item){.title = rows[i].wat, .text = rows[i].organisatie});
	ui_list_end(h);
}

static void scherm_view(struct html *h, struct request *r)
{
	const struct scan_row *s = r->object;
	const struct scherm *out = r->prepared;
	const struct sessiebeeld *b = &out->beeld;

	ui_levend_begin(h, "scherm", "", "");
	html(h, "<div class=\"sb-scherm\">\n");
	ui_h1(h,
	      b->nu ? arena_format(h->arena, "Norm %d van %zu: %s", (int)b->nu->volgorde,
				   b->n_normen, b->nu->titel)
		    : arena_format(h->arena, "Implementatiescan %s", s->regio),
	      NULL);
	if (b->nu)
		view_nu(h, b);
	else if (is_sessietwee(s) && out->twee.stemronde == STEMRONDE_OPEN)
		view_kiezen(h, out);
	else if (is_sessietwee(s))
		view_acties(h, &out->acties);
	else
		view_pauze(h, s, b);
	html(h, "</div>\n");
	ui_levend_end(h);
	ui_link(h, html_url(h, "/scans/%s/sessie/scherm", TOKEN(h, s->id)), "Laad opnieuw");
	ui_link(h, html_url(h, "/scans/%s/sessie", TOKEN(h, s->id)), "Terug");
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/scans/:scan/sessie/scherm",
     .recht = RECHT_SCAN_MEEDOEN,
     .summary = "Scherm voor de zaal",
     .object = &object_scan,
     .handle = scherm_handle,
     .view = scherm_view,
     .flags = ROUTE_NO_API | ROUTE_WIDE,
     .scenario = "sessie_live"},
};
PAGE(sessie_scherm, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
