/*
 * The steps of a convenant: to be signed, back, it holds, it is ended or was not after all; and who
 * owns it and where the signed paper lies.
 *
 * Who:  RECHT_NETWERK_BIJHOUDEN.
 * Invariants: to be signed by two partners at least (convenant_partners); it may hold before
 *       everybody signed (F094); what ended stays to be read, with the reason.
 * Rows: F092, F094.
 */
#include "part/convenant.h"
#include "part/herleidbaar.h"

#define PAD "/convenanten/:convenant"

static const char *own_url(struct html *h, const struct convenant_row *c)
{
	return html_url(h, "/convenanten/%s", TOKEN(h, c->id));
}

/* ---- steps ---- */

static enum convenanttoestand now_of(struct request *r)
{
	return convenant_now(r->object, r->vandaag);
}

static int finish(struct request *r, const char *flash, int rc)
{
	r->location = request_path(r, "/convenanten/%s", ID_CONVENANT, request_id(r, ID_CONVENANT));
	r->flash = flash;
	return rc;
}

static int set_stand(struct request *r, enum convenantstand stand, const char *flash)
{
	const struct handeling doing = request_doing(r);

	return finish(r, flash, convenant_set_stand(&doing, r->object, stand));
}

static int voorleggen_check(struct request *r)
{
	const struct convenant_row *c = r->object;

	convenant_require(r, now_of(r), CONVENANTSTAP_AANBIEDEN);
	if (c->n_partners < 2)
		invalid(r, "", "Voeg eerst twee partners toe. Een convenant sluit u samen.");
	return 0;
}

static int voorleggen_handle(struct request *r)
{
	r->undo = request_path(r, "/convenanten/%s/terughalen", ID_CONVENANT,
			       request_id(r, ID_CONVENANT));
	return set_stand(r, CONVENANTSTAND_TER_ONDERTEKENING,
			 "Leg nu per partner vast wie er tekenen.");
}

static int terughalen_check(struct request *r)
{
	convenant_require(r, now_of(r), CONVENANTSTAP_TERUGHALEN);
	return 0;
}

static int terughalen_handle(struct request *r)
{
	return set_stand(r, CONVENANTSTAND_CONCEPT, "Het is weer een concept.");
}

static int geldig_check(struct request *r)
{
	convenant_require(r, now_of(r), CONVENANTSTAP_INGAAN);
	return 0;
}

static int geldig_handle(struct request *r)
{
	return set_stand(r, CONVENANTSTAND_GELDIG,
			 "Het convenant geldt. Wie nog niet tekende, kan dat nog doen.");
}

static int hervatten_check(struct request *r)
{
	convenant_require(r, now_of(r), CONVENANTSTAP_HERVATTEN);
	return 0;
}

/* The one that it renews may have got another renewal meanwhile. */
static int hervatten_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	int rc = convenant_end(&doing, r->object, DATUM_GEEN, NULL);

	rc = request_explain(r, rc,
			     {"convenant_vorige", "",
			      "Het vorige convenant heeft al een andere verlenging. Ga daarmee "
			      "verder."});
	return finish(r, "Het convenant staat er weer.", rc);
}

/* ---- ending it ---- */

struct einde_in {
	struct datum dag;
	const char *reden;
};
static const struct field einde_fields[] = {
    FIELD(struct einde_in, dag, DATE, "Per welke dag werkt u er niet meer mee?", .required = true,
	  .after = DAYS(-3660), .before = DAYS(0)),
    FIELD(struct einde_in, reden, LONG_TEXT, "Waarom stopt het?", .required = true, .max = 500),
};

static int einde_form_handle(struct request *r)
{
	*(struct einde_in *)request_form(r, NULL) = (struct einde_in){.dag = r->vandaag};
	return 0;
}

static void einde_view(struct html *h, struct request *r)
{
	const struct convenant_row *c = r->object;
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Convenant beëindigen", c->naam);
	ui_p(h, "Het blijft te lezen, met de reden. Een vergissing zet u terug.");
	ui_form(h,
		&(struct ui_form){.action = arena_format(h->arena, "%s/beeindigen", own_url(h, c)),
				  .versie = c->versie,
				  .fields = fields,
				  .n_fields = n,
				  .submit = "Beëindig",
				  .cancel = own_url(h, c),
				  .note = CONVENANT_NOTE});
}

static int einde_check(struct request *r)
{
	const struct einde_in *in = r->in;

	convenant_require(r, now_of(r), CONVENANTSTAP_BEEINDIGEN);
	herleidbaar_check_vak(r, "reden", "Waarom stopt het?", in->reden);
	return 0;
}

static int einde_handle(struct request *r)
{
	const struct einde_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->undo =
	    request_path(r, "/convenanten/%s/hervatten", ID_CONVENANT, request_id(r, ID_CONVENANT));
	return finish(r, "Het convenant is beëindigd.",
		      convenant_end(&doing, r->object, in->dag, in->reden));
}

/* ---- what stands beside the text ---- */

struct vorm_page {
	struct convenant_keuzes keuzes;
};
static const struct shape vorm_shape = {.name = "ConvenantGegevensVorm",
					.size = sizeof(struct vorm_page)};
static const struct field gegevens_fields[] = {CONVENANT_GEGEVENS_FIELDS};

static int gegevens_form_handle(struct request *r)
{
	struct vorm_page *out = r->out;

	*(struct convenant_in *)request_form(r, NULL) = convenant_in_of(r->object);
	return convenant_keuzes_load(r, &out->keuzes);
}

static void gegevens_view(struct html *h, struct request *r)
{
	const struct convenant_row *c = r->object;
	const struct vorm_page *out = r->out;
	size_t n;
	struct ui_field *fields = convenant_fields(r, &out->keuzes, &n);

	ui_h1(h, "Eigenaar en vindplaats", c->naam);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/gegevens", own_url(h, c)),
				     .versie = c->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar",
				     .cancel = own_url(h, c),
				     .note = CONVENANT_NOTE});
}

static int gegevens_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);
	const struct convenant_gegevens gegevens = convenant_gegevens_of(r->in);

	return finish(r, "Bewaard.", convenant_update(&doing, r->object, &gegevens));
}

/* ---- routes ---- */

#define CONVENANT(method_, path_, summary_, ...)                                                   \
	{                                                                                          \
		.method = (method_), .path = PAD path_, .recht = RECHT_NETWERK_BIJHOUDEN,          \
		.summary = summary_, .doel = CONVENANT_DOEL, .object = &object_convenant,          \
		.scenario = "convenanten", __VA_ARGS__                                             \
	}
#define STAP(path_, summary_, name_)                                                               \
	CONVENANT(POST, "/" path_, summary_, .check = name_##_check, .handle = name_##_handle)

static const struct route routes[] = {
    STAP("voorleggen", "Convenant ter ondertekening voorleggen", voorleggen),
    STAP("terughalen", "Convenant terughalen om te wijzigen", terughalen),
    STAP("geldig", "Vastleggen dat een convenant geldt", geldig),
    STAP("hervatten", "Een beëindigd convenant terugzetten", hervatten),
    CONVENANT(GET, "/beeindigen", "Convenant beëindigen", .handle = einde_form_handle,
	      .view = einde_view, .flags = ROUTE_NO_API),
    CONVENANT(POST, "/beeindigen", "Convenant beëindigen", FIELDS(einde_fields, struct einde_in),
	      .check = einde_check, .handle = einde_handle, .again = PAD "/beeindigen"),
    CONVENANT(GET, "/gegevens", "Eigenaar en vindplaats van een convenant",
	      .handle = gegevens_form_handle, .view = gegevens_view, .shape = &vorm_shape,
	      .flags = ROUTE_NO_API),
    CONVENANT(POST, "/gegevens", "Eigenaar en vindplaats van een convenant",
	      FIELDS(gegevens_fields, struct convenant_in), .check = convenant_check,
	      .handle = gegevens_handle, .again = PAD "/gegevens"),
};
PAGE(convenantstap, .room = "netwerk", .routes = routes, .n_routes = COUNT(routes));
