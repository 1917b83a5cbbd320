/*
 * Certificaat: a new one, and the same one got again.
 *
 * What: one short form each. Who: whoever may change dossiers, with the part "werk" in sight.
 * Invariants: it was got today or before, and is valid from then on; the renewed one stays in the
 *       list, and is asked for again when the new one was a mistake.
 * Rows: F044.
 */
#include "gate/page.h"

#include "store/certificaat.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"

/* ---- a new one, and the same again ---- */

struct certificaat_in {
	int soort;
	const char *naam;
	struct datum behaald, tot;
	bool gezien, vertellen;
};
#define BEHAALD                                                                                    \
	FIELD(struct certificaat_in, behaald, DATE, "Gehaald op", .required = true,                \
	      .after = DAYS(-3660), .before = DAYS(0))
#define TOT                                                                                        \
	FIELD(struct certificaat_in, tot, DATE, "Geldig tot en met",                               \
	      .hint = "Staat op het bewijs. Leeg: zonder einde.", .after = DAYS(-3660),            \
	      .before = DAYS(7320))
#define GEZIEN FIELD(struct certificaat_in, gezien, BOOL, "Ik heb het bewijs zelf gezien")
#define VERTELLEN                                                                                  \
	FIELD(struct certificaat_in, vertellen, BOOL,                                              \
	      "De jongere zegt: een werkgever mag dit weten")

static const struct field nieuw_fields[] = {
    FIELD_CHOICE_OF(struct certificaat_in, soort, certificaatsoorten, "Wat is het?",
		    .required = true),
    FIELD(struct certificaat_in, naam, TEXT, "Iets anders: wat dan?", .max = 100,
	  .hint = "Bijvoorbeeld: pizzabakker, of werken met een bosmaaier."),
    BEHAALD,
    TOT,
    GEZIEN,
    VERTELLEN,
};
static const struct field vernieuw_fields[] = {BEHAALD, TOT, GEZIEN, VERTELLEN};

static struct certificaat_nieuw nieuw_of(const struct certificaat_in *in)
{
	return (struct certificaat_nieuw){in->soort, in->naam,   in->behaald,
					  in->tot,   in->gezien, in->vertellen};
}

static void check_dates(struct request *r, const struct certificaat_in *in)
{
	if (datum_set(in->tot) && datum_set(in->behaald) && in->tot.dag < in->behaald.dag)
		invalid(r, "tot", "Dit is eerder dan de dag waarop het is gehaald.");
}

#define GESLOTEN "Dit dossier is gesloten. Heropen het eerst."

static int nieuw_handle(struct request *r)
{
	struct certificaat_in *form = request_form(r, NULL);

	*form =
	    (struct certificaat_in){.soort = CHOICE_NONE, .behaald = DATUM_GEEN, .tot = DATUM_GEEN};
	return 0;
}

static void nieuw_view(struct html *h, struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const char *url = html_url(h, "/jongeren/%s/certificaten", TOKEN(h, kop->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, arena_format(h->arena, "Certificaat van %s", kop_kort(h->arena, kop)),
	      "Iets dat is gehaald. Wie een cursus nog volgt, heeft daar een afspraak over in het "
	      "plan.");
	ui_form(h, &(struct ui_form){.action = url,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Leg vast",
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int create_check(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct certificaat_in *in = r->in;

	if (moment_set(kop->gesloten_op))
		invalid(r, "", GESLOTEN);
	if (in->soort == CERTIFICAAT_ANDER && !in->naam)
		invalid(r, "naam", "Schrijf op wat het is.");
	if (in->soort != CERTIFICAAT_ANDER && in->soort != CHOICE_NONE && in->naam)
		invalid(r, "naam", "Laat dit leeg, of kies hierboven: %s.",
			choice_label(&certificaatsoorten, CERTIFICAAT_ANDER));
	check_dates(r, in);
	return 0;
}

/* Leads to the list; taking it away undoes it. */
static int finish(struct request *r, jongere_id jongere, certificaat_id id, const char *flash)
{
	r->location = request_path(r, "/jongeren/%s/certificaten", ID_JONGERE, jongere.nr);
	r->flash = flash;
	r->undo = request_path(r, "/certificaten/%s/weghalen", ID_CERTIFICAAT, id.nr);
	return 0;
}

static int create_handle(struct request *r)
{
	const struct jongere_kop *kop = r->object;
	const struct certificaat_nieuw nieuw = nieuw_of(r->in);
	const struct handeling doing = request_doing(r);
	certificaat_id id;
	int rc = certificaat_create(&doing, kop->id, &nieuw, &id);

	return rc ? rc : finish(r, kop->id, id, "Het certificaat is vastgelegd.");
}

static int vernieuw_form_handle(struct request *r)
{
	const struct certificaat_row *c = r->object;
	struct certificaat_in *form = request_form(r, NULL);

	*form = (struct certificaat_in){
	    .behaald = DATUM_GEEN, .tot = DATUM_GEEN, .vertellen = datum_set(c->vertel_datum)};
	return 0;
}

static void vernieuw_view(struct html *h, struct request *r)
{
	const struct certificaat_row *c = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h,
	      arena_format(h->arena, "%s van %s opnieuw gehaald", certificaat_naam(c),
			   kop_kort(h->arena, c)),
	      arena_format(
		  h->arena, "Het oude %s geldig tot en met %s, en blijft in de lijst staan.",
		  c->tot_datum.dag < r->vandaag.dag ? "was" : "is", html_datum(h, c->tot_datum)));
	ui_form(h, &(struct ui_form){
		       .action = html_url(h, "/certificaten/%s/vernieuwen", TOKEN(h, c->id)),
		       .versie = c->versie,
		       .fields = fields,
		       .n_fields = n,
		       .submit = "Leg vast",
		       .cancel = html_url(h, "/jongeren/%s/certificaten", TOKEN(h, c->jongere_id)),
		       .note = request_readers(r, ONDERDEEL_WERK)});
}

static int vernieuw_check(struct request *r)
{
	const struct certificaat_row *c = r->object;
	const struct certificaat_in *in = r->in;
	char oud[DATUM_TEXT_MAX];

	check_dates(r, in);
	if (moment_set(c->gesloten_op))
		invalid(r, "", GESLOTEN);
	if (!datum_set(c->tot_datum))
		invalid(r, "", "Dit certificaat heeft geen einde. Zet er een nieuw bij.");
	else if (c->certificaatvervolg == CERTIFICAATVERVOLG_VERNIEUWD)
		invalid(r, "", "Dit certificaat is al vernieuwd. Kijk bij het nieuwe.");
	if (datum_set(in->behaald) && in->behaald.dag <= c->behaald_datum.dag)
		invalid(r, "behaald", "Het oude is van %s. Vul de dag van het nieuwe in.",
			datum_kort(c->behaald_datum, oud));
	return 0;
}

static int vernieuw_handle(struct request *r)
{
	const struct certificaat_row *c = r->object;
	const struct certificaat_nieuw nieuw = nieuw_of(r->in);
	const struct handeling doing = request_doing(r);
	certificaat_id id;
	int rc = certificaat_renew(&doing, c, &nieuw, &id);

	return rc ? rc : finish(r, c->jongere_id, id, "Het certificaat is vernieuwd.");
}

/* ---- routes ---- */

#define ROUTE(method_, path_, summary_, object_, ...)                                              \
	{                                                                                          \
		.method = (method_), .path = (path_), .recht = RECHT_DOSSIER_WIJZIGEN,             \
		.summary = (summary_), .doel = DOEL, .object = &(object_),                         \
		.onderdelen = ONDERDEEL_WERK, .scenario = "certificaat", __VA_ARGS__               \
	}

static const struct route routes[] = {
    ROUTE(GET, "/jongeren/:jongere/certificaten/nieuw", "Nieuw certificaat", object_jongere,
	  .handle = nieuw_handle, .view = nieuw_view, .flags = ROUTE_NO_API),
    ROUTE(POST, "/jongeren/:jongere/certificaten", "Nieuw certificaat", object_jongere,
	  FIELDS(nieuw_fields, struct certificaat_in), .check = create_check,
	  .handle = create_handle, .again = "/jongeren/:jongere/certificaten/nieuw"),
    ROUTE(GET, "/certificaten/:certificaat/vernieuwen", "Certificaat vernieuwen",
	  object_certificaat, .handle = vernieuw_form_handle, .view = vernieuw_view,
	  .flags = ROUTE_NO_API),
    ROUTE(POST, "/certificaten/:certificaat/vernieuwen", "Certificaat vernieuwen",
	  object_certificaat, FIELDS(vernieuw_fields, struct certificaat_in),
	  .check = vernieuw_check, .handle = vernieuw_handle,
	  .again = "/certificaten/:certificaat/vernieuwen"),
};
PAGE(certificaat, .room = "dossier", .routes = routes, .n_routes = COUNT(routes));
