/*
 * The report of a jobcoach over half a year: written in ten minutes, read by the young person, who
 * says whether it is so, and printed.
 *
 * What:  what the dossier knows is filled in (contract, meldingen) or stands beside the form (wage
 *        value, what was said about the place); the coach adds the rest. Saving makes a version;
 *        each version waits for the young person's own yes or no.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * Invariants: a version is never changed, and what the young person said belongs to it; a no is in
 *        his own words. What stands only on the timeline is shown to who may read that, and
 *        not copied into the report, which more people read.
 * On purpose absent: sending it; the employer's own evaluation.
 * Rows:  F206, F236-F237; peers 85.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "domain/proefplaatsing.h"
#include "store/jobcoach.h"
#include "store/jongere.h"
#include "store/melding.h"

#define DOEL "begeleiding naar werk"

static const char *back_url(struct html *h, plaatsing_id plaatsing)
{
	return html_url(h, "/plaatsingen/%s/jobcoach", TOKEN(h, plaatsing));
}

/* ---- what the dossier knows ---- */

struct feit_row {
	struct datum contract_tot;
	int contractvorm;
};
static const struct column feit_columns[] = {
    COLUMN(struct feit_row, contract_tot, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN_KEUZE(struct feit_row, contractvorm, contractvormen, NULL, ONDERDEEL_WERK),
};
QUERY(feit_find, "SELECT p.stand_contract_tot_datum AS contract_tot, "
		 "p.stand_contractvorm AS contractvorm FROM plaatsing p WHERE p.id = $1");

struct meting_row {
	struct datum datum;
	int64_t percentage;
};
static const struct column meting_columns[] = {
    COLUMN(struct meting_row, datum, DATUM, NULL, ONDERDEEL_WERK),
    COLUMN(struct meting_row, percentage, INT, NULL, ONDERDEEL_WERK),
};
#define MAX_METINGEN 5
QUERY(meting_list, "SELECT l.datum, l.percentage FROM loonwaardemeting l "
		   "WHERE l.plaatsing_id = $1 ORDER BY l.datum DESC, l.id DESC LIMIT 5");

struct notitie_row {
	struct datum datum;
	const char *tekst;
};
static const struct column notitie_columns[] = {
    COLUMN(struct notitie_row, datum, DATUM, NULL, ONDERDEEL_TIJDLIJN),
    COLUMN(struct notitie_row, tekst, TEXT, NULL, ONDERDEEL_TIJDLIJN),
};
#define MAX_NOTITIES 12
QUERY(notitie_list,
      "SELECT c.datum, c.tekst FROM contactmoment c WHERE c.plaatsing_id = $1 AND c.datum >= $2 "
      "AND c.datum <= $3 AND c.ingetrokken_op IS NULL ORDER BY c.datum DESC, c.id DESC LIMIT 12");

static const char *contract_tekst(struct arena *a, const struct feit_row *f)
{
	char tot[DATUM_TEXT_MAX];

	if (f->contractvorm == CHOICE_NONE)
		return NULL;
	if (!datum_set(f->contract_tot))
		return arena_format(a, "%s.", choice_label(&contractvormen, f->contractvorm));
	return arena_format(a, "%s, tot en met %s.", choice_label(&contractvormen, f->contractvorm),
			    datum_lang(f->contract_tot, tot));
}

static const char *loonwaarde_tekst(struct arena *a, const struct list *metingen)
{
	const struct meting_row *rows = metingen->rows;
	const char *text = NULL;

	for (size_t i = metingen->count; i-- > 0;) {
		char dag[DATUM_TEXT_MAX];

		text = arena_format(a, "%s %d%% op %s",
				    text ? arena_format(a, "%s, daarna", text) : "Loonwaarde:",
				    (int)rows[i].percentage, datum_lang(rows[i].datum, dag));
	}
	return text ? arena_format(a, "%s.", text) : NULL;
}

static const char *melding_tekst(struct arena *a, int rood, int oranje)
{
	if (!rood && !oranje)
		return NULL;
	return arena_format(a, "Meldingen over het werk: %d rood en %d oranje. ", rood, oranje);
}

/* ---- writing ---- */

struct verslag_in {
	const char *functioneren;
	const char *ontwikkeling;
	const char *problemen;
	const char *contract;
	int resultaat;
};
static const struct field verslag_fields[] = {
    FIELD(struct verslag_in, functioneren, LONG_TEXT, "Hoe gaat het werk?", .required = true,
	  .max = 2000,
	  .hint = "Taken, tempo, omgaan met collega's. Schrijf niets over gezondheid."),
    FIELD(struct verslag_in, ontwikkeling, LONG_TEXT, "Wat leerde de jongere?", .required = true,
	  .max = 2000),
    FIELD(struct verslag_in, problemen, LONG_TEXT, "Wat was lastig, en wat hielp?", .max = 2000),
    FIELD(struct verslag_in, contract, LONG_TEXT, "Hoe staat het met het contract?", .max = 1000),
    FIELD_CHOICE_OF(struct verslag_in, resultaat, jobcoachresultaten, "Wat is nu nodig?",
		    .required = true),
};

static const struct jobcoachverslag_row *last_version(const struct db_rows *verslagen,
						      jobcoach_id jobcoach)
{
	const struct jobcoachverslag_row *rows = verslagen->rows;

	for (size_t i = 0; i < verslagen->count; i++)
		if (rows[i].jobcoach_id.nr == jobcoach.nr)
			return &rows[i];
	return NULL;
}

static int fill_in(struct request *r, const struct jobcoach_row *k, struct verslag_in *form)
{
	struct feit_row feit;
	int64_t rood = 0, oranje = 0;
	int rc = request_row(r, &feit_find, ARGS(k->plaatsing_id), feit_columns, &feit);

	rc = rc ? rc
		: melding_count(r->db, k->plaatsing_id, LICHT_ROOD, k->van_datum, k->tot_datum,
				&rood);
	rc = rc ? rc
		: melding_count(r->db, k->plaatsing_id, LICHT_ORANJE, k->van_datum, k->tot_datum,
				&oranje);
	if (rc)
		return rc;
	*form = (struct verslag_in){.problemen = melding_tekst(r->arena, (int)rood, (int)oranje),
				    .contract = contract_tekst(r->arena, &feit),
				    .resultaat = CHOICE_NONE};
	return 0;
}

/* To read beside the form: nobody's answer to a question of it. */
struct bekend {
	struct list metingen, notities;
};

static int verslag_form_handle(struct request *r)
{
	const struct jobcoach_row *k = r->object;
	struct verslag_in *form = request_form(r, NULL);
	struct bekend *bekend = arena_alloc(r->arena, sizeof(*bekend));
	const struct request_list lists[] = {
	    {&meting_list, ARGS(k->plaatsing_id), ROW_KIND(meting_columns, struct meting_row),
	     MAX_METINGEN, &bekend->metingen},
	    {&notitie_list, ARGS(k->plaatsing_id, k->van_datum, k->tot_datum),
	     ROW_KIND(notitie_columns, struct notitie_row), MAX_NOTITIES, &bekend->notities},
	};
	const struct jobcoachverslag_row *last;
	struct db_rows verslagen;
	int rc = jobcoachverslag_list(r->db, r->arena, k->plaatsing_id, &verslagen);

	if (rc)
		return rc;
	r->prepared = bekend;
	last = last_version(&verslagen, k->id);
	if (last)
		*form = (struct verslag_in){last->functioneren, last->ontwikkeling, last->problemen,
					    last->contract, last->resultaat};
	else
		rc = fill_in(r, k, form);
	return rc ? rc : request_lists(r, lists, COUNT(lists));
}

static void view_notities(struct html *h, const struct list *notities)
{
	const struct notitie_row *rows = notities->rows;

	if (!notities->count)
		return;
	ui_details_begin(h, "Wat in deze tijd over het werk is vastgelegd");
	ui_list_begin(h);
	for (size_t i = 0; i < notities->count; i++)
		ui_item(h, &(struct ui_item){.title = html_datum(h, rows[i].datum),
					     .text = rows[i].tekst});
	ui_list_end(h);
	ui_details_end(h);
}

static void verslag_form_view(struct html *h, struct request *r)
{
	const struct jobcoach_row *k = r->object;
	const struct bekend *bekend = r->prepared;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Verslag over %s", kop_kort(h->arena, k)),
	      arena_format(h->arena, "Van %s tot en met %s, %s bij %s. %s gebruikt van %s.",
			   html_datum(h, k->van_datum), html_datum(h, k->tot_datum), k->functie,
			   k->werkgever, jobcoach_tijd(h->arena, k->besteed),
			   jobcoach_tijd(h->arena, k->budget)));
	if (bekend->metingen.count)
		ui_p(h, loonwaarde_tekst(h->arena, &bekend->metingen));
	view_notities(h, &bekend->notities);
	ui_form(
	    h, &(struct ui_form){.action = html_url(h, "/jobcoaches/%s/verslagen", TOKEN(h, k->id)),
				 .fields = fields,
				 .n_fields = n,
				 .submit = "Bewaar het verslag",
				 .cancel = back_url(h, k->plaatsing_id),
				 .note = request_readers(r, ONDERDEEL_WERK)});
}

static int verslag_create_handle(struct request *r)
{
	const struct jobcoach_row *k = r->object;
	const struct verslag_in *in = r->in;
	const struct handeling doing = request_doing(r);
	jobcoachverslag_id id = {0};
	int rc =
	    jobcoachverslag_create(&doing, k,
				   &(struct jobcoachverslag_nieuw){.functioneren = in->functioneren,
								   .ontwikkeling = in->ontwikkeling,
								   .problemen = in->problemen,
								   .contract = in->contract,
								   .resultaat = in->resultaat},
				   &id);

	r->location = request_path(r, "/jobcoachverslagen/%s", ID_JOBCOACHVERSLAG, id.nr);
	r->flash = "Het verslag is bewaard. Laat de jongere het nu lezen.";
	return rc;
}

/* ---- reading and printing ---- */

static const struct shape verslag_shape =
    SHAPE("JobcoachverslagInBeeld", struct jobcoachverslag_row, jobcoachverslag_columns);

static int verslag_handle(struct request *r)
{
	*(struct jobcoachverslag_row *)r->out = *(const struct jobcoachverslag_row *)r->object;
	return 0;
}

static void view_part(struct html *h, const char *id, const char *title, const char *text)
{
	if (!text)
		return;
	ui_section_begin(h, id, title);
	ui_text(h, text);
	ui_section_end(h);
}

static void view_jongere(struct html *h, const struct jobcoachverslag_row *v)
{
	ui_section_begin(h, "jongere", "Wat de jongere ervan vindt");
	if (v->evaluatieoordeel == CHOICE_NONE) {
		ui_p(h, "Nog niet gelezen. Naam, datum en handtekening: "
			"______________________________");
	} else {
		ui_p(h,
		     arena_format(h->arena, "%s. %s, %s.",
				  choice_label(&evaluatieoordelen, v->evaluatieoordeel),
				  choice_label(&tekenwijzen, v->wijze), html_datum(h, v->datum)));
		ui_text(h, v->tekst);
	}
	ui_section_end(h);
}

static void verslag_view(struct html *h, struct request *r)
{
	const struct jobcoachverslag_row *v = r->object;
	const struct ui_action answer = {
	    .label = "De jongere heeft het gelezen",
	    .kind = UI_PRIMARY,
	    .icon = UI_ICON_PEN,
	    .url = html_url(h, "/jobcoachverslagen/%s/antwoord", TOKEN(h, v->id))};

	ui_h1(h, arena_format(h->arena, "Verslag over %s", kop_heel(h->arena, v)),
	      arena_format(h->arena, "%s bij %s, van %s tot en met %s. Versie %d.", v->functie,
			   v->werkgever, html_datum(h, v->van_datum), html_datum(h, v->tot_datum),
			   (int)v->nummer));
	ui_facts_begin(h);
	ui_fact(h, "Jobcoach", v->naam);
	ui_fact(h, "Gebruikte tijd",
		arena_format(h->arena, "%s van %s", jobcoach_tijd(h->arena, v->besteed),
			     jobcoach_tijd(h->arena, v->budget)));
	ui_fact(h, "Wat nu nodig is", choice_label(&jobcoachresultaten, v->resultaat));
	ui_fact(h, "Geschreven", arena_format(h->arena, "%s, %s", v->door, html_moment(h, v->op)));
	ui_facts_end(h);
	view_part(h, "functioneren", "Hoe het werk gaat", v->functioneren);
	view_part(h, "ontwikkeling", "Wat de jongere leerde", v->ontwikkeling);
	view_part(h, "problemen", "Wat lastig was, en wat hielp", v->problemen);
	view_part(h, "contract", "Het contract", v->contract);
	view_jongere(h, v);
	ui_buttons_begin(h);
	if (v->evaluatieoordeel == CHOICE_NONE && request_may_do(r, &answer))
		ui_action(h, &answer);
	ui_print_button(h);
	ui_button_link(h, UI_SUBTLE, back_url(h, v->plaatsing_id), "Terug naar de jobcoach");
	ui_buttons_end(h);
}

/* ---- what the young person says ---- */

struct antwoord_in {
	int oordeel;
	const char *tekst;
	int wijze;
	struct datum datum;
};
static const struct field antwoord_fields[] = {
    FIELD_CHOICE_OF(struct antwoord_in, oordeel, evaluatieoordelen,
		    "Klopt het verslag, volgens de jongere?", .required = true),
    FIELD(struct antwoord_in, tekst, LONG_TEXT, "Wat zegt de jongere zelf?", .max = 1000,
	  .hint = "In eigen woorden. Nodig als de jongere het anders ziet."),
    FIELD_CHOICE_OF(struct antwoord_in, wijze, tekenwijzen, "Hoe?", .required = true),
    FIELD(struct antwoord_in, datum, DATE, "Wanneer?", .required = true, .after = DAYS(-366),
	  .before = DAYS(0)),
};

static int antwoord_form_handle(struct request *r)
{
	struct antwoord_in *form = request_form(r, NULL);

	*form = (struct antwoord_in){
	    .oordeel = CHOICE_NONE, .wijze = TEKENWIJZE_SAMEN, .datum = r->vandaag};
	return 0;
}

static void antwoord_view(struct html *h, struct request *r)
{
	const struct jobcoachverslag_row *v = r->object;
	const char *url = html_url(h, "/jobcoachverslagen/%s", TOKEN(h, v->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Wat vindt de jongere van het verslag?",
	      "Lees het samen, of laat het thuis lezen.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/antwoord", url),
				     .versie = v->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int antwoord_check(struct request *r)
{
	const struct jobcoachverslag_row *v = r->object;
	const struct antwoord_in *in = r->in;
	struct datum geschreven = moment_datum(v->op);
	char dag[DATUM_TEXT_MAX];

	if (datum_set(in->datum) && in->datum.dag < geschreven.dag)
		invalid(r, "datum", "Wanneer: kies %s of later. Toen is het verslag geschreven.",
			datum_lang(geschreven, dag));
	if (v->evaluatieoordeel != CHOICE_NONE)
		invalid(r, "",
			"De jongere heeft dit verslag al beantwoord. Schrijf een nieuwe versie.");
	if (in->oordeel == EVALUATIEOORDEEL_ONEENS && !in->tekst)
		invalid(r, "tekst",
			"Wat zegt de jongere zelf: schrijf op hoe de jongere het ziet.");
	return 0;
}

static int antwoord_handle(struct request *r)
{
	const struct jobcoachverslag_row *v = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/jobcoachverslagen/%s", ID_JOBCOACHVERSLAG, v->id.nr);
	r->flash = "Vastgelegd wat de jongere vindt.";
	return jobcoachverslag_answer(
	    &doing, v,
	    &(struct jobcoachverslag_antwoord){in->oordeel, in->tekst, in->wijze, in->datum});
}

#define VERSLAG(path_, summary_, recht_, object_)                                                  \
	.path = path_, .recht = recht_, .summary = summary_, .doel = DOEL, .object = &(object_),   \
	.onderdelen = ONDERDEEL_WERK, .scenario = "jobcoach"

static const struct route routes[] = {
    {.method = GET,
     VERSLAG("/jobcoaches/:jobcoach/verslagen/nieuw", "Verslag van de jobcoach schrijven",
	     RECHT_PLAATSING_VASTLEGGEN, object_jobcoach),
     .handle = verslag_form_handle,
     .view = verslag_form_view,
     .flags = ROUTE_NO_API},
    {.method = POST,
     VERSLAG("/jobcoaches/:jobcoach/verslagen", "Verslag van de jobcoach schrijven",
	     RECHT_PLAATSING_VASTLEGGEN, object_jobcoach),
     FIELDS(verslag_fields, struct verslag_in),
     .handle = verslag_create_handle,
     .again = "/jobcoaches/:jobcoach/verslagen/nieuw"},
    {.method = GET,
     VERSLAG("/jobcoachverslagen/:jobcoachverslag", "Verslag van de jobcoach", RECHT_DOSSIER_LEZEN,
	     object_jobcoachverslag),
     .handle = verslag_handle,
     .view = verslag_view,
     .shape = &verslag_shape,
     .flags = ROUTE_PRINT},
    {.method = GET,
     VERSLAG("/jobcoachverslagen/:jobcoachverslag/antwoord", "Wat de jongere van het verslag vindt",
	     RECHT_PLAATSING_VASTLEGGEN, object_jobcoachverslag),
     .handle = antwoord_form_handle,
     .view = antwoord_view,
     .flags = ROUTE_NO_API},
    {.method = POST,
     VERSLAG("/jobcoachverslagen/:jobcoachverslag/antwoord", "Wat de jongere van het verslag vindt",
	     RECHT_PLAATSING_VASTLEGGEN, object_jobcoachverslag),
     FIELDS(antwoord_fields, struct antwoord_in),
     .check = antwoord_check,
     .handle = antwoord_handle,
     .again = "/jobcoachverslagen/:jobcoachverslag/antwoord"},
};
PAGE(jobcoach_verslag, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
