/*
 * The steps of a trial placement: who signed, who agreed, extending it, how it went and what the
 * young person says of that, what was decided, and that it broke off.
 *
 * Who:  whoever has the part "werk" in sight and may record placements.
 * Invariants: a step is taken only where the state allows it (domain/proefplaatsing.h), and the
 *       tables refuse what would break the agreement. Six months at most. The young person signs
 *       the evaluation with yes or no; a no is in his own words. When it breaks off, somebody
 *       follows up the same day (promise 2).
 * Rows: F219-F226; peers 79-80.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/proefplaatsing.h"

#include <string.h>

#define DOEL "begeleiding naar werk"

/* ---- what all steps share ---- */

static int load(struct request *r, struct proefplaatsing *ret)
{
	return proefplaatsing_load(r->db, r->arena, r->object, r->vandaag, ret);
}

/* Of every step: it must be possible now. Leaves the trial as it stands in r->prepared. */
static int check_step(struct request *r, int stap)
{
	struct proefplaatsing *p = arena_alloc(r->arena, sizeof(*p));
	int rc = load(r, p);

	r->prepared = p;
	if (!rc && proefplaatsing_next(p->toestand, stap) == CHOICE_NONE)
		invalid(r, "", "Dit kan nu niet. De stand is: %s.",
			p->toestand == CHOICE_NONE
			    ? "nog geen overeenkomst"
			    : choice_label(&proefplaatsing_toestanden, p->toestand));
	return rc;
}

static int done(struct request *r, int rc, const char *flash)
{
	const struct proefplaatsing_row *p = r->object;

	r->location = request_path(r, "/plaatsingen/%s/proefplaatsing", ID_PLAATSING, p->id.nr);
	r->flash = flash;
	return rc;
}

struct formulier {
	const char *title, *lead, *path, *submit;
	struct ui_field *fields;
	size_t n_fields;
};

static void view_form(struct html *h, struct request *r, const struct formulier *f)
{
	const struct proefplaatsing_row *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s/proefplaatsing", TOKEN(h, p->id));

	ui_h1(h, f->title, f->lead);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/%s", url, f->path),
				     .versie = p->versie,
				     .fields = f->fields,
				     .n_fields = f->n_fields,
				     .submit = f->submit,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static const char *lead_of(struct html *h, const struct request *r)
{
	const struct proefplaatsing_row *p = r->object;

	return arena_format(h->arena, "%s, %s bij %s.", kop_kort(h->arena, p), p->functie,
			    p->werkgever);
}

/* ---- signing the agreement ---- */

struct teken_in {
	int tekenaar;
	const char *naam;
	int wijze;
	struct datum datum;
};
static const struct field teken_fields[] = {
    FIELD_CHOICE_OF(struct teken_in, tekenaar, tekenaars, "Wie tekende?", .required = true),
    FIELD(struct teken_in, naam, TEXT, "Naam", .required = true, .max = 120),
    FIELD_CHOICE_OF(struct teken_in, wijze, tekenwijzen, "Hoe?", .required = true),
    FIELD(struct teken_in, datum, DATE, "Wanneer?", .required = true, .after = DAYS(-366),
	  .before = DAYS(0)),
};

static int teken_form_handle(struct request *r)
{
	struct teken_in *form = request_form(r, NULL);
	struct proefplaatsing *p = arena_alloc(r->arena, sizeof(*p));

	*form = (struct teken_in){
	    .tekenaar = CHOICE_NONE, .wijze = TEKENWIJZE_PAPIER, .datum = r->vandaag};
	r->prepared = p;
	return load(r, p);
}

static void teken_view(struct html *h, struct request *r)
{
	const struct proefplaatsing *p = r->prepared;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "tekenaar"), p->ontbreken);
	view_form(h, r,
		  &(struct formulier){"Wie tekende de overeenkomst?", lead_of(h, r), "handtekening",
				      "Leg vast", fields, n});
}

static int teken_check(struct request *r)
{
	const struct teken_in *in = r->in;
	int rc = check_step(r, PROEFSTAP_TEKEN);
	const struct proefplaatsing *p = r->prepared;

	if (!rc && in->tekenaar != CHOICE_NONE && !(p->ontbreken & 1U << in->tekenaar))
		invalid(r, "tekenaar", "Deze handtekening is er al, of is niet nodig.");
	if (!rc && !datum_set(p->row->verwacht_eind_datum))
		invalid(r, "", PROEF_ZONDER_EINDE);
	return rc;
}

static int teken_handle(struct request *r)
{
	const struct teken_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct handtekening_row handtekening = {.waarvoor = WAARVOOR_OVEREENKOMST,
						      .tekenaar = in->tekenaar,
						      .naam = in->naam,
						      .wijze = in->wijze,
						      .datum = in->datum,
						      .evaluatieoordeel = CHOICE_NONE};

	return done(r, handtekening_create(&doing, r->object, &handtekening),
		    "De handtekening is vastgelegd.");
}

/* ---- UWV or the municipality agrees ---- */

struct akkoord_in {
	const char *door;
	struct datum datum;
};
static const struct field akkoord_fields[] = {
    FIELD(struct akkoord_in, door, TEXT, "Wie gaf akkoord?", .required = true, .max = 120,
	  .hint = "De naam, en of het UWV of welke gemeente is."),
    FIELD(struct akkoord_in, datum, DATE, "Wanneer?", .required = true, .after = DAYS(-366),
	  .before = DAYS(0)),
};

static int akkoord_form_handle(struct request *r)
{
	struct akkoord_in *form = request_form(r, NULL);

	form->datum = r->vandaag;
	return 0;
}

static void akkoord_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	view_form(
	    h, r,
	    &(struct formulier){"Is er akkoord?", lead_of(h, r), "akkoord", "Leg vast", fields, n});
}

static int akkoord_check(struct request *r)
{
	return check_step(r, PROEFSTAP_KEUR_GOED);
}

static int akkoord_handle(struct request *r)
{
	const struct akkoord_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return done(r, proefplaatsing_accept(&doing, r->object, in->door, in->datum),
		    "Het akkoord is vastgelegd.");
}

/* ---- longer ---- */

struct verleng_in {
	struct datum tot;
	const char *reden;
};
static const struct field verleng_fields[] = {
    FIELD(struct verleng_in, tot, DATE, "Tot en met", .required = true, .after = DAYS(0),
	  .before = DAYS(184)),
    FIELD(struct verleng_in, reden, LONG_TEXT, "Waarom is meer tijd nodig?", .required = true,
	  .max = 500, .hint = "Schrijf niets over gezondheid."),
};

static int verleng_form_handle(struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	struct verleng_in *form = request_form(r, NULL);

	form->tot = datum_set(p->verwacht_eind_datum) ? datum_plus_months(p->verwacht_eind_datum, 1)
						      : DATUM_GEEN;
	return 0;
}

static void verleng_view(struct html *h, struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	struct datum last = proefplaatsing_uiterlijk(p->van_datum, PROEF_MAANDEN_MAX);
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	view_form(h, r,
		  &(struct formulier){"Verlengen",
				      arena_format(h->arena,
						   "Samen hoogstens zes maanden: tot en met %s.",
						   html_datum(h, last)),
				      "verlengen", "Verleng", fields, n});
}

static int verleng_check(struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	struct datum tot = ((const struct verleng_in *)r->in)->tot,
		     last = proefplaatsing_uiterlijk(p->van_datum, PROEF_MAANDEN_MAX);

	if (datum_set(tot) && tot.dag > last.dag)
		invalid(r, "tot", "Tot en met: samen hoogstens zes maanden, dus tot en met %s.",
			datum_kort(last, arena_alloc(r->arena, DATUM_TEXT_MAX)));
	else if (datum_set(tot) && datum_set(p->verwacht_eind_datum) &&
		 tot.dag <= p->verwacht_eind_datum.dag)
		invalid(r, "tot", "Tot en met: kies een latere dag dan nu is afgesproken.");
	return check_step(r, PROEFSTAP_VERLENG);
}

static int verleng_handle(struct request *r)
{
	const struct verleng_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return done(r, proefplaatsing_extend(&doing, r->object, in->tot, in->reden), "Verlengd.");
}

/* ---- how it went ---- */

struct evaluatie_in {
	const char *tekst;
};
static const struct field evaluatie_fields[] = {
    FIELD(struct evaluatie_in, tekst, LONG_TEXT, "Hoe ging het?", .required = true, .max = 2000,
	  .hint = "Loop de doelen na, met de jongere en de werkgever. Schrijf niets over "
		  "gezondheid."),
};

static int evaluatie_form_handle(struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	struct evaluatie_in *form = request_form(r, NULL);

	form->tekst = p->evaluatie;
	return 0;
}

static void evaluatie_view(struct html *h, struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	view_form(h, r,
		  &(struct formulier){"Hoe ging het?",
				      p->doelen ? arena_format(h->arena, "De doelen: %s", p->doelen)
						: NULL,
				      "evaluatie", "Vraag de jongere te tekenen", fields, n});
}

static int evaluatie_check(struct request *r)
{
	return check_step(r, PROEFSTAP_EVALUEER);
}

static int evaluatie_handle(struct request *r)
{
	const struct evaluatie_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return done(r, proefplaatsing_evaluate(&doing, r->object, in->tekst),
		    "De evaluatie is bewaard. Laat de jongere die nu lezen.");
}

struct oordeel_in {
	int oordeel;
	const char *tekst;
	int wijze;
	struct datum datum;
};
static const struct field oordeel_fields[] = {
    FIELD_CHOICE_OF(struct oordeel_in, oordeel, evaluatieoordelen,
		    "Was het zo, volgens de jongere?", .required = true),
    FIELD(struct oordeel_in, tekst, LONG_TEXT, "Wat zegt de jongere zelf?", .max = 1000,
	  .hint = "In eigen woorden. Nodig als de jongere het anders ziet."),
    FIELD_CHOICE_OF(struct oordeel_in, wijze, tekenwijzen, "Hoe?", .required = true),
    FIELD(struct oordeel_in, datum, DATE, "Wanneer?", .required = true, .after = DAYS(-366),
	  .before = DAYS(0)),
};

static int oordeel_form_handle(struct request *r)
{
	struct oordeel_in *form = request_form(r, NULL);

	*form = (struct oordeel_in){
	    .oordeel = CHOICE_NONE, .wijze = TEKENWIJZE_SAMEN, .datum = r->vandaag};
	return 0;
}

static void oordeel_view(struct html *h, struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	view_form(h, r,
		  &(struct formulier){"De jongere tekent de evaluatie", p->evaluatie,
				      "evaluatie/handtekening", "Leg vast", fields, n});
}

static int oordeel_check(struct request *r)
{
	const struct oordeel_in *in = r->in;

	if (in->oordeel == EVALUATIEOORDEEL_ONEENS && !in->tekst)
		invalid(r, "tekst",
			"Wat zegt de jongere zelf: schrijf op hoe de jongere het ziet.");
	return check_step(r, PROEFSTAP_TEKEN_EVALUATIE);
}

static int oordeel_handle(struct request *r)
{
	const struct oordeel_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct proefplaatsing_row *row = r->object;
	const struct handtekening_row handtekening = {.waarvoor = WAARVOOR_EVALUATIE,
						      .tekenaar = TEKENAAR_JONGERE,
						      .naam = kop_heel(r->arena, row),
						      .wijze = in->wijze,
						      .datum = in->datum,
						      .evaluatieoordeel = in->oordeel,
						      .tekst = in->tekst};

	return done(r, handtekening_create(&doing, row, &handtekening),
		    "De handtekening is vastgelegd.");
}

/* ---- what comes after ---- */

struct besluit_in {
	int besluit;
	const char *reden;
};
static const struct field besluit_fields[] = {
    FIELD_CHOICE_OF(struct besluit_in, besluit, proefbesluiten, "Wat komt erna?", .required = true),
    FIELD(struct besluit_in, reden, LONG_TEXT, "Waarom?", .required = true, .max = 500),
};

static int besluit_form_handle(struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	struct besluit_in *form = request_form(r, NULL);

	*form = (struct besluit_in){.besluit = p->besluit, .reden = p->besluit_reden};
	return 0;
}

static void besluit_view(struct html *h, struct request *r)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	view_form(h, r,
		  &(struct formulier){"Wat komt er na de proefplaatsing?", lead_of(h, r), "besluit",
				      "Leg vast", fields, n});
}

static int besluit_check(struct request *r)
{
	const struct besluit_in *in = r->in;

	return check_step(r, in->besluit == PROEFBESLUIT_OMZETTEN ? PROEFSTAP_ZET_OM
								  : PROEFSTAP_BEEINDIG);
}

static int besluit_handle(struct request *r)
{
	const struct besluit_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return done(r, proefplaatsing_decide(&doing, r->object, in->besluit, in->reden),
		    "Het besluit is vastgelegd.");
}

/* ---- breaking off ---- */

struct afbreek_in {
	int afbreking;
	const char *reden;
};
static const struct field afbreek_fields[] = {
    FIELD_CHOICE_OF(struct afbreek_in, afbreking, proefafbrekingen, "Wat gebeurde er?",
		    .required = true),
    FIELD(struct afbreek_in, reden, LONG_TEXT, "Waarom?", .required = true, .max = 500,
	  .hint = "Schrijf niets over gezondheid."),
};

static int afbreek_form_handle(struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	struct afbreek_in *form = request_form(r, NULL);

	form->afbreking = p->van_datum.dag <= r->vandaag.dag ? PROEFAFBREKING_NIET_GESTART
							     : PROEFAFBREKING_GEANNULEERD;
	return 0;
}

static void afbreek_view(struct html *h, struct request *r)
{
	const struct proefplaatsing_row *p = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	view_form(h, r,
		  &(struct formulier){
		      "De proefplaatsing gaat niet door",
		      arena_format(h->arena,
				   "De plek stopt. %s belt de jongere vandaag, zodat niemand uit "
				   "beeld raakt.",
				   p->casusregisseur),
		      "afbreken", "Leg vast", fields, n});
}

static int afbreek_check(struct request *r)
{
	const struct afbreek_in *in = r->in;

	return check_step(r, in->afbreking == PROEFAFBREKING_NIET_GESTART ? PROEFSTAP_NIET_GESTART
									  : PROEFSTAP_ANNULEER);
}

static int afbreek_handle(struct request *r)
{
	const struct afbreek_in *in = r->in;
	const struct handeling doing = request_doing(r);

	return done(r, proefplaatsing_break(&doing, r->object, in->afbreking, in->reden),
		    "Vastgelegd, met wie er contact houdt en wanneer.");
}

/* ---- routes ---- */

/* The form of a step, and taking it. */
#define STAP_ROUTE(method_, path_, summary_, ...)                                                  \
	{                                                                                          \
		.method = (method_), .path = "/plaatsingen/:plaatsing/proefplaatsing/" path_,      \
		.recht = RECHT_PLAATSING_VASTLEGGEN, .summary = (summary_), .doel = DOEL,          \
		.object = &object_proefplaatsing, .onderdelen = ONDERDEEL_WERK,                    \
		.scenario = "proefplaatsing", __VA_ARGS__                                          \
	}
#define STAP(path_, summary_, name)                                                                \
	STAP_ROUTE(GET, path_, summary_, .handle = name##_form_handle, .view = name##_view,        \
		   .flags = ROUTE_NO_API),                                                         \
	    STAP_ROUTE(POST, path_, summary_, FIELDS(name##_fields, struct name##_in),             \
		       .check = name##_check, .handle = name##_handle,                             \
		       .again = "/plaatsingen/:plaatsing/proefplaatsing/" path_)

static const struct route routes[] = {
    STAP("handtekening", "Handtekening onder een proefplaatsing", teken),
    STAP("akkoord", "Akkoord met een proefplaatsing", akkoord),
    STAP("verlengen", "Proefplaatsing verlengen", verleng),
    STAP("evaluatie", "Evaluatie van een proefplaatsing", evaluatie),
    STAP("evaluatie/handtekening", "De jongere tekent de evaluatie", oordeel),
    STAP("besluit", "Wat na een proefplaatsing komt", besluit),
    STAP("afbreken", "Proefplaatsing die niet doorgaat", afbreek),
};
PAGE(proefplaatsing_stap, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
