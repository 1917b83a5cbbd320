/*
 * Jobcoach: who coaches at this place, how many hours there are, were used and are left, the
 * reports, and the last meldingen about the work with how long they waited.
 *
 * Who:  whoever has the part "werk" in sight. Granting: jobcoach_toekenning.c; hours:
 *       jobcoach_uur.c; reports: jobcoach_verslag.c; a melding: melding.c.
 * Invariants: what is left is reckoned from what was recorded.
 * On purpose absent: what the coach costs; the coachingsplan on paper.
 * Rows: F227-F244; peers 85.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/proefplaatsing.h"
#include "part/melding.h"
#include "store/jobcoach.h"
#include "store/jongere.h"

#define MELDINGEN 5 /* the last ones */

struct coach_page {
	struct list jobcoaches, uren, verslagen, meldingen, harries;
};
static const struct shape coach_shape = SHAPE("Jobcoach", struct jobcoach_row, jobcoach_columns);
static const struct shape uur_shape =
    SHAPE("Jobcoachuur", struct jobcoachuur_row, jobcoachuur_columns);
static const struct shape verslag_shape =
    SHAPE("Jobcoachverslag", struct jobcoachverslag_row, jobcoachverslag_columns);
static const struct shape melding_shape = SHAPE("Melding", struct melding_row, melding_columns);
static const struct shape harrie_shape = SHAPE("Harrie", struct harrie_row, harrie_columns);
static const struct shape_part coach_parts[] = {
    {"jobcoaches", &coach_shape, offsetof(struct coach_page, jobcoaches), true},
    {"uren", &uur_shape, offsetof(struct coach_page, uren), true},
    {"verslagen", &verslag_shape, offsetof(struct coach_page, verslagen), true},
    {"meldingen", &melding_shape, offsetof(struct coach_page, meldingen), true},
    {"harries", &harrie_shape, offsetof(struct coach_page, harries), true},
};
static const struct shape page_shape = {.name = "JobcoachInBeeld",
					.size = sizeof(struct coach_page),
					.parts = coach_parts,
					.n_parts = COUNT(coach_parts)};

/* The one of today, else the last. */
static const struct jobcoach_row *current(const struct coach_page *out, struct datum vandaag)
{
	const struct jobcoach_row *rows = out->jobcoaches.rows;
	const struct jobcoach_row *now = jobcoach_of_day(rows, out->jobcoaches.count, vandaag);

	return now || !out->jobcoaches.count ? now : rows;
}

static int coach_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	struct coach_page *out = r->out;
	struct db_rows coaches, uren = {0}, verslagen, meldingen, harries;
	const struct jobcoach_row *now;
	int rc = jobcoach_list(r->db, r->arena, p->id, &coaches);

	if (rc)
		return rc;
	out->jobcoaches = list_of(&coaches);
	now = current(out, r->vandaag);
	if (now)
		rc = jobcoachuur_list(r->db, r->arena, now->id, &uren);
	rc = rc ? rc : jobcoachverslag_list(r->db, r->arena, p->id, &verslagen);
	rc = rc ? rc : melding_list(r->db, r->arena, p->id, INT64_MAX, MELDINGEN, &meldingen);
	rc = rc ? rc : harrie_list(r->db, r->arena, p->werkgever_id, &harries);
	if (rc)
		return rc;
	out->uren = list_of(&uren);
	out->verslagen = list_of(&verslagen);
	out->meldingen = list_of(&meldingen);
	out->harries = list_of(&harries);
	return 0;
}

/* ---- views ---- */

/* When they run out, as far as that can be told. */
static void view_op(struct html *h, const struct jobcoach_row *k, struct datum vandaag)
{
	const struct jobcoach_feiten feiten = jobcoach_feiten(k);
	struct datum op = jobcoach_op(&feiten, vandaag);

	if (k->besteed >= k->budget)
		ui_p(h, "De uren zijn op.");
	else if (datum_set(op))
		ui_p(h, arena_format(h->arena, "Gaat het zo door, dan zijn ze op %s op.",
				     html_datum(h, op)));
}

static void view_coach(struct html *h, const struct jobcoach_row *k, struct datum vandaag)
{
	ui_people_begin(h);
	ui_person(h, &(struct ui_person){.naam = k->naam,
					 .rol = choice_label(&jobcoachsoorten, k->soort),
					 .organisatie = k->organisatie,
					 .telefoon = k->telefoon});
	ui_people_end(h);
	ui_progress(h, k->besteed < k->budget ? k->besteed : k->budget, k->budget,
		    arena_format(h->arena, "%s gebruikt van %s",
				 jobcoach_tijd(h->arena, k->besteed),
				 jobcoach_tijd(h->arena, k->budget)));
	if (k->tot_datum.dag >= vandaag.dag && k->van_datum.dag <= vandaag.dag)
		view_op(h, k, vandaag);
	ui_facts_begin(h);
	ui_fact(h, "Over", jobcoach_tijd(h->arena, k->budget - k->besteed));
	ui_fact(h, "Van", html_datum(h, k->van_datum));
	ui_fact(h, "Tot en met", html_datum(h, k->tot_datum));
	ui_fact(h, "Hoeveel begeleiding",
		arena_format(h->arena, "%s: %s%% van de werkuren",
			     choice_label(&jobcoachregimes, k->regime),
			     tekst_getal(h->arena, (double)k->promille / 10)));
	if (k->reden)
		ui_fact(h, "Waarom", k->reden);
	ui_fact(h, "De jongere koos mee", k->gekozen ? "Ja" : "Nee");
	if (k->einde_reden)
		ui_fact(h, "Waarom eerder gestopt", k->einde_reden);
	ui_facts_end(h);
}

/* What can be done with it now; the first is what comes next. */
static void view_knoppen(struct html *h, struct request *r, const struct jobcoach_row *k)
{
	const char *coach = html_url(h, "/jobcoaches/%s", TOKEN(h, k->id));
	const char *plek = html_url(h, "/plaatsingen/%s", TOKEN(h, k->plaatsing_id));
	bool loopt = k->tot_datum.dag >= r->vandaag.dag;
	struct ui_action acts[] = {
	    {.label = "Uren vastleggen",
	     .kind = UI_PRIMARY,
	     .icon = UI_ICON_KLOK,
	     .url = arena_format(h->arena, "%s/uren/nieuw", coach)},
	    {.label = "Verslag schrijven",
	     .icon = UI_ICON_PEN,
	     .url = arena_format(h->arena, "%s/verslagen/nieuw", coach)},
	    {.label = "Melding opschrijven",
	     .icon = UI_ICON_BEL,
	     .url = arena_format(h->arena, "%s/meldingen/nieuw", plek)},
	    {.label = "Volgend half jaar",
	     .icon = UI_ICON_PLUS,
	     .url = arena_format(h->arena, "%s/jobcoach/nieuw", plek)},
	    {.label = "Jobcoach stopt eerder",
	     .kind = UI_SUBTLE,
	     .url = arena_format(h->arena, "%s/einde", coach)},
	};
	size_t n = datum_set(k->eind_datum) ? 2 : loopt ? COUNT(acts) : COUNT(acts) - 1;

	n = request_keep_allowed(r, acts, n);
	if (n)
		ui_actions(h, acts, n);
}

static void view_uren(struct html *h, const struct list *uren)
{
	const struct jobcoachuur_row *rows = uren->rows;

	ui_section_begin(h, "uren", "Gebruikte tijd");
	ui_table(
	    h, ROW_SET(jobcoachuur_columns, rows, uren->count),
	    &(struct ui_table){.one = "keer",
			       .many = "keer",
			       .link = "datum",
			       .link_id = "id",
			       .link_prefix = "/jobcoachuren/",
			       .hide = "id jobcoach_id plaatsing_id jongere_id zicht versie",
			       .phone = "minuten: activiteit",
			       .empty_title = "Nog geen tijd gebruikt",
			       .empty_text = "Leg na elk bezoek of telefoontje de tijd vast."});
	ui_section_end(h);
}

static void view_verslagen(struct html *h, const struct list *verslagen)
{
	const struct jobcoachverslag_row *rows = verslagen->rows;

	if (!verslagen->count)
		return;
	ui_section_begin(h, "verslagen", "Verslagen");
	ui_list_begin(h);
	for (size_t i = 0; i < verslagen->count; i++) {
		const struct jobcoachverslag_row *v = &rows[i];
		const char *oordeel =
		    v->evaluatieoordeel == CHOICE_NONE
			? "De jongere las het nog niet."
			: arena_format(h->arena, "De jongere: %s",
				       choice_label(&evaluatieoordelen, v->evaluatieoordeel));

		ui_item(h, &(struct ui_item){
			       .title = arena_format(h->arena, "%s tot en met %s, versie %d",
						     html_datum(h, v->van_datum),
						     html_datum(h, v->tot_datum), (int)v->nummer),
			       .url = html_url(h, "/jobcoachverslagen/%s", TOKEN(h, v->id)),
			       .text = arena_format(h->arena, "%s. %s",
						    choice_label(&jobcoachresultaten, v->resultaat),
						    oordeel)});
	}
	ui_list_end(h);
	ui_section_end(h);
}

static void view_meldingen(struct html *h, const struct plaatsing_kop *p,
			   const struct list *meldingen)
{
	const struct melding_row *rows = meldingen->rows;

	if (!meldingen->count)
		return;
	ui_section_begin(h, "meldingen", "Laatste meldingen over het werk");
	ui_list_begin(h);
	for (size_t i = 0; i < meldingen->count; i++)
		melding_item(h, &rows[i]);
	ui_list_end(h);
	ui_link(h, html_url(h, "/plaatsingen/%s/meldingen", TOKEN(h, p->id)), "Alle meldingen");
	ui_section_end(h);
}

static const char *training_tekst(struct html *h, const struct harrie_row *x, struct datum vandaag)
{
	const char *training = choice_label(&harrietrainingen, x->harrietraining);

	return datum_set(x->tot_datum) && x->tot_datum.dag < vandaag.dag
		   ? arena_format(h->arena, "%s, verlopen op %s", training,
				  html_datum(h, x->tot_datum))
		   : training;
}

static void view_harries(struct html *h, const struct list *harries, struct datum vandaag)
{
	const struct harrie_row *rows = harries->rows;

	if (!harries->count)
		return;
	ui_section_begin(h, "harries", "Collega's die leerden begeleiden");
	ui_people_begin(h);
	for (size_t i = 0; i < harries->count; i++)
		ui_person(h, &(struct ui_person){.naam = rows[i].naam,
						 .rol = training_tekst(h, &rows[i], vandaag)});
	ui_people_end(h);
	ui_p(h, "Zij helpen naast de jobcoach, niet in plaats daarvan.");
	ui_section_end(h);
}

/* Leads to its report while there is none. */
static void view_andere(struct html *h, struct request *r, const struct jobcoach_row *k)
{
	const char *url = html_url(h, "/jobcoaches/%s/verslagen/nieuw", TOKEN(h, k->id));
	bool wacht = k->resultaat == CHOICE_NONE && k->van_datum.dag <= r->vandaag.dag;

	ui_item(h, &(struct ui_item){
		       .title = arena_format(
			   h->arena, "%s%s tot en met %s", wacht ? "Nog geen verslag: " : "",
			   html_datum(h, k->van_datum), html_datum(h, k->tot_datum)),
		       .url = wacht && request_may_open(r, url) ? url : NULL,
		       .text = arena_format(h->arena, "%s, %s gebruikt van %s", k->naam,
					    jobcoach_tijd(h->arena, k->besteed),
					    jobcoach_tijd(h->arena, k->budget))});
}

static void view_anderen(struct html *h, struct request *r, const struct list *coaches,
			 const struct jobcoach_row *now)
{
	const struct jobcoach_row *rows = coaches->rows;

	if (coaches->count < 2)
		return;
	ui_section_begin(h, "andere", "Andere tijden");
	ui_list_begin(h);
	for (size_t i = 0; i < coaches->count; i++)
		if (&rows[i] != now)
			view_andere(h, r, &rows[i]);
	ui_list_end(h);
	ui_section_end(h);
}

static void view_empty(struct html *h, struct request *r, const struct plaatsing_kop *p)
{
	const char *plek = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	const struct ui_action add = {.label = "Jobcoach toevoegen",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS,
				      .url = arena_format(h->arena, "%s/jobcoach/nieuw", plek)};
	const struct ui_action melding = {.label = "Melding opschrijven",
					  .icon = UI_ICON_BEL,
					  .url =
					      arena_format(h->arena, "%s/meldingen/nieuw", plek)};
	bool runs = !datum_set(p->eind_datum);

	ui_empty(
	    h, "Nog geen uren voor een jobcoach",
	    "Leg vast wie op het werk begeleidt en hoeveel. Dan ziet u hoeveel uren er nog zijn "
	    "en wanneer het verslag nodig is.",
	    runs && request_may_do(r, &add) ? &add : NULL);
	if (runs && request_may_do(r, &melding))
		ui_actions(h, &melding, 1);
}

static void coach_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct coach_page *out = r->out;
	const struct jobcoach_row *now = current(out, r->vandaag);

	ui_h1(h, arena_format(h->arena, "Jobcoach van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, p->id)), "Naar de plek");
	if (now) {
		view_knoppen(h, r, now);
		view_coach(h, now, r->vandaag);
	} else {
		view_empty(h, r, p);
	}
	view_meldingen(h, p, &out->meldingen);
	view_verslagen(h, &out->verslagen);
	if (now)
		view_uren(h, &out->uren);
	view_harries(h, &out->harries, r->vandaag);
	view_anderen(h, r, &out->jobcoaches, now);
}

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/jobcoach",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Jobcoach",
     .doel = "begeleiding naar werk",
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = coach_handle,
     .view = coach_view,
     .shape = &page_shape,
     .scenario = "jobcoach"},
};
PAGE(jobcoach, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
