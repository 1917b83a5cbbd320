/*
 * Bemiddelbaarheid: can this young person be brought to an employer now, and what is that known
 * from.
 *
 * What: the judgement with its author and last day; the four criteria it rests on and the other
 *       levensgebieden, each with what was found last, by whom, from where; a judgement is given
 *       here.
 * Who:  the judgement for who has the part "plan" in sight, each subject for who has its part;
 *       judging asks the right to change dossiers.
 * Invariants: a judgement has an author and a last day, and is uncertain after it, or when an
 *       answer contradicts it (promise 5); a yes against the criteria has a reason, none of them
 *       decides (promise 6); who does not see a criterium is not told what it says.
 * On purpose absent: a score or a sum. What is known and what is not stands in words.
 * Rows: F030-F033, F042; peers A13 and section 8.
 */
#include "gate/page.h"

#include "domain/termijn.h"
#include "store/bemiddelbaarheid.h"
#include "store/bevinding.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"

/* ---- the page ---- */

struct bemiddelbaarheid_page {
	struct bemiddelbaarheid_row oordeel;
	struct list bevindingen;
};
static const struct shape oordeel_shape =
    SHAPE("Bemiddelbaarheid", struct bemiddelbaarheid_row, bemiddelbaarheid_columns);
static const struct shape bevinding_shape =
    SHAPE("Bevinding", struct bevinding_row, bevinding_columns);
static const struct shape_part bemiddelbaarheid_parts[] = {
    {"oordeel", &oordeel_shape, offsetof(struct bemiddelbaarheid_page, oordeel), false},
    {"bevindingen", &bevinding_shape, offsetof(struct bemiddelbaarheid_page, bevindingen), true},
};
static const struct shape bemiddelbaarheid_shape = {.name = "BemiddelbaarheidInBeeld",
						    .size = sizeof(struct bemiddelbaarheid_page),
						    .parts = bemiddelbaarheid_parts,
						    .n_parts = COUNT(bemiddelbaarheid_parts)};

static int bevindingen_load(struct request *r, struct list *ret)
{
	struct db_rows rows;
	int rc = bevinding_list(r->db, r->arena, (jongere_id){request_id(r, ID_JONGERE)}, &rows);

	if (!rc)
		*ret = list_of(&rows);
	return rc;
}

static int bemiddelbaarheid_handle(struct request *r)
{
	struct bemiddelbaarheid_page *out = r->out;

	out->oordeel = *(const struct bemiddelbaarheid_row *)r->object;
	return bevindingen_load(r, &out->bevindingen);
}

/* What was found last on this subject; NULL: nothing, or nothing in sight. */
static const struct bevinding_row *newest(const struct list *bevindingen, int onderwerp)
{
	const struct bevinding_row *rows = bevindingen->rows;

	for (size_t i = 0; i < bevindingen->count; i++)
		if (rows[i].onderwerp == onderwerp)
			return &rows[i];
	return NULL;
}

static int answer_now(struct request *r, const struct bevinding_row *b)
{
	return bevinding_antwoord_now(b->antwoord, b->op, request_termijnen(r)->oordeel_houdbaar,
				      r->vandaag);
}

static struct criteria_beeld beeld_of(struct request *r, const struct list *bevindingen)
{
	const struct bemiddelbaarheid_row *j = r->object;
	int antwoorden[CRITERIA];

	for (int i = 0; i < CRITERIA; i++) {
		const struct bevinding_row *b = newest(bevindingen, i);
		antwoorden[i] = b ? answer_now(r, b) : BEVINDING_ONBEKEND;
	}
	return criteria_compute(antwoorden, (uint32_t)j->zicht);
}

/* ---- the judgement, and what is known of the criteria ---- */

static const char *oordeel_text(struct html *h, const struct bemiddelbaarheid_row *j)
{
	const char *tot = html_datum(h, j->tot_datum), *op = html_datum(h, j->op_datum);

	switch (j->bemiddelbaar) {
	case BEMIDDELBAAR_BEMIDDELBAAR:
		return arena_format(h->arena, "Volgens %s op %s. Geldig tot en met %s.", j->door,
				    op, tot);
	case BEMIDDELBAAR_TIJDELIJK_NIET:
		return arena_format(h->arena, "%s, volgens %s op %s. Kijk opnieuw op %s.",
				    choice_label(&bemiddelbaar_redenen, j->reden), j->door, op,
				    tot);
	case BEMIDDELBAAR_ONZEKER:
		return arena_format(h->arena,
				    "Het oordeel van %s, op %s, geldt niet meer sinds %s. Kijk "
				    "samen opnieuw.",
				    j->door, op, html_datum(h, datum_plus(j->tot_datum, 1)));
	default:
		return "Er is nog geen oordeel. Begin met de vier vragen hieronder.";
	}
}

static enum ui_tone oordeel_tone(int bemiddelbaar)
{
	switch (bemiddelbaar) {
	case BEMIDDELBAAR_BEMIDDELBAAR:
		return UI_OK;
	case BEMIDDELBAAR_ONZEKER:
		return UI_WARNING;
	default:
		return UI_INFO;
	}
}

static void view_set(struct html *h, const char *label, uint32_t criteria)
{
	if (criteria)
		ui_fact(h, label, choices_text(h->arena, &bevinding_onderwerpen, criteria));
}

/* In words and never in numbers: the four are no points. */
static void view_beeld(struct html *h, const struct criteria_beeld *beeld)
{
	ui_facts_begin(h);
	view_set(h, "Gaat goed", beeld->goed);
	view_set(h, "Vraagt aandacht", beeld->nog_niet);
	view_set(h, "Nog niet bekend", beeld->onbekend);
	view_set(h, "Niet voor u te lezen", beeld->verborgen);
	ui_facts_end(h);
}

static void view_oordeel(struct html *h, struct request *r)
{
	const struct bemiddelbaarheid_page *out = r->out;
	const struct bemiddelbaarheid_row *j = &out->oordeel;
	const struct criteria_beeld beeld = beeld_of(r, &out->bevindingen);
	const struct ui_action judge = {
	    .label = "Geef een oordeel",
	    .url = html_url(h, "/jongeren/%s/bemiddelbaarheid/oordeel", TOKEN(h, j->id)),
	    .kind = UI_PRIMARY,
	    .icon = UI_ICON_PEN};

	ui_section_begin(h, "oordeel", "Het oordeel");
	ui_badge(h, oordeel_tone(j->bemiddelbaar),
		 choice_label(&bemiddelbaarheden, j->bemiddelbaar));
	ui_p(h, oordeel_text(h, j));
	view_beeld(h, &beeld);
	if (!moment_set(j->gesloten_op) && request_may_do(r, &judge))
		ui_actions(h, &judge, 1);
	ui_section_end(h);
}

/* ---- one subject ---- */

static const char *said_text(struct html *h, const struct bevinding_row *b)
{
	const char *lukt =
	    choices_text(h->arena, &werknemersvaardigheden, (uint32_t)b->vaardigheden);

	return arena_format(h->arena, "%s%s%s %s, vastgelegd door %s.", *lukt ? "Lukt al: " : "",
			    lukt, *lukt ? "." : "", choice_label(&bevinding_bronnen, b->bron),
			    b->door);
}

static void view_bevinding(struct html *h, struct request *r, const struct bevinding_row *b)
{
	static const enum ui_tone tones[] = {[BEVINDING_JA] = UI_OK,
					     [BEVINDING_NOG_NIET] = UI_WARNING,
					     [BEVINDING_ONBEKEND] = UI_NEUTRAL};
	const struct ui_action weg = {.label = "Haal weg",
				      .url =
					  html_url(h, "/bevindingen/%s/weghalen", TOKEN(h, b->id)),
				      .post = true,
				      .versie = b->versie,
				      .kind = UI_SUBTLE,
				      .icon = UI_ICON_KRUIS};
	bool old = answer_now(r, b) != b->antwoord;
	const char *day = html_datum(h, moment_datum(b->op));
	const char *label = choice_label(&bevinding_antwoorden, b->antwoord);

	ui_signal(h,
		  &(struct ui_signal){
		      .wat = arena_format(h->arena, "%s. %s", label, bevinding_tekst(b)),
		      .waarom = said_text(h, b),
		      .termijn = old ? arena_format(h->arena, "Klopt dit nog? Van %s", day) : day,
		      .tone = old ? UI_WARNING : tones[b->antwoord],
		      .meer = &weg,
		      .n_meer = request_may_do(r, &weg)});
}

/* What was said before, newest first. */
static void view_earlier(struct html *h, struct request *r, const struct bevinding_row *last)
{
	const struct bemiddelbaarheid_page *out = r->out;
	const struct bevinding_row *rows = out->bevindingen.rows;
	size_t n = 0;

	for (size_t i = 0; i < out->bevindingen.count; i++) {
		if (rows[i].onderwerp != last->onderwerp || &rows[i] == last)
			continue;
		if (!n++) {
			ui_details_begin(h, "Wat er eerder stond");
			ui_signals_begin(h);
		}
		view_bevinding(h, r, &rows[i]);
	}
	if (n) {
		ui_signals_end(h);
		ui_details_end(h);
	}
}

static void view_onderwerp(struct html *h, struct request *r, int onderwerp)
{
	const struct bemiddelbaarheid_page *out = r->out;
	const struct bevinding_row *last = newest(&out->bevindingen, onderwerp);
	const struct choice *vraag = &bevinding_onderwerpen.list[onderwerp];
	const struct ui_action answer = {
	    .label = arena_format(h->arena, "Geef antwoord: %s", vraag->label),
	    .url = arena_format(h->arena, "%s/%s",
				html_url(h, "/jongeren/%s/bevindingen", TOKEN(h, out->oordeel.id)),
				vraag->code),
	    .icon = UI_ICON_PLUS};

	ui_h3(h, vraag->label);
	ui_p(h, vraag->hint);
	if (last) {
		ui_signals_begin(h);
		view_bevinding(h, r, last);
		ui_signals_end(h);
		view_earlier(h, r, last);
	}
	if (request_may_do(r, &answer))
		ui_actions(h, &answer, 1);
}

/* Those of [first, end) that this reader may see, under one heading. */
static void view_onderwerpen(struct html *h, struct request *r, const char *id, const char *title,
			     int first, int end)
{
	const struct bemiddelbaarheid_row *j = r->object;
	bool any = false;

	for (int i = first; i < end; i++) {
		if (!((uint32_t)j->zicht & bevinding_onderdeel(i)))
			continue;
		if (!any)
			ui_section_begin(h, id, title);
		any = true;
		view_onderwerp(h, r, i);
	}
	if (any)
		ui_section_end(h);
}

static void bemiddelbaarheid_view(struct html *h, struct request *r)
{
	const struct bemiddelbaarheid_row *j = r->object;

	ui_h1(h, arena_format(h->arena, "Kan %s nu naar werk?", kop_kort(h->arena, j)),
	      "Wat weten wij, en wat nog niet? De vragen tellen niet op: u beslist, samen.");
	ui_link(h, html_url(h, "/jongeren/%s", TOKEN(h, j->id)), "Terug naar de jongere");
	if (j->zicht & ONDERDEEL_PLAN)
		view_oordeel(h, r);
	view_onderwerpen(h, r, "criteria", "Vier vragen", 0, CRITERIA);
	view_onderwerpen(h, r, "levensgebieden", "Andere levensgebieden", CRITERIA,
			 BEVINDING_ONDERWERPEN);
	ui_print_button(h);
}

/* ---- giving a judgement ---- */

struct oordeel_in {
	int oordeel;
	int reden;
	struct datum herzien;
	const char *toelichting;
};
static const struct field oordeel_fields[] = {
    FIELD_CHOICE_OF(struct oordeel_in, oordeel, bemiddelbaar_oordelen,
		    "Kan de jongere nu naar een werkgever toe?", .required = true),
    FIELD_CHOICE_OF(struct oordeel_in, reden, bemiddelbaar_redenen, "Waarom nu even niet?",
		    .select = true, .hint = "Alleen als u kiest voor: nu even niet."),
    FIELD(struct oordeel_in, herzien, DATE, "Wanneer kijkt u opnieuw?", .after = DAYS(1),
	  .before = DAYS(366), .hint = "Alleen als u kiest voor: nu even niet."),
    FIELD(struct oordeel_in, toelichting, TEXT, "Waarop is dit gebaseerd?", .max = 300,
	  .hint = "Bijvoorbeeld een stage of een gesprek. Geen ziektes."),
};

static int oordeel_form_handle(struct request *r)
{
	struct bemiddelbaarheid_page *out = r->out;
	struct oordeel_in *form = request_form(r, NULL);

	form->oordeel = form->reden = CHOICE_NONE;
	form->herzien = DATUM_GEEN;
	return bevindingen_load(r, &out->bevindingen);
}

static void oordeel_form_view(struct html *h, struct request *r)
{
	const struct bemiddelbaarheid_row *j = r->object;
	const struct bemiddelbaarheid_page *out = r->out;
	const struct criteria_beeld beeld = beeld_of(r, &out->bevindingen);
	const char *url = html_url(h, "/jongeren/%s/bemiddelbaarheid", TOKEN(h, j->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Oordeel over %s", kop_kort(h->arena, j)),
	      arena_format(h->arena, "Dit oordeel geldt %d dagen. Daarna is het vanzelf onzeker.",
			   request_termijnen(r)->oordeel_houdbaar));
	view_beeld(h, &beeld);
	ui_form(h, &(struct ui_form){.action = url,
				     .versie = j->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_PLAN)});
}

static void check_tijdelijk_niet(struct request *r, const struct oordeel_in *in)
{
	if (in->reden == CHOICE_NONE)
		invalid(r, "reden", "Kies waarom het nu even niet gaat.");
	if (!datum_set(in->herzien))
		invalid(r, "herzien",
			"Vul in wanneer u opnieuw kijkt, bijvoorbeeld over drie maanden.");
}

/* Against what is known: that may be right, and then it says why (promise 6). */
static int check_wel(struct request *r, const struct oordeel_in *in)
{
	struct list bevindingen;
	struct criteria_beeld beeld;
	int rc = bevindingen_load(r, &bevindingen);

	if (rc || in->toelichting)
		return rc;
	beeld = beeld_of(r, &bevindingen);
	if (criteria_ask_reason(&beeld))
		invalid(
		    r, "toelichting",
		    "Niet op alle vragen is het antwoord ja: %s. Schrijf op waarom het toch kan.",
		    choices_text(r->arena, &bevinding_onderwerpen,
				 beeld.nog_niet | beeld.onbekend));
	return 0;
}

static int oordeel_check(struct request *r)
{
	const struct bemiddelbaarheid_row *j = r->object;
	const struct oordeel_in *in = r->in;

	if (moment_set(j->gesloten_op))
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
	if (bemiddelbaar_after(j->bemiddelbaar, in->oordeel) == CHOICE_NONE)
		invalid(r, "oordeel", "Dit wordt al onderzocht. Kies een oordeel, of ga terug.");
	if (in->oordeel == BEMIDDELSTAP_TIJDELIJK_NIET)
		check_tijdelijk_niet(r, in);
	return in->oordeel == BEMIDDELSTAP_WEL ? check_wel(r, in) : 0;
}

static struct datum last_day(struct request *r, const struct oordeel_in *in)
{
	switch (in->oordeel) {
	case BEMIDDELSTAP_WEL:
		return datum_plus(r->vandaag, request_termijnen(r)->oordeel_houdbaar);
	case BEMIDDELSTAP_TIJDELIJK_NIET:
		return in->herzien;
	default:
		return DATUM_GEEN;
	}
}

static int oordeel_handle(struct request *r)
{
	const struct bemiddelbaarheid_row *j = r->object;
	const struct oordeel_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct bemiddelbaar_oordeel oordeel = {
	    .stap = in->oordeel,
	    .reden = in->oordeel == BEMIDDELSTAP_TIJDELIJK_NIET ? in->reden : CHOICE_NONE,
	    .tot = last_day(r, in),
	    .toelichting = in->toelichting};

	r->location = request_path(r, "/jongeren/%s/bemiddelbaarheid", ID_JONGERE, j->id.nr);
	r->flash = "Het oordeel is vastgelegd.";
	return bemiddelbaarheid_judge(&doing, j->id, &oordeel);
}

/* ---- routes ---- */

static const struct shape form_shape = {.name = "Oordeelformulier",
					.size = sizeof(struct bemiddelbaarheid_page)};

static const struct route routes[] = {
    {.method = GET,
     .path = "/jongeren/:jongere/bemiddelbaarheid",
     .recht = RECHT_DOSSIER_LEZEN,
     .summary = "Bemiddelbaarheid en levensgebieden",
     .doel = DOEL,
     .object = &object_bemiddelbaarheid,
     .handle = bemiddelbaarheid_handle,
     .view = bemiddelbaarheid_view,
     .shape = &bemiddelbaarheid_shape,
     .flags = ROUTE_PRINT,
     .scenario = "bemiddelbaarheid"},
    {.method = GET,
     .path = "/jongeren/:jongere/bemiddelbaarheid/oordeel",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Oordeel over bemiddelbaarheid",
     .doel = DOEL,
     .object = &object_bemiddelbaarheid,
     .onderdelen = ONDERDEEL_PLAN,
     .handle = oordeel_form_handle,
     .view = oordeel_form_view,
     .shape = &form_shape,
     .flags = ROUTE_NO_API,
     .scenario = "bemiddelbaarheid"},
    {.method = POST,
     .path = "/jongeren/:jongere/bemiddelbaarheid",
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .summary = "Oordeel over bemiddelbaarheid",
     .doel = DOEL,
     .object = &object_bemiddelbaarheid,
     .onderdelen = ONDERDEEL_PLAN,
     FIELDS(oordeel_fields, struct oordeel_in),
     .check = oordeel_check,
     .handle = oordeel_handle,
     .again = "/jongeren/:jongere/bemiddelbaarheid/oordeel",
     .scenario = "bemiddelbaarheid"},
};
PAGE(bemiddelbaarheid, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
