/*
 * Stand: the steps of a dossier that have a day, an author and a reason: phase, closing and opening
 * again. The destination after school is in room instroom.
 *
 * What: one short form a step; each writes its line on the timeline.
 * Who:  whoever may change dossiers, for a dossier with the plan in sight.
 * Invariants: only changes of phase that make sense (domain/fase); from uitval a dossier cannot
 *       be closed (promise 2), nor with an open call for help or red melding, nor after school
 *       without a destination or waakvlam; a dossier is only open with a next contact (promise 1),
 *       and closed with an outcome (domain/sluiting).
 * On purpose absent: deleting. Closed is closed, and coming back is always possible.
 * Rows: F010, F011, F114.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "domain/gebeurtenis.h"
#include "store/jongere.h"
#include "store/jongere_wijzig.h"
#include "store/uitstroom.h"

/* ---- the object ---- */

struct stand_row {
	jongere_id id;
	int64_t zicht;
	int64_t versie;
	const char *roepnaam;
	const char *achternaam;
	int fase;
	struct datum fase_van_datum;
	struct datum uitstroom_datum;
	int bestemming;
	struct datum stand_waakvlam_datum;
	struct moment hulp_gevraagd_op;
	struct moment melding_rood_op;
	struct moment gesloten_op;
	const char *gesloten_reden;
};
static const struct column stand_columns[] = {
    COLUMN_ID(struct stand_row, id, jongere, JONGERE, "Nummer"),
    COLUMN(struct stand_row, zicht, INT, NULL, 0),
    COLUMN(struct stand_row, versie, INT, NULL, 0),
    COLUMN(struct stand_row, roepnaam, TEXT, "Roepnaam", ONDERDEEL_PERSONALIA),
    COLUMN(struct stand_row, achternaam, TEXT, "Achternaam", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct stand_row, fase, fasen, "Fase", ONDERDEEL_PERSONALIA),
    COLUMN(struct stand_row, fase_van_datum, DATUM, "In deze fase sinds", ONDERDEEL_PERSONALIA),
    COLUMN(struct stand_row, uitstroom_datum, DATUM, "Van school", ONDERDEEL_ONDERWIJS),
    COLUMN(struct stand_row, stand_waakvlam_datum, DATUM, "Waakvlam tot", ONDERDEEL_PERSONALIA),
    COLUMN_KEUZE(struct stand_row, bestemming, bestemmingen, "Bestemming", ONDERDEEL_PLAN),
    COLUMN(struct stand_row, hulp_gevraagd_op, MOMENT, "Hulp gevraagd", ONDERDEEL_PERSONALIA),
    COLUMN(struct stand_row, melding_rood_op, MOMENT, "Rode melding", ONDERDEEL_PERSONALIA),
    COLUMN(struct stand_row, gesloten_op, MOMENT, "Gesloten", ONDERDEEL_PERSONALIA),
    COLUMN(struct stand_row, gesloten_reden, TEXT, "Waarom gesloten", ONDERDEEL_PERSONALIA),
};
QUERY(stand_find, "SELECT id, zicht, versie, roepnaam, achternaam, fase, fase_van_datum, "
		  "uitstroom_datum, bestemming, stand_waakvlam_datum, "
		  "stand_hulp_gevraagd_op AS hulp_gevraagd_op, "
		  "stand_melding_rood_op AS melding_rood_op, gesloten_op, gesloten_reden "
		  "FROM jongere WHERE id = $1");
static const struct object object_stand =
    OBJECT(JONGERE, stand_find, stand_columns, struct stand_row);

static int finish(struct request *r, const char *flash, int rc)
{
	const struct stand_row *j = r->object;

	r->location = request_path(r, "/jongeren/%s", ID_JONGERE, j->id.nr);
	r->flash = flash;
	return rc;
}

static const char *jongere_url(struct html *h, const struct stand_row *j)
{
	return html_url(h, "/jongeren/%s", TOKEN(h, j->id));
}

/* A step of the dossier: where its form goes, and under which part its text is kept. */
struct stap {
	const char *naam, *submit;
	uint32_t deel;
};

/* The one form of the page: posts to where it stands. */
static void draw_form(struct html *h, struct request *r, const struct stap *stap,
		      struct ui_field *fields, size_t n)
{
	const struct stand_row *j = r->object;
	const char *url = jongere_url(h, j);

	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/%s", url, stap->naam),
				     .versie = j->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = stap->submit,
				     .cancel = url,
				     .note = request_readers(r, stap->deel)});
}

/* The phases that can follow, closing aside. */
static uint32_t fasen_after(int van)
{
	uint32_t set = 0;

	for (int i = 0; i < FASE_COUNT; i++)
		if (fase_may_change(van, i) && fase_is_open(i))
			set |= UINT32_C(1) << i;
	return set;
}

/* ---- fase ---- */

struct fase_in {
	int fase;
	struct datum van;
	const char *reden;
};
static const struct field fase_fields[] = {
    FIELD_CHOICE_OF(struct fase_in, fase, fasen, "Naar welke fase?", .required = true),
    FIELD(struct fase_in, van, DATE, "Vanaf", .required = true, .after = DAYS(-366),
	  .before = DAYS(0)),
    FIELD(struct fase_in, reden, TEXT, "Waarom nu?", .required = true, .max = 300,
	  .hint = "Eén zin is genoeg."),
};

static int fase_form_handle(struct request *r)
{
	struct fase_in *form = request_form(r, NULL);

	form->van = r->vandaag;
	return 0;
}

static void fase_view(struct html *h, struct request *r)
{
	const struct stand_row *j = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "fase"), fasen_after(j->fase));
	ui_h1(h, arena_format(h->arena, "Andere fase voor %s", kop_kort(h->arena, j)),
	      arena_format(h->arena, "Nu: %s, sinds %s.", choice_label(&fasen, j->fase),
			   html_datum(h, j->fase_van_datum)));
	if (moment_set(j->gesloten_op))
		ui_alert(h, UI_INFO, "Dit dossier is gesloten", "Heropen het eerst.");
	else
		draw_form(
		    h, r,
		    &(struct stap){"fase", "Leg vast", gebeurtenis_onderdeel(GEBEURTENIS_FASE)},
		    fields, n);
}

static int fase_check(struct request *r)
{
	const struct stand_row *j = r->object;
	const struct fase_in *in = r->in;

	if (moment_set(j->gesloten_op))
		invalid(r, "fase", "Dit dossier is gesloten. Heropen het eerst.");
	else if (in->fase == FASE_AFGESLOTEN)
		invalid(r, "fase", "Kies voor afsluiten de knop Dossier sluiten.");
	else if (!fase_may_change(j->fase, in->fase))
		invalid(r, "fase", "Deze stap kan niet vanuit de fase van nu. Kies een andere.");
	return 0;
}

static int fase_handle(struct request *r)
{
	const struct stand_row *j = r->object;
	const struct fase_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return finish(r, "De nieuwe fase is vastgelegd.",
		      jongere_update_fase(&doing, j->id, in->fase, in->van, in->reden));
}

/* ---- sluiten ---- */

struct sluiten_in {
	int uitkomst;
	const char *reden;
};
static const struct field sluiten_fields[] = {
    FIELD_CHOICE_OF(struct sluiten_in, uitkomst, sluituitkomsten, "Hoe loopt het af?",
		    .required = true,
		    .hint = "Wil de jongere nu geen hulp? Spreek dan eerst een waakvlam af."),
    FIELD(struct sluiten_in, reden, TEXT, "Waarom sluit u dit dossier?", .required = true,
	  .max = 300, .hint = "Bijvoorbeeld: twee jaar aan het werk, met een vast contract."),
};

static int sluiten_form_handle(struct request *r)
{
	((struct sluiten_in *)request_form(r, NULL))->uitkomst = CHOICE_NONE;
	return 0;
}

#define ZONDER_BESTEMMING                                                                          \
	"Deze jongere is van school en heeft nog geen bestemming. Leg eerst vast waar de jongere " \
	"naartoe gaat, of spreek een waakvlam af."

#define ZONDER_SCHOOLDAG                                                                           \
	"Deze jongere is op school en de laatste schooldag is niet bekend. Vul die eerst in bij "  \
	"Wijzig, of leg vast waar de jongere naartoe gaat."

/* NULL, or why this dossier cannot be closed now. */
static const char *closing_obstacle(const struct stand_row *j, struct datum vandaag)
{
	if (moment_set(j->gesloten_op))
		return "Dit dossier is al gesloten.";
	if (moment_set(j->hulp_gevraagd_op))
		return "Er staat een hulpvraag open. Geef daar eerst antwoord op.";
	if (moment_set(j->melding_rood_op))
		return "Er staat een rode melding over het werk open. Geef daar eerst antwoord op.";
	if (j->fase == FASE_UITVAL)
		return "Het werk is gestopt en er is nog geen vervolg. Kies eerst de volgende fase.";
	if (!fase_may_change(j->fase, FASE_AFGESLOTEN))
		return "Vanuit deze fase kan een dossier niet dicht. Kies eerst de volgende fase.";
	if (uitstroom_is_open(j->uitstroom_datum, j->bestemming, datum_set(j->stand_waakvlam_datum),
			      vandaag))
		return ZONDER_BESTEMMING;
	/* What is out of sight is no unknown day: then the database answers. */
	if ((j->zicht & ONDERDEEL_ONDERWIJS) && (j->zicht & ONDERDEEL_PLAN) &&
	    uitstroom_is_unknown(j->uitstroom_datum, j->fase, j->bestemming,
				 datum_set(j->stand_waakvlam_datum)))
		return ZONDER_SCHOOLDAG;
	return NULL;
}

static void sluiten_view(struct html *h, struct request *r)
{
	const struct stand_row *j = r->object;
	const char *obstacle = closing_obstacle(j, r->vandaag);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Dossier van %s sluiten", kop_kort(h->arena, j)),
	      "Er komt dan geen volgend contact meer. Heropenen kan altijd.");
	if (!obstacle) {
		draw_form(h, r, &(struct stap){"sluiten", "Sluit dossier", ONDERDEEL_PERSONALIA},
			  fields, n);
		return;
	}
	ui_alert(h, UI_WARNING, "Dit dossier kan nu niet dicht", obstacle);
	ui_link(h, jongere_url(h, j), "Terug naar de jongere");
}

static int sluiten_check(struct request *r)
{
	const struct stand_row *j = r->object;
	const struct sluiten_in *in = r->in;
	const char *obstacle = closing_obstacle(j, r->vandaag);

	if (obstacle)
		invalid(r, "reden", "%s", obstacle);
	if (sluituitkomst_needs_waakvlam(in->uitkomst, datum_set(j->stand_waakvlam_datum)))
		invalid(r, "uitkomst",
			"Spreek eerst een waakvlam af. Dan blijft de jongere licht in beeld.");
	return 0;
}

static int sluiten_handle(struct request *r)
{
	const struct stand_row *j = r->object;
	const struct sluiten_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = jongere_end(&doing, j->id, in->uitkomst, in->reden);

	/* Who does not see the school learns it here. */
	rc = request_explain(r, rc, {"belofte_1_uitstroom", "reden", ZONDER_BESTEMMING});
	return finish(r, "Het dossier is gesloten.", rc);
}

/* ---- heropenen ---- */

struct heropenen_in {
	int fase;
	struct datum volgend;
	const char *reden;
};
static const struct field heropenen_fields[] = {
    FIELD_CHOICE_OF(struct heropenen_in, fase, fasen, "In welke fase?", .required = true),
    FIELD(struct heropenen_in, volgend, DATE, "Volgend contact", .required = true, .after = DAYS(0),
	  .before = DAYS(400)),
    FIELD(struct heropenen_in, reden, TEXT, "Waarom opent u dit dossier weer?", .required = true,
	  .max = 300),
};

static int heropenen_form_handle(struct request *r)
{
	struct heropenen_in *form = request_form(r, NULL);

	form->fase = FASE_TOELEIDING;
	form->volgend = r->vandaag;
	return 0;
}

static void heropenen_view(struct html *h, struct request *r)
{
	const struct stand_row *j = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Dossier van %s heropenen", kop_kort(h->arena, j)), NULL);
	if (!moment_set(j->gesloten_op)) {
		ui_alert(h, UI_INFO, "Dit dossier is open", NULL);
		ui_link(h, jongere_url(h, j), "Terug naar de jongere");
		return;
	}
	ui_facts_begin(h);
	ui_fact(h, "Gesloten op", html_moment(h, j->gesloten_op));
	ui_fact(h, "Waarom", j->gesloten_reden);
	ui_facts_end(h);
	ui_link(h, arena_format(h->arena, "%s/geschiedenis", jongere_url(h, j)),
		"Alle keren dat dit dossier dicht ging en weer open");
	request_keep_choices(r, request_field_of(fields, n, "fase"), fasen_after(FASE_AFGESLOTEN));
	draw_form(h, r,
		  &(struct stap){"heropenen", "Heropen dossier",
				 gebeurtenis_onderdeel(GEBEURTENIS_HEROPEND)},
		  fields, n);
}

static int heropenen_check(struct request *r)
{
	const struct stand_row *j = r->object;
	const struct heropenen_in *in = r->in;

	if (!moment_set(j->gesloten_op))
		invalid(r, "reden", "Dit dossier is al open.");
	if (!fase_may_change(FASE_AFGESLOTEN, in->fase))
		invalid(r, "fase", "In deze fase kan een dossier niet beginnen. Kies een andere.");
	return 0;
}

static int heropenen_handle(struct request *r)
{
	const struct stand_row *j = r->object;
	const struct heropenen_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = jongere_start_again(&doing, j->id, in->fase, in->volgend, in->reden);

	rc = request_explain(r, rc,
			     {NULL, "reden",
			      "De casusregisseur van dit dossier werkt hier niet meer. Kies eerst "
			      "een nieuwe casusregisseur."});
	return finish(r, "Het dossier is weer open.", rc);
}

/* ---- routes ---- */

#define STEP(step_, title_, ...)                                                                   \
	{.method = GET,                                                                            \
	 .path = "/jongeren/:jongere/" #step_,                                                     \
	 .recht = RECHT_DOSSIER_WIJZIGEN,                                                          \
	 .summary = title_,                                                                        \
	 .doel = "begeleiding naar werk",                                                          \
	 .object = &object_stand,                                                                  \
	 .onderdelen = ONDERDEEL_PLAN,                                                             \
	 .handle = step_##_form_handle,                                                            \
	 .view = step_##_view,                                                                     \
	 .flags = ROUTE_NO_API,                                                                    \
	 .scenario = "stand"},                                                                     \
	{                                                                                          \
		.method = POST, .path = "/jongeren/:jongere/" #step_,                              \
		.recht = RECHT_DOSSIER_WIJZIGEN, .summary = title_,                                \
		.doel = "begeleiding naar werk", .object = &object_stand,                          \
		.onderdelen = ONDERDEEL_PLAN, FIELDS(step_##_fields, struct step_##_in),           \
		.handle = step_##_handle, .again = "/jongeren/:jongere/" #step_,                   \
		.scenario = "stand", __VA_ARGS__                                                   \
	}

static const struct route routes[] = {
    STEP(fase, "Andere fase", .check = fase_check),
    STEP(sluiten, "Dossier sluiten", .check = sluiten_check),
    STEP(heropenen, "Dossier heropenen", .check = heropenen_check),
};
PAGE(stand, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
