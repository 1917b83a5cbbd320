/*
 * Uitval: what went wrong at a place, from three sides, and who helps to new work.
 *
 * What: the reason of the worker (einde.c), of the young person and of the employer beside each
 *       other; the talk and the plan are links; who is responsible by law with the rule in a
 *       sentence, and a person named there.
 * Who:  whoever has the part "werk" in sight and may record placements; benefit and subsidy also
 *       need "inkomen".
 * Invariants: the employer is heard only when it knows of the support (promise 3; in the table).
 *       Until it is known who is responsible, who was it stays it (promise 1).
 * On purpose absent: health as a reason; a verdict on who is right: the sides stand as they were
 *       told.
 * Rows: F290-F296; peers 96.
 */
#include "gate/page.h"

#include "domain/doelgroep.h"
#include "domain/plaatsing.h"
#include "domain/regeling.h"
#include "store/jongere.h"
#include "store/uitval.h"

#define DOEL "begeleiding naar werk"
#define MET_INKOMEN (ONDERDEEL_WERK | ONDERDEEL_INKOMEN)

/* ---- the three sides ---- */

struct uitval_page {
	struct uitval_row uitval;
	struct list kanten;
	struct db_rows rows;
};
static const struct shape uitval_shape = SHAPE("UitvalGegevens", struct uitval_row, uitval_columns);
static const struct shape kant_shape =
    SHAPE("Uitvalkant", struct uitvalkant_row, uitvalkant_columns);
static const struct shape_part uitval_parts[] = {
    {"uitval", &uitval_shape, offsetof(struct uitval_page, uitval), false},
    {"kanten", &kant_shape, offsetof(struct uitval_page, kanten), true},
};
static const struct shape uitval_page_shape = {.name = "Uitval",
					       .size = sizeof(struct uitval_page),
					       .parts = uitval_parts,
					       .n_parts = COUNT(uitval_parts)};

static int uitval_handle(struct request *r)
{
	struct uitval_page *out = r->out;
	int rc;

	out->uitval = *(const struct uitval_row *)r->object;
	rc = uitvalkant_list(r->db, r->arena, out->uitval.uitval_id, &out->rows);
	out->kanten = list_of(&out->rows);
	return rc;
}

static void view_kant(struct html *h, const struct db_rows *rows, int kant)
{
	const struct uitvalkant_row *k = uitvalkant_find(rows, kant);

	ui_card_begin(h, choice_label(&uitvalkanten, kant));
	if (k) {
		ui_p(h, arena_format(h->arena, "%s.", choice_label(&uitvalredenen, k->reden)));
		ui_text(h, k->tekst);
	} else {
		ui_p(h, "Nog niet gevraagd.");
	}
	ui_card_end(h);
}

static void view_begeleider(struct html *h, const struct uitval_row *u)
{
	ui_card_begin(h, arena_format(h->arena, "De begeleider, %s", u->door));
	ui_p(h, arena_format(h->arena, "%s.", choice_label(&uitvalredenen, u->reden)));
	if (u->toelichting)
		ui_text(h, u->toelichting);
	if (u->had_geholpen)
		ui_p(h, arena_format(h->arena, "Wat had kunnen helpen: %s", u->had_geholpen));
	ui_card_end(h);
}

static const char *wie(int verantwoordelijke)
{
	return verantwoordelijke == CHOICE_NONE
		   ? "Nog niet bekend"
		   : choice_label(&verantwoordelijken, verantwoordelijke);
}

static void view_recht(struct html *h, const struct uitval_row *u)
{
	struct uitval_recht recht = uitval_recht_of(u);

	ui_section_begin(h, "verantwoordelijk", "Wie helpt naar nieuw werk");
	ui_facts_begin(h);
	ui_fact(h, "Helpt naar nieuw werk", wie(recht.helpt));
	if (recht.betaalt != CHOICE_NONE)
		ui_fact(h, "Betaalt de uitkering", wie(recht.betaalt));
	ui_fact(h, "Wie het daar doet", u->contact ? u->contact : "Nog niemand genoemd");
	ui_facts_end(h);
	ui_p(h, arena_format(h->arena, "%s Bron: %s.", recht.regel, recht.bron));
	ui_p(h, "Tot dit rond is, blijft de casusregisseur verantwoordelijk.");
	ui_section_end(h);
}

static size_t acts_of(struct html *h, const struct uitval_page *out, struct ui_action acts[4])
{
	const struct uitval_row *u = &out->uitval;
	const char *url = html_url(h, "/plaatsingen/%s/uitval", TOKEN(h, u->id));
	bool told = uitvalkant_find(&out->rows, UITVALKANT_JONGERE) != NULL;
	size_t n = 0;

	acts[n++] =
	    (struct ui_action){.label = "De jongere vertelt",
			       .kind = told ? UI_SECONDARY : UI_PRIMARY,
			       .icon = UI_ICON_GESPREK,
			       .url = arena_format(h->arena, "%s/verhaal?kant=jongere", url)};
	if (weet_werkgever_may_ask(u->weet_werkgever))
		acts[n++] = (struct ui_action){
		    .label = "De werkgever vertelt",
		    .icon = UI_ICON_WERKGEVERS,
		    .url = arena_format(h->arena, "%s/verhaal?kant=werkgever", url)};
	acts[n++] = (struct ui_action){
	    .label = "Maak een plan",
	    .kind = told ? UI_PRIMARY : UI_SECONDARY,
	    .icon = UI_ICON_VLAG,
	    .url = html_url(h, "/jongeren/%s/doelen/nieuw", TOKEN(h, u->jongere_id))};
	if (u->zicht & ONDERDEEL_INKOMEN)
		acts[n++] =
		    (struct ui_action){.label = "Wie is verantwoordelijk?",
				       .icon = UI_ICON_WISSEL,
				       .url = arena_format(h->arena, "%s/verantwoordelijk", url)};
	return n;
}

static void view_kanten(struct html *h, const struct uitval_page *out)
{
	const struct uitval_row *u = &out->uitval;

	ui_section_begin(h, "kanten", "Wie wat vertelt");
	view_kant(h, &out->rows, UITVALKANT_JONGERE);
	if (weet_werkgever_may_ask(u->weet_werkgever))
		view_kant(h, &out->rows, UITVALKANT_WERKGEVER);
	else
		ui_alert(h, UI_INFO, "Vraag het niet aan de werkgever",
			 "De werkgever weet niet dat de jongere ondersteuning krijgt.");
	view_begeleider(h, u);
	ui_section_end(h);
}

static void uitval_view(struct html *h, struct request *r)
{
	const struct uitval_page *out = r->out;
	const struct uitval_row *u = &out->uitval;
	struct ui_action acts[4];
	size_t n = request_keep_allowed(r, acts, acts_of(h, out, acts));

	ui_h1(h, arena_format(h->arena, "Wat ging er mis bij %s?", u->werkgever),
	      arena_format(h->arena, "%s stopte op %s als %s.", kop_kort(h->arena, u),
			   html_datum(h, u->datum), u->functie));
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, u->id)), "Naar de plek");
	if (n)
		ui_actions(h, acts, n);
	view_kanten(h, out);
	if (u->zicht & ONDERDEEL_INKOMEN)
		view_recht(h, u);
}

/* ---- one side tells ---- */

struct kant_keuze {
	int kant;
};
static const struct field keuze_fields[] = {
    FIELD_CHOICE_OF(struct kant_keuze, kant, uitvalkanten, "Wie vertelt?", .hidden = true),
};
struct kant_in {
	int kant;
	int reden;
	const char *tekst;
};
static const struct field kant_fields[] = {
    FIELD_CHOICE_OF(struct kant_in, kant, uitvalkanten, "Wie vertelt?", .required = true),
    FIELD_CHOICE_OF(struct kant_in, reden, uitvalredenen, "Waarom stopte het?", .required = true,
		    .select = true),
    FIELD(struct kant_in, tekst, LONG_TEXT, "In eigen woorden", .required = true, .max = 1000,
	  .hint = "Wat ging er mis, en wat had kunnen helpen? Schrijf niets over gezondheid."),
};

static int kant_form_handle(struct request *r)
{
	const struct uitval_row *u = r->object;
	const struct kant_keuze *in = r->in;
	struct kant_in *form = request_form(r, NULL);
	const struct uitvalkant_row *said;
	struct db_rows rows;
	int rc = uitvalkant_list(r->db, r->arena, u->uitval_id, &rows);

	if (rc)
		return rc;
	said = uitvalkant_find(&rows, in->kant);
	*form = (struct kant_in){.kant = in->kant,
				 .reden = said ? said->reden : CHOICE_NONE,
				 .tekst = said ? said->tekst : NULL};
	return 0;
}

static void kant_view(struct html *h, struct request *r)
{
	const struct uitval_row *u = r->object;
	const char *url = html_url(h, "/plaatsingen/%s/uitval", TOKEN(h, u->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	if (!weet_werkgever_may_ask(u->weet_werkgever))
		request_keep_choices(r, request_field_of(fields, n, "kant"),
				     1U << UITVALKANT_JONGERE);
	ui_h1(
	    h, "Wat ging er mis?",
	    arena_format(h->arena, "Het werk van %s bij %s.", kop_kort(h->arena, u), u->werkgever));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/verhaal", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int kant_handle(struct request *r)
{
	const struct uitval_row *u = r->object;
	const struct kant_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct uitvalkant_row kant = {
	    .kant = in->kant, .reden = in->reden, .tekst = in->tekst};
	int rc = uitvalkant_update(&doing, u, &kant);

	r->location = request_path(r, "/plaatsingen/%s/uitval", ID_PLAATSING, u->id.nr);
	r->flash = "Vastgelegd.";
	return request_explain(
	    r, rc,
	    {"belofte_3_werkgever_weet_niet", "kant",
	     "De werkgever weet niet van de ondersteuning. Vraag het niet aan de werkgever."});
}

/* ---- who is responsible ---- */

struct recht_in {
	int subsidie;
	int ww;
	const char *contact;
};
static const struct field recht_fields[] = {
    FIELD_CHOICE_OF(struct recht_in, subsidie, antwoorden,
		    "Was er loonkostensubsidie in deze baan?"),
    FIELD_CHOICE_OF(struct recht_in, ww, antwoorden, "Is er nu een WW-uitkering?"),
    FIELD(struct recht_in, contact, TEXT, "Wie helpt daar?", .max = 160,
	  .hint = "De naam van een mens, en het telefoonnummer. Spreek die persoon zelf."),
};

static int recht_form_handle(struct request *r)
{
	const struct uitval_row *u = r->object;
	struct recht_in *form = request_form(r, NULL);

	*form = (struct recht_in){.subsidie = u->subsidie, .ww = u->ww, .contact = u->contact};
	if (u->ww == CHOICE_NONE && u->uitkomst == PLAATSINGUITKOMST_WW)
		form->ww = ANTWOORD_JA;
	return 0;
}

static void recht_view(struct html *h, struct request *r)
{
	const struct uitval_row *u = r->object;
	const char *url = html_url(h, "/plaatsingen/%s/uitval", TOKEN(h, u->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Wie helpt naar nieuw werk?",
	      "UWV of de gemeente. Noem iemand die daar werkt, dan weet de jongere wie belt.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/verantwoordelijk", url),
				     .versie = u->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, MET_INKOMEN)});
}

static int recht_handle(struct request *r)
{
	const struct uitval_row *u = r->object;
	const struct recht_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = request_path(r, "/plaatsingen/%s/uitval", ID_PLAATSING, u->id.nr);
	r->flash = "Vastgelegd.";
	return uitvalvervolg_update(&doing, u, in->subsidie, in->ww, in->contact);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, onderdelen_, ...)                                  \
	{                                                                                          \
		.method = (method_), .path = "/plaatsingen/:plaatsing/uitval" path_,               \
		.recht = RECHT_##recht_, .summary = (summary_), .doel = DOEL,                      \
		.object = &object_uitval, .onderdelen = (onderdelen_), .scenario = "uitval",       \
		__VA_ARGS__                                                                        \
	}

static const struct route routes[] = {
    ROUTE(GET, "", DOSSIER_LEZEN, "Wat er misging", ONDERDEEL_WERK, .handle = uitval_handle,
	  .view = uitval_view, .shape = &uitval_page_shape),
    ROUTE(GET, "/verhaal", PLAATSING_VASTLEGGEN, "Een kant vertelt wat er misging", ONDERDEEL_WERK,
	  FIELDS(keuze_fields, struct kant_keuze), .handle = kant_form_handle, .view = kant_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/verhaal", PLAATSING_VASTLEGGEN, "Een kant vertelt wat er misging", ONDERDEEL_WERK,
	  FIELDS(kant_fields, struct kant_in), .handle = kant_handle,
	  .again = "/plaatsingen/:plaatsing/uitval/verhaal"),
    ROUTE(GET, "/verantwoordelijk", PLAATSING_VASTLEGGEN, "Wie verantwoordelijk is na uitval",
	  MET_INKOMEN, .handle = recht_form_handle, .view = recht_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "/verantwoordelijk", PLAATSING_VASTLEGGEN, "Wie verantwoordelijk is na uitval",
	  MET_INKOMEN, FIELDS(recht_fields, struct recht_in), .handle = recht_handle,
	  .again = "/plaatsingen/:plaatsing/uitval/verantwoordelijk"),
};
PAGE(uitval, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
