/*
 * Werkbezoek: chance chose this place for a visit that nobody asked for.
 *
 * What: the visits of a place with why it was chosen; one is recorded with who was spoken and what
 *       was seen, or skipped with a reason; both are taken back by who recorded it. What needs an
 *       act becomes a melding, or an earlier next contact.
 * Who:  reading: whoever has the part "werk" in sight. Recording: who has the timeline too and may
 *       record a contact; it is in Mijn werk of who does the nazorg.
 * Invariants: only chance draws (job/werkbezoek.c, werkbezoek_door); where the young person wants
 *       none, or the employer does not know, nobody is sent (werkbezoek_mag_niet).
 * On purpose absent: asking for a visit (that is a contact as any other); a mark for the work.
 * Rows:  F276, F277.
 */
#include "gate/page.h"

#include "domain/plaatsing.h"
#include "domain/signaal.h"
#include "store/jongere.h"
#include "store/werkbezoek.h"

#define DOEL "begeleiding naar werk"

/* ---- the visits of a place ---- */

struct lijst_page {
	struct list bezoeken;
	bool geen_bezoek;
};
static const struct shape bezoek_shape =
    SHAPE("Werkbezoek", struct werkbezoek_row, werkbezoek_columns);
static const struct shape_part page_parts[] = {
    {"werkbezoeken", &bezoek_shape, offsetof(struct lijst_page, bezoeken), true},
};
static const struct shape page_shape = {.name = "Werkbezoeken",
					.size = sizeof(struct lijst_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

QUERY(geen_bezoek, "SELECT count(id) FROM plaatsing WHERE id = $1 AND geen_bezoek = TRUE");

static int lijst_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	struct lijst_page *out = r->out;
	struct db_rows rows;
	int64_t geen = 0;
	int rc = werkbezoek_list(r->db, r->arena, p->id, &rows);

	rc = rc ? rc : db_number(r->db, &geen_bezoek, ARGS(p->id), &geen);
	if (rc)
		return rc;
	out->bezoeken = list_of(&rows);
	out->geen_bezoek = geen > 0;
	return 0;
}

static void view_facts(struct html *h, const struct werkbezoek_row *b)
{
	ui_facts_begin(h);
	if (bezoekstand_may_end(b->bezoekstand))
		ui_fact(h, "Uiterlijk", html_datum(h, b->voor_datum));
	if (datum_set(b->datum))
		ui_fact(h, "Bezocht op", html_datum(h, b->datum));
	if (b->bezoekgesprek != CHOICE_NONE)
		ui_fact(h, "Gesproken", choice_label(&bezoekgesprekken, b->bezoekgesprek));
	if (b->bezoekreden != CHOICE_NONE)
		ui_fact(h, "Waarom niet", choice_label(&bezoekredenen, b->bezoekreden));
	if (b->tekst)
		ui_fact(h, b->bezoekreden == CHOICE_NONE ? "Wat er te zien was" : "Toelichting",
			b->tekst);
	if (b->door)
		ui_fact(h, "Vastgelegd door", b->door);
	ui_facts_end(h);
}

/* Whether somebody may be sent there today. */
static bool may_visit(const struct werkbezoek_row *b)
{
	return !datum_set(b->eind_datum) && !b->geen_bezoek &&
	       weet_werkgever_may_ask(b->weet_werkgever);
}

static void view_acts(struct html *h, struct request *r, const struct werkbezoek_row *b)
{
	const char *url = html_url(h, "/werkbezoeken/%s", TOKEN(h, b->id));
	struct ui_action acts[2];
	size_t n = 0;

	if (bezoekstand_may_end(b->bezoekstand)) {
		if (may_visit(b))
			acts[n++] = (struct ui_action){.label = "Schrijf op wat u zag",
						       .kind = UI_PRIMARY,
						       .icon = UI_ICON_GESPREK,
						       .url = url};
		acts[n++] = (struct ui_action){.label = "Sla dit bezoek over",
					       .url = arena_format(h->arena, "%s/overslaan", url)};
	} else if (b->gebruiker_id.nr == r->wie.gebruiker.nr) {
		acts[n++] = (struct ui_action){.label = "Maak ongedaan",
					       .url = arena_format(h->arena, "%s/ongedaan", url),
					       .kind = UI_SUBTLE,
					       .post = true,
					       .versie = b->versie};
	}
	n = request_keep_allowed(r, acts, n);
	if (n)
		ui_actions(h, acts, n);
}

static void view_bezoek(struct html *h, struct request *r, const struct werkbezoek_row *b)
{
	static const enum ui_tone tone[] = {[BEZOEKSTAND_OPEN] = UI_WARNING,
					    [BEZOEKSTAND_GEZIEN] = UI_OK,
					    [BEZOEKSTAND_OVERGESLAGEN] = UI_NEUTRAL};

	ui_card_begin(h, arena_format(h->arena, "%de kwartaal van %d", (int)b->kwartaal % 4 + 1,
				      (int)b->kwartaal / 4));
	ui_badge(h, tone[b->bezoekstand], choice_label(&bezoekstanden, b->bezoekstand));
	if (b->melding_id.nr)
		ui_badge(h, UI_WARNING, "Er kwam een melding uit");
	view_facts(h, b);
	ui_p(h, werkbezoek_waarom(h->arena, (int)b->kwartaal, (int)b->procent,
				  (int)b->vorig_kwartaal));
	view_acts(h, r, b);
	ui_card_end(h);
}

static void lijst_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct lijst_page *out = r->out;
	const struct werkbezoek_row *rows = out->bezoeken.rows;

	ui_h1(h, arena_format(h->arena, "Bezoek op het werk van %s", kop_kort(h->arena, p)),
	      arena_format(h->arena, "%s bij %s", p->functie, p->werkgever));
	ui_link(h, html_url(h, "/plaatsingen/%s", TOKEN(h, p->id)), "Naar de plek");
	if (out->geen_bezoek)
		ui_alert(h, UI_INFO, "De jongere wil geen bezoek op het werk",
			 "Het lot kiest deze plek niet. Wil de jongere het weer wel? Haal bij "
			 "Wijzig van de plek het vinkje weg.");
	if (!out->bezoeken.count) {
		ui_empty(h, "Het lot koos deze plek nog niet",
			 "Elk kwartaal kiest het lot een deel van de plekken voor een bezoek waar "
			 "niemand om vroeg. Is het hier zover, dan staat het in Mijn werk van wie "
			 "de nazorg doet.",
			 NULL);
		return;
	}
	ui_h2(h, "Door het lot gekozen");
	for (size_t i = 0; i < out->bezoeken.count; i++)
		view_bezoek(h, r, &rows[i]);
}

/* ---- what they share ---- */

static const char *back_url(struct html *h, const struct werkbezoek_row *b)
{
	return html_url(h, "/plaatsingen/%s/werkbezoeken", TOKEN(h, b->plaatsing_id));
}

static void view_title(struct html *h, const struct werkbezoek_row *b, const char *title)
{
	ui_h1(h, title,
	      arena_format(h->arena, "%s, %s bij %s", kop_kort(h->arena, b), b->functie,
			   b->werkgever));
	ui_p(h, werkbezoek_waarom(h->arena, (int)b->kwartaal, (int)b->procent,
				  (int)b->vorig_kwartaal));
}

static void check_open(struct request *r)
{
	const struct werkbezoek_row *b = r->object;

	if (!bezoekstand_may_end(b->bezoekstand))
		invalid(r, "", "Dit bezoek is al %s, door %s.",
			b->bezoekstand == BEZOEKSTAND_GEZIEN ? "vastgelegd" : "overgeslagen",
			b->door);
}

/* What another did meanwhile, in a sentence. */
static int finish(struct request *r, const char *flash, int rc)
{
	const struct werkbezoek_row *b = r->object;
	static const char gestopt[] = "Dit werk is intussen gestopt, of bezoek mag niet meer.",
			  voor[] = "Iemand anders was u voor. Kijk eerst wat er nu staat.";

	r->location =
	    request_path(r, "/plaatsingen/%s/werkbezoeken", ID_PLAATSING, b->plaatsing_id.nr);
	r->flash = flash;
	return request_explain(r, rc, {"werkbezoek_mag_niet", "", gestopt},
			       {"melding_plaats", "", gestopt}, {"werkbezoek_vast", "", voor},
			       {"werkbezoek_door", "", voor});
}

static int finish_with_undo(struct request *r, const char *flash, int rc)
{
	const struct werkbezoek_row *b = r->object;

	r->undo = request_path(r, "/werkbezoeken/%s/ongedaan", ID_WERKBEZOEK, b->id.nr);
	return finish(r, flash, rc);
}

/* ---- what was seen ---- */

struct gezien_in {
	struct datum datum;
	int gesprek;
	const char *tekst;
	int licht;
	int soort;
	const char *melding;
	struct datum volgend;
};
enum { VELD_LICHT = 3, VELDEN_MEER = 4 };
static const struct field gezien_fields[] = {
    FIELD(struct gezien_in, datum, DATE, "Wanneer was u er?", .required = true, .before = DAYS(0),
	  .after = DAYS(-366)),
    FIELD_CHOICE_OF(struct gezien_in, gesprek, bezoekgesprekken, "Wie hebt u gesproken?",
		    .required = true),
    FIELD(struct gezien_in, tekst, LONG_TEXT, "Wat gaat goed, en past het werk nog?",
	  .required = true, .max = 900,
	  .hint = "Eén zin is genoeg. Schrijf het zo dat de jongere het mag lezen, en niets over "
		  "gezondheid."),
    FIELD_CHOICE_OF(struct gezien_in, licht, meldinglichten, "Hoe dringend is het?",
		    .select = true),
    FIELD_CHOICE_OF(struct gezien_in, soort, meldingsoorten, "Waar gaat het over?", .select = true),
    FIELD(struct gezien_in, melding, TEXT, "Wat is er, in één zin?", .max = 300,
	  .hint = "Het wordt een melding over het werk, die op antwoord wacht."),
    FIELD(struct gezien_in, volgend, DATE, "Volgend contact", .after = DAYS(0), .before = DAYS(400),
	  .hint = "Laat leeg voor het gewone ritme."),
};

static int gezien_form_handle(struct request *r)
{
	*(struct gezien_in *)request_form(r, NULL) = (struct gezien_in){.datum = r->vandaag,
									.gesprek = CHOICE_NONE,
									.licht = CHOICE_NONE,
									.soort = CHOICE_NONE,
									.volgend = DATUM_GEEN};
	return 0;
}

/* Asks for its fields only when it is drawn: else what was typed is shown as not saved. */
static void view_gezien_form(struct html *h, struct request *r, const struct werkbezoek_row *b)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);
	const struct ui_form form = {.action = html_url(h, "/werkbezoeken/%s", TOKEN(h, b->id)),
				     .versie = b->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = back_url(h, b),
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)};

	fields[VELD_LICHT].empty = "Nee, er is niets te doen";
	request_keep_choices(r, &fields[VELD_LICHT],
			     UINT32_C(1) << LICHT_ROOD | UINT32_C(1) << LICHT_ORANJE);
	ui_form_begin(h, &form);
	for (size_t i = 0; i < VELD_LICHT; i++)
		ui_field(h, &fields[i]);
	ui_more_fields(h, "Er is iets te doen, of eerder contact", &fields[VELD_LICHT],
		       VELDEN_MEER);
	ui_form_end(h, &form);
}

static void gezien_view(struct html *h, struct request *r)
{
	const struct werkbezoek_row *b = r->object;

	view_title(h, b, "Bezoek op het werk");
	if (!bezoekstand_may_end(b->bezoekstand))
		view_facts(h, b);
	else if (!may_visit(b))
		ui_alert(h, UI_WARNING, "Hier gaat u niet langs",
			 "Het werk is gestopt, de werkgever weet het niet, of de jongere wil geen "
			 "bezoek. Sla dit bezoek over.");
	else
		view_gezien_form(h, r, b);
	ui_link(h, back_url(h, b), "Alle bezoeken op deze plek");
}

static void check_melding(struct request *r, const struct gezien_in *in)
{
	const char *obstacle = meldinglicht_obstacle(in->soort, in->licht);
	bool said = in->melding || in->soort != CHOICE_NONE;

	if (in->licht == CHOICE_NONE && said)
		invalid(r, "licht",
			"Hoe dringend is het: kies oranje of rood, of laat alles leeg.");
	if (in->licht == LICHT_GROEN)
		invalid(r, "licht", "Hoe dringend is het: kies oranje of rood.");
	if (obstacle)
		invalid(r, "soort", "%s", obstacle);
	if (in->licht != CHOICE_NONE && in->soort == CHOICE_NONE)
		invalid(r, "soort", "Waar gaat het over: kies een onderwerp.");
	if (in->licht != CHOICE_NONE && !in->melding)
		invalid(r, "melding", "Wat is er: schrijf het in één zin op.");
}

static int gezien_check(struct request *r)
{
	const struct werkbezoek_row *b = r->object;

	check_open(r);
	check_melding(r, r->in);
	if (bezoekstand_may_end(b->bezoekstand) && !may_visit(b))
		invalid(r, "",
			"Het werk is gestopt, de werkgever weet het niet, of de jongere wil geen "
			"bezoek. Sla dit bezoek over.");
	return 0;
}

static struct datum next_contact(struct request *r, const struct gezien_in *in)
{
	const struct werkbezoek_row *b = r->object;
	const struct dossier_feiten feiten = {.fase = b->fase, .waakvlam = DATUM_GEEN};
	struct datum next = datum_plus(in->datum, contact_ritme(&feiten, request_termijnen(r)));

	if (datum_set(in->volgend))
		return in->volgend;
	return next.dag < r->vandaag.dag ? r->vandaag : next;
}

static int gezien_handle(struct request *r)
{
	const struct gezien_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct bezoek_gezien gezien = {.datum = in->datum,
					     .gesprek = in->gesprek,
					     .tekst = in->tekst,
					     .volgend = next_contact(r, in),
					     .licht = in->licht,
					     .meldingsoort = in->soort,
					     .melding = in->melding};

	return finish_with_undo(r,
				in->licht == CHOICE_NONE
				    ? "Het bezoek is vastgelegd."
				    : "Het bezoek is vastgelegd, en de melding staat in Mijn werk.",
				werkbezoek_end(&doing, r->object, &gezien));
}

/* ---- skipped ---- */

struct overslaan_in {
	int reden;
	const char *tekst;
};
static const struct field overslaan_fields[] = {
    FIELD_CHOICE_OF(struct overslaan_in, reden, bezoekredenen, "Waarom gaat het bezoek niet door?",
		    .required = true),
    FIELD(struct overslaan_in, tekst, TEXT, "Toelichting", .max = 300,
	  .hint = "Alleen nodig bij Iets anders. Niets over gezondheid."),
};

static int overslaan_form_handle(struct request *r)
{
	*(struct overslaan_in *)request_form(r, NULL) = (struct overslaan_in){.reden = CHOICE_NONE};
	return 0;
}

static void view_overslaan_form(struct html *h, struct request *r, const struct werkbezoek_row *b)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_form(h, &(struct ui_form){.action =
					 html_url(h, "/werkbezoeken/%s/overslaan", TOKEN(h, b->id)),
				     .versie = b->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Sla over",
				     .cancel = back_url(h, b),
				     .note = request_readers(r, ONDERDEEL_TIJDLIJN)});
}

static void overslaan_view(struct html *h, struct request *r)
{
	const struct werkbezoek_row *b = r->object;

	view_title(h, b, "Bezoek overslaan");
	if (bezoekstand_may_end(b->bezoekstand))
		view_overslaan_form(h, r, b);
	else
		view_facts(h, b);
	ui_link(h, back_url(h, b), "Alle bezoeken op deze plek");
}

static int overslaan_check(struct request *r)
{
	const struct overslaan_in *in = r->in;
	const char *obstacle = bezoekreden_obstacle(in->reden, in->tekst);

	check_open(r);
	if (obstacle)
		invalid(r, "tekst", "Toelichting: %s", obstacle);
	return 0;
}

static int overslaan_handle(struct request *r)
{
	const struct overslaan_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish_with_undo(r,
				in->reden == BEZOEKREDEN_WIL_NIET
				    ? "Overgeslagen. Het lot kiest deze plek niet meer."
				    : "Overgeslagen.",
				werkbezoek_refuse(&doing, r->object, in->reden, in->tekst));
}

/* ---- taken back ---- */

static int ongedaan_check(struct request *r)
{
	const struct werkbezoek_row *b = r->object;

	if (!bezoekstand_may_undo(b->bezoekstand))
		invalid(r, "", "Van dit bezoek is nog niets vastgelegd.");
	else if (b->gebruiker_id.nr != r->wie.gebruiker.nr)
		invalid(r, "", "Alleen %s kan dit ongedaan maken.", b->door);
	else if (moment_set(b->beantwoord_op))
		invalid(
		    r, "",
		    "De melding van dit bezoek is al beantwoord. Ongedaan maken kan niet meer.");
	return 0;
}

static int ongedaan_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	return finish(r, "Ongedaan gemaakt. Het bezoek is weer te doen.",
		      werkbezoek_open(&doing, r->object));
}

#define MET_TIJDLIJN (ONDERDEEL_WERK | ONDERDEEL_TIJDLIJN)
#define ROUTE_BEZOEK(method_, path_, summary_, ...)                                                \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_CONTACT_VASTLEGGEN,             \
		.summary = summary_, .doel = DOEL, .object = &object_werkbezoek,                   \
		.onderdelen = MET_TIJDLIJN, .scenario = "werkbezoek", __VA_ARGS__                  \
	}

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/werkbezoeken",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Bezoeken op het werk",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ONDERDEEL_WERK,
     .handle = lijst_handle,
     .view = lijst_view,
     .shape = &page_shape,
     .scenario = "werkbezoek"},
    ROUTE_BEZOEK(GET, "/werkbezoeken/:werkbezoek", "Bezoek op het werk",
		 .handle = gezien_form_handle, .view = gezien_view, .flags = ROUTE_NO_API),
    ROUTE_BEZOEK(POST, "/werkbezoeken/:werkbezoek", "Bezoek op het werk vastleggen",
		 FIELDS(gezien_fields, struct gezien_in), .check = gezien_check,
		 .handle = gezien_handle, .again = "/werkbezoeken/:werkbezoek"),
    ROUTE_BEZOEK(GET, "/werkbezoeken/:werkbezoek/overslaan", "Bezoek op het werk overslaan",
		 .handle = overslaan_form_handle, .view = overslaan_view, .flags = ROUTE_NO_API),
    ROUTE_BEZOEK(POST, "/werkbezoeken/:werkbezoek/overslaan", "Bezoek op het werk overslaan",
		 FIELDS(overslaan_fields, struct overslaan_in), .check = overslaan_check,
		 .handle = overslaan_handle, .again = "/werkbezoeken/:werkbezoek/overslaan"),
    ROUTE_BEZOEK(POST, "/werkbezoeken/:werkbezoek/ongedaan", "Bezoek op het werk ongedaan maken",
		 .check = ongedaan_check, .handle = ongedaan_handle,
		 .again = "/werkbezoeken/:werkbezoek"),
};
PAGE(werkbezoek, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
