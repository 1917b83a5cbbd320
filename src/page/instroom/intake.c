/*
 * Intake: the first talk, in five minutes, and finished when there is more time.
 *
 * What: what the young person asks, in own words; the doelgroep, with the law it rests on; what
 *       works and what is needed; the decision with its reason, or a longer time to find out. What
 *       is missing stands on top, and is a line in Mijn werk. What was asked of others stands below
 *       (expertise.c).
 * Who:  whoever may change the dossier and has its plan in sight.
 * Invariants: nothing has to be filled in to keep what there is; a decision has a reason. It is
 *       finished when nothing is missing. Without the advice of an arbeidsdeskundige it says so
 *       (F028). No benefit is no reason to say no (F025).
 * On purpose absent: a score that decides (F009).
 * Rows: F005-F006, F009, F016-F017, F025-F029.
 */
#include "gate/page.h"

#include "domain/aanmelding.h"
#include "domain/doelgroep.h"
#include "store/aanmelding.h"
#include "store/intake.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"
#define ONDERDELEN (ONDERDEEL_PLAN | ONDERDEEL_WILLEN | ONDERDEEL_INKOMEN)

/* ---- the page ---- */

struct intake_page {
	struct intake_row intake;
	struct list expertises;
	bool deskundige; /* an arbeidsdeskundige answered */
};
static const struct shape intake_shape = SHAPE("Intake", struct intake_row, intake_columns);
static const struct shape expertise_shape =
    SHAPE("Expertise", struct expertise_row, expertise_columns);
static const struct shape_part intake_parts[] = {
    {"intake", &intake_shape, offsetof(struct intake_page, intake), false},
    {"expertises", &expertise_shape, offsetof(struct intake_page, expertises), true},
};
static const struct shape intake_page_shape = {.name = "IntakeVanJongere",
					       .size = sizeof(struct intake_page),
					       .parts = intake_parts,
					       .n_parts = COUNT(intake_parts)};

static int intake_handle(struct request *r)
{
	const struct intake_row *i = r->object;
	struct intake_page *out = r->out;
	struct db_rows expertises;
	int rc = expertise_list(r->db, r->arena, i->id, &expertises);

	out->intake = *i;
	out->expertises = list_of(&expertises);
	out->deskundige =
	    !rc && expertise_has_answer(&expertises, EXPERTISESOORT_ARBEIDSDESKUNDIGE);
	return rc;
}

static const char *missing_text(struct html *h, const struct intake_row *i)
{
	const struct intake_inhoud inhoud = intake_inhoud(i);
	uint32_t missing = intake_missing(&inhoud);
	const char *text = "";

	for (size_t k = 0; k < intakedelen.count; k++)
		if (missing >> k & 1)
			text = arena_format(h->arena, "%s%s%s", text, *text ? ", " : "",
					    intakedelen.list[k].label);
	return text;
}

static void view_state(struct html *h, const struct intake_page *out)
{
	const struct intake_row *i = &out->intake;

	if (intake_is_open(i))
		ui_alert(h, UI_WARNING, "Deze intake is nog niet af",
			 arena_format(h->arena, "Dit ontbreekt nog: %s.", missing_text(h, i)));
	if (i->besluit == INTAKEBESLUIT_UITZOEKEN)
		ui_alert(
		    h, UI_INFO, "Er wordt langer uitgezocht",
		    arena_format(h->arena, "Tot en met %s.", html_datum(h, i->diagnose_tot_datum)));
	if (i->besluit != CHOICE_NONE && !out->deskundige)
		ui_alert(h, UI_WARNING, "Zonder arbeidsdeskundige",
			 "Er is nog geen advies van een arbeidsdeskundige bij dit besluit.");
}

static const char *came_text(struct html *h, const struct intake_row *i)
{
	if (i->kanaal == CHOICE_NONE)
		return NULL;
	return arena_format(h->arena, "%s%s%s. %s. Over: %s.", choice_label(&kanalen, i->kanaal),
			    i->melder_naam ? ", " : "", i->melder_naam ? i->melder_naam : "",
			    choice_label(&aanmeldvormen, i->vorm),
			    aanmeldonderwerpen_text(h->arena, i->onderwerpen));
}

static void view_facts(struct html *h, const struct intake_row *i)
{
	const char *came = came_text(h, i);

	ui_facts_begin(h);
	if (came)
		ui_fact(h, "Hoe in beeld", came);
	ui_fact(h, "Hulpvraag", i->hulpvraag);
	ui_fact(h, "Doelgroep",
		i->doelgroep == CHOICE_NONE
		    ? NULL
		    : arena_format(h->arena, "%s. %s", choice_label(&doelgroepen, i->doelgroep),
				   doelgroep_wet(i->doelgroep)));
	ui_fact(h, "Wat lukt en wat nodig is", i->lukt);
	ui_fact(h, "Besluit", choice_label(&intakebesluiten, i->besluit));
	if (i->besluit_reden)
		ui_fact(h, "Waarom", i->besluit_reden);
	ui_fact(h, "Door",
		arena_format(h->arena, "%s, begonnen op %s", i->door,
			     html_datum(h, moment_datum(i->op))));
	if (moment_set(i->afgerond_op))
		ui_fact(h, "Afgerond", html_datum(h, moment_datum(i->afgerond_op)));
	ui_facts_end(h);
}

static void view_expertises(struct html *h, struct request *r, const struct intake_page *out,
			    const char *url)
{
	const struct expertise_row *rows = out->expertises.rows;
	const struct ui_action ask = {.label = "Vraag advies",
				      .url = arena_format(h->arena, "%s/expertises/nieuw", url)};

	ui_section_begin(h, "advies", "Advies van anderen");
	if (!out->expertises.count)
		ui_p(h, "Weet iemand anders hier meer van? Vraag advies, met een dag erbij. Het "
			"antwoord komt hier.");
	ui_list_begin(h);
	for (size_t i = 0; i < out->expertises.count; i++) {
		bool waits = !rows[i].antwoord;

		ui_item(
		    h,
		    &(struct ui_item){
			.title = arena_format(h->arena, "%s: %s",
					      choice_label(&expertisesoorten, rows[i].soort),
					      rows[i].wie),
			.url = waits ? html_url(h, "/expertises/%s/antwoord", TOKEN(h, rows[i].id))
				     : NULL,
			.text = waits
				    ? rows[i].vraag
				    : arena_format(h->arena, "%s Antwoord op %s: %s", rows[i].vraag,
						   html_datum(h, rows[i].beantwoord_datum),
						   rows[i].antwoord),
			.badge =
			    waits ? ui_due_text(h, rows[i].voor_datum, r->vandaag) : "Beantwoord",
			.tone = waits ? ui_due_tone(rows[i].voor_datum, r->vandaag) : UI_OK});
	}
	ui_list_end(h);
	if (request_may_do(r, &ask))
		ui_action(h, &ask);
	ui_section_end(h);
}

static void intake_view(struct html *h, struct request *r)
{
	const struct intake_page *out = r->out;
	const struct intake_row *i = &out->intake;
	const char *url = html_url(h, "/jongeren/%s", TOKEN(h, i->id));
	const char *act = "Begin de intake";
	struct ui_action edit = {.url = arena_format(h->arena, "%s/intake/wijzigen", url),
				 .kind = UI_PRIMARY};

	ui_h1(h, arena_format(h->arena, "Intake van %s", kop_kort(h->arena, i)),
	      "Wat wil de jongere, wat lukt, en is dit de goede plek?");
	if (i->intake_id) {
		view_state(h, out);
		view_facts(h, i);
		act = intake_is_open(i) ? "Vul aan" : "Nieuwe intake";
	} else {
		ui_p(h, "Er is nog geen intake. Het gesprek duurt vijf minuten, en u kunt later "
			"verdergaan.");
	}
	edit.label = act;
	if (!moment_set(i->gesloten_op) && request_may_do(r, &edit))
		ui_actions(h, &edit, 1);
	if (moment_set(i->afgerond_op) && intakebesluit_is_in(i->besluit))
		ui_link(h, arena_format(h->arena, "%s/overeenkomst", url),
			"Spreek de overeenkomst af");
	view_expertises(h, r, out, url);
	ui_link(h, url, "Terug naar de jongere");
}

/* ---- writing it ---- */

struct intake_in {
	const char *hulpvraag;
	int doelgroep;
	const char *lukt;
	int besluit;
	const char *besluit_reden;
	struct datum diagnose_tot;
};
static const struct field intake_fields[] = {
    FIELD(struct intake_in, hulpvraag, LONG_TEXT, "Wat wil de jongere?", .max = 1000,
	  .hint = "In de woorden van de jongere."),
    FIELD_CHOICE_OF(struct intake_in, doelgroep, doelgroepen, "Doelgroep",
		    .hint = "De wet die geldt. Dit zegt wie helpt, en nooit of er hulp komt."),
    FIELD(struct intake_in, lukt, LONG_TEXT, "Wat lukt, en wat is nodig?", .max = 2000,
	  .hint = "Zeg wat het betekent voor werk, zonder namen van ziektes. Begin met wat goed "
		  "gaat."),
    FIELD_CHOICE_OF(struct intake_in, besluit, intakebesluiten, "Besluit"),
    FIELD(struct intake_in, besluit_reden, LONG_TEXT, "Waarom dit besluit?", .max = 1000),
    FIELD(struct intake_in, diagnose_tot, DATE, "Uitzoeken tot en met", .after = DAYS(0),
	  .before = DAYS(366), .hint = "Alleen als u langer uitzoekt. Een paar maanden is genoeg."),
};

static int form_handle(struct request *r)
{
	const struct intake_row *i = r->object;
	struct intake_in *form = request_form(r, NULL);

	form->doelgroep = i->doelgroep;
	form->besluit = CHOICE_NONE;
	if (intake_is_open(i))
		*form = (struct intake_in){i->hulpvraag, i->doelgroep,     i->lukt,
					   i->besluit,   i->besluit_reden, i->diagnose_tot_datum};
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	const struct intake_row *i = r->object;
	const char *url = html_url(h, "/jongeren/%s/intake", TOKEN(h, i->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Intake van %s", kop_kort(h->arena, i)),
	      "Vul in wat u weet. De rest kan later.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/wijzigen", url),
				     .versie = intake_is_open(i) ? i->versie : 0,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = url,
				     .note = "Wie kan dit lezen: iedereen die bij deze jongere het "
					     "onderdeel plan mag zien."});
}

static int intake_check(struct request *r)
{
	const struct intake_in *in = r->in;
	bool uitzoeken = in->besluit == INTAKEBESLUIT_UITZOEKEN;

	if (in->besluit != CHOICE_NONE && !in->besluit_reden)
		invalid(r, "besluit_reden", "Waarom dit besluit: vul in waarom.");
	if (uitzoeken && !datum_set(in->diagnose_tot))
		invalid(r, "diagnose_tot", "Uitzoeken tot en met: vul een laatste dag in.");
	if (!uitzoeken && datum_set(in->diagnose_tot))
		invalid(r, "diagnose_tot",
			"Uitzoeken tot en met: laat dit leeg, of kies het besluit \"%s\".",
			choice_label(&intakebesluiten, INTAKEBESLUIT_UITZOEKEN));
	return 0;
}

static int update_handle(struct request *r)
{
	const struct intake_row *i = r->object;
	const struct intake_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct intake_wijziging wijziging = {
	    .inhoud = {in->hulpvraag, in->doelgroep, in->lukt, in->besluit},
	    .besluit_reden = in->besluit == CHOICE_NONE ? NULL : in->besluit_reden,
	    .diagnose_tot = in->diagnose_tot};
	int rc;

	if (moment_set(i->gesloten_op))
		return fail(r, ERR_CONFLICT, "dossier is closed");
	rc = intake_update(&doing, i, &wijziging);
	r->location = request_path(r, "/jongeren/%s/intake", ID_JONGERE, i->id.nr);
	r->flash = intake_missing(&wijziging.inhoud) ? "Bewaard. U kunt later verdergaan."
						     : "De intake is afgerond.";
	return rc == ERR_CONFLICT ? fail(r, rc, "another intake was begun") : rc;
}

#define INTAKE(path_, summary_)                                                                    \
	.path = path_, .summary = summary_, .doel = DOEL, .object = &object_intake,                \
	.onderdelen = ONDERDELEN, .scenario = "intake"

static const struct route routes[] = {
    {.method = GET,
     INTAKE("/jongeren/:jongere/intake", "Intake"),
     .recht = RECHT_DOSSIER_LEZEN,
     .handle = intake_handle,
     .view = intake_view,
     .shape = &intake_page_shape,
     .flags = ROUTE_PRINT},
    {.method = GET,
     INTAKE("/jongeren/:jongere/intake/wijzigen", "Intake invullen"),
     .recht = RECHT_DOSSIER_WIJZIGEN,
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API},
    {.method = POST,
     INTAKE("/jongeren/:jongere/intake/wijzigen", "Intake invullen"),
     .recht = RECHT_DOSSIER_WIJZIGEN,
     FIELDS(intake_fields, struct intake_in),
     .check = intake_check,
     .handle = update_handle,
     .again = "/jongeren/:jongere/intake/wijzigen"},
};
PAGE(intake, .room = "instroom", .routes = routes, .n_routes = COUNT(routes));
