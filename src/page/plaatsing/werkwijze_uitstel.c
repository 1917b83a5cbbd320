/*
 * Later: whether a regeling is still carried out as it was written down is not asked for a while.
 *
 * What: the form behind "Stel uit" in Mijn werk, and asking it again at once.
 * Who:  who writes it down for the organisation (RECHT_REGELING_BIJHOUDEN, werkwijze_van).
 * Invariants: with a reason, and no longer than its signal says (domain/signaal.def,
 *       werkwijze_uitstel): on that day the line is back by itself, for everybody who writes it
 *       down there. What was written holds meanwhile, and the comparison of the region goes on
 *       saying that it must be confirmed.
 * Rows: F209, peers 39.
 */
#include "part/herleidbaar.h"

#include "domain/signaal.h"
#include "store/werkwijze.h"

#define DOEL "regelingen vergelijken"
#define MOST signaalsoorten[SIGNAAL_WERKWIJZE_KLOPT].uitstel_dagen

struct uitstel_in {
	struct datum tot;
	const char *reden;
};
static const struct field uitstel_fields[] = {
    FIELD(struct uitstel_in, tot, DATE, "Vanaf welke dag vragen wij het weer?", .required = true,
	  .after = DAYS(1)),
    FIELD(struct uitstel_in, reden, TEXT, "Waarom kan het wachten?", .required = true, .max = 200,
	  .hint = "Bijvoorbeeld: de raad beslist volgende week. Noem geen jongeren."),
};

static int form_handle(struct request *r)
{
	const struct werkwijze_row *w = r->object;
	struct uitstel_in *form = request_form(r, NULL);

	if (r->again)
		return 0;
	form->tot = datum_set(w->uitstel_datum) && w->uitstel_datum.dag > r->vandaag.dag
			? w->uitstel_datum
			: datum_plus(r->vandaag, 7);
	form->reden = w->uitstel_reden;
	r->versie = w->versie;
	return 0;
}

static void form_view(struct html *h, struct request *r)
{
	const struct werkwijze_row *w = r->object;
	const char *back = html_url(h, "/werkwijzen/%s", TOKEN(h, w->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_field_of(fields, n, "tot")->hint =
	    arena_format(h->arena, "Uiterlijk %s. Dan staat het weer in Mijn werk.",
			 html_datum(h, datum_plus(r->vandaag, MOST)));
	request_field_of(fields, n, "reden")->autofocus = true; /* the date is right as a rule */
	ui_h1(h, "Later vragen of het nog klopt", choice_label(&vergelijkpunten, w->vergelijkpunt));
	ui_form(h,
		&(struct ui_form){.action = html_url(h, "/werkwijzen/%s/uitstel", TOKEN(h, w->id)),
				  .fields = fields,
				  .n_fields = n,
				  .versie = w->versie,
				  .submit = "Stel uit",
				  .icon = UI_ICON_KLOK,
				  .cancel = back,
				  .note = "Wie bij uw organisatie over beleid gaat kan dit "
					  "lezen."});
}

static int uitstel_check(struct request *r)
{
	const struct uitstel_in *in = r->in;

	if (datum_set(in->tot) && !signaal_may_snooze(SIGNAAL_WERKWIJZE_KLOPT, r->vandaag, in->tot))
		invalid(r, "tot", "Dit kan hoogstens %d dagen wachten. Kies een eerdere dag.",
			MOST);
	herleidbaar_check_vak(r, "reden", "Waarom kan het wachten?", in->reden);
	return 0;
}

static int uitstel_handle(struct request *r)
{
	const struct werkwijze_row *w = r->object;
	const struct uitstel_in *in = r->in;
	const struct handeling doing = request_doing(r);

	r->location = "/werk";
	r->flash = "Uitgesteld. Op de dag die u koos staat het er weer.";
	r->undo = request_path(r, "/werkwijzen/%s/uitstel/intrekken", ID_WERKWIJZE, w->id.nr);
	return werkwijze_set_uitstel(&doing, w, in->tot, in->reden);
}

static int back_handle(struct request *r)
{
	const struct handeling doing = request_doing(r);

	r->location = "/werk";
	r->flash = "Het staat weer in Mijn werk.";
	return werkwijze_set_uitstel(&doing, r->object, DATUM_GEEN, NULL);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/werkwijzen/:werkwijze/uitstel",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Later vragen of een regeling nog klopt",
     .doel = DOEL,
     .object = &object_werkwijze,
     .mits = "is_eigen",
     .handle = form_handle,
     .view = form_view,
     .flags = ROUTE_NO_API,
     .scenario = "werkwijze"},
    {.method = POST,
     .path = "/werkwijzen/:werkwijze/uitstel",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Later vragen of een regeling nog klopt",
     .doel = DOEL,
     .object = &object_werkwijze,
     .mits = "is_eigen",
     FIELDS(uitstel_fields, struct uitstel_in),
     .check = uitstel_check,
     .handle = uitstel_handle,
     .again = "/werkwijzen/:werkwijze/uitstel",
     .scenario = "werkwijze"},
    {.method = POST,
     .path = "/werkwijzen/:werkwijze/uitstel/intrekken",
     .recht = RECHT_REGELING_BIJHOUDEN,
     .summary = "Nu vragen of een regeling nog klopt",
     .doel = DOEL,
     .object = &object_werkwijze,
     .mits = "is_eigen",
     .handle = back_handle,
     .scenario = "werkwijze"},
};
PAGE(werkwijze_uitstel, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
