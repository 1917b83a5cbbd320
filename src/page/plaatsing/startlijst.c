/*
 * Startlijst: what must be ready on the first day of a place, and who sees to it.
 *
 * What: a list of six, made in one act with one owner and one day, then answered one by one:
 *       what was agreed, or why it is not needed. Beside it what both expect
 *       (startafspraak.c), the hours that grow (ingroei.c), and the sheet for the young person
 *       and the employer (startblad.c).
 * Who:  whoever has the part "werk" in sight; writing asks the right to record places.
 * Invariants: each has an owner who stays with the dossier (startpunt_zonder_zicht), and a day;
 *       what is done or not needed says so in words.
 * On purpose absent: items of one's own. The plan is for those.
 * Rows: F200-F202, F205.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "store/betrokkene.h"
#include "store/ingroei.h"
#include "store/jongere.h"
#include "store/startlijst.h"

#define DOEL "begeleiding naar werk"

/* ---- the list ---- */

struct start_page {
	struct list punten;
	struct startafspraak_row afspraak;
	const char *vertelling; /* what may be told at work; NULL: nothing */
	struct ingroeibeeld ingroei;
};
static const struct shape punt_shape = SHAPE("Startpunt", struct startpunt_row, startpunt_columns);
static const struct shape afspraak_shape =
    SHAPE("Startafspraak", struct startafspraak_row, startafspraak_columns);
static const struct shape_part start_parts[] = {
    {"punten", &punt_shape, offsetof(struct start_page, punten), true},
    {"afspraak", &afspraak_shape, offsetof(struct start_page, afspraak), false},
};
static const struct shape page_shape = {.name = "Startlijst",
					.size = sizeof(struct start_page),
					.parts = start_parts,
					.n_parts = COUNT(start_parts)};

static int start_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	struct start_page *out = r->out;
	struct db_rows punten;
	int rc = startpunt_list(r->db, r->arena, p->id, &punten);

	rc = rc ? rc : startafspraak_load(r->db, r->arena, p->id, &out->afspraak);
	rc = rc ? rc : ingroeibeeld_load(r->db, r->arena, p->id, &out->ingroei);
	rc = rc ? rc : startafspraak_told(r->db, r->arena, p, &out->afspraak, &out->vertelling);
	if (!rc)
		out->punten = list_of(&punten);
	return rc;
}

static size_t count_done(const struct list *punten)
{
	const struct startpunt_row *rows = punten->rows;
	size_t n = 0;

	for (size_t i = 0; i < punten->count; i++)
		n += rows[i].toestand != PLANSTAND_OPEN;
	return n;
}

static void view_punt(struct html *h, struct request *r, const struct startpunt_row *s)
{
	const char *url = html_url(h, "/startpunten/%s", TOKEN(h, s->id));
	bool open = s->toestand == PLANSTAND_OPEN;

	ui_item(h,
		&(struct ui_item){
		    .title = choice_label(&startonderwerpen, s->startonderwerp),
		    .url = request_may_open(r, url) ? url : NULL,
		    .text = s->tekst ? arena_format(h->arena, "%s (%s)", s->tekst, s->wie) : s->wie,
		    .badge = open ? ui_due_text(h, s->voor_datum, r->vandaag)
				  : choice_label(&startstanden, s->toestand),
		    .tone = open ? ui_due_tone(s->voor_datum, r->vandaag) : UI_OK});
}

static void view_punten(struct html *h, struct request *r, const struct start_page *out)
{
	const struct startpunt_row *rows = out->punten.rows;
	size_t done = count_done(&out->punten);

	ui_progress(
	    h, (int64_t)done, (int64_t)out->punten.count,
	    arena_format(h->arena, "%d van %d geregeld", (int)done, (int)out->punten.count));
	ui_list_begin(h);
	for (size_t i = 0; i < out->punten.count; i++)
		view_punt(h, r, &rows[i]);
	ui_list_end(h);
}

/* `change`: NULL of a place that has ended. */
static void view_afspraak(struct html *h, struct request *r, const struct start_page *out,
			  const struct ui_action *change)
{
	const struct startafspraak_row *a = &out->afspraak;

	ui_section_begin(h, "verwachtingen", "Wat verwachten wij van elkaar?");
	if (!moment_set(a->op)) {
		ui_p(h, "Nog niet besproken.");
	} else {
		ui_facts_begin(h);
		ui_fact(h, "De jongere verwacht", a->verwachting_jongere);
		ui_fact(h, "De werkgever verwacht", a->verwachting_werkgever);
		ui_fact(h, "Mag op het werk verteld worden",
			out->vertelling ? out->vertelling : "Niets");
		if (out->vertelling)
			ui_fact(h, "Aan wie",
				arena_format(h->arena, "%s. De jongere zei ja op %s.",
					     choices_text(h->arena, &vertelkringen,
							  (uint32_t)a->vertelkring),
					     html_datum(h, a->vertel_datum)));
		ui_facts_end(h);
	}
	if (change && request_may_do(r, change))
		ui_actions(h, change, 1);
	ui_section_end(h);
}

static void view_ingroei(struct html *h, const struct start_kop *p, const struct ingroeibeeld *b,
			 const char *url)
{
	ui_section_begin(h, "ingroei", "Uren");
	ui_p(h,
	     b->komt && !datum_set(p->eind_datum)
		 ? arena_format(h->arena, "Nu %s van de %s uur per week. Vanaf %s: %s uur.",
				b->nu ? tekst_getal(h->arena, b->nu->uren) : "nog geen",
				tekst_getal(h->arena, p->uren), html_datum(h, b->komt->van_datum),
				tekst_getal(h->arena, b->komt->uren))
		 : arena_format(h->arena, "%s uur per week.", tekst_getal(h->arena, p->uren)));
	ui_link(h, arena_format(h->arena, "%s/ingroei", url), "Uren die groeien");
	ui_section_end(h);
}

static void start_view(struct html *h, struct request *r)
{
	const struct start_kop *p = r->object;
	const struct start_page *out = r->out;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	const struct ui_action make = {.label = "Maak de startlijst",
				       .kind = UI_PRIMARY,
				       .icon = UI_ICON_PLUS,
				       .url = arena_format(h->arena, "%s/startlijst/nieuw", url)},
			       expect = {.label = "Leg vast wat u verwacht",
					 .icon = UI_ICON_PEN,
					 .url = arena_format(h->arena, "%s/startafspraak", url)};
	bool runs = !datum_set(p->eind_datum);

	ui_h1(h, arena_format(h->arena, "De start van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s, vanaf %s", p->functie, p->werkgever,
			   html_datum(h, p->van_datum)));
	ui_link(h, url, "Naar de plek");
	ui_link(h, arena_format(h->arena, "%s/startlijst/blad", url), "Afspraken op een blad");
	if (out->punten.count)
		view_punten(h, r, out);
	else
		ui_empty(h, "Nog geen startlijst",
			 "Wat moet klaar zijn op de eerste dag, en wie zorgt daarvoor? De lijst "
			 "heeft zes onderwerpen. U antwoordt een voor een.",
			 runs && request_may_do(r, &make) ? &make : NULL);
	view_afspraak(h, r, out, runs ? &expect : NULL);
	view_ingroei(h, p, &out->ingroei, url);
}

/* ---- making it ---- */

struct nieuw_in {
	gebruiker_id wie;
	struct datum voor;
};
static const struct field nieuw_fields[] = {
    FIELD_ID_OF(struct nieuw_in, wie, gebruiker, GEBRUIKER, "Wie zorgt ervoor?", .required = true,
		.hint = "U kunt het daarna per onderwerp veranderen."),
    FIELD(struct nieuw_in, voor, DATE, "Klaar op", .required = true, .after = DAYS(-366),
	  .before = DAYS(366)),
};

static int offer(struct request *r, jongere_id jongere)
{
	struct db_rows *keuzes = arena_alloc(r->arena, sizeof(*keuzes));

	r->prepared = keuzes;
	return betrokkene_keuzes(r->db, r->arena, jongere, r->nu, keuzes);
}

static int nieuw_form_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	struct nieuw_in *form = request_form(r, NULL);

	*form = (struct nieuw_in){p->nazorg_gebruiker_id, p->van_datum.dag > r->vandaag.dag
							      ? p->van_datum
							      : datum_plus(r->vandaag, 7)};
	return offer(r, p->jongere_id);
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct start_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s/startlijst", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_offer_betrokkenen(r, request_field_of(fields, n, "wie"), r->prepared);
	ui_h1(h, arena_format(h->arena, "Startlijst voor %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s. De eerste dag is %s.", p->functie, p->werkgever,
			   html_datum(h, p->van_datum)));
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Maak de lijst",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int check_wie(struct request *r, jongere_id jongere, gebruiker_id wie)
{
	struct db_rows keuzes;
	int rc = betrokkene_keuzes(r->db, r->arena, jongere, r->nu, &keuzes);

	if (!rc && wie.nr && !betrokkene_is_keuze(&keuzes, wie))
		invalid(r, "wie",
			"Wie zorgt ervoor: kies iemand die bij deze jongere betrokken is.");
	return rc;
}

static int nieuw_check(struct request *r)
{
	const struct start_kop *p = r->object;
	const struct nieuw_in *in = r->in;
	struct db_rows punten;
	int rc = startpunt_list(r->db, r->arena, p->id, &punten);

	if (!rc && punten.count)
		invalid(r, "", "Er is al een startlijst voor deze plek.");
	if (datum_set(p->eind_datum))
		invalid(r, "", "Deze plek is gestopt.");
	return rc ? rc : check_wie(r, p->jongere_id, in->wie);
}

static int explain(struct request *r, int rc)
{
	return request_explain(r, rc,
			       {NULL, "",
				"Dit kan nu niet: de plek is gestopt, de lijst is er al, of wie "
				"ervoor zorgt is niet meer betrokken."});
}

static int nieuw_handle(struct request *r)
{
	const struct start_kop *p = r->object;
	const struct nieuw_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/plaatsingen/%s/startlijst", ID_PLAATSING, p->id.nr);
	r->flash = "De startlijst is er.";
	return explain(r, startlijst_create(&doing, p, in->wie, in->voor));
}

/* ---- answering one ---- */

struct punt_in {
	int stand;
	const char *tekst;
	gebruiker_id wie;
	struct datum voor;
};
static const struct field punt_fields[] = {
    FIELD_CHOICE_OF(struct punt_in, stand, startstanden, "Hoe staat het?", .required = true),
    FIELD(struct punt_in, tekst, LONG_TEXT, "Wat is afgesproken?", .max = 600,
	  .hint = "Of waarom het niet nodig is. Schrijf niets over gezondheid."),
    FIELD_ID_OF(struct punt_in, wie, gebruiker, GEBRUIKER, "Wie zorgt ervoor?", .required = true),
    FIELD(struct punt_in, voor, DATE, "Klaar op", .required = true, .after = DAYS(-732),
	  .before = DAYS(366)),
};

static int punt_form_handle(struct request *r)
{
	const struct startpunt_row *s = r->object;
	struct punt_in *form = request_form(r, NULL);

	*form = (struct punt_in){s->toestand == PLANSTAND_OPEN ? PLANSTAND_KLAAR : s->toestand,
				 s->tekst, s->gebruiker_id, s->voor_datum};
	return offer(r, s->jongere_id);
}

static void punt_view(struct html *h, struct request *r)
{
	const struct startpunt_row *s = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_offer_betrokkenen(r, request_field_of(fields, n, "wie"), r->prepared);
	ui_h1(h, choice_label(&startonderwerpen, s->startonderwerp),
	      startonderwerpen.list[s->startonderwerp].hint);
	ui_p(h, arena_format(h->arena, "Voor de start van %s bij %s.%s", kop_kort(h->arena, s),
			     s->werkgever,
			     startonderwerp_is_op_blad(s->startonderwerp)
				 ? " Dit staat ook op het blad voor de jongere en de werkgever."
				 : ""));
	ui_form(h, &(struct ui_form){.action = html_url(h, "/startpunten/%s", TOKEN(h, s->id)),
				     .versie = s->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = html_url(h, "/plaatsingen/%s/startlijst",
							TOKEN(h, s->plaatsing_id)),
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int punt_check(struct request *r)
{
	const struct startpunt_row *s = r->object;
	const struct punt_in *in = r->in;

	if (datum_set(s->eind_datum))
		invalid(r, "", "Deze plek is gestopt.");
	if ((in->stand == PLANSTAND_KLAAR || in->stand == PLANSTAND_GESTOPT) && !in->tekst)
		invalid(r, "tekst",
			"Wat is afgesproken: schrijf het op, of waarom het niet nodig is.");
	return in->wie.nr == s->gebruiker_id.nr ? 0 : check_wie(r, s->jongere_id, in->wie);
}

static int punt_handle(struct request *r)
{
	const struct startpunt_row *s = r->object;
	const struct punt_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct startpunt_antwoord antwoord = {in->wie, in->voor, in->stand, in->tekst};

	r->location =
	    request_path(r, "/plaatsingen/%s/startlijst", ID_PLAATSING, s->plaatsing_id.nr);
	r->flash = "Bewaard.";
	return explain(r, startpunt_update(&doing, s, &antwoord));
}

#define START(method_, path_, object_, recht_, summary_, ...)                                      \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_, .summary = summary_,  \
		.doel = DOEL, .object = &(object_), .onderdelen = ONDERDEEL_WERK,                  \
		.scenario = "startlijst", __VA_ARGS__                                              \
	}

static const struct route routes[] = {
    START(GET, "/plaatsingen/:plaatsing/startlijst", object_startplek, DOSSIER_LEZEN, "Startlijst",
	  .handle = start_handle, .view = start_view, .shape = &page_shape),
    START(GET, "/plaatsingen/:plaatsing/startlijst/nieuw", object_startplek, PLAATSING_VASTLEGGEN,
	  "Startlijst maken", .handle = nieuw_form_handle, .view = nieuw_view,
	  .flags = ROUTE_NO_API),
    START(POST, "/plaatsingen/:plaatsing/startlijst", object_startplek, PLAATSING_VASTLEGGEN,
	  "Startlijst maken", FIELDS(nieuw_fields, struct nieuw_in), .check = nieuw_check,
	  .handle = nieuw_handle, .again = "/plaatsingen/:plaatsing/startlijst/nieuw"),
    START(GET, "/startpunten/:startpunt", object_startpunt, PLAATSING_VASTLEGGEN,
	  "Iets voor de eerste dag", .handle = punt_form_handle, .view = punt_view,
	  .flags = ROUTE_NO_API),
    START(POST, "/startpunten/:startpunt", object_startpunt, PLAATSING_VASTLEGGEN,
	  "Iets voor de eerste dag", FIELDS(punt_fields, struct punt_in), .check = punt_check,
	  .handle = punt_handle, .again = "/startpunten/:startpunt"),
};
PAGE(startlijst, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
