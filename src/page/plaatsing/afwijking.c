/*
 * Afwijkingen: a professional judges otherwise than a rule did, or where the rule did not know, and
 * says why.
 *
 * What: one judgement per rule and place, and withdrawing it. Who: whoever has the parts "werk" and
 * "inkomen" in sight and may record placements. Invariants: never without a reason (promise 6), in
 * the table too; the answer of the rule stays to be seen beside it. On purpose absent: approval by
 * somebody else; changing one: it is withdrawn and recorded anew, so that both stay in the log.
 * Rows: F212; peers 9.
 */
#include "gate/page.h"

#include "store/jongere.h"
#include "store/regeling.h"

#define DOEL "begeleiding naar werk"
#define ZICHT (ONDERDEEL_WERK | ONDERDEEL_INKOMEN)

struct keuze_in {
	int regeling;
};
static const struct field keuze_fields[] = {
    FIELD_CHOICE_OF(struct keuze_in, regeling, regeling_keuzes, "Welke regeling?", .select = true),
};

struct afwijking_in {
	int regeling;
	int oordeel;
	const char *reden;
};
static const struct field afwijking_fields[] = {
    FIELD_CHOICE_OF(struct afwijking_in, regeling, regeling_keuzes, "Welke regeling?",
		    .required = true, .select = true),
    FIELD_CHOICE_OF(struct afwijking_in, oordeel, antwoorden, "Geldt de regeling hier?",
		    .required = true),
    FIELD(struct afwijking_in, reden, LONG_TEXT, "Waarom?", .required = true, .max = 500,
	  .hint =
	      "Bijvoorbeeld: UWV heeft het op 3 maart toegekend. Schrijf niets over gezondheid."),
};

/* ---- recording ---- */

static int form_handle(struct request *r)
{
	const struct keuze_in *in = r->in;
	struct afwijking_in *form = request_form(r, NULL);

	form->regeling = in->regeling;
	form->oordeel = CHOICE_NONE;
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Een ander oordeel vastleggen",
	      arena_format(h->arena, "Voor %s: %s bij %s. Wat de regel zegt blijft erbij staan.",
			   kop_kort(h->arena, p), p->functie, p->werkgever));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/afwijkingen", url),
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = arena_format(h->arena, "%s/regelingen", url),
				     .note = request_readers(r, ONDERDEEL_INKOMEN)});
}

static int create_handle(struct request *r)
{
	const struct plaatsing_kop *p = r->object;
	const struct afwijking_in *in = r->in;
	const struct handeling doing = request_doing(r);
	const struct afwijking_row nieuw = {.jongere_id = p->jongere_id,
					    .plaatsing_id = p->id,
					    .regeling = in->regeling,
					    .oordeel = in->oordeel,
					    .reden = in->reden};
	afwijking_id id;
	int rc = afwijking_create(&doing, &nieuw, &id);

	r->location = request_path(r, "/plaatsingen/%s/regelingen", ID_PLAATSING, p->id.nr);
	r->flash = "Uw oordeel is vastgelegd.";
	r->undo = rc ? NULL : request_path(r, "/afwijkingen/%s/intrekken", ID_AFWIJKING, id.nr);
	return request_explain(
	    r, rc,
	    {"afwijking_een", "regeling",
	     "Bij deze regeling staat al een eigen oordeel. Trek dat eerst in."});
}

/* ---- withdrawing ---- */

static int withdraw_handle(struct request *r)
{
	const struct afwijking_row *w = r->object;
	const struct handeling doing = request_doing(r);

	r->location =
	    request_path(r, "/plaatsingen/%s/regelingen", ID_PLAATSING, w->plaatsing_id.nr);
	r->flash = "Het oordeel is ingetrokken.";
	return afwijking_withdraw(&doing, w);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/afwijkingen/nieuw",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Ander oordeel over een regeling",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ZICHT,
     FIELDS(keuze_fields, struct keuze_in),
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "regeling"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/afwijkingen",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Ander oordeel over een regeling",
     .doel = DOEL,
     .object = &object_plaatsing,
     .onderdelen = ZICHT,
     FIELDS(afwijking_fields, struct afwijking_in),
     .handle = create_handle,
     .again = "/plaatsingen/:plaatsing/afwijkingen/nieuw",
     .scenario = "regeling"},
    {.method = POST,
     .path = "/afwijkingen/:afwijking/intrekken",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Oordeel over een regeling intrekken",
     .doel = DOEL,
     .object = &object_afwijking,
     .onderdelen = ZICHT,
     .handle = withdraw_handle,
     .scenario = "regeling"},
};
PAGE(afwijking, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
