/*
 * A jongere in a casusoverleg: the question, what was said, and what was agreed.
 *
 * What: while the meeting lasts one writes the minutes and agrees on what somebody does by when;
 *       "Volgende" leads to who is next. What is agreed stands in the plan, as any other.
 * Who:  whoever takes part and has the plan in sight; agreeing on something asks the right to
 *       change dossiers. Who only has the plan in sight reads it here afterwards.
 * Invariants: minutes are written while the meeting lasts (overlegpunt_buiten_overleg) and belong
 *       to the plan; a key decision is taken with the jongere, so it stands behind its own page.
 * On purpose absent: who said what.
 * Rows: F129, F132-F133; peers A15, A16.
 */
#include "gate/page.h"

#include "store/betrokkene.h"
#include "store/casusoverleg.h"
#include "store/jongere.h"
#include "store/plan.h"

#define DOEL "casusoverleg"
#define PAD "/overlegpunten/:overlegpunt"
#define VERSLAG PAD "/verslag"
#define ACTIES PAD "/acties"

struct punt_page {
	struct overlegpunt_row punt;
	struct list acties;
	struct db_rows doelen, keuzes; /* that run; of the jongere */
	overlegpunt_id volgende;       /* 0: nobody is left, that one may read */
};
static const struct shape punt_shape =
    SHAPE("Overlegpunt", struct overlegpunt_row, overlegpunt_columns);
static const struct shape actie_shape = SHAPE("Actie", struct actie_row, actie_columns);
static const struct shape_part page_parts[] = {
    {"punt", &punt_shape, offsetof(struct punt_page, punt), false},
    {"acties", &actie_shape, offsetof(struct punt_page, acties), true},
};
static const struct shape page_shape = {.name = "OverlegpuntMetActies",
					.size = sizeof(struct punt_page),
					.parts = page_parts,
					.n_parts = COUNT(page_parts)};

struct verslag_in {
	const char *verslag;
};
static const struct field verslag_fields[] = {
    FIELD(struct verslag_in, verslag, LONG_TEXT, "Wat is er besproken?", .required = true,
	  .max = 2000, .hint = "Kort, en zo dat de jongere het mag lezen."),
};
struct actie_in {
	doel_id doel;
	const char *tekst;
	gebruiker_id wie;
	struct datum voor;
};
static const struct field actie_fields[] = {
    FIELD(struct actie_in, tekst, TEXT, "Wat gaat er gebeuren?", .required = true, .max = 200),
    FIELD_ID_OF(struct actie_in, doel, doel, DOEL, "Voor welk doel van de jongere?",
		.required = true),
    FIELD_ID_OF(struct actie_in, wie, gebruiker, GEBRUIKER, "Wie doet dit?"),
    FIELD(struct actie_in, voor, DATE, "Uiterlijk op", .required = true, .after = DAYS(0),
	  .before = DAYS(732)),
};
#define USUAL_DAYS 14

/* ---- what can be chosen ---- */

struct doel_keuze {
	doel_id id;
	const char *naam;
};
static const struct column doel_keuze_columns[] = {
    COLUMN_ID(struct doel_keuze, id, doel, DOEL, NULL),
    COLUMN(struct doel_keuze, naam, TEXT, NULL, ONDERDEEL_PLAN),
};
#define MAX_DOELEN 100
QUERY(doel_keuze_list,
      "SELECT d.id, d.tekst AS naam FROM doel d WHERE d.jongere_id = $1 AND d.toestand = 'open' "
      "ORDER BY d.zicht_van_op, d.id DESC LIMIT 100");

/* Who comes after this one, of those of whom nothing was said yet. */
static overlegpunt_id next_of(const struct db_rows *agenda, overlegpunt_id here)
{
	const struct overlegpunt_row *rows = agenda->rows;
	overlegpunt_id before = {0};
	bool passed = false;

	for (size_t i = 0; i < agenda->count; i++) {
		passed = passed || rows[i].id.nr == here.nr;
		if (rows[i].toestand != OVERLEGPUNT_OPEN || rows[i].id.nr == here.nr)
			continue;
		if (passed)
			return rows[i].id;
		if (!before.nr)
			before = rows[i].id;
	}
	return before;
}

static int find_next(struct request *r, overlegpunt_id *ret)
{
	const struct overlegpunt_row *p = r->object;
	struct db_rows agenda;
	int rc = overlegpunt_list(r->db, r->arena, p->casusoverleg_id, &agenda);

	if (!rc)
		*ret = next_of(&agenda, p->id);
	return rc;
}

/* Minutes are taken now, and things agreed on. */
static bool is_bezig(const struct overlegpunt_row *p)
{
	return p->overleg == CASUSOVERLEG_BEZIG && p->toestand != OVERLEGPUNT_INGETROKKEN;
}

/* Of the plan what is still to be done, wherever it was agreed. */
static struct list open_acties(const struct db_rows *acties)
{
	struct actie_row *rows = acties->rows;
	size_t n = 0;

	for (size_t i = 0; i < acties->count; i++)
		if (rows[i].toestand == PLANSTAND_OPEN)
			rows[n++] = rows[i];
	return (struct list){.rows = rows, .count = n};
}

static int punt_handle(struct request *r)
{
	struct punt_page *out = r->out;
	struct verslag_in *verslag = request_form(r, VERSLAG);
	struct actie_in *actie = request_form(r, ACTIES);
	struct db_rows acties;
	int rc = 0;

	out->punt = *(const struct overlegpunt_row *)r->object;
	verslag->verslag = out->punt.verslag;
	actie->wie = r->wie.gebruiker;
	actie->voor = datum_plus(r->vandaag, USUAL_DAYS);
	if (out->punt.neemt_deel && out->punt.overleg == CASUSOVERLEG_BEZIG)
		rc = find_next(r, &out->volgende);
	rc = rc ? rc : actie_list(r->db, r->arena, out->punt.jongere_id, &acties);
	rc =
	    rc ? rc : betrokkene_keuzes(r->db, r->arena, out->punt.jongere_id, r->nu, &out->keuzes);
	rc = rc ? rc
		: db_rows(r->db, r->arena, &doel_keuze_list, ARGS(out->punt.jongere_id),
			  doel_keuze_columns, COUNT(doel_keuze_columns), sizeof(struct doel_keuze),
			  MAX_DOELEN, &out->doelen);
	if (!rc)
		out->acties = open_acties(&acties);
	return rc;
}

/* ---- view ---- */

static void view_verslag(struct html *h, struct request *r, const char *url)
{
	const struct punt_page *out = r->out;
	size_t n;
	struct ui_field *fields = request_fields(r, VERSLAG, &n);

	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/verslag", url),
				     .id = "verslag",
				     .versie = out->punt.versie,
				     .legend = "Verslag",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar het verslag",
				     .icon = UI_ICON_VINK,
				     .note = request_readers(r, ONDERDEEL_PLAN)});
}

static void view_acties(struct html *h, const struct request *r, const struct punt_page *out)
{
	const struct actie_row *rows = out->acties.rows;

	if (!out->acties.count)
		return;
	ui_section_begin(h, "afspraken", "Afspraken die openstaan");
	ui_list_begin(h);
	for (size_t i = 0; i < out->acties.count; i++)
		ui_item(h, &(struct ui_item){
			       .title = rows[i].tekst,
			       .text = rows[i].gebruiker_id.nr ? rows[i].wie : rows[i].roepnaam,
			       .badge = ui_due_text(h, rows[i].voor_datum, r->vandaag),
			       .tone = ui_due_tone(rows[i].voor_datum, r->vandaag)});
	ui_list_end(h);
	ui_section_end(h);
}

static void view_afspreken(struct html *h, struct request *r, const char *url)
{
	const struct punt_page *out = r->out;
	const struct doel_keuze *doelen = out->doelen.rows;
	size_t n;
	struct ui_field *fields = request_fields(r, ACTIES, &n);
	struct ui_field *wie = request_field_of(fields, n, "wie");

	if (!out->doelen.count) {
		ui_p(h, "Iets afspreken kan als er een doel van de jongere is.");
		ui_link(h, html_url(h, "/jongeren/%s/doelen/nieuw", TOKEN(h, out->punt.jongere_id)),
			"Nieuw doel");
		return;
	}
	request_choose(r, request_field_of(fields, n, "doel"),
		       ROW_SET(doel_keuze_columns, doelen, out->doelen.count), "Kies een doel");
	request_offer_betrokkenen(r, wie, &out->keuzes);
	wie->empty = arena_format(h->arena, "%s zelf", out->punt.roepnaam);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/acties", url),
				     .id = "afspraak",
				     .behind = "Spreek iets af",
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Spreek af",
				     .note = request_readers(r, ONDERDEEL_PLAN)});
}

static void view_facts(struct html *h, const struct overlegpunt_row *p, const char *verslag)
{
	ui_facts_begin(h);
	ui_fact(h, "Stand", choice_label(&overlegpunt_toestanden, p->toestand));
	ui_fact(h, "Vraag", p->vraag);
	ui_fact(h, "Gevraagd door", p->door);
	ui_fact(h, "Urgentie", choice_label(&overlegurgenties, p->urgentie));
	ui_fact(h, "Weet de jongere ervan?", p->weet_jongere ? "Ja" : "Nog niet");
	if (verslag)
		ui_fact(h, "Verslag", verslag);
	if (p->besproken_door)
		ui_fact(h, "Opgeschreven door",
			arena_format(h->arena, "%s, %s", p->besproken_door,
				     html_moment(h, p->besproken_op)));
	ui_facts_end(h);
}

static void view_acts(struct html *h, struct request *r, const char *url)
{
	const struct punt_page *out = r->out;
	const struct overlegpunt_row *p = &out->punt;
	const char *jongere = html_url(h, "/jongeren/%s", TOKEN(h, p->jongere_id));
	struct ui_action acts[5];
	size_t n = 0;

	if (out->volgende.nr)
		acts[n++] = (struct ui_action){
		    .label = "Volgende",
		    .url = html_url(h, "/overlegpunten/%s", TOKEN(h, out->volgende)),
		    .icon = UI_ICON_VOLGENDE};
	acts[n++] = (struct ui_action){
	    .label = "Bekijk de jongere", .url = jongere, .icon = UI_ICON_GEBRUIKER};
	acts[n++] = (struct ui_action){.label = "Kies een coach",
				       .url = arena_format(h->arena, "%s/coach", jongere),
				       .icon = UI_ICON_GEBRUIKER};
	acts[n++] =
	    (struct ui_action){.label = "Leg een beslissing vast",
			       .url = arena_format(h->arena, "%s/beslissingen/nieuw", jongere),
			       .icon = UI_ICON_PEN};
	if (out->punt.neemt_deel && p->toestand == OVERLEGPUNT_OPEN)
		acts[n++] = (struct ui_action){.label = "Haal van de agenda",
					       .url = arena_format(h->arena, "%s/weghalen", url),
					       .post = true,
					       .versie = p->versie,
					       .kind = UI_SUBTLE,
					       .icon = UI_ICON_KRUIS};
	ui_actions(h, acts, request_keep_allowed(r, acts, n));
}

static void punt_view(struct html *h, struct request *r)
{
	const struct punt_page *out = r->out;
	const struct overlegpunt_row *p = &out->punt;
	const char *url = html_url(h, "/overlegpunten/%s", TOKEN(h, p->id));
	/* What was typed is shown again, also when the meeting stopped meanwhile. */
	bool writes = out->punt.neemt_deel && (is_bezig(p) || r->again);
	const struct ui_action agree = {.url = arena_format(h->arena, "%s/acties", url),
					.post = true};

	ui_h1(h, kop_kort(h->arena, p),
	      arena_format(h->arena, "In het casusoverleg van %s", html_datum(h, p->datum)));
	view_facts(h, p, writes ? NULL : p->verslag);
	if (writes)
		view_verslag(h, r, url);
	view_acties(h, r, out);
	if (writes && request_may_do(r, &agree))
		view_afspreken(h, r, url);
	view_acts(h, r, url);
	if (out->punt.neemt_deel)
		ui_link(h, html_url(h, "/casusoverleggen/%s", TOKEN(h, p->casusoverleg_id)),
			"Terug naar de agenda");
}

/* ---- what is done there ---- */

static int bezig_check(struct request *r)
{
	const struct overlegpunt_row *p = r->object;

	if (p->toestand == OVERLEGPUNT_INGETROKKEN)
		invalid(r, "", "Deze jongere staat niet meer op de agenda.");
	else if (!is_bezig(p))
		invalid(r, "", "Het overleg is niet bezig. Ga eerst verder met het overleg.");
	return 0;
}

static int verslag_handle(struct request *r)
{
	const struct overlegpunt_row *p = r->object;
	const struct verslag_in *in = r->in;
	const struct handeling doing = request_doing(r);
	overlegpunt_id next = {0};
	int rc = overlegpunt_report(&doing, p, in->verslag);

	rc = rc ? rc : find_next(r, &next);
	r->location = request_path(r, "/overlegpunten/%s", ID_OVERLEGPUNT, p->id.nr);
	r->flash = next.nr ? "Bewaard. Kies Volgende voor de volgende jongere."
			   : "Bewaard. Dit was de laatste jongere die u kunt bespreken.";
	return rc;
}

static int actie_handle(struct request *r)
{
	const struct overlegpunt_row *p = r->object;
	const struct actie_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct actie_nieuw nieuw = {p->jongere_id, in->doel, in->tekst, in->wie, in->voor};
	actie_id id;
	int rc = actie_create(&doing, &nieuw, &id);

	rc = request_explain(r, rc,
			     {NULL, "",
			      "Kies een doel dat nog loopt, en iemand die bij de jongere betrokken "
			      "blijft."});
	rc = rc ? rc : overlegactie_create(&doing, p, id);
	r->location = request_path(r, "/overlegpunten/%s", ID_OVERLEGPUNT, p->id.nr);
	r->flash = "De afspraak staat in het plan.";
	return rc;
}

static int weghalen_handle(struct request *r)
{
	const struct overlegpunt_row *p = r->object;
	const struct handeling doing = request_doing(r);

	if (p->toestand != OVERLEGPUNT_OPEN)
		return fail(r, ERR_CONFLICT, "talked about, or taken off already");
	r->location =
	    request_path(r, "/casusoverleggen/%s", ID_CASUSOVERLEG, p->casusoverleg_id.nr);
	r->flash = "Deze jongere staat niet meer op de agenda.";
	return overlegpunt_withdraw(&doing, p);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, summary_, ...)                                               \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_##recht_,                     \
		.summary = (summary_), .doel = DOEL, .object = &object_overlegpunt,                \
		.onderdelen = ONDERDEEL_PLAN, .scenario = "casusoverleg", __VA_ARGS__              \
	}

/* Whoever has the plan in sight reads; only who takes part does something. */
#define DEEL .mits = "neemt_deel"

static const struct route routes[] = {
    ROUTE(GET, PAD, DOSSIER_LEZEN, "In het casusoverleg", .handle = punt_handle, .view = punt_view,
	  .shape = &page_shape),
    ROUTE(POST, VERSLAG, OVERLEG_DOEN, "Verslag van het casusoverleg", DEEL,
	  FIELDS(verslag_fields, struct verslag_in), .check = bezig_check, .handle = verslag_handle,
	  .again = PAD),
    ROUTE(POST, ACTIES, DOSSIER_WIJZIGEN, "Iets afspreken in het casusoverleg", DEEL,
	  FIELDS(actie_fields, struct actie_in), .check = bezig_check, .handle = actie_handle,
	  .again = PAD),
    ROUTE(POST, PAD "/weghalen", OVERLEG_DOEN, "Van de agenda halen", DEEL,
	  .handle = weghalen_handle),
};
PAGE(overlegpunt, .room = "overleg", .routes = routes, .n_routes = COUNT(routes));
