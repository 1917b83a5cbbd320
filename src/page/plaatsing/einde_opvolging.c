/*
 * The follow-up after a place ended, when it was not a talk: somebody says what was done instead. A
 * talk is recorded as every contact, and does it by trigger.
 *
 * Who:  whoever has the part "werk" in sight and may record placements.
 * Rows: F270-F272.
 */
#include "gate/page.h"

#include "store/einde.h"
#include "store/jongere.h"

#define DOEL "begeleiding naar werk"

struct opvolging_in {
	const char *tekst;
};
static const struct field opvolging_fields[] = {
    FIELD(struct opvolging_in, tekst, LONG_TEXT, "Wat is er gedaan?", .required = true,
	  .max = 1000),
};

static int opvolging_form_handle(struct request *r)
{
	request_form(r, NULL);
	return 0;
}

static void opvolging_view(struct html *h, struct request *r)
{
	const struct einde_row *p = r->object;
	const char *url = html_url(h, "/plaatsingen/%s", TOKEN(h, p->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h,
	      arena_format(h->arena, "Opvolging van %s",
			   naam_kort(h->arena, p->roepnaam, p->achternaam)),
	      einde_werk(h->arena, p));
	ui_p(h,
	     "Was er een gesprek? Leg dan het contact vast. De opvolging is daarmee ook gedaan.");
	ui_link(h, html_url(h, "/jongeren/%s/contactmomenten/nieuw", TOKEN(h, p->jongere_id)),
		"Contact vastleggen");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/opvolging", url),
				     .versie = p->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Vink af",
				     .icon = UI_ICON_VINK,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int opvolging_handle(struct request *r)
{
	const struct einde_row *p = r->object;
	const struct opvolging_in *in = r->in;
	const struct handeling doing = request_doing(r);

	if (!datum_set(p->eind_datum) || moment_set(p->opgevolgd_op)) {
		invalid(r, "tekst", "Hier is geen opvolging (meer) nodig.");
		return ERR_INVOER;
	}
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, p->id.nr);
	r->flash = "De opvolging is afgevinkt.";
	return einde_follow(&doing, p, in->tekst);
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/plaatsingen/:plaatsing/opvolging",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Opvolging na het einde",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     .handle = opvolging_form_handle,
     .view = opvolging_view,
     .flags = ROUTE_NO_API,
     .scenario = "einde"},
    {.method = POST,
     .path = "/plaatsingen/:plaatsing/opvolging",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Opvolging afvinken",
     .doel = DOEL,
     .object = &object_einde,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(opvolging_fields, struct opvolging_in),
     .handle = opvolging_handle,
     .again = "/plaatsingen/:plaatsing/opvolging",
     .scenario = "einde"},
};
PAGE(einde_opvolging, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
