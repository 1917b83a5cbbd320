/*
 * An end that was a mistake is taken back within a month of its last day, or the day after it was
 * recorded: the place goes on, and the phase is again what it was.
 *
 * Who:  whoever has the part "werk" in sight and may record placements.
 * Rows: F290-F302.
 */
#include "gate/page.h"

#include "domain/fase.h"
#include "store/einde.h"

#define DOEL "begeleiding naar werk"

struct ongedaan_in {
	int fase;
	struct datum sinds;
};
static const struct field ongedaan_fields[] = {
    FIELD_CHOICE_OF(struct ongedaan_in, fase, fasen, "In welke fase is de jongere?",
		    .required = true, .select = true),
    FIELD(struct ongedaan_in, sinds, DATE, "Sinds wanneer?", .required = true, .after = DAYS(-3660),
	  .before = DAYS(0)),
};

static int ongedaan_form_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	struct ongedaan_in *form = request_form(r, NULL);

	*form = (struct ongedaan_in){.fase = p->fase == FASE_UITVAL ? fase_of_plaatsing(p->soort)
								    : p->fase,
				     .sinds = p->van_datum};
	return 0;
}

static void ongedaan_view(struct html *h, struct request *r)
{
	const struct einde_row *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Toch niet gestopt?",
	      arena_format(h->arena, "%s. Het einde wordt ingetrokken en de plek loopt door.",
			   einde_werk(h->arena, p)));
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/einde/ongedaan", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Trek het einde in",
				     .cancel = url});
}

static int ongedaan_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct ongedaan_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc;

	if (!datum_set(p->eind_datum))
		return fail(r, ERR_CONFLICT, "plaatsing did not end");
	if (moment_set(p->gesloten_op)) {
		invalid(r, "fase", "Dit dossier is gesloten. Heropen het eerst.");
		return ERR_INVOER;
	}
	if (in->fase != p->fase && !fase_may_change(in->fase, p->fase)) {
		invalid(r, "fase", "In welke fase is de jongere: kies de fase van voor het einde.");
		return ERR_INVOER;
	}
	rc = einde_withdraw(&doing, p);
	if (rc == ERR_GEEN_RIJ) {
		invalid(
		    r, "fase",
		    "Dit kan tot een maand na de laatste dag. Loopt het werk nog? Voeg het dan opnieuw toe.");
		return ERR_INVOER;
	}
	rc = rc ? rc : einde_update_fase(&doing, p, in->fase, in->sinds);
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "Het einde is ingetrokken. De plek loopt door.";
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/einde/ongedaan",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Toch niet gestopt",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     .handle = ongedaan_form_handle,
     .view = ongedaan_view,
     .flags = ROUTE_NO_API,
     .scenario = "einde"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/einde/ongedaan",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Einde van een plek intrekken",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(ongedaan_fields, struct ongedaan_in),
     .handle = ongedaan_handle,
     .again = "/plaatsingen/:plaatsing/einde/ongedaan",
     .scenario = "einde"},
};
PAGE(einde_ongedaan, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
