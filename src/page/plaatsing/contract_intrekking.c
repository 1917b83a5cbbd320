/*
 * A contract that never was: recorded by mistake, at the wrong place, or twice. It is taken back
 * with a reason, however long ago it was recorded.
 *
 * What:  it counts nowhere any more: not in the figures, the chain, or what is warned of. The
 *        timeline says that it was taken back and why; what came after the contract before it is
 *        asked again. Putting it back: prullenbak.c.
 * Who:   whoever has the part "werk" in sight and may record placements.
 * On purpose absent: a contract that was there and stopped; that one ends.
 * Rows:  F258-F263.
 */
#include "gate/page.h"

#include "base/tekst.h"
#include "domain/plaatsing.h"
#include "store/contract_intrekking.h"

#define DOEL "begeleiding naar werk"

struct intrekking_in {
	const char *reden;
};
static const struct field intrekking_fields[] = {
    FIELD(struct intrekking_in, reden, LONG_TEXT, "Waarom klopt het niet?", .required = true,
	  .max = 500, .hint = "Bijvoorbeeld: bij de verkeerde jongere ingevuld, of twee keer."),
};

static int form_handle(struct request *r)
{
	struct intrekking_in *form = request_form(r, NULL);

	*form = (struct intrekking_in){0};
	return 0;
}

static void view(struct html *h, struct request *r)
{
	const struct contract_row *c = r->object;
	const char *url = html_url(h, "/contracten/%s", TOKEN(h, c->id));
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, "Was dit contract er nooit?",
	      arena_format(h->arena, "%s contract bij %s, vanaf %s.",
			   choice_label(&contractvormen, c->vorm),
			   c->formeel ? c->formeel : c->werkgever, html_datum(h, c->van_datum)));
	ui_alert(h, UI_INFO, "Het contract telt dan nergens meer mee",
		 "Ook niet in de cijfers. Was er wel een contract, maar klopt een datum niet? "
		 "Verbeter het dan. U kunt het intrekken later ongedaan maken.");
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/intrekken", url),
				     .versie = c->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Trek het contract in",
				     .icon = UI_ICON_KRUIS,
				     .cancel = url,
				     .note = request_readers(r, ONDERDEEL_WERK)});
}

static int handle(struct request *r)
{
	const struct contract_row *c = r->object;
	const struct intrekking_in *in = r->in;
	const struct handeling doing = request_doing(r);
	int rc = contract_withdraw(&doing, c, in->reden);

	if (rc == ERR_CONFLICT) {
		invalid(r, "", "Dit dossier is gesloten. Heropen het eerst.");
		return ERR_INVOER;
	}
	r->location = request_path(r, "/plaatsingen/%s", ID_PLAATSING, c->plaatsing_id.nr);
	r->flash = "Het contract is ingetrokken.";
	r->undo = request_path(r, "/contracten/%s/terugzetten", ID_CONTRACT, c->id.nr);
	return rc;
}

/* ---- routes ---- */

static const struct route routes[] = {
    {.method = GET,
     .path = "/contracten/:contract/intrekken",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Contract intrekken",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     .handle = form_handle,
     .view = view,
     .flags = ROUTE_NO_API,
     .scenario = "intrekking"},
    {.method = POST,
     .path = "/contracten/:contract/intrekken",
     .recht = RECHT_PLAATSING_VASTLEGGEN,
     .summary = "Contract intrekken",
     .doel = DOEL,
     .object = &object_contract,
     .onderdelen = ONDERDEEL_WERK,
     FIELDS(intrekking_fields, struct intrekking_in),
     .handle = handle,
     .again = "/contracten/:contract/intrekken",
     .scenario = "intrekking"},
};
PAGE(contract_intrekking, .room = "plaatsing", .routes = routes, .n_routes = COUNT(routes));
