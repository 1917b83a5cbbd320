/*
 * Ontwikkelwensen: what the young person wants to learn or do at work, what the employer says to
 * it, and what came of it.
 *
 * What: all wishes of a place; a wish is written down, the employer's answer with its day, and in
 *       the end what came of it. Without an answer within six weeks (a setting) it is in Mijn werk.
 * Who:  whoever has the part "werk" in sight; writing asks the right to record places.
 * Invariants: the employer answers only what the young person let us ask
 *       (ontwikkelwens_zonder_ja), and is asked nothing when he does not know; what was said stays
 *       (ontwikkelwens_vast); a no says why (promise 6). An answer that was a slip is taken back
 *       for a day by who wrote it down: then the wish waits again, and the timeline tells both.
 * On purpose absent: wishes that the employer has; those belong in the report of the jobcoach.
 * Rows: F284-F286, F288.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "store/jongere.h"
#include "store/ontwikkelwens.h"
#include "store/startlijst.h"

#define DOEL "begeleiding naar werk"

/* ---- all wishes of a place ---- */

struct wens_page {
	struct list wensen;
};
static const struct shape wens_shape =
    SHAPE("Ontwikkelwens", struct ontwikkelwens_row, ontwikkelwens_columns);
static const struct shape_part page_parts[] = {
    {"wensen", &wens_shape, offsetof(struct wens_page, wensen), true},
};
static const struct shape page_shape = {.name = "Ontwikkelwensen",
					.size = sizeof(struct wens_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

static int page_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	struct wens_page *out = r->out;
	struct db_rows wensen;
	int rc = ontwikkelwens_list(r->db, r->arena, p->id, &wensen);

	if (!rc)
		out->wensen = list_of(&wensen);
	return rc;
}

static void view_facts(struct html *h, const struct ontwikkelwens_row *w)
{
	ui_facts_begin(h);
	ui_fact(h, "Wens", w->tekst);
	ui_fact(h, "Gezegd op", html_datum(h, w->datum));
	if (w->wensantwoord != CHOICE_NONE)
		ui_fact(h, arena_format(h->arena, "%s zei", w->werkgever),
			arena_format(h->arena, "%s, op %s. %s",
				     choice_label(&wensantwoorden, w->wensantwoord),
				     html_datum(h, w->antwoord_datum),
				     w->antwoord_tekst ? w->antwoord_tekst : ""));
	if (w->uitkomst)
		ui_fact(h, "Wat eruit kwam", w->uitkomst);
	ui_facts_end(h);
}

/* The employer knows of it, and somebody works there. */
static bool may_ask(const struct ontwikkelwens_row *w)
{
	return !datum_set(w->eind_datum) && weet_werkgever_may_ask(w->weet_werkgever);
}

/* What comes next, and that it is done with. */
static void view_knoppen(struct html *h, struct request *r, const struct ontwikkelwens_row *w)
{
	const char *url = html_url(h, "/ontwikkelwensen/%s", TOKEN(h, w->id));
	const struct ui_action next[] = {
	    [WENSSTAND_VAN_JONGERE] = {.label = "De werkgever mag het weten",
				       .url = arena_format(h->arena, "%s/vragen", url),
				       .post = true,
				       .versie = w->versie},
	    [WENSSTAND_GEVRAAGD] = {.label = "Leg het antwoord vast",
				    .url = arena_format(h->arena, "%s/antwoord", url)},
	};
	const struct ui_action end = {.label = "Wat kwam eruit?",
				      .url = arena_format(h->arena, "%s/uitkomst", url)};
	enum wensstand stand = ontwikkelwens_stand(w);
	struct ui_action acts[3];
	size_t n = 0;

	if (stand == WENSSTAND_KLAAR)
		return;
	if (stand != WENSSTAND_BEANTWOORD && may_ask(w))
		acts[n++] = next[stand];
	if (w->is_antwoord_terug && may_ask(w))
		acts[n++] =
		    (struct ui_action){.label = "Neem het antwoord terug",
				       .url = arena_format(h->arena, "%s/antwoord/terugnemen", url),
				       .post = true,
				       .versie = w->versie,
				       .toelichting = "De wens wacht dan weer op antwoord"};
	acts[n++] = end;
	n = request_keep_allowed(r, acts, n);
	if (n)
		ui_actions(h, acts, n);
}

static enum ui_tone stand_tone(enum wensstand stand)
{
	return stand == WENSSTAND_GEVRAAGD ? UI_WARNING
	       : stand == WENSSTAND_KLAAR  ? UI_OK
					   : UI_NEUTRAL;
}

static void page_view(struct html *h, struct request *r)
{
	const struct start_kop *p = r->object;
	const struct wens_page *out = r->out;
	const struct ontwikkelwens_row *rows = out->wensen.rows;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	const struct ui_action add = {.label = "Wens opschrijven",
				      .kind = UI_PRIMARY,
				      .icon = UI_ICON_PLUS,
				      .url =
					  arena_format(h->arena, "%s/ontwikkelwensen/nieuw", url)};
	bool may = !datum_set(p->eind_datum) && request_may_do(r, &add);

	ui_h1(h, arena_format(h->arena, "Wensen van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_link(h, url, "Naar de plek");
	if (!out->wensen.count)
		ui_empty(h, "Nog geen wensen",
			 "Wat wil de jongere leren of doen? Een wens zonder antwoord maakt moe. "
			 "U krijgt een seintje als het antwoord te lang duurt.",
			 may ? &add : NULL);
	else if (may)
		ui_actions(h, &add, 1);
	if (out->wensen.count)
		ui_h2(h, "Alle wensen");
	for (size_t i = 0; i < out->wensen.count; i++) {
		enum wensstand stand = ontwikkelwens_stand(&rows[i]);

		ui_card_begin(h, choice_label(&wenssoorten, rows[i].wenssoort));
		ui_badge(h, stand_tone(stand), choice_label(&wensstanden, (int)stand));
		view_facts(h, &rows[i]);
		view_knoppen(h, r, &rows[i]);
		ui_card_end(h);
	}
}

/* ---- a new one ---- */

struct nieuw_in {
	int soort;
	const char *tekst;
	struct datum datum;
	bool mag_werkgever;
};
static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct nieuw_in, soort, wenssoorten, "Waar gaat het over?", .required = true),
    FIELD(struct nieuw_in, tekst, LONG_TEXT, "Wat wil de jongere?", .required = true, .max = 500,
	  .hint = "In eigen woorden."),
    FIELD(struct nieuw_in, datum, DATE, "Wanneer zei de jongere dit?", .required = true,
	  .after = DAYS(-366), .before = DAYS(0)),
    FIELD(struct nieuw_in, mag_werkgever, BOOL, "De jongere vindt het goed dat wij het vragen"),
};

static int nieuw_form_handle(struct request *r)
{
	*(struct nieuw_in *)request_form(r, NULL) =
	    (struct nieuw_in){.soort = CHOICE_NONE, .datum = r->vandaag};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct start_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s/ontwikkelwensen", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Een wens van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Schrijf op",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int nieuw_check(struct request *r)
{
	const struct start_kop *p = r->object;
	const struct nieuw_in *in = r->in;

	if (datum_set(p->eind_datum))
		invalid(r, "", "Deze plek is gestopt.");
	if (in->mag_werkgever && !weet_werkgever_may_ask(p->weet_werkgever))
		invalid(r, "mag_werkgever",
			"De werkgever weet het niet. Pas dat eerst aan bij de plek.");
	return 0;
}

static int finish(struct request *r, plaatsing_id plaatsing, const char *flash, int rc)
{
	r->location =
	    request_path(r, "/plaatsingen/%s/ontwikkelwensen", ID_PLAATSING, plaatsing.nr);
	r->flash = flash;
	return rc;
}

static int nieuw_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish(r, p->id, "De wens is opgeschreven.",
		      ontwikkelwens_create(&doing, &(struct ontwikkelwens_nieuw){
						       p->id, p->jongere_id, in->soort, in->tekst,
						       in->datum, in->mag_werkgever}));
}

/* The wish stands there, and the employer may be asked; else ERR_INVOER. */
static int check_stand(struct request *r, enum wensstand stand)
{
	const struct ontwikkelwens_row *w = r->object;

	if (ontwikkelwens_stand(w) == stand && may_ask(w))
		return 0;
	invalid(r, "",
		"Dit kan nu niet. De wens is al verder of nog niet zo ver, de werkgever weet het "
		"niet, of de plek is gestopt.");
	return ERR_INVOER;
}

/* ---- the young person's yes ---- */

static int vragen_handle(struct request *r)
{
	const struct ontwikkelwens_row *w = r->object;
	const struct handeling doing = request_doing(r);
	int rc = check_stand(r, WENSSTAND_VAN_JONGERE);

	return finish(r, w->plaatsing_id, "De werkgever mag het weten.",
		      rc ? rc : ontwikkelwens_allow(&doing, w));
}

/* ---- the answer ---- */

struct antwoord_in {
	int antwoord;
	const char *tekst;
	struct datum datum;
};
static const struct field antwoord_fields[] = {
    FIELD_CHOICE_OF(struct antwoord_in, antwoord, wensantwoorden, "Wat zegt de werkgever?",
		    .required = true),
    FIELD(struct antwoord_in, tekst, LONG_TEXT, "Hoe, wanneer, of waarom niet?", .max = 500),
    FIELD(struct antwoord_in, datum, DATE, "Op welke dag?", .required = true, .after = DAYS(-366),
	  .before = DAYS(0)),
};

static int antwoord_form_handle(struct request *r)
{
	*(struct antwoord_in *)request_form(r, NULL) =
	    (struct antwoord_in){.antwoord = CHOICE_NONE, .datum = r->vandaag};
	return 0;
}

static void draw_form(struct html *h, struct request *r, const char *page, const char *title)
{
	const struct ontwikkelwens_row *w = r->object;
	const char *url = html_url(h, "/ontwikkelwensen/%s", TOKEN(h, w->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, title, arena_format(h->arena, "%s bij %s", kop_kort(h->arena, w), w->werkgever));
	view_facts(h, w);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/%s", url, page),
				     .versie = w->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = html_url(h, "/plaatsingen/%s/ontwikkelwensen",
							TOKEN(h, w->plaatsing_id)),
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static void antwoord_view(struct html *h, struct request *r)
{
	draw_form(h, r, "antwoord", "Wat zegt de werkgever?");
}

static int antwoord_check(struct request *r)
{
	const struct ontwikkelwens_row *w = r->object;
	const struct antwoord_in *in = r->in;
	char dag[DATUM_TEXT_MAX];

	if (in->antwoord > WENSANTWOORD_JA && !in->tekst)
		invalid(r, "tekst", "Schrijf op wat wel kan, of waarom het niet kan.");
	if (datum_set(in->datum) && in->datum.dag < w->datum.dag)
		invalid(r, "datum", "Op welke dag: kies %s of later. Toen zei de jongere dit.",
			datum_lang(w->datum, dag));
	return check_stand(r, WENSSTAND_GEVRAAGD);
}

static int antwoord_handle(struct request *r)
{
	const struct ontwikkelwens_row *w = r->object;
	const struct antwoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->undo =
	    request_path(r, "/ontwikkelwensen/%s/antwoord/terugnemen", ID_ONTWIKKELWENS, w->id.nr);
	return finish(r, w->plaatsing_id, "Het antwoord is vastgelegd. Vertel het de jongere.",
		      ontwikkelwens_answer(&doing, w, in->antwoord, in->tekst, in->datum));
}

static int terug_check(struct request *r)
{
	const struct ontwikkelwens_row *w = r->object;

	if (!w->is_antwoord_terug)
		invalid(r, "",
			"Dit antwoord kan niet meer terug: er is al vastgelegd wat eruit kwam, het "
			"is langer dan een dag geleden, of een collega schreef het op.");
	else if (!may_ask(w))
		invalid(r, "", "De werkgever weet het niet meer, of de plek is gestopt.");
	return 0;
}

static int terug_handle(struct request *r)
{
	const struct ontwikkelwens_row *w = r->object;
	const struct handeling doing = request_doing(r);

	return finish(r, w->plaatsing_id, "Het antwoord is weg. De wens wacht weer op antwoord.",
		      ontwikkelwens_withdraw_answer(&doing, w));
}

/* ---- what came of it ---- */

struct uitkomst_in {
	const char *uitkomst;
};
static const struct field uitkomst_fields[] = {
    FIELD(struct uitkomst_in, uitkomst, LONG_TEXT, "Wat kwam eruit?", .required = true, .max = 500,
	  .hint = "Bijvoorbeeld: doet nu ook de kassa. Of: wil het niet meer."),
};

static int uitkomst_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void uitkomst_view(struct html *h, struct request *r)
{
	draw_form(h, r, "uitkomst", "Wat kwam er van de wens?");
}

static int uitkomst_check(struct request *r)
{
	if (ontwikkelwens_stand(r->object) == WENSSTAND_KLAAR)
		invalid(r, "", "Over deze wens is dat al vastgelegd.");
	return 0;
}

static int uitkomst_handle(struct request *r)
{
	const struct ontwikkelwens_row *w = r->object;
	const struct uitkomst_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish(r, w->plaatsing_id, "Vastgelegd.",
		      ontwikkelwens_end(&doing, w, in->uitkomst));
}

#define WENS(method_, path_, object_, recht_, summary_, ...)                                       \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = DOEL, .object = &(object_), .onderdelen = ONDERDEEL_WERK,                  \
		.scenario = "ontwikkelwens", __VA_ARGS__                                           \
	}

static const struct route routes[] = {
    WENS(GET, "/plaatsingen/:plaatsing/ontwikkelwensen", object_startplek, DOSSIER_LEZEN,
	 "Wensen voor het werk", .handle = page_handle, .view = page_view, .shape = &page_shape),
    WENS(GET, "/plaatsingen/:plaatsing/ontwikkelwensen/nieuw", object_startplek,
	 PLAATSING_VASTLEGGEN, "Wens opschrijven", .handle = nieuw_form_handle, .view = nieuw_view,
	 .flags = ROUTE_NO_API),
    WENS(POST, "/plaatsingen/:plaatsing/ontwikkelwensen", object_startplek, PLAATSING_VASTLEGGEN,
	 "Wens opschrijven", FIELDS(nieuw_fields, struct nieuw_in), .check = nieuw_check,
	 .handle = nieuw_handle, .again = "/plaatsingen/:plaatsing/ontwikkelwensen/nieuw"),
    WENS(POST, "/ontwikkelwensen/:ontwikkelwens/vragen", object_ontwikkelwens, PLAATSING_VASTLEGGEN,
	 "De werkgever mag de wens weten", .handle = vragen_handle),
    WENS(GET, "/ontwikkelwensen/:ontwikkelwens/antwoord", object_ontwikkelwens,
	 PLAATSING_VASTLEGGEN, "Antwoord op een wens", .handle = antwoord_form_handle,
	 .view = antwoord_view, .flags = ROUTE_NO_API),
    WENS(POST, "/ontwikkelwensen/:ontwikkelwens/antwoord", object_ontwikkelwens,
	 PLAATSING_VASTLEGGEN, "Antwoord op een wens", FIELDS(antwoord_fields, struct antwoord_in),
	 .check = antwoord_check, .handle = antwoord_handle,
	 .again = "/ontwikkelwensen/:ontwikkelwens/antwoord"),
    WENS(POST, "/ontwikkelwensen/:ontwikkelwens/antwoord/terugnemen", object_ontwikkelwens,
	 PLAATSING_VASTLEGGEN, "Antwoord op een wens terugnemen", .check = terug_check,
	 .handle = terug_handle),
    WENS(GET, "/ontwikkelwensen/:ontwikkelwens/uitkomst", object_ontwikkelwens,
	 PLAATSING_VASTLEGGEN, "Wat er van een wens kwam", .handle = uitkomst_form_handle,
	 .view = uitkomst_view, .flags = ROUTE_NO_API),
    WENS(POST, "/ontwikkelwensen/:ontwikkelwens/uitkomst", object_ontwikkelwens,
	 PLAATSING_VASTLEGGEN, "Wat er van een wens kwam",
	 FIELDS(uitkomst_fields, struct uitkomst_in), .check = uitkomst_check,
	 .handle = uitkomst_handle, .again = "/ontwikkelwensen/:ontwikkelwens/uitkomst"),
};
PAGE(ontwikkelwens, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
