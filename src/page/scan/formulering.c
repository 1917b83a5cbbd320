/*
 * Voorstel voor andere woorden: who is asked a statement of the zelfscan, or takes part in
 * a scan, says how it could be said better; who keeps the norms answers.
 *
 * What: proposing; the answer: taken over in a new version (of a norm on its own page, normen.c),
 *       or not, with the reason; taking it back, and both once more. The list: formuleringen.c.
 * Who:  proposing: who fills in the zelfscan of his organisation, or is part of a scan; answering:
 *       norm_bijhouden. Only these two read it.
 * Invariants: what was proposed stays as it was typed (formulering_vast); it is answered once, a
 *       yes only with the new version (formulering_stap); a scan that goes on keeps its words. What
 *       somebody answered in a scan, and of which organisation that was, does not go along.
 * Rows: F329, F347.
 */
#include "gate/page.h"

#include "part/formulering.h"
#include "part/herleidbaar.h"
#include "part/voorstel.h"

#include <string.h>

#define DOEL "woorden van stellingen"
#define PAD "/formuleringen/:formulering"
#define AFWIJZEN PAD "/afwijzen"
#define NORM_NIEUW "/normen/:norm/formuleringen/nieuw"
#define STELLING_NIEUW "/stellingen/:stellingversie/formuleringen/nieuw"

/* ---- proposing ---- */

struct voorstel_in {
	const char *tekst;
	const char *reden;
};
static const struct field voorstel_fields[] = {
    FIELD(struct voorstel_in, tekst, LONG_TEXT, "Hoe zou u het zeggen?", .required = true,
	  .max = STELLING_MAX, .hint = "Eén zin waarop ieder een antwoord kan geven."),
    FIELD(struct voorstel_in, reden, LONG_TEXT, "Waarom is dat beter?", .required = true,
	  .max = 500, .hint = "Wat u zelf antwoordde, hoeft hier niet in."),
};

static void view_nieuw(struct html *h, struct request *r, const char *nu,
		       const struct ui_form *naar)
{
	struct ui_form form = *naar;

	form.fields = request_fields(r, NULL, &form.n_fields);
	form.submit = "Stel voor";
	form.note = "Wie de normen en stellingen bijhoudt leest dit, met uw naam. Uw antwoorden "
		    "en scores gaan niet mee.";
	ui_h1(h, "Andere woorden voorstellen", NULL);
	ui_facts_begin(h);
	ui_fact(h, "Zo luidt het nu", nu);
	ui_facts_end(h);
	ui_form(h, &form);
}

/* What was proposed begins with the words that there are. */
static void begin_form(struct request *r, const char *nu)
{
	*(struct voorstel_in *)request_form(r, NULL) = (struct voorstel_in){.tekst = nu};
}

static int nieuw_norm_handle(struct request *r)
{
	const struct norm_row *n = r->object;

	begin_form(r, n->stelling);
	return 0;
}

static void nieuw_norm_view(struct html *h, struct request *r)
{
	const struct norm_row *n = r->object;
	const char *url = html_url(h, "/normen/%s", TOKEN(h, n->id));

	view_nieuw(h, r, n->stelling,
		   &(struct ui_form){.action = arena_format(h->arena, "%s/formuleringen", url),
				     .cancel = url});
}

static int nieuw_stelling_handle(struct request *r)
{
	const struct zelfstelling_row *s = r->object;

	begin_form(r, s->tekst);
	return 0;
}

static void nieuw_stelling_view(struct html *h, struct request *r)
{
	const struct zelfstelling_row *s = r->object;

	view_nieuw(
	    h, r, s->tekst,
	    &(struct ui_form){
		.action = html_url(h, "/stellingen/%s/formuleringen", TOKEN(h, s->id)),
		.cancel = arena_format(h->arena, "%s?stap=%d",
				       html_url(h, "/zelfscan/%s/vragen", TOKEN(h, s->zelfscan_id)),
				       factor_nummer((enum factor)s->factor)),
	    });
}

/* Of one person only so many may wait. */
static int check_ruimte(struct request *r, struct formuleerruimte *ret)
{
	int rc = formuleerruimte_find(r->db, r->arena, ret);

	if (!rc && !ret->is_ruim)
		invalid(r, "",
			"Er wachten al veel voorstellen van u op antwoord. Trek er eerst een in.");
	return rc;
}

static int check_voorstel(struct request *r, const char *nu, struct formuleerruimte *ret)
{
	const struct voorstel_in *in = r->in;

	if (in->tekst && !strcmp(in->tekst, nu))
		invalid(r, "tekst", "Hoe zou u het zeggen? Dit zijn de woorden die er al staan.");
	herleidbaar_check_vak(r, "tekst", "Hoe zou u het zeggen?", in->tekst);
	herleidbaar_check_vak(r, "reden", "Waarom is dat beter?", in->reden);
	return check_ruimte(r, ret);
}

static int nieuw_norm_check(struct request *r)
{
	const struct norm_row *n = r->object;
	struct formuleerruimte ruimte;
	int rc = check_voorstel(r, n->stelling, &ruimte);

	if (!rc && !ruimte.norm)
		invalid(r, "", "Dit kan wie meedoet aan een scan. U doet nu aan geen scan mee.");
	return rc;
}

static int nieuw_stelling_check(struct request *r)
{
	const struct zelfstelling_row *s = r->object;
	struct formuleerruimte ruimte;

	return check_voorstel(r, s->tekst, &ruimte);
}

static void to_page(struct request *r, formulering_id id, const char *flash)
{
	r->location = request_path(r, "/formuleringen/%s", ID_FORMULERING, id.nr);
	r->flash = flash;
}

#define VOORGESTELD "Voorgesteld. U ziet het antwoord hier."

static int nieuw_norm_post(struct request *r)
{
	const struct norm_row *n = r->object;
	const struct voorstel_in *in = r->in;
	const struct handeling doing = request_doing(r);
	formulering_id id = {0};
	int rc = formulering_create_norm(&doing, n->id,
					 &(struct formulering_inhoud){in->tekst, in->reden}, &id);

	to_page(r, id, VOORGESTELD);
	return rc;
}

static int nieuw_stelling_post(struct request *r)
{
	const struct zelfstelling_row *s = r->object;
	const struct voorstel_in *in = r->in;
	const struct handeling doing = request_doing(r);
	formulering_id id = {0};
	int rc = formulering_create_stelling(
	    &doing, s->id, &(struct formulering_inhoud){in->tekst, in->reden}, &id);

	to_page(r, id, VOORGESTELD);
	return rc;
}

/* ---- one of them ---- */

static const struct shape formulering_shape =
    SHAPE("Formulering", struct formulering_row, formulering_columns);

struct afwijs_in {
	const char *antwoord;
};
static const struct field afwijs_fields[] = {VOORSTEL_WAAROM_NIET(struct afwijs_in, antwoord)};

static struct voorstel voorstel_of(struct request *r)
{
	const struct formulering_row *f = r->object;

	return (struct voorstel){request_path(r, "/formuleringen/%s", ID_FORMULERING, f->id.nr),
				 &formuleerstanden, f->formuleerstand, f->versie};
}

static int page_handle(struct request *r)
{
	struct formulering_row *out = r->out;

	*out = *(const struct formulering_row *)r->object;
	r->versie = out->versie;
	request_form(r, AFWIJZEN);
	return 0;
}

static void view_facts(struct html *h, const struct formulering_row *f)
{
	ui_facts_begin(h);
	ui_fact(h, "Waarover", formulering_waarover(h, f));
	ui_fact(h, "Zo luidde het", f->eerst);
	ui_fact(h, "Voorstel", f->tekst);
	ui_fact(h, "Waarom is dat beter?", f->reden);
	if (strcmp(f->nu, f->eerst) != 0)
		ui_fact(h, "Zo luidt het nu", f->nu);
	ui_fact(h, "Van", arena_format(h->arena, "%s, %s", f->naam, html_moment(h, f->op)));
	if (f->antwoord)
		ui_fact(h, "Waarom niet?", f->antwoord);
	ui_facts_end(h);
}

static void view_acts(struct html *h, struct request *r, const struct voorstel *v)
{
	const struct formulering_row *f = r->object;
	struct ui_action acts[VOORSTELSTAP_COUNT];
	size_t n = 0;

	if (voorstel_may(v->stand, VOORSTELSTAP_NEEM_AAN))
		acts[n++] = (struct ui_action){
		    .label = "Neem over",
		    .url = f->norm_id.nr ? html_url(h, "/normen/%s/wijzigen?formulering=%s",
						    TOKEN(h, f->norm_id), TOKEN(h, f->id))
					 : arena_format(h->arena, "%s/overnemen", v->url),
		    .kind = UI_PRIMARY,
		    .icon = UI_ICON_VINK};
	n = voorstel_acts(h, v, acts, n);
	ui_actions(h, acts, request_keep_allowed(r, acts, n));
}

static void page_view(struct html *h, struct request *r)
{
	const struct formulering_row *f = r->out;
	const char *norm = f->norm_id.nr ? html_url(h, "/normen/%s", TOKEN(h, f->norm_id)) : NULL;
	const struct voorstel voorstel = voorstel_of(r);

	ui_h1(h, "Voorstel voor andere woorden", NULL);
	voorstel_view_stand(h, &voorstel);
	view_facts(h, f);
	view_acts(h, r, &voorstel);
	voorstel_view_afwijzen(h, r, &voorstel, "Niet overnemen");
	if (norm && request_may_open(r, norm))
		ui_link(h, norm, "Naar de norm");
	if (!norm && f->van_mij && request_may_open(r, "/zelfscan"))
		ui_link(h, "/zelfscan", "Naar de zelfscan");
	ui_link(h, "/formuleringen", "Naar alle voorstellen");
}

/* ---- answering ---- */

static int stap_check(struct request *r)
{
	const struct voorstel voorstel = voorstel_of(r);

	voorstel_check(r, &voorstel, voorstel_stap(r));
	return 0;
}

static int stap_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct voorstel voorstel = voorstel_of(r);

	voorstel_done(r, &voorstel);
	return formulering_step(&doing, r->object, voorstel_stap(r));
}

struct overneem_in {
	const char *tekst;
};
static const struct field overneem_fields[] = {
    FIELD(struct overneem_in, tekst, LONG_TEXT, "Stelling", .required = true, .max = STELLING_MAX,
	  .hint = "Eén zin waarop ieder een antwoord kan geven."),
};

static int overneem_form_handle(struct request *r)
{
	const struct formulering_row *f = r->object;

	*(struct overneem_in *)request_form(r, NULL) = (struct overneem_in){f->tekst};
	return 0;
}

static void overneem_view(struct html *h, struct request *r)
{
	const struct formulering_row *f = r->object;
	const char *url = html_url(h, "/formuleringen/%s", TOKEN(h, f->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Stelling: nieuwe versie",
	      "Zelfscans die al begonnen zijn houden hun eigen woorden.");
	if (!voorstel_may(f->formuleerstand, VOORSTELSTAP_NEEM_AAN)) {
		ui_empty(h, "Dit voorstel is al beantwoord",
			 "Kijk bij het voorstel wat ermee is gedaan.",
			 &(struct ui_action){.label = "Naar het voorstel", .url = url});
		return;
	}
	ui_facts_begin(h);
	ui_fact(h, "Zo luidt het nu", f->nu);
	ui_fact(h, "Waarom is dat beter?", f->reden);
	ui_facts_end(h);
	ui_p(h, "Met andere woorden is een uitkomst niet te vergelijken met die van een eerdere "
		"zelfscan.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/overnemen", url),
				     .versie = f->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Maak deze versie",
				     .cancel = url});
}

static int overneem_check(struct request *r)
{
	const struct overneem_in *in = r->in;
	const struct voorstel voorstel = voorstel_of(r);

	herleidbaar_check_vak(r, "tekst", "Stelling", in->tekst);
	voorstel_check(r, &voorstel, VOORSTELSTAP_NEEM_AAN);
	return 0;
}

static int overneem_handle(struct request *r)
{
	const struct formulering_row *f = r->object;
	const struct overneem_in *in = r->in;
	const struct handeling doing = request_doing(r);

	to_page(r, f->id, "De nieuwe versie geldt voor elke zelfscan die nog begint.");
	return formulering_accept_stelling(&doing, f, in->tekst);
}

static int afwijs_check(struct request *r)
{
	const struct afwijs_in *in = r->in;

	herleidbaar_check_vak(r, "antwoord", "Waarom niet?", in->antwoord);
	return stap_check(r);
}

static int afwijs_handle(struct request *r)
{
	const struct afwijs_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct voorstel voorstel = voorstel_of(r);

	voorstel_done(r, &voorstel);
	return formulering_refuse(&doing, r->object, in->antwoord);
}

static int terug_check(struct request *r)
{
	struct formuleerruimte ruimte;
	int rc = check_ruimte(r, &ruimte);

	return rc ? rc : stap_check(r);
}

/* ---- routes ---- */

#define ROUTE(method_, path_, recht_, object_, summary_, scenario_, ...)                           \
	{                                                                                          \
		.method = (method_), .path = path_, .recht = RECHT_##recht_,                       \
		.summary = (summary_), .doel = DOEL, .object = &(object_), .scenario = scenario_,  \
		__VA_ARGS__                                                                        \
	}
#define VOORSTELLEN "Andere woorden voorstellen"

static const struct route routes[] = {
    ROUTE(GET, NORM_NIEUW, SCAN_MEEDOEN, object_norm, VOORSTELLEN, "scan_normen",
	  .handle = nieuw_norm_handle, .view = nieuw_norm_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "/normen/:norm/formuleringen", SCAN_MEEDOEN, object_norm, VOORSTELLEN,
	  "scan_normen", FIELDS(voorstel_fields, struct voorstel_in), .check = nieuw_norm_check,
	  .handle = nieuw_norm_post, .again = NORM_NIEUW),
    ROUTE(GET, STELLING_NIEUW, ZELFSCAN_DOEN, object_zelfstelling, VOORSTELLEN, "zelfscan",
	  .handle = nieuw_stelling_handle, .view = nieuw_stelling_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "/stellingen/:stellingversie/formuleringen", ZELFSCAN_DOEN, object_zelfstelling,
	  VOORSTELLEN, "zelfscan", FIELDS(voorstel_fields, struct voorstel_in),
	  .check = nieuw_stelling_check, .handle = nieuw_stelling_post, .again = STELLING_NIEUW),
    ROUTE(GET, PAD, INGELOGD, object_formulering, "Voorstel voor andere woorden", "scan_normen",
	  .handle = page_handle, .view = page_view, .shape = &formulering_shape),
    ROUTE(GET, PAD "/overnemen", NORM_BIJHOUDEN, object_formulering_stelling,
	  "Stelling: nieuwe versie", "zelfscan", .mits = "houdt", .handle = overneem_form_handle,
	  .view = overneem_view, .flags = ROUTE_NO_API),
    ROUTE(POST, PAD "/overnemen", NORM_BIJHOUDEN, object_formulering_stelling,
	  "Stelling: nieuwe versie", "zelfscan", .mits = "houdt",
	  FIELDS(overneem_fields, struct overneem_in), .check = overneem_check,
	  .handle = overneem_handle, .again = PAD "/overnemen"),
    ROUTE(POST, AFWIJZEN, NORM_BIJHOUDEN, object_formulering, "Andere woorden niet overnemen",
	  "scan_normen", .mits = "houdt", FIELDS(afwijs_fields, struct afwijs_in),
	  .check = afwijs_check, .handle = afwijs_handle, .again = PAD),
    ROUTE(POST, PAD "/heropenen", NORM_BIJHOUDEN, object_formulering,
	  "Andere woorden opnieuw bekijken", "scan_normen", .mits = "houdt", .check = stap_check,
	  .handle = stap_handle),
    ROUTE(POST, PAD "/intrekken", INGELOGD, object_formulering,
	  "Eigen voorstel voor andere woorden intrekken", "scan_normen", .mits = "van_mij",
	  .check = stap_check, .handle = stap_handle),
    ROUTE(POST, PAD "/terug", INGELOGD, object_formulering,
	  "Eigen voorstel voor andere woorden opnieuw doen", "scan_normen", .mits = "van_mij",
	  .check = terug_check, .handle = stap_handle),
};
PAGE(formulering, .room = "scan", .routes = routes, .n_routes = COUNT(routes));
